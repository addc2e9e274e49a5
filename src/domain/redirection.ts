/** 转引导: what somebody must be told who is sent elsewhere, and what is never sent away. */
import type { Category } from './grievance.ts'

export type Part = 'where' | 'phone' | 'papers'

const NEEDED: Readonly<Record<Part, RegExp>> = {
  where: /[到去找向]|窗口|中心|大厅|法院|仲裁|[局院所站委办会](?:[，。,.;；\s]|$)/,
  phone: /\d{3,}/,
  papers: /带|材料|身份证|证明|原件|复印件|合同|病历|凭证/,
}

/** What a text does not say of where to go, whom to call and what to bring. */
export function missingParts(text: string): Part[] {
  const plain = text.normalize('NFKC')
  return (Object.keys(NEEDED) as Part[]).filter(part => !NEEDED[part].test(plain))
}

const OURS: readonly Category[] = ['wages', 'safety']

/** Wages, safety, harassment, retaliation and what is red or orange are the studio's own, whoever else may be competent as well. */
export const isKeptHere = (facts: { category: Category; sensitive: string | null; sealed: boolean; level: string }): boolean =>
  OURS.includes(facts.category) || facts.sensitive !== null || facts.sealed || facts.level === 'red' || facts.level === 'orange'

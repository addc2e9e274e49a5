/**
 * What an answer must say. Of a complex matter the four parts of 信访工作条例 Art. 32: what was asked, the facts with their reasons, what is done, by which
 * rule; of a suggestion whether it is adopted, with the reason (Art. 29); in a second round what is different this time.
 */
import { z } from 'zod'
import type { Complexity, Kind, Level } from '../grievance.ts'

export const Adoption = z.enum(['adopted', 'partly', 'declined'])
export type Adoption = z.infer<typeof Adoption>

export const Part = z.enum(['adoption', 'facts', 'opinion', 'basis', 'differs'])
export type Part = z.infer<typeof Part>

/** '' where its author said that there is nothing to say. */
export const Draft = z.object({
  adoption: Adoption.optional(),
  request: z.string().optional(),
  facts: z.string().optional(),
  opinion: z.string().optional(),
  basis: z.string().optional(),
  differs: z.string().optional(),
  /** 统一报结: for all that are handled together. */
  all: z.boolean().optional(),
})
export type Draft = z.infer<typeof Draft>

interface Answered {
  readonly kind: Kind
  readonly complexity: Complexity
  readonly round: number
  readonly level: Level
}

/** The parts that an answer to this matter has, in the order in which they are asked. Whoever was in danger is talked to like a person. */
export function partsOf({ kind, complexity, round, level }: Answered): Part[] {
  const full = complexity === 'complex' && level !== 'red' && (kind === 'request' || kind === 'complaint')
  return [
    ...(kind === 'suggestion' ? (['adoption'] as const) : []),
    ...(full ? (['facts'] as const) : []),
    'opinion',
    ...(full ? (['basis'] as const) : []),
    ...(round > 1 ? (['differs'] as const) : []),
  ]
}

/** Without these an answer is none, whatever its author says. */
export const MUST: readonly Part[] = ['adoption', 'opinion', 'differs']

/** Words by which a part stands in an answer that was written in one piece. */
const CUES: Partial<Record<Part, RegExp>> = {
  facts: /经查|查明|查实|核实|核查|调查|了解到|经了解|属实|不属实|原因是|因为|由于|是因/,
  basis: /《[^》]{2,40}》|(?:依据|根据|按照?|依照|依法|符合|违反).{0,30}(?:法|规定|条例|办法|制度|合同|协议|标准|通知|文件|条)/,
  differs: /[这本]一?[次回轮]|不同|不一样|改[为成由]|换[了成由]|重新|另外/,
}
/** As long as this an answer was written as a whole, and nobody is led through it. */
const WHOLE = 120

/** What is still to be asked. */
export function missingIn(draft: Draft, matter: Answered): Part[] {
  const written = [draft.facts, draft.opinion, draft.basis].filter(Boolean).join('\n')
  const whole = [...written].length >= WHOLE
  return partsOf(matter).filter(part => {
    if (draft[part] !== undefined && !(draft[part] === '' && MUST.includes(part))) return false
    if (part === 'adoption' || part === 'opinion') return true
    return !(CUES[part]?.test(written) || (whole && part !== 'differs'))
  })
}

const ADOPTION: readonly (readonly [Adoption, RegExp])[] = [
  ['partly', /^部分采纳/],
  ['declined', /^(?:未|不|没有?|不予|暂不)采纳/],
  ['adopted', /^(?:全部)?采纳/],
]
const LABELS: readonly (readonly [Exclude<keyof Draft, 'adoption' | 'all'>, string])[] = [
  ['request', '诉求|反映的?问题|职工诉求'],
  ['facts', '(?:查到的|核查|调查)?情况|事实|事实和理由|查明|理由'],
  ['opinion', '(?:办理|处理|答复)?意见|(?:处理|办理)?结果|怎么办'],
  ['basis', '(?:政策|法律|法规)?依据'],
  ['differs', '(?:这次)?不同'],
]
const LABEL = new RegExp(`(?:^|[\\s。；;!！])\\s*(${LABELS.map(([, words]) => words).join('|')})\\s*[:：]`, 'g')

/** 采纳, 部分采纳, 未采纳 in front, and the words behind it. Null: it says none. */
export function readAdoption(text: string): { adoption: Adoption; reason: string } | null {
  const [adoption, pattern] = ADOPTION.find(([, words]) => words.test(text)) ?? []
  const whole = pattern?.exec(text)?.[0]
  if (adoption === undefined || whole === undefined) return null
  const rest = text.slice(whole.length)
  const apart = /^[\s,，。.:：;；]+/.exec(rest)
  return { adoption, reason: rest === '' ? '' : apart === null ? text : rest.slice(apart[0].length) }
}

/** What was typed in one piece: its labelled parts (`情况：… 意见：… 依据：…`), else all of it is what is done. */
export function readAnswer(text: string, kind: Kind): Draft {
  const said = kind === 'suggestion' ? readAdoption(text) : null
  const words = said === null ? text : said.reason
  const draft: Draft = said === null ? {} : { adoption: said.adoption }
  const marks = [...words.matchAll(LABEL)].map(found => ({ from: found.index, at: found.index + found[0].length, label: found[1] ?? '' }))
  const head = words.slice(0, marks[0]?.from).trim()
  if (head !== '') draft.opinion = head
  for (const [at, mark] of marks.entries()) {
    const part = LABELS.find(([, labels]) => new RegExp(`^(?:${labels})$`).test(mark.label))?.[0]
    const body = words.slice(mark.at, marks[at + 1]?.from).trim()
    if (part !== undefined && body !== '') draft[part] = [draft[part], body].filter(Boolean).join('\n')
  }
  return draft
}

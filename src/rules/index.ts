/** Every rule pack. A province's own holds for its units; where the roster names none, the one that RULES names. */
import type { RulePack } from '../domain/clocks/rule-pack.ts'
import { hebei } from './hebei.ts'
import { national } from './national.ts'
import { zhejiang } from './zhejiang.ts'

export const RULE_PACKS: readonly RulePack[] = [national, hebei, zhejiang]

/** @throws RangeError when there is no pack of that name: told at the start, not when a date is wanted */
export function ruleBook(usual: string): (province: string) => RulePack {
  const named = (name: string): RulePack | undefined => RULE_PACKS.find(pack => pack.name === name)
  const standard = named(usual)
  if (standard === undefined) throw new RangeError(`RULES names no rule pack: use one of ${RULE_PACKS.map(({ name }) => name).join(', ')}`)
  return province => named(province) ?? standard
}

/** Sentences for training made from slots: danger in every combination of whom, where and how, and beside it the same verbs where nobody is in
 * danger. Deterministic; each pattern gives as many sentences as it says. */
import type { DangerClass } from '../model/heads.ts'
import { CALM_PATTERNS, CALM_SLOTS } from './danger-grammar-calm.ts'
import { SLOTS } from './danger-grammar-words.ts'
import { dice, filler } from './slots.ts'

type Pattern = readonly [danger: DangerClass, count: number, pattern: string]

const DANGER_PATTERNS: readonly Pattern[] = [
  ['red accident', 150, '{who}从{high}{fell}'],
  ['red accident', 150, '{who}从{high}{fell} {hurt}'],
  ['red accident', 60, '{high}{who}{fell} {call}'],
  ['red accident', 60, '{fell} {who} 在{spot}'],
  ['red accident', 120, '{who}{body}让{machine}{caught}'],
  ['red accident', 120, '{who}的{body}被{machine}{caught} {stuck}'],
  ['red accident', 60, '{machine}把{who}{body}{caught} {call}'],
  ['red accident', 40, '{body}{caught} {stuck}'],
  ['red accident', 40, '我{body}被{machine}{caught} {call}'],
  ['red accident', 120, '{heavy}{struck}{who}了 {hurt}'],
  ['red accident', 60, '{heavy}掉下来{struck}人了 {call}'],
  ['red accident', 60, '{heavy}倒了 {struck}{who}'],
  ['red accident', 120, '{who}让{vehicle}{ran}'],
  ['red accident', 80, '{vehicle}把{who}{ran} {hurt}'],
  ['red accident', 40, '{vehicle}翻了 {under}'],
  ['red accident', 90, '{who}{current} {hurt}'],
  ['red accident', 50, '{spot}{who}{current} {call}'],
  ['red accident', 90, '{who}{pit}{pitted}'],
  ['red accident', 60, '{pit}有人{pitted} {call}'],
  ['red accident', 120, '{structure}{collapsed} {under}'],
  ['red accident', 50, '{call} {structure}{collapsed}了人在下头'],
  ['red accident', 60, '{who}{water}'],
  ['red life', 150, '{who}{faint}'],
  ['red life', 150, '{who}在{spot}{faint} {call}'],
  ['red life', 60, '{faint} {hurt}'],
  ['red life', 60, '{who}{hurt} {call}'],
  ['red life', 70, '{gas}{gassed}'],
  ['red life', 50, '{spot}{gas}{gassed} {call}'],
  ['red life', 40, '{poisoned}'],
  ['red life', 40, '{poisoned} {call}'],
  ['red accident', 40, '{who}{burned}'],
  ['red accident', 30, '{burned} {call}'],
  ['red life', 30, '{who}{birth} {call}'],
  ['red life', 25, '{who}{bite}'],
  ['red fire', 120, '{fireplace}{fire}'],
  ['red fire', 100, '{fireplace}{fire} {trapped}'],
  ['red fire', 50, '{call} {fireplace}{fire}'],
  ['red violence', 120, '{attacker}{beats}'],
  ['red violence', 80, '{attacker}在{spot}{beats} {call}'],
  ['red violence', 60, '{attacker}{beats} {who}{hurt}'],
  ['red violence', 90, '{attacker}{lockedIn}'],
  ['red violence', 40, '{attacker}{lockedIn} {call}'],
  ['red sexual-violence', 60, '{attacker}{sexual}'],
  ['red self-harm', 90, '{means} {farewell}'],
  ['red self-harm', 40, '{means}'],
  ['red self-harm', 50, '{farewell} {means}'],
  ['red self-harm', 25, '{farewell} {farewell}'],
  ['red self-harm', 80, '{who}{otherSelf}'],
  ['red self-harm', 60, '{who}{otherSelf} {call}'],
  ['red extreme', 40, '{extreme}'],
  ['red extreme', 30, '{extreme} {farewell}'],
  ['red gathering', 120, '{crowdN}{stopped}'],
  ['red gathering', 90, '{crowdN}{stopped} {still}'],
  ['red gathering', 30, '我们{crowdN}{stopped}'],
  ['red life', 60, '{scrap}'],
  ['red life', 80, '{scrap} {call}'],
  ['red life', 60, '{call} {scrap}'],
  ['red life', 40, '{spot} {scrap}'],
  ['orange unsafe-order', 160, '{device}{faulty} {ordered}'],
  ['orange unsafe-order', 18, '{peril}'],
  ['orange unsafe-order', 60, '{peril} {ordered}'],
  ['orange unsafe-order', 60, '我们这有{minor}{child}{childWork}'],
  ['orange unsafe-order', 40, '{minor}{child}{childWork}'],
  ['orange unsafe-order', 80, '{papers}{taken}'],
  ['orange unsafe-order', 60, '我们的{papers}被{attacker}{taken}'],
  ['orange extreme', 160, '{unpaid} {threat}'],
  ['orange extreme', 15, '{threat}'],
  ['orange gathering', 100, '{crowd}商量好了 {soon}{rally}'],
  ['orange gathering', 100, '{unpaid} {crowd}{soon}{rally}'],
  ['orange gathering', 60, '{crowdN}准备{soon}{rally}'],
  ['orange self-harm', 80, '{gloomWhy} {gloom}'],
  ['orange self-harm', 14, '{gloom}'],
  ['orange self-harm', 40, '{gloom} {gloomWhy}'],
  ['orange sexual-violence', 10, '{stalk}'],
  ['orange sexual-violence', 30, '{hello} {stalk}'],
]

export function grammarLines(): { text: string; danger: DangerClass }[] {
  const fill = filler({ ...SLOTS, ...CALM_SLOTS }, dice(20_261_122))
  const patterns: readonly Pattern[] = [...DANGER_PATTERNS, ...CALM_PATTERNS.map(([count, pattern]): Pattern => ['calm', count, pattern])]
  const found = patterns.flatMap(([danger, count, pattern]) => Array.from({ length: count }, () => ({ danger, text: fill(pattern) })))
  return [...new Map(found.map(line => [line.text, line])).values()]
}

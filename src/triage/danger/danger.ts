/** Danger, before anything else and in any context: rules for what is known, a model for what nobody has put that way before. */

import { modelVersion } from '../model/model.ts'
import { canonical } from '../text.ts'
import { type DangerOdds, dangerByModel, dangerOdds } from './by-model.ts'
import { type Danger, dangerByRule } from './by-rule.ts'

export { DANGER_RULES, type Danger } from './by-rule.ts'

/** Logits, chosen on texts that are no examples: from here on it is an alarm. Of a longer text the gravest piece counts, and some piece soon is grave. */
const ALARM = 1.45
const ALARM_IN_PIECES = 2
/** What it weighs that a rule has met its words. */
const BY_RULE = 1
/** From here on it is worth a question; about thirty in a thousand private text messages are asked. In a longer text some piece is soon doubtful. */
const DOUBT = -0.8
const DOUBT_IN_PIECES = 0.5
/** From this logit, and this share of it that is red, a rule's orange is. */
const SURELY = 2.8
const SURELY_RED = 0.8

/** Somebody who may jump is never left to a model. */
const certain = ({ level, hazard }: Danger): boolean => level === 'red' && hazard === 'self-harm'

/** Numbers of matters, phones and accounts: many have 110, 119 or 120 in them. Those said one after the other are what they say. */
const LONG_NUMBER = /\d(?:[ -]?\d){6,}/g
const CALLS_FOR_HELP = /^(?:110|119|120)(?:[ -]?(?:110|119|120))*$/

const cleaned = (text: string): string => canonical(text).replace(LONG_NUMBER, number => (CALLS_FOR_HELP.test(number) ? number : '#'))

/** Of a text in other letters, without a word that it knows, the model knows nothing. */
const isReadable = (clean: string, { found }: DangerOdds): boolean => found.length > 0 || /\p{Script=Han}/u.test(clean)

interface Heard {
  readonly found: Danger | null
  /** No alarm, and yet what somebody in danger might write. */
  readonly doubtful: boolean
}

/** A message is asked about several times on its way to a grievance. */
const LATELY = 64
const lately = new Map<string, Heard>()
let latelyBy = ''

function heard(text: string): Heard {
  if (latelyBy !== modelVersion()) lately.clear()
  latelyBy = modelVersion()
  const known = lately.get(text)
  if (known !== undefined) return known
  const fresh = listen(text)
  const [oldest] = lately.keys()
  if (lately.size >= LATELY && oldest !== undefined) lately.delete(oldest)
  lately.set(text, fresh)
  return fresh
}

function listen(text: string): Heard {
  const clean = cleaned(text)
  const odds = dangerOdds(clean)
  const byRule = dangerByRule(clean)
  const surely = odds.danger + (byRule === null ? 0 : BY_RULE)
  if (surely < (odds.inPieces ? ALARM_IN_PIECES : ALARM) && !(byRule && certain(byRule)))
    return { found: null, doubtful: isReadable(clean, odds) && surely >= (odds.inPieces ? DOUBT_IN_PIECES : DOUBT) }
  if (byRule === null) return { found: dangerByModel(odds), doubtful: false }
  const graver = byRule.level === 'orange' && odds.danger >= SURELY && odds.red >= SURELY_RED
  return { found: graver ? { ...byRule, level: 'red', nowHappening: true } : byRule, doubtful: false }
}

/** The check that runs on every message. Time linear in the text, which is cut to 10,000 characters. */
export const danger = (text: string): Danger | null => heard(text).found

/** No alarm, and yet what somebody in danger might write: ask. */
export const mayBeDanger = (text: string): boolean => heard(text).doubtful

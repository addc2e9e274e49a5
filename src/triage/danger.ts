/** Danger, before anything else and in any context: rules for what is known, a model for what nobody has put that way before. */
import { type DangerOdds, dangerByModel, dangerOdds } from './danger-by-model.ts'
import { type Danger, dangerByRule } from './danger-by-rule.ts'
import { canonical } from './text.ts'

export { DANGER_RULES, type Danger } from './danger-by-rule.ts'

/** From here the model alone raises an alarm; a longer text, the gravest of whose pieces counts, has to be surer. */
const ALARM = 0.6
const ALARM_IN_PIECES = 0.95
/** Below this a rule is taken to have met an idiom. */
const VETO = 0.25
const VETO_IN_PIECES = 0.04
/** From here the model makes a rule's orange red. */
const SURELY_RED = 0.8

/** The model must have had a word to go by, and somebody who may jump is never left to it. */
const overruled = ({ level, hazard }: Danger, odds: DangerOdds, text: string): boolean =>
  odds.danger < (odds.piece === text ? VETO : VETO_IN_PIECES) && odds.found.length > 0 && !(level === 'red' && hazard === 'self-harm')

/** Numbers of matters, phones and accounts: many have 110, 119 or 120 in them. Those said one after the other are what they say. */
const LONG_NUMBER = /\d(?:[ -]?\d){6,}/g
const CALLS_FOR_HELP = /^(?:110|119|120)(?:[ -]?(?:110|119|120))*$/

/** From here it is worth a question; about twenty in a thousand private text messages are asked. */
const DOUBT = 0.15
const DOUBT_IN_PIECES = 0.85
/** The same where a rule spoke and was overruled. */
const DOUBT_OF_A_RULE = 0.03

const cleaned = (text: string): string => canonical(text).replace(LONG_NUMBER, number => (CALLS_FOR_HELP.test(number) ? number : '#'))

interface Heard {
  readonly found: Danger | null
  readonly odds: DangerOdds
  /** The text was short enough to be judged as one. */
  readonly whole: boolean
  /** A rule has met what the model takes for an idiom. */
  readonly vetoed: boolean
}

/** A message is asked about several times on its way to a grievance. */
const LATELY = 64
const lately = new Map<string, Heard>()

function heard(text: string): Heard {
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
  const whole = odds.piece === clean
  const vetoed = byRule !== null && overruled(byRule, odds, clean)
  if (byRule === null || vetoed)
    return { found: odds.danger >= (whole ? ALARM : ALARM_IN_PIECES) ? dangerByModel(odds) : null, odds, whole, vetoed }
  const graver = byRule.level === 'orange' && odds.red >= SURELY_RED
  return { found: graver ? { ...byRule, level: 'red', nowHappening: true } : byRule, odds, whole, vetoed: false }
}

/** The check that runs on every message. Time linear in the text, which is cut to 10,000 characters. */
export const danger = (text: string): Danger | null => heard(text).found

/** No alarm, and yet what somebody in danger might write: ask. */
export function mayBeDanger(text: string): boolean {
  const { found, odds, whole, vetoed } = heard(text)
  if (found !== null) return false
  if (!whole) return odds.danger >= DOUBT_IN_PIECES
  return odds.danger >= (vetoed ? DOUBT_OF_A_RULE : DOUBT)
}

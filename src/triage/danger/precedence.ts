/** Whose message is handled first when many wait: told at the door, by words alone and in some ten microseconds. It decides nothing else. */

import { canonical } from '../text.ts'
import { dangerByRule } from './by-rule.ts'
import { isGrave, isOminous, mentions } from './mentions.ts'

/** So much of a text is listened to; all of it is when its turn comes. */
const HEARD_CHARS = 1_000
const SEVERAL = 2

/**
 * @returns 0 for what sounds like danger, 1 for what has a word that a danger may have, 2 for the rest. Of what triage then takes for a danger
 * 99 in 100 are 0 or 1, as are half of the grievances and a tenth of the talk (measured on the lists kept aside).
 */
export function precedence(text: string): 0 | 1 | 2 {
  const clean = canonical(text.slice(0, HEARD_CHARS))
  const concepts = new Set(mentions(clean).map(({ concept }) => concept))
  if ([...concepts].filter(isOminous).length >= SEVERAL || dangerByRule(clean) !== null) return 0
  return [...concepts].some(isGrave) ? 1 : 2
}

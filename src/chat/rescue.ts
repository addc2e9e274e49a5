/** Whoever is in danger to life and goes on talking: their words go to whoever was alerted, and are no new matter. */

import { connected, endangered } from '../services/alerts/rescue/life-danger.ts'
import { placeKnown } from '../services/alerts/rescue/rescue-notice.ts'
import { tellRescuers } from '../services/grievances/own.ts'
import type { Grievance } from '../services/grievances/read.ts'
import { sentWithin } from '../services/mail/sent.ts'
import { plain } from '../texts/cards.ts'
import { say } from '../texts/text.ts'
import { placeIn } from '../triage/place.ts'
import { triage } from '../triage/triage.ts'
import { type Answer, NOTHING, saidIn, type Turn } from './turn.ts'

/** Words of these commands are said by people in danger and mean something else there: 没了, 好了, 补充. */
export const NOT_IN_DANGER: readonly string[] = ['完', '补充', '催办', '评价']

const POLITE: readonly (string | null)[] = ['greeting', 'thanks', 'goodbye']

/** A number, thanks, a greeting, how it stands. */
export function saysNothingNew(text: string): boolean {
  const { gate, smalltalk } = triage(text)
  return /^[\p{Nd}\s]+$/u.test(text) || POLITE.includes(smalltalk) || gate === 'status'
}

/** Null: nobody here is in danger. */
export async function keepWithRescuers(turn: Turn): Promise<Answer | null> {
  const grievance = await endangered(turn.ctx, turn.speaker)
  if (grievance === null) return null
  const kept = await keepFor(turn, grievance)
  // no machine's line comes between two people
  return (await connected(turn.ctx, turn.speaker)) === null ? kept : { ...NOTHING, purpose: 'danger-relay' }
}

/**
 * Every word is kept and told; the bot answers at most once in ten seconds, and never in words that promise more than was done. Whether it is a
 * machine is answered each time.
 */
export async function keepFor(turn: Turn, grievance: Grievance): Promise<Answer> {
  const told = await tellRescuers(turn.ctx, grievance, saidIn(turn))
  const where = placeIn(turn.text)
  if (where !== null) await placeKnown(turn.ctx, grievance, where)
  const asked = triage(turn.text).smalltalk === 'robot'
  if (!asked && (await sentWithin(turn.ctx, turn.conversation.id, 'danger-stay', 10_000))) return { ...NOTHING, purpose: 'danger-stay' }
  const line = asked ? (told ? 'dangerRobot' : 'dangerRobotAlone') : told && where !== null ? 'dangerPlaceKept' : 'dangerStay'
  return { messages: [plain(say(line, {}))], purpose: 'danger-stay', urgent: true }
}

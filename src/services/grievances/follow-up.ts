/** 回访: asked by the bot in the name of somebody who did not handle it. */
import { choice } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import type { Context } from '../context.ts'
import { send } from '../deliveries.ts'
import { append } from '../ledger.ts'
import { cadreName, cadresIn } from '../people.ts'
import { chainOf } from '../units.ts'
import { employeeOf } from './notify.ts'
import type { Grievance } from './read.ts'

const ANSWERS: readonly (readonly [label: string, rating: string])[] = [['解决了，满意', '1 1'], ['解决了，基本满意', '1 2'], ['解决一部分', '2 2'], ['没解决', '3 3']]

/** The director of the studio, unless they handled it; then whoever stands above. */
async function askerOf(ctx: Context, grievance: Grievance): Promise<string> {
  for (const unit of await chainOf(ctx, grievance.unitId)) {
    const found = (await cadresIn(ctx, [unit.id])).find(({ role, personId }) => (role === 'director' || role === 'supervisor') && personId !== grievance.answeredById && personId !== grievance.claimedById)
    if (found !== undefined) return cadreName(ctx, found.personId)
  }
  return '工会'
}

export async function askFollowUp(ctx: Context, grievance: Grievance, again: boolean): Promise<void> {
  const byNumber = grievance.mode === 'anonymous'
  const asker = await askerOf(ctx, grievance)
  const subject = grievance.sensitive === null ? grievance.subject : '您说的事'
  const text = grievance.kind === 'inquiry' && !again
    ? say('askInquiry', { no: grievance.no, byNumber })
    : say('askRating', { no: grievance.no, subject, asker, promised: grievance.promisedOn !== null, again, byNumber })
  await send(ctx, employeeOf(grievance), choice(text, ANSWERS.map(([label, rating]) => [label, `评价 ${grievance.no} ${rating}`] as const)), { purpose: 'rating', grievanceId: grievance.id })
  await append(ctx, { type: again ? 'second-try' : 'follow-up', actor: { as: 'system' }, grievanceId: grievance.id, unitId: grievance.unitId, payload: { asker } })
}

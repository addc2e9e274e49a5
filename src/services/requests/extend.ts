/** 延期: once, at most thirty days, approved above; the new date and the notice to the employee come in one transaction (信访工作条例 Art. 34). */
import { plain } from '../../texts/cards.ts'
import { refusal, say } from '../../texts/text.ts'
import type { Context } from '../context.ts'
import { act } from '../grievances/act.ts'
import { liveDeadlines } from '../grievances/dates/deadlines.ts'
import { watchLegal } from '../grievances/dates/why.ts'
import { mustOwn } from '../grievances/ownership/moves.ts'
import type { Grievance } from '../grievances/read.ts'
import { send } from '../mail/letters.ts'
import { cadreName, type Speaker } from '../people/people.ts'
import { ask, type Request } from './request.ts'

export const MOST_DAYS = 30

/** @throws UserError `onlyOwner`, `wrongStatus`, `extendedBefore`, `answerInFlight`, `requestOpen`, `nobodyDecides` */
export async function askExtension(ctx: Context, grievance: Grievance, speaker: Speaker, days: number, reason: string): Promise<string> {
  await mustOwn(ctx, grievance, speaker, '延期')
  if (grievance.status !== 'handling' && grievance.status !== 'waiting')
    throw refusal('wrongStatus', { no: grievance.no, status: grievance.status, action: 'extend' })
  if (grievance.extendedAt !== null) throw refusal('extendedBefore', { no: grievance.no })
  if (grievance.answerDeliveryId !== null) throw refusal('answerInFlight', { no: grievance.no })
  const due = (await liveDeadlines(ctx, grievance.id))['answer'] ?? null
  const { no, subject } = grievance
  return ask(ctx, grievance, speaker, 'extend', { reason, days }, request =>
    say('extensionAsked', { request, no, subject, owner: speaker.name, days, reason, due }),
  )
}

/** Null: nothing is left to extend, because the matter went on in the meantime. */
export async function extend(ctx: Context, { grievance, askedById, days, reason }: Request, by: Speaker): Promise<Date | null> {
  const same = grievance.ownerId === askedById && (grievance.status === 'handling' || grievance.status === 'waiting')
  if (!same || grievance.extendedAt !== null || days === null) return null
  const after = await act(ctx, grievance, 'extend', {
    actor: { as: 'cadre', personId: by.personId },
    set: { extendedAt: ctx.now, extensionDays: days },
    details: { days, reason },
  })
  await watchLegal(ctx, after)
  const due = (await liveDeadlines(ctx, after.id))['answer'] ?? null
  await send(
    ctx,
    { personId: askedById },
    plain(say('extensionGranted', { no: after.no, subject: after.subject, by: await cadreName(ctx, by.personId), due })),
    { purpose: 'decided', grievanceId: after.id },
  )
  return due
}

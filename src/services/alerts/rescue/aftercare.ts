/** After danger to life: whether the police were called, and that a person, not a machine, asks the next day how they are. */
import { sql } from '../../../db.ts'
import { atShanghai, shanghaiDate } from '../../../domain/time/calendar.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import type { Context } from '../../context.ts'
import { byId } from '../../grievances/read.ts'
import { append } from '../../ledger/ledger.ts'
import { send } from '../../mail/letters.ts'
import { type AlertFacts, byIdOf, sourceOf } from '../facts.ts'
import { note, notesOf } from '../handling/notes.ts'
import { circleOf } from '../ladder/circle.ts'
import { endClocks, setClock } from '../ladder/clocks.ts'

const POLICE_AGAIN_MS = 5 * 60_000
const DAY_MS = 86_400_000

/** The day after, in the morning. */
export async function planCare(ctx: Context, alertId: string): Promise<void> {
  await setClock(ctx, alertId, 'care', atShanghai(shanghaiDate(new Date(ctx.now.getTime() + DAY_MS)), '09:30'))
}

/** Whoever signed is asked 报警了吗; once more when nothing was answered. */
export const awaitPolice = (ctx: Context, alertId: string): Promise<void> =>
  setClock(ctx, alertId, 'police', new Date(ctx.now.getTime() + POLICE_AGAIN_MS))

export async function policeAnswered(ctx: Context, alertId: string, personId: string, called: boolean): Promise<void> {
  await endClocks(ctx, alertId, 'police')
  await note(ctx, { alertId, kind: 'police', step: called ? 'called' : 'not-needed', personId })
  await append(ctx, { type: 'police-answer', actor: { as: 'cadre', personId }, alertId, payload: { called } })
}

export async function askPoliceAgain(ctx: Context, alertId: string): Promise<void> {
  const alert = await byIdOf(ctx, alertId)
  if (alert.signedById === null || alert.status === 'closed') return
  await note(ctx, { alertId, kind: 'police-unanswered' })
  await send(ctx, { personId: alert.signedById }, plain(say('policeAgain', { alertNo: alert.no })), {
    purpose: 'police',
    alertId,
    urgent: true,
  })
}

/** care: whoever signed, else who owns the matter, is to ask in person. care-check: nobody wrote down that they did. */
export async function careDue(ctx: Context, alertId: string, kind: 'care' | 'care-check'): Promise<void> {
  const alert = await byIdOf(ctx, alertId)
  if (alert.grievanceId === null || alert.drill) return
  const grievance = await byId(ctx, alert.grievanceId)
  const personId = alert.signedById ?? grievance.ownerId
  if (kind === 'care') {
    await note(ctx, { alertId, kind: 'care-asked', personId })
    await setClock(ctx, alertId, 'care-check', atShanghai(shanghaiDate(ctx.now), '17:00'))
    await send(ctx, { personId }, plain(say('careTomorrow', { who: grievance.alias, no: grievance.no })), {
      purpose: 'care',
      grievanceId: grievance.id,
      alertId,
    })
    return
  }
  if (await caredFor(ctx, alert)) return
  await append(ctx, { type: 'care-missed', actor: { as: 'system' }, alertId, grievanceId: grievance.id, unitId: grievance.unitId })
  await note(ctx, { alertId, kind: 'care-missed' })
  const { offices, excluded } = await circleOf(ctx, await sourceOf(ctx, alert))
  for (const one of new Set([personId, ...(offices[0] ?? [])]))
    if (!excluded.has(one))
      await send(ctx, { personId: one }, plain(say('careMissed', { who: grievance.alias, no: grievance.no })), {
        purpose: 'care',
        grievanceId: grievance.id,
        alertId,
      })
}

/** A person wrote something down about it since they were asked to. */
async function caredFor(ctx: Context, { id, grievanceId }: AlertFacts): Promise<boolean> {
  const [asked] = (await notesOf(ctx, [id], ['care-asked'])).slice(-1)
  const [row] = await ctx.tx.$queryRaw<{ found: boolean }[]>(sql`
    SELECT EXISTS (SELECT 1 FROM messages WHERE grievance_id = ${grievanceId}::uuid AND author_id IS NOT NULL AND at >= ${asked?.at ?? ctx.now}) AS found`)
  return row?.found ?? false
}

/** 电话回访: whoever did not answer the first question is telephoned by somebody who did not handle the matter, and hears what was written down. */
import { sql } from '../../../db.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { SATISFIED, SOLVED } from '../../../texts/zh-cn/follow-up.ts'
import { type Context, claimFor } from '../../context.ts'
import { append } from '../../ledger/ledger.ts'
import { send } from '../../mail/letters.ts'
import { awayNow } from '../../people/absences.ts'
import { openIdentity } from '../../people/identities.ts'
import { cadreName, type Speaker } from '../../people/people.ts'
import { employeeOf } from '../notify.ts'
import { type Rating, rate } from '../own.ts'
import { cadreActor } from '../ownership/moves.ts'
import { excludedFrom } from '../ownership/owner.ts'
import { byIds, type Grievance } from '../read.ts'

const TASK = 'phone-task'

/** False where nobody may be called: only who shows their name (实名), wrote themselves and left a number. The look is in the ledger. */
export async function askToPhone(ctx: Context, grievance: Grievance, personId: string): Promise<boolean> {
  if (grievance.mode !== 'open' || grievance.personId === null || grievance.filedById !== null || grievance.sensitive !== null) return false
  if ((await awayNow(ctx, personId)) !== null) return false
  const { name, phone } = await openIdentity(ctx, grievance)
  if (phone === '') return false
  const { id, no, subject, unitId, promisedOn: promised } = grievance
  const owner = await cadreName(ctx, grievance.answeredById ?? grievance.ownerId)
  const text = say('phoneTask', { no, subject, owner, name, phone, promised })
  const sent = await send(ctx, { personId }, plain(text), { purpose: TASK, grievanceId: id })
  if (sent === null) return false
  await append(ctx, { type: 'phone-asked', actor: { as: 'system' }, grievanceId: id, unitId, payload: { to: personId } })
  return true
}

/** What this cadre was asked to telephone about in its present round, and may still know of; the latest first. */
export async function phoneTasksOf(ctx: Context, { personId }: Speaker): Promise<Grievance[]> {
  const asked = await ctx.tx.$queryRaw<{ id: string }[]>(sql`
    SELECT DISTINCT g.id FROM deliveries d JOIN grievances g ON g.id = d.grievance_id
    WHERE d.person_id = ${personId}::uuid AND d.purpose = ${TASK} AND d.created_at > g.answered_at`)
  const found = await byIds(
    ctx,
    asked.map(({ id }) => id),
  )
  const mine = await Promise.all(found.map(async one => ({ one, kept: (await excludedFrom(ctx, one)).has(personId) })))
  return mine.filter(({ kept }) => !kept).map(({ one }) => one)
}

/** @throws UserError `wrongStatus` when it was rated or closed meanwhile */
function mustBeAsked({ no, status }: Grievance): void {
  if (status !== 'answered') throw refusal('wrongStatus', { no, status, action: 'rate' })
}

export async function phoneMissed(ctx: Context, grievance: Grievance, speaker: Speaker): Promise<void> {
  mustBeAsked(grievance)
  await append(ctx, { type: 'phone-missed', actor: cadreActor(speaker), grievanceId: grievance.id, unitId: grievance.unitId })
}

/** What they said counts as if they had typed it; who wrote it down stands in the ledger, and they are told. @returns who has it now, when it is done again */
export async function ratedByPhone(
  ctx: Context,
  grievance: Grievance,
  speaker: Speaker,
  rating: Rating,
  goOn: boolean,
): Promise<{ how: string; owner: string | null }> {
  claimFor(ctx, `grievance|${grievance.id}`)
  mustBeAsked(grievance)
  const { id, no, unitId } = grievance
  await append(ctx, { type: 'phone-rated', actor: cadreActor(speaker), grievanceId: id, unitId, payload: { ...rating, goOn } })
  const done = await rate(ctx, grievance, rating, goOn)
  const owner = done.outcome === 'redo' ? await cadreName(ctx, done.grievance.ownerId) : null
  const how = `${SOLVED[rating.solved]}，${SATISFIED[rating.satisfied]}`
  await send(ctx, employeeOf(done.grievance), plain(say('ratedByPhone', { no, by: speaker.name, how, owner })), {
    purpose: 'rated-by-phone',
    grievanceId: id,
  })
  return { how, owner }
}

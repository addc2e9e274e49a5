/**
 * 一起办: matters of one hot issue in one hand, with the consent of each who brought one. One answer goes to all; each keeps number, clocks, rating and right of
 * review, and is out again with a word.
 */
import { sql } from '../../../db.ts'
import { choice } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import type { Context } from '../../context.ts'
import { append } from '../../ledger/ledger.ts'
import { send } from '../../mail/letters.ts'
import type { Speaker } from '../../people/people.ts'
import { act } from '../act.ts'
import { wantsNoContact } from '../contact.ts'
import { employeeOf, isPressing } from '../notify.ts'
import { cadreActor } from '../ownership/moves.ts'
import { fitToOwn, reasonOf } from '../ownership/owner.ts'
import { byId, byIds, type Grievance, visibleById } from '../read.ts'
import { mustBeAnswerable } from './answer.ts'

const IN_HAND: readonly Grievance['status'][] = ['handling', 'waiting']
/** Danger is nobody's to be handled in a heap. */
const isKept = (one: Grievance): boolean => one.sealed || one.direct || one.sensitive !== null || isPressing(one)

/** Asks everybody who brought the same, once. @returns how many were asked @throws UserError `joinKept`, `nobodyToJoin`, those of `mustBeAnswerable` */
export async function inviteToJoin(ctx: Context, lead: Grievance, speaker: Speaker): Promise<number> {
  await mustBeAnswerable(ctx, lead, speaker)
  if (isKept(lead)) throw refusal('joinKept', { no: lead.no })
  const alike = await ctx.tx.$queryRaw<{ id: string }[]>(sql`
    SELECT g.id FROM hot_members own JOIN hot_members m ON m.issue_id = own.issue_id JOIN grievances g ON g.id = m.grievance_id
    WHERE own.grievance_id = ${lead.id}::uuid AND g.id <> own.grievance_id AND g.person_key <> own.person_key
      AND g.status IN ('registered', 'assigned', 'handling', 'waiting') AND g.answer_delivery_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM joinings j WHERE j.grievance_id = g.id OR j.lead_id = g.id) ORDER BY g.registered_at LIMIT 200`)
  let asked = 0
  for (const { id } of alike) {
    const matter = await visibleById(ctx, id, speaker)
    if (matter === null || isKept(matter) || wantsNoContact(matter) || !(await fitToOwn(ctx, matter, speaker.personId))) continue
    await ctx.tx.joining.create({ data: { grievanceId: id, leadId: lead.id, at: ctx.now } })
    await append(ctx, { type: 'join-asked', actor: cadreActor(speaker), grievanceId: id, unitId: matter.unitId })
    const { no, subject, mode } = matter
    const text = say('joinAsk', { no, subject, owner: speaker.name, byNumber: mode === 'anonymous' })
    const answers = [
      ['一起办', `一起办 ${no} 1`],
      ['单独办', `一起办 ${no} 2`],
    ] as const
    await send(ctx, employeeOf(matter), choice(text, answers), { purpose: 'join', grievanceId: id })
    asked++
  }
  if (asked === 0) throw refusal('nobodyToJoin', { no: lead.no })
  return asked
}

/** What the employee says to it. @returns whether it is handled together now @throws UserError `notAskedToJoin`, `joinOver` */
export async function join(ctx: Context, grievance: Grievance, yes: boolean): Promise<Grievance> {
  const { id, no, unitId } = grievance
  const row = await ctx.tx.joining.findUnique({ where: { grievanceId: id } })
  if (row === null || row.state === 'left') throw refusal('notAskedToJoin', { no })
  if (row.state === 'joined' && yes) return grievance
  await ctx.tx.joining.update({ where: { grievanceId: id }, data: { state: yes ? 'joined' : 'declined' } })
  await append(ctx, { type: yes ? 'joined' : 'join-declined', actor: { as: 'employee' }, grievanceId: id, unitId })
  if (!yes) return grievance
  const lead = await byId(ctx, row.leadId)
  const open = ['registered', 'assigned', ...IN_HAND].includes(grievance.status) && grievance.answerDeliveryId === null
  if (!open || !IN_HAND.includes(lead.status) || isKept(grievance) || !(await fitToOwn(ctx, grievance, lead.ownerId)))
    throw refusal('joinOver', { no })
  return takeInHand(ctx, grievance, lead.ownerId)
}

/** Whoever has the first has this one too, and has taken it up. */
async function takeInHand(ctx: Context, grievance: Grievance, ownerId: string): Promise<Grievance> {
  if (grievance.ownerId === ownerId && IN_HAND.includes(grievance.status)) return grievance
  const given =
    grievance.ownerId === ownerId
      ? grievance
      : await act(ctx, grievance, 'assign', {
          actor: { as: 'system' },
          set: { ownerId, ownerReason: reasonOf('assigned', null) },
          details: { reason: '一起办', to: ownerId },
        })
  return act(ctx, given, 'claim', {
    actor: { as: 'cadre', personId: ownerId },
    set: { ownerReason: reasonOf('claimed', null), claimedAt: ctx.now, claimedById: ownerId },
  })
}

/** 单独办: out again; whoever has it keeps it. @throws UserError `notJoined` */
export async function leaveJoint(ctx: Context, grievance: Grievance): Promise<void> {
  const { count } = await ctx.tx.joining.updateMany({
    where: { grievanceId: grievance.id, state: { in: ['joined', 'asked'] } },
    data: { state: 'left' },
  })
  if (count === 0) throw refusal('notJoined', { no: grievance.no })
  await append(ctx, { type: 'join-left', actor: { as: 'employee' }, grievanceId: grievance.id, unitId: grievance.unitId })
}

/** The others that one answer is for: joined, in this cadre's hand, and with no answer on its way. */
export async function jointWith(ctx: Context, grievance: Grievance, speaker: Speaker): Promise<Grievance[]> {
  const rows = await ctx.tx.$queryRaw<{ id: string }[]>(sql`
    WITH lead AS (SELECT coalesce((SELECT lead_id FROM joinings WHERE grievance_id = ${grievance.id}::uuid AND state = 'joined'), ${grievance.id}::uuid) AS id)
    SELECT j.grievance_id AS id FROM joinings j JOIN lead ON j.lead_id = lead.id WHERE j.state = 'joined' UNION SELECT id FROM lead`)
  const found = await byIds(
    ctx,
    rows.map(({ id }) => id),
  )
  return found.filter(
    one =>
      one.id !== grievance.id &&
      one.ownerId === speaker.personId &&
      IN_HAND.includes(one.status) &&
      one.answerDeliveryId === null &&
      !isKept(one),
  )
}

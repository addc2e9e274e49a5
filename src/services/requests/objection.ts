/** 异议: a unit says that what was sent to it is not its own; within five working days, decided once above both (信访工作条例 Art. 23). */
import { isOpenIn } from '../../domain/grievance.ts'
import type { Role } from '../../domain/person.ts'
import { plain } from '../../texts/cards.ts'
import { refusal, say } from '../../texts/text.ts'
import { type Context, claimFor } from '../context.ts'
import { mustBeAble } from '../grievances/act.ts'
import { excludedFrom } from '../grievances/ownership/owner.ts'
import { transfer } from '../grievances/ownership/transfer.ts'
import { byId, type Grievance } from '../grievances/read.ts'
import { send } from '../mail/letters.ts'
import { calendarOf } from '../people/hours.ts'
import { cadresIn, type Speaker } from '../people/people.ts'
import { chainOf, unitById } from '../people/units.ts'
import { ask, type Request } from './request.ts'

const DAYS = 5

/** @throws UserError `onlyOwner`-like `notForYou`, `notTransferred`, `unitSettled`, `objectionLate`, `claimedAlready`, `requestOpen`, `nobodyDecides` */
export async function object(ctx: Context, grievance: Grievance, speaker: Speaker, reason: string): Promise<string> {
  const { no, subject, unitName, fromUnitId, unitSettled, roundAt, status } = grievance
  if (unitSettled) throw refusal('unitSettled', { no, unit: unitName })
  if (fromUnitId === null) throw refusal('notTransferred', { no })
  if (status !== 'registered' && status !== 'assigned') throw refusal('claimedAlready', { no })
  await mustBeAble(ctx, grievance, 'transfer', { as: 'cadre', personId: speaker.personId })
  const until = (await calendarOf(ctx, grievance.unitId)).addWorkingDays(roundAt, DAYS)
  if (ctx.now > until) throw refusal('objectionLate', { no, until })
  const from = (await unitById(ctx, fromUnitId)).name
  return ask(ctx, grievance, speaker, 'objection', { reason }, request =>
    say('objectionAsked', { request, no, subject, unit: unitName, from, reason }),
  )
}

const ABOVE: readonly Role[] = ['supervisor', 'director', 'deputy']

/** Whoever stands nearest above both units, and asks for nothing here. */
export async function aboveBoth(ctx: Context, grievance: Grievance, askerId: string): Promise<string[]> {
  if (grievance.fromUnitId === null) return []
  const other = new Set((await chainOf(ctx, grievance.fromUnitId)).map(({ id }) => id))
  const common = (await chainOf(ctx, grievance.unitId)).filter(({ id }) => other.has(id))
  const excluded = await excludedFrom(ctx, grievance)
  for (const unit of common) {
    const found = (await cadresIn(ctx, [unit.id])).filter(
      ({ personId, role }) => ABOVE.includes(role) && personId !== askerId && !excluded.has(personId),
    )
    if (found.length > 0) return [...new Set(found.map(({ personId }) => personId))]
  }
  return []
}

/** It goes back and stays there. False: it is being handled by now. */
export async function sendBack(ctx: Context, { grievance, reason }: Request, by: Speaker): Promise<boolean> {
  const open = isOpenIn('transfer', grievance.status) && grievance.claimedAt === null
  if (!open || grievance.fromUnitId === null || grievance.unitSettled) return false
  await transfer(ctx, grievance, { as: 'cadre', personId: by.personId }, grievance.fromUnitId, reason, true)
  return true
}

/** It stays where it is, for good. */
export async function keepThere(ctx: Context, { grievance, askedById }: Request, by: Speaker): Promise<void> {
  claimFor(ctx, `grievance|${grievance.id}`)
  await ctx.tx.grievance.update({ where: { id: grievance.id }, data: { unitSettled: true, version: { increment: 1 } } })
  const { id, no, ownerId, unitName } = await byId(ctx, grievance.id)
  if (ownerId === askedById) return
  await send(ctx, { personId: ownerId }, plain(say('unitDecided', { no, unit: unitName, by: by.name })), {
    purpose: 'decided',
    grievanceId: id,
  })
}

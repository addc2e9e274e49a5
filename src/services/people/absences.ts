/** 请假: who is away until when, and who stands in. What is open is moved by the sweep when it begins, and back when it is over. */
import { v7 as uuid } from 'uuid'
import { HANDLING_ROLES } from '../../domain/grievance.ts'
import type { Role } from '../../domain/person.ts'
import type { Leave } from '../../domain/typed/leave-span.ts'
import { plain } from '../../texts/cards.ts'
import { refusal, say } from '../../texts/text.ts'
import type { Context } from '../context.ts'
import { append } from '../ledger/ledger.ts'
import { send } from '../mail/letters.ts'
import { findCadre } from './find-cadre.ts'
import { cadreName, cadresIn, type Speaker, unitsHeld } from './people.ts'
import { allUnits } from './units.ts'

const HANDLING: readonly Role[] = HANDLING_ROLES

interface Away {
  readonly until: Date
  readonly standIn: string
}

/** Whoever is away at this moment. */
export async function awayNow(ctx: Context, personId: string): Promise<Away | null> {
  const row = await ctx.tx.absence.findFirst({ where: { personId, from: { lte: ctx.now }, until: { gt: ctx.now } } })
  return row === null ? null : { until: row.until, standIn: await cadreName(ctx, row.standInId) }
}

/** @throws UserError `alreadyAway`, `standInSelf`, `standInAway`, `standInHandlesNothing`, and those of `findCadre` */
export async function takeLeave(ctx: Context, speaker: Speaker, leave: Leave): Promise<string> {
  const { from, until } = leave
  const overlapping = { from: { lt: until }, until: { gt: from } }
  const own = await ctx.tx.absence.findFirst({ where: { personId: speaker.personId, ...overlapping } })
  if (own !== null) throw refusal('alreadyAway', { from: own.from, until: own.until })
  const units = unitsHeld(speaker, ...HANDLING_ROLES)
  const standIn = await findCadre(ctx, units[0] ?? '', leave.standIn)
  if (standIn.personId === speaker.personId) throw refusal('standInSelf', {})
  const handles = (
    await cadresIn(
      ctx,
      (await allUnits(ctx)).map(({ id }) => id),
    )
  ).some(({ personId, role }) => personId === standIn.personId && HANDLING.includes(role))
  if (!handles) throw refusal('standInHandlesNothing', { who: standIn.name })
  if ((await ctx.tx.absence.count({ where: { personId: standIn.personId, ...overlapping } })) > 0)
    throw refusal('standInAway', { who: standIn.name })
  await ctx.tx.absence.create({ data: { id: uuid(), personId: speaker.personId, standInId: standIn.personId, from, until } })
  await append(ctx, {
    type: 'leave-taken',
    actor: { as: 'cadre', personId: speaker.personId },
    ...(units[0] === undefined ? {} : { unitId: units[0] }),
    payload: { from, until, standInId: standIn.personId },
  })
  await send(ctx, { personId: standIn.personId }, plain(say('standInFor', { who: speaker.name, from, until })), { purpose: 'stand-in' })
  return standIn.name
}

/** 销假: back before the time. @throws UserError `notAway` */
export async function endLeave(ctx: Context, speaker: Speaker): Promise<void> {
  const { count } = await ctx.tx.absence.updateMany({
    where: { personId: speaker.personId, until: { gt: ctx.now } },
    data: { until: ctx.now },
  })
  if (count === 0) throw refusal('notAway', {})
  await append(ctx, { type: 'leave-ended', actor: { as: 'cadre', personId: speaker.personId } })
}

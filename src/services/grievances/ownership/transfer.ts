/** 转送 to another unit: registered there, owned by its director. It may come back once, by a decision above; then it stays where it is put. */
import { refusal } from '../../../texts/text.ts'
import type { Context } from '../../context.ts'
import type { Actor } from '../../ledger/ledger.ts'
import { holds, type Speaker } from '../../people/people.ts'
import { unitById } from '../../people/units.ts'
import { act } from '../act.ts'
import type { Grievance } from '../read.ts'
import { officeOf, ownerFor, reasonOf } from './owner.ts'

/** By a director, who may neither send back what was just sent to them nor move what was decided above. @throws UserError `unitSettled`, `objectInstead`, `sameUnit`, `mayNotOwn` */
export async function transferBy(ctx: Context, grievance: Grievance, speaker: Speaker, unitId: string, reason: string): Promise<Grievance> {
  if (!holds(speaker, 'supervisor')) {
    if (grievance.unitSettled) throw refusal('unitSettled', { no: grievance.no, unit: grievance.unitName })
    if (unitId === grievance.fromUnitId) throw refusal('objectInstead', { no: grievance.no, unit: (await unitById(ctx, unitId)).name })
  }
  return transfer(ctx, grievance, { as: 'cadre', personId: speaker.personId }, unitId, reason)
}

/** @throws UserError `sameUnit`: it would only begin the clocks again; `mayNotOwn`: nobody there may have it */
export async function transfer(
  ctx: Context,
  grievance: Grievance,
  actor: Actor,
  unitId: string,
  reason: string,
  settled = false,
): Promise<Grievance> {
  if (unitId === grievance.unitId) throw refusal('sameUnit', { no: grievance.no, unit: grievance.unitName })
  const owner = await ownerFor(ctx, { ...(await officeOf(ctx, grievance)), unitId })
  if (owner === null) throw refusal('mayNotOwn', { who: (await unitById(ctx, unitId)).name })
  return act(ctx, grievance, 'transfer', {
    actor,
    set: {
      unitId,
      unitUncertain: false,
      serial: null,
      ownerId: owner.ownerId,
      ownerReason: reasonOf('default', owner),
      roundAt: ctx.now,
      claimedAt: null,
      claimedById: null,
      fromUnitId: actor.as === 'cadre' ? grievance.unitId : null,
      unitSettled: settled,
    },
    details: { reason, fromUnit: grievance.unitId },
  })
}

/** The one way in which a grievance changes: status, ledger entry, deadlines, notices and outbox in one transaction. */
import { ACTIONS, type Action, type Status, type Transition } from '../../domain/grievance.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import { refusal } from '../../texts/text.ts'
import type { Context } from '../context.ts'
import { type Actor, append } from '../ledger.ts'
import { restartClocks } from './clocks.ts'
import { notify } from './notify.ts'
import { byId, type Grievance } from './read.ts'

export interface Act {
  readonly actor: Actor
  /** Columns that change besides the status. */
  readonly set?: Omit<Prisma.GrievanceUncheckedUpdateManyInput, 'id' | 'version' | 'status'>
  /** What was said and why: goes to the ledger and to the notices, not into a column. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

/** @throws UserError `wrongStatus` when the action is not open in this status, `raced` when somebody else was first */
export async function act(ctx: Context, before: Grievance, action: Action, { actor, set = {}, details = {} }: Act): Promise<Grievance> {
  const transition: Transition = ACTIONS[action]
  if (!transition.from.includes(before.status)) throw refusal('wrongStatus', { no: before.no, status: before.status, action })
  const status: Status = transition.to === 'same' ? before.status : transition.to
  const { count } = await ctx.tx.grievance.updateMany({
    where: { id: before.id, version: before.version }, data: { ...set, status, version: before.version + 1 },
  })
  if (count === 0) throw refusal('raced', { no: before.no })
  const after = await byId(ctx, before.id)
  await append(ctx, { type: action, actor, grievanceId: after.id, unitId: after.unitId, payload: { from: before.status, to: after.status, ownerId: after.ownerId, ...details } })
  await restartClocks(ctx, action, before, after)
  await notify(ctx, action, { before, after, actor, details })
  return byId(ctx, after.id)
}

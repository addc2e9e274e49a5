/** The one way in which a grievance changes: status, ledger entry, deadlines, notices and outbox in one transaction. */

import { sql } from '../../db.ts'
import { ACTIONS, type Action, type By, isOpenIn, mayDo, type Status, type Transition } from '../../domain/grievance.ts'
import { Role } from '../../domain/person.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import { refusal } from '../../texts/text.ts'
import { ACTION } from '../../texts/words.ts'
import { type Context, stale } from '../context.ts'
import { type Actor, append } from '../ledger/ledger.ts'
import { cadreName } from '../people/people.ts'
import { restartClocks } from './clocks.ts'
import { notify } from './notify.ts'
import { showOnCards } from './on-cards.ts'
import { byId, type Grievance } from './read.ts'

export interface Act {
  readonly actor: Actor
  /** Columns that change besides the status. */
  readonly set?: Omit<Prisma.GrievanceUncheckedUpdateManyInput, 'id' | 'version' | 'status'>
  /** What was said and why: goes to the ledger and to the notices, not into a column. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

/**
 * Scope and conflict of interest were settled when the grievance was read; here only whether this actor may do this action to it.
 * @throws UserError `wrongStatus` when the action is not open in this status, `onlyOwner` or `notForYou` when it is not the actor's to do,
 * `raced` when somebody else was first
 */
export async function act(ctx: Context, before: Grievance, action: Action, { actor, set = {}, details = {} }: Act): Promise<Grievance> {
  const transition: Transition = ACTIONS[action]
  if (!isOpenIn(action, before.status)) throw refusal('wrongStatus', { no: before.no, status: before.status, action })
  if (!mayDo(action, await standingOf(ctx, before, actor))) await refuse(ctx, before, action)
  const status: Status = transition.to === 'same' ? before.status : transition.to
  stale(ctx)
  const inHand = ['handling', 'waiting', 'answered'].includes(status)
  const { count } = await ctx.tx.grievance.updateMany({
    where: { id: before.id, version: before.version },
    data: { ...(inHand ? {} : { answerDeliveryId: null }), ...set, status, version: before.version + 1 },
  })
  if (count === 0) throw refusal('raced', { no: before.no })
  const after = await byId(ctx, before.id)
  await append(ctx, {
    type: action,
    actor,
    grievanceId: after.id,
    unitId: after.unitId,
    payload: { from: before.status, to: after.status, ownerId: after.ownerId, ...details },
  })
  await restartClocks(ctx, action, before, after)
  await notify(ctx, action, { before, after, actor, details })
  if (before.status !== after.status || before.ownerId !== after.ownerId) await showOnCards(ctx, after)
  return byId(ctx, after.id)
}

/** How the actor stands to the grievance: its owner, and the roles they hold now in its unit or above. */
async function standingOf(ctx: Context, { ownerId, unitId }: Grievance, actor: Actor): Promise<ReadonlySet<By>> {
  if (actor.as !== 'cadre') return new Set([actor.as])
  const held = await ctx.tx.$queryRaw<{ role: string }[]>(sql`
    SELECT DISTINCT r.role FROM roles r JOIN people p ON p.id = r.person_id AND p.left_at IS NULL JOIN units u ON u.id = ${unitId}::uuid
    WHERE r.person_id = ${actor.personId}::uuid AND r.role <> 'employee' AND r.unit_id = ANY(u.path)`)
  return new Set<By>([...held.map(({ role }) => Role.parse(role)), ...(actor.personId === ownerId ? (['owner'] as const) : [])])
}

async function refuse(ctx: Context, grievance: Grievance, action: Action): Promise<never> {
  const { by }: Transition = ACTIONS[action]
  if (by.includes('owner'))
    throw refusal('onlyOwner', { no: grievance.no, owner: await cadreName(ctx, grievance.ownerId), what: ACTION[action] })
  throw refusal('notForYou', { no: grievance.no, what: ACTION[action] })
}

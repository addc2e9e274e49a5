/** The one way in which a grievance changes: status, ledger entry, deadlines, notices and outbox in one transaction. */

import { sql } from '../../db.ts'
import { ACTIONS, type Action, type By, isOpenIn, mayDo, type Status, type Transition } from '../../domain/grievance.ts'
import { Role } from '../../domain/person.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { refusal } from '../../texts/text.ts'
import { ACTION } from '../../texts/words.ts'
import { type Context, claimFor, stale, together } from '../context.ts'
import { gatherAgain } from '../hot/waiting.ts'
import { type Actor, append } from '../ledger/ledger.ts'
import { cadreName } from '../people/people.ts'
import { restartClocks } from './dates/clocks.ts'
import { notify } from './notify.ts'
import { showOnCards } from './on-cards.ts'
import { byId, type Grievance } from './read.ts'

type Changes = Partial<
  Pick<
    Prisma.GrievanceUncheckedCreateInput,
    | 'unitId'
    | 'unitUncertain'
    | 'serial'
    | 'category'
    | 'subcategory'
    | 'level'
    | 'complexity'
    | 'round'
    | 'ownerId'
    | 'ownerReason'
    | 'direct'
    | 'mode'
    | 'personId'
    | 'roundAt'
    | 'claimedAt'
    | 'claimedById'
    | 'contactedAt'
    | 'answeredAt'
    | 'closedAt'
    | 'solved'
    | 'satisfied'
    | 'adoption'
    | 'promisedOn'
    | 'reopenedAt'
    | 'reviewStage'
    | 'reviewedAt'
    | 'extendedAt'
    | 'extensionDays'
    | 'fromUnitId'
    | 'unitSettled'
    | 'answerDeliveryId'
  >
>

export interface Act {
  readonly actor: Actor
  /** Columns that change besides the status. */
  readonly set?: Changes
  /** What was said and why: goes to the ledger and to the notices, not into a column. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

/**
 * Scope and conflict of interest were settled when the grievance was read; here only whether this actor may do this action to it.
 * @throws UserError `wrongStatus` when the action is not open in this status, `onlyOwner` or `notForYou` when it is not the actor's to do,
 * `raced` when somebody else was first
 */
export async function act(ctx: Context, before: Grievance, action: Action, { actor, set = {}, details = {} }: Act): Promise<Grievance> {
  claimFor(ctx, `grievance|${before.id}`)
  const transition: Transition = ACTIONS[action]
  if (!isOpenIn(action, before.status)) throw refusal('wrongStatus', { no: before.no, status: before.status, action })
  await mustBeAble(ctx, before, action, actor)
  const status: Status = transition.to === 'same' ? before.status : transition.to
  stale(ctx)
  const inHand = ['handling', 'waiting', 'answered'].includes(status)
  const changed = await change(ctx, before, { ...(inHand ? {} : { answerDeliveryId: null }), ...set, status })
  if (!changed) throw refusal('raced', { no: before.no })
  if ((set.unitId ?? before.unitId) !== before.unitId || (set.direct ?? before.direct) !== before.direct) await gatherAgain(ctx, before.id)
  const after = await byId(ctx, before.id)
  await append(ctx, {
    type: action,
    actor,
    grievanceId: after.id,
    unitId: after.unitId,
    payload: {
      ...details,
      from: before.status,
      to: after.status,
      ownerId: after.ownerId,
      ownerReason: after.ownerReason,
      ...clockedBy(after),
    },
  })
  await restartClocks(ctx, action, before, after, details)
  await notify(ctx, action, { before, after, actor, details })
  if (before.status !== after.status || before.ownerId !== after.ownerId) await showOnCards(ctx, after)
  return byId(ctx, after.id)
}

/** What its clocks go by, so that they can be computed again from the ledger alone. */
export const clockedBy = ({ kind, level, complexity }: Pick<Grievance, 'kind' | 'level' | 'complexity'>) => ({ kind, level, complexity })

/** The row, if it still is what was read; those that change the same columns at once are written by one statement. */
function change(ctx: Context, { id, version }: Grievance, set: Changes & { readonly status: Status }): Promise<boolean> {
  const columns = Object.keys(set).map(column => column.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`))
  return together(ctx, `change|${columns.join()}`, async (rows: readonly Record<string, unknown>[]) => {
    const written = await ctx.tx.$queryRaw<{ id: string }[]>(sql`
      UPDATE grievances g SET ${Prisma.raw(columns.map(column => `${column} = v.${column}`).join())}, version = g.version + 1
      FROM jsonb_populate_recordset(NULL::grievances, ${JSON.stringify(rows)}::jsonb) v WHERE g.id = v.id AND g.version = v.version RETURNING g.id`)
    const ids = new Set(written.map(row => row.id))
    return rows.map(row => ids.has(row.id as string))
  })({ id, version, ...Object.fromEntries(Object.values(set).map((value, at) => [columns[at], value])) })
}

/** How the actor stands to the grievance: its owner or helper, and the roles they hold now in its unit or above. */
export async function standingOf(ctx: Context, { id, ownerId, unitId }: Grievance, actor: Actor): Promise<ReadonlySet<By>> {
  if (actor.as !== 'cadre') return new Set([actor.as])
  const held = await ctx.tx.$queryRaw<{ role: string }[]>(sql`
    SELECT DISTINCT r.role FROM roles r JOIN people p ON p.id = r.person_id AND p.left_at IS NULL JOIN units u ON u.id = ${unitId}::uuid
    WHERE r.person_id = ${actor.personId}::uuid AND r.role <> 'employee' AND r.unit_id = ANY(u.path)
    UNION ALL SELECT 'helper' FROM helpers WHERE grievance_id = ${id}::uuid AND person_id = ${actor.personId}::uuid AND left_at IS NULL`)
  return new Set<By>([
    ...held.map(({ role }) => (role === 'helper' ? role : Role.parse(role))),
    ...(actor.personId === ownerId ? (['owner'] as const) : []),
  ])
}

/** @throws UserError `onlyOwner` or `notForYou` */
export async function mustBeAble(ctx: Context, grievance: Grievance, action: Action, actor: Actor): Promise<void> {
  if (!mayDo(action, await standingOf(ctx, grievance, actor))) await refuse(ctx, grievance, action)
}

async function refuse(ctx: Context, grievance: Grievance, action: Action): Promise<never> {
  const { by }: Transition = ACTIONS[action]
  if (by.includes('owner'))
    throw refusal('onlyOwner', { no: grievance.no, owner: await cadreName(ctx, grievance.ownerId), what: ACTION[action] })
  throw refusal('notForYou', { no: grievance.no, what: ACTION[action] })
}

/** Who owns a grievance and who may claim it: the roster and the loads read once, the choice made by the domain. */

import { sql } from '../../db.ts'
import {
  type AssignmentFacts,
  type AssignmentInput,
  type Candidate,
  chooseOwner,
  climb,
  lastResort,
  mayClaim,
  type Owner,
} from '../../domain/assignment.ts'
import type { Role } from '../../domain/person.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import { ahead, type Context, once, taken } from '../context.ts'
import type { Speaker } from '../people/people.ts'
import { allUnits, chainOf, fallbackUnit } from '../people/units.ts'
import { type Grievance, unclaimedFor } from './read.ts'

export interface Office {
  readonly facts: AssignmentFacts
  readonly unitId: string
  readonly excluded: ReadonlySet<string>
}

interface Placed {
  personId: string
  unitId: string
  roles: Role[]
  open: number
}

/** The unit's chain, ended with DEFAULT_UNIT, and everybody with a role on it. */
export async function assignmentInput(ctx: Context, { facts, unitId, excluded }: Office): Promise<AssignmentInput> {
  const [own, fallback, above] = await Promise.all([chainOf(ctx, unitId), fallbackUnit(ctx), placedAbove(ctx, unitId)])
  const isAbove = own.some(({ id }) => id === fallback.id)
  const chain = isAbove ? own : [...own, fallback]
  const placed = isAbove ? above : [...above, ...(await placedIn(ctx, [fallback.id]))]
  const candidates: Candidate[] = placed.map(row => ({ ...row, atWork: true, excluded: excluded.has(row.personId) }))
  return { candidates, facts, chain }
}

/** The loads are those at the start: one more or less in the same transaction decides nothing. */
const placedAbove = (ctx: Context, unitId: string): Promise<Placed[]> =>
  once(ctx, `placed|${unitId}`, () => placedWhere(ctx, sql`r.unit_id = ANY((SELECT path FROM units WHERE id = ${unitId}::uuid)::uuid[])`))

const placedIn = (ctx: Context, unitIds: readonly string[]): Promise<Placed[]> =>
  placedWhere(ctx, sql`r.unit_id = ANY(${[...unitIds]}::uuid[])`)

const placedWhere = (ctx: Context, where: Prisma.Sql): Promise<Placed[]> =>
  ctx.tx.$queryRaw<Placed[]>(sql`
    SELECT r.person_id AS "personId", r.unit_id AS "unitId", array_agg(r.role) AS roles,
      (SELECT count(*)::int FROM grievances g WHERE g.owner_id = r.person_id AND g.status NOT IN ('closed', 'withdrawn', 'answered')) AS open
    FROM roles r JOIN people p ON p.id = r.person_id AND p.left_at IS NULL
    WHERE r.role NOT IN ('employee', 'admin') AND ${where} GROUP BY r.person_id, r.unit_id ORDER BY r.person_id`)

export const officeOf = async (ctx: Context, grievance: Grievance): Promise<Office> => ({
  facts: { sealed: grievance.sealed, direct: grievance.direct, complexity: grievance.complexity },
  unitId: grievance.unitId,
  excluded: await excludedFrom(ctx, grievance),
})

const readExcluded = (ctx: Context, grievanceId: string): Promise<{ personId: string }[]> =>
  ctx.tx.$queryRaw(sql`SELECT person_id AS "personId" FROM exclusions WHERE grievance_id = ${grievanceId}::uuid`)

export const readExcludedAhead = (ctx: Context, grievanceId: string): void =>
  ahead(ctx, `excluded|${grievanceId}`, () => readExcluded(ctx, grievanceId))

/** Excluded by a row, and whoever brought it. */
export async function excludedFrom(ctx: Context, grievance: Pick<Grievance, 'id' | 'personId'>): Promise<Set<string>> {
  const found = await taken(ctx, `excluded|${grievance.id}`, () => readExcluded(ctx, grievance.id))
  return new Set([...found.map(({ personId }) => personId), ...(grievance.personId === null ? [] : [grievance.personId])])
}

export const ownerFor = async (ctx: Context, office: Office): Promise<Owner | null> => chooseOwner(await assignmentInput(ctx, office))

/** Whoever else there is, in any unit; see the domain's `lastResort`. */
export async function ownerAnywhere(ctx: Context, { unitId, excluded }: Pick<Office, 'unitId' | 'excluded'>): Promise<Owner | null> {
  const units = await allUnits(ctx)
  const candidates = (
    await placedIn(
      ctx,
      units.map(({ id }) => id),
    )
  ).map(row => ({ ...row, atWork: true, excluded: excluded.has(row.personId) }))
  return lastResort({ candidates, chain: await chainOf(ctx, unitId) }, units)
}

export const ownerAbove = async (ctx: Context, grievance: Grievance): Promise<Owner | null> =>
  climb({ ...(await assignmentInput(ctx, await officeOf(ctx, grievance))), ownerId: grievance.ownerId })

export const claimants = async (ctx: Context, grievance: Grievance): Promise<string[]> =>
  mayClaim(await assignmentInput(ctx, await officeOf(ctx, grievance)))

/** What others own by default and this cadre may claim, the most urgent first. */
export async function claimableBy(ctx: Context, viewer: Speaker, most = 10): Promise<Grievance[]> {
  const found: Grievance[] = []
  for (const grievance of await unclaimedFor(ctx, viewer, 30)) {
    if (found.length < most && (await claimants(ctx, grievance)).includes(viewer.personId)) found.push(grievance)
  }
  return found
}

/** The reason as it is kept: how it came to them, in what capacity. */
export const reasonOf = (how: 'default' | 'climb' | 'assigned' | 'claimed' | 'direct', owner: Owner | null): string =>
  owner === null ? how : `${how}:${owner.reason.code}:${owner.reason.climbed}`

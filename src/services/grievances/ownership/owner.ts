/** Who owns a grievance and who may claim it: the roster and the loads read once, the choice made by the domain. */

import { sql } from '../../../db.ts'
import {
  type AssignmentFacts,
  type AssignmentInput,
  type Candidate,
  chooseOwner,
  climb,
  lastResort,
  mayClaim,
  type Owner,
} from '../../../domain/assignment.ts'
import { HANDLING_ROLES } from '../../../domain/grievance.ts'
import type { Role } from '../../../domain/person.ts'
import type { Prisma } from '../../../generated/prisma/client.ts'
import { ahead, type Context, listsOf, once, taken, together } from '../../context.ts'
import type { Speaker } from '../../people/people.ts'
import { allUnits, chainOf, fallbackUnit } from '../../people/units.ts'
import { type Grievance, unclaimedFor } from '../read.ts'

const HANDLING: readonly Role[] = HANDLING_ROLES

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
  skills: string[]
  /** Who stands in, while they are on leave. */
  standInId: string | null
}

const candidate = ({ standInId, ...row }: Placed, excluded: ReadonlySet<string>): Candidate => ({
  ...row,
  atWork: standInId === null,
  excluded: excluded.has(row.personId),
  ...(standInId === null ? {} : { standInId }),
})

/** The unit's chain, ended with DEFAULT_UNIT, and everybody with a role on it. */
export async function assignmentInput(ctx: Context, { facts, unitId, excluded }: Office): Promise<AssignmentInput> {
  const [own, fallback, above] = await Promise.all([chainOf(ctx, unitId), fallbackUnit(ctx), placedAbove(ctx, unitId)])
  const isAbove = own.some(({ id }) => id === fallback.id)
  const chain = isAbove ? own : [...own, fallback]
  const people = isAbove ? above : [...above, ...(await placedIn(ctx, fallback.id))]
  const candidates: Candidate[] = people.map(row => candidate(row, excluded))
  return { candidates, facts, chain }
}

/** Who has this many open matters has as many as anybody: they are not counted further. */
const MANY_OPEN = 100

/** Everybody with a role, in the units that `at` picks of `r` for each `u` asked for. The loads are those at the start: one more or less decides nothing. */
const placed = (ctx: Context, key: string, at: Prisma.Sql, unitId: string): Promise<Placed[]> =>
  once(ctx, `${key}|${unitId}`, () =>
    together(ctx, key, async (ids: readonly string[]) => {
      const rows = await ctx.tx.$queryRaw<(Placed & { of: string })[]>(sql`
        SELECT u.id AS of, r.person_id AS "personId", r.unit_id AS "unitId", array_agg(r.role) AS roles, coalesce(p.skills, '{}') AS skills,
          (SELECT count(*)::int FROM (
            SELECT 1 FROM grievances g WHERE g.owner_id = r.person_id AND g.status NOT IN ('closed', 'withdrawn', 'redirected', 'answered') LIMIT ${MANY_OPEN}
          ) AS held) AS open,
          (SELECT a.stand_in_id FROM absences a WHERE a.person_id = r.person_id AND a."from" <= ${ctx.now} AND a.until > ${ctx.now} LIMIT 1) AS "standInId"
        FROM units u JOIN roles r ON ${at} JOIN people p ON p.id = r.person_id AND p.left_at IS NULL
        WHERE r.role NOT IN ('employee', 'admin') AND u.id = ANY(${[...ids]}::uuid[]) GROUP BY u.id, r.person_id, r.unit_id, p.skills ORDER BY r.person_id`)
      return listsOf(ids, rows)
    })(unitId),
  )

const placedAbove = (ctx: Context, unitId: string): Promise<Placed[]> => placed(ctx, 'placed-above', sql`r.unit_id = ANY(u.path)`, unitId)
const placedIn = (ctx: Context, unitId: string): Promise<Placed[]> => placed(ctx, 'placed-in', sql`r.unit_id = u.id`, unitId)

export const officeOf = async (ctx: Context, grievance: Grievance): Promise<Office> => ({
  facts: { sealed: grievance.sealed, direct: grievance.direct, complexity: grievance.complexity, category: grievance.category },
  unitId: grievance.unitId,
  excluded: await excludedFrom(ctx, grievance),
})

const readExcluded = (ctx: Context, grievanceId: string): Promise<{ personId: string }[]> =>
  together(ctx, 'excluded', async (ids: readonly string[]) => {
    const rows = await ctx.tx.$queryRaw<{ personId: string; of: string }[]>(
      sql`SELECT person_id AS "personId", grievance_id AS of FROM exclusions WHERE grievance_id = ANY(${[...ids]}::uuid[])`,
    )
    return listsOf(ids, rows)
  })(grievanceId)

export const readExcludedAhead = (ctx: Context, grievanceId: string): void =>
  ahead(ctx, `excluded|${grievanceId}`, () => readExcluded(ctx, grievanceId))

/** Excluded by a row, and whoever brought it. */
export async function excludedFrom(ctx: Context, grievance: Pick<Grievance, 'id' | 'personId'>): Promise<Set<string>> {
  const found = await taken(ctx, `excluded|${grievance.id}`, () => readExcluded(ctx, grievance.id))
  return new Set([...found.map(({ personId }) => personId), ...(grievance.personId === null ? [] : [grievance.personId])])
}

/** Of these those who may hear of it still, each once: whoever asked or answered may have been kept from it since. */
export async function mayHear(
  ctx: Context,
  grievance: Pick<Grievance, 'id' | 'personId'>,
  personIds: readonly string[],
): Promise<string[]> {
  const excluded = await excludedFrom(ctx, grievance)
  return [...new Set(personIds)].filter(id => !excluded.has(id))
}

export const ownerFor = async (ctx: Context, office: Office): Promise<Owner | null> => chooseOwner(await assignmentInput(ctx, office))

/** The same as `placeFor`, whether or not they are at work. */
export const fitToOwn = async (ctx: Context, grievance: Grievance, personId: string): Promise<boolean> =>
  (await placeFor(ctx, grievance, personId)).fit

/** Whether this person may have it in hand: handles matters on its line, is not kept from it, and is of the office that a sealed matter or 直送上级 went to; and whether they are at work. */
export async function placeFor(ctx: Context, grievance: Grievance, personId: string): Promise<{ fit: boolean; atWork: boolean }> {
  const { candidates } = await assignmentInput(ctx, await officeOf(ctx, grievance))
  const place = candidates.filter(one => one.personId === personId && one.roles.some(role => HANDLING.includes(role)))
  const holdsAt = (fits: (one: Candidate) => boolean): boolean => place.some(fits)
  const atWork = holdsAt(one => one.atWork)
  const kept = place.length === 0 || holdsAt(({ excluded }) => excluded)
  const sealedTo = (): boolean =>
    holdsAt(({ unitId, roles }) => unitId === grievance.sealedUnitId && roles.some(role => role === 'designated' || role === 'supervisor'))
  const above = (): boolean => !grievance.direct || holdsAt(({ roles }) => roles.includes('supervisor'))
  return { fit: !kept && (grievance.sealed ? sealedTo() : above()), atWork }
}

/** Whoever else there is, in any unit; see the domain's `lastResort`. */
export async function ownerAnywhere(ctx: Context, { unitId, excluded }: Pick<Office, 'unitId' | 'excluded'>): Promise<Owner | null> {
  const units = await allUnits(ctx)
  const candidates = (await Promise.all(units.map(({ id }) => placedIn(ctx, id)))).flat().map(row => candidate(row, excluded))
  return lastResort({ candidates, chain: await chainOf(ctx, unitId) }, units)
}

/** Null also where everybody above is on leave: whoever has it is at work. */
export async function ownerAbove(ctx: Context, grievance: Grievance): Promise<Owner | null> {
  const owner = climb({ ...(await assignmentInput(ctx, await officeOf(ctx, grievance))), ownerId: grievance.ownerId })
  return owner?.reason.nobodyAtWork === true ? null : owner
}

export const claimantsOf = async (ctx: Context, office: Office): Promise<string[]> => mayClaim(await assignmentInput(ctx, office))

export const claimants = async (ctx: Context, grievance: Grievance): Promise<string[]> => claimantsOf(ctx, await officeOf(ctx, grievance))

/** Whom a new matter is offered to. A leader who may claim it too finds what is blue and simple in 待办, where an officer does it. */
export async function offeredTo(ctx: Context, grievance: Grievance): Promise<string[]> {
  const input = await assignmentInput(ctx, await officeOf(ctx, grievance))
  const ordinary = grievance.level === 'blue' && grievance.complexity === 'simple'
  const leadsOnly = (id: string): boolean =>
    input.candidates.filter(({ personId }) => personId === id).every(({ roles }) => roles.every(role => role === 'leader'))
  return mayClaim(input).filter(id => !ordinary || !leadsOnly(id))
}

/** What others own by default and this cadre may claim, the most urgent first. */
export async function claimableBy(ctx: Context, viewer: Speaker, most = 10): Promise<Grievance[]> {
  const unclaimed = await unclaimedFor(ctx, viewer, 30)
  const may = await Promise.all(unclaimed.map(grievance => claimants(ctx, grievance)))
  return unclaimed.filter((_, at) => may[at]?.includes(viewer.personId)).slice(0, most)
}

/** The reason as it is kept: how it came to them, in what capacity, how far up, and why they of their office. */
export const reasonOf = (how: 'default' | 'climb' | 'assigned' | 'claimed' | 'direct', owner: Owner | null): string =>
  owner === null ? how : `${how}:${owner.reason.code}:${owner.reason.climbed}:${owner.reason.among}`

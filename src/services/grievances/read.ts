/** Every read of a grievance goes through here: scope and conflict of interest are in the SQL, the number is only a pointer. */

import { join, sql } from '../../db.ts'
import type { Category, Complexity, IdentityMode, Kind, Level, Status } from '../../domain/grievance.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { ahead, type Context, taken, together } from '../context.ts'
import { holds, isCadre, type Speaker, unitsHeld } from '../people/people.ts'
import { isLate } from './dates/deadlines.ts'

export interface Grievance {
  readonly id: string
  readonly no: string
  /** The unit's own, `2026-0042`; null until the sweep has given it. */
  readonly serial: string | null
  readonly unitId: string
  readonly unitName: string
  readonly unitUncertain: boolean
  readonly kind: Kind
  readonly category: Category
  readonly subcategory: string | null
  readonly level: Level
  readonly complexity: Complexity
  readonly status: Status
  readonly version: number
  readonly round: number
  readonly ownerId: string
  readonly ownerReason: string
  readonly sealed: boolean
  readonly sealedUnitId: string | null
  readonly direct: boolean
  readonly sensitive: 'harassment' | 'retaliation' | null
  readonly mode: IdentityMode
  readonly alias: string
  /** Kept sealed; a short title made of category words. */
  readonly subject: string
  readonly personId: string | null
  readonly personKey: Uint8Array
  readonly accessKey: Uint8Array
  readonly routeId: string
  readonly people: number | null
  readonly filedById: string | null
  readonly contact: string | null
  readonly registeredAt: Date
  /** When this round began: registered, transferred or redone. */
  readonly roundAt: Date
  readonly claimedAt: Date | null
  readonly claimedById: string | null
  readonly contactedAt: Date | null
  readonly answeredAt: Date | null
  readonly answeredById: string | null
  readonly promisedOn: Date | null
  readonly closedAt: Date | null
  readonly urgedAt: Date | null
  readonly reopenedAt: Date | null
  readonly reviewStage: number
  readonly reviewedAt: Date | null
  readonly extendedAt: Date | null
  readonly extensionDays: number | null
  readonly fromUnitId: string | null
  readonly unitSettled: boolean
  /** The delivery that carries the answer, until it is settled. */
  readonly answerDeliveryId: string | null
  readonly nextDueAt: Date | null
}

interface Row extends Omit<Grievance, 'subject'> {
  readonly subjectEnc: Uint8Array
}

const COLUMNS = Prisma.raw(`
  g.id, g.no, g.serial, g.unit_id AS "unitId", u.name AS "unitName", g.unit_uncertain AS "unitUncertain", g.kind, g.category, g.subcategory,
  g.level, g.complexity, g.status, g.version, g.round, g.owner_id AS "ownerId", g.owner_reason AS "ownerReason", g.sealed, g.sealed_unit_id AS "sealedUnitId", g.direct, g.sensitive,
  g.mode, g.alias, g.subject_enc AS "subjectEnc", g.person_id AS "personId", g.person_key AS "personKey", g.access_key AS "accessKey",
  g.route_id AS "routeId", g.people, g.filed_by_id AS "filedById", g.contact, g.registered_at AS "registeredAt", g.round_at AS "roundAt", g.claimed_at AS "claimedAt",
  g.claimed_by_id AS "claimedById", g.contacted_at AS "contactedAt", g.answered_at AS "answeredAt", g.answered_by_id AS "answeredById",
  g.promised_on AS "promisedOn", g.closed_at AS "closedAt", g.urged_at AS "urgedAt", g.reopened_at AS "reopenedAt", g.review_stage AS "reviewStage", g.reviewed_at AS "reviewedAt", g.extended_at AS "extendedAt",
  g.extension_days AS "extensionDays", g.from_unit_id AS "fromUnitId", g.unit_settled AS "unitSettled", g.answer_delivery_id AS "answerDeliveryId", g.next_due_at AS "nextDueAt"`)

export const subjectAt = (row: string) => ({ table: 'grievances', column: 'subject_enc', row })

const NOBODY = ['00000000-0000-0000-0000-000000000000']
const uuids = (ids: readonly string[]): Prisma.Sql => sql`ARRAY[${join(ids.length === 0 ? NOBODY : [...ids])}]::uuid[]`

/** Of these units those that stand above all enterprises: only from there is seen what went 直送上级. */
const unionsOf = (ids: Prisma.Sql): Prisma.Sql => sql`ARRAY(
  SELECT r.id FROM units r WHERE r.id = ANY(${ids}) AND NOT EXISTS (SELECT 1 FROM units e WHERE e.id = ANY(r.path) AND e.kind IN ('enterprise', 'joint')))`

/**
 * What this cadre may see of the table `grievances g JOIN units u`; the same rule as `maySee` of the domain, in SQL.
 * Never what complains about them or their line, nor what they brought themselves. Sealed matters: the owner, and the designated people of the
 * office they are sealed to, or its supervisors where it has none left. Else: what they own or filed for somebody; their studio's, unless it went
 * 直送上级; officers what nobody has claimed; supervisors the matters of their own unit and the exceptions below; helpers what they help with, until it is answered.
 */
export const visibleTo = (viewer: Speaker, now: Date): Prisma.Sql => scopeOf(viewer, now, sql`g.status = 'registered'`)

/** 协办, of `g`. */
const helps = ({ personId }: Speaker): Prisma.Sql =>
  sql`EXISTS (SELECT 1 FROM helpers h WHERE h.grievance_id = g.id AND h.person_id = ${personId}::uuid AND h.left_at IS NULL)`

/** @param unclaimed what an officer of its unit may see without owning it */
function scopeOf(viewer: Speaker, now: Date, unclaimed: Prisma.Sql): Prisma.Sql {
  const me = sql`${viewer.personId}::uuid`
  const studio = uuids(unitsHeld(viewer, 'director', 'deputy', 'leader'))
  const desk = uuids(unitsHeld(viewer, 'officer', 'resident'))
  const above = uuids(unitsHeld(viewer, 'supervisor'))
  const designated = uuids(unitsHeld(viewer, 'designated'))
  const shown = (fold: (ids: Prisma.Sql) => Prisma.Sql, exception: Prisma.Sql): Prisma.Sql => sql`(
    u.reach && ${fold(studio)} OR (${unclaimed} AND u.reach && ${fold(desk)}) OR g.unit_id = ANY(${fold(above)}) OR (u.path && ${fold(above)} AND ${exception}))`
  const exception = sql`(g.round > 1 OR g.level IN ('red', 'orange') OR g.category = 'wages' OR g.owner_reason LIKE 'climb%' OR g.next_due_at < ${now})`
  const helping = sql`(g.status IN ('registered', 'assigned', 'handling', 'waiting') AND ${helps(viewer)})`
  return sql`(
    NOT EXISTS (SELECT 1 FROM exclusions x WHERE x.grievance_id = g.id AND x.person_id = ${me})
    AND (g.person_id IS DISTINCT FROM ${me} OR g.filed_by_id = ${me})
    AND CASE
      WHEN g.sealed THEN g.owner_id = ${me} OR g.sealed_unit_id = ANY(${designated}) OR (g.sealed_unit_id = ANY(${above}) AND NOT EXISTS (
        SELECT 1 FROM roles d JOIN people p ON p.id = d.person_id AND p.left_at IS NULL WHERE d.unit_id = g.sealed_unit_id AND d.role = 'designated'
          AND NOT EXISTS (SELECT 1 FROM exclusions x WHERE x.grievance_id = g.id AND x.person_id = d.person_id)))
      WHEN g.owner_id = ${me} OR g.filed_by_id = ${me} THEN ${isCadre(viewer)}
      WHEN g.direct THEN ${shown(unionsOf, sql`true`)}
      ELSE ${shown(ids => ids, exception)} OR ${helping}
    END)`
}

async function rows(ctx: Context, where: Prisma.Sql, order: Prisma.Sql = sql`g.registered_at`, limit = 100): Promise<Grievance[]> {
  const found = await ctx.tx.$queryRaw<Row[]>(
    sql`SELECT ${COLUMNS} FROM grievances g JOIN units u ON u.id = g.unit_id WHERE ${where} ORDER BY ${order} LIMIT ${limit}`,
  )
  return found.map(({ subjectEnc, ...row }) => ({ ...row, subject: ctx.keys.open(subjectAt(row.id), subjectEnc) }))
}

/** For the machinery (sweep, deliveries) only: no viewer, no scope. */
export async function byId(ctx: Context, id: string): Promise<Grievance> {
  const row = await together(ctx, 'grievance', async (ids: readonly string[]) => {
    const found = new Map((await byIds(ctx, ids)).map(one => [one.id, one]))
    return ids.map(one => found.get(one))
  })(id)
  if (row === undefined) throw new Error(`grievance ${id} has no row`)
  return row
}

/** The same of several; in no order. */
export const byIds = (ctx: Context, ids: readonly string[]): Promise<Grievance[]> =>
  rows(ctx, sql`g.id = ANY(${[...ids]}::uuid[])`, sql`g.id`, ids.length)

/** Null both for "no such number" and for "not yours": they must read exactly alike. */
export async function byNumber(ctx: Context, no: string, viewer: Speaker): Promise<Grievance | null> {
  const [row] = await rows(ctx, sql`g.no = ${no} AND ${visibleTo(viewer, ctx.now)}`)
  return row ?? null
}

export async function visibleById(ctx: Context, id: string, viewer: Speaker): Promise<Grievance | null> {
  const [row] = await rows(ctx, sql`g.id = ${id}::uuid AND ${visibleTo(viewer, ctx.now)}`)
  return row ?? null
}

/**
 * What this cadre was offered and could see until somebody else took it in hand: they may be told who it was.
 * Null for everything else that they may not see, as for what is no longer theirs to know of (sealed, 直送上级, moved to another unit).
 */
export async function lostTo(
  ctx: Context,
  which: { readonly no: string } | { readonly id: string },
  viewer: Speaker,
): Promise<Grievance | null> {
  const named = 'no' in which ? sql`g.no = ${which.no}` : sql`g.id = ${which.id}::uuid`
  const inHand = sql`g.status IN ('assigned', 'handling', 'waiting', 'answered')`
  const [row] = await rows(
    ctx,
    sql`${named} AND ${inHand} AND ${scopeOf(viewer, ctx.now, inHand)}
      AND EXISTS (SELECT 1 FROM deliveries d WHERE d.grievance_id = g.id AND d.person_id = ${viewer.personId}::uuid)`,
  )
  return row ?? null
}

export const accessKeyFor = (ctx: Context, grievanceId: string, identityId: string): Buffer =>
  ctx.keys.keyedHash('access', grievanceId, identityId)

/** The employee's own, by number or by the message they quote; the only way to one that is 匿名. */
export async function ownByNumber(ctx: Context, no: string, speaker: Speaker): Promise<Grievance | null> {
  const [row] = await rows(ctx, sql`g.no = ${no}`)
  return row !== undefined && speaksFor(ctx, row, speaker) ? row : null
}

export async function ownById(ctx: Context, id: string, speaker: Speaker): Promise<Grievance | null> {
  const [row] = await rows(ctx, sql`g.id = ${id}::uuid`)
  return row !== undefined && speaksFor(ctx, row, speaker) ? row : null
}

export const speaksFor = (ctx: Context, grievance: Grievance, speaker: Speaker): boolean =>
  grievance.personId === speaker.personId ||
  Buffer.compare(accessKeyFor(ctx, grievance.id, speaker.identityId), Buffer.from(grievance.accessKey)) === 0

/** What a person brought and can be told of without naming a number; newest first. */
export const ownOpen = (ctx: Context, speaker: Speaker): Promise<Grievance[]> =>
  taken(ctx, `own|${speaker.personId}`, () => readOwnOpen(ctx, speaker))

export const readOwnOpenAhead = (ctx: Context, speaker: Speaker): void =>
  ahead(ctx, `own|${speaker.personId}`, () => readOwnOpen(ctx, speaker))

const readOwnOpen = (ctx: Context, speaker: Speaker): Promise<Grievance[]> =>
  rows(
    ctx,
    sql`g.person_id = ${speaker.personId}::uuid AND g.status NOT IN ('closed', 'withdrawn', 'redirected')`,
    sql`g.registered_at DESC`,
  )

/** What was closed no longer ago than `days`: it may be done again without new facts. Newest first. */
export const ownEnded = (ctx: Context, speaker: Speaker, days = 30): Promise<Grievance[]> =>
  rows(
    ctx,
    sql`g.person_id = ${speaker.personId}::uuid AND g.status IN ('closed', 'redirected') AND g.closed_at > ${new Date(ctx.now.getTime() - days * 86_400_000)}`,
    sql`g.closed_at DESC`,
  )

export const ownAll = (ctx: Context, speaker: Speaker): Promise<Grievance[]> =>
  rows(ctx, sql`g.person_id = ${speaker.personId}::uuid`, sql`g.registered_at DESC`)

/** 我手上的事: what they own, the most urgent first. */
export const ownedBy = (ctx: Context, personId: string): Promise<Grievance[]> =>
  rows(
    ctx,
    sql`g.owner_id = ${personId}::uuid AND g.status NOT IN ('closed', 'withdrawn', 'redirected', 'answered')`,
    sql`g.next_due_at NULLS LAST, g.registered_at`,
  )

/** What this cadre helps with. */
export const helpedBy = (ctx: Context, viewer: Speaker): Promise<Grievance[]> =>
  rows(
    ctx,
    sql`${helps(viewer)} AND g.owner_id <> ${viewer.personId}::uuid AND ${visibleTo(viewer, ctx.now)}`,
    sql`g.next_due_at NULLS LAST`,
    10,
  )

/** What nobody has claimed, owned by somebody else, as far as this cadre may see it; `claimableBy` says what of it is theirs to claim. */
export const unclaimedFor = (ctx: Context, viewer: Speaker, most: number): Promise<Grievance[]> =>
  rows(
    ctx,
    sql`g.status = 'registered' AND g.owner_id <> ${viewer.personId}::uuid AND ${visibleTo(viewer, ctx.now)}
      AND (g.complexity = 'simple' OR ${holds(viewer, 'director', 'deputy', 'leader', 'supervisor', 'designated')})`,
    sql`g.next_due_at NULLS LAST, g.registered_at`,
    most,
  )

/** What is open and should be looked at from above, as far as this cadre may see it: danger, overdue, a second round, a review; the worst first. */
export const worstFor = (ctx: Context, viewer: Speaker, most: number): Promise<Grievance[]> => {
  const score = sql`(CASE g.level WHEN 'red' THEN 8 WHEN 'orange' THEN 4 ELSE 0 END + CASE WHEN ${isLate(ctx.now)} THEN 3 ELSE 0 END
    + CASE WHEN g.round > 1 OR g.status IN ('reviewing', 'rechecking') THEN 2 ELSE 0 END + CASE WHEN g.owner_reason LIKE 'climb%' THEN 1 ELSE 0 END)`
  return rows(
    ctx,
    sql`g.status NOT IN ('closed', 'withdrawn', 'redirected', 'answered') AND ${visibleTo(viewer, ctx.now)} AND ${score} > 0`,
    sql`${score} DESC, g.next_due_at NULLS LAST, g.registered_at`,
    most,
  )
}

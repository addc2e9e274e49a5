/** Every read of a grievance goes through here: scope and conflict of interest are in the SQL, the number is only a pointer. */
import { Prisma } from '../../generated/prisma/client.ts'
import { join, sql } from '../../db.ts'
import type { Category, Complexity, IdentityMode, Kind, Level, Status } from '../../domain/grievance.ts'
import type { Context } from '../context.ts'
import { type Speaker, unitsHeld } from '../people.ts'

export interface Grievance {
  readonly id: string
  readonly no: string
  readonly serial: string
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
  readonly claimedAt: Date | null
  readonly claimedById: string | null
  readonly contactedAt: Date | null
  readonly answeredAt: Date | null
  readonly answeredById: string | null
  readonly promisedOn: Date | null
  readonly closedAt: Date | null
  readonly urgedAt: Date | null
  readonly nextDueAt: Date | null
}

interface Row extends Omit<Grievance, 'subject'> {
  readonly subjectEnc: Uint8Array
}

const COLUMNS = Prisma.raw(`
  g.id, g.no, g.serial, g.unit_id AS "unitId", u.name AS "unitName", g.unit_uncertain AS "unitUncertain", g.kind, g.category, g.subcategory,
  g.level, g.complexity, g.status, g.version, g.round, g.owner_id AS "ownerId", g.owner_reason AS "ownerReason", g.sealed, g.direct, g.sensitive,
  g.mode, g.alias, g.subject_enc AS "subjectEnc", g.person_id AS "personId", g.person_key AS "personKey", g.access_key AS "accessKey",
  g.route_id AS "routeId", g.people, g.filed_by_id AS "filedById", g.contact, g.registered_at AS "registeredAt", g.claimed_at AS "claimedAt",
  g.claimed_by_id AS "claimedById", g.contacted_at AS "contactedAt", g.answered_at AS "answeredAt", g.answered_by_id AS "answeredById",
  g.promised_on AS "promisedOn", g.closed_at AS "closedAt", g.urged_at AS "urgedAt", g.next_due_at AS "nextDueAt"`)

export const subjectAt = (row: string) => ({ table: 'grievances', column: 'subject_enc', row })

const NOBODY = ['00000000-0000-0000-0000-000000000000']
const uuids = (ids: readonly string[]): Prisma.Sql => sql`ARRAY[${join(ids.length === 0 ? NOBODY : [...ids])}]::uuid[]`

/**
 * What this cadre may see of the table `grievances g JOIN units u`:
 * what they own; in their studio and below, for directors, deputies and leaders all, for officers what they could claim;
 * for supervisors the exceptions of their subtree. Sealed matters only for their owner and for designated persons above;
 * 直送上级 not for the studio itself. Never what complains about them, nor what they brought themselves.
 */
export function visibleTo(viewer: Speaker): Prisma.Sql {
  const studio = uuids(unitsHeld(viewer, 'director', 'deputy', 'leader'))
  const desk = uuids(unitsHeld(viewer, 'officer'))
  const above = uuids(unitsHeld(viewer, 'supervisor'))
  const designated = uuids(unitsHeld(viewer, 'designated'))
  return sql`(
    NOT EXISTS (SELECT 1 FROM exclusions x WHERE x.grievance_id = g.id AND x.person_id = ${viewer.personId}::uuid)
    AND g.person_id IS DISTINCT FROM ${viewer.personId}::uuid
    AND (
      g.owner_id = ${viewer.personId}::uuid
      OR (g.sealed AND u.path && ${designated})
      OR (NOT g.sealed AND (
        (NOT g.direct AND u.path && ${studio})
        OR (NOT g.direct AND g.complexity = 'simple' AND g.status IN ('registered', 'assigned') AND u.path && ${desk})
        OR (u.path && ${above} AND (g.direct OR g.round > 1 OR g.level IN ('red', 'orange') OR g.owner_reason LIKE 'climb%'))
      ))
    ))`
}

async function rows(ctx: Context, where: Prisma.Sql, order: Prisma.Sql = sql`g.registered_at`, limit = 100): Promise<Grievance[]> {
  const found = await ctx.tx.$queryRaw<Row[]>(sql`SELECT ${COLUMNS} FROM grievances g JOIN units u ON u.id = g.unit_id WHERE ${where} ORDER BY ${order} LIMIT ${limit}`)
  return found.map(({ subjectEnc, ...row }) => ({ ...row, subject: ctx.keys.open(subjectAt(row.id), subjectEnc) }))
}

/** For the machinery (sweep, deliveries) only: no viewer, no scope. */
export async function byId(ctx: Context, id: string): Promise<Grievance> {
  const [row] = await rows(ctx, sql`g.id = ${id}::uuid`)
  if (row === undefined) throw new Error(`grievance ${id} has no row`)
  return row
}

/** Null both for "no such number" and for "not yours": they must read exactly alike. */
export async function byNumber(ctx: Context, no: string, viewer: Speaker): Promise<Grievance | null> {
  const [row] = await rows(ctx, sql`g.no = ${no} AND ${visibleTo(viewer)}`)
  return row ?? null
}

export async function visibleById(ctx: Context, id: string, viewer: Speaker): Promise<Grievance | null> {
  const [row] = await rows(ctx, sql`g.id = ${id}::uuid AND ${visibleTo(viewer)}`)
  return row ?? null
}

export const accessKeyFor = (ctx: Context, grievanceId: string, identityId: string): Buffer => ctx.keys.keyedHash('access', grievanceId, identityId)

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
  grievance.personId === speaker.personId || Buffer.compare(accessKeyFor(ctx, grievance.id, speaker.identityId), Buffer.from(grievance.accessKey)) === 0

/** What a person brought and can be told of without naming a number; newest first. */
export const ownOpen = (ctx: Context, speaker: Speaker): Promise<Grievance[]> =>
  rows(ctx, sql`g.person_id = ${speaker.personId}::uuid AND g.status NOT IN ('closed', 'withdrawn')`, sql`g.registered_at DESC`)

export const ownAll = (ctx: Context, speaker: Speaker): Promise<Grievance[]> =>
  rows(ctx, sql`g.person_id = ${speaker.personId}::uuid`, sql`g.registered_at DESC`)

/** 我手上的事: what they own, the most urgent first. */
export const ownedBy = (ctx: Context, personId: string): Promise<Grievance[]> =>
  rows(ctx, sql`g.owner_id = ${personId}::uuid AND g.status NOT IN ('closed', 'withdrawn', 'answered')`, sql`g.next_due_at NULLS LAST, g.registered_at`)

/** What waits to be claimed and this cadre may see. */
export const claimableBy = (ctx: Context, viewer: Speaker): Promise<Grievance[]> =>
  rows(ctx, sql`g.status = 'registered' AND g.owner_id <> ${viewer.personId}::uuid AND ${visibleTo(viewer)}`, sql`g.next_due_at NULLS LAST, g.registered_at`, 20)

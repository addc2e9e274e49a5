/** 热点 as a cadre may see them: of each issue only the matters that are theirs to know of are counted. */
import { join, sql } from '../../db.ts'
import type { Status } from '../../domain/grievance.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import type { Hot } from '../../texts/zh-cn/hot.ts'
import { PEOPLE_FOR_WARNING } from '../../triage/hot/hot-issues.ts'
import type { Context } from '../context.ts'
import { subjectAt } from '../grievances/read.ts'
import { type Speaker, unitsHeld } from '../people/people.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'
const uuids = (ids: readonly string[]): Prisma.Sql => sql`ARRAY[${join(ids.length === 0 ? [NOBODY] : [...ids])}]::uuid[]`

/**
 * Of `grievances g JOIN units u`: a studio's leaders count what is its own, supervisors what is below them, with the matters that went
 * 直送上级; sealed ones count for the designated people of their office. What is kept from somebody never counts for them.
 */
function countedFor(viewer: Speaker): Prisma.Sql {
  const studio = uuids(unitsHeld(viewer, 'director', 'deputy', 'leader'))
  const above = uuids(unitsHeld(viewer, 'supervisor'))
  const designated = uuids(unitsHeld(viewer, 'designated'))
  return sql`NOT EXISTS (SELECT 1 FROM exclusions x WHERE x.grievance_id = g.id AND x.person_id = ${viewer.personId}::uuid)
    AND CASE WHEN g.sealed THEN g.sealed_unit_id = ANY(${designated})
      WHEN g.direct THEN u.path && ${above} ELSE u.reach && ${studio} OR u.path && ${above} END`
}

const WEEK_MS = 7 * 86_400_000
const ANSWERED: readonly Status[] = ['answered', 'closed', 'redirected']
/** Of so many of an issue's newest matters the most common title names it. */
const TITLES = 40

interface Totals {
  readonly issueId: string
  readonly people: number
  readonly lately: number
  readonly since: Date
  readonly answered: number
  readonly open: number
}

/** In the order of the ids; those in which nothing counts are missing. @param viewer null: everything, for who was chosen by whom it is kept from */
export async function summaries(ctx: Context, issueIds: readonly string[], viewer: Speaker | null): Promise<Hot[]> {
  if (issueIds.length === 0) return []
  const ids = sql`${[...issueIds]}::uuid[]`
  const counted = sql`g.status <> 'withdrawn' AND ${viewer === null ? sql`true` : countedFor(viewer)}`
  const members = sql`hot_members m JOIN grievances g ON g.id = m.grievance_id JOIN units u ON u.id = g.unit_id`
  const answered = sql`g.status = ANY(${[...ANSWERED]}::text[])`
  const [totals, units, titles] = await Promise.all([
    ctx.tx.$queryRaw<Totals[]>(sql`
      SELECT "issueId", count(*)::int AS people, count(*) FILTER (WHERE first > ${new Date(ctx.now.getTime() - WEEK_MS)})::int AS lately,
        min(first) AS since, sum(answered)::int AS answered, sum(open)::int AS open
      FROM (SELECT m.issue_id AS "issueId", min(m.at) AS first, count(*) FILTER (WHERE ${answered}) AS answered, count(*) FILTER (WHERE NOT ${answered}) AS open
        FROM ${members} WHERE m.issue_id = ANY(${ids}) AND ${counted} GROUP BY m.issue_id, m.person_key) person GROUP BY "issueId"`),
    ctx.tx.$queryRaw<{ issueId: string; name: string; people: number }[]>(sql`
      SELECT m.issue_id AS "issueId", u.name, count(DISTINCT m.person_key)::int AS people FROM ${members}
      WHERE m.issue_id = ANY(${ids}) AND ${counted} GROUP BY m.issue_id, u.name ORDER BY people DESC, u.name`),
    ctx.tx.$queryRaw<{ issueId: string; id: string; subjectEnc: Uint8Array }[]>(sql`
      SELECT i.id AS "issueId", t.id, t.subject_enc AS "subjectEnc" FROM unnest(${ids}) AS i(id) CROSS JOIN LATERAL (
        SELECT g.id, g.subject_enc FROM ${members} WHERE m.issue_id = i.id AND ${counted} ORDER BY m.at DESC LIMIT ${TITLES}::int) t`),
  ])
  return issueIds.flatMap(id => {
    const own = totals.find(({ issueId }) => issueId === id)
    if (own === undefined) return []
    const named = titles.filter(({ issueId }) => issueId === id).map(row => ctx.keys.open(subjectAt(row.id), row.subjectEnc))
    const where = units.filter(({ issueId }) => issueId === id).map(({ name, people }) => ({ name, people }))
    const { issueId: _, ...counts } = own
    return [{ ...counts, subject: commonest(named), units: where }]
  })
}

function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

const LISTED = 10

/** The heaviest first, of those in which five people or more count for this cadre. */
export async function hotFor(ctx: Context, viewer: Speaker): Promise<Hot[]> {
  const held = uuids(unitsHeld(viewer, 'director', 'deputy', 'leader', 'supervisor', 'designated'))
  const issues = await ctx.tx.$queryRaw<{ id: string }[]>(sql`
    SELECT i.id FROM hot_issues i JOIN units u ON u.id = i.unit_id
    WHERE i.people >= ${PEOPLE_FOR_WARNING}::int AND i.into_id IS NULL AND (u.path && ${held} OR u.id IN (SELECT unnest(h.reach) FROM units h WHERE h.id = ANY(${held})))
    ORDER BY i.weight * 0.5 ^ (greatest(0, extract(epoch FROM ${ctx.now}::timestamptz - i.last_at)) / 7776000.0) DESC LIMIT ${LISTED * 3}::int`)
  const found = await summaries(
    ctx,
    issues.map(({ id }) => id),
    viewer,
  )
  return found.filter(({ people }) => people >= PEOPLE_FOR_WARNING).slice(0, LISTED)
}

/** The issue of a matter, and how many people are in it; null before it was gathered. For alerts, which count people of one thing. */
export async function issueOf(ctx: Context, grievanceId: string): Promise<{ id: string; people: number } | null> {
  const [found] = await ctx.tx.$queryRaw<{ id: string; people: number }[]>(sql`
    SELECT i.id, i.people FROM hot_members m JOIN hot_issues i ON i.id = m.issue_id WHERE m.grievance_id = ${grievanceId}::uuid`)
  return found ?? null
}

/** Hot issues as rows. What a matter costs doesn't grow with those that came before: a bounded number of its terms is looked up, under each the
 * newest issues, and of these only the likeliest are read. */
import { v7 as uuid } from 'uuid'
import { bytes, sql } from '../../db.ts'
import type { Centre, Vector } from '../../triage/hot/hot-vector.ts'
import { HOT, joined, type KeyedTerm, likenessOf, lookupsOf, type Seen } from '../../triage/hot/hot-vector.ts'
import type { Context } from '../context.ts'
import { packCentre, unpackCentre } from './centre.ts'
import { type Scope, termsOfScope } from './scope.ts'

export interface Issue {
  readonly id: string
  readonly centre: Centre
}

/** One that a matter has just joined. */
export interface Joined extends Issue {
  readonly people: number
  /** When the fifth person wrote. */
  readonly warnedAt: Date | null
}

/** The key under which all matters of a scope are counted; no hash of a term is zero but by chance. */
const ALL = '0'

/** In how many matters of the scope each word stood so far; this one is counted. */
export async function countWords(ctx: Context, scope: Scope, terms: readonly KeyedTerm[]): Promise<Seen> {
  const own = termsOfScope(scope)
  const keys = [...new Set([ALL, ...terms.filter(({ parts }) => parts === null).map(({ key }) => key)])]
  const rows = await ctx.tx.$queryRaw<{ term: bigint; seen: number }[]>(sql`
    INSERT INTO hot_words AS w (term, seen) SELECT unnest(${keys.map(own).sort(ascending)}::bigint[]), 1
    ON CONFLICT (term) DO UPDATE SET seen = w.seen + 1 RETURNING term, seen - 1 AS seen`)
  const seen = new Map(rows.map(row => [BigInt(row.term), row.seen]))
  return { texts: seen.get(own(ALL)) ?? 0, of: key => seen.get(own(key)) ?? 0 }
}

const ascending = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)

/** So many issues are compared at most. */
const COMPARED = 40

/** Issues of the scope that share rare terms with the vector, those that share most first. */
export async function issuesNear(ctx: Context, scope: Scope, vector: Vector): Promise<Issue[]> {
  const terms = lookupsOf(vector)
  const rows = await ctx.tx.$queryRaw<{ id: string; centre: Uint8Array }[]>(sql`
    SELECT i.id, i.centre FROM (
      SELECT h.issue_id AS id, sum(t.weight) AS shared
      FROM unnest(${terms.map(termsOfScope(scope))}::bigint[], ${terms.map(term => vector.get(term) ?? 0)}::float8[]) AS t(term, weight)
      CROSS JOIN LATERAL (SELECT x.issue_id FROM hot_terms x WHERE x.term = t.term ORDER BY x.at DESC LIMIT ${HOT.listed}::int) h
      GROUP BY h.issue_id ORDER BY shared DESC LIMIT ${COMPARED}::int) near
    JOIN hot_issues i ON i.id = near.id WHERE i.centre IS NOT NULL`)
  return rows.map(({ id, centre }) => ({ id, centre: unpackCentre(centre) }))
}

export async function beginIssue(ctx: Context, { unitId, apart }: Scope, at: Date): Promise<Issue> {
  const id = uuid()
  await ctx.tx.$executeRaw(sql`
    INSERT INTO hot_issues (id, unit_id, apart, people, weight, began_at, last_at) VALUES (${id}::uuid, ${unitId}::uuid, ${apart}, 0, 0, ${at}, ${at})`)
  return { id, centre: { vector: new Map(), length: 0 } }
}

export interface Member {
  readonly grievanceId: string
  readonly personKey: Uint8Array
  readonly at: Date
}

const HALF_LIFE_SECONDS = 90 * 86_400

/** A matter joins: the issue's centre moves, and it is listed under the matter's rarest terms as the newest. */
export async function take(ctx: Context, scope: Scope, issue: Issue, vector: Vector, member: Member): Promise<Joined> {
  const centre = joined(issue.centre, vector)
  const { grievanceId, at } = member
  const personKey = bytes(member.personKey)
  const [[row]] = await Promise.all([
    ctx.tx.$queryRaw<Pick<Joined, 'people' | 'warnedAt'>[]>(sql`
      WITH known AS (SELECT EXISTS (SELECT 1 FROM hot_members WHERE issue_id = ${issue.id}::uuid AND person_key = ${personKey}) AS there),
        member AS (INSERT INTO hot_members (grievance_id, issue_id, person_key, at) VALUES (${grievanceId}::uuid, ${issue.id}::uuid, ${personKey}, ${at}))
      UPDATE hot_issues i SET people = i.people + CASE WHEN known.there THEN 0 ELSE 1 END, centre = ${packCentre(centre)},
        weight = i.weight * 0.5 ^ (greatest(0, extract(epoch FROM ${at}::timestamptz - i.last_at)) / ${HALF_LIFE_SECONDS}::float8) + 1,
        began_at = least(i.began_at, ${at}), last_at = greatest(i.last_at, ${at})
      FROM known WHERE i.id = ${issue.id}::uuid RETURNING i.people, i.warned_at AS "warnedAt"`),
    ctx.tx.$executeRaw(sql`
      INSERT INTO hot_terms (term, issue_id, at) SELECT unnest(${lookupsOf(vector).map(termsOfScope(scope))}::bigint[]), ${issue.id}::uuid, ${at}
      ON CONFLICT (term, issue_id) DO UPDATE SET at = excluded.at`),
  ])
  return { id: issue.id, centre, people: row?.people ?? 0, warnedAt: row?.warnedAt ?? null }
}

/** Two issues turn out to be one. */
export async function unite(ctx: Context, into: Issue, other: Issue): Promise<Joined> {
  const centre = joined(into.centre, other.centre.vector)
  await ctx.tx.$executeRaw(sql`UPDATE hot_members SET issue_id = ${into.id}::uuid WHERE issue_id = ${other.id}::uuid`)
  await ctx.tx.$executeRaw(sql`
    WITH listed AS (DELETE FROM hot_terms WHERE issue_id = ${other.id}::uuid RETURNING term, at)
    INSERT INTO hot_terms AS t (term, issue_id, at) SELECT term, ${into.id}::uuid, at FROM listed
    ON CONFLICT (term, issue_id) DO UPDATE SET at = greatest(t.at, excluded.at)`)
  const [row] = await ctx.tx.$queryRaw<Pick<Joined, 'people' | 'warnedAt'>[]>(sql`
    UPDATE hot_issues i SET centre = ${packCentre(centre)}, weight = i.weight + o.weight, began_at = least(i.began_at, o.began_at),
      last_at = greatest(i.last_at, o.last_at), warned_at = least(i.warned_at, o.warned_at), told_at = coalesce(i.told_at, o.told_at),
      tell_at = CASE WHEN coalesce(i.told_at, o.told_at) IS NULL THEN least(i.tell_at, o.tell_at) END,
      people = (SELECT count(DISTINCT person_key) FROM hot_members WHERE issue_id = i.id)
    FROM hot_issues o WHERE i.id = ${into.id}::uuid AND o.id = ${other.id}::uuid RETURNING i.people, i.warned_at AS "warnedAt"`)
  await ctx.tx.$executeRaw(sql`
    UPDATE hot_issues SET into_id = ${into.id}::uuid, centre = NULL, tell_at = NULL WHERE id = ${other.id}::uuid OR into_id = ${other.id}::uuid`)
  return { id: into.id, centre, people: row?.people ?? 0, warnedAt: row?.warnedAt ?? null }
}

export const areOne = (a: Issue, b: Issue): boolean => likenessOf(a.centre, b.centre) >= HOT.unite

/** A matter that was counted elsewhere is no longer; an issue that is left without anybody goes. */
export async function leave(ctx: Context, grievanceId: string): Promise<void> {
  const [left] = await ctx.tx.$queryRaw<{ id: string; people: number }[]>(sql`
    WITH gone AS (DELETE FROM hot_members WHERE grievance_id = ${grievanceId}::uuid RETURNING issue_id, person_key)
    UPDATE hot_issues i SET weight = greatest(0, i.weight - 1), people = i.people - CASE WHEN EXISTS (
      SELECT 1 FROM hot_members m WHERE m.issue_id = i.id AND m.person_key = gone.person_key AND m.grievance_id <> ${grievanceId}::uuid) THEN 0 ELSE 1 END
    FROM gone WHERE i.id = gone.issue_id RETURNING i.id, i.people`)
  if (left === undefined || left.people > 0) return
  await ctx.tx.$executeRaw(sql`DELETE FROM hot_terms WHERE issue_id = ${left.id}::uuid`)
  await ctx.tx.$executeRaw(sql`DELETE FROM hot_issues WHERE id = ${left.id}::uuid OR into_id = ${left.id}::uuid`)
}

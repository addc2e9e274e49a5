/**
 * 群体性: when a matter joins a hot issue, whether enough people of one unit have said the same within two days. That is a signal for the ledger from
 * five on (of a small unit three), and from ten an alert; unrest about the same takes in who says what for.
 */
import { sql } from '../../../db.ts'
import type { Category } from '../../../domain/grievance.ts'
import { collectiveFrom, TOGETHER_MS } from '../../../domain/incident.ts'
import type { Context } from '../../context.ts'
import { append } from '../../ledger/ledger.ts'
import { allUnits, type Unit } from '../../people/units.ts'
import { type AlertFacts, byIdOf } from '../facts.ts'
import { grow } from './grow.ts'
import { openAlert } from './open.ts'
import { COUNTED, countVoices, type Voice, voiceColumns } from './voices.ts'

interface Member extends Voice {
  readonly unitId: string
  readonly category: Category
}

/** @param studioId whose matters the issue gathers; what is sealed or went 直送上级 gathers apart and is never looked at here */
export async function lookAtIssue(ctx: Context, issueId: string, studioId: string): Promise<void> {
  const newest = await newestOf(ctx, issueId)
  const [latest] = newest
  if (latest === undefined) return
  await ctx.tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`alert ${studioId}`}, 0))`)
  const open = await openFor(ctx, issueId, studioId, latest.category, newest.length >= ENOUGH)
  const members = await membersOf(ctx, issueId, open)
  if (open !== null) return grow(ctx, open, members)
  const place = await placeOf(ctx, members, studioId)
  if (place === null) return
  await grow(ctx, await begin(ctx, issueId, studioId, place.unit, place.members), place.members)
}

/** Of the last two days. */
const counted = (ctx: Context, issueId: string) => sql`
    FROM hot_members h JOIN grievances g ON g.id = h.grievance_id
    WHERE h.issue_id = ${issueId}::uuid AND h.at > ${new Date(ctx.now.getTime() - TOGETHER_MS)} AND ${COUNTED}`

/** As many as are many anywhere. */
const ENOUGH = collectiveFrom(null)

const newestOf = (ctx: Context, issueId: string): Promise<{ category: string }[]> =>
  ctx.tx.$queryRaw<{ category: string }[]>(sql`SELECT g.category ${counted(ctx, issueId)} ORDER BY h.at DESC LIMIT ${ENOUGH}::int`)

/** Those who are not in the alert yet. */
const membersOf = (ctx: Context, issueId: string, open: AlertFacts | null): Promise<Member[]> =>
  ctx.tx.$queryRaw<Member[]>(sql`
    SELECT ${voiceColumns}, g.unit_id AS "unitId", g.category ${counted(ctx, issueId)} AND NOT EXISTS (SELECT 1 FROM alert_members a WHERE a.alert_id = ${open?.id ?? null}::uuid AND a.grievance_id = g.id)
    ORDER BY g.id LIMIT 600`)

/** So long a signal goes on being the same one. */
const GROWS_MS = 14 * 86_400_000

/**
 * A signal of this issue that still runs, also of one that was united with it; else unrest of the house that it is in or about. Unrest
 * of which nobody said what it is for takes in what many say: `many`.
 */
async function openFor(ctx: Context, issueId: string, studioId: string, category: string, many: boolean): Promise<AlertFacts | null> {
  const ofIssue = sql`EXISTS (SELECT 1 FROM alert_members m JOIN hot_members h ON h.grievance_id = m.grievance_id WHERE m.alert_id = a.id AND h.issue_id = ${issueId}::uuid)`
  const [found] = await ctx.tx.$queryRaw<{ id: string }[]>(sql`
    SELECT a.id FROM alerts a LEFT JOIN grievances g ON g.id = a.grievance_id
    WHERE a.unit_id = ${studioId}::uuid AND a.status <> 'closed' AND NOT a.drill AND coalesce(NOT g.sealed AND NOT g.direct, true)
      AND NOT EXISTS (SELECT 1 FROM exclusions x WHERE x.grievance_id = a.grievance_id)
      AND (starts_with(a.rule, 'people:') AND a.opened_at > ${new Date(ctx.now.getTime() - GROWS_MS)} AND ${ofIssue}
        OR a.hazard IN ('gathering', 'extreme') AND a.opened_at > ${new Date(ctx.now.getTime() - TOGETHER_MS)} AND (a.category = ${category} OR ${ofIssue} OR a.category = 'other' AND a.hazard = 'gathering' AND ${many}))
    ORDER BY a.level = 'red' DESC, a.level = 'orange' DESC, a.opened_at DESC LIMIT 1`)
  return found === undefined ? null : byIdOf(ctx, found.id)
}

/** The lowest unit in which enough people say so. */
async function placeOf(
  ctx: Context,
  members: readonly Member[],
  studioId: string,
): Promise<{ unit: Unit; members: readonly Member[] } | null> {
  if (members.length < 3) return null
  const units = new Map((await allUnits(ctx)).map(unit => [unit.id, unit]))
  const places = new Map<string, Member[]>()
  for (const member of members) {
    const path = units.get(member.unitId)?.path ?? []
    for (const id of path.slice(Math.max(0, path.indexOf(studioId)))) places.set(id, [...(places.get(id) ?? []), member])
  }
  const enough = [...places].flatMap(([id, of]) => {
    const unit = units.get(id)
    return unit === undefined || of.length < 3 || countVoices(of) < collectiveFrom(unit.employees) ? [] : [{ unit, members: of }]
  })
  return enough.sort((a, b) => b.unit.path.length - a.unit.path.length)[0] ?? null
}

async function begin(ctx: Context, issueId: string, studioId: string, unit: Unit, members: readonly Member[]): Promise<AlertFacts> {
  const category = members.at(-1)?.category ?? 'other'
  const names = { grievanceId: members[0]?.grievanceId ?? null, level: 'blue', hazard: 'none', rule: `people:${issueId}` } as const
  const id = await openAlert(ctx, { houseId: studioId, placeId: unit.id, ...names, category, people: 0, collective: true })
  const payload = { rule: 'people', issueId, category, from: collectiveFrom(unit.employees) }
  await append(ctx, { type: 'alert-opened', actor: { as: 'system' }, alertId: id, unitId: studioId, payload })
  return byIdOf(ctx, id)
}

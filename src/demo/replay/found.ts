/** What a year of petitions grew into, and what a leader of the house read of it. */
import { sql } from '../../db.ts'
import { transaction } from '../../services/context.ts'
import { sentBefore } from '../../services/mail/sent.ts'
import { PEOPLE_FOR_WARNING } from '../../triage/hot/hot-issues.ts'
import type { Dated } from './incidents.ts'
import type { Run } from './run.ts'

/** One reading of the leader's: their own chat, or their group. */
export interface Read {
  readonly at: Date
  readonly inGroup: boolean
  readonly text: string
}

/** What was counted out of its people within two days. */
export interface Collective {
  readonly level: string
  readonly people: number
  readonly at: Date
}

export interface Issue {
  /** In the order in which they wrote. */
  readonly members: readonly Dated[]
  readonly people: number
  readonly warnedAt: Date
  /** Distinct writers, and petitions, when the warning came. */
  readonly after: { readonly people: number; readonly petitions: number }
  readonly collective: readonly Collective[]
  /** In the order of time. */
  readonly read: readonly Read[]
}

export interface Found {
  /** Most people first. */
  readonly issues: readonly Issue[]
  readonly registered: number
  /** Rows whose words went to a matter that their writer had already. */
  readonly joined: number
  /** Rows of which nothing was registered: taken for small talk or a question for news. */
  readonly notTaken: readonly Dated[]
  /** Opened by one person's words. */
  readonly singleSource: readonly { readonly level: string; readonly hazard: string; readonly count: number }[]
  readonly unhandled: number
}

interface Matter {
  readonly id: string
  readonly chat: string
  readonly at: Date
}

interface IssueRow {
  readonly id: string
  readonly warnedAt: Date
  readonly toldAt: Date | null
}

export async function findIssues(run: Run, dated: readonly Dated[]): Promise<Found> {
  const { db } = run.world.app
  const matters = await mattersOf(run)
  const rowOf = rowsOfMatters(matters, dated)
  const members = await db.$queryRaw<{ issueId: string; grievanceId: string; person: string; at: Date }[]>(sql`
    SELECT issue_id AS "issueId", grievance_id AS "grievanceId", encode(person_key, 'hex') AS person, at FROM hot_members ORDER BY at`)
  const rows = await db.$queryRaw<IssueRow[]>(sql`
    SELECT id, warned_at AS "warnedAt", told_at AS "toldAt" FROM hot_issues WHERE into_id IS NULL AND warned_at IS NOT NULL`)
  const issues: Issue[] = []
  for (const row of rows) {
    const own = members.filter(({ issueId }) => issueId === row.id)
    const before = own.filter(({ at }) => at <= row.warnedAt)
    issues.push({
      members: own.flatMap(({ grievanceId }) => rowOf.get(grievanceId) ?? []),
      people: new Set(own.map(({ person }) => person)).size,
      warnedAt: row.warnedAt,
      after: { people: new Set(before.map(({ person }) => person)).size, petitions: before.length },
      collective: await collectiveOf(run, row.id),
      read: await readOf(run, row),
    })
  }
  const taken = new Set([...rowOf.values()])
  const [count] = await db.$queryRaw<{ unhandled: number }[]>(sql`SELECT count(*)::int AS unhandled FROM inbox WHERE status <> 'handled'`)
  const writers = new Set(matters.map(({ chat }) => chat))
  const apart = dated.filter(one => !taken.has(one))
  return {
    issues: issues.filter(({ people }) => people >= PEOPLE_FOR_WARNING).sort((a, b) => b.people - a.people),
    registered: matters.length,
    joined: apart.filter(({ chat }) => writers.has(chat)).length,
    notTaken: apart.filter(({ chat }) => !writers.has(chat)),
    singleSource: await db.$queryRaw<{ level: string; hazard: string; count: number }[]>(sql`
      SELECT level, hazard, count(*)::int AS count FROM alerts WHERE NOT starts_with(rule, 'people:') GROUP BY level, hazard ORDER BY level DESC, hazard`),
    unhandled: count?.unhandled ?? 0,
  }
}

async function mattersOf({ world }: Run): Promise<Matter[]> {
  const { db, keys } = world.app.deps
  const rows = await db.$queryRaw<{ id: string; at: Date; identity: string; externalEnc: Uint8Array }[]>(sql`
    SELECT g.id, g.registered_at AS at, i.id AS identity, i.external_enc AS "externalEnc"
    FROM grievances g JOIN identities i ON i.person_id = g.person_id ORDER BY g.id`)
  return rows.map(({ id, at, identity, externalEnc }) => ({
    id,
    at,
    chat: keys.open({ table: 'identities', column: 'external_enc', row: identity }, externalEnc),
  }))
}

/** The matter that a row became: the writer's latest row before it was registered. */
function rowsOfMatters(matters: readonly Matter[], dated: readonly Dated[]): Map<string, Dated> {
  const byChat = new Map<string, Dated[]>()
  for (const one of dated) byChat.set(one.chat, [...(byChat.get(one.chat) ?? []), one])
  const found = new Map<string, Dated>()
  for (const { id, chat, at } of matters) {
    const row = byChat.get(chat)?.findLast(({ moment }) => moment <= at)
    if (row !== undefined) found.set(id, row)
  }
  return found
}

/** Signals of so many within two days, as they stand in the ledger. */
async function collectiveOf({ world }: Run, issueId: string): Promise<Collective[]> {
  return world.app.db.$queryRaw<Collective[]>(sql`
    SELECT a.level, a.people, a.opened_at AS at FROM alerts a WHERE starts_with(a.rule, 'people:') AND a.level <> 'blue' AND EXISTS (
      SELECT 1 FROM alert_members m JOIN hot_members h ON h.grievance_id = m.grievance_id WHERE m.alert_id = a.id AND h.issue_id = ${issueId}::uuid)
    ORDER BY a.opened_at`)
}

/** The early warning in the leader's own chat, and what the group was told of signals of its people. */
async function readOf({ world }: Run, { id, toldAt }: IssueRow): Promise<Read[]> {
  return transaction(world.app.deps, async ctx => {
    const sent = await ctx.tx.$queryRaw<{ id: string; at: Date; inGroup: boolean }[]>(sql`
      SELECT d.id, d.created_at AS at, c.type = 'group' AS "inGroup" FROM deliveries d JOIN conversations c ON c.id = d.conversation_id
      WHERE (d.purpose = 'hot-issue' AND d.alert_id IS NULL AND d.created_at = ${toldAt}
          AND EXISTS (SELECT 1 FROM roles r WHERE r.person_id = d.person_id AND r.role = 'leader'))
        OR (d.purpose = 'alert-group' AND d.alert_id IN (SELECT a.id FROM alerts a WHERE starts_with(a.rule, 'people:') AND EXISTS (
          SELECT 1 FROM alert_members m JOIN hot_members h ON h.grievance_id = m.grievance_id WHERE m.alert_id = a.id AND h.issue_id = ${id}::uuid)))
      ORDER BY d.created_at, d.seq`)
    return Promise.all(
      sent.map(async ({ id: delivery, at, inGroup }) => ({ at, inGroup, text: (await sentBefore(ctx, delivery)).message.text })),
    )
  })
}

/** What the database says about the work; all ages in seconds, 0 when nothing waits. */

import { publishedCalendar } from '../../calendar.ts'
import type { Config } from '../../config.ts'
import { type Db, sql } from '../../db.ts'
import { OPEN_STATUSES } from '../../domain/grievance.ts'
import { OperatorError } from '../../errors.ts'
import { lacksKeyRing, loadKeyRing, openKeys } from '../../keys.ts'
import { channelChecks, realChannels, warningsOf } from '../../readiness.ts'
import { silentSeconds, standingOf } from '../../services/mail/standings.ts'

export interface Figures {
  readonly bytes: number
  /** Seconds that app time is ahead of the machine's; more than 0 in a sandbox whose clock was moved. */
  readonly aheadSeconds: number
  readonly roster: {
    readonly units: number
    readonly cadres: number
    readonly bound: number
    readonly source: 'imported' | 'demo' | 'none'
  }
  readonly queue: { readonly waiting: number; readonly oldestSeconds: number }
  readonly inbox: { readonly unhandled: number; readonly oldestSeconds: number; readonly poison: number }
  /** `failed` counts the last 24 hours, `unknown` all. */
  readonly deliveries: { readonly undelivered: number; readonly oldestSeconds: number; readonly unknown: number; readonly failed: number }
  readonly open: { readonly total: number; readonly byStatus: Readonly<Record<string, number>>; readonly red: number }
  readonly overdue: { readonly count: number; readonly oldestSeconds: number; readonly numbers: readonly string[] }
  readonly alertsUnsigned: number
  readonly ledger: { readonly entries: number; readonly unsealed: number; readonly oldestSeconds: number }
  /** Those with a process of their own; `silentSeconds` since the last message came in, null when none ever did. */
  readonly channels: readonly { readonly name: string; readonly state: string; readonly silentSeconds: number | null }[]
  readonly warnings: readonly string[]
}

export async function figuresOf(db: Db, config: Config): Promise<Figures> {
  const [made] = await db.$queryRaw<{ there: boolean }[]>(sql`SELECT to_regclass('public.grievances') IS NOT NULL AS there`)
  if (made?.there !== true) throw new OperatorError('the database has no tables yet: run "npm start" or "org import" first')
  return {
    ...(await one<Pick<Figures, 'bytes' | 'aheadSeconds' | 'alertsUnsigned'>>(
      db,
      sql`
      SELECT pg_database_size(current_database())::float8 AS bytes, (SELECT extract(epoch FROM ahead)::float8 FROM app_clock) AS "aheadSeconds",
        (SELECT count(*)::int FROM alerts WHERE signed_at IS NULL AND status = 'open') AS "alertsUnsigned"`,
    )),
    roster: await one(
      db,
      sql`
      SELECT (SELECT count(*)::int FROM units) AS units, coalesce((SELECT value FROM settings WHERE key = 'people'), 'none') AS source,
        (SELECT count(DISTINCT person_id)::int FROM roles WHERE role NOT IN ('employee', 'admin')) AS cadres,
        (SELECT count(DISTINCT r.person_id)::int FROM roles r JOIN identities i ON i.person_id = r.person_id WHERE r.role NOT IN ('employee', 'admin')) AS bound`,
    ),
    queue: await one(db, sql`SELECT count(*)::int AS waiting, ${age(sql`min(created_at)`)} FROM outbox`),
    inbox: await one(
      db,
      sql`
      SELECT count(*) FILTER (WHERE status = 'pending')::int AS unhandled, ${appAge(sql`min(received_at) FILTER (WHERE status = 'pending')`)},
        count(*) FILTER (WHERE status = 'poison')::int AS poison FROM inbox WHERE status IN ('pending', 'poison')`,
    ),
    deliveries: await one(
      db,
      sql`
      SELECT count(*) FILTER (WHERE status IN ('pending', 'sending'))::int AS undelivered, ${appAge(sql`min(created_at) FILTER (WHERE status IN ('pending', 'sending'))`)},
        count(*) FILTER (WHERE status = 'unknown')::int AS unknown,
        count(*) FILTER (WHERE status = 'failed' AND settled_at > app_now() - interval '1 day')::int AS failed FROM deliveries WHERE status <> 'delivered'`,
    ),
    open: await openOf(db),
    overdue: await overdueOf(db),
    ledger: await one(
      db,
      sql`
      SELECT (SELECT count(*)::int FROM ledger_entries) AS entries, count(u.entry_id)::int AS unsealed, ${appAge(sql`min(e.at)`)}
      FROM ledger_unsealed u JOIN ledger_entries e ON e.id = u.entry_id`,
    ),
    channels: await channelsOf(db, config),
    warnings: [
      ...(await keyWarnings(db, config)),
      ...(await channelLines(db, config)),
      ...(await warningsOf({ db, defaultUnit: config.defaultUnit, calendar: publishedCalendar() })),
    ],
  }
}

type Sql = ReturnType<typeof sql>

const age = (since: Sql): Sql => sql`coalesce(greatest(0, extract(epoch FROM clock_timestamp() - ${since})), 0)::float8 AS "oldestSeconds"`
const appAge = (since: Sql): Sql =>
  sql`coalesce(greatest(0, extract(epoch FROM (SELECT app_now()) - ${since})), 0)::float8 AS "oldestSeconds"`

async function one<T>(db: Db, query: Sql): Promise<T> {
  const [row] = await db.$queryRaw<T[]>(query)
  if (row === undefined) throw new Error('a count gave no row')
  return row
}

async function openOf(db: Db): Promise<Figures['open']> {
  const rows = await db.$queryRaw<{ status: string; count: number; red: number }[]>(sql`
    SELECT status, count(*)::int AS count, count(*) FILTER (WHERE level = 'red')::int AS red FROM grievances WHERE status = ANY(${[...OPEN_STATUSES]}) GROUP BY status`)
  const byStatus = Object.fromEntries(OPEN_STATUSES.map(status => [status, rows.find(row => row.status === status)?.count ?? 0]))
  return { byStatus, total: rows.reduce((all, { count }) => all + count, 0), red: rows.reduce((all, { red }) => all + red, 0) }
}

/** Numbers only: an operator has no right to read matters. */
async function overdueOf(db: Db): Promise<Figures['overdue']> {
  const late = sql`FROM deadlines d JOIN grievances g ON g.id = d.grievance_id WHERE g.status = ANY(${[...OPEN_STATUSES]})
    AND d.kind IN ('claim', 'first-contact', 'answer') AND d.cancelled_at IS NULL AND d.due_at < (SELECT app_now())
    AND (d.kind <> 'claim' OR g.claimed_at IS NULL) AND (d.kind <> 'first-contact' OR g.contacted_at IS NULL) AND (d.kind <> 'answer' OR g.status <> 'answered')
    AND d.started_at >= g.round_at`
  const rows = await db.$queryRaw<{ no: string; due: Date }[]>(
    sql`SELECT g.no, min(d.due_at) AS due ${late} GROUP BY g.no ORDER BY due LIMIT 5`,
  )
  const counted = await one<{ count: number; oldestSeconds: number }>(
    db,
    sql`SELECT count(DISTINCT g.id)::int AS count, ${appAge(sql`min(d.due_at)`)} ${late}`,
  )
  return { ...counted, numbers: rows.map(({ no }) => no) }
}

/** Looks without making a key file. */
async function keyWarnings(db: Db, config: Config): Promise<string[]> {
  const [known] = await db.$queryRaw<{ value: string }[]>(sql`SELECT value FROM settings WHERE key = 'keys'`)
  if (known === undefined) return []
  const fits = !lacksKeyRing(config) && openKeys(loadKeyRing(config)).fingerprint() === known.value
  return fits
    ? []
    : ['the master keys here are not those this database was made with: restore DATA_DIR/keys/master, or correct MASTER_KEYS']
}

const channelsOf = (db: Db, config: Config): Promise<Figures['channels'][number][]> =>
  Promise.all(
    realChannels(config).map(async ({ name, account }) => ({
      name,
      state: (await standingOf(db, name, account)).state,
      silentSeconds: await silentSeconds(db, name, account),
    })),
  )

/** What each channel's process says that somebody should do something about. */
async function channelLines(db: Db, config: Config): Promise<string[]> {
  const { checks, warnings } = await channelChecks(db, realChannels(config))
  return [...checks.flatMap(({ ok, detail }) => (ok || detail === undefined ? [] : [detail])), ...warnings]
}

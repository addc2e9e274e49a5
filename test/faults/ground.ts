/** What a fault test stands on: a database of its own with the demo roster, a back end for the queues, a platform, and the service on them. */

import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { DEMO_PEOPLE, DEMO_UNITS } from '../../prisma/seed.ts'
import { type App, type AppOptions, startApp } from '../../src/app.ts'
import { publishedCalendar } from '../../src/calendar.ts'
import { openDb, sql } from '../../src/db.ts'
import type { QueueConnection } from '../../src/jobs/queue.ts'
import { openKeys, parseKeyRing } from '../../src/keys.ts'
import { createLog } from '../../src/log.ts'
import { ruleBook } from '../../src/rules/index.ts'
import { moveClock } from '../../src/services/behind.ts'
import { appNow, type Deps, transaction } from '../../src/services/context.ts'
import { ensureAccount } from '../../src/services/mail/accounts.ts'
import { importPeople, importUnits } from '../../src/services/people/roster.ts'
import { freshDatabase, type TestDatabase } from '../helpers/servers.ts'
import type { VictimOptions } from './bridge.ts'
import { channelOf, makePlatform, type Platform, type Rules } from './platform.ts'

export const BACKENDS = ['postgres', 'redis'] as const
export type Backend = (typeof BACKENDS)[number]

/** Short enough that a test of kills needs no patience; too short for load, where what waits longer than a lease is only dispatched again. */
export const HASTY = { leaseMs: 1_500, sendingMs: 2_000 }
/** For load without kills. */
const CALM = { leaseMs: 10_000, sendingMs: 12_000 }
export const SWEEP_MS = 250

export interface GroundOptions {
  readonly rules: Rules
  /** Of the queues; the database when missing. */
  readonly redisUrl?: string | undefined
  /** How the service reaches the database; straight when missing. */
  readonly line?: (url: string) => Promise<string>
}

export interface Ground {
  readonly database: TestDatabase
  readonly deps: Deps
  readonly platform: Platform
  readonly victim: VictimOptions
  /** The service in this process. */
  app(options?: Partial<AppOptions>): Promise<App>
  /** Waits until nothing is left to do; says in milliseconds how long that took, or what is left when nothing has moved for `ms`. */
  settled(ms?: number): Promise<{ readonly tookMs: number; readonly left: Left | null }>
  end(): Promise<void>
}

export interface Left {
  readonly inbox: number
  readonly outbox: number
  readonly deliveries: number
  readonly intakes: number
  /** Matters to be put to their hot issue, and warnings of these that are due: both write entries. */
  readonly hot: number
  readonly unsealed: number
}

export async function makeGround({ rules, redisUrl, line = async url => url }: GroundOptions): Promise<Ground> {
  const database = await freshDatabase()
  const attachmentsDir = mkdtempSync(path.join(tmpdir(), 'lianxinqiao-faults-'))
  const keyRing = `test:${randomBytes(32).toString('base64')}`
  const keys = openKeys(parseKeyRing(keyRing))
  const db = openDb(database.url, { pool: 4 })
  const calendar = publishedCalendar()
  const deps: Deps = {
    db,
    keys,
    calendar,
    rules: ruleBook('national'),
    quietSeconds: 1,
    defaultUnit: undefined,
    attachmentsDir,
    random: Math.random,
    nudge: () => {},
  }
  const platform = makePlatform(rules)
  const accountId = await ensureAccount(deps, 'sandbox', 'faults')
  await transaction(deps, async ctx => {
    await importUnits(ctx, DEMO_UNITS)
    await importPeople(ctx, DEMO_PEOPLE, async () => accountId, 'demo')
  })
  // in working hours, so that everybody is told at once
  const now = await appNow(db)
  await moveClock(db, calendar.nextWorkingTime(now).getTime() + 3_600_000 - now.getTime())
  const databaseUrl = await line(database.url)
  const connection: QueueConnection = redisUrl === undefined ? { databaseUrl } : { redisUrl, namespace: randomUUID() }
  const apps: App[] = []

  return {
    database,
    deps,
    platform,
    victim: { databaseUrl, connection, keyRing, attachmentsDir, rules, patience: HASTY, quietSeconds: 1, sweepMs: SWEEP_MS },
    async app(options = {}) {
      const app = await startApp({
        databaseUrl,
        connection,
        keys,
        attachmentsDir,
        channels: [channelOf(platform)],
        log: createLog('silent', 'test'),
        quietSeconds: 1,
        sweepMs: SWEEP_MS,
        patience: CALM,
        ...options,
      })
      apps.push(app)
      return app
    },
    async settled(ms = 60_000) {
      const started = Date.now()
      let seen = ''
      let movedAt = started
      for (;;) {
        const left = await leftOver(deps)
        if (Object.values(left).every(count => count === 0)) return { tookMs: Date.now() - started, left: null }
        if (JSON.stringify(left) !== seen) movedAt = Date.now()
        seen = JSON.stringify(left)
        if (Date.now() - movedAt > ms) return { tookMs: Date.now() - started, left }
        await wait(40)
      }
    },
    async end() {
      platform.close()
      for (const app of apps) await app.stop()
      await db.$disconnect()
      await database.drop()
      rmSync(attachmentsDir, { recursive: true, force: true })
    },
  }
}

export async function leftOver({ db }: Pick<Deps, 'db'>): Promise<Left> {
  const [left] = await db.$queryRaw<Left[]>(sql`
    SELECT (SELECT count(*) FROM inbox WHERE status = 'pending')::int AS inbox, (SELECT count(*) FROM outbox)::int AS outbox,
      (SELECT count(*) FROM deliveries WHERE status IN ('pending', 'sending'))::int AS deliveries,
      (SELECT count(*) FROM intakes WHERE status = 'open')::int AS intakes,
      ((SELECT count(*) FROM hot_waiting) + (SELECT count(*) FROM hot_issues WHERE tell_at <= (SELECT app_now())))::int AS hot,
      (SELECT count(*) FROM ledger_unsealed)::int AS unsealed`)
  if (left === undefined) throw new Error('no counts')
  return left
}

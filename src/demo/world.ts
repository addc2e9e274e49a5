/** A whole service of its own for a demo or a measurement: a database, keys and folders in a temporary place, all removed at the end. */
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type App, startApp } from '../app.ts'
import { publishedCalendar } from '../calendar.ts'
import type { Channel } from '../channel/channel.ts'
import { sql } from '../db.ts'
import { atShanghai, shanghaiDate } from '../domain/time/calendar.ts'
import { grantAppRole, type Postgres, startPostgres } from '../embedded/postgres.ts'
import { type Keys, openKeys, parseKeyRing } from '../keys.ts'
import { createLog } from '../log.ts'
import { applyMigrations } from '../migrate.ts'
import { moveClock } from '../services/behind.ts'
import { warmTriage } from '../triage/model/warm.ts'
import type { Work, WorkOptions } from '../work.ts'

export interface World {
  readonly app: App
  readonly ground: Ground
  /** Everything stored is handled, everything queued delivered. */
  settled(): Promise<void>
  /** The app clock, without asking the database. */
  now(): Date
  /** Moves the app clock, at once, and then does all that has become due; a moment that has passed moves nothing. */
  jump(moment: Date): Promise<void>
  /** The same from deadline to deadline, so that each thing happens at its own time. */
  until(moment: Date): Promise<void>
  /** Milliseconds of app time. */
  later(ms: number): Promise<void>
}

/** What a service stands on. */
export interface Ground {
  readonly folder: string
  readonly postgres: Pick<Postgres, 'url' | 'ownerUrl' | 'pid'>
  readonly keys: Keys
}

export interface GroundOptions {
  readonly onProgress: (line: string) => void
  /** postgresql.conf settings over the embedded server's own. */
  readonly settings?: Readonly<Record<string, string>>
}

export interface WorldOptions extends GroundOptions {
  /** Lives in the service's own process. */
  readonly channel?: Channel | undefined
  /** What runs beside the service, as the process of a real channel does. */
  readonly beside?: ((options: WorkOptions) => Promise<Work>) | undefined
  readonly quietSeconds?: number
  /** The queues live in PostgreSQL when missing. */
  readonly redisUrl?: string | undefined
  /** No queues: the service runs its rows itself, as it does while queues are away; half the work for what is not about them. */
  readonly alone?: boolean
}

/** What is stored need not outlive the program, let alone the machine. */
export const THROWN_AWAY = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' } as const

/** Gives `work` a migrated database and a folder, and removes every trace of them afterwards, whatever happened. The environment is not looked at. */
export async function withGround<T>(
  { onProgress, settings = THROWN_AWAY }: GroundOptions,
  work: (ground: Ground) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lianxinqiao-'))
  // started as root, the server runs as another user, who must be able to walk here
  chmodSync(folder, 0o711)
  let postgres: Postgres | undefined
  try {
    postgres = await startPostgres({ dataDir: folder, onProgress, settings })
    await applyMigrations(postgres.ownerUrl, onProgress)
    await grantAppRole(postgres.ownerUrl)
    warmTriage()
    return await work({ folder, postgres, keys: openKeys(parseKeyRing(`demo:${randomBytes(32).toString('base64')}`)) })
  } finally {
    await postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same with a service on it. */
export const withWorld = <T>(options: WorldOptions, work: (world: World) => Promise<T>): Promise<T> =>
  withGround(options, ground => withService(ground, options, work))

/** A service for as long as `work` takes. */
export async function withService<T>(
  ground: Ground,
  { channel, beside, quietSeconds = 20, redisUrl, alone = false }: Omit<WorldOptions, keyof GroundOptions>,
  work: (world: World) => Promise<T>,
): Promise<T> {
  let app: App | undefined
  let other: Work | undefined
  let ending = false
  // connections that end with the server are no news
  const stderr = { write: (line: string): void => void (ending || process.stderr.write(line)) }
  try {
    const options: WorkOptions = {
      databaseUrl: ground.postgres.url,
      connection: alone ? undefined : redisUrl === undefined ? { databaseUrl: ground.postgres.url } : { redisUrl },
      quietSeconds,
      attachmentsDir: path.join(ground.folder, 'attachments'),
      keys: ground.keys,
      log: createLog('warn', 'demo', stderr),
    }
    app = await startApp({ ...options, channels: channel === undefined ? [] : [channel] })
    other = await beside?.(options)
    return await work(await worldOf(app, ground, other))
  } finally {
    ending = true
    await other?.stop()
    await app?.stop()
  }
}

async function worldOf(app: App, ground: Ground, beside: Work | undefined): Promise<World> {
  let aheadMs = (await app.now()).getTime() - Date.now()

  async function settled(): Promise<void> {
    for (;;) {
      const [row] = await app.db.$queryRaw<{ left: number }[]>(sql`
        SELECT (SELECT count(*) FROM outbox)::int + (SELECT count(*) FROM inbox WHERE status = 'pending')::int AS left`)
      if (row?.left === 0 && (beside === undefined || (await allSent()))) return
      app.relay.nudge()
      beside?.relay.nudge()
      await pause(10)
    }
  }

  /** What a platform took for too much at once has no row in the outbox: it is due again soon. */
  async function allSent(): Promise<boolean> {
    const [row] = await app.db.$queryRaw<{ left: number }[]>(sql`
      SELECT count(*)::int AS left FROM deliveries WHERE status IN ('pending', 'sending')`)
    if (row?.left === 0) return true
    await app.catchUp()
    return false
  }

  const now = (): Date => new Date(Date.now() + aheadMs)

  async function jump(moment: Date): Promise<void> {
    const moved = await moveClock(app.db, Math.max(0, moment.getTime() - now().getTime()))
    aheadMs = moved.getTime() - Date.now()
    await app.catchUp()
    await settled()
  }

  async function nextDue(before: Date): Promise<Date | null> {
    const [row] = await app.db.$queryRaw<{ at: Date | null }[]>(sql`
      SELECT least((SELECT min(due_at) FROM deadlines WHERE fired_at IS NULL AND cancelled_at IS NULL), (SELECT min(quiet_at) FROM intakes WHERE status = 'open')) AS at`)
    return row === undefined || row.at === null || row.at >= before ? null : row.at
  }

  async function until(moment: Date): Promise<void> {
    let last = 0
    for (let due = await nextDue(moment); due !== null && due.getTime() !== last; due = await nextDue(moment)) {
      last = due.getTime()
      await jump(due)
    }
    await jump(moment)
  }

  return { app, ground, settled, now, jump, until, later: ms => until(new Date(now().getTime() + ms)) }
}

/** 9:00 of the first Monday from now on that begins a week of five working days. */
export function plainMonday(after: Date = new Date()): Date {
  const calendar = publishedCalendar()
  for (let day = 0; day < 400; day++) {
    const at = atShanghai(shanghaiDate(new Date(after.getTime() + day * DAY_MS)), '09:00')
    const monday = new Date(at.getTime() + 8 * 3_600_000).getUTCDay() === 1
    if (monday && at > after && WEEK.every(ahead => calendar.isWorkingDay(shanghaiDate(new Date(at.getTime() + ahead * DAY_MS))))) return at
  }
  throw new Error('no plain week in a year')
}

const DAY_MS = 86_400_000
const WEEK = [0, 1, 2, 3, 4, 7, 8]

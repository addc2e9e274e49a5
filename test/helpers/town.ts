/** What the workshops of all channels stand on: a database of its own with the demo units, our service on it, and what tests wait for there. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DEMO_UNITS } from '../../prisma/seed.ts'
import { startApp } from '../../src/app.ts'
import type { ChannelName } from '../../src/channel/message.ts'
import { sql } from '../../src/db.ts'
import type { Role } from '../../src/domain/person.ts'
import { atShanghai } from '../../src/domain/time/calendar.ts'
import { openKeys, parseKeyRing } from '../../src/keys.ts'
import type { Log } from '../../src/log.ts'
import { type ChannelSettings, readiness } from '../../src/readiness.ts'
import { moveClock, startClockAt } from '../../src/services/behind.ts'
import { transaction } from '../../src/services/context.ts'
import { ensureAccount } from '../../src/services/mail/accounts.ts'
import { importPeople, importUnits } from '../../src/services/people/roster.ts'
import type { Patience } from '../../src/work.ts'
import { freshDatabase } from './servers.ts'

export interface GroundOptions {
  readonly channel: ChannelName
  readonly account: string
  readonly settings: ChannelSettings
  readonly log: Log
  /** Shanghai time at the start. */
  readonly at: readonly [date: string, time: string]
  readonly patience?: Patience
  /** BullMQ on the database; without it each process runs its rows itself, see chat.ts. */
  readonly queues?: 'database' | undefined
  readonly keyRing?: string
}

export interface Span {
  readonly seconds?: number
  readonly minutes?: number
  readonly hours?: number
  readonly days?: number
}

/** The process of the channel, wherever it runs. */
export interface Running {
  readonly relay: { nudge(): void }
  stop(): Promise<void>
}

/** @param running the process of the channel that runs now */
export async function openGround(
  { channel, account, settings, log, at, patience = {}, queues, keyRing }: GroundOptions,
  running: () => Running,
) {
  const database = await freshDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), `lianxinqiao-${channel}-`))
  const options = {
    databaseUrl: database.url,
    connection: queues === 'database' ? { databaseUrl: database.url } : undefined,
    keys: openKeys(parseKeyRing(keyRing ?? `test:${randomBytes(32).toString('base64')}`)),
    log,
    attachmentsDir: folder,
    quietSeconds: 20,
    patience,
  }
  const app = await startApp({ ...options, channels: [], sweepMs: 1_000_000_000 })
  await startClockAt(app.db, atShanghai(at[0], at[1]))
  await transaction(app.deps, ctx => importUnits(ctx, DEMO_UNITS))
  const accountId = await ensureAccount(app.deps, channel, account)
  const ready = () => readiness(app, settings)

  const left = async (): Promise<{ left: number; unsent: number }> => {
    const [row] = await app.db.$queryRaw<{ left: number; unsent: number }[]>(sql`
      SELECT (SELECT count(*) FROM outbox)::int + (SELECT count(*) FROM inbox WHERE status = 'pending')::int AS left,
        (SELECT count(*) FROM deliveries WHERE status IN ('pending', 'sending'))::int AS unsent`)
    if (row === undefined) throw new Error('no counts')
    return row
  }

  /** Everything stored has been handled, everything queued delivered. */
  async function settled(): Promise<void> {
    for (;;) {
      const { left: waiting, unsent } = await left()
      if (waiting === 0 && unsent === 0) return
      // what was put back is due again by machine time
      if (waiting === 0) await app.catchUp()
      app.relay.nudge()
      running().relay.nudge()
      await new Promise(resolve => setTimeout(resolve, 8))
    }
  }

  async function until(what: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
    for (const end = Date.now() + ms; !(await what()); await new Promise(resolve => setTimeout(resolve, 20)))
      if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`)
  }

  return {
    app,
    folder,
    options,
    accountId,
    ready,
    left,
    settled,
    until,
    connected: (ms?: number): Promise<void> => until(async () => (await ready()).checks.every(({ ok }) => ok), ms),
    /** On the roster with these roles, bound by the ids that it has. */
    async onRoster(people: readonly { readonly name: string; readonly id: string }[], unit: string, roles: readonly Role[]): Promise<void> {
      const rows = people.map(({ name, id }) => ({ name, phone: '', unit, roles, ids: { [channel]: id } }))
      await transaction(app.deps, ctx => importPeople(ctx, rows, async () => accountId, 'demo'))
    },
    /** What somebody hears, looked through in order: the next message from here on that matches. @throws when there is none */
    listener<T extends { readonly text: string }>(name: string, heard: () => readonly T[]) {
      let place = 0
      return async (pattern: RegExp): Promise<{ readonly found: T; readonly match: RegExpExecArray }> => {
        await settled()
        const unheard = heard().slice(place)
        for (const [at, found] of unheard.entries()) {
          const match = pattern.exec(found.text)
          if (match === null) continue
          place += at + 1
          return { found, match }
        }
        throw new Error(`${name} did not hear ${pattern}; unheard:\n${unheard.map(({ text }) => text).join('\n---\n')}`)
      }
    },
    async later({ seconds = 0, minutes = 0, hours = 0, days = 0 }: Span): Promise<void> {
      await moveClock(app.db, (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000)
      await app.catchUp()
      await settled()
    },
    /** The channel's process and platform end before and after it. */
    async stop(): Promise<void> {
      await app.stop()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

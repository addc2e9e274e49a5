/** A workshop on Feishu: the local platform, our service, and Feishu's process, on one database of their own. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type FeishuSettings, feishuMounts, startFeishu } from '../../bots/start-feishu.ts'
import { DEMO_UNITS } from '../../prisma/seed.ts'
import { startApp } from '../../src/app.ts'
import type { Pace } from '../../src/channel/pace.ts'
import { sql } from '../../src/db.ts'
import { atShanghai } from '../../src/domain/calendar.ts'
import type { Role } from '../../src/domain/person.ts'
import { makeServer } from '../../src/http/server.ts'
import { openKeys, parseKeyRing } from '../../src/keys.ts'
import { createLog, type Log } from '../../src/log.ts'
import { readiness } from '../../src/readiness.ts'
import { moveClock, startClockAt } from '../../src/services/behind.ts'
import { transaction } from '../../src/services/context.ts'
import { ensureAccount } from '../../src/services/mail/accounts.ts'
import { importPeople, importUnits } from '../../src/services/people/roster.ts'
import type { Patience } from '../../src/work.ts'
import { freshDatabase } from '../helpers/servers.ts'
import { startFeishuPlatform } from './platform/platform.ts'
import type { Seen, Talker } from './platform/talker.ts'

export interface TownOptions {
  readonly mode?: 'ws' | 'webhook'
  readonly settings?: Partial<FeishuSettings>
  readonly log?: Log
  readonly pace?: Pace
  readonly patience?: Patience
  /** BullMQ on the database; without it each process runs its rows itself, see test/helpers/chat.ts. */
  readonly queues?: 'database'
  /** See FeishuOptions. */
  readonly callMs?: number
  /** Shanghai time at the start; a Monday morning by default. */
  readonly at?: readonly [date: string, time: string]
}

export type Town = Awaited<ReturnType<typeof startTown>>

export async function startTown({
  mode = 'ws',
  settings,
  log = createLog('silent', 'test'),
  pace,
  patience = {},
  queues,
  callMs,
  at = ['2026-11-23', '09:00'],
}: TownOptions = {}) {
  const database = await freshDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'lianxinqiao-feishu-'))
  const platform = await startFeishuPlatform()
  const feishu: FeishuSettings = {
    appId: platform.appId,
    appSecret: platform.appSecret,
    domain: platform.url,
    mode,
    encryptKey: platform.encryptKey,
    verificationToken: platform.verificationToken,
    unit: 'HBZC',
    urgent: ['app'],
    urgentDaily: 20,
    ...settings,
  }
  const options = {
    databaseUrl: database.url,
    connection: queues === 'database' ? { databaseUrl: database.url } : undefined,
    keys: openKeys(parseKeyRing(`test:${randomBytes(32).toString('base64')}`)),
    log,
    attachmentsDir: folder,
    quietSeconds: 20,
    patience,
  }
  const app = await startApp({ ...options, channels: [], sweepMs: 1_000_000_000 })
  await startClockAt(app.db, atShanghai(at[0], at[1]))
  await transaction(app.deps, ctx => importUnits(ctx, DEMO_UNITS))
  const accountId = await ensureAccount(app.deps, 'feishu', feishu.appId)
  const ready = () => readiness(app, { channels: ['feishu'], feishu })
  const hook = mode === 'webhook' ? await openHook() : undefined
  let process = await startFeishu({
    ...options,
    settings: feishu,
    beatMs: 50,
    checkMs: 300,
    ...(pace === undefined ? {} : { pace }),
    ...(callMs === undefined ? {} : { callMs }),
  })

  async function openHook() {
    const mounts = await feishuMounts(feishu, app, log)
    const server = await makeServer({
      host: '127.0.0.1',
      port: 0,
      log,
      ready,
      metrics: { contentType: '', metrics: async () => '' },
      mounts,
    })
    platform.hook.use(server.url)
    return server
  }

  /** Everything stored has been handled, everything queued delivered. */
  async function settled(): Promise<void> {
    for (;;) {
      const [row] = await app.db.$queryRaw<{ left: number; unsent: number }[]>(sql`
        SELECT (SELECT count(*) FROM outbox)::int + (SELECT count(*) FROM inbox WHERE status = 'pending')::int AS left,
          (SELECT count(*) FROM deliveries WHERE status IN ('pending', 'sending'))::int AS unsent`)
      if (row?.left === 0 && row.unsent === 0) return
      // what Feishu took for too much at once is due again by machine time
      if (row?.left === 0) await app.catchUp()
      app.relay.nudge()
      process.relay.nudge()
      await new Promise(resolve => setTimeout(resolve, 8))
    }
  }

  async function until(what: () => Promise<boolean>, ms = 10_000): Promise<void> {
    for (const end = Date.now() + ms; !(await what()); await new Promise(resolve => setTimeout(resolve, 20)))
      if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`)
  }

  const connected = (): Promise<void> => until(async () => (await ready()).checks.every(({ ok }) => ok))

  /** A person at the platform; what they heard is looked through in order. */
  function dweller(person: Talker) {
    let heard = 0
    const after = async <T>(acting: Promise<T>): Promise<T> => {
      const done = await acting
      await settled()
      return done
    }
    return {
      ...person,
      says: (...args: Parameters<Talker['says']>) => after(person.says(...args)),
      sends: (...args: Parameters<Talker['sends']>) => after(person.sends(...args)),
      presses: (...args: Parameters<Talker['presses']>) => after(person.presses(...args)),
      recalls: (...args: Parameters<Talker['recalls']>) => after(person.recalls(...args)),
      enters: () => after(person.enters()),
      leaves: () => after(person.leaves()),
      isCalled: (name: string) => after(person.isCalled(name)),
      /** The next message from here on that matches, cards with their title. @throws when there is none */
      async hears(pattern: RegExp): Promise<{ readonly seen: Seen; readonly match: RegExpExecArray }> {
        await settled()
        const all = person.heard()
        for (let place = heard; place < all.length; place++) {
          const seen = all[place]
          const match = seen === undefined ? null : pattern.exec(seen.text)
          if (seen === undefined || match === null) continue
          heard = place + 1
          return { seen, match }
        }
        throw new Error(
          `${person.name} did not hear ${pattern}; unheard:\n${all
            .slice(heard)
            .map(({ text }) => text)
            .join('\n---\n')}`,
        )
      },
    }
  }

  return {
    app,
    platform,
    feishu,
    accountId,
    ready,
    settled,
    connected,
    until,
    dweller,
    /** The process of the channel that runs now. */
    process: () => process,
    /** On the roster with these roles, bound by the id that the roster has; has never written. */
    async cadre(name: string, unit: string, ...roles: Role[]) {
      const person = platform.person(name)
      const row = { name, phone: '', unit, roles, ids: { feishu: person.openId } }
      await transaction(app.deps, ctx => importPeople(ctx, [row], async () => accountId, 'demo'))
      return dweller(person)
    },
    employee: (name: string) => dweller(platform.person(name)),
    async later({ seconds = 0, minutes = 0, hours = 0, days = 0 }: { seconds?: number; minutes?: number; hours?: number; days?: number }) {
      await moveClock(app.db, (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000)
      await app.catchUp()
      await settled()
    },
    /** Another process for the same app. */
    second: () => startFeishu({ ...options, settings: feishu, beatMs: 50, checkMs: 300 }),
    async restart(changed: Partial<FeishuSettings> = {}) {
      await process.stop()
      process = await startFeishu({ ...options, settings: { ...feishu, ...changed }, beatMs: 50, checkMs: 300 })
    },
    async stop() {
      await process.stop()
      await hook?.close()
      await app.stop()
      await platform.stop()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

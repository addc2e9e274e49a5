/** A workshop on WeChat: the local platform, our service, and WeChat's process, on one database of their own. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startWechat, type WechatOptions } from '../../bots/start-wechat.ts'
import { FREE } from '../../bots/wechat/turns.ts'
import { DEMO_UNITS } from '../../prisma/seed.ts'
import { startApp } from '../../src/app.ts'
import { sql } from '../../src/db.ts'
import { atShanghai } from '../../src/domain/calendar.ts'
import type { Role } from '../../src/domain/person.ts'
import { openKeys, parseKeyRing } from '../../src/keys.ts'
import { createLog, type Log } from '../../src/log.ts'
import { readiness } from '../../src/readiness.ts'
import { moveClock, startClockAt } from '../../src/services/behind.ts'
import { appNow, transaction } from '../../src/services/context.ts'
import { ensureAccount } from '../../src/services/mail/accounts.ts'
import { importPeople, importUnits } from '../../src/services/people/roster.ts'
import { freshDatabase } from '../helpers/servers.ts'
import { startWechatPlatform } from './platform/platform.ts'
import type { Talker } from './platform/talker.ts'
import type { Room, Said } from './platform/world.ts'

export interface TownOptions
  extends Partial<Pick<WechatOptions, 'tempo' | 'line' | 'echoMs' | 'patience' | 'atSpool' | 'friendMs' | 'onCode'>> {
  readonly log?: Log
  readonly loggedIn?: boolean
  readonly keyRing?: string
  /** Starts the process of the channel; in this one when missing. */
  readonly launch?: (options: WechatOptions) => Promise<Running>
  /** Shanghai time at the start; a Monday morning by default. */
  readonly at?: readonly [date: string, time: string]
}

/** The process of the channel, wherever it runs. */
export interface Running {
  readonly relay: { nudge(): void }
  stop(): Promise<void>
}

export type Town = Awaited<ReturnType<typeof startTown>>

const QUICK = { dingMs: 200, silentMs: 2_000, waitMs: 50 }

export async function startTown({
  log = createLog('silent', 'test'),
  at = ['2026-11-23', '09:00'],
  loggedIn = true,
  tempo = FREE,
  line = QUICK,
  echoMs = 100,
  launch = startWechat,
  keyRing = `test:${randomBytes(32).toString('base64')}`,
  ...more
}: TownOptions = {}) {
  const database = await freshDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'lianxinqiao-wechat-'))
  const platform = await startWechatPlatform({ loggedIn })
  const wechat = { endpoint: platform.endpoint, token: platform.token, account: 'wechat' }
  const options = {
    databaseUrl: database.url,
    connection: { databaseUrl: database.url },
    keys: openKeys(parseKeyRing(keyRing)),
    log,
    attachmentsDir: folder,
    quietSeconds: 20,
  }
  const app = await startApp({ ...options, channels: [], sweepMs: 1_000_000_000 })
  await startClockAt(app.db, atShanghai(at[0], at[1]))
  await transaction(app.deps, ctx => importUnits(ctx, DEMO_UNITS))
  const accountId = await ensureAccount(app.deps, 'wechat', wechat.account)
  const ready = () => readiness(app, { channels: ['wechat'], wechat })
  const start = (changed: Partial<WechatOptions> = {}) =>
    launch({
      ...options,
      settings: wechat,
      spoolDir: path.join(folder, 'spool'),
      beatMs: 50,
      tempo,
      line,
      echoMs,
      ...more,
      ...changed,
    })
  let process = await start()

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
      process.relay.nudge()
      await new Promise(resolve => setTimeout(resolve, 8))
    }
  }

  /** The same where nothing can be hurried: some time passes without anything left to do. */
  async function idle(ms = 400, longestMs = 60_000): Promise<void> {
    const end = Date.now() + longestMs
    for (let since = Date.now(); Date.now() - since < ms; await new Promise(resolve => setTimeout(resolve, 50))) {
      const { left: waiting, unsent } = await left()
      if (waiting + unsent === 0) continue
      if (Date.now() > end) throw new Error(`after ${longestMs} ms there are still ${waiting} rows left, and ${unsent} unsent`)
      await app.catchUp()
      app.relay.nudge()
      since = Date.now()
    }
  }

  async function until(what: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
    for (const end = Date.now() + ms; !(await what()); await new Promise(resolve => setTimeout(resolve, 20)))
      if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`)
  }

  const connected = (ms?: number): Promise<void> => until(async () => (await ready()).checks.every(({ ok }) => ok), ms)

  const isStored = async (id: string): Promise<boolean> => {
    const key = app.deps.keys.blindIndex('inbound', `wechat|wechat|${id}`)
    return (await app.db.dedupeKey.findUnique({ where: { key: Uint8Array.from(key) } })) !== null
  }
  /** What was told of at the puppet is in the database. */
  const stored = (said: Said): Promise<void> =>
    until(() => isStored(said.kind === 'recalled' ? `${said.text}:recall` : said.id), 30_000).then(settled)

  /** A person at the platform; what they heard is looked through in order. */
  function dweller(person: Talker) {
    let heard = 0
    const after = async (acting: Promise<Said>): Promise<Said> => {
      const said = await acting
      await stored(said)
      return said
    }
    return {
      ...person,
      /** Says it, and waits for nothing. */
      tell: (text: string) => person.says(text),
      sendsOn: person.sends,
      says: (...args: Parameters<Talker['says']>) => after(person.says(...args)),
      sends: (...args: Parameters<Talker['sends']>) => after(person.sends(...args)),
      recalls: (...args: Parameters<Talker['recalls']>) => after(person.recalls(...args)),
      /** The next message from here on that matches. @throws when there is none */
      async hears(pattern: RegExp): Promise<{ readonly said: Said; readonly match: RegExpExecArray }> {
        await settled()
        const all = person.heard()
        for (let place = heard; place < all.length; place++) {
          const said = all[place]
          const match = said === undefined ? null : pattern.exec(said.text)
          if (said === undefined || match === null) continue
          heard = place + 1
          return { said, match }
        }
        throw new Error(`${person.name} did not hear ${pattern}; unheard:\n${textsOf(all.slice(heard))}`)
      },
    }
  }

  return {
    app,
    platform,
    wechat,
    accountId,
    folder,
    ready,
    left,
    settled,
    idle,
    connected,
    until,
    stored,
    dweller,
    /** The process of the channel that runs now. */
    process: () => process,
    now: () => appNow(app.db),
    /** On the roster with these roles, bound by the id that the roster has; has never written. */
    async cadre(name: string, unit: string, ...roles: Role[]) {
      const person = platform.person(name)
      const row = { name, phone: '', unit, roles, ids: { wechat: person.id() } }
      await transaction(app.deps, ctx => importPeople(ctx, [row], async () => accountId, 'demo'))
      return dweller(person)
    },
    employee: (name: string, how?: { friend?: boolean }) => dweller(platform.person(name, how)),
    heardIn: (room: Room) => platform.puppet.sent.filter(({ to }) => to === room).map(({ text }) => text),
    async later({ seconds = 0, minutes = 0, hours = 0, days = 0 }: { seconds?: number; minutes?: number; hours?: number; days?: number }) {
      await moveClock(app.db, (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000)
      await app.catchUp()
      await settled()
    },
    /** The rows of gaps, the oldest first. */
    gaps: () => app.db.channelGap.findMany({ orderBy: { fromAt: 'asc' } }),
    async restart(changed: Partial<WechatOptions> = {}) {
      await process.stop()
      process = await start(changed)
    },
    async stop() {
      await process.stop()
      await app.stop()
      await platform.stop()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const textsOf = (all: readonly Said[]): string => all.map(({ text }) => text).join('\n---\n')

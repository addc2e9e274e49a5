/** A workshop on WeChat: the local platform, our service, and WeChat's process, on one database of their own. */
import path from 'node:path'
import { startWechat, type WechatOptions } from '../../bots/start-wechat.ts'
import { FREE } from '../../bots/wechat/turns.ts'
import type { Role } from '../../src/domain/person.ts'
import { createLog, type Log } from '../../src/log.ts'
import { appNow } from '../../src/services/context.ts'
import { openGround, type Running } from '../helpers/town.ts'
import { startWechatPlatform } from './platform/platform.ts'
import type { Talker } from './platform/talker.ts'
import type { Room, Said } from './platform/world.ts'

export interface TownOptions
  extends Partial<Pick<WechatOptions, 'tempo' | 'line' | 'echoMs' | 'patience' | 'atSpool' | 'friendMs' | 'askMs' | 'onCode'>> {
  readonly log?: Log
  readonly loggedIn?: boolean
  readonly keyRing?: string
  /** Starts the process of the channel; in this one when missing. */
  readonly launch?: (options: WechatOptions) => Promise<Running>
  /** Shanghai time at the start; a Monday morning by default. */
  readonly at?: readonly [date: string, time: string]
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
  keyRing,
  patience,
  ...more
}: TownOptions = {}) {
  const platform = await startWechatPlatform({ loggedIn })
  const wechat = { endpoint: platform.endpoint, token: platform.token, account: 'wechat' }
  let process: Running
  const ground = await openGround(
    {
      channel: 'wechat',
      account: wechat.account,
      settings: { channels: ['wechat'], wechat },
      log,
      at,
      queues: 'database',
      ...(patience === undefined ? {} : { patience }),
      ...(keyRing === undefined ? {} : { keyRing }),
    },
    () => process,
  )
  const { app, accountId, folder, ready, left, settled, until, connected, onRoster } = ground
  const start = (changed: Partial<WechatOptions> = {}) =>
    launch({
      ...ground.options,
      settings: wechat,
      spoolDir: path.join(folder, 'spool'),
      beatMs: 50,
      tempo,
      line,
      echoMs,
      ...more,
      ...changed,
    })
  process = await start()

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

  const isStored = async (id: string): Promise<boolean> => {
    const key = app.deps.keys.blindIndex('inbound', `wechat|wechat|${id}`)
    return (await app.db.dedupeKey.findUnique({ where: { key: Uint8Array.from(key) } })) !== null
  }
  /** What was told of at the puppet is in the database. */
  const stored = (said: Said): Promise<void> =>
    until(() => isStored(said.kind === 'recalled' ? `${said.text}:recall` : said.id), 30_000).then(settled)

  /** A person at the platform; what they heard is looked through in order. */
  function dweller(person: Talker) {
    const hears = ground.listener(person.name, () => person.heard())
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
        const { found, match } = await hears(pattern)
        return { said: found, match }
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
      await onRoster([{ name, id: person.id() }], unit, roles)
      return dweller(person)
    },
    /** The same for so many at once, who do nothing but read. @returns the ids of all who have an account by now */
    async cadres(count: number, unit: string, ...roles: Role[]) {
      const people = Array.from({ length: count }, (_, at) => platform.person(`联络员${at}`))
      await onRoster(
        people.map(person => ({ name: person.name, id: person.id() })),
        unit,
        roles,
      )
      const ids = await app.db.identity.findMany({ select: { personId: true } })
      return { people, ids: ids.map(({ personId }) => personId) }
    },
    employee: (name: string, how?: { friend?: boolean }) => dweller(platform.person(name, how)),
    heardIn: (room: Room) => platform.puppet.sent.filter(({ to }) => to === room).map(({ text }) => text),
    later: ground.later,
    /** The rows of gaps, the oldest first. */
    gaps: () => app.db.channelGap.findMany({ orderBy: { fromAt: 'asc' } }),
    async restart(changed: Partial<WechatOptions> = {}) {
      await process.stop()
      process = await start(changed)
    },
    async stop() {
      await process.stop()
      await ground.stop()
      await platform.stop()
    },
  }
}

/** A workshop on Feishu: the local platform, our service, and Feishu's process, on one database of their own. */
import { type FeishuSettings, feishuMounts, startFeishu } from '../../bots/start-feishu.ts'
import type { Pace } from '../../src/channel/pace.ts'
import type { Role } from '../../src/domain/person.ts'
import { makeServer } from '../../src/http/server.ts'
import { createLog, type Log } from '../../src/log.ts'
import type { Patience } from '../../src/work.ts'
import { openGround, type Running } from '../helpers/town.ts'
import { startFeishuPlatform } from './platform/platform.ts'
import type { Seen, Talker } from './platform/talker.ts'

export interface TownOptions {
  readonly mode?: 'ws' | 'webhook'
  readonly settings?: Partial<FeishuSettings>
  readonly log?: Log
  readonly pace?: Pace
  readonly patience?: Patience
  /** See GroundOptions. */
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
  let process: Running
  const ground = await openGround(
    { channel: 'feishu', account: feishu.appId, settings: { channels: ['feishu'], feishu }, log, at, patience, queues },
    () => process,
  )
  const { app, options, accountId, ready, settled, until, connected } = ground
  const hook = mode === 'webhook' ? await openHook() : undefined
  process = await startFeishu({
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

  /** A person at the platform; what they heard is looked through in order. */
  function dweller(person: Talker) {
    const hears = ground.listener(person.name, () => person.heard())
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
        const { found, match } = await hears(pattern)
        return { seen: found, match }
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
      await ground.onRoster([{ name, id: person.openId }], unit, roles)
      return dweller(person)
    },
    employee: (name: string) => dweller(platform.person(name)),
    later: ground.later,
    /** Another process for the same app. */
    second: () => startFeishu({ ...options, settings: feishu, beatMs: 50, checkMs: 300 }),
    async restart(changed: Partial<FeishuSettings> = {}) {
      await process.stop()
      process = await startFeishu({ ...options, settings: { ...feishu, ...changed }, beatMs: 50, checkMs: 300 })
    },
    async stop() {
      await process.stop()
      await hook?.close()
      await ground.stop()
      await platform.stop()
    },
  }
}

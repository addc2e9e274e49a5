/** WeChat put together in its own process: the line to the puppet service, the spool before everything that comes in, and the queue of deliveries. */
import { attend } from '../src/attend.ts'
import type { Receive } from '../src/channel/channel.ts'
import type { Config } from '../src/config.ts'
import { shanghaiTime } from '../src/domain/calendar.ts'
import { deliver } from '../src/jobs/handlers/deliver.ts'
import { ensureAccount } from '../src/services/mail/accounts.ts'
import * as blobs from '../src/services/mail/blobs.ts'
import { store } from '../src/services/mail/inbox.ts'
import type { Standing } from '../src/services/mail/standings.ts'
import { say } from '../src/texts/text.ts'
import { startWork, type Work, type WorkOptions } from '../src/work.ts'
import { openSpool, type SpoolPoint, type SpoolTrouble, spooled } from './spool.ts'
import { makeWechatChannel, type Words } from './wechat/channel.ts'
import { makeEchoes } from './wechat/echoes.ts'
import { makeIntake } from './wechat/intake.ts'
import { type LineOptions, type LineState, makeLine } from './wechat/line.ts'
import { makeTurns, TEMPO, type Tempo } from './wechat/turns.ts'

export type WechatSettings = NonNullable<Config['wechat']>

export interface WechatOptions extends WorkOptions {
  readonly settings: WechatSettings
  /** Of this process alone. */
  readonly spoolDir: string
  /** See attend.ts; shorter in tests. */
  readonly beatMs?: number
  readonly tempo?: Tempo
  readonly line?: Partial<Pick<LineOptions, 'dingMs' | 'silentMs' | 'waitMs'>>
  readonly echoMs?: number
  /** Called at each of SPOOL_POINTS; only fault tests give one. */
  readonly atSpool?: (point: SpoolPoint) => void | Promise<void>
}

const WORDS: Words = {
  numbered: choices => say('numberedChoices', { choices }),
  typed: says => say('typedChoice', { says }),
  tooBig: (name, bytes) => say('fileTooBig', { name, bytes }),
  refused: name => say('fileRefused', { name }),
}

/** The process of `bots/main.ts wechat`. */
export async function startWechat({
  settings,
  spoolDir,
  log,
  beatMs,
  tempo = TEMPO,
  echoMs,
  atSpool,
  ...options
}: WechatOptions): Promise<Work> {
  const { account } = settings
  const onTrouble = (trouble: SpoolTrouble): void => {
    if (trouble.kind === 'set-aside') log.error({ bytes: trouble.bytes }, 'a stretch of the spool was no record: it is kept in aside/')
    else log.error({ kind: trouble.kind, err: trouble.error }, 'the spool is in trouble')
  }
  const spool = await openSpool({ dir: spoolDir, keys: options.keys, onTrouble })
  const echoes = makeEchoes()
  let write: Receive = async () => {
    throw new Error('nothing is taken in yet')
  }
  const intake = makeIntake({
    account,
    log,
    wire: () => line.wire(),
    selfId: () => {
      const state = line.state()
      return state.state === 'up' ? state.selfId : undefined
    },
    receive: (message, files) => write(message, files),
    onEcho: echoes.heard,
    onUnread: () => {},
  })
  const line = makeLine({
    address: settings,
    log,
    ...options.line,
    on: {
      up: () => {},
      down: () => {},
      scan: () => {},
      message: intake.take,
      friendship: () => {},
      joined: () => {},
      left: () => {},
      renamed: () => {},
    },
  })
  const work = await startWork({ ...options, log }, deps => {
    const turns = makeTurns({
      tempo,
      loggedInAt: () => undefined,
      lastHeard: intake.lastHeard,
      hour: async () => Number(shanghaiTime(await work.now()).slice(0, 2)),
    })
    const channel = makeWechatChannel({
      account,
      wire: () => line.wire(),
      turns,
      echoes,
      read: id => blobs.read(deps, id),
      words: WORDS,
      start: async () => line.start(),
      stop: () => line.stop(),
      ...(echoMs === undefined ? {} : { echoMs }),
    })
    return { 'deliver.wechat': deliver(deps, channel, options.patience?.leaseMs) }
  })
  const { deps } = work
  const attendance = attend({
    db: deps.db,
    accountId: await ensureAccount(deps, 'wechat', account),
    log,
    check: async () => null,
    async begin() {
      write = spooled(async (message, files) => void (await store(deps, message, files)), spool, {
        onTrouble,
        ...(atSpool === undefined ? {} : { at: atSpool }),
      })
      line.start()
    },
    standing: () => standingOf(line.state(), settings),
    ...(beatMs === undefined ? {} : { beatMs }),
  })
  return {
    ...work,
    async stop() {
      await attendance.stop()
      await line.stop()
      await intake.settled()
      await spool.close()
      await work.stop()
    },
  }
}

/** One failed try says nothing: the puppet service may be starting as well. */
const TRIES = 2

function standingOf(state: LineState, { endpoint }: WechatSettings): Standing {
  if (state.state === 'up') return { state: 'up', detail: '' }
  if (state.state === 'waiting')
    return {
      state: 'down',
      detail: 'nobody is logged in to WeChat: run "npm run cli -- wechat login" and scan the code with the bot\'s phone',
    }
  if (state.tries < TRIES) return { state: 'starting', detail: '' }
  return {
    state: 'down',
    detail: `no wechaty puppet service answers at ${endpoint}: start it, or correct WECHAT_ENDPOINT and WECHAT_TOKEN`,
  }
}

/** WeChat put together in its own process: the line to the puppet service, the spool before everything that comes in, and the queue of deliveries. */
import { attend } from '../src/attend.ts'
import type { Channel, Receive } from '../src/channel/channel.ts'
import { scoped } from '../src/channel/login-scope.ts'
import type { Config } from '../src/config.ts'
import { shanghaiTime } from '../src/domain/time/calendar.ts'
import { deliver } from '../src/jobs/handlers/deliver.ts'
import type { Log } from '../src/log.ts'
import { appNow, type Deps } from '../src/services/context.ts'
import { ensureAccount } from '../src/services/mail/accounts.ts'
import { openMemory, setStableIds } from '../src/services/mail/channel-memory.ts'
import { closeGap, gapOf, openGap } from '../src/services/mail/gaps.ts'
import { store } from '../src/services/mail/inbox.ts'
import { setLoginCode } from '../src/services/mail/login-code.ts'
import { settleByEcho } from '../src/services/mail/settlement.ts'
import type { Standing } from '../src/services/mail/standings.ts'
import { readPlayable } from '../src/services/mail/voice.ts'
import { unitCodeIn } from '../src/services/people/units.ts'
import { say } from '../src/texts/text.ts'
import { startWork, type Work, type WorkOptions } from '../src/work.ts'
import { openSpool, type SpoolPoint, type SpoolTrouble, spooled } from './spool.ts'
import { makeWechatChannel, type Words } from './wechat/channel.ts'
import { makeEchoes } from './wechat/echoes.ts'
import { makeFriends } from './wechat/friends.ts'
import { makeGaps } from './wechat/gaps.ts'
import { type Intake, makeIntake } from './wechat/intake.ts'
import { type Line, type LineOptions, type LineState, makeLine } from './wechat/line.ts'
import { type Login, type LoginMemory, makeLogin } from './wechat/login.ts'
import { makeRooms } from './wechat/rooms.ts'
import { makeTurns, TEMPO, type Tempo } from './wechat/turns.ts'
import type { Wire } from './wechat/wire.ts'

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
  readonly friendMs?: readonly [least: number, most: number]
  /** Between two questions for what a message says, see intake.ts; shorter in tests. */
  readonly askMs?: readonly number[]
  /** Shows the code for logging in to whoever sits at the terminal; null: it no longer holds. */
  readonly onCode?: (code: string | null) => void
  /** Called at each of SPOOL_POINTS; only fault tests give one. */
  readonly atSpool?: (point: SpoolPoint) => void | Promise<void>
}

/** At its end the process waits so long for what it knows of gaps to be written down. */
const GAPS_MS = 5_000

const WORDS: Words = {
  numbered: choices => say('numberedChoices', { choices }),
  typed: says => say('typedChoice', { says }),
  inGroup: says => say('groupChoice', { says }),
  tooBig: (name, bytes) => say('fileTooBig', { name, bytes }),
  refused: name => say('fileRefused', { name }),
}

/** The process of `bots/main.ts wechat`. */
export async function startWechat(given: WechatOptions): Promise<Work> {
  const { settings, spoolDir, log, beatMs, tempo = TEMPO, echoMs, friendMs, askMs, atSpool, onCode = () => {}, ...options } = given
  const { account } = settings
  const spool = await openSpool({ dir: spoolDir, keys: options.keys, onTrouble: troubleTo(log), heartbeatMs: SPOOL_BEAT_MS })
  const echoes = makeEchoes()
  // deliveries come before there is a line, and are put back until there is
  let login: Login | undefined
  let line: Line | undefined
  let intake: Intake | undefined
  const wire = (): Wire | undefined => (login?.saved() === true ? line?.wire() : undefined)
  let work: Work
  try {
    work = await startWork({ ...options, log }, deps => ({ 'deliver.wechat': deliver(deps, channelOf(deps), options.patience?.leaseMs) }))
  } catch (error) {
    await spool.close()
    throw error
  }
  const { deps } = work
  const accountId = await ensureAccount(deps, 'wechat', account)
  await setStableIds(deps, accountId, false)
  const remembered = await openMemory(deps, accountId)
  const { asked, ...knownLogin } = remembered.known
  const memory = makeLogin({ known: knownLogin, save: remembered.replace, log })
  login = memory
  const scope = (id: string): string => scoped(memory.memory().numbering, id)
  const gaps = makeGaps({
    log,
    open: (since, why) => openGap(deps, accountId, since, why),
    close: at => closeGap(deps, accountId, at),
    unread: at => gapOf(deps, accountId, at),
  })
  const write: Receive = spooled(async (message, files) => void (await store(deps, message, files)), spool, {
    onTrouble: troubleTo(log),
    ...(atSpool === undefined ? {} : { at: atSpool }),
  })
  const toAsk = (): Wire | undefined => line?.wire()
  const selfId = (): string | undefined => memory.memory().selfId
  const taking = makeIntake({
    account,
    log,
    wire: toAsk,
    selfId,
    numbering: () => memory.memory().numbering,
    receive: write,
    onEcho: echoes.heard,
    onUnread: at => void gaps.unread(at),
    ...(askMs === undefined ? {} : { waitsMs: askMs }),
  })
  intake = taking
  const friends = makeFriends({
    account,
    wire,
    scope,
    unitIn: words => unitCodeIn(deps, words),
    receive: write,
    known: asked,
    save: open => remembered.replace({ asked: [...open] }),
    log,
    ...(friendMs === undefined ? {} : { afterMs: friendMs }),
  })
  const rooms = makeRooms({ account, wire: toAsk, selfId, scope, receive: write, log })
  const way = makeLine({
    address: settings,
    log,
    ...options.line,
    on: {
      up(selfId, at, anew) {
        memory.began(selfId, at, anew)
        void gaps.ended(at)
        showCode(null)
      },
      down: (since, why) => void gaps.began(since, why),
      scan: code => showCode(code),
      message: taking.take,
      friendship: friends.take,
      joined: rooms.joined,
      left: rooms.left,
      renamed: rooms.renamed,
    },
  })
  line = way

  function showCode(code: string | null): void {
    onCode(code)
    setLoginCode(deps, accountId, code).catch(error => log.error({ err: error }, 'the code for logging in could not be kept'))
  }

  function channelOf(own: Deps): Channel {
    const turns = makeTurns({
      tempo,
      loggedInAt: () => {
        const since = login?.memory().since
        return since === undefined ? undefined : new Date(since)
      },
      lastHeard: chatId => intake?.lastHeard(chatId),
      hour: async () => Number(shanghaiTime(await appNow(own.db)).slice(0, 2)),
    })
    return makeWechatChannel({
      account,
      wire,
      numbering: () => login?.memory().numbering ?? 0,
      turns,
      echoes,
      read: id => readPlayable(own, id),
      words: WORDS,
      start: async () => line?.start(),
      stop: async () => line?.stop(),
      onLateEcho: (id, messageId) =>
        void settleByEcho(own, { id, channel: 'wechat' }, messageId).catch(error =>
          log.error({ err: error }, 'an echo could not be written down'),
        ),
      ...(echoMs === undefined ? {} : { echoMs }),
    })
  }

  const attendance = await attend({
    db: deps.db,
    accountId,
    log,
    check: async () => null,
    async begin() {
      if (spool.gap !== null) await gaps.began(spool.gap.from, 'process').then(() => spool.gapTold())
      way.start()
      friends.start()
    },
    standing: () => standingOf(way.state(), settings, memory.memory(), friends.waiting()),
    ...(beatMs === undefined ? {} : { beatMs }),
  })
  return {
    ...work,
    async stop() {
      await attendance.stop()
      friends.stop()
      await way.stop()
      await taking.stop()
      await gaps.settled(GAPS_MS)
      await spool.close()
      await work.stop()
    },
  }
}

const SPOOL_BEAT_MS = 4_000

const troubleTo =
  (log: Log) =>
  (trouble: SpoolTrouble): void => {
    if (trouble.kind === 'set-aside') log.error({ bytes: trouble.bytes }, 'a stretch of the spool was no record: it is kept in aside/')
    else log.error({ kind: trouble.kind, err: trouble.error }, 'the spool is in trouble')
  }

/** One failed try says nothing: the puppet service may be starting as well. */
const TRIES = 2

/** So long an operator is told that people are to be found again. */
const CHANGED_MS = 14 * 86_400_000

function standingOf(state: LineState, { endpoint }: WechatSettings, { changedAt }: LoginMemory, waiting: number): Standing {
  if (state.state === 'up') return { state: 'up', detail: noticesOf(changedAt, waiting).join('; ') }
  if (state.state === 'waiting')
    return {
      state: 'down',
      detail: 'nobody is logged in to WeChat: run "npm run cli -- wechat login" and scan the code with the bot\'s phone',
    }
  if (state.tries < TRIES) return { state: 'starting', detail: '' }
  if (state.taken)
    return {
      state: 'down',
      detail: `another program is connected to the puppet service at ${endpoint}, which only one can hear: end it, or wait until it has ended`,
    }
  return {
    state: 'down',
    detail: `no wechaty puppet service answers at ${endpoint}: start it, or correct WECHAT_ENDPOINT and WECHAT_TOKEN`,
  }
}

function noticesOf(changedAt: string | undefined, waiting: number): string[] {
  const changed = changedAt !== undefined && Date.now() - Date.parse(changedAt) < CHANGED_MS
  return [
    ...(changed
      ? [
          `a login at ${changedAt} gave everybody in WeChat another id: whoever has not sent 绑定 since is not written to; give cadres new codes (npm run cli -- org code <name>), and say 设为领导群 in the groups again`,
        ]
      : []),
    ...(waiting > 0 ? [`${waiting} friend requests name no unit's code: look at them on the bot's phone`] : []),
  ]
}

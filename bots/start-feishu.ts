/** Feishu put together: in its own process the client, the long connection and the queue of deliveries; in the service the webhook. */
import { attend } from '../src/attend.ts'
import type { Pace } from '../src/channel/pace.ts'
import type { Config } from '../src/config.ts'
import type { Mount } from '../src/http/server.ts'
import { deliver } from '../src/jobs/handlers/deliver.ts'
import { fetchFile } from '../src/jobs/handlers/fetch-file.ts'
import { meet } from '../src/jobs/handlers/meet.ts'
import { makePace } from '../src/jobs/pace.ts'
import { makeLead } from '../src/leader.ts'
import type { Log } from '../src/log.ts'
import type { Deps } from '../src/services/context.ts'
import { ensureAccount, setAccountUnit } from '../src/services/mail/accounts.ts'
import { store } from '../src/services/mail/inbox.ts'
import { knownChats } from '../src/services/mail/known-chats.ts'
import type { Standing } from '../src/services/mail/standings.ts'
import { dailyAllowance } from '../src/services/mail/urgent.ts'
import { readPlayable } from '../src/services/mail/voice.ts'
import { say } from '../src/texts/text.ts'
import { startWork, type Work, type WorkOptions } from '../src/work.ts'
import { makeFeishuChannel, type WayIn } from './feishu/channel.ts'
import { type Chats, makeChats } from './feishu/chats.ts'
import { adviceFor } from './feishu/check.ts'
import { type FeishuClient, makeClient } from './feishu/client.ts'
import { makeConnection } from './feishu/connection.ts'
import { type Gaps, makeGaps } from './feishu/gaps.ts'
import { type IntakeWords, makeIntake } from './feishu/intake.ts'
import { webhookMounts } from './feishu/webhook.ts'

export type FeishuSettings = NonNullable<Config['feishu']>

export interface FeishuOptions extends WorkOptions {
  readonly settings: FeishuSettings
  /** See attend.ts; shorter in tests. */
  readonly beatMs?: number
  readonly checkMs?: number
  /** After which a call to Feishu counts as unanswered; 8 s. */
  readonly callMs?: number
  /** Instead of the one that all processes share. */
  readonly pace?: Pace
}

/** The process of `bots/main.ts feishu`. */
export async function startFeishu({ settings, log, beatMs, checkMs, callMs, pace, ...options }: FeishuOptions): Promise<Work> {
  const client = await makeClient(settings, log, callMs)
  const accountOf = (deps: Deps): Promise<string> => ensureAccount(deps, 'feishu', settings.appId)
  let close = (): void => {}
  const work = await startWork({ ...options, log }, deps => {
    const shared = makePace({ ...deps, connection: options.connection })
    close = () => shared.close()
    const channel = makeFeishuChannel({
      client,
      pace: pace ?? shared,
      wayIn: ELSEWHERE,
      urgency: { kinds: settings.urgent, allowance: dailyAllowance(deps.db, () => accountOf(deps), settings.urgentDaily) },
      read: id => readPlayable(deps, id),
      words: { tooBig: (name, bytes) => say('fileTooBig', { name, bytes }), refused: name => say('fileRefused', { name }) },
      log,
    })
    return {
      'deliver.feishu': deliver(deps, channel, options.patience?.leaseMs),
      'fetch.feishu': fetchFile(deps, channel),
      'meet.feishu': meet(deps, channel),
    }
  })
  const { deps } = work
  const accountId = await accountOf(deps)
  const chats = makeChats(client, knownChats(deps, accountId), log)
  const ways = { client, settings, deps, accountId, chats, log, databaseUrl: options.databaseUrl }
  const wayIn = settings.mode === 'ws' ? longConnection(ways) : webhookElsewhere(ways)
  let unitMissing = ''
  const attendance = await attend({
    db: deps.db,
    accountId,
    log,
    async check() {
      const { unit } = settings
      unitMissing =
        unit === undefined || (await setAccountUnit(deps.db, accountId, unit))
          ? ''
          : `FEISHU_UNIT names no unit: import one with the code ${unit}, or correct it`
      return checked(chats, settings)
    },
    begin: () => wayIn.start(async (message, files) => void (await store(work.door, message, files, true))),
    standing() {
      const standing = wayIn.standing()
      return standing?.state === 'up' ? { state: 'up', detail: unitMissing } : standing
    },
    ...(beatMs === undefined ? {} : { beatMs }),
    ...(checkMs === undefined ? {} : { checkMs }),
  })
  return {
    ...work,
    async stop() {
      // while it can still tell whether it had the line or another process has it
      await attendance.stop()
      await wayIn.stop()
      await work.stop()
      close()
    },
  }
}

/** One line for an operator, null when the app answers as it should. */
async function checked(chats: Chats, settings: FeishuSettings): Promise<string | null> {
  try {
    await chats.meetBot()
    return null
  } catch (error) {
    const advice = adviceFor(error, settings)
    if (advice === null) throw error
    return advice
  }
}

interface WatchedWayIn extends WayIn {
  /** Null while another process has it. */
  standing(): Standing | null
}

const WORDS: IntakeWords = { deadButton: () => say('deadButton', {}) }

/** Messages come to the webhook of the service. */
const ELSEWHERE: WatchedWayIn = { start: async () => {}, stop: async () => {}, standing: () => ({ state: 'up', detail: '' }) }

interface WayInOptions {
  readonly client: FeishuClient
  readonly settings: FeishuSettings
  readonly deps: Deps
  readonly accountId: string
  readonly chats: Chats
  readonly log: Log
  readonly databaseUrl: string
}

/** Messages come to the webhook of the service; here it is looked up what came while neither ran, and Feishu no longer pushes. */
function webhookElsewhere({ client, deps, accountId, chats, log }: WayInOptions): WatchedWayIn {
  let gaps: Gaps | undefined
  return {
    ...ELSEWHERE,
    async start(receive) {
      gaps = makeGaps({
        client,
        memory: knownChats(deps, accountId),
        chats,
        intake: makeIntake({ receive, chats, log, words: WORDS }),
        log,
      })
      gaps.began()
    },
    stop: async () => gaps?.ended(),
  }
}

function longConnection({ client, settings, deps, accountId, chats, log, databaseUrl }: WayInOptions): WatchedWayIn {
  const lead = makeLead({ databaseUrl, name: `feishu ${settings.appId}` })
  let connection: ReturnType<typeof makeConnection> | undefined
  return {
    async start(receive) {
      const intake = makeIntake({ receive, chats, log, words: WORDS })
      const gaps = makeGaps({ client, memory: knownChats(deps, accountId), chats, intake, log })
      const onLine = (stands: boolean): void => (stands ? gaps.began() : gaps.ended())
      connection = makeConnection({ app: settings, lead, log, take: intake.take, onLine })
      connection.start()
    },
    stop: async () => connection?.stop(),
    standing() {
      const { state, why, tries } = connection?.state() ?? { state: 'stopped', tries: 0 }
      if (state === 'standby') return null
      if (state === 'connected') return { state: 'up', detail: '' }
      return tries < 2 ? { state: 'starting', detail: '' } : { state: 'down', detail: lineAdvice(settings, why) }
    },
  }
}

const lineAdvice = ({ domain }: FeishuSettings, why = ''): string =>
  why.startsWith('code-')
    ? `Feishu refuses the long connection (${why}): in the developer console choose the long connection for events and callbacks, and publish a version`
    : `the long connection to ${domain} does not stand (${why || 'no answer'}): see that this machine reaches Feishu; it is tried again by itself`

/** For the service's port, when FEISHU_MODE is webhook. */
export async function feishuMounts(settings: FeishuSettings, { door: deps, way }: Pick<Work, 'door' | 'way'>, log: Log): Promise<Mount[]> {
  const { appId, encryptKey = '', verificationToken = '' } = settings
  const client = await makeClient(settings, log)
  const chats = makeChats(client, knownChats(deps, await ensureAccount(deps, 'feishu', appId)), log)
  const intake = makeIntake({ receive: async (message, files) => void (await store(deps, message, files, true)), chats, log, words: WORDS })
  // mentions are known by it; whether the app answers is told by its own process
  const meet = (): void => void chats.meetBot().catch(() => setTimeout(meet, 5_000).unref())
  meet()
  const mounts = webhookMounts({ appId, encryptKey, verificationToken }, event => intake.take(event))
  return mounts.map(({ handle, ...mount }) => ({ ...mount, handle: request => way.pass(() => handle(request)) }))
}

/** The one way in: what a message is, asked of the puppet at once, since nobody will tell again; then handed over in the order it was said in. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Receive } from '../../src/channel/channel.ts'
import { makeLanes } from '../../src/channel/lanes.ts'
import { scoped } from '../../src/channel/login-scope.ts'
import type { Log } from '../../src/log.ts'
import { hasFile, open } from './contents.ts'
import { type About, chatIdOf, normalize, readText } from './normalize.ts'
import type { Payload } from './sdk.ts'
import type { Wire } from './wire.ts'

export interface IntakeOptions {
  readonly account: string
  readonly log: Log
  readonly wire: () => Wire | undefined
  readonly selfId: () => string | undefined
  /** Of the ids of this login; see channel/login-scope.ts. */
  readonly numbering: () => number
  /** Resolves once the message is on the disk. */
  readonly receive: Receive
  /** The bot's own message. */
  readonly onEcho: (chatId: string, text: string, id: string) => void
  /** A message came and nobody could tell what it was. */
  readonly onUnread: (at: Date) => void
  readonly now?: () => Date
  /** Between two questions for the same message; the last is repeated. */
  readonly waitsMs?: readonly number[]
}

export interface Intake {
  take(messageId: string): void
  /** When somebody in this chat last wrote, `Date.now()`. */
  lastHeard(chatId: string): number | undefined
  /** Everything that has come is on the disk. */
  settled(): Promise<void>
  /** Asks and waits no more; resolves once everything that was told is on the disk, and the rest is known to be missing. */
  stop(): Promise<void>
}

/** A message whose words do not come is waited for so long by those behind it. */
const ORDER_MS = 2_000
/** What is said after a file waits so long for it: a cry for help is not to wait for a film. */
const FILE_ORDER_MS = 3_000
const NAME_MS = 3_000
/** The last so many ids are known, so that a message told twice is asked for once. */
const MOST_SEEN = 5_000
const MOST_NAMES = 20_000
const WAITS_MS = [200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 120_000, 300_000]

/** Accounts of WeChat itself. */
const WECHAT_ITSELF = new Set([
  'weixin',
  'newsapp',
  'fmessage',
  'filehelper',
  'medianote',
  'floatbottle',
  'qqmail',
  'mphelper',
  'notifymessage',
])

interface Known {
  readonly name: string
  readonly person: boolean
}

const NOBODY: Known = { name: '', person: true }

export function makeIntake(options: IntakeOptions): Intake {
  const { account, log, wire, selfId, numbering, receive, onEcho, onUnread, now = () => new Date(), waitsMs = WAITS_MS } = options
  const lanes = makeLanes()
  const seen = new Set<string>()
  const people = new Map<string, Known>()
  const rooms = new Map<string, string>()
  const heard = new Map<string, number>()
  const busy = new Set<Promise<void>>()
  let order: Promise<unknown> = Promise.resolve()
  const leaving = new AbortController()
  const wait = (ms: number): Promise<void> => pause(ms, undefined, { signal: leaving.signal, ref: false }).catch(() => {})

  async function payloadOf(id: string): Promise<Payload | null> {
    for (const waitMs of [0, ...waitsMs]) {
      await wait(waitMs)
      try {
        const payload = await wire()?.message(id)
        if (payload?.talkerId !== undefined && payload.talkerId !== '') return payload
      } catch (error) {
        log.debug({ err: error }, 'the puppet did not tell what a message says')
      }
    }
    return null
  }

  async function named<T>(memory: Map<string, T>, id: string, ask: () => Promise<T> | undefined, unknown: T): Promise<T> {
    const known = memory.get(id)
    if (known !== undefined) return known
    const told = await Promise.race([Promise.resolve(ask()).catch(() => undefined), pause(NAME_MS, undefined, { ref: false })])
    if (told === undefined) return unknown
    memory.set(id, told)
    const [oldest] = memory.keys()
    if (memory.size > MOST_NAMES && oldest !== undefined) memory.delete(oldest)
    return told
  }

  const personOf = (at: number, id: string): Promise<Known> => named(people, scoped(at, id), () => wire()?.contact(id), NOBODY)

  async function aboutOf(at: number, { roomId = '' }: Payload, self: string, sender: Known): Promise<About> {
    const own = await personOf(at, self)
    if (roomId === '') return { account, selfId: self, selfNames: [own.name], senderName: sender.name, roomTopic: undefined }
    const [topic, alias] = await Promise.all([
      named(rooms, scoped(at, roomId), () => wire()?.roomTopic(roomId), ''),
      named(rooms, scoped(at, `${roomId} ${self}`), () => wire()?.roomAlias(roomId, self), ''),
    ])
    return { account, selfId: self, selfNames: [own.name, alias].filter(name => name !== ''), senderName: sender.name, roomTopic: topic }
  }

  async function store(at: number, payload: Payload, self: string): Promise<void> {
    const line = wire()
    const sender = await personOf(at, payload.talkerId)
    if (!sender.person || WECHAT_ITSELF.has(payload.talkerId)) return
    const about = await aboutOf(at, payload, self, sender)
    const read = readText(payload, about)
    if (line === undefined) throw new Error('the line went away')
    const { content, files } = await open(line, payload, read.text)
    const message = normalize(payload, about, read, content, now())
    const { chat, sender: from } = message
    await receive({ ...message, chat: { ...chat, id: scoped(at, chat.id) }, sender: { ...from, id: scoped(at, from.id) } }, files)
  }

  /** Tried until it is on the disk: nothing else remembers it. */
  async function keep(at: number, payload: Payload, self: string): Promise<void> {
    for (const waitMs of [...waitsMs, null]) {
      try {
        await store(at, payload, self)
        return
      } catch (error) {
        log.error({ err: error }, 'a message could not be written down: tried again')
        if (waitMs === null) onUnread(now())
        else await wait(waitMs)
      }
    }
  }

  async function taken(id: string): Promise<void> {
    const before = order
    let inOrder = (): void => {}
    order = new Promise<void>(resolve => {
      inOrder = resolve
    })
    const payload = await payloadOf(id)
    await Promise.race([before, pause(ORDER_MS, undefined, { ref: false })])
    const self = selfId()
    if (payload === null || self === undefined) {
      inOrder()
      log.error({}, 'nobody told what a message says')
      onUnread(now())
      return
    }
    // as it was numbered when it came: tried again after another login, it is still from whom it was from
    const at = numbering()
    const chatId = chatIdOf(payload)
    if (payload.talkerId === self) {
      inOrder()
      onEcho(payload.roomId === undefined || payload.roomId === '' ? (payload.listenerId ?? '') : payload.roomId, payload.text ?? '', id)
      return
    }
    heard.set(chatId, Date.now())
    const [oldest] = heard.keys()
    if (heard.size > MOST_NAMES && oldest !== undefined) heard.delete(oldest)
    const kept = lanes.run(chatId, async () => {
      const keeping = keep(at, payload, self)
      follow(keeping)
      await (hasFile(payload) ? Promise.race([keeping, pause(FILE_ORDER_MS, undefined, { ref: false })]) : keeping)
    })
    inOrder()
    await kept
  }

  function follow(work: Promise<void>): void {
    const done: Promise<void> = work.finally(() => busy.delete(done))
    busy.add(done)
  }

  const settled = async (): Promise<void> => {
    while (busy.size > 0) await Promise.all(busy)
  }

  return {
    take(id) {
      if (seen.has(id)) return
      seen.add(id)
      const [oldest] = seen
      if (seen.size > MOST_SEEN && oldest !== undefined) seen.delete(oldest)
      follow(taken(id))
    },
    lastHeard: chatId => heard.get(chatId),
    settled,
    async stop() {
      leaving.abort()
      await settled()
    },
  }
}

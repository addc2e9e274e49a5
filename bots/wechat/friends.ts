/** Whoever asks to be friends and names their unit's code is taken on, after as long as a person would take; everybody else waits for a person. */
import type { InboundMessage } from '../../src/channel/message.ts'
import type { Log } from '../../src/log.ts'
import type { Wire } from './wire.ts'

export interface FriendsOptions {
  readonly account: string
  readonly wire: () => Wire | undefined
  readonly scope: (id: string) => string
  /** The code of the unit that these words name; null when they name none. */
  readonly unitIn: (words: string) => Promise<string | null>
  /** Resolves once the message is on the disk. */
  readonly receive: (message: InboundMessage) => Promise<void>
  readonly log: Log
  /** 30–300 s. */
  readonly afterMs?: readonly [least: number, most: number]
  readonly random?: () => number
  readonly now?: () => Date
}

export interface Friends {
  take(requestId: string): void
  /** Requests without a code, which a person is to look at on the account's phone. */
  waiting(): number
  stop(): void
}

/** wechaty's FriendshipType. */
const [CONFIRMED, ASKED] = [1, 2]
const AGAIN_MS = 30_000
const MOST_WAITING = 1_000

export function makeFriends(options: FriendsOptions): Friends {
  const { account, wire, scope, unitIn, receive, log, afterMs = [30_000, 300_000], random = Math.random, now = () => new Date() } = options
  const timers = new Set<NodeJS.Timeout>()
  const asked = new Set<string>()
  const waiting = new Set<string>()
  let stopped = false

  function after(ms: number, act: () => Promise<void>): void {
    if (stopped) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      act().catch(error => {
        log.warn({ err: error }, 'a friend request could not be dealt with: tried again')
        after(AGAIN_MS, act)
      })
    }, ms)
    timer.unref()
    timers.add(timer)
  }

  const needed = (): Wire => {
    const line = wire()
    if (line === undefined) throw new Error('nobody is logged in')
    return line
  }

  /** The notice is the answer to it: the first thing that a new friend reads. */
  async function greet(contactId: string, requestId: string, unit: string | null): Promise<void> {
    const id = scope(contactId)
    const name = await needed()
      .contact(contactId)
      .then(
        contact => contact.name,
        () => '',
      )
    await receive({
      channel: 'wechat',
      account,
      id: `friend:${requestId}`.slice(0, 200),
      chat: { id, type: 'private', name: '' },
      sender: { id, name },
      at: now(),
      content: unit === null ? { type: 'entered' } : { type: 'text', text: `我的单位 ${unit}` },
      mentionsBot: false,
    })
  }

  async function look(requestId: string): Promise<void> {
    const { type, contactId, hello = '' } = await needed().friendship(requestId)
    if (type === CONFIRMED) return greet(contactId, requestId, null)
    if (type !== ASKED) return
    const unit = await unitIn(hello)
    if (unit === null) {
      waiting.add(requestId)
      const [oldest] = waiting
      if (waiting.size > MOST_WAITING && oldest !== undefined) waiting.delete(oldest)
      return
    }
    const [least, most] = afterMs
    after(least + (most - least) * random(), async () => {
      await needed().accept(requestId)
      after(0, () => greet(contactId, requestId, unit))
    })
  }

  return {
    take(requestId) {
      if (asked.has(requestId)) return
      asked.add(requestId)
      const [oldest] = asked
      if (asked.size > MOST_WAITING && oldest !== undefined) asked.delete(oldest)
      after(0, () => look(requestId))
    },
    waiting: () => waiting.size,
    stop() {
      stopped = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

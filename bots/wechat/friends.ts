/**
 * Whoever asks to be friends and names their unit's code is taken on, after as long as a person would take; everybody else waits for a person.
 * A puppet tells of a request once, so what became of it is written down at each step and gone on with after a restart.
 */
import type { InboundMessage } from '../../src/channel/message.ts'
import type { Log } from '../../src/log.ts'
import type { Wire } from './wire.ts'

/** A request that is not done with. */
export interface Asked {
  readonly id: string
  /** ISO; when it was heard of. */
  readonly at: string
  readonly contactId?: string | undefined
  /** Null: a person is to look at it. Undefined: not looked at yet. */
  readonly unit?: string | null | undefined
  /** ISO; when it is to be accepted. */
  readonly due?: string | undefined
  /** How often that failed. */
  readonly failed?: number | undefined
  readonly accepted?: boolean | undefined
}

export interface FriendsOptions {
  readonly account: string
  readonly wire: () => Wire | undefined
  readonly scope: (id: string) => string
  /** The code of the unit that these words name; null when they name none. */
  readonly unitIn: (words: string) => Promise<string | null>
  /** Resolves once the message is on the disk. */
  readonly receive: (message: InboundMessage) => Promise<void>
  /** What the process before this one was not done with. */
  readonly known: readonly Asked[]
  readonly save: (asked: readonly Asked[]) => Promise<void>
  readonly log: Log
  /** 30–300 s. */
  readonly afterMs?: readonly [least: number, most: number]
  readonly random?: () => number
  readonly now?: () => Date
}

export interface Friends {
  /** Goes on with what is known. */
  start(): void
  take(requestId: string): void
  /** Requests without a code, which a person is to look at on the account's phone. */
  waiting(): number
  stop(): void
}

/** wechaty's FriendshipType. */
const [CONFIRMED, ASKED] = [1, 2]
const AGAIN_MS = 30_000
/** While nobody is logged in. */
const NOBODY_MS = 1_000
/** What cannot be accepted so often is left to a person. */
const MOST_TRIES = 5
const MOST = 1_000
/** So long a request is remembered; WeChat keeps them no longer. */
const FORGET_MS = 3 * 86_400_000

export function makeFriends(options: FriendsOptions): Friends {
  const { account, wire, scope, unitIn, receive, log, afterMs = [30_000, 300_000], random = Math.random, now = () => new Date() } = options
  const timers = new Map<string, NodeJS.Timeout>()
  const open = new Map(options.known.map(asked => [asked.id, asked]))
  const busy = new Set<string>()
  const done = new Set<string>()
  let stopped = false

  const isOld = ({ at }: Asked): boolean => now().getTime() - Date.parse(at) > FORGET_MS

  function trim(): void {
    for (const asked of open.values()) if (isOld(asked) || open.size > MOST) open.delete(asked.id)
    for (const id of done) if (done.size > MOST) done.delete(id)
  }

  async function step(asked: Asked): Promise<void> {
    open.set(asked.id, asked)
    trim()
    await options.save([...open.values()])
  }

  async function finish(id: string): Promise<void> {
    open.delete(id)
    done.add(id)
    trim()
    await options.save([...open.values()])
  }

  const needed = (): Wire => {
    const line = wire()
    if (line === undefined) throw new Error('nobody is logged in')
    return line
  }

  /** The notice is the answer to it: the first thing that a new friend reads. */
  async function greet({ id: requestId, contactId = '', unit = null }: Asked): Promise<void> {
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

  async function look(asked: Asked): Promise<void> {
    const { type, contactId, hello = '' } = await needed().friendship(asked.id)
    if (type === CONFIRMED) return confirmed({ ...asked, contactId })
    if (type !== ASKED) return finish(asked.id)
    const unit = await unitIn(hello)
    const [least, most] = afterMs
    const due = new Date(now().getTime() + least + (most - least) * random()).toISOString()
    await step({ ...asked, contactId, unit, due })
  }

  /** They are friends, by our own doing or somebody's who held the phone: a request of theirs is done with. */
  async function confirmed(asked: Asked): Promise<void> {
    const own = [...open.values()].find(({ id, contactId }) => id !== asked.id && contactId === asked.contactId)
    if (own === undefined) await greet(asked)
    else if (own.unit === null) {
      await greet(asked)
      await finish(own.id)
    } else if (own.accepted !== true) {
      await step({ ...own, accepted: true })
      schedule(own.id)
    }
    await finish(asked.id)
  }

  async function accept(asked: Asked): Promise<void> {
    const line = needed()
    try {
      await line.accept(asked.id)
    } catch (error) {
      const failed = (asked.failed ?? 0) + 1
      await step({ ...asked, failed, ...(failed < MOST_TRIES ? {} : { unit: null }) })
      throw error
    }
    await step({ ...asked, accepted: true })
  }

  /** One step of it; the next one follows. */
  async function move(id: string): Promise<void> {
    const asked = open.get(id)
    if (asked === undefined || asked.unit === null || isOld(asked)) return
    if (asked.unit === undefined) await look(asked)
    else if (asked.accepted === true) {
      await greet(asked)
      await finish(id)
    } else await accept(asked)
    schedule(id)
  }

  const whenOf = ({ due, accepted }: Asked): number => (due === undefined || accepted === true ? 0 : Date.parse(due) - now().getTime())

  function schedule(id: string, atLeastMs = 0): void {
    const asked = open.get(id)
    clearTimeout(timers.get(id))
    timers.delete(id)
    if (stopped || asked === undefined) return
    const timer = setTimeout(
      async () => {
        if (busy.has(id)) return
        if (wire() === undefined) return schedule(id, NOBODY_MS)
        busy.add(id)
        const again = await move(id).then(
          () => false,
          error => {
            log.warn({ err: error }, 'a friend request could not be dealt with: tried again')
            return true
          },
        )
        busy.delete(id)
        if (again) schedule(id, AGAIN_MS)
      },
      Math.max(atLeastMs, whenOf(asked)),
    )
    timer.unref()
    timers.set(id, timer)
  }

  return {
    start() {
      for (const id of open.keys()) schedule(id)
    },
    take(requestId) {
      if (open.has(requestId) || done.has(requestId)) return
      const asked: Asked = { id: requestId, at: now().toISOString() }
      step(asked).catch(error => log.error({ err: error }, 'a friend request could not be written down'))
      schedule(requestId)
    },
    waiting: () => [...open.values()].filter(asked => asked.unit === null && !isOld(asked)).length,
    stop() {
      stopped = true
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}

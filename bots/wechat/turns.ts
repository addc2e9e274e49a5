/**
 * Whose turn it is to be written to: an account that writes faster than a person does is taken for a machine and banned. What is urgent waits for
 * nobody. Whoever's turn is not near is told when to come again, and finds it kept.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { DeliveryError } from '../../src/channel/channel.ts'

export interface Tempo {
  /** Between two messages to one chat. */
  readonly sameMs: number
  /** Between messages to two chats: somewhere in between. */
  readonly otherMs: readonly [least: number, most: number]
  readonly perMinute: number
  /** On the first day after a login. */
  readonly perMinuteWhenNew: number
  /** Hours of the day in Shanghai in which nobody is written to who has not just written. */
  readonly quiet: readonly [from: number, until: number]
  /** Whoever wrote within so long is answered at any hour. */
  readonly talkingMs: number
  /** The same words to several chats: at most once in so long. */
  readonly sameWordsMs: number
}

export const TEMPO: Tempo = {
  sameMs: 1_000,
  otherMs: [3_000, 5_000],
  perMinute: 40,
  perMinuteWhenNew: 5,
  quiet: [23, 7],
  talkingMs: 60 * 60_000,
  sameWordsMs: 60_000,
}

/** As fast as it goes, for tests of something else. */
export const FREE: Tempo = { ...TEMPO, sameMs: 0, otherMs: [0, 0], perMinute: 1e9, perMinuteWhenNew: 1e9, quiet: [0, 0], sameWordsMs: 0 }

export interface Turn {
  readonly chatId: string
  /** The delivery; its parts and files follow each other. */
  readonly delivery: string
  readonly words: string
  readonly urgent: boolean
}

export interface TurnsOptions {
  readonly tempo: Tempo
  /** When this login began; the first day of one is a slow one. */
  readonly loggedInAt: () => Date | undefined
  /** When somebody in this chat last wrote; undefined: not lately. */
  readonly lastHeard: (chatId: string) => number | undefined
  /** Shanghai's hour of the service's clock. */
  readonly hour: () => Promise<number>
  readonly now?: () => number
  /** 0 ≤ x < 1 */
  readonly random?: () => number
  readonly wait?: (ms: number) => Promise<unknown>
}

/** Shorter than this is waited for here; longer, and the delivery comes again. A turn that was kept is waited for a little longer. */
const WAITED_MS = 1_500
const KEPT_WAITED_MS = 4_500
/** Behind others who are waiting. What waits here counts for the send, which must not take too long. */
const IN_LINE_MS = 4_000
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
/** In quiet hours it is looked again so often. */
const QUIET_MS = 5 * MINUTE_MS

export function makeTurns({ tempo, loggedInAt, lastHeard, hour, now = Date.now, random = Math.random, wait = pause }: TurnsOptions) {
  /** Times of what was sent in the last minute, oldest first. */
  let sent: number[] = []
  let last: { readonly chatId: string; readonly delivery: string; readonly at: number } | undefined
  /** The end of the line of those who wait, and the turns that were given to those who come again. */
  let tail = 0
  const kept = new Map<string, number>()
  const words = new Map<string, { readonly chatId: string; readonly at: number }>()

  const between = ([least, most]: readonly [number, number]): number => least + (most - least) * random()

  /** When the account may next write to this chat, had it to wait for nobody else. */
  function free(chatId: string): number {
    sent = sent.filter(at => at > now() - MINUTE_MS)
    const login = loggedInAt()
    const isNew = login !== undefined && now() - login.getTime() < DAY_MS
    const most = isNew ? tempo.perMinuteWhenNew : tempo.perMinute
    const full = sent.length < most ? 0 : (sent[sent.length - most] ?? 0) + MINUTE_MS
    const gap = last === undefined ? 0 : last.at + (last.chatId === chatId ? tempo.sameMs * (1 + random() / 2) : between(tempo.otherMs))
    return Math.max(now(), full, gap)
  }

  function taken({ chatId, delivery, words: said, urgent }: Turn): void {
    const at = now()
    sent.push(at)
    last = { chatId, delivery, at }
    kept.delete(delivery)
    tail = Math.max(tail, at)
    if (!urgent) words.set(said, { chatId, at })
    for (const [known, { at: then }] of words) if (then < at - tempo.sameWordsMs) words.delete(known)
  }

  /** @throws DeliveryError not-yet */
  async function allowed({ chatId, words: said }: Turn): Promise<void> {
    const heard = lastHeard(chatId)
    const talking = heard !== undefined && now() - heard < tempo.talkingMs
    const [from, until] = tempo.quiet
    if (!talking && from !== until) {
      const at = await hour()
      if (from < until ? at >= from && at < until : at >= from || at < until) throw new DeliveryError('not-yet', 'quiet hours', QUIET_MS)
    }
    const same = words.get(said)
    if (same !== undefined && same.chatId !== chatId && now() - same.at < tempo.sameWordsMs)
      throw new DeliveryError('not-yet', 'the same words', tempo.sameWordsMs + between([0, tempo.sameWordsMs]))
  }

  let queue: Promise<unknown> = Promise.resolve()
  /** One decides at a time. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(work)
    queue = done.catch(() => {})
    return done
  }

  async function ordinary(turn: Turn, cameAt: number): Promise<void> {
    if (now() - cameAt > IN_LINE_MS) throw new DeliveryError('not-yet', 'others come first', IN_LINE_MS)
    const follows = last?.delivery === turn.delivery
    if (!follows) await allowed(turn)
    const own = kept.get(turn.delivery)
    const at = free(turn.chatId)
    // in the line's order: whoever came before and was sent away comes first
    const due = follows ? at : Math.max(at, own ?? (tail > now() ? tail + between(tempo.otherMs) : 0))
    const waitMs = due - now()
    if (!follows && waitMs > (own === undefined ? WAITED_MS : KEPT_WAITED_MS)) {
      kept.set(turn.delivery, due)
      tail = Math.max(tail, due)
      throw new DeliveryError('not-yet', 'others come first', waitMs)
    }
    await wait(Math.max(0, waitMs))
    taken(turn)
  }

  return {
    /** Resolves when it may be sent. @throws DeliveryError not-yet, with when to come again */
    async take(turn: Turn): Promise<void> {
      const cameAt = now()
      if (turn.urgent) taken(turn)
      else await alone(() => ordinary(turn, cameAt))
    },
  }
}

export type Turns = ReturnType<typeof makeTurns>

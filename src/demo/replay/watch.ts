/** Waiting for a message that a chat is to show. */
import type { MemoryChannel, Shown } from '../memory-channel.ts'

interface Waiter {
  readonly fits: (shown: Shown) => boolean
  readonly resolve: (shown: Shown | null) => void
}

export function makeWatch() {
  const waiters = new Map<string, Set<Waiter>>()
  return {
    shown(one: Shown): void {
      for (const { fits, resolve } of waiters.get(one.chat) ?? []) if (fits(one)) resolve(one)
    },
    /** The first message after the first `from` ones that fits; null after `ms`, or when `ended` comes first. */
    heard(
      channel: MemoryChannel,
      chat: string,
      from: number,
      fits: (shown: Shown) => boolean,
      ms: number,
      ended: Promise<unknown>,
    ): Promise<Shown | null> {
      const there = channel.in(chat).slice(from).find(fits)
      if (there !== undefined) return Promise.resolve(there)
      return new Promise(resolve => {
        const mine = waiters.get(chat) ?? new Set()
        waiters.set(chat, mine)
        const end = (shown: Shown | null): void => {
          clearTimeout(timer)
          mine.delete(waiter)
          resolve(shown)
        }
        const waiter: Waiter = { fits, resolve: end }
        const timer = setTimeout(end, ms, null)
        mine.add(waiter)
        void ended.then(() => end(null))
      })
    },
  }
}

export type Watch = ReturnType<typeof makeWatch>

/** When nobody was heard: written down one after the other, for as long as that takes. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../../src/log.ts'
import type { Why } from './line.ts'

export interface GapsOptions {
  readonly log: Log
  readonly open: (since: Date, why: Why | 'process') => Promise<void>
  readonly close: (at: Date) => Promise<void>
  /** A message came that nobody could read. */
  readonly unread: (at: Date) => Promise<void>
  readonly againMs?: number
}

export interface Gaps {
  began(since: Date, why: Why | 'process'): Promise<void>
  ended(at: Date): Promise<void>
  unread(at: Date): Promise<void>
  /** Once all of it is written down, or after so many milliseconds: while the database is away it never is. */
  settled(withinMs: number): Promise<void>
}

export function makeGaps({ log, open, close, unread, againMs = 2_000 }: GapsOptions): Gaps {
  let order: Promise<void> = Promise.resolve()

  function kept(write: () => Promise<void>): Promise<void> {
    order = order.then(async () => {
      for (;;) {
        try {
          await write()
          return
        } catch (error) {
          log.error({ err: error }, 'a gap could not be written down: tried again')
          await pause(againMs, undefined, { ref: false })
        }
      }
    })
    return order
  }

  return {
    began: (since, why) => kept(() => open(since, why)),
    ended: at => kept(() => close(at)),
    unread: at => kept(() => unread(at)),
    settled: withinMs => Promise.race([order, pause(withinMs, undefined, { ref: false })]),
  }
}

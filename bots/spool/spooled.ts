/** The spool in front of an intake: written down first, stored behind, in order, for as long as that takes. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Receive } from '../../src/channel/channel.ts'
import type { Spool, SpoolTrouble } from '../spool.ts'

/** Where a fault test may kill the process: before a message is written down · after it, before it is stored · after that, before it is trimmed. */
export const SPOOL_POINTS = ['spool', 'spooled', 'stored-untrimmed'] as const
export type SpoolPoint = (typeof SPOOL_POINTS)[number]

export interface SpooledOptions {
  readonly onTrouble?: (trouble: SpoolTrouble) => void
  /** Called at each of SPOOL_POINTS; only fault tests give one. */
  readonly at?: (point: SpoolPoint) => void | Promise<void>
  /** After a failure; doubled with each, up to the longest. */
  readonly firstWaitMs?: number
  readonly longestWaitMs?: number
}

/**
 * A `Receive` that resolves once the message is in the spool: nothing can lose it then. What a killed process left is stored at once;
 * `receive` sees some of it a second time and must know it by its id. Ends with the spool.
 */
export function spooled(
  receive: Receive,
  spool: Spool,
  { onTrouble = () => {}, at, firstWaitMs = 200, longestWaitMs = 5_000 }: SpooledOptions = {},
): Receive {
  let running = false
  let again = false

  async function storeAll(): Promise<void> {
    for await (const letter of spool.replay()) {
      await at?.('spooled')
      await receive(letter.message, letter.files)
      await at?.('stored-untrimmed')
      await spool.done(letter)
      waitMs = firstWaitMs
    }
  }

  let waitMs = firstWaitMs
  async function drain(): Promise<void> {
    again = true
    if (running) return
    running = true
    while (again && !spool.closed.aborted) {
      again = false
      try {
        await storeAll()
      } catch (error) {
        again = true
        onTrouble({ kind: 'not-stored', error })
        await wait(waitMs, undefined, { signal: spool.closed }).catch(() => {})
        waitMs = Math.min(waitMs * 2, longestWaitMs)
      }
    }
    running = false
  }

  void drain()
  return async (message, files) => {
    await at?.('spool')
    try {
      await spool.append(message, files)
    } catch (error) {
      // the spool's disk is full, or the spool is closing: the database may still take it
      onTrouble({ kind: 'not-spooled', error })
      await receive(message, files)
      return
    }
    void drain()
  }
}

/** Leaves nothing waiting behind a process that looks alive: due rows older than the limit and nothing moving end it. */
import { performance } from 'node:perf_hooks'
import { type Db, sql } from '../db.ts'
import { LEASE_MS } from './leases.ts'
import type { JobName } from './table.ts'

export interface WatchdogOptions {
  readonly db: Db
  /** The jobs this process runs: others' being stuck is no reason to leave. */
  readonly jobs: readonly JobName[]
  /** Counts up whenever a job ended here, whatever its end (`runner.moved`). */
  readonly moved: () => number
  /** Called once; should log and end the process. */
  readonly onStuck: () => void
  readonly limitMs?: number
  readonly everyMs?: number
}

/** Rows that somebody should be running: not those that failed and hold a longer lease. A database away is not this dog's matter. */
async function waiting(db: Db, jobs: readonly JobName[], limitMs: number): Promise<boolean> {
  const [row] = await db.$queryRaw<{ waits: boolean }[]>(sql`
    SELECT EXISTS (SELECT FROM outbox WHERE job = ANY(${[...jobs]}::text[])
      AND created_at < statement_timestamp() - ${limitMs}::int * interval '1 ms'
      AND (lease_until IS NULL OR lease_until <= statement_timestamp() + ${LEASE_MS}::int * interval '1 ms')) AS waits`)
  return row?.waits ?? false
}

export function watchdog({ db, jobs, moved, onStuck, limitMs = 60_000, everyMs = limitMs / 6 }: WatchdogOptions): { stop(): void } {
  let count = moved()
  let still: number | undefined
  let looking = false

  async function look(): Promise<void> {
    if (looking) return
    looking = true
    try {
      const waits = await waiting(db, jobs, limitMs)
      if (!waits || moved() !== count) still = undefined
      count = moved()
      if (!waits) return
      still ??= performance.now()
      if (performance.now() - still >= limitMs) {
        clearInterval(timer)
        onStuck()
      }
    } catch {
      still = undefined
    } finally {
      looking = false
    }
  }

  const timer = setInterval(() => void look(), everyMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

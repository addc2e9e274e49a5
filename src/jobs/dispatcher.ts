/** Puts wake-ups into the queues, and knows since when they have been out of reach. */
import { performance } from 'node:perf_hooks'
import type { Log } from '../log.ts'
import type { Claimed } from './leases.ts'
import { within } from './patience.ts'
import { ADD_MS, type Addition, addWakes, closeQueue, makeQueue, onBroken, type QueueConnection, type WakeQueue } from './queue.ts'
import { JOBS, type JobName } from './table.ts'

export interface DispatcherOptions {
  readonly connection: QueueConnection
  readonly jobs: readonly JobName[]
  readonly log: Log
  /** Out of reach this long, the queues are done without. */
  readonly awayMs: number
  readonly addMs?: number
  /** Called when the queues went, or came back. */
  readonly onChange: () => void
}

/** Rows that are due together share so few wakes, since a wake costs more than a row; several processes share them out. */
const WAKES = 2

function wakesOf(job: JobName, rows: readonly Claimed[]): Addition[] {
  const size = Math.ceil(rows.length / WAKES)
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => ({
    name: job,
    rows: rows.slice(at * size, (at + 1) * size).map(({ id, dispatch }) => ({ id, dispatch })),
  }))
}

/** `none`: there are no queues, and none is missed. */
export type Reach = 'there' | 'away' | 'given-up' | 'none'

export interface Dispatcher {
  reach(): Reach
  /** The rows whose queue has not taken them within 2 s. */
  add(rows: readonly Claimed[]): Promise<readonly Claimed[]>
  /** How many jobs of each queue are being run, as far as the back end answers within 2 s. */
  active(): Promise<Map<string, number>>
  stop(): Promise<void>
}

/** Where there are none, as in most tests of the chat: every row is run by the process that finds it. */
export const NO_QUEUES: Dispatcher = {
  reach: () => 'none',
  add: async rows => rows,
  active: async () => new Map(),
  stop: async () => {},
}

export function makeDispatcher({ connection, jobs, log, awayMs, addMs = ADD_MS, onChange }: DispatcherOptions): Dispatcher {
  const names = [...new Set(jobs.map(job => JOBS[job].queue))]
  let awaySince: number | undefined
  let probing: NodeJS.Timeout | undefined
  let stopped = false
  const queues = new Map<string, WakeQueue>()
  for (const name of names) open(name)

  function open(name: string): void {
    if (stopped) return
    const queue = makeQueue(name, connection, log, lost)
    queues.set(name, queue)
    onBroken(queue, () => open(name))
  }

  function lost(): void {
    if (awaySince !== undefined || stopped) return
    awaySince = performance.now()
    log.warn({ component: 'relay' }, 'the queues do not answer; work waits, then goes on without them')
    probing = setTimeout(probe, 250)
    setTimeout(onChange, awayMs + 1).unref()
  }

  async function probe(): Promise<void> {
    const [first] = queues.values()
    const answers = await within(1_000, first?.getJobCounts('waiting') ?? Promise.resolve({})).then(
      () => true,
      () => false,
    )
    if (stopped) return
    if (answers) {
      awaySince = undefined
      log.info({ component: 'relay' }, 'the queues are back')
      return onChange()
    }
    probing = setTimeout(probe, 500)
  }

  return {
    reach(): Reach {
      if (awaySince === undefined) return 'there'
      return performance.now() - awaySince < awayMs ? 'away' : 'given-up'
    },

    async add(rows: readonly Claimed[]): Promise<readonly Claimed[]> {
      const failed: Claimed[] = []
      await Promise.all(
        [...new Set(rows.map(({ job }) => job))].map(async job => {
          const name = JOBS[job].queue
          const group = rows.filter(row => row.job === job)
          try {
            const queue = queues.get(name)
            if (queue === undefined) throw new Error(`no queue ${name}`)
            await addWakes(queue, wakesOf(job, group), addMs)
          } catch (error) {
            log.warn({ queue: name, count: group.length, err: error }, 'wake-ups not queued')
            failed.push(...group)
            lost()
          }
        }),
      )
      return failed
    },

    async active(): Promise<Map<string, number>> {
      const counts = await Promise.all(
        [...queues].map(async ([name, queue]): Promise<[string, number]> => {
          const count = await within(2_000, queue.getJobCounts('active')).catch(() => ({ active: 0 }))
          return [name, count['active'] ?? 0]
        }),
      )
      return new Map(counts)
    },

    async stop(): Promise<void> {
      stopped = true
      clearTimeout(probing)
      await Promise.all([...queues.values()].map(queue => closeQueue(queue)))
    },
  }
}

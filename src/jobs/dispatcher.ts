/** Puts wake-ups into the queues, and knows since when they have been out of reach. */
import { performance } from 'node:perf_hooks'
import type { Log } from '../log.ts'
import type { Claimed } from './leases.ts'
import { within } from './patience.ts'
import { ADD_MS, addWakes, closeQueue, makeQueue, onBroken, type QueueConnection, type WakeQueue } from './queue.ts'
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

export type Reach = 'there' | 'away' | 'given-up'

export function makeDispatcher({ connection, jobs, log, awayMs, addMs = ADD_MS, onChange }: DispatcherOptions) {
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

    /** The rows whose queue has not taken them within 2 s. */
    async add(rows: readonly Claimed[]): Promise<readonly Claimed[]> {
      const failed: Claimed[] = []
      const groups = new Map<string, Claimed[]>()
      for (const row of rows) {
        const name = JOBS[row.job].queue
        groups.set(name, [...(groups.get(name) ?? []), row])
      }
      await Promise.all(
        [...groups].map(async ([name, group]) => {
          try {
            const queue = queues.get(name)
            if (queue === undefined) throw new Error(`no queue ${name}`)
            await addWakes(
              queue,
              group.map(row => ({ ...row, name: row.job, attempts: JOBS[row.job].attempts })),
              addMs,
            )
            // what the dispatch before left waiting would only be skipped
            for (const { id, dispatch } of group) if (dispatch > 1) void queue.remove(`${id}-g${dispatch - 1}`).catch(() => {})
          } catch (error) {
            log.warn({ queue: name, count: group.length, err: error }, 'wake-ups not queued')
            failed.push(...group)
            lost()
          }
        }),
      )
      return failed
    },

    /** How many jobs of each queue are being run, as far as the back end answers within 2 s. */
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

/** Runs jobs: takes the row, calls the handler, removes the row. The same for a job out of a queue and for a row run directly. */
import { performance } from 'node:perf_hooks'
import type { Db } from '../db.ts'
import type { Log } from '../log.ts'
import { batched } from '../services/batch.ts'
import { type Claimed, type Dispatch, type Held, LEASE_MS, leaseFor, type Room, removeRows, takeRows } from './leases.ts'
import type { Direct } from './outbox.ts'
import { within } from './patience.ts'
import { makeWorker, onBroken, type QueueConnection, type WakeJob, type WakeWorker } from './queue.ts'
import { type Handlers, JOBS, type JobName } from './table.ts'
import type { Way } from './way.ts'

export interface Outcome {
  readonly job: JobName
  readonly ok: boolean
  readonly ms: number
}

export interface RunnerOptions {
  readonly db: Db
  /** Without it no worker is started: rows are run as the relay hands them over. */
  readonly connection?: QueueConnection | undefined
  /** One worker is started for each queue that these belong to. */
  readonly handlers: Partial<Handlers>
  readonly log: Log
  /** Rows at a time of each queue; 20 when missing. */
  readonly concurrency?: Readonly<Record<string, number>>
  /** After each handler, with or without success: a good moment to nudge the relay. */
  readonly onDone?: (outcome: Outcome) => void
  readonly leaseMs?: number
  /** To be given to what comes in, by the messages that are stored. */
  readonly way?: Way | undefined
  /** Pause after a dispatch whose tries all failed; doubled each time, to ten minutes at most. */
  readonly failedMs?: number
}

export interface Runner extends Direct {
  /** Ends of jobs so far, whatever the end; see watchdog.ts. */
  moved(): number
  /** Takes no more, waits for what runs, gives up the leases of what still does after `drainMs` (20 s). */
  stop(drainMs?: number): Promise<void>
}

const LONGEST_MS = 600_000

/** At most so many inside at a time; the others wait in their order. */
function makeSlots(most: number) {
  let inside = 0
  const waiting: (() => void)[] = []
  const leave = (): void => {
    const next = waiting.shift()
    if (next === undefined) inside--
    else next()
  }
  return {
    async enter(): Promise<() => void> {
      if (inside < most) inside++
      else await new Promise<void>(resolve => waiting.push(resolve))
      return leave
    },
  }
}

/** What is done already waits so long for others: should the process die meanwhile, it is found done. */
const REMOVE_MS = 10

export function startRunner({
  db,
  connection,
  handlers,
  log,
  concurrency = {},
  onDone,
  leaseMs = LEASE_MS,
  failedMs = 30_000,
  way,
}: RunnerOptions): Runner {
  const jobs = Object.keys(handlers) as JobName[]
  const atOnce = (queue: string) => concurrency[queue] ?? 20
  const running = new Map<string, Dispatch & { readonly job: string; readonly ended: Promise<unknown> }>()
  let moved = 0
  let stopping = false

  const take = batched<Dispatch, Held | undefined>(async dispatches => {
    const held = new Map((await takeRows(db, dispatches, leaseMs)).map(row => [row.id, row]))
    return dispatches.map(({ id }) => held.get(id))
  })
  const remove = batched<string, void>(
    async ids => {
      await removeRows(db, ids)
      return []
    },
    { gatherMs: REMOVE_MS },
  )

  async function handle(dispatch: Dispatch): Promise<void> {
    const row = await take(dispatch)
    if (row === undefined) return
    const started = performance.now()
    let ok = false
    try {
      const handler = handlers[row.job] as ((payload: unknown) => Promise<void>) | undefined
      if (handler === undefined) throw new Error(`no handler for ${row.job} here`)
      await handler(JOBS[row.job].payload.parse(row.payload))
      await remove(row.id)
      ok = true
    } finally {
      onDone?.({ job: row.job, ok, ms: performance.now() - started })
    }
  }

  /** A row runs once at a time in a process, also when a lost lock makes BullMQ hand it out twice. */
  async function once(job: string, dispatch: Dispatch): Promise<void> {
    if (running.has(dispatch.id)) return
    const work = handle(dispatch)
    running.set(dispatch.id, { ...dispatch, job, ended: work.catch(() => {}) })
    try {
      await work
    } finally {
      running.delete(dispatch.id)
      moved++
    }
  }

  const longer = (dispatch: number) => Math.min(failedMs * 2 ** Math.min(dispatch, 10), LONGEST_MS)

  /** Never rejects: the row decides whether it is run again, not the queue. */
  async function run({ job, id, dispatch }: Claimed): Promise<void> {
    try {
      await once(job, { id, dispatch })
    } catch (err) {
      log.warn({ job, outboxId: id, attempt: dispatch, err }, 'job failed')
      const { attempts } = JOBS[job]
      const pauseMs = dispatch < attempts ? 1_000 * 2 ** (dispatch - 1) : longer(dispatch - attempts)
      await leaseFor(db, [{ id, dispatch }], pauseMs).catch(error => log.warn({ outboxId: id, err: error }, 'lease not lengthened'))
    }
  }

  const slots = new Map(jobs.map(job => [JOBS[job].queue as string, makeSlots(atOnce(JOBS[job].queue))]))

  async function work({ name, data }: WakeJob): Promise<void> {
    const job = name as JobName
    await Promise.all(
      data.rows.map(async row => {
        const leave = await slots.get(JOBS[job].queue)?.enter()
        const over = job === 'handle-message' ? await way?.enter() : undefined
        if (stopping) await leaseFor(db, [row], 0).catch(() => {})
        else await run({ ...row, job })
        over?.()
        leave?.()
      }),
    )
  }

  const queues = [...new Set(jobs.map(job => JOBS[job].queue))]
  const workers = new Map<string, WakeWorker>()
  function open(name: string): void {
    if (stopping || connection === undefined) return
    const worker = makeWorker(name, connection, work, { concurrency: atOnce(name), log })
    workers.set(name, worker)
    onBroken(worker, () => open(name))
  }
  for (const name of queues) open(name)

  const heartbeat = setInterval(() => {
    leaseFor(db, [...running.values()], leaseMs).catch(error => log.warn({ component: 'runner', err: error }, 'leases not renewed'))
  }, leaseMs / 3)

  return {
    moved: () => moved,

    room(): Room {
      const busy = (queue: string) => [...running.values()].filter(row => JOBS[row.job as JobName]?.queue === queue).length
      return stopping ? {} : Object.fromEntries(jobs.map(job => [job, atOnce(JOBS[job].queue) - busy(JOBS[job].queue)]))
    },

    run,

    async stop(drainMs = 20_000) {
      stopping = true
      const closed = Promise.all([...workers.values()].map(worker => worker.close()))
      const idle = async () => {
        while (running.size > 0) await Promise.all([...running.values()].map(row => row.ended))
      }
      const drained = await within(drainMs, idle()).then(
        () => true,
        () => false,
      )
      clearInterval(heartbeat)
      if (!drained) await leaseFor(db, [...running.values()], 0).catch(() => {})
      await within(drained ? 2_000 : 0, closed).catch(() =>
        Promise.all([...workers.values()].map(worker => within(1_000, worker.disconnect()).catch(() => {}))),
      )
    },
  }
}

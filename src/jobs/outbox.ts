/** The relay: takes due rows of the outbox and has them run, through the queues or, while those are away, in this process. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from '../db.ts'
import type { Log } from '../log.ts'
import type { Deps } from '../services/context.ts'
import { makeDispatcher, NO_QUEUES, type Reach } from './dispatcher.ts'
import { type Claimed, claimDue, LEASE_MS, leaseFor, type Room } from './leases.ts'
import { makeAlarm } from './patience.ts'
import type { QueueConnection } from './queue.ts'
import { JOBS, type JobName } from './table.ts'

/** What the relay needs of a runner to go without the queues. */
export interface Direct {
  /** How many more rows of each job this process can run now; jobs without a handler here are missing. */
  room(): Room
  /** Never rejects. */
  run(row: Claimed): Promise<void>
}

export interface RelayOptions {
  readonly db: Db
  /** Without it all rows are run in this process, as they are while the queues are away. */
  readonly connection?: QueueConnection | undefined
  readonly log: Log
  readonly direct?: Direct
  /** All when missing. */
  readonly jobs?: readonly JobName[]
  readonly leaseMs?: number
  readonly pollMs?: number
  /** The queues away this long, rows are run in this process. */
  readonly awayMs?: number
  readonly addMs?: number
  readonly batch?: number
  /**
   * Most rows of one job in the queues at a time; the rest wait in the outbox: longer than a lease in a queue, they would only be dispatched again.
   * 400 are through within a lease of 30 s while 14 a second are done.
   */
  readonly window?: number
  /** See Deps.at. */
  readonly at?: Deps['at']
}

export interface Relay {
  /** To be called after a commit that wrote outbox rows. */
  nudge(): void
  /** Whether the queues are there; for readiness. */
  reach(): Reach
  /** See figures.ts. */
  active(): Promise<Map<string, number>>
  stop(): Promise<void>
}

const GATHER_MS = 10
const ALL = Object.keys(JOBS) as JobName[]

export function startRelay(options: RelayOptions): Relay {
  const { db, connection, log, direct, jobs = ALL, leaseMs = LEASE_MS, pollMs = 500, awayMs = 10_000, batch = 500, window = 400 } = options
  const alarm = makeAlarm()
  const dispatcher = connection === undefined ? NO_QUEUES : makeDispatcher({ ...options, connection, jobs, awayMs, onChange: alarm.wake })
  const throughQueues: Room = Object.fromEntries(jobs.map(job => [job, window]))
  let stopped = false

  async function throughTheQueues(): Promise<number> {
    const rows = await claimDue(db, throughQueues, { batch, leaseMs, countOut: true })
    if (rows.length === 0) return 0
    await options.at?.('relay-claimed')
    const failed = await dispatcher.add(rows)
    await options.at?.('relay-added')
    await leaseFor(db, failed, 1_000)
    return rows.length - failed.length
  }

  async function inThisProcess(): Promise<number> {
    const room = Object.entries(direct?.room() ?? {}).filter(([, n]) => n > 0)
    if (direct === undefined || room.length === 0) return 0
    const rows = await claimDue(db, Object.fromEntries(room), { batch, leaseMs, countOut: false })
    for (const row of rows) void direct.run(row).then(alarm.wake)
    return rows.length
  }

  /** How many rows went out. */
  async function turn(): Promise<number> {
    const reach = dispatcher.reach()
    if (reach === 'away') return 0
    return reach === 'there' ? throughTheQueues() : inThisProcess()
  }

  async function loop(): Promise<void> {
    let quiet = false
    while (!stopped) {
      try {
        const rows = await turn()
        quiet = false
        if (rows === 0) await alarm.wait(pollMs)
        // under load a short pause makes one claim of what a thousand nudges a second tell about
        else if (rows < batch) await pause(GATHER_MS)
      } catch (error) {
        if (!quiet) log.error({ component: 'relay', err: error }, 'the outbox cannot be read')
        quiet = true
        await alarm.wait(pollMs)
      }
    }
  }

  const ended = loop()
  return {
    nudge: alarm.wake,
    reach: dispatcher.reach,
    active: dispatcher.active,
    async stop() {
      stopped = true
      alarm.wake()
      await ended
      await dispatcher.stop()
    },
  }
}

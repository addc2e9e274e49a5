/** The only place that knows whether the queues live in Redis or in PostgreSQL. */
import { type Job as BullJob, createPostgresBackend, Queue, Worker } from 'bullmq'
import type { Log } from '../log.ts'
import type { Dispatch } from './leases.ts'
import { errorsOnce, within } from './patience.ts'

/** `namespace` keeps two services apart on one Redis; in PostgreSQL the database does. */
export type QueueConnection = { readonly redisUrl: string; readonly namespace?: string } | { readonly databaseUrl: string }

/** All that a job holds: which rows to look at, and which of its dispatches each is. */
export interface Wake {
  readonly rows: readonly Dispatch[]
}

// BullMQ's classes of the two back ends differ in type parameters only; this is what we use of them
export type WakeQueue = Pick<Queue<Wake, void>, 'name' | 'add' | 'getJobCounts' | 'waitUntilReady' | 'close' | 'disconnect'>
export type WakeWorker = Pick<Worker<Wake, void>, 'name' | 'waitUntilReady' | 'close' | 'disconnect'>
export type WakeJob = Pick<BullJob<Wake, void>, 'id' | 'name' | 'data'>

export interface WorkerSettings {
  readonly concurrency: number
  readonly log: Log
}

/** `queue.add` would hang for ever while Redis is away. */
export const ADD_MS = 2_000
const LOCK_MS = 30_000

const redis = (url: string, commandTimeout: number) => ({
  url,
  family: 0,
  connectTimeout: 5_000,
  commandTimeout,
  socketTimeout: commandTimeout + 5_000,
  keepAlive: 10_000,
  retryStrategy: (times: number) => Math.min(times * 200, 2_000),
})

/** A pool of its own for each queue and worker: BullMQ's back end blocks itself on a shared one. */
const postgres = (url: string, max: number) => ({
  connectionString: url,
  max,
  connectionTimeoutMillis: 8_000,
  statement_timeout: 15_000,
  keepAlive: true,
})

// in a cluster all keys of one queue must lie in one slot
const prefixOf = (name: string, namespace = 'lianxinqiao') => `{${namespace}-${name}}`

/** Errors reach the log, at most one line in 30 s; `onLost` hears of a connection that broke. Adding waits at most {@link ADD_MS}, see {@link addWakes}. */
export function makeQueue(name: string, connection: QueueConnection, log: Log, onLost: () => void = () => {}): WakeQueue {
  const kept = { defaultJobOptions: { removeOnComplete: true, removeOnFail: { count: 200 }, stackTraceLimit: 0 } }
  const queue =
    'redisUrl' in connection
      ? new Queue<Wake, void>(name, {
          ...kept,
          prefix: prefixOf(name, connection.namespace),
          connection: { ...redis(connection.redisUrl, ADD_MS), enableOfflineQueue: false, maxRetriesPerRequest: 1 },
        })
      : new Queue(name, { ...kept, connection: postgres(connection.databaseUrl, 2) }, createPostgresBackend)
  queue.on('error', errorsOnce(log, { queue: name, component: 'queue' }))
  queue.on('ioredis:close', onLost)
  return queue
}

/** Two kill -9s must not fail a job for good, hence `maxStalledCount`; the row decides anyway. */
export function makeWorker(
  name: string,
  connection: QueueConnection,
  process: (job: WakeJob) => Promise<void>,
  { concurrency, log }: WorkerSettings,
): WakeWorker {
  const settings = {
    concurrency,
    lockDuration: LOCK_MS,
    stalledInterval: LOCK_MS,
    maxStalledCount: 50,
    runRetryDelay: 2_000,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 200 },
  }
  const worker =
    'redisUrl' in connection
      ? new Worker<Wake, void>(name, process, {
          ...settings,
          prefix: prefixOf(name, connection.namespace),
          // a fetch blocks up to 10 s, so its time-out lies above
          connection: { ...redis(connection.redisUrl, 15_000), maxRetriesPerRequest: null },
        })
      : new Worker(
          name,
          process,
          { ...settings, drainDelay: 15, connection: postgres(connection.databaseUrl, Math.min(8, concurrency + 1)) },
          createPostgresBackend,
        )
  worker.on('error', errorsOnce(log, { queue: name, component: 'worker' }))
  return worker
}

export interface Addition extends Wake {
  readonly name: string
}

/**
 * Throws when the back end has not taken them within `ms`; then none, some or all are there, which the dispatch count makes harmless.
 * One by one: on PostgreSQL, BullMQ's bulk add makes and drops two tables each time (measured: 17 ms against 1 ms for a single add).
 */
export async function addWakes(queue: WakeQueue, additions: readonly Addition[], ms = ADD_MS): Promise<void> {
  const adding = additions.map(({ name, rows }) => queue.add(name, { rows }, { jobId: `${rows[0]?.id}-g${rows[0]?.dispatch}` }))
  await within(ms, Promise.all(adding))
}

/** Creates or raises BullMQ's own tables (schema `bullmq`); several at once are safe. Nothing to do on Redis. */
export async function prepareQueues(connection: QueueConnection): Promise<void> {
  if ('redisUrl' in connection) return
  const queue = new Queue(
    'prepare',
    { skipMetasUpdate: true, connection: { ...postgres(connection.databaseUrl, 2), migrate: true } },
    createPostgresBackend,
  )
  try {
    await queue.waitUntilReady()
  } finally {
    await queue.close()
  }
}

/**
 * BullMQ keeps the failure of a first connection for ever: such a queue or worker must be made anew.
 * `reopen` hears of it once, a second later, when the broken one is closed.
 */
export function onBroken(queue: WakeQueue | WakeWorker, reopen: () => void): void {
  queue.waitUntilReady().catch(async () => {
    await closeQueue(queue)
    setTimeout(reopen, 1_000).unref()
  })
}

/** A close that fails (the server is away) would leave a client that reconnects for ever. */
export async function closeQueue(queue: WakeQueue | WakeWorker, ms = 2_000): Promise<void> {
  await within(ms, queue.close()).catch(() => within(1_000, queue.disconnect()).catch(() => {}))
}

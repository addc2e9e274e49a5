/** A relay and a runner on a database of their own, and on a Redis of their own or BullMQ's PostgreSQL back end. */
import { randomUUID } from 'node:crypto'
import type { Queue } from 'bullmq'
import { pino } from 'pino'
import { v7 } from 'uuid'
import { vi } from 'vitest'
import { type Db, openDb } from '../../src/db.ts'
import { type RelayOptions, startRelay } from '../../src/jobs/outbox.ts'
import { makeQueue, prepareQueues, type QueueConnection } from '../../src/jobs/queue.ts'
import { type RunnerOptions, startRunner } from '../../src/jobs/runner.ts'
import { freshDatabase, redisForTests, type TestRedis } from '../helpers/servers.ts'
import { type Proxy as Line, proxyTo } from './proxy.ts'

export const BACKENDS = ['postgres', 'redis'] as const
export type Backend = (typeof BACKENDS)[number]

export const silent = pino({ level: process.env['TEST_LOG'] ?? 'silent' })

export interface Ground {
  readonly db: Db
  readonly connection: QueueConnection
  /** Between the queues and their server; the rows are reached without it. */
  readonly line: Line
  /** Writes rows as a service's transaction would; returns their inbox ids. */
  write(count: number): Promise<string[]>
  rows(): Promise<{ id: string; dispatches: number; lease: Date | null }[]>
  empty(ms?: number): Promise<void>
  /** All that the back end kept of failed jobs of 'inbound'. */
  failedJobs(): Promise<string>
  relay(options?: Partial<RelayOptions>): ReturnType<typeof startRelay>
  runner(handle: (inboxId: string) => Promise<void>, options?: Partial<RunnerOptions>): ReturnType<typeof startRunner>
  /** Stops what was started here, in the order of a service's shutdown. */
  end(): Promise<void>
}

let redis: Promise<TestRedis | null> | undefined

/** The same until `stopRedis`; null where none can be had. */
export function redisHere(): Promise<TestRedis | null> {
  redis ??= redisForTests()
  return redis
}

/** A file's own afterAll: this module outlives the file, and a hook registered here would belong to the first one only. */
export async function stopRedis(): Promise<void> {
  const server = redis
  redis = undefined
  await (await server)?.stop()
}

/** Null where no Redis can be had. */
export async function ground(backend: Backend): Promise<Ground | null> {
  const server = backend === 'redis' ? await redisHere() : undefined
  if (server === null) return null
  const { url, drop } = await freshDatabase()
  const db = openDb(url)
  await prepareQueues({ databaseUrl: url })
  const line = await proxyTo(server?.url ?? url)
  const connection: QueueConnection = server === undefined ? { databaseUrl: line.url } : { redisUrl: line.url, namespace: randomUUID() }
  const relays: ReturnType<typeof startRelay>[] = []
  const runners: ReturnType<typeof startRunner>[] = []

  const rows = () => db.outbox.findMany().then(all => all.map(({ id, dispatches, leaseUntil }) => ({ id, dispatches, lease: leaseUntil })))
  return {
    db,
    connection,
    line,
    rows,
    async write(count) {
      const ids = Array.from({ length: count }, () => v7())
      await db.outbox.createMany({ data: ids.map(id => ({ id: v7(), job: 'handle-message', payload: { inboxId: id } })) })
      return ids
    },
    async empty(ms = 10_000) {
      await vi.waitFor(
        async () => {
          const count = await db.outbox.count()
          if (count > 0) throw new Error(`${count} rows are left`)
        },
        { timeout: ms, interval: 20 },
      )
    },
    async failedJobs() {
      const queue = makeQueue('inbound', connection, silent)
      const kept = await (queue as Queue).getFailed()
      await queue.close()
      return JSON.stringify(kept)
    },
    relay(options = {}) {
      const relay = startRelay({ db, connection, log: silent, jobs: ['handle-message'], pollMs: 50, ...options })
      relays.push(relay)
      return relay
    },
    runner(handle, options = {}) {
      const runner = startRunner({
        db,
        connection,
        log: silent,
        handlers: { 'handle-message': ({ inboxId }) => handle(inboxId) },
        ...options,
      })
      runners.push(runner)
      return runner
    },
    async end() {
      await Promise.all(relays.map(relay => relay.stop()))
      await Promise.all(runners.map(runner => runner.stop(1_000)))
      await db.$disconnect()
      await line.stop()
      await drop()
    },
  }
}

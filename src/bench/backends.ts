/** Where the queues of a measurement live. */
import type { Ground } from '../demo/world.ts'
import type { QueueConnection } from '../jobs/queue.ts'
import { installedRedis, startRedis, unpackedRedis } from './redis.ts'
import type { Run } from './run.ts'

export interface Backend {
  readonly name: 'PostgreSQL' | 'Redis'
  /** Unset: the database in use. */
  readonly redisUrl?: string
}

/** Once on PostgreSQL, once on a Redis of its own where there is one; says so where there is none. */
export async function onBoth(run: Run, measure: (backend: Backend) => Promise<void>): Promise<void> {
  await measure({ name: 'PostgreSQL' })
  if (run.interrupt.stopped()) return
  const program = installedRedis() ?? unpackedRedis()
  if (program === undefined) return run.say('skipped: no Redis here: install redis-server, or run npm test once, which unpacks one')
  const redis = await startRedis(program)
  try {
    await measure({ name: 'Redis', redisUrl: redis.url })
  } finally {
    await redis.stop()
  }
}

export const connectionOf = ({ redisUrl }: Backend, { postgres }: Ground): QueueConnection =>
  redisUrl === undefined ? { databaseUrl: postgres.url } : { redisUrl }

/** BullMQ alone, on both back ends, beside the simplest thing that its server can keep. */
import { randomBytes } from 'node:crypto'
import { Redis } from 'ioredis'
import { v7 as uuid } from 'uuid'
import { openDb } from '../db.ts'
import { type Ground, withGround } from '../demo/world.ts'
import { prepareQueues } from '../jobs/queue.ts'
import { type Backend, connectionOf, onBoth } from './backends.ts'
import { figure } from './figure.ts'
import { rateOf } from './rate.ts'
import { insertRaw, makeRawTable } from './raw.ts'
import { DURABLE, type Measurement, type Run } from './run.ts'
import { wakeRate } from './wake-rate.ts'

/** About what a job takes. */
const BYTES = 200

export const queues: Measurement = {
  summary: 'jobs added and processed a second by BullMQ with an empty handler, beside one-row INSERTs, or SETs, on the same server',
  run: run => onBoth(run, backend => withGround({ onProgress: () => {}, settings: DURABLE }, ground => measure(run, backend, ground))),
}

async function measure(run: Run, backend: Backend, ground: Ground): Promise<void> {
  const { inFlight, limitMs } = run.sizes
  const connection = connectionOf(backend, ground)
  await prepareQueues(connection)
  run.tell(`BullMQ on ${backend.name}`, 0, 2)
  const beside = backend.redisUrl === undefined ? await inserts(run, ground) : await sets(run, backend.redisUrl)
  run.tell(`BullMQ on ${backend.name}`, 1, 2)
  const value = await wakeRate(run, connection, inFlight, limitMs)
  if (!run.interrupt.stopped()) run.found(figure(`BullMQ add + process on ${backend.name}`, value, '/s', beside))
}

async function inserts(run: Run, ground: Ground) {
  await makeRawTable(ground)
  const db = openDb(ground.postgres.url)
  try {
    return { name: 'raw INSERTs', value: await rateOf(run, run.sizes.inFlight, run.sizes.limitMs, () => insertRaw(db, BYTES)) }
  } finally {
    await db.$disconnect()
  }
}

async function sets(run: Run, url: string) {
  const redis = new Redis(url, { commandTimeout: 5_000 })
  try {
    const set = (): Promise<unknown> => redis.set(uuid(), randomBytes(BYTES))
    return { name: 'SETs', value: await rateOf(run, run.sizes.inFlight, run.sizes.limitMs, set) }
  } finally {
    redis.disconnect()
  }
}

/** BullMQ alone, on both back ends, beside the simplest thing that its server can keep. */
import { randomBytes } from 'node:crypto'
import { Redis } from 'ioredis'
import { v7 as uuid } from 'uuid'
import type { World } from '../demo/world.ts'
import { connectionOf } from './backends.ts'
import { figure } from './figure.ts'
import { rateOf } from './rate.ts'
import { insertRaw, makeRawTable } from './raw.ts'
import type { InTown, Run } from './run.ts'
import { wakeRate } from './wake-rate.ts'

/** About what a job takes. */
const BYTES = 200

export const queues: InTown = {
  summary: 'jobs added and processed a second by BullMQ with an empty handler, beside one-row INSERTs, or SETs, on the same server',
  async measure(run, { world }, backend) {
    const { inFlight, limitMs } = run.sizes
    run.tell(`BullMQ on ${backend.name}`, 0, 2)
    const beside = backend.redisUrl === undefined ? await inserts(run, world) : await sets(run, backend.redisUrl)
    run.tell(`BullMQ on ${backend.name}`, 1, 2)
    const value = await wakeRate(run, connectionOf(backend, world.ground), inFlight, limitMs)
    if (!run.interrupt.stopped()) run.found(figure(`BullMQ add + process on ${backend.name}`, value, '/s', beside))
  },
}

async function inserts(run: Run, { ground, app }: World) {
  await makeRawTable(ground)
  return { name: 'raw INSERTs', value: await rateOf(run, run.sizes.inFlight, run.sizes.limitMs, () => insertRaw(app.db, BYTES)) }
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

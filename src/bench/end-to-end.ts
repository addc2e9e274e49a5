/** From the first word to the receipt, as fast as it goes, on both back ends of the queues. */
import type { QueueConnection } from '../jobs/queue.ts'
import { figure } from './figure.ts'
import { pour } from './pour.ts'
import type { Measurement, Run } from './run.ts'
import { withTown } from './town.ts'
import { wakeRate } from './wake-rate.ts'

interface Backend {
  readonly name: string
  readonly redisUrl?: string
  /** Grievances a second on two cores. */
  readonly least: number
}

export const endToEnd: Measurement = {
  summary: 'grievances a second from message to receipt, on PostgreSQL and on Redis, beside BullMQ with an empty handler',
  async run(run) {
    await measure(run, { name: 'PostgreSQL', least: 80 })
  },
}

const measure = (run: Run, { name, redisUrl, least }: Backend): Promise<void> =>
  withTown(run, redisUrl, async town => {
    const { sizes } = run
    const connection: QueueConnection = redisUrl === undefined ? { databaseUrl: town.world.ground.postgres.url } : { redisUrl }
    const beside = {
      name: `BullMQ add + process on ${name}, empty handler`,
      value: await wakeRate(run, connection, sizes.inFlight, sizes.limitMs),
    }
    await pour(run, town, 'warming up', await town.known(sizes.warmUp), sizes.inFlight)
    const known = await pour(run, town, `known people, ${name}`, await town.known(sizes.grievances), sizes.inFlight)
    const fresh = await pour(run, town, `newcomers, ${name}`, town.strangers(sizes.newcomers), sizes.inFlight)
    if (run.interrupt.stopped()) return
    run.found(figure(`end to end on ${name}`, known.count / known.seconds, '/s', beside, { least }))
    run.found(figure(`the same until cadres are told too, ${name}`, known.count / known.settledSeconds, '/s', beside))
    run.found(figure(`newcomers end to end on ${name}`, fresh.count / fresh.seconds, '/s', beside))
  })

/** From the first word to the receipt, as fast as it goes, on both back ends of the queues. */
import { connectionOf } from './backends.ts'
import { figure } from './figure.ts'
import { type Poured, pour } from './pour.ts'
import { quantile } from './rate.ts'
import type { InTown } from './run.ts'
import { wakeRate } from './wake-rate.ts'

/** Grievances a second on two cores. */
const LEAST = { PostgreSQL: 80, Redis: 150 } as const

export const endToEnd: InTown = {
  summary: 'grievances a second from message to receipt, on PostgreSQL and on Redis, beside BullMQ with an empty handler',
  async measure(run, town, backend) {
    const { sizes } = run
    const { name } = backend
    const beside = {
      name: `BullMQ add + process on ${name}, empty handler`,
      value: await wakeRate(run, connectionOf(backend, town.world.ground), sizes.inFlight, sizes.limitMs),
    }
    await pour(run, town, 'warming up', await town.known(sizes.warmUp), sizes.inFlight)
    const known = await pour(run, town, `known people, ${name}`, await town.known(sizes.grievances), sizes.inFlight)
    const fresh = await pour(run, town, `newcomers, ${name}`, town.strangers(sizes.newcomers), sizes.inFlight)
    if (run.interrupt.stopped()) return
    run.found(figure(`end to end on ${name}`, known.count / known.seconds, '/s', beside, { least: LEAST[name] }))
    run.found(figure(`the same until cadres are told too, ${name}`, known.count / known.settledSeconds, '/s', beside))
    run.found(figure(`newcomers end to end on ${name}`, fresh.count / fresh.seconds, '/s', beside))
    run.say(`${sizes.inFlight} in flight; a receipt took ${waits(known)}`)
  },
}

const waits = ({ waits }: Poured): string =>
  `${Math.round(quantile(waits, 0.5))} ms (p50), ${Math.round(quantile(waits, 0.99))} (p99), ${Math.round(quantile(waits, 1))} (longest)`

/** How long a receipt takes while fifty people write each second, whether or not the service keeps up. */
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { type Bar, figure } from './figure.ts'
import type { Writer } from './people.ts'
import { mustBeAll, pour, registeredIn, tellOne } from './pour.ts'
import { quantile } from './rate.ts'
import { insertRaw, makeRawTable } from './raw.ts'
import type { InTown, Run } from './run.ts'
import type { Town } from './town.ts'

const EVERY_MS = 20
const BYTES = 400

export const latency: InTown = {
  summary: 'p50 and p99 from message to receipt at 50 messages/s, beside one-row INSERTs at the same rate',
  async measure(run, town, { name }) {
    const { sizes } = run
    const at = `at 50/s on ${name}`
    await makeRawTable(town.world.ground)
    const raw = await openLoop(run, `INSERTs ${at}`, Math.ceil(sizes.limitMs / EVERY_MS), async () => {
      await insertRaw(town.world.app.db, BYTES)
      return performance.now()
    })
    await pour(run, town, 'warming up', await town.known(sizes.warmUp), sizes.inFlight)
    const receipts = await receiptsOf(run, town, `messages ${at}`, await town.known(Math.ceil(sizes.latencyMs / EVERY_MS)))
    if (run.interrupt.stopped()) return
    for (const [words, share, bar] of SHOWN) {
      const beside = { name: `INSERT ${words}`, value: quantile(raw.waits, share) }
      run.found(figure(`receipt ${at}, ${words}`, quantile(receipts.waits, share), 'ms', beside, bar))
    }
    run.found(figure(`event loop busy ${at}`, receipts.busy * 100, '%', { name: 'the same with INSERTs alone', value: raw.busy * 100 }))
  },
}

const SHOWN: readonly [string, number, Bar][] = [
  ['p50', 0.5, {}],
  ['p99', 0.99, { most: 1_000 }],
  ['longest', 1, {}],
]

async function receiptsOf(run: Run, town: Town, name: string, writers: readonly Writer[]) {
  const before = await registeredIn(town)
  const found = await openLoop(run, name, writers.length, at => tellOne(town, run, writers[at] as Writer))
  await Promise.race([town.world.settled(), run.interrupt.promise])
  if (!run.interrupt.stopped())
    mustBeAll(name, { pushed: writers.length, registered: (await registeredIn(town)) - before, receipts: found.waits.length })
  return found
}

interface Loop {
  /** Milliseconds from the moment each was due. */
  readonly waits: readonly number[]
  /** Share of the time in which this process's event loop did something. */
  readonly busy: number
}

/** One each EVERY_MS, whatever became of those before. @param one when it was done; null: never */
async function openLoop(run: Run, name: string, count: number, one: (at: number) => Promise<number | null>): Promise<Loop> {
  const waits: number[] = []
  const under: Promise<void>[] = []
  const idle = performance.eventLoopUtilization()
  const started = performance.now()
  for (let at = 0; at < count && !run.interrupt.stopped(); at++) {
    const due = started + at * EVERY_MS
    if (due > performance.now()) await pause(due - performance.now())
    under.push(one(at).then(done => void (done !== null && waits.push(done - due))))
    run.tell(name, at, count)
  }
  const busy = performance.eventLoopUtilization(idle).utilization
  await Promise.all(under)
  return { waits, busy }
}

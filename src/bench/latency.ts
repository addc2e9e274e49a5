/** How long a receipt takes while fifty people write each second, whether or not the service keeps up. */
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { type Backend, onBoth } from './backends.ts'
import { figure } from './figure.ts'
import type { Writer } from './people.ts'
import { mustBeAll, pour, registeredIn, tellOne } from './pour.ts'
import { quantile } from './rate.ts'
import { insertRaw, makeRawTable } from './raw.ts'
import type { Measurement, Run } from './run.ts'
import { type Town, withTown } from './town.ts'

const EVERY_MS = 20
const BYTES = 400

export const latency: Measurement = {
  summary: 'p50 and p99 from message to receipt at 50 messages/s, beside one-row INSERTs at the same rate',
  run: run => onBoth(run, backend => measure(run, backend)),
}

const measure = (run: Run, backend: Backend): Promise<void> =>
  withTown(run, backend, async town => {
    const { sizes } = run
    const at = `at 50/s on ${backend.name}`
    await makeRawTable(town.world.ground)
    const raw = await openLoop(run, `INSERTs ${at}`, Math.ceil(sizes.limitMs / EVERY_MS), async () => {
      await insertRaw(town.world.app.db, BYTES)
      return performance.now()
    })
    await pour(run, town, 'warming up', await town.known(sizes.warmUp), sizes.inFlight)
    const receipts = await receiptsOf(run, town, `messages ${at}`, await town.known(Math.ceil(sizes.latencyMs / EVERY_MS)))
    if (run.interrupt.stopped()) return
    const wait = (name: string, share: number, bar = {}): void =>
      run.found(
        figure(
          `receipt ${at}, ${name}`,
          quantile(receipts.waits, share),
          'ms',
          { name: `INSERT ${name}`, value: quantile(raw.waits, share) },
          bar,
        ),
      )
    wait('p50', 0.5)
    wait('p99', 0.99, { most: 1_000 })
    wait('longest', 1)
    run.found(figure(`event loop busy ${at}`, receipts.busy * 100, '%', { name: 'the same with INSERTs alone', value: raw.busy * 100 }))
  })

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

/** What a message costs when ten thousand, a hundred thousand, a million grievances lie there already. */
import { withGround } from '../demo/world.ts'
import { type Figure, figure } from './figure.ts'
import { fill, ROWS_EACH } from './filler.ts'
import { pour } from './pour.ts'
import { median, rateOf } from './rate.ts'
import { insertRaw, makeRawTable } from './raw.ts'
import { type Alone, DURABLE, type Run } from './run.ts'
import { type Town, townOn } from './town.ts'

const AT_ONCE = 8
const BYTES = 400
/** Rows a second that the bulk inserts were seen to store on two cores. */
const FILLED_PER_SECOND = 60_000

export const growth: Alone = {
  summary: 'what a message costs with 10,000, 100,000 and 1,000,000 grievances stored, beside a one-row INSERT at the same size',
  run: run =>
    withGround({ settings: DURABLE, onProgress: () => {} }, async ground => {
      const { stored, growthRounds, growthEach } = run.sizes
      const minutes = Math.ceil(((stored.at(-1) ?? 0) * ROWS_EACH) / FILLED_PER_SECOND / 60)
      run.say(`storing ${stored.at(-1)} grievances with about ${ROWS_EACH} rows each: about ${minutes} min on two cores`)
      // code that runs for the first time is slow, and would make the smallest size look dear
      await townOn(run, ground, {}, async town => pour(run, town, 'warming up', await town.known(growthRounds * growthEach), AT_ONCE))
      await makeRawTable(ground)
      let before = 0
      let first: Figure['beside'] | undefined
      for (const size of stored) {
        const started = performance.now()
        await fill(run, ground, before, size)
        run.say(`${size} grievances stored after ${Math.round((performance.now() - started) / 1_000)} s`)
        if (run.interrupt.stopped()) return
        const cost = await townOn(run, ground, {}, town => costOf(run, town, size))
        if (cost === null) return
        const beside = { name: `one-row INSERT with ${size} stored`, value: cost.rawMs }
        run.found(figure(`cost per message with ${size} stored`, cost.ms, 'ms', beside))
        // in INSERTs, which tell how fast the machine was meanwhile
        const inserts = cost.ms / cost.rawMs
        if (first !== undefined) run.found(figure(`growth to ${size}`, inserts, 'INSERTs', first, { mostRatio: 1.3 }))
        first ??= { name: `with ${size} stored`, value: inserts }
        before = size
      }
    }),
}

/** Milliseconds of wall time per grievance until all is settled, and per INSERT, by turns so that noise hits both; null after Ctrl-C. */
async function costOf(run: Run, town: Town, size: number): Promise<{ ms: number; rawMs: number } | null> {
  const { growthRounds, growthEach, limitMs } = run.sizes
  const { db } = town.world.app
  const raw = (): Promise<number> => rateOf(run, AT_ONCE, limitMs / 5, () => insertRaw(db, BYTES))
  await pour(run, town, 'warming up', await town.known(run.sizes.warmUp), AT_ONCE)
  await raw()
  const [costs, raws]: [number[], number[]] = [[], []]
  for (let round = 0; round < growthRounds && !run.interrupt.stopped(); round++) {
    const writers = await town.known(growthEach)
    raws.push(1_000 / (await raw()))
    const { settledSeconds } = await pour(run, town, `${size} stored`, writers, AT_ONCE)
    costs.push((settledSeconds * 1_000) / growthEach)
  }
  return run.interrupt.stopped() ? null : { ms: median(costs), rawMs: median(raws) }
}

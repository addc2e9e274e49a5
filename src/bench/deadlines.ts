/** How fast dates are computed, beside the same by a plain walk over the days. */
import { setImmediate as turn } from 'node:timers/promises'
import { publishedCalendar } from '../calendar.ts'
import { type ClockEvent, deadlinesFor } from '../domain/clocks/deadlines.ts'
import { figure } from './figure.ts'
import type { Alone, Run } from './run.ts'

/** Deadlines a second. */
const LEAST = 50_000
const AT_ONCE = 200
const YEAR_MS = 365 * 86_400_000
const BEGUN = Date.UTC(2025, 0, 1)

export const dating: Alone = {
  summary: 'deadlines computed a second, over holidays, 调休, pauses and 延期',
  async run(run) {
    const calendar = publishedCalendar()
    /** The four of a registration and the two after a pause, spread over two years. */
    function computed(at: number): number {
      const startedAt = new Date(BEGUN + ((at * 7_919_000) % (2 * YEAR_MS)))
      const facts = { kind: 'complaint', level: 'yellow', complexity: at % 3 === 0 ? 'complex' : 'simple', startedAt } as const
      const until = new Date(startedAt.getTime() + 90 * 3_600_000)
      const pauses = [{ from: new Date(startedAt.getTime() + 20 * 3_600_000), until }]
      const supplied: ClockEvent = { type: 'supply', at: until }
      const registered = deadlinesFor({ type: 'register', at: startedAt }, facts, calendar)
      return registered.length + deadlinesFor(supplied, { ...facts, pauses, extensionDays: 5 }, calendar).length
    }
    const walked = (at: number): number => {
      let days = 0
      for (let day = BEGUN + ((at * 7_919_000) % (2 * YEAR_MS)); days < 10; day += 86_400_000)
        if (new Date(day).getUTCDay() % 6 !== 0) days++
      return 1
    }
    await perSecond(run, 'warming up', computed)
    const beside = { name: 'ten weekdays ahead, counted one by one', value: await perSecond(run, 'counting', walked) }
    const value = await perSecond(run, 'deadlines', computed)
    if (!run.interrupt.stopped()) run.found(figure('deadlines', value, '/s', beside, { least: LEAST }))
  },
}

/** @param work tells how many it computed */
async function perSecond({ sizes, interrupt, tell }: Run, name: string, work: (at: number) => number): Promise<number> {
  const started = performance.now()
  let [done, at] = [0, 0]
  while (performance.now() - started < sizes.limitMs && !interrupt.stopped()) {
    for (let i = 0; i < AT_ONCE; i++) done += work(at++)
    tell(name, Math.round(performance.now() - started), sizes.limitMs)
    await turn()
  }
  return done / ((performance.now() - started) / 1_000)
}

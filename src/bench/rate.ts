/** Doing one thing over and over, and how often it was done. */
import type { Run } from './run.ts'

/** How often a second `work` is done by so many at a time, in `ms`. */
export async function rateOf({ interrupt }: Run, concurrency: number, ms: number, work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  let done = 0
  const lane = async (): Promise<void> => {
    while (performance.now() - started < ms && !interrupt.stopped()) {
      await work()
      done++
    }
  }
  await Promise.all(Array.from({ length: concurrency }, lane))
  return done / ((performance.now() - started) / 1_000)
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** The loop that finds what time has made due. Each step claims its rows itself, so several processes may sweep at once. */
import { performance } from 'node:perf_hooks'
import type { Log } from '../log.ts'

export interface Step {
  readonly name: string
  /** Does some of what is due and tells how much; 0 when nothing is. */
  run(): Promise<number>
}

export interface SweepOptions {
  readonly steps: readonly Step[]
  readonly log: Log
  readonly intervalMs?: number
  /** A step yields to the others after so many runs of a tick. */
  readonly most?: number
}

export interface Sweep {
  /** One whole tick, after the one under way if there is one; never rejects. Returns what the steps did together. */
  tick(): Promise<number>
  stop(): Promise<void>
}

export function startSweep({ steps, log, intervalMs = 2_000, most = 50 }: SweepOptions): Sweep {
  let last: Promise<number> = Promise.resolve(0)
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  async function exhaust({ name, run }: Step): Promise<number> {
    const started = performance.now()
    let total = 0
    try {
      for (let i = 0; i < most && !stopped; i++) {
        const done = await run()
        if (done === 0) break
        total += done
      }
    } catch (error) {
      log.error({ stage: name, ms: Math.round(performance.now() - started), err: error }, 'sweep step failed')
    }
    return total
  }

  async function all(): Promise<number> {
    let total = 0
    for (const step of steps) total += await exhaust(step)
    return total
  }

  function tick(): Promise<number> {
    last = last.then(all)
    return last
  }

  function later(): void {
    timer = setTimeout(() => void tick().then(() => stopped || later()), intervalMs)
  }
  later()

  return {
    tick,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await last
    },
  }
}

/** The loop that finds what time has made due. Each step claims its rows itself, so several processes may sweep at once. */
import { performance } from 'node:perf_hooks'
import type { Log } from '../log.ts'

export interface Step {
  readonly name: string
  /** How many run at once; each is told its lane, 0 to lanes − 1. One when missing. */
  readonly lanes?: number
  /** Does some of what is due in this lane and tells how much; 0 when nothing is. */
  run(lane: number): Promise<number>
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

  const exhaustStep = async (step: Step): Promise<number> =>
    (await Promise.all(Array.from({ length: step.lanes ?? 1 }, (_, lane) => exhaust(step, lane)))).reduce((sum, done) => sum + done, 0)

  async function exhaust({ name, run }: Step, lane: number): Promise<number> {
    const started = performance.now()
    let total = 0
    try {
      for (let i = 0; i < most && !stopped; i++) {
        const done = await run(lane)
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
    for (const step of steps) total += await exhaustStep(step)
    return total
  }

  function tick(): Promise<number> {
    last = last.then(all)
    return last
  }

  /** A tick that did something is followed by the next at once: there may be more than `most`. */
  function later(ms: number): void {
    timer = setTimeout(() => void tick().then(done => stopped || later(done > 0 ? 0 : intervalMs)), ms)
  }
  later(intervalMs)

  return {
    tick,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await last
    },
  }
}

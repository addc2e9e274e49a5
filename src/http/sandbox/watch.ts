/** Looks behind the chats once a second while someone has the page open, and tells only what changed. */
import type { Behind, BehindQueue, BehindRow } from '../behind.ts'

export interface Strip {
  readonly rows: readonly BehindRow[]
  readonly queues: readonly BehindQueue[]
}

export type Tell = (event: 'strip' | 'clock' | 'trouble', data: unknown) => void

/** The page's clock runs by itself; it is set again when it is off by more. */
const DRIFT_MS = 1500

export const makeWatch = (behind: Behind, tell: Tell, onTime: (now: Date) => void, { everyMs = 1000, elapsed = () => performance.now() } = {}) => {
  let timer: NodeJS.Timeout | undefined
  let running = false
  let last = ''
  let lastTime: { now: number, at: number } | undefined
  let trouble = false

  const clock = (now: Date) => {
    const at = elapsed()
    const expected = lastTime ? lastTime.now + (at - lastTime.at) : Number.NaN
    if (!(Math.abs(now.getTime() - expected) <= DRIFT_MS)) {
      onTime(now)
      tell('clock', { now })
    }
    lastTime = { now: now.getTime(), at }
  }
  const look = async () => {
    try {
      const [now, rows, queues] = await Promise.all([behind.now(), behind.recent(), behind.queues()])
      clock(now)
      const strip = JSON.stringify({ rows, queues } satisfies Strip)
      if (strip !== last || trouble) tell('strip', { rows, queues })
      last = strip
      trouble = false
    } catch {
      // The service's own log has the reason; the page says that it cannot see.
      if (!trouble) tell('trouble', {})
      trouble = true
    }
    if (running) timer = setTimeout(look, everyMs)
  }
  return {
    clock,
    start(): void {
      if (running) return
      running = true
      last = ''
      void look()
    },
    stop(): void {
      running = false
      clearTimeout(timer)
    },
  }
}

/** Looks behind the chats once a second while someone has the page open, and tells only what changed. */
import type { Behind, BehindQueue, BehindRow } from '../behind.ts'

export interface Strip {
  readonly rows: readonly BehindRow[]
  readonly queues: readonly BehindQueue[]
}

export type Tell = (event: 'strip' | 'clock' | 'trouble', data: unknown) => void

/** The page's clock runs by itself; it is set again when it is off by more. */
const DRIFT_MS = 1500

export const makeWatch = (
  behind: Behind,
  tell: Tell,
  onTime: (now: Date) => void,
  { everyMs = 1000, elapsed = () => performance.now() } = {},
) => {
  let timer: NodeJS.Timeout | undefined
  /** Odd while it looks; a look that was under way when it was stopped belongs to an earlier round. */
  let round = 0
  let last = ''
  let lastTime: { now: number; at: number } | undefined

  const clock = (now: Date) => {
    const at = elapsed()
    const expected = lastTime ? lastTime.now + (at - lastTime.at) : Number.NaN
    if (!(Math.abs(now.getTime() - expected) <= DRIFT_MS)) {
      onTime(now)
      tell('clock', { now })
    }
    lastTime = { now: now.getTime(), at }
  }
  /** Undefined when the service cannot say; its own log has the reason. */
  const read = async (): Promise<{ now: Date; strip: Strip } | undefined> => {
    try {
      const [now, rows, queues] = await Promise.all([behind.now(), behind.recent(), behind.queues()])
      return { now, strip: { rows, queues } }
    } catch {
      return undefined
    }
  }
  const look = async (mine: number) => {
    const seen = await read()
    if (seen) clock(seen.now)
    const strip = JSON.stringify(seen?.strip ?? null)
    if (strip !== last) tell(seen ? 'strip' : 'trouble', seen?.strip ?? {})
    last = strip
    if (mine === round) timer = setTimeout(look, everyMs, mine)
  }
  return {
    clock,
    read,
    start(): void {
      if (round % 2 === 1) return
      round++
      last = ''
      void look(round)
    },
    stop(): void {
      if (round % 2 === 1) round++
      clearTimeout(timer)
    },
  }
}

/** The platform's own clock: it runs with the real one and can be moved on; what falls due meanwhile happens then. */
export type Clock = ReturnType<typeof makeClock>

interface Due {
  readonly at: number
  readonly run: () => void
}

export function makeClock() {
  let offsetMs = 0
  let waiting: Due[] = []
  let timer: NodeJS.Timeout | undefined

  const now = (): number => Date.now() + offsetMs

  function fire(): void {
    const due = waiting.filter(({ at }) => at <= now()).sort((a, b) => a.at - b.at)
    waiting = waiting.filter(one => !due.includes(one))
    for (const { run } of due) run()
    arm()
  }
  function arm(): void {
    clearTimeout(timer)
    if (waiting.length === 0) return
    const next = Math.min(...waiting.map(({ at }) => at))
    timer = setTimeout(fire, Math.min(Math.max(next - now(), 0), 60_000))
    timer.unref()
  }
  return {
    /** Milliseconds since 1970. */
    now,
    /** Runs `run` in `ms` milliseconds of this clock. */
    in(ms: number, run: () => void): void {
      waiting.push({ at: now() + ms, run })
      arm()
    },
    /** Moves the clock on; what fell due has begun when this returns. */
    move(ms: number): void {
      offsetMs += ms
      fire()
    },
    stop(): void {
      clearTimeout(timer)
      waiting = []
    },
  }
}

export interface Joining {
  readonly lanes?: number
  readonly gatherMs?: number
  /** Calls in one, at most. */
  readonly most?: number
  /** All go in the first lane, as long as none waits longer than this for it: it may stand behind somebody's lock. */
  readonly spareMs?: number
}

/**
 * Joins calls that come together into one: a statement or a commit for fifty rows costs about as much as one for a single row.
 * Calls are waited for until the turn of the loop ends, or for `gatherMs`. In two lanes one is prepared while the other is under way.
 * Where the data of one spoil it, each call is made again by itself, so that this one fails alone.
 */
export function batched<T, R>(
  run: (items: readonly T[]) => Promise<readonly R[]>,
  { lanes = 1, gatherMs = 0, most = Number.POSITIVE_INFINITY, spareMs }: Joining = {},
): (item: T) => Promise<R> {
  interface Call {
    readonly item: T
    resolve(result: R): void
    reject(error: unknown): void
  }
  const waiting: Call[] = []
  let free = lanes
  let scheduled = false

  async function alone({ item, resolve, reject }: Call): Promise<void> {
    await run([item]).then(([result]) => resolve(result as R), reject)
  }

  /** Goes on while there is something to do; each free lane takes its share. */
  async function work(): Promise<void> {
    free--
    while (waiting.length > 0) {
      const share = spareMs === undefined ? Math.ceil(waiting.length / (free + 1)) : waiting.length
      const now = waiting.splice(0, Math.min(most, share))
      try {
        const results = await run(now.map(({ item }) => item))
        for (const [i, call] of now.entries()) call.resolve(results[i] as R)
      } catch (error) {
        if (now.length > 1 && isAboutData(error)) for (const call of now) await alone(call)
        else for (const call of now) call.reject(error)
      }
    }
    free++
  }

  function begin(): void {
    scheduled = false
    if (spareMs === undefined) while (free > 0 && waiting.length > 0) void work()
    else if (free > 0 && waiting.length > 0) void work()
  }

  /** What came while a lane was busy; by now it may have been taken along. */
  function beginSpare(call: Call): void {
    if (free > 0 && waiting.includes(call)) void work()
  }

  return item =>
    new Promise<R>((resolve, reject) => {
      const call = { item, resolve, reject }
      waiting.push(call)
      if (spareMs !== undefined && free < lanes) {
        setTimeout(beginSpare, spareMs, call)
        return
      }
      if (scheduled || free === 0) return
      scheduled = true
      if (gatherMs > 0) setTimeout(begin, gatherMs)
      else setImmediate(begin)
    })
}

/** SQLSTATE: data exception, integrity, conflict with another transaction, limit; a server that is away is no matter of one call. */
const isAboutData = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^(22|23|40|54)...$/.test(error.code)

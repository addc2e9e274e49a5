/**
 * Joins calls that come together into one: a statement or a commit for fifty rows costs about as much as one for a single row.
 * Where the data of one spoil it, each call is made again by itself, so that this one fails alone.
 */
export function batched<T, R>(run: (items: readonly T[]) => Promise<readonly R[]>): (item: T) => Promise<R> {
  interface Call {
    readonly item: T
    resolve(result: R): void
    reject(error: unknown): void
  }
  let waiting: Call[] = []
  let busy = false

  async function alone({ item, resolve, reject }: Call): Promise<void> {
    await run([item]).then(([result]) => resolve(result as R), reject)
  }

  async function flush(): Promise<void> {
    if (busy) return
    busy = true
    while (waiting.length > 0) {
      const now = waiting
      waiting = []
      try {
        const results = await run(now.map(({ item }) => item))
        for (const [i, call] of now.entries()) call.resolve(results[i] as R)
      } catch (error) {
        if (now.length > 1 && isAboutData(error)) for (const call of now) await alone(call)
        else for (const call of now) call.reject(error)
      }
    }
    busy = false
  }

  return item =>
    new Promise<R>((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!busy && waiting.length === 1) setImmediate(() => void flush())
    })
}

/** SQLSTATE: data exception, integrity, conflict with another transaction, limit; a server that is away is no matter of one call. */
const isAboutData = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^(22|23|40|54)...$/.test(error.code)

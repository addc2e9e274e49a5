/** Joins calls that come together into one: a commit for fifty rows costs about as much as one for a single row. */
export function batched<T, R>(run: (items: readonly T[]) => Promise<readonly R[]>): (item: T) => Promise<R> {
  let waiting: { item: T; resolve: (result: R) => void; reject: (error: unknown) => void }[] = []
  let busy = false

  async function flush(): Promise<void> {
    if (busy) return
    busy = true
    while (waiting.length > 0) {
      const now = waiting
      waiting = []
      try {
        const results = await run(now.map(call => call.item))
        for (const [i, call] of now.entries()) call.resolve(results[i] as R)
      } catch (error) {
        for (const call of now) call.reject(error)
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

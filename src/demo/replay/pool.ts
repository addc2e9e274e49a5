/** Works through items, `most` at a time, until all are done or `stopped`. */
export async function pool<T>(items: readonly T[], most: number, stopped: () => boolean, work: (item: T) => Promise<void>): Promise<void> {
  const rest = items[Symbol.iterator]()
  const lane = async (): Promise<void> => {
    for (let next = rest.next(); next.done !== true && !stopped(); next = rest.next()) await work(next.value)
  }
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, lane))
}

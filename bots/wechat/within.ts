/** A puppet service has no time limits of its own: what is not answered in time counts as not answered. */

export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

/** @throws NoAnswer */
export async function within<T>(ms: number, asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(`no answer within ${ms} ms`)), ms)
  })
  asked.catch(() => {}) // what comes too late is dropped
  try {
    return await Promise.race([asked, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Waiting that ends. */
import { performance } from 'node:perf_hooks'
import type { Log } from '../log.ts'

export class TimeoutError extends Error {
  override readonly name = 'TimeoutError'
}

/** The promise's own end, or a TimeoutError after `ms`. What comes later is dropped. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(`not within ${ms} ms`)), ms)
  })
  promise.catch(() => {})
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** A wait of `ms` that `wake` cuts short; a wake before the wait makes the next one end at once. */
export function makeAlarm() {
  let ring: (() => void) | undefined
  let rung = false
  return {
    wake() {
      rung = true
      ring?.()
    },
    async wait(ms: number): Promise<void> {
      if (!rung) {
        await new Promise<void>(resolve => {
          const timer = setTimeout(resolve, ms)
          ring = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      ring = undefined
      rung = false
    },
  }
}

/** A listener that logs the first error and then at most one in 30 s: a lost server raises hundreds. */
export function errorsOnce(log: Log, fields: Record<string, string>): (error: Error) => void {
  let quietUntil = 0
  return error => {
    if (performance.now() < quietUntil) return
    quietUntil = performance.now() + 30_000
    log.warn({ ...fields, err: error }, 'queue connection failed')
  }
}

/** Ctrl-C as something to wait for: the work ends early, and everything is still put away. */
export interface Interrupt {
  readonly promise: Promise<'stopped'>
  readonly stopped: () => boolean
  forget(): void
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** The exit code of a program that was asked to end. */
export const EXIT_INTERRUPTED = 130

export function onInterrupt(): Interrupt {
  let over = false
  let stop: () => void = () => {}
  const promise = new Promise<'stopped'>(resolve => {
    stop = () => {
      over = true
      resolve('stopped')
    }
  })
  for (const signal of SIGNALS) process.on(signal, stop)
  return {
    promise,
    stopped: () => over,
    forget: () => {
      for (const signal of SIGNALS) process.off(signal, stop)
    },
  }
}

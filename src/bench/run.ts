/** What every measurement is given. */
import type { Interrupt } from '../demo/interrupt.ts'
import type { Shown } from '../demo/memory-channel.ts'
import type { Figure } from './figure.ts'
import type { Sizes } from './sizes.ts'

export interface Run {
  readonly sizes: Sizes
  readonly interrupt: Interrupt
  /** Progress. */
  readonly tell: (stage: string, done: number, of: number) => void
  /** A line for whoever watches. */
  readonly say: (line: string) => void
  readonly found: (figure: Figure) => void
  /** What must not count as arrived; only tests give one, to see that a loss is told. */
  readonly loses?: ((shown: Shown) => boolean) | undefined
}

/** fsync on and all commits waited for, whatever the demo does without. */
export const DURABLE: Readonly<Record<string, string>> = {}

export interface Measurement {
  readonly summary: string
  run(run: Run): Promise<void>
}

/** What every measurement is given. */
import type { Interrupt } from '../demo/interrupt.ts'
import type { Shown } from '../demo/memory-channel.ts'
import type { Backend } from './backends.ts'
import type { Figure } from './figure.ts'
import type { Sizes } from './sizes.ts'
import type { Town } from './town.ts'

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

export type Measurement = Alone | InTown

/** On a database of its own. */
export interface Alone {
  readonly summary: string
  run(run: Run): Promise<void>
}

/** Once on each back end of the queues, in one town with all others of its kind: making one takes longer than most of them. */
export interface InTown {
  readonly summary: string
  measure(run: Run, town: Town, backend: Backend): Promise<void>
}

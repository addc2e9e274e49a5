/** Who stands at the door goes first: while something waits too long to be stored, what is stored already waits to be handled. */
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'

export interface Way {
  /** Counts as at the door until it is over. */
  pass<T>(work: () => Promise<T>): Promise<T>
  /** Resolves with how to leave: when nothing at the door is late, or nobody else is inside, or after two seconds, since somebody is always served. */
  enter(): Promise<() => void>
}

/** A platform waits three seconds; so long takes a machine that is busy. */
const LATE_MS = 50
const MOST_MS = 2_000
const LOOK_MS = 10

export function makeWay({ lateMs = LATE_MS, mostMs = MOST_MS }: { readonly lateMs?: number; readonly mostMs?: number } = {}): Way {
  /** The oldest first. */
  const atTheDoor = new Set<{ readonly since: number }>()
  let inside = 0
  const late = (): boolean => {
    const [oldest] = atTheDoor
    return oldest !== undefined && performance.now() - oldest.since > lateMs
  }
  return {
    async pass(work) {
      const one = { since: performance.now() }
      atTheDoor.add(one)
      try {
        return await work()
      } finally {
        atTheDoor.delete(one)
      }
    },
    async enter() {
      for (const until = performance.now() + mostMs; late() && inside > 0 && performance.now() < until; ) await pause(LOOK_MS)
      inside++
      return () => void inside--
    },
  }
}

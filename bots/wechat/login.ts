/** Who is logged in, and whether everybody still bears the id that they had: known at once, written down as soon as it can be. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../../src/log.ts'

export interface LoginMemory {
  readonly selfId?: string | undefined
  /** ISO. */
  readonly since?: string | undefined
  readonly numbering: number
  readonly changedAt?: string | undefined
}

export interface LoginOptions {
  readonly known: LoginMemory
  readonly save: (memory: LoginMemory) => Promise<void>
  readonly log: Log
  readonly againMs?: number
}

export interface Login {
  /** Somebody is logged in. @param anew somebody had been logged out before */
  began(selfId: string, at: Date, anew: boolean): void
  memory(): LoginMemory
  /** What is known is written down: only then may anybody be written to. */
  saved(): boolean
}

export function makeLogin({ known, save, log, againMs = 1_000 }: LoginOptions): Login {
  let memory = known
  let unsaved = 0

  /** The latest wins. */
  async function keep(): Promise<void> {
    const turn = ++unsaved
    while (turn === unsaved) {
      try {
        await save(memory)
        if (turn === unsaved) unsaved = 0
        return
      } catch (error) {
        log.error({ err: error }, 'who is logged in could not be written down: tried again')
        await pause(againMs, undefined, { ref: false })
      }
    }
  }

  return {
    began(selfId, at, anew) {
      if (memory.selfId === selfId && !anew) return
      // a puppet that gives the account itself another id gives everybody another one
      const changed = memory.selfId !== undefined && memory.selfId !== selfId
      if (changed) log.warn({}, 'a login gave the account another id: nobody is taken for who had an id before')
      memory = {
        ...memory,
        selfId,
        since: at.toISOString(),
        ...(changed ? { numbering: memory.numbering + 1, changedAt: at.toISOString() } : {}),
      }
      void keep()
    },
    memory: () => memory,
    saved: () => unsaved === 0,
  }
}

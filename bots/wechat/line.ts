/** Keeps a line to the puppet service: opened again whenever it ends, kept alive, and never called up when nothing can be heard by it. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../../src/log.ts'
import { type Address, isTaken } from './sdk.ts'
import { openWire, type Wire, type WireEvents } from './wire.ts'

export interface LineOptions {
  readonly address: Address
  readonly log: Log
  readonly on: LineEvents
  /** Between two questions whether it lives, and so exact is a gap; 4 s. */
  readonly dingMs?: number
  /** Without a sign of life for so long the line counts as dead; 60 s. */
  readonly silentMs?: number
  /** Before the first new try; doubled with each, up to 15 s. */
  readonly waitMs?: number
  readonly now?: () => Date
}

export interface LineEvents extends Pick<WireEvents, 'message' | 'friendship' | 'joined' | 'left' | 'renamed' | 'scan'> {
  /** Somebody is logged in: messages come from now on. @param anew after a logout */
  up(selfId: string, at: Date, anew: boolean): void
  /** Nothing comes any more, since the last sign of life. */
  down(since: Date, why: Why): void
}

export type Why = 'logout' | 'line'

/** `gone`: no puppet service answers, or it has another client (`taken`) · `waiting`: it does, and nobody is logged in. */
export type LineState =
  | { readonly state: 'gone'; readonly tries: number; readonly taken: boolean }
  | { readonly state: 'waiting' }
  | { readonly state: 'up'; readonly selfId: string }

export interface Line {
  start(): void
  stop(): Promise<void>
  state(): LineState
  /** Undefined unless somebody is logged in. */
  wire(): Wire | undefined
}

const LONGEST_WAIT_MS = 15_000

export function makeLine({
  address,
  log,
  on,
  dingMs = 4_000,
  silentMs = 60_000,
  waitMs = 1_000,
  now = () => new Date(),
}: LineOptions): Line {
  const stopping = new AbortController()
  let state: LineState = { state: 'gone', tries: 0, taken: false }
  let wire: Wire | undefined
  let alive = now()
  let running: Promise<void> = Promise.resolve()
  let loggedOut = false

  function fell(why: Why, since: Date): void {
    if (state.state !== 'up') return
    state = { state: 'waiting' }
    if (why === 'logout') loggedOut = true
    log.warn({ kind: why }, 'the line to WeChat is down')
    on.down(since, why)
  }

  const events = (ended: () => void): WireEvents => ({
    ...on,
    alive() {
      alive = now()
    },
    login(selfId) {
      if (state.state === 'up') fell('logout', now())
      state = { state: 'up', selfId }
      alive = now()
      on.up(selfId, alive, loggedOut)
      loggedOut = false
    },
    logout: () => fell('logout', now()),
    ended,
  })

  /** Until the line ends. */
  async function attend(): Promise<void> {
    const over = new AbortController()
    const signal = AbortSignal.any([over.signal, stopping.signal])
    wire = await openWire(
      address,
      events(() => over.abort()),
      log,
    )
    if (state.state === 'gone') state = { state: 'waiting' }
    alive = now()
    while (!signal.aborted) {
      wire.ding()
      await pause(dingMs, undefined, { signal, ref: false }).catch(() => {})
      if (now().getTime() - alive.getTime() > silentMs) {
        log.warn({}, 'the puppet gives no sign of life')
        over.abort()
      }
    }
  }

  async function run(): Promise<void> {
    for (let wait = waitMs, tries = 0; !stopping.signal.aborted; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      let taken = false
      try {
        await attend()
        tries = 0
        wait = waitMs
      } catch (error) {
        tries++
        taken = isTaken(error)
        log.debug({ err: error }, 'no line to the puppet service')
      }
      if (stopping.signal.aborted) break
      // a wire that died was last alive when it last said so
      fell('line', alive)
      state = { state: 'gone', tries, taken }
      await wire?.close()
      wire = undefined
      await pause(wait, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
    }
  }

  return {
    start() {
      running = run()
    },
    async stop() {
      stopping.abort()
      await running
      await wire?.close()
      wire = undefined
    },
    state: () => state,
    wire: () => (state.state === 'up' ? wire : undefined),
  }
}

/** The long connection, looked after: one process at a time has it, its death is noticed within a minute, and it is made again until it stands. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../../src/log.ts'
import { openLine } from './line.ts'
import type { FeishuApp } from './token.ts'

/** Held by one process of all that serve the app. */
export interface Lead {
  /** Resolves when it is this process's turn. @throws when `signal` is aborted */
  take(signal: AbortSignal): Promise<Held>
}

export interface Held {
  /** Resolves when the turn is over: somebody else may have it by now. */
  readonly lost: Promise<void>
  release(): Promise<void>
}

export interface ConnectionState {
  /** `standby`: another process has the line. `failed`: tried again after a while; `why` says what Feishu answered. */
  readonly state: 'stopped' | 'standby' | 'connecting' | 'connected' | 'failed'
  readonly since: Date
  /** Feishu's code, or what happened to the line. */
  readonly why?: string
  readonly tries: number
}

export interface ConnectionOptions {
  readonly app: FeishuApp
  readonly lead: Lead
  readonly log: Log
  /** Acknowledged when it resolves; with what it resolves to Feishu is answered. */
  readonly take: (event: unknown) => Promise<object>
  /** The line stands, or no longer does. */
  readonly onLine?: (stands: boolean) => void
  /** A ping this often, and the line is dead when nothing came within `pongMs` after one. */
  readonly pingMs?: number
  readonly pongMs?: number
  /** How often it is looked whether the line stands. */
  readonly lookMs?: number
  /** Before the first further try; twice as long before each next one, up to `mostWaitMs`. */
  readonly waitMs?: number
  readonly mostWaitMs?: number
}

export interface Connection {
  start(): void
  state(): ConnectionState
  /** Events on their way are stored first, for 5 s at most. */
  stop(): Promise<void>
}

const DRAIN_MS = 5_000

/** @throws Error at once when the app's id is none: the SDK would say nothing and never connect */
export function makeConnection(options: ConnectionOptions): Connection {
  const { app, lead, log, take, onLine } = options
  const { pingMs = 30_000, pongMs = 20_000, lookMs = 1_000, waitMs = 1_000, mostWaitMs = 60_000 } = options
  if (!/^cli_[0-9a-f]{16}$/i.test(app.appId)) throw new Error('FEISHU_APP_ID is no id of an app')
  const stopping = new AbortController()
  let state: ConnectionState = { state: 'stopped', since: new Date(), tries: 0 }
  let under: Promise<void> | undefined
  let taking = 0

  function become(next: ConnectionState['state'], why?: string): void {
    const told = state.why
    const tries = next === 'connected' ? 0 : next === 'connecting' ? state.tries + 1 : state.tries
    const since = next === state.state ? state.since : new Date()
    state = { state: next, since, tries, ...(why === undefined ? {} : { why }) }
    if (next === 'connected') log.info({}, 'the long connection stands')
    if (next === 'failed' && why !== told) log[why === 'line-ended' ? 'warn' : 'error']({ code: why }, lineFor(why))
  }

  const counted = async (event: unknown): Promise<object> => {
    taking++
    try {
      return await take(event)
    } finally {
      taking--
    }
  }

  /** One line from its opening to its end. @param over ends it early @returns why it ended, and whether it ever stood */
  async function once(over: AbortSignal): Promise<{ readonly why: string; readonly stood: boolean }> {
    become('connecting', state.why)
    const line = await openLine({ app, log, take: counted, pingMs, pongMs, signal: over })
    if ('why' in line) return { why: line.why, stood: false }
    become('connected')
    onLine?.(true)
    while (line.stands() && !over.aborted) await resting(lookMs, over)
    onLine?.(false)
    // only whoever still has the lead may answer for what comes from here on
    if (stopping.signal.aborted) await drained()
    line.close()
    return { why: 'line-ended', stood: true }
  }

  async function drained(): Promise<void> {
    for (const until = Date.now() + DRAIN_MS; taking > 0 && Date.now() < until; ) await pause(20)
  }

  async function lines(held: Held): Promise<void> {
    const lost = new AbortController()
    void held.lost.then(() => lost.abort())
    const over = AbortSignal.any([stopping.signal, lost.signal])
    for (let wait = waitMs; !over.aborted; wait = Math.min(wait * 2, mostWaitMs)) {
      const { why, stood } = await once(over)
      if (over.aborted) break
      if (stood) wait = waitMs
      become('failed', why)
      await resting(wait * (0.75 + Math.random() / 2), over)
    }
    if (lost.signal.aborted) log.warn({}, 'another process may have the lead: the long connection was ended')
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      become('standby', state.why)
      let held: Held | undefined
      try {
        held = await lead.take(stopping.signal)
        await lines(held)
      } catch (error) {
        if (stopping.signal.aborted) return
        log.error({ err: error }, 'the long connection could not be looked after: tried again')
        await resting(waitMs, stopping.signal)
      } finally {
        await held?.release()
      }
    }
  }

  return {
    start() {
      under ??= run()
    },
    state: () => state,
    async stop() {
      stopping.abort()
      await under
      state = { state: 'stopped', since: new Date(), tries: 0 }
    },
  }
}

/** Ends early with the signal. */
const resting = (ms: number, signal: AbortSignal): Promise<void> => pause(ms, undefined, { signal }).catch(() => {})

/** The log's lines are constants. */
const lineFor = (why: string | undefined): string =>
  CREDENTIALS.includes(why ?? '')
    ? 'Feishu does not take the app: check FEISHU_APP_ID and FEISHU_APP_SECRET, and that the app is released'
    : 'the long connection does not stand: tried again'

const CREDENTIALS: readonly string[] = ['code-403', 'code-514', 'code-10003', 'code-10014', 'code-1000040345']

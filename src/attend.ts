/** Keeps a channel going and says how it stands: its settings are looked at again and again, and nothing is called connected that is not. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from './db.ts'
import type { Log } from './log.ts'
import { say } from './program.ts'
import { report, type Standing } from './services/mail/standings.ts'

export interface AttendOptions {
  readonly db: Db
  readonly accountId: string
  readonly log: Log
  /** What stands against working, in one line for an operator; null when nothing does. What it throws is tried again. */
  check(): Promise<string | null>
  /** Begins to take messages in; called once, after a check that found nothing. */
  begin(): Promise<void>
  /** How the way in stands, once begun; null while another process has it and speaks for the channel. */
  standing(): Standing | null
  /** Between two words about how it stands; 5 s. */
  readonly beatMs?: number
  /** Between two checks while all is well; 60 s. Sooner while it is not. */
  readonly checkMs?: number
}

export interface Attendance {
  stop(): Promise<void>
}

const FIRST_WAIT_MS = 2_000

/** Resolves once this process has spoken for the channel: what a killed one said last counts no longer. */
export async function attend({
  db,
  accountId,
  log,
  check,
  begin,
  standing,
  beatMs = 5_000,
  checkMs = 60_000,
}: AttendOptions): Promise<Attendance> {
  const stopping = new AbortController()
  let begun = false
  let problem: string | null = null
  let told: string | undefined

  const now = (): Standing | null => {
    if (problem !== null) return { state: 'down', detail: problem }
    return begun ? standing() : { state: 'starting', detail: '' }
  }

  let writing: Promise<void> = Promise.resolve()

  async function beat(): Promise<void> {
    if (stopping.signal.aborted) return
    const stands = now()
    const line = stands === null ? 'standby' : `${stands.state} ${stands.detail}`
    if (line !== told) {
      told = line
      log.info({ state: stands?.state ?? 'standby' }, 'how the channel stands')
      if (stands !== null && stands.detail !== '') say(stands.detail)
    }
    if (stands === null) return
    writing = writing
      .then(() => report(db, accountId, stands))
      .catch(error => log.warn({ err: error }, 'how the channel stands was not written'))
    await writing
  }

  const wait = (ms: number): Promise<void> => pause(ms, undefined, { signal: stopping.signal }).catch(() => {})

  async function beats(): Promise<void> {
    for (await wait(beatMs); !stopping.signal.aborted; await wait(beatMs)) await beat()
  }

  async function checks(): Promise<void> {
    for (let waitMs = FIRST_WAIT_MS; !stopping.signal.aborted; ) {
      problem = await check().catch(error => {
        // the database is away: what was said before stands, and the line is no worse for it
        log.warn({ err: error }, 'the settings could not be looked at')
        return problem
      })
      if (problem === null && !begun) {
        await begin()
        begun = true
      }
      await beat()
      waitMs = problem === null ? checkMs : Math.min(waitMs * 2, checkMs)
      await wait(waitMs)
      if (problem === null) waitMs = FIRST_WAIT_MS
    }
  }

  await beat()
  // what throws here ends the process, which is started again
  void beats()
  void checks()
  return {
    async stop() {
      stopping.abort()
      // the last word must be the last one written
      await writing
      if (now() !== null) await report(db, accountId, { state: 'down', detail: 'the process of the channel was stopped' }).catch(() => {})
    },
  }
}

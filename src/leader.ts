/** One process at a time: a lock that PostgreSQL holds while a connection lives, for what must not be done twice at once. */
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

export interface Held {
  /** Resolves when the turn is over: the connection is gone, and somebody else may have it by now. */
  readonly lost: Promise<void>
  release(): Promise<void>
}

export interface Lead {
  /** Resolves when it is this process's turn, however long that takes. @throws when `signal` is aborted */
  take(signal: AbortSignal): Promise<Held>
}

export interface LeadOptions {
  /** Not through a pool that lends a connection for a transaction only. */
  readonly databaseUrl: string
  /** What is led: `feishu cli_…`. */
  readonly name: string
  /** Between tries, and between looks at whether the connection lives. */
  readonly everyMs?: number
}

const ANSWER_MS = 5_000

export const makeLead = ({ databaseUrl, name, everyMs = 3_000 }: LeadOptions): Lead => ({
  async take(signal) {
    for (;;) {
      signal.throwIfAborted()
      const client = await attempt(databaseUrl, name)
      if (client !== undefined) return held(client, everyMs)
      await pause(everyMs, undefined, { signal })
    }
  },
})

/** The client that holds the lock; undefined when somebody else does, or the database does not answer. */
async function attempt(databaseUrl: string, name: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
    keepAlive: true,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS won', [`leader ${name}`])
    if (rows[0]?.won === true) return client
  } catch {
    // the database is away: tried again like a lock that somebody else has
  }
  await client.end().catch(() => {})
  return undefined
}

/** A line that went silent is noticed by a question that nobody answers. */
function held(client: pg.Client, everyMs: number): Held {
  let [over, released] = [() => {}, false]
  const lost = new Promise<void>(resolve => {
    over = resolve
  })
  const look = setInterval(() => client.query('SELECT 1').catch(end), everyMs)
  look.unref()
  function end(): void {
    clearInterval(look)
    over()
  }
  client.on('end', end)
  return {
    lost,
    async release() {
      if (released) return
      released = true
      clearInterval(look)
      await client.end().catch(() => {})
    },
  }
}

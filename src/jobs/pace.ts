/** How often a platform is called, counted for all processes together: in Redis where the queues are, else in PostgreSQL. */
import { Redis } from 'ioredis'
import type { Limit, Pace } from '../channel/pace.ts'
import { type Db, sql } from '../db.ts'
import type { Keys } from '../keys.ts'
import { within } from './patience.ts'
import type { QueueConnection } from './queue.ts'

/** A pace that cannot be asked holds nothing up: the platform has limits of its own. */
const ANSWER_MS = 1_000
const FORGET_MS = 60_000

export interface SharedPace extends Pace {
  close(): void
}

export function makePace({ db, keys, connection }: { db: Db; keys: Keys; connection?: QueueConnection | undefined }): SharedPace {
  const index = (key: string): Buffer => keys.blindIndex('pace', key)
  // what a database that is away leaves lying is forgotten the next time
  const forgetting = setInterval(() => void forget(db).catch(() => {}), FORGET_MS)
  forgetting.unref()
  if (connection === undefined || !('redisUrl' in connection))
    return { book: limits => bookInDatabase(db, limits, index), close: () => clearInterval(forgetting) }
  const redis = new Redis(connection.redisUrl, { family: 0, commandTimeout: ANSWER_MS, enableOfflineQueue: false, maxRetriesPerRequest: 0 })
  redis.on('error', () => {})
  const ready = new Promise<void>(resolve => redis.once('ready', resolve))
  const prefix = `{${connection.namespace ?? 'lianxinqiao'}-pace}`
  return {
    async book(limits) {
      const names = limits.map(({ key }) => `${prefix}${index(key).toString('base64url')}`)
      const numbers = limits.flatMap(({ everyMs, burst }) => [everyMs, burst])
      const booked = ready.then(() => redis.eval(BOOK, names.length, ...names, ...numbers) as Promise<number>)
      return within(ANSWER_MS, booked).catch(() => bookInDatabase(db, limits, index))
    },
    close() {
      clearInterval(forgetting)
      redis.disconnect()
    },
  }
}

/** The generic cell rate algorithm: each key holds when its next turn falls due. Milliseconds until the latest of them. */
const BOOK = `
local now = redis.call('TIME')
local ms = now[1] * 1000 + math.floor(now[2] / 1000)
local wait = 0
for i, key in ipairs(KEYS) do
  local every, burst = tonumber(ARGV[2 * i - 1]), tonumber(ARGV[2 * i])
  local due = math.max(tonumber(redis.call('GET', key) or '0'), ms)
  redis.call('SET', key, due + every, 'PX', math.ceil(due + every - ms) + 1000)
  wait = math.max(wait, due - burst * every - ms)
end
return math.ceil(wait)`

async function bookInDatabase(db: Db, limits: readonly Limit[], index: (key: string) => Buffer): Promise<number> {
  const each = <T>(read: (limit: Limit) => T): T[] => limits.map(read)
  const [row] = await db.$queryRaw<{ wait: number }[]>(sql`
    WITH given AS (
      SELECT * FROM unnest(${each(({ key }) => index(key))}::bytea[], ${each(({ everyMs }) => everyMs)}::float8[], ${each(({ burst }) => burst)}::float8[])
        AS g(key, every, burst) ORDER BY key
    ), booked AS (
      INSERT INTO paces AS p (key, next) SELECT key, clock_timestamp() + every * interval '1 ms' FROM given
      ON CONFLICT (key) DO UPDATE SET next = greatest(p.next, clock_timestamp()) + (SELECT every FROM given g WHERE g.key = p.key) * interval '1 ms'
      RETURNING key, next
    )
    SELECT coalesce(max(extract(epoch FROM b.next - clock_timestamp()) * 1000 - g.every * (1 + g.burst)), 0)::float8 AS wait FROM booked b JOIN given g USING (key)`)
  // times are kept in whole milliseconds, rounded
  return Math.max(0, Math.floor((row?.wait ?? 0) - 1))
}

/** Turns that have passed are forgotten; the row of a chat that is written to again is made anew. */
const forget = (db: Db): Promise<number> => db.$executeRaw(sql`DELETE FROM paces WHERE next < clock_timestamp() - interval '1 minute'`)

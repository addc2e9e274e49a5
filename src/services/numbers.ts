/** Nine-digit numbers: one table for grievances, alerts and requests. A number is a pointer, never a right. */

import { sql } from '../db.ts'
import { makeNumber } from '../domain/number.ts'
import { refusal } from '../texts/text.ts'
import { type Context, type Deps, transaction } from './context.ts'
import type { Speaker } from './people/people.ts'

export async function giveNumber(ctx: Context, kind: 'grievance' | 'alert' | 'request', id: string): Promise<string> {
  for (let tries = 0; tries < 20; tries++) {
    const no = makeNumber(ctx.random)
    const taken = await ctx.tx.$executeRaw(
      sql`INSERT INTO numbers (no, kind, id) VALUES (${no}, ${kind}, ${id}::uuid) ON CONFLICT DO NOTHING`,
    )
    if (taken === 1) return no
  }
  throw new Error('twenty numbers in a row were taken: the space of numbers is full')
}

const SERIAL_LOCK = 7_314_002

/** Gives up to 500 grievances their unit's own serial of the year, `2026-0042`, in the order in which they were registered; returns how many. */
export const giveSerials = (deps: Deps): Promise<number> =>
  transaction({ ...deps, nudge: () => {} }, async ctx => {
    await ctx.tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(${SERIAL_LOCK}::bigint)`)
    return ctx.tx.$executeRaw(sql`
      WITH fresh AS (
        SELECT id, unit_id, year, row_number() OVER (PARTITION BY unit_id, year ORDER BY round_at, id) AS place FROM (
          SELECT id, unit_id, round_at, extract(year FROM round_at AT TIME ZONE 'Asia/Shanghai')::int AS year FROM grievances WHERE serial IS NULL ORDER BY registered_at LIMIT 500) g
      ), counted AS (
        INSERT INTO serials (unit_id, year, last) SELECT unit_id, year, count(*)::int FROM fresh GROUP BY unit_id, year
        ON CONFLICT (unit_id, year) DO UPDATE SET last = serials.last + EXCLUDED.last RETURNING unit_id, year, last
      )
      UPDATE grievances g SET serial = f.year || '-' || lpad((c.last - (SELECT count(*) FROM fresh o WHERE o.unit_id = f.unit_id AND o.year = f.year) + f.place)::text, 4, '0')
      FROM fresh f JOIN counted c ON c.unit_id = f.unit_id AND c.year = f.year WHERE g.id = f.id`)
  })

const MISSES_ALLOWED = 10
const MISS_WINDOW_MS = 3_600_000

/** @throws UserError `numberLocked` after ten wrong numbers or codes within an hour */
export async function refuseIfLocked(ctx: Context, speaker: Speaker): Promise<void> {
  const miss = await ctx.tx.miss.findUnique({ where: { identityId: speaker.identityId } })
  if (miss !== null && miss.count >= MISSES_ALLOWED && ctx.now.getTime() - miss.since.getTime() < MISS_WINDOW_MS)
    throw refusal('numberLocked', {})
}

/** Counts a wrong number or code. Outside the savepoint of a command, so that refusing does not undo the count. */
export async function countMiss(ctx: Context, identityId: string): Promise<void> {
  const start = new Date(ctx.now.getTime() - MISS_WINDOW_MS)
  await ctx.tx.$executeRaw(sql`
    INSERT INTO misses (identity_id, count, since) VALUES (${identityId}::uuid, 1, ${ctx.now})
    ON CONFLICT (identity_id) DO UPDATE SET count = CASE WHEN misses.since < ${start} THEN 1 ELSE misses.count + 1 END,
      since = CASE WHEN misses.since < ${start} THEN ${ctx.now} ELSE misses.since END`)
}

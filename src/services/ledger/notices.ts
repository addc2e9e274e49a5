/** What dates are computed by besides a matter's own entries: holiday notices and working hours, each with the moment from which it was known. */
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { sql } from '../../db.ts'
import type { CalendarAt } from '../../domain/clocks/replay.ts'
import type { Calendar } from '../../domain/time/calendar.ts'
import { calendarOfNotices, type HolidayNotice } from '../../domain/time/holiday-notices.ts'
import { readHours } from '../../domain/time/working-hours.ts'
import { type Context, type Deps, transaction } from '../context.ts'
import { append } from './ledger.ts'

const TYPE = 'holiday-notices'
const Notices = z.object({
  notices: z.array(z.object({ year: z.number(), holidays: z.array(z.string()), makeUpDays: z.array(z.string()) })),
})
const Hours = z.object({ hours: z.string() })
/** No matter is older. */
const FIRST_YEAR = 2024
const LOCK = 7_314_002

interface Known {
  readonly at: Date
  readonly unitId: string | null
  readonly payload: unknown
}

async function entriesOf({ db, keys }: { db: Pick<Deps['db'], '$queryRaw'>; keys: Deps['keys'] }, type: string): Promise<Known[]> {
  const rows = await db.$queryRaw<{ id: string; at: Date; unitId: string | null; payload: Uint8Array }[]>(sql`
    SELECT e.id, e.at, e.unit_id AS "unitId", p.payload_enc AS payload FROM ledger_entries e JOIN ledger_payloads p ON p.entry_id = e.id
    WHERE e.type = ${type} AND e.grievance_id IS NULL ORDER BY e.id`)
  return rows.map(({ id, at, unitId, payload }) => ({
    at,
    unitId,
    payload: (JSON.parse(keys.open({ table: 'ledger_payloads', column: 'payload_enc', row: id }, payload)) as { payload?: unknown })
      .payload,
  }))
}

/**
 * Writes into the ledger what it does not know yet of these notices. When it knew others before, the dates of all that is open are looked at
 * again, matter by matter, by the sweep. Returns how many years were new or changed.
 */
export const takeNotices = (deps: Deps, published: readonly HolidayNotice[]): Promise<number> =>
  transaction(deps, async ctx => {
    await ctx.tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(${LOCK}::bigint)`)
    const known = new Map((await noticesOf(ctx)).map(({ notice }) => [notice.year, JSON.stringify(notice)]))
    const fresh = published.filter(notice => notice.year >= FIRST_YEAR && known.get(notice.year) !== JSON.stringify(notice))
    if (fresh.length === 0) return 0
    await append(ctx, { type: TYPE, actor: { as: 'system' }, payload: { notices: fresh } })
    if (known.size > 0) await redateAll(ctx)
    return fresh.length
  })

async function noticesOf(ctx: Pick<Context, 'tx' | 'keys'>): Promise<{ at: Date; notice: HolidayNotice }[]> {
  const entries = await entriesOf({ db: ctx.tx, keys: ctx.keys }, TYPE)
  return entries.flatMap(({ at, payload }) => Notices.parse(payload).notices.map(notice => ({ at, notice })))
}

async function redateAll(ctx: Context): Promise<void> {
  const open = await ctx.tx.$queryRaw<{ id: string }[]>(
    sql`SELECT id FROM grievances WHERE status NOT IN ('closed', 'withdrawn', 'redirected') AND next_due_at IS NOT NULL ORDER BY id`,
  )
  await ctx.tx.$executeRaw(sql`
    INSERT INTO deadlines (id, grievance_id, kind, started_at, due_at)
    SELECT id, of, 'redate', ${ctx.now}, ${ctx.now} FROM unnest(${open.map(() => uuid())}::uuid[], ${open.map(({ id }) => id)}::uuid[]) AS d(id, of)`)
}

export async function calendarsOf(
  deps: Pick<Deps, 'keys' | 'calendar'> & { readonly db: Pick<Deps['db'], '$queryRaw'> },
): Promise<CalendarAt> {
  const [noticed, hours, units] = [
    (await entriesOf(deps, TYPE)).map(({ at, payload }) => ({ at, notices: Notices.parse(payload).notices })),
    (await entriesOf(deps, 'hours-set')).map(({ at, unitId, payload }) => ({ at, unitId, hours: Hours.parse(payload).hours })),
    await deps.db.$queryRaw<{ id: string; path: string[] }[]>(
      sql`SELECT id, path FROM units WHERE EXISTS (SELECT 1 FROM ledger_entries WHERE type = 'hours-set')`,
    ),
  ]
  const paths = new Map(units.map(({ id, path }) => [id, path.toReversed()]))
  const made = new Map<number, Calendar>()
  /** What was known first is known from the beginning. */
  function knownAt(moment: Date): Calendar {
    const known = noticed.filter(({ at }, place) => place === 0 || at <= moment)
    const calendar =
      made.get(known.length) ?? (known.length === 0 ? deps.calendar : calendarOfNotices(known.flatMap(({ notices }) => notices)))
    made.set(known.length, calendar)
    return calendar
  }
  return (unitId, at, known = at) => {
    const calendar = knownAt(known)
    for (const id of paths.get(unitId ?? '') ?? []) {
      const set = hours.findLast(one => one.unitId === id && one.at <= at)
      const own = set === undefined ? null : readHours(set.hours)
      if (own !== null) return calendar.withHours(own)
    }
    return calendar
  }
}

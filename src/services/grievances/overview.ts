/** 汇总: the figures of the units below, each with its numerator and denominator, and the worst ten that are still open. */
import { sql } from '../../db.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import type { Figures } from '../../texts/zh-cn/overview.ts'
import type { Context } from '../context.ts'
import { holds, type Speaker, unitsHeld } from '../people/people.ts'
import { isLate } from './dates/deadlines.ts'
import { type Grievance, worstFor } from './read.ts'

export type { Figures }

const HEADS = ['director', 'deputy', 'leader', 'supervisor'] as const

/** What was registered in a span of time in the units that this cadre leads or stands above; what is kept from a studio is counted above it only. */
export async function figuresFor(ctx: Context, viewer: Speaker, from: Date, until: Date): Promise<Figures> {
  const units = unitsHeld(viewer, ...HEADS)
  const kept: Prisma.Sql = holds(viewer, 'supervisor') ? sql`true` : sql`NOT g.sealed AND NOT g.direct`
  const [row] = await ctx.tx.$queryRaw<Figures[]>(sql`
    WITH mine AS (
      SELECT g.*, ${isLate(ctx.now)} AS late_now FROM grievances g JOIN units u ON u.id = g.unit_id
      WHERE u.path && ${units}::uuid[] AND g.registered_at >= ${from} AND g.registered_at < ${until} AND ${kept}
        AND NOT EXISTS (SELECT 1 FROM exclusions x WHERE x.grievance_id = g.id AND x.person_id = ${viewer.personId}::uuid)
    ), late AS (
      SELECT DISTINCT d.grievance_id FROM deadlines d JOIN mine m ON m.id = d.grievance_id
      WHERE d.kind = 'first-contact' AND d.fired_at IS NOT NULL AND (m.contacted_at IS NULL OR d.fired_at <= m.contacted_at)
    ), promises AS (
      SELECT e.type FROM ledger_entries e JOIN mine m ON m.id = e.grievance_id WHERE e.type IN ('promise-kept', 'promise-partly', 'promise-broken')
    )
    SELECT count(*)::int AS received,
      count(*) FILTER (WHERE status NOT IN ('closed', 'withdrawn', 'redirected'))::int AS open,
      count(*) FILTER (WHERE status NOT IN ('closed', 'withdrawn', 'redirected') AND late_now)::int AS overdue,
      count(*) FILTER (WHERE status = 'closed')::int AS closed,
      count(*) FILTER (WHERE status = 'redirected')::int AS redirected,
      count(*) FILTER (WHERE status = 'withdrawn')::int AS withdrawn,
      count(*) FILTER (WHERE contacted_at IS NOT NULL AND id NOT IN (SELECT grievance_id FROM late))::int AS "inTime",
      count(*) FILTER (WHERE contacted_at IS NOT NULL OR id IN (SELECT grievance_id FROM late))::int AS "contactDue",
      count(*) FILTER (WHERE status = 'closed' OR solved IS NOT NULL)::int AS ratable,
      count(*) FILTER (WHERE solved IS NOT NULL)::int AS rated,
      count(*) FILTER (WHERE solved = 1)::int AS solved,
      count(*) FILTER (WHERE satisfied IN (1, 2))::int AS satisfied,
      (SELECT count(*)::int FROM demands d JOIN mine m ON m.id = d.grievance_id) AS demands,
      (SELECT count(*)::int FROM demands d JOIN mine m ON m.id = d.grievance_id WHERE d.replied_at IS NOT NULL) AS "demandsAnswered",
      (SELECT count(*)::int FROM demands d JOIN mine m ON m.id = d.grievance_id WHERE d.replied_at IS NULL AND d.due_at < ${ctx.now}) AS "demandsLate",
      count(*) FILTER (WHERE adoption = 'adopted' AND status IN ('answered', 'closed'))::int AS adopted,
      count(*) FILTER (WHERE adoption = 'partly' AND status IN ('answered', 'closed'))::int AS partly,
      count(*) FILTER (WHERE adoption = 'declined' AND status IN ('answered', 'closed'))::int AS declined,
      count(*) FILTER (WHERE reopened_at IS NOT NULL OR round > 1)::int AS reopened,
      (SELECT count(*)::int FROM promises WHERE type = 'promise-kept') AS kept,
      (SELECT count(*)::int FROM promises WHERE type <> 'promise-kept') AS broken
    FROM mine`)
  if (row === undefined) throw new Error('the figures gave no row')
  return row
}

const MOST = 10

/** 十条例外: what somebody above should look at today, worst first; never more than ten. */
export const exceptionsFor = (ctx: Context, viewer: Speaker): Promise<Grievance[]> => worstFor(ctx, viewer, MOST)

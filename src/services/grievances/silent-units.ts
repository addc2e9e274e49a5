/** 有人反映、单位没动静: houses whose people write while nobody there claims, answers, or reports anything. Seen by whoever stands above them. */
import { sql } from '../../db.ts'
import { headBand } from '../../domain/head-count.ts'
import { FEWEST_COLLECTIVE } from '../../domain/incident.ts'
import type { Context } from '../context.ts'
import { type Speaker, unitsHeld } from '../people/people.ts'

/** Before that a house may simply not have come to it: two days hold a Sunday. */
const SILENT_MS = 48 * 3_600_000
const MOST = 10

export interface SilentUnit {
  readonly unit: string
  /** A band: from two on nobody can be told from it. */
  readonly people: string
}

/**
 * Three people or more wrote, the first of them two days ago at least, and since then no entry of the ledger is by anybody who holds an office in the
 * house. What is kept from a studio calls for nothing of it and is not counted; nor is what the viewer is kept from.
 */
export async function silentBelow(ctx: Context, viewer: Speaker, from: Date, until: Date): Promise<SilentUnit[]> {
  const above = unitsHeld(viewer, 'supervisor')
  if (above.length === 0) return []
  const rows = await ctx.tx.$queryRaw<{ unit: string; people: number }[]>(sql`
    WITH wrote AS (
      SELECT h.id, h.name, count(DISTINCT g.person_key)::int AS people, min(g.registered_at) AS since
      FROM grievances g JOIN units u ON u.id = g.unit_id JOIN units h ON h.id = ANY(u.path) AND h.kind IN ('enterprise', 'joint')
      WHERE h.path && ${[...above]}::uuid[] AND NOT EXISTS (SELECT 1 FROM units p WHERE p.id = h.parent_id AND p.kind = 'enterprise')
        AND g.registered_at >= ${from} AND g.registered_at < ${until} AND g.status <> 'withdrawn' AND NOT g.sealed AND NOT g.direct
        AND NOT EXISTS (SELECT 1 FROM exclusions x WHERE x.grievance_id = g.id AND x.person_id = ${viewer.personId}::uuid)
      GROUP BY h.id HAVING count(DISTINCT g.person_key) >= ${FEWEST_COLLECTIVE}::int AND min(g.registered_at) < ${new Date(ctx.now.getTime() - SILENT_MS)}
    ) SELECT w.name AS unit, w.people FROM wrote w WHERE NOT EXISTS (
      SELECT 1 FROM ledger_entries e WHERE e.at >= w.since AND e.actor = 'cadre'
        AND (e.unit_id IN (SELECT o.id FROM units o WHERE o.path @> ARRAY[w.id]) OR e.alert_id IN (SELECT a.id FROM alerts a WHERE a.unit_id = w.id))
        AND e.actor_id IN (SELECT r.person_id FROM roles r JOIN units o ON o.id = r.unit_id WHERE o.path @> ARRAY[w.id] AND r.role <> 'employee'))
    ORDER BY w.people DESC, w.name LIMIT ${MOST}::int`)
  return rows.map(({ unit, people }) => ({ unit, people: headBand(people) }))
}

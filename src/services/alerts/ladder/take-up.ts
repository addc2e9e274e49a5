/** Who signs for an alert and goes there has its matter in hand: nobody is told afterwards that they did not claim it, nor does it go past them. */
import { sql } from '../../../db.ts'
import type { Context } from '../../context.ts'
import { takeInHand } from '../../grievances/ownership/moves.ts'
import { claimants } from '../../grievances/ownership/owner.ts'
import { byIds, type Grievance } from '../../grievances/read.ts'
import type { Speaker } from '../../people/people.ts'
import { byIdOf, isOfMany, withMerged } from '../facts.ts'
import { toldOf } from './spread.ts'

/** Of a crowd each matter keeps its own way: by signing nobody takes on more than they can have read. */
const MOST = 5

/**
 * Matters of an alert that nobody has taken up. Held from here on, before the alert itself is: whoever raises an alert holds them in that order.
 */
export async function waitingMatters(ctx: Context, alertId: string): Promise<Grievance[]> {
  const alert = await byIdOf(ctx, alertId)
  if (alert.drill || isOfMany(alert)) return []
  const rows = await ctx.tx.$queryRaw<{ id: string }[]>(sql`
    SELECT g.id FROM grievances g WHERE g.status IN ('registered', 'assigned')
      AND g.id IN (SELECT m.grievance_id FROM alert_members m WHERE m.alert_id IN ${withMerged(sql`${alertId}::uuid`)}) ORDER BY g.id LIMIT ${MOST}::int FOR NO KEY UPDATE`)
  return rows.length === 0
    ? []
    : byIds(
        ctx,
        rows.map(({ id }) => id),
      )
}

/** Those of them that this person may own. What somebody above assigned to somebody else stays with them; what only time moved up comes back. */
export async function takeUp(ctx: Context, alertId: string, matters: readonly Grievance[], speaker: Speaker): Promise<Grievance[]> {
  if (matters.length === 0) return []
  const { life, no } = await byIdOf(ctx, alertId)
  const told = await toldOf(ctx, alertId)
  const taken: Grievance[] = []
  for (const matter of matters) {
    const free = matter.status === 'registered' || matter.ownerReason.startsWith('climb')
    const may = matter.ownerId === speaker.personId || (free && (await claimants(ctx, matter)).includes(speaker.personId))
    if (may) taken.push(await takeInHand(ctx, matter, speaker, { alertNo: no, quiet: life, known: told.has(matter.ownerId) }))
  }
  return taken
}

/** Who is on the way about this matter: it has an alert under way for which somebody signed. */
export async function underwayBy(ctx: Context, grievanceId: string): Promise<{ alertNo: string; personId: string } | null> {
  const [found] = await ctx.tx.$queryRaw<{ alertNo: string; personId: string }[]>(sql`
    SELECT a.no AS "alertNo", a.signed_by_id AS "personId" FROM alerts a JOIN alert_members m ON m.alert_id = a.id
    WHERE m.grievance_id = ${grievanceId}::uuid AND a.signed_by_id IS NOT NULL AND a.status <> 'closed' AND NOT a.drill AND NOT starts_with(a.rule, 'people:')
    ORDER BY a.opened_at DESC LIMIT 1`)
  return found ?? null
}

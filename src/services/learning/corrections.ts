/** What cadres put right, for the night. Of what is 匿名, sealed or sensitive nothing is learnt, and what somebody has erased is forgotten here too. */
import { sql } from '../../db.ts'
import { Category, type Level } from '../../domain/grievance.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import type { Correction } from '../../triage/model/learn.ts'
import type { Context } from '../context.ts'
import { linesOf, typedText } from '../grievances/words/words.ts'
import { retire } from './models.ts'

const OPEN_TO_LEARN = sql`g.mode <> 'anonymous' AND g.person_id IS NOT NULL AND NOT g.sealed AND NOT g.direct AND g.sensitive IS NULL`

async function learnFrom(ctx: Context, grievanceId: string, what: Correction['what'], label: Correction['label']): Promise<void> {
  await ctx.tx.$executeRaw(sql`
    INSERT INTO corrections (grievance_id, what, label, at)
    SELECT g.id, ${what}, ${label}, ${ctx.now} FROM grievances g WHERE g.id = ${grievanceId}::uuid AND ${OPEN_TO_LEARN}
    ON CONFLICT (grievance_id, what) DO UPDATE SET label = excluded.label, at = excluded.at, left_out_at = NULL`)
}

/** 改类 */
export const learnFromCategory = (ctx: Context, grievanceId: string, category: Category): Promise<void> =>
  learnFrom(ctx, grievanceId, 'category', category)

/** 改级: yellow and blue are told apart by rules, so that no more is learnt than that there was no danger. */
export async function learnFromLevel(ctx: Context, grievanceId: string, was: Level, now: Level): Promise<void> {
  if (isDanger(now)) await learnFrom(ctx, grievanceId, 'danger', now)
  else if (isDanger(was)) await learnCalm(ctx, sql`g.id = ${grievanceId}::uuid`)
}

const isDanger = (level: Level): level is 'red' | 'orange' => level === 'red' || level === 'orange'

/** An alarm turned out to be none: the words of every matter in it. */
export const learnFromFalseAlarm = (ctx: Context, alertId: string): Promise<void> =>
  learnCalm(ctx, sql`EXISTS (SELECT 1 FROM alert_members m WHERE m.alert_id = ${alertId}::uuid AND m.grievance_id = g.id)`)

/** Of one about somebody who may do themselves harm nothing is learnt: that they are safe now says nothing of the words. Nor of a drill. */
async function learnCalm(ctx: Context, which: Prisma.Sql): Promise<void> {
  await ctx.tx.$executeRaw(sql`
    INSERT INTO corrections (grievance_id, what, label, at)
    SELECT g.id, 'danger', 'calm', ${ctx.now} FROM grievances g WHERE ${which} AND ${OPEN_TO_LEARN} AND NOT EXISTS (
      SELECT 1 FROM alert_members m JOIN alerts a ON a.id = m.alert_id WHERE m.grievance_id = g.id AND (a.hazard = 'self-harm' OR a.drill))
    ON CONFLICT (grievance_id, what) DO UPDATE SET label = excluded.label, at = excluded.at, left_out_at = NULL`)
}

/** The matter is nobody's from now on: what was learnt from its words goes with them. */
export async function forgetCorrections(ctx: Context, grievanceId: string): Promise<void> {
  const [first] = await ctx.tx.$queryRaw<{ at: Date }[]>(sql`
    WITH gone AS (DELETE FROM corrections WHERE grievance_id = ${grievanceId}::uuid RETURNING at) SELECT min(at) AS at FROM gone HAVING count(*) > 0`)
  if (first !== undefined) await retire(ctx, first.at)
}

/** The newest count; more than these would drown our own examples. */
const MOST = 1_000

export async function correctionsToLearn(ctx: Context): Promise<Correction[]> {
  const rows = await ctx.tx.$queryRaw<{ grievanceId: string; what: string; label: string; registeredAt: Date }[]>(sql`
    SELECT c.grievance_id AS "grievanceId", c.what, c.label, g.registered_at AS "registeredAt"
    FROM corrections c JOIN grievances g ON g.id = c.grievance_id WHERE c.left_out_at IS NULL AND ${OPEN_TO_LEARN}
    ORDER BY c.at DESC, c.grievance_id LIMIT ${MOST}::int`)
  const found: Correction[] = []
  for (const { grievanceId, what, label, registeredAt } of rows) {
    const lines = await linesOf(ctx, { grievanceId })
    if (what === 'category') {
      const text = typedText(lines.filter(({ at }) => at <= registeredAt))
      if (text !== '') found.push({ what, label: Category.parse(label), text })
    } else {
      const text = typedText(lines)
      if (text !== '') found.push({ what: 'danger', label: label as 'calm' | 'orange' | 'red', text })
    }
  }
  return found
}

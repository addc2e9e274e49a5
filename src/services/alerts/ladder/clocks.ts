/**
 * The clocks of an alert are rows: its ladder is laid in the transaction that opens it, each rung is fired once, and whoever signs ends the rest.
 * kill -9, an empty Redis and restarts leave the rows as they are.
 */
import { v7 as uuid } from 'uuid'
import { sql } from '../../../db.ts'
import { type Ladder, laterRungs } from '../../../domain/incident.ts'
import type { Context } from '../../context.ts'

/** One clock of an alert: `kind` says what falls due. */
export async function setClock(ctx: Context, alertId: string, kind: string, dueAt: Date): Promise<void> {
  await ctx.tx.deadline.create({ data: { id: uuid(), alertId, kind, startedAt: ctx.now, dueAt } })
}

/** The rungs after the first, from now on. What ladder there was ends. */
export async function lay(ctx: Context, alertId: string, ladder: Ladder): Promise<void> {
  await endClocks(ctx, alertId, 'rung:')
  const rows = laterRungs(ladder).map(minute => ({
    id: uuid(),
    alertId,
    kind: `rung:${ladder}:${minute}`,
    startedAt: ctx.now,
    dueAt: new Date(ctx.now.getTime() + minute * 60_000),
  }))
  await ctx.tx.deadline.createMany({ data: rows })
}

/** Ends the live clocks of this kind; of all kinds without one. */
export async function endClocks(ctx: Context, alertId: string, prefix = ''): Promise<void> {
  await ctx.tx.$executeRaw(sql`
    UPDATE deadlines SET cancelled_at = ${ctx.now} WHERE alert_id = ${alertId}::uuid AND fired_at IS NULL AND cancelled_at IS NULL
      AND starts_with(kind, ${prefix})`)
}

/** Nobody was reached by what went out: the next rung is due at once. */
export async function hasten(ctx: Context, alertId: string): Promise<void> {
  await ctx.tx.$executeRaw(sql`
    UPDATE deadlines SET due_at = ${ctx.now} WHERE due_at > ${ctx.now} AND id = (SELECT id FROM deadlines WHERE alert_id = ${alertId}::uuid
      AND starts_with(kind, 'rung:') AND fired_at IS NULL AND cancelled_at IS NULL ORDER BY due_at LIMIT 1)`)
}

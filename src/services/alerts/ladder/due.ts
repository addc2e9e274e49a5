/** What happens when a clock of an alert falls due; see clocks.ts. */
import { sql } from '../../../db.ts'
import { type Ladder, nextUnsigned, rungAt } from '../../../domain/incident.ts'
import { type Context, type Deps, transaction } from '../../context.ts'
import { append } from '../../ledger/ledger.ts'
import { byIdOf, sourceOf } from '../facts.ts'
import { handlingDue } from '../handling/handling.ts'
import { note } from '../handling/notes.ts'
import { askPoliceAgain, careDue } from '../rescue/aftercare.ts'
import { relayDue } from '../rescue/relay.ts'
import { receiptDue } from '../upward.ts'
import { setClock } from './clocks.ts'
import { tellRung } from './spread.ts'

interface DueRow {
  id: string
  alertId: string
  kind: string
  dueAt: Date
}

/** As many as a transaction shares its cost among. */
const MOST = 40

/**
 * Fires due clocks of alerts, oldest first, at most one of each alert; returns how many. The alert's row is held meanwhile: whoever signs comes
 * before the rung or after it, never in its middle. Where one of them fails they are done one by one, and the one that fails goes behind all
 * others. @throws what failed, after counting the try
 */
export async function fireAlerts(deps: Deps, most = MOST): Promise<number> {
  let claimed: readonly DueRow[] = []
  try {
    return await transaction(deps, async ctx => {
      claimed = firstOfEach(await lockDue(ctx, most))
      if (claimed.length === 0) return 0
      await ctx.tx.$executeRaw(sql`UPDATE deadlines SET fired_at = ${ctx.now} WHERE id = ANY(${claimed.map(({ id }) => id)}::uuid[])`)
      for (const row of claimed) await fire(ctx, row)
      return claimed.length
    })
  } catch (error) {
    const [first, ...others] = claimed
    if (others.length > 0) return fireAlerts(deps, 1)
    if (first !== undefined) await deps.db.$executeRaw(sql`UPDATE deadlines SET tries = tries + 1 WHERE id = ${first.id}::uuid`)
    throw error
  }
}

const lockDue = (ctx: Context, most: number): Promise<DueRow[]> =>
  ctx.tx.$queryRaw<DueRow[]>(sql`
    SELECT d.id, d.alert_id AS "alertId", d.kind, d.due_at AS "dueAt" FROM deadlines d JOIN alerts a ON a.id = d.alert_id
    WHERE d.alert_id IS NOT NULL AND d.due_at <= ${ctx.now} AND d.fired_at IS NULL AND d.cancelled_at IS NULL
    ORDER BY d.tries, d.due_at LIMIT ${most}::int FOR UPDATE SKIP LOCKED`)

const firstOfEach = (rows: readonly DueRow[]): DueRow[] =>
  rows.filter(({ alertId }, at) => rows.findIndex(row => row.alertId === alertId) === at)

async function fire(ctx: Context, { alertId, kind, dueAt }: DueRow): Promise<void> {
  if (kind.startsWith('rung:')) return climb(ctx, alertId, kind, dueAt)
  if (kind.startsWith('relay-')) return relayDue(ctx, alertId, kind)
  if (kind === 'police') return askPoliceAgain(ctx, alertId)
  if (kind === 'care' || kind === 'care-check') return careDue(ctx, alertId, kind)
  if (kind === 'progress' || kind.startsWith('statutory:')) return handlingDue(ctx, alertId, kind)
  if (kind.startsWith('receipt:')) return receiptDue(ctx, alertId, kind)
  throw new Error(`no clock of an alert of kind ${kind}`)
}

/** A rung is due and nobody has signed: that is an entry by itself, and the next ones are told. */
async function climb(ctx: Context, alertId: string, kind: string, dueAt: Date): Promise<void> {
  const alert = await byIdOf(ctx, alertId)
  const [, ladder, at] = kind.split(':') as ['rung', Ladder, string]
  const minute = Number(at)
  if (alert.signedAt !== null || alert.status === 'closed') return
  const reached = await tellRung(ctx, alert, await sourceOf(ctx, alert), rungAt(ladder, minute))
  await append(ctx, {
    type: 'alert-unsigned',
    actor: { as: 'system' },
    alertId,
    unitId: alert.unitId,
    ...(alert.grievanceId === null ? {} : { grievanceId: alert.grievanceId }),
    payload: { ladder, minute, told: reached, lateMs: ctx.now.getTime() - dueAt.getTime() },
  })
  await note(ctx, { alertId, kind: 'unsigned', step: String(minute) })
  const next = nextUnsigned(ladder, minute)
  if (next !== null) await setClock(ctx, alertId, `rung:${ladder}:${next}`, new Date(ctx.now.getTime() + (next - minute) * 60_000))
}

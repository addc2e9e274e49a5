/**
 * 日清: received + transferred in = open + closed + redirected + withdrawn + transferred out, once a day to each leaders' group by itself. The left side is counted
 * from the ledger, the right from the grievances as they stand, so that one cannot be made to fit by changing the other.
 */
import { v7 as uuid } from 'uuid'
import { sql } from '../../db.ts'
import { atShanghai, shanghaiDate } from '../../domain/time/calendar.ts'
import { say } from '../../texts/text.ts'
import { day } from '../../texts/words.ts'
import { type Context, type Deps, transaction } from '../context.ts'
import type { Conversation } from '../mail/accounts.ts'
import { send } from '../mail/letters.ts'
import { unitById } from '../people/units.ts'
import { append } from './ledger.ts'
import { signHead } from './witness.ts'

export interface Balance {
  readonly received: number
  readonly movedIn: number
  readonly open: number
  readonly closed: number
  readonly redirected: number
  readonly withdrawn: number
  readonly movedOut: number
}

export const balances = ({ received, movedIn, open, closed, redirected, withdrawn, movedOut }: Balance): boolean =>
  received + movedIn === open + closed + redirected + withdrawn + movedOut

/** Of a unit and everything below it. */
export async function balanceOf(ctx: Context, unitId: string): Promise<Balance> {
  const [row] = await ctx.tx.$queryRaw<Balance[]>(sql`
    WITH here AS (SELECT id FROM units WHERE ${unitId}::uuid = ANY(path)),
    steps AS (
      SELECT e.type, e.unit_id IN (SELECT id FROM here) AS inside,
        coalesce(lag(e.unit_id) OVER (PARTITION BY e.grievance_id ORDER BY e.id) IN (SELECT id FROM here), false) AS was
      FROM ledger_entries e WHERE e.type IN ('register', 'transfer')
        AND e.grievance_id IN (SELECT grievance_id FROM ledger_entries WHERE type IN ('register', 'transfer') AND unit_id IN (SELECT id FROM here)))
    SELECT count(*) FILTER (WHERE type = 'register' AND inside)::int AS received,
      count(*) FILTER (WHERE type = 'transfer' AND inside AND NOT was)::int AS "movedIn",
      count(*) FILTER (WHERE type = 'transfer' AND NOT inside AND was)::int AS "movedOut",
      (SELECT count(*)::int FROM grievances WHERE unit_id IN (SELECT id FROM here) AND status NOT IN ('closed', 'withdrawn', 'redirected')) AS open,
      (SELECT count(*)::int FROM grievances WHERE unit_id IN (SELECT id FROM here) AND status = 'closed') AS closed,
      (SELECT count(*)::int FROM grievances WHERE unit_id IN (SELECT id FROM here) AND status = 'withdrawn') AS withdrawn,
      (SELECT count(*)::int FROM grievances WHERE unit_id IN (SELECT id FROM here) AND status = 'redirected') AS redirected
    FROM steps`)
  if (row === undefined) throw new Error('the balance gave no row')
  return row
}

const AT = '17:30'

const nextBalance = (after: Date): Date => {
  const today = atShanghai(shanghaiDate(after), AT)
  return today > after ? today : new Date(today.getTime() + 86_400_000)
}

/** Sets the first balance of units whose leaders' group has none waiting; returns how many. */
export const planBalances = (deps: Deps): Promise<number> =>
  transaction({ ...deps, nudge: () => {} }, async ctx => {
    const units = await ctx.tx.$queryRaw<{ id: string }[]>(sql`
      SELECT g.unit_id AS id FROM groups g WHERE g.purpose = 'leaders' AND NOT EXISTS (SELECT 1 FROM deadlines d
        WHERE d.unit_id = g.unit_id AND d.kind = 'balance' AND d.fired_at IS NULL AND d.cancelled_at IS NULL) LIMIT 500`)
    const dueAt = nextBalance(ctx.now)
    if (units.length > 0)
      await ctx.tx.deadline.createMany({
        data: units.map(({ id }) => ({ id: uuid(), unitId: id, kind: 'balance', startedAt: ctx.now, dueAt })),
      })
    return units.length
  })

/** Sends one due balance with the root of the chain; returns how many (0 or 1). */
export const fireBalance = (deps: Deps): Promise<number> =>
  transaction(deps, async ctx => {
    const [due] = await ctx.tx.$queryRaw<{ unitId: string }[]>(sql`
      UPDATE deadlines SET fired_at = ${ctx.now} WHERE id = (SELECT id FROM deadlines WHERE kind = 'balance' AND due_at <= ${ctx.now}
        AND fired_at IS NULL AND cancelled_at IS NULL ORDER BY tries, due_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING unit_id AS "unitId"`)
    if (due === undefined) return 0
    await tell(ctx, due.unitId)
    return 1
  })

async function tell(ctx: Context, unitId: string): Promise<void> {
  const [group] = await ctx.tx.$queryRaw<Conversation[]>(sql`
    SELECT c.id, c.account_id AS "accountId", a.channel, c.type FROM groups g JOIN conversations c ON c.id = g.conversation_id
    JOIN channel_accounts a ON a.id = c.account_id WHERE g.unit_id = ${unitId}::uuid AND g.purpose = 'leaders'`)
  if (group === undefined) return
  const balance = await balanceOf(ctx, unitId)
  const signed = await signHead(ctx)
  const root = signed === null ? null : { seq: signed.root.seq, hash: signed.root.hash.slice(0, 16) }
  await append(ctx, { type: 'balance', actor: { as: 'system' }, unitId, payload: { ...balance } })
  const text = say('balance', { ...balance, unit: (await unitById(ctx, unitId)).name, date: day(ctx.now), holds: balances(balance), root })
  await send(ctx, { conversation: group }, { text }, { purpose: 'balance' })
}

/** 核验: whether a registration still stands in the chain as it was made, and under which signed root. */
import { sql } from '../../db.ts'
import { say } from '../../texts/text.ts'
import type { Context } from '../context.ts'
import { superiors } from '../grievances/notify.ts'
import type { Grievance } from '../grievances/read.ts'
import { send } from '../mail/letters.ts'
import { append, linkHolds } from './ledger.ts'

export type Proof =
  | {
      readonly state: 'holds'
      readonly seq: string
      readonly at: Date
      readonly root: { readonly seq: string; readonly hash: string; readonly at: Date } | null
    }
  /** Registered within the last second: the sealer has not come by. */
  | { readonly state: 'waiting' }
  | { readonly state: 'broken' }

export async function proofOf(ctx: Context, grievance: Grievance): Promise<Proof> {
  const [entry] = await ctx.tx.$queryRaw<{ id: string; at: Date; seq: bigint | null; waiting: boolean }[]>(sql`
    SELECT e.id, e.at, c.seq, EXISTS (SELECT 1 FROM ledger_unsealed u WHERE u.entry_id = e.id) AS waiting
    FROM ledger_entries e LEFT JOIN ledger_chain c ON c.entry_id = e.id WHERE e.grievance_id = ${grievance.id}::uuid AND e.type = 'register'`)
  if (entry === undefined) return { state: 'broken' }
  if (entry.seq === null) return { state: entry.waiting ? 'waiting' : 'broken' }
  if (!(await linkHolds(ctx, entry.seq))) return { state: 'broken' }
  const [root] = await ctx.tx.$queryRaw<{ seq: bigint; hash: Uint8Array; at: Date }[]>(
    sql`SELECT seq, hash, at FROM ledger_roots WHERE seq >= ${entry.seq} ORDER BY seq LIMIT 1`,
  )
  return {
    state: 'holds',
    seq: String(entry.seq),
    at: entry.at,
    root: root === undefined ? null : { seq: String(root.seq), hash: Buffer.from(root.hash).toString('hex').slice(0, 16), at: root.at },
  }
}

/** Tells the superior that an employee's receipt does not hold. @returns how many were reached */
export async function reportBroken(ctx: Context, grievance: Grievance): Promise<number> {
  await append(ctx, { type: 'proof-broken', actor: { as: 'employee' }, grievanceId: grievance.id, unitId: grievance.unitId })
  let reached = 0
  for (const personId of await superiors(ctx, grievance))
    if (
      (await send(
        ctx,
        { personId },
        { text: say('proofBrokenForSuperior', { no: grievance.no }) },
        { purpose: 'proof-broken', grievanceId: grievance.id, urgent: true },
      )) !== null
    )
      reached++
  return reached
}

/** 绑定: a one-time code makes a chat account the account of somebody on the roster. */
import { randomInt } from 'node:crypto'
import { bytes, sql } from '../../db.ts'
import { refusal } from '../../texts/text.ts'
import type { Context } from '../context.ts'
import { reown } from '../grievances/ownership/orphans.ts'
import { type Actor, append } from '../ledger/ledger.ts'
import { type Speaker, speakerOf } from './people.ts'

export const CODE_MS = 7 * 86_400_000

/** A code of eight digits, for one use, valid for seven days. The ledger knows that one was made: with it somebody else could become this person. */
export async function makeCode(ctx: Context, personId: string): Promise<string> {
  const code = await keepCode(ctx, personId, 8, CODE_MS)
  await append(ctx, { type: 'bind-code-made', actor: { as: 'system' }, payload: { for: await actorOf(ctx, personId) } })
  return code
}

/** Of employees the ledger keeps no name. */
async function actorOf(ctx: Context, personId: string): Promise<Actor> {
  const office = await ctx.tx.role.findFirst({ where: { personId, role: { not: 'employee' } }, select: { role: true } })
  return office === null ? { as: 'employee' } : { as: 'cadre', personId }
}

async function keepCode(ctx: Context, personId: string, digits: number, validMs: number): Promise<string> {
  const code = String(randomInt(10 ** (digits - 1), 10 ** digits))
  await ctx.tx.bindCode.create({
    data: { codeIdx: bytes(ctx.keys.blindIndex('bind-code', code)), personId, expiresAt: new Date(ctx.now.getTime() + validMs) },
  })
  return code
}

/** Kept by everybody who may have to be found again: so long that of millions of them none is guessed. */
const KEPT_DIGITS = 12
const KEPT_MS = 20 * 365 * 86_400_000

/** A code to be found again by, where a login may give everybody another id; null elsewhere. */
export async function keepsake(ctx: Context, accountId: string, personId: string): Promise<string | null> {
  const [account] = await ctx.tx.$queryRaw<{ stableIds: boolean }[]>(
    sql`SELECT stable_ids AS "stableIds" FROM channel_accounts WHERE id = ${accountId}::uuid`,
  )
  return account?.stableIds === false ? keepCode(ctx, personId, KEPT_DIGITS, KEPT_MS) : null
}

/**
 * The account becomes that of somebody on the roster. What a stranger brought with it becomes theirs; what somebody else of the roster brought
 * with it stays with that person.
 * @throws UserError `badCode`
 */
export async function bind(ctx: Context, speaker: Speaker, code: string): Promise<Speaker> {
  const index = ctx.keys.blindIndex('bind-code', code)
  const [used] = await ctx.tx.$queryRaw<{ personId: string }[]>(sql`
    UPDATE bind_codes SET used_at = ${ctx.now} WHERE code_idx = ${index} AND used_at IS NULL AND expires_at > ${ctx.now} RETURNING person_id AS "personId"`)
  if (used === undefined) throw refusal('badCode', {})
  await ctx.tx.identity.update({ where: { id: speaker.identityId }, data: { personId: used.personId } })
  const before = await ctx.tx.person.findUniqueOrThrow({ where: { id: speaker.personId }, select: { imported: true } })
  if (!before.imported) {
    await ctx.tx.grievance.updateMany({ where: { personId: speaker.personId }, data: { personId: used.personId } })
    await reown(ctx, [used.personId])
  }
  await append(ctx, { type: 'account-bound', actor: await actorOf(ctx, used.personId) })
  return speakerOf(ctx, speaker.identityId)
}

/** 绑定: a one-time code makes a chat account the account of somebody on the roster. */
import { randomInt } from 'node:crypto'
import { bytes, sql } from '../../db.ts'
import { refusal } from '../../texts/text.ts'
import type { Context } from '../context.ts'
import { reown } from '../grievances/orphans.ts'
import { append } from '../ledger/ledger.ts'
import { type Speaker, speakerOf } from './people.ts'

export const CODE_MS = 7 * 86_400_000

/** A code of eight digits, valid for seven days and for one use. */
export async function makeCode(ctx: Context, personId: string): Promise<string> {
  const code = String(randomInt(10_000_000, 100_000_000))
  await ctx.tx.bindCode.create({
    data: { codeIdx: bytes(ctx.keys.blindIndex('bind-code', code)), personId, expiresAt: new Date(ctx.now.getTime() + CODE_MS) },
  })
  return code
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
  await append(ctx, { type: 'account-bound', actor: { as: 'cadre', personId: used.personId } })
  return speakerOf(ctx, speaker.identityId)
}

/** After a login that gave everybody another id: somebody who proved by a code who they are goes on where they were. */
import { scopeOf } from '../../channel/login-scope.ts'
import type { Chat } from '../../channel/message.ts'
import { bytes, sql } from '../../db.ts'
import type { Context } from '../context.ts'
import { append } from '../ledger/ledger.ts'
import { chatOf } from '../mail/accounts.ts'
import type { Speaker } from './people.ts'

interface Known {
  id: string
  externalEnc: Uint8Array
  externalIdx: Uint8Array
}

const placeOf = (row: string) => ({ table: 'identities', column: 'external_enc', row })

/**
 * The former account of this person, by an id that is no longer theirs, takes the id that they wrote by now; what was held for its chats goes to
 * the chat they are in. Null where there is none: it is the first account of theirs, or a second phone.
 */
export async function rejoin(ctx: Context, speaker: Speaker, chat: Chat): Promise<string | null> {
  const rows = await ctx.tx.$queryRaw<Known[]>(sql`
    SELECT i.id, i.external_enc AS "externalEnc", i.external_idx AS "externalIdx" FROM identities i
    WHERE i.person_id = ${speaker.personId}::uuid AND i.account_id = (SELECT account_id FROM identities WHERE id = ${speaker.identityId}::uuid) ORDER BY i.id`)
  const numberingOf = ({ id, externalEnc }: Known): number => scopeOf(ctx.keys.open(placeOf(id), externalEnc)).numbering
  const now = rows.find(({ id }) => id === speaker.identityId)
  if (now === undefined) return null
  const former = rows.find(row => row !== now && numberingOf(row) < numberingOf(now))
  if (former === undefined) return null
  await swap(ctx, former, now)
  await moveChats(ctx, former.id, now.id, chat)
  await append(ctx, { type: 'account-found-again', actor: { as: 'system' } })
  return former.id
}

/** By way of an index that nobody has: two may not share one. */
async function swap(ctx: Context, former: Known, now: Known): Promise<void> {
  const reseal = (from: Known, to: Known): Uint8Array<ArrayBuffer> =>
    bytes(ctx.keys.seal(placeOf(to.id), ctx.keys.open(placeOf(from.id), from.externalEnc)))
  const [nobody, forFormer, forNow] = [bytes(ctx.keys.blindIndex('identity', `nobody|${now.id}`)), reseal(now, former), reseal(former, now)]
  await ctx.tx.identity.update({ where: { id: now.id }, data: { externalIdx: nobody } })
  await ctx.tx.identity.update({ where: { id: former.id }, data: { externalIdx: bytes(now.externalIdx), externalEnc: forFormer } })
  await ctx.tx.identity.update({ where: { id: now.id }, data: { externalIdx: bytes(former.externalIdx), externalEnc: forNow } })
}

async function moveChats(ctx: Context, formerId: string, nowId: string, chat: Chat): Promise<void> {
  const chats = await ctx.tx.conversation.findMany({
    where: { identityId: formerId, type: 'private' },
    select: { id: true, chatEnc: true },
  })
  for (const row of chats) {
    const sealed = ctx.keys.seal(
      { table: 'conversations', column: 'chat_enc', row: row.id },
      JSON.stringify({ ...chatOf(ctx.keys, row), id: chat.id }),
    )
    await ctx.tx.$executeRaw(sql`UPDATE conversations SET chat_enc = ${sealed} WHERE id = ${row.id}::uuid`)
    await ctx.tx.$executeRaw(
      sql`UPDATE deliveries SET next_try_at = clock_timestamp() WHERE lane = ${row.id}::uuid AND status = 'pending' AND next_try_at IS NOT NULL`,
    )
  }
  await ctx.tx.$executeRaw(sql`UPDATE conversations SET identity_id = ${formerId}::uuid WHERE identity_id = ${nowId}::uuid`)
}

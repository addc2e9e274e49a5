/** 领导群, 工作群, 值班群: which group serves which unit, and who has been seen in it. */
import type { Chat } from '../../channel/message.ts'
import { sql } from '../../db.ts'
import type { Context } from '../context.ts'
import { append } from '../ledger/ledger.ts'
import type { Speaker } from '../people/people.ts'
import type { Conversation } from './accounts.ts'

export type GroupPurpose = 'leaders' | 'work' | 'duty'

/** One unit and purpose a group: binding takes the purpose from the unit's former group, and the group from its former purpose. */
export async function bindGroup(
  ctx: Context,
  conversation: Conversation,
  unitId: string,
  purpose: GroupPurpose,
  by: Speaker,
): Promise<void> {
  await ctx.tx.group.deleteMany({ where: { OR: [{ conversationId: conversation.id }, { unitId, purpose }] } })
  await ctx.tx.group.create({ data: { conversationId: conversation.id, unitId, purpose, boundById: by.personId, boundAt: ctx.now } })
  await append(ctx, {
    type: 'group-bound',
    actor: { as: 'cadre', personId: by.personId },
    unitId,
    payload: { purpose, conversationId: conversation.id },
  })
}

/** The group no longer serves its unit: the bot was taken out of it. Null when it served none. */
export async function unbindGroup(ctx: Context, conversationId: string): Promise<{ unitId: string; purpose: GroupPurpose } | null> {
  const [group] = await ctx.tx.$queryRaw<{ unitId: string; purpose: GroupPurpose }[]>(
    sql`DELETE FROM groups WHERE conversation_id = ${conversationId}::uuid RETURNING unit_id AS "unitId", purpose`,
  )
  if (group === undefined) return null
  await append(ctx, {
    type: 'group-unbound',
    actor: { as: 'system' },
    unitId: group.unitId,
    payload: { purpose: group.purpose, conversationId },
  })
  return group
}

/** People of other enterprises are in it. */
export async function setExternal(ctx: Context, conversationId: string, external: boolean): Promise<void> {
  await ctx.tx.$executeRaw(sql`UPDATE conversations SET external = ${external} WHERE id = ${conversationId}::uuid`)
}

export async function isExternal(ctx: Context, conversationId: string): Promise<boolean> {
  const [row] = await ctx.tx.$queryRaw<{ external: boolean }[]>(sql`SELECT external FROM conversations WHERE id = ${conversationId}::uuid`)
  return row?.external ?? false
}

/** The chat as the platform names it now. */
export async function renameGroup(ctx: Context, conversationId: string, chat: Chat): Promise<void> {
  const sealed = ctx.keys.seal({ table: 'conversations', column: 'chat_enc', row: conversationId }, JSON.stringify(chat))
  await ctx.tx.$executeRaw(sql`UPDATE conversations SET chat_enc = ${sealed} WHERE id = ${conversationId}::uuid`)
}

/** Whoever is complained about must not read the alert: so the bot remembers who speaks in a group. */
export async function rememberMember(ctx: Context, conversationId: string, personId: string): Promise<void> {
  await ctx.tx.$executeRaw(
    sql`INSERT INTO group_members (conversation_id, person_id) VALUES (${conversationId}::uuid, ${personId}::uuid) ON CONFLICT DO NOTHING`,
  )
}

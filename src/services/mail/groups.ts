/** 领导群, 工作群, 值班群: which group serves which unit, and who has been seen in it. */
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

/** Whoever is complained about must not read the alert: so the bot remembers who speaks in a group. */
export async function rememberMember(ctx: Context, conversationId: string, personId: string): Promise<void> {
  await ctx.tx.$executeRaw(
    sql`INSERT INTO group_members (conversation_id, person_id) VALUES (${conversationId}::uuid, ${personId}::uuid) ON CONFLICT DO NOTHING`,
  )
}

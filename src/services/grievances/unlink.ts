/** 匿名 and 删除: every row that links a matter to the person, account or chat it came from loses the link. The sealed route stays. */
import { sql } from '../../db.ts'
import type { Context } from '../context.ts'
import { forgetCorrections } from '../learning/corrections.ts'
import { wipe } from '../mail/inbox.ts'
import type { Grievance } from './read.ts'

/** Its words: they stay in the matter, the messages and the intake they came in are forgotten. */
export async function unlinkWords(ctx: Context, grievanceId: string): Promise<void> {
  await forgetCorrections(ctx, grievanceId)
  const said = await ctx.tx.message.findMany({ where: { grievanceId, inboxId: { not: null } }, select: { inboxId: true } })
  await wipe(
    ctx,
    said.flatMap(({ inboxId }) => (inboxId === null ? [] : [inboxId])),
  )
  await ctx.tx.message.updateMany({ where: { grievanceId }, data: { inboxId: null, intakeId: null } })
  await ctx.tx.intake.updateMany({ where: { grievanceId }, data: { grievanceId: null } })
}

/**
 * What was sent to the person about it, on its way or there: it keeps the message index, so that quoting still finds the matter, and goes by the
 * sealed route from here. Leaving a lane, it wakes whoever waited behind it.
 */
export async function unlink(ctx: Context, { id, routeId, personId }: Pick<Grievance, 'id' | 'routeId' | 'personId'>): Promise<void> {
  await unlinkWords(ctx, id)
  const moved = await ctx.tx.$queryRaw<{ lane: string }[]>(sql`
    WITH own AS (
      SELECT c.id FROM conversations c JOIN identities i ON i.id = c.identity_id WHERE i.person_id = ${personId}::uuid
    ), old AS (
      SELECT d.id, d.lane FROM deliveries d JOIN own ON own.id = d.conversation_id WHERE d.grievance_id = ${id}::uuid
    )
    UPDATE deliveries d SET conversation_id = NULL, lane = ${routeId}::uuid, route_id = ${routeId}::uuid, message_enc = NULL FROM old WHERE d.id = old.id RETURNING old.lane`)
  for (const lane of new Set([routeId, ...moved.map(one => one.lane)])) await wakeAll(ctx, lane)
}

async function wakeAll(ctx: Context, lane: string): Promise<void> {
  await ctx.tx.$executeRaw(sql`
    INSERT INTO outbox (id, job, payload) SELECT gen_random_uuid(), 'deliver.' || channel, jsonb_build_object('deliveryIds', jsonb_agg(id ORDER BY seq))
    FROM deliveries WHERE lane = ${lane}::uuid AND status = 'pending' GROUP BY channel`)
}

/** What somebody brought and is over: theirs no more. */
export async function unlinkAllOf(ctx: Context, personId: string): Promise<void> {
  const all = await ctx.tx.grievance.findMany({ where: { personId }, select: { id: true, routeId: true, personId: true } })
  for (const grievance of all) await unlink(ctx, grievance)
  await ctx.tx.grievance.updateMany({ where: { personId }, data: { personId: null, mode: 'anonymous' } })
}

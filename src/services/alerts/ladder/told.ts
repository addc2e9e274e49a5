/** Who has been told of an alert, and what they hear afterwards. */
import { sql } from '../../../db.ts'
import { asSeriousAs, type Level } from '../../../domain/grievance.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import type { Hazard } from '../../../texts/zh-cn/alerts.ts'
import type { Context } from '../../context.ts'
import { excludedFrom } from '../../grievances/ownership/owner.ts'
import type { Grievance } from '../../grievances/read.ts'
import { everyPrivateConversation } from '../../mail/accounts.ts'
import { send } from '../../mail/letters.ts'
import { sentBefore } from '../../mail/sent.ts'
import { cadreName } from '../../people/people.ts'
import { byIdOf, sourceOf } from '../facts.ts'
import { circleOf } from './circle.ts'
import { hasten } from './clocks.ts'
import { toldOf } from './spread.ts'

/** More words about an alert's matter go to whoever was told in private; of a sealed one only that there is more. @returns how many were told */
export async function tellMore(ctx: Context, alertId: string, grievance: Grievance, story: string): Promise<number> {
  const alert = await ctx.tx.alert.findUniqueOrThrow({ where: { id: alertId }, select: { no: true } })
  const excluded = await excludedFrom(ctx, grievance)
  let reached = 0
  for (const personId of await toldOf(ctx, alertId)) {
    if (excluded.has(personId)) continue
    const words = grievance.sealed && personId !== grievance.ownerId ? '' : story
    const id = await send(ctx, { personId }, plain(say('alertMore', { alertNo: alert.no, story: words })), {
      purpose: 'alert-more',
      grievanceId: grievance.id,
      alertId,
      urgent: true,
    })
    if (id !== null) reached++
  }
  return reached
}

/**
 * An alert that did not arrive goes to the same person by another way, if they have one; else everybody else it was sent to hears of it, or the
 * superior. Where none of those who were told has it, the next rung is due at once. `personId` null: it was for a group.
 */
export async function tellNotReached(
  ctx: Context,
  failed: { id: string; alertId: string; personId: string | null },
  why: string,
): Promise<void> {
  const { id, alertId, personId } = failed
  await inTurn(ctx, alertId)
  if (personId !== null && (await byAnotherWay(ctx, id, alertId, personId))) return
  const alert = await byIdOf(ctx, alertId)
  const others = [...(await toldOf(ctx, alertId))].filter(one => one !== personId)
  const source = await sourceOf(ctx, alert)
  const { offices, excluded } = await circleOf(ctx, source)
  const to = others.length > 0 ? others : (offices[0] ?? []).filter(one => one !== personId)
  const text = plain(say('alertNotReached', { alertNo: alert.no, who: personId === null ? '领导群' : await cadreName(ctx, personId), why }))
  for (const one of to)
    if (!excluded.has(one))
      await send(ctx, { personId: one }, text, { purpose: 'alert-not-reached', alertId, urgent: true, rings: 'alert' })
  if (alert.signedAt === null && !(await anybodyHasIt(ctx, alertId))) await hasten(ctx, alertId)
}

/** Several may fail at the same time: one after the other they look whether anybody is left, so that the last one sees that nobody is. */
const inTurn = (ctx: Context, alertId: string): Promise<unknown> =>
  ctx.tx.$queryRaw(sql`SELECT 1 FROM alerts WHERE id = ${alertId}::uuid FOR NO KEY UPDATE`)

/** It lies there, but no phone rang: whoever else was told calls them. */
export async function tellUnrung(ctx: Context, alertId: string, personId: string | null): Promise<void> {
  const { no } = await byIdOf(ctx, alertId)
  const who = personId === null ? '领导群' : await cadreName(ctx, personId)
  const text = plain(say('alertNotReached', { alertNo: no, who, why: '消息发到了，手机没能加急响铃' }))
  for (const one of await toldOf(ctx, alertId))
    if (one !== personId) await send(ctx, { personId: one }, text, { purpose: 'alert-not-reached', alertId, urgent: true, rings: 'alert' })
}

/** The same message by a chat of theirs that it has not gone to yet. */
async function byAnotherWay(ctx: Context, deliveryId: string, alertId: string, personId: string): Promise<boolean> {
  const tried = await ctx.tx.delivery.findMany({
    where: { alertId, personId },
    select: { conversationId: true },
    distinct: ['conversationId'],
  })
  const other = (await everyPrivateConversation(ctx, personId)).find(({ id }) => !tried.some(({ conversationId }) => conversationId === id))
  if (other === undefined) return false
  const { message, meta } = await sentBefore(ctx, deliveryId)
  return (await send(ctx, { personId, by: other }, message, meta)) !== null
}

async function anybodyHasIt(ctx: Context, alertId: string): Promise<boolean> {
  const [row] = await ctx.tx.$queryRaw<{ found: boolean }[]>(sql`
    SELECT EXISTS (SELECT 1 FROM deliveries WHERE alert_id = ${alertId}::uuid AND purpose IN ('alert', 'alert-urge') AND person_id IS NOT NULL
      AND status IN ('pending', 'sending', 'delivered')) AS found`)
  return row?.found ?? false
}

/** Whether an alert about this matter was opened within these hours, of this level or a more serious one, of this hazard where it is given. */
export async function alertedWithin(
  ctx: Context,
  grievanceId: string,
  hours: number,
  { level = 'blue', hazard }: { level?: Level; hazard?: Hazard } = {},
): Promise<boolean> {
  const openedAt = { gt: new Date(ctx.now.getTime() - hours * 3_600_000) }
  const alert = { openedAt, level: { in: asSeriousAs(level) }, ...(hazard === undefined ? {} : { hazard }) }
  return (await ctx.tx.alertMember.count({ where: { grievanceId, alert } })) > 0
}

/** Whether this group was told of such danger within these hours: who speaks of it there speaks of the same. */
export const groupKnows = async (ctx: Context, conversationId: string, hazard: Hazard, hours: number): Promise<boolean> =>
  (
    await ctx.tx.$queryRaw<unknown[]>(sql`
    SELECT 1 FROM deliveries d JOIN alerts a ON a.id = d.alert_id
    WHERE d.conversation_id = ${conversationId}::uuid AND d.purpose = 'alert-group' AND a.hazard = ${hazard} AND d.created_at > ${new Date(ctx.now.getTime() - hours * 3_600_000)} LIMIT 1`)
  ).length > 0

/** Who has been told of an alert, and what they hear afterwards. */
import { sql } from '../../db.ts'
import { asSeriousAs, type Level } from '../../domain/grievance.ts'
import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import type { Hazard } from '../../texts/zh-cn/alerts.ts'
import type { Context } from '../context.ts'
import { superiors } from '../grievances/notify.ts'
import { excludedFrom } from '../grievances/owner.ts'
import { byId, type Grievance } from '../grievances/read.ts'
import { send } from '../mail/letters.ts'
import { cadreName } from '../people/people.ts'

/** More words about an alert's matter go to whoever was told in private; of a sealed one only that there is more. @returns how many were told */
export async function tellMore(ctx: Context, alertId: string, grievance: Grievance, story: string): Promise<number> {
  const alert = await ctx.tx.alert.findUniqueOrThrow({ where: { id: alertId }, select: { no: true } })
  const told = await ctx.tx.delivery.findMany({
    where: { alertId, purpose: 'alert', personId: { not: null } },
    select: { personId: true },
    distinct: ['personId'],
  })
  const excluded = await excludedFrom(ctx, grievance)
  let reached = 0
  for (const { personId } of told) {
    if (personId === null || excluded.has(personId)) continue
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

/** An alert that did not arrive is told to everybody else it was sent to, else to the superior. `personId` null: it was for a group. */
export async function tellNotReached(ctx: Context, alertId: string, personId: string | null, why: string): Promise<void> {
  const alert = await ctx.tx.alert.findUniqueOrThrow({ where: { id: alertId }, select: { no: true, grievanceId: true } })
  const told = await ctx.tx.delivery.findMany({
    where: { alertId, purpose: 'alert', personId: { not: null } },
    select: { personId: true },
    distinct: ['personId'],
  })
  const others = told.flatMap(row => (row.personId === null || row.personId === personId ? [] : [row.personId]))
  const to = others.length > 0 ? others : (await superiors(ctx, await byId(ctx, alert.grievanceId))).filter(id => id !== personId)
  const text = plain(say('alertNotReached', { alertNo: alert.no, who: personId === null ? '领导群' : await cadreName(ctx, personId), why }))
  for (const one of to) await send(ctx, { personId: one }, text, { purpose: 'alert-not-reached', alertId, urgent: true, rings: 'alert' })
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

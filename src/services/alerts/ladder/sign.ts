/** 签收: which alerts somebody may sign for, and who hears that they did. */
import { sql } from '../../../db.ts'
import type { Level } from '../../../domain/grievance.ts'
import { plain, settledAlert } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { HAZARD, type Hazard } from '../../../texts/zh-cn/alerts.ts'
import type { Context } from '../../context.ts'
import { append } from '../../ledger/ledger.ts'
import { changeCards } from '../../mail/changes.ts'
import { send } from '../../mail/letters.ts'
import { cadreName, type Speaker } from '../../people/people.ts'
import { ABOUT_ONE, keptFrom, withMerged } from '../facts.ts'
import { underway } from '../handling/handling.ts'
import { note } from '../handling/notes.ts'
import { endClocks } from './clocks.ts'
import { groupsTold, toldOf } from './spread.ts'
import { takeUp, waitingMatters } from './take-up.ts'

export interface OpenAlert {
  readonly id: string
  readonly no: string
  readonly level: Level
  readonly hazard: Hazard
  readonly unit: string
  readonly openedAt: Date
  readonly signedAt: Date | null
  readonly signedById: string | null
  readonly drill: boolean
  readonly state: string
  /** What was merged into it: their ids and numbers mean it too. */
  readonly alsoIds: readonly string[]
  readonly alsoNos: readonly string[]
}

/**
 * Alerts that were told to this person, or in a group they speak in and whose unit, or one above it, they lead; newest first. Never one about a
 * matter they are kept from.
 * @param over also those that were stood down · hot also what is no alert
 */
export async function toldTo(ctx: Context, speaker: Speaker, { over = false, hot = false } = {}): Promise<OpenAlert[]> {
  const purposes = hot ? ['alert', 'hot-issue'] : ['alert']
  const found = await ctx.tx.$queryRaw<OpenAlert[]>(sql`
    SELECT a.id, a.no, a.level, a.hazard, coalesce(u.name, '某小微成员单位') AS unit, a.opened_at AS "openedAt", a.signed_at AS "signedAt", a.signed_by_id AS "signedById", a.drill, a.state,
      ARRAY(SELECT o.id FROM alerts o WHERE o.into_id = a.id) AS "alsoIds", ARRAY(SELECT o.no FROM alerts o WHERE o.into_id = a.id) AS "alsoNos"
    FROM alerts a JOIN units own ON own.id = a.unit_id LEFT JOIN units u ON u.id = a.shown_unit_id
    WHERE a.opened_at > ${new Date(ctx.now.getTime() - 7 * 86_400_000)} AND (${over} OR a.status <> 'closed') AND a.into_id IS NULL AND (
      EXISTS (SELECT 1 FROM deliveries d WHERE d.alert_id IN ${withMerged(sql`a.id`)} AND d.person_id = ${speaker.personId}::uuid AND d.purpose = ANY(${purposes}::text[]))
      OR ${hot} AND starts_with(a.rule, 'people:') AND NOT starts_with(a.rule, ${ABOUT_ONE}) AND EXISTS (SELECT 1 FROM roles r WHERE r.person_id = ${speaker.personId}::uuid AND r.unit_id = ANY(own.path)
        AND r.role IN ('director', 'deputy', 'leader', 'supervisor'))
      OR (EXISTS (SELECT 1 FROM deliveries d JOIN group_members m ON m.conversation_id = d.conversation_id
          WHERE d.alert_id IN ${withMerged(sql`a.id`)} AND d.purpose = 'alert-group' AND m.person_id = ${speaker.personId}::uuid)
        AND EXISTS (SELECT 1 FROM roles r WHERE r.person_id = ${speaker.personId}::uuid AND r.unit_id = ANY(own.path)
          AND r.role IN ('director', 'deputy', 'leader', 'supervisor'))))
      AND NOT ${keptFrom(speaker.personId)}
    ORDER BY a.opened_at DESC LIMIT 20`)
  return found.map(one => ({ ...one, hazard: one.hazard in HAZARD ? one.hazard : 'none' }))
}

/** @returns the numbers of the matters that are theirs from now on. @throws UserError `alreadySigned` when somebody was first; two at once have one winner */
export async function sign(ctx: Context, alert: OpenAlert, speaker: Speaker): Promise<string[]> {
  const matters = await waitingMatters(ctx, alert.id)
  const won = await ctx.tx.alert.updateMany({
    where: { id: alert.id, signedAt: null },
    data: { signedAt: ctx.now, signedById: speaker.personId, status: 'signed' },
  })
  if (won.count === 0) {
    const now = await ctx.tx.alert.findUniqueOrThrow({ where: { id: alert.id }, select: { signedById: true, signedAt: true } })
    throw refusal('alreadySigned', {
      alertNo: alert.no,
      who: now.signedById === null ? '' : await cadreName(ctx, now.signedById),
      at: now.signedAt ?? ctx.now,
    })
  }
  await endClocks(ctx, alert.id, 'rung:')
  await append(ctx, { type: 'alert-signed', actor: { as: 'cadre', personId: speaker.personId }, alertId: alert.id })
  await note(ctx, { alertId: alert.id, kind: 'signed', personId: speaker.personId })
  await underway(ctx, alert.id)
  await changeCards(ctx, { alertId: alert.id }, ({ first }) => settledAlert(first, say('cardSigned', { who: speaker.name, at: ctx.now })))
  const text = plain(say('signedByOther', { alertNo: alert.no, who: speaker.name, at: ctx.now }))
  for (const personId of await toldOf(ctx, alert.id))
    if (personId !== speaker.personId) await send(ctx, { personId }, text, { purpose: 'alert-signed', alertId: alert.id })
  for (const conversation of await groupsTold(ctx, alert.id))
    await send(ctx, { conversation }, text, { purpose: 'alert-signed', alertId: alert.id })
  return (await takeUp(ctx, alert.id, matters, speaker)).map(({ no }) => no)
}

/**
 * 信息上报: 初报, 续报 and 终报 to the superior. Its duty group hears the closed form, whoever answers there hears the words in private; a person there
 * signs for each. What nobody signs for is an entry and is told in private.
 */
import { sql } from '../../db.ts'
import { headBand } from '../../domain/head-count.ts'
import { RECEIPT_MS } from '../../domain/incident.ts'
import { button, plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import type { Report } from '../../texts/zh-cn/incident.ts'
import type { Context } from '../context.ts'
import { append } from '../ledger/ledger.ts'
import type { Conversation } from '../mail/accounts.ts'
import { send } from '../mail/letters.ts'
import { chainOf, studioOf } from '../people/units.ts'
import { type AlertFacts, byIdOf, sourceOf } from './facts.ts'
import { note, notesOf } from './handling/notes.ts'
import { circleOf, type Source } from './ladder/circle.ts'
import { endClocks, setClock } from './ladder/clocks.ts'
import { boundGroup, closedForm, excludedBesides, isForGroups } from './ladder/group.ts'

/** Red and orange at once, others never. @returns whether a group was told */
export async function reportUp(ctx: Context, alert: AlertFacts, source: Source, report: Report, words: string): Promise<boolean> {
  if (alert.level !== 'red' && alert.level !== 'orange') return false
  const count = (await notesOf(ctx, [alert.id], ['report-up'])).length + 1
  await note(ctx, { alertId: alert.id, kind: 'report-up', step: report })
  await append(ctx, { type: 'report-up', actor: { as: 'system' }, alertId: alert.id, unitId: alert.unitId, payload: { report, count } })
  const group = isForGroups(alert, source) ? await dutyGroupAbove(ctx, source) : null
  if (group !== null) {
    const text = say('reportUp', {
      report,
      alertNo: alert.no,
      form: await closedForm(ctx, alert),
      state: alert.state,
      people: headBand(alert.people),
      drill: alert.drill,
    })
    const card = { text, tone: alert.level, buttons: [button('收到', `收到 ${alert.no}`, 'primary')] }
    await send(ctx, { conversation: group }, card, { purpose: 'report-up', alertId: alert.id, urgent: true })
    await endClocks(ctx, alert.id, 'receipt:')
    await setClock(ctx, alert.id, `receipt:${report}`, new Date(ctx.now.getTime() + RECEIPT_MS))
  }
  if (words !== '') await tellAbove(ctx, alert, source, say('reportWords', { report, alertNo: alert.no, words, drill: alert.drill }))
  return group !== null
}

/** The nearest duty group above the house that holds nobody who is complained about. */
async function dutyGroupAbove(ctx: Context, source: Source): Promise<Conversation | null> {
  const chain = await chainOf(ctx, source.unitId)
  const studio = studioOf(chain)
  const excluded = source.id === null ? new Set<string>() : await excludedBesides(ctx, { id: source.id })
  for (const { id } of chain.slice(studio === undefined ? 0 : chain.indexOf(studio) + 1)) {
    const found = await boundGroup(ctx, id, 'duty')
    if (found !== null && !found.members.some(member => excluded.has(member))) return found.conversation
  }
  return null
}

async function tellAbove(ctx: Context, alert: AlertFacts, source: Source, text: string): Promise<void> {
  const { offices } = await circleOf(ctx, source)
  for (const personId of offices[0] ?? []) await send(ctx, { personId }, plain(text), { purpose: 'report-words', alertId: alert.id })
}

/** A person above has it. Null: no report waits in this chat for being signed for; `no` names one of several. */
export async function receive(
  ctx: Context,
  conversationId: string,
  personId: string,
  which: { alertId?: string | null; no?: string | null },
): Promise<{ no: string; report: string } | null> {
  const [waiting] = await ctx.tx.$queryRaw<{ alertId: string; no: string; deadlineId: string; kind: string }[]>(sql`
    SELECT DISTINCT ON (d.due_at, d.id) a.id AS "alertId", a.no, d.id AS "deadlineId", d.kind FROM deadlines d JOIN alerts a ON a.id = d.alert_id
    WHERE starts_with(d.kind, 'receipt:') AND d.cancelled_at IS NULL
      AND EXISTS (SELECT 1 FROM deliveries v WHERE v.alert_id = a.id AND v.purpose = 'report-up' AND v.conversation_id = ${conversationId}::uuid)
      AND NOT EXISTS (SELECT 1 FROM alert_notes n WHERE n.alert_id = a.id AND n.kind = 'receipt' AND n.at >= d.started_at)
      AND (${which.alertId ?? null}::uuid IS NULL OR a.id = ${which.alertId ?? null}::uuid) AND (${which.no ?? null}::text IS NULL OR a.no = ${which.no ?? null})
    ORDER BY d.due_at, d.id LIMIT 1`)
  if (waiting === undefined) return null
  const { alertId, no, kind } = waiting
  const report = kind.slice('receipt:'.length)
  await endClocks(ctx, alertId, 'receipt:')
  await note(ctx, { alertId, kind: 'receipt', step: report, personId })
  await append(ctx, { type: 'report-received', actor: { as: 'cadre', personId }, alertId, payload: { report } })
  return { no, report }
}

/** Nobody above has signed for a report. */
export async function receiptDue(ctx: Context, alertId: string, kind: string): Promise<void> {
  const alert = await byIdOf(ctx, alertId)
  await note(ctx, { alertId, kind: 'not-received', step: kind.slice('receipt:'.length) })
  await append(ctx, { type: 'report-not-received', actor: { as: 'system' }, alertId, unitId: alert.unitId })
  const source = await sourceOf(ctx, alert)
  await tellAbove(
    ctx,
    alert,
    source,
    say('reportNotReceived', {
      alertNo: alert.no,
      form: isForGroups(alert, source) ? await closedForm(ctx, alert) : '',
      drill: alert.drill,
    }),
  )
}

/** 处置: what is done about an alert, step by step, each with person and time, until it is stood down and looked back upon. */
import { sql } from '../../../db.ts'
import { asSeriousAs, type Level } from '../../../domain/grievance.ts'
import {
  INCIDENT_ACTIONS,
  type IncidentAction,
  type IncidentState,
  isAccident,
  reportEveryMs,
  STATUTORY_MINUTES,
  stateAfter,
} from '../../../domain/incident.ts'
import { plain, settledAlert } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import type { Context } from '../../context.ts'
import { learnFromFalseAlarm } from '../../learning/corrections.ts'
import { append } from '../../ledger/ledger.ts'
import { changeCards } from '../../mail/changes.ts'
import { send } from '../../mail/letters.ts'
import { cadreName, type Speaker } from '../../people/people.ts'
import { type AlertFacts, byIdOf, ladderFor, sourceOf } from '../facts.ts'
import { endClocks, lay, setClock } from '../ladder/clocks.ts'
import { groupsTold, tellFirst, toldOf } from '../ladder/spread.ts'
import { reportUp } from '../upward.ts'
import { note, notesOf } from './notes.ts'

/** Somebody signed: reports are asked for from now on, and of an accident whether the authorities were told. */
export async function underway(ctx: Context, alertId: string): Promise<void> {
  const { level, hazard, openedAt } = await byIdOf(ctx, alertId)
  await endClocks(ctx, alertId, 'progress')
  const every = reportEveryMs(level)
  if (every !== null) await setClock(ctx, alertId, 'progress', new Date(ctx.now.getTime() + every))
  if (level !== 'red' || !isAccident(hazard)) return
  await endClocks(ctx, alertId, 'statutory:')
  for (const minute of STATUTORY_MINUTES)
    await setClock(ctx, alertId, `statutory:${minute}`, new Date(Math.max(ctx.now.getTime(), openedAt.getTime() + minute * 60_000)))
}

/** @throws UserError `incidentState` when it is not open in this state */
async function move(
  ctx: Context,
  alertId: string,
  action: IncidentAction,
  by: Speaker,
  words: string,
  set: { level?: Level; falseAlarm?: boolean } = {},
): Promise<AlertFacts> {
  await ctx.tx.$queryRaw(sql`SELECT 1 FROM alerts WHERE id = ${alertId}::uuid FOR NO KEY UPDATE`)
  const before = await byIdOf(ctx, alertId)
  const state = before.state as IncidentState
  if (!(INCIDENT_ACTIONS[action].from as readonly string[]).includes(state)) throw refusal('incidentState', { alertNo: before.no, state })
  const next = stateAfter(action, state)
  await ctx.tx.alert.update({
    where: { id: alertId },
    data: { state: next, ...set, ...(next === 'stood-down' ? { status: 'closed', stoodDownAt: ctx.now } : {}) },
  })
  await note(ctx, { alertId, kind: action, personId: by.personId, words })
  await append(ctx, {
    type: `incident-${action}`,
    actor: { as: 'cadre', personId: by.personId },
    alertId,
    unitId: before.unitId,
    payload: { from: state, to: next, words, ...set },
  })
  return byIdOf(ctx, alertId)
}

/** 核实: raised by one, lowered by two. @returns who said it first and waits for a second, null when it is done */
export async function confirm(ctx: Context, alertId: string, by: Speaker, level: Level, reason: string): Promise<string | null> {
  const before = await byIdOf(ctx, alertId)
  const lowers = !asSeriousAs(before.level).includes(level)
  if (lowers && !(await secondSays(ctx, alertId, by, `lower:${level}`))) {
    await note(ctx, { alertId, kind: 'lower-wanted', step: `lower:${level}`, personId: by.personId, words: reason })
    await append(ctx, { type: 'incident-lower-wanted', actor: { as: 'cadre', personId: by.personId }, alertId, payload: { level, reason } })
    return by.name
  }
  const after = await move(ctx, alertId, 'confirm', by, reason, { level })
  if (after.level === before.level) return null
  const ladder = ladderFor(after)
  if (!lowers && ladder !== null) {
    await lay(ctx, alertId, ladder)
    await ctx.tx.alert.update({ where: { id: alertId }, data: { signedAt: null, signedById: null, status: 'open' } })
    await tellFirst(ctx, await byIdOf(ctx, alertId), await sourceOf(ctx, after), '')
  } else await underway(ctx, alertId)
  return null
}

/** Somebody else has asked for the same within a day. */
async function secondSays(ctx: Context, alertId: string, by: Speaker, step: string): Promise<boolean> {
  const asked = await notesOf(ctx, [alertId], ['lower-wanted'])
  return asked.some(one => one.step === step && one.personId !== by.personId && ctx.now.getTime() - one.at.getTime() < 86_400_000)
}

/** 处置 and 续报. A report starts the time to the next one anew. */
export async function handle(
  ctx: Context,
  alertId: string,
  by: Speaker,
  action: 'handle' | 'report' | 'final',
  words: string,
): Promise<void> {
  const alert = await move(ctx, alertId, action, by, words)
  if (action !== 'handle') await endClocks(ctx, alertId, 'progress')
  const every = reportEveryMs(alert.level)
  if (action === 'report' && every !== null) await setClock(ctx, alertId, 'progress', new Date(ctx.now.getTime() + every))
  if (action !== 'handle') await reportUp(ctx, alert, await sourceOf(ctx, alert), action === 'report' ? 'progress' : 'final', words)
  await tellOthers(ctx, alert, by, say('incidentNews', { alertNo: alert.no, who: by.name, action, words, drill: alert.drill }))
}

/**
 * 解除, after 终报; a false alarm needs none, but two who say so, and is kept as what it was. @returns who said so first and waits for a second
 * @throws UserError `finalFirst`
 */
export async function standDown(
  ctx: Context,
  alertId: string,
  by: Speaker,
  conclusion: string,
  falseAlarm: boolean,
): Promise<string | null> {
  if (falseAlarm && !(await secondSays(ctx, alertId, by, 'false'))) {
    await note(ctx, { alertId, kind: 'lower-wanted', step: 'false', personId: by.personId, words: conclusion })
    await append(ctx, {
      type: 'incident-lower-wanted',
      actor: { as: 'cadre', personId: by.personId },
      alertId,
      payload: { falseAlarm, conclusion },
    })
    return by.name
  }
  const { no, level } = await byIdOf(ctx, alertId)
  const serious = level === 'red' || level === 'orange'
  if (serious && !falseAlarm && (await notesOf(ctx, [alertId], ['final'])).length === 0) throw refusal('finalFirst', { alertNo: no })
  const alert = await move(ctx, alertId, 'stand-down', by, conclusion, { falseAlarm })
  if (falseAlarm) await learnFromFalseAlarm(ctx, alertId)
  for (const prefix of ['rung:', 'progress', 'statutory:', 'receipt:', 'police']) await endClocks(ctx, alertId, prefix)
  await changeCards(ctx, { alertId }, ({ first }) => settledAlert(first, say('cardStoodDown', { at: ctx.now })))
  await tellOthers(ctx, alert, by, say('incidentOver', { alertNo: alert.no, who: by.name, conclusion, falseAlarm, drill: alert.drill }))
  const text = say('groupStoodDown', { alertNo: alert.no, who: by.name, at: ctx.now, falseAlarm, drill: alert.drill })
  for (const conversation of await groupsTold(ctx, alertId))
    await send(ctx, { conversation }, plain(text), { purpose: 'incident-news', alertId })
  return null
}

export const review = async (ctx: Context, alertId: string, by: Speaker, words: string): Promise<void> => {
  await move(ctx, alertId, 'review', by, words)
}

async function tellOthers(ctx: Context, alert: AlertFacts, by: Speaker, text: string): Promise<void> {
  for (const personId of await toldOf(ctx, alert.id))
    if (personId !== by.personId) await send(ctx, { personId }, plain(text), { purpose: 'incident-news', alertId: alert.id })
}

/** What is recorded by itself: on the way, on the scene, a step of the plan, told to an authority by a person. @returns whether it is the first of its kind */
export async function recordStep(
  ctx: Context,
  alertId: string,
  by: Speaker,
  kind: 'on-way' | 'on-scene' | 'plan-step' | 'reported',
  step: string,
  words = '',
): Promise<boolean> {
  const before = (await notesOf(ctx, [alertId], [kind])).filter(one => kind !== 'plan-step' || one.step === step)
  await note(ctx, { alertId, kind, step, personId: by.personId, words })
  await append(ctx, { type: `incident-${kind}`, actor: { as: 'cadre', personId: by.personId }, alertId, payload: { step, words } })
  if (kind === 'reported') await endClocks(ctx, alertId, 'statutory:')
  return before.length === 0
}

/** 出发: those who know of it hear who is coming. */
export async function setOut(ctx: Context, alertId: string, by: Speaker): Promise<void> {
  const first = await recordStep(ctx, alertId, by, 'on-way', '')
  const { no, drill } = await byIdOf(ctx, alertId)
  if (first) await tellOthers(ctx, await byIdOf(ctx, alertId), by, say('onWayOther', { alertNo: no, who: by.name, drill }))
}

/** progress: a report is asked for; one that was asked for and did not come is told above. statutory: whether the authorities were told. */
export async function handlingDue(ctx: Context, alertId: string, kind: string): Promise<void> {
  const alert = await byIdOf(ctx, alertId)
  if (alert.status === 'closed' || alert.signedById === null) return
  return kind === 'progress'
    ? askReport(ctx, alert, alert.signedById)
    : remindStatutory(ctx, alert, alert.signedById, Number(kind.split(':')[1]))
}

async function askReport(ctx: Context, alert: AlertFacts, personId: string): Promise<void> {
  const every = reportEveryMs(alert.level)
  if (every === null) return
  const [last] = (await notesOf(ctx, [alert.id], ['progress-asked', 'report'])).slice(-1)
  const missed = last?.kind === 'progress-asked'
  await note(ctx, { alertId: alert.id, kind: 'progress-asked', personId, ...(missed ? { step: 'missed' } : {}) })
  if (missed) {
    await append(ctx, { type: 'incident-report-missed', actor: { as: 'system' }, alertId: alert.id, unitId: alert.unitId })
    await reportUp(ctx, alert, await sourceOf(ctx, alert), 'missed', '')
  }
  await send(ctx, { personId }, plain(say('reportAsked', { alertNo: alert.no, level: alert.level, missed, drill: alert.drill })), {
    purpose: 'progress',
    alertId: alert.id,
    urgent: true,
  })
  await setClock(ctx, alert.id, 'progress', new Date(ctx.now.getTime() + every))
}

async function remindStatutory(ctx: Context, alert: AlertFacts, personId: string, minute: number): Promise<void> {
  await note(ctx, { alertId: alert.id, kind: 'statutory-reminder', step: String(minute), personId })
  const text = plain(say('statutory', { alertNo: alert.no, minute, drill: alert.drill }))
  const who = minute >= 60 ? new Set([personId, ...(await toldOf(ctx, alert.id))]) : new Set([personId])
  for (const one of who) await send(ctx, { personId: one }, text, { purpose: 'statutory', alertId: alert.id, urgent: true })
}

export const nameOf = (ctx: Context, personId: string): Promise<string> => cadreName(ctx, personId)

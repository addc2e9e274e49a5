/** 接通: a cadre and somebody in danger talk to each other through the bot, in plain words, until 结束. One person talks to one person. */
import { v7 as uuid } from 'uuid'
import { sql } from '../../../db.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import type { Context } from '../../context.ts'
import { employeeOf } from '../../grievances/notify.ts'
import { byId, type Grievance } from '../../grievances/read.ts'
import { lineText, record, type Said } from '../../grievances/words/words.ts'
import { append } from '../../ledger/ledger.ts'
import { send } from '../../mail/letters.ts'
import { cadreName, type Speaker } from '../../people/people.ts'
import { note } from '../handling/notes.ts'
import { endClocks, setClock } from '../ladder/clocks.ts'
import { toldOf } from '../ladder/spread.ts'

export interface Relay {
  readonly id: string
  readonly grievanceId: string
  readonly alertId: string
  readonly cadreId: string
}

/** Somebody who waits for words and gets none for so long is given to others. */
const UNHEARD_MS = 3 * 60_000
/** A talk in which nobody says anything for so long has ended without a word. */
const IDLE_MS = 2 * 3_600_000

const COLUMNS = sql`id, grievance_id AS "grievanceId", alert_id AS "alertId", cadre_id AS "cadreId"`

/** The talk that goes on, of a cadre or of a matter. */
export async function relayOf(ctx: Context, which: { readonly cadreId: string } | { readonly grievanceId: string }): Promise<Relay | null> {
  const where = 'cadreId' in which ? sql`cadre_id = ${which.cadreId}::uuid` : sql`grievance_id = ${which.grievanceId}::uuid`
  const [row] = await ctx.tx.$queryRaw<Relay[]>(sql`SELECT ${COLUMNS} FROM relays WHERE ${where} AND ended_at IS NULL LIMIT 1`)
  return row ?? null
}

export async function relayById(ctx: Context, id: string): Promise<Relay> {
  const [row] = await ctx.tx.$queryRaw<Relay[]>(sql`SELECT ${COLUMNS} FROM relays WHERE id = ${id}::uuid`)
  if (row === undefined) throw new Error(`relay ${id} has no row`)
  return row
}

/** Words that did not reach them, as it is told to whoever said them; the owner where nobody is talking any more. */
export async function notHeard(ctx: Context, grievance: Grievance, why: string): Promise<void> {
  const relay = await relayOf(ctx, { grievanceId: grievance.id })
  const personId = relay?.cadreId ?? grievance.ownerId
  await send(ctx, { personId }, plain(say('relayNotDelivered', { why })), {
    purpose: 'not-delivered',
    grievanceId: grievance.id,
    urgent: true,
  })
}

/** @throws UserError `relayTaken` when somebody else is talking to them, `relayBusy` when the cadre is talking to somebody else */
export async function connect(
  ctx: Context,
  alert: { readonly id: string; readonly no: string },
  grievance: Grievance,
  cadre: Speaker,
): Promise<void> {
  const id = uuid()
  const won = await ctx.tx.$executeRaw(sql`
    INSERT INTO relays (id, grievance_id, alert_id, cadre_id, opened_at) VALUES (${id}::uuid, ${grievance.id}::uuid, ${alert.id}::uuid, ${cadre.personId}::uuid, ${ctx.now})
    ON CONFLICT DO NOTHING`)
  if (won === 0) {
    const other = await relayOf(ctx, { grievanceId: grievance.id })
    throw other === null || other.cadreId === cadre.personId
      ? refusal('relayBusy', {})
      : refusal('relayTaken', { who: await cadreName(ctx, other.cadreId) })
  }
  await append(ctx, {
    type: 'relay-opened',
    actor: { as: 'cadre', personId: cadre.personId },
    alertId: alert.id,
    grievanceId: grievance.id,
  })
  await note(ctx, { alertId: alert.id, kind: 'connected', personId: cadre.personId })
  await setClock(ctx, alert.id, `relay-idle:${id}`, new Date(ctx.now.getTime() + IDLE_MS))
  await send(ctx, employeeOf(grievance), plain(say('relayOpened', { who: cadre.name })), {
    purpose: 'relay',
    grievanceId: grievance.id,
    urgent: true,
  })
  for (const personId of await toldOf(ctx, alert.id))
    if (personId !== cadre.personId)
      await send(ctx, { personId }, plain(say('relayOpenedByOther', { alertNo: alert.no, who: cadre.name })), {
        purpose: 'alert-signed',
        alertId: alert.id,
      })
}

/** What the cadre says goes out as it is. */
export async function sayToEmployee(ctx: Context, relay: Relay, cadre: Speaker, words: string): Promise<void> {
  const grievance = await byId(ctx, relay.grievanceId)
  await record(ctx, { grievanceId: grievance.id }, { direction: 'out', type: 'text', text: words, authorId: cadre.personId })
  await append(ctx, {
    type: 'reply',
    actor: { as: 'cadre', personId: cadre.personId },
    grievanceId: grievance.id,
    unitId: grievance.unitId,
  })
  await endClocks(ctx, relay.alertId, `relay-unheard:${relay.id}`)
  await send(ctx, employeeOf(grievance), plain(words), { purpose: 'relay', grievanceId: grievance.id, urgent: true })
}

/** What the employee says, which the caller has kept. Unanswered for three minutes, the others hear of it. */
export async function sayToCadre(ctx: Context, relay: Relay, grievance: Grievance, said: Said): Promise<void> {
  const waiting = await ctx.tx.deadline.count({
    where: { alertId: relay.alertId, kind: `relay-unheard:${relay.id}`, firedAt: null, cancelledAt: null },
  })
  if (waiting === 0) await setClock(ctx, relay.alertId, `relay-unheard:${relay.id}`, new Date(ctx.now.getTime() + UNHEARD_MS))
  await send(ctx, { personId: relay.cadreId }, plain(say('relayHeard', { who: grievance.alias, words: lineText(said) })), {
    purpose: 'relay-heard',
    alertId: relay.alertId,
    urgent: true,
  })
}

/** 结束, by the cadre or by silence. */
export async function disconnect(ctx: Context, relay: Relay, by: Speaker | null): Promise<void> {
  const ended = await ctx.tx.$executeRaw(sql`UPDATE relays SET ended_at = ${ctx.now} WHERE id = ${relay.id}::uuid AND ended_at IS NULL`)
  if (ended === 0) return
  const grievance = await byId(ctx, relay.grievanceId)
  const actor = by === null ? ({ as: 'system' } as const) : ({ as: 'cadre', personId: by.personId } as const)
  await append(ctx, { type: 'relay-ended', actor, alertId: relay.alertId, grievanceId: grievance.id })
  await note(ctx, { alertId: relay.alertId, kind: 'disconnected', ...(by === null ? {} : { personId: by.personId }) })
  await endClocks(ctx, relay.alertId, 'relay-')
  await send(ctx, employeeOf(grievance), plain(say('relayEnded', { who: await cadreName(ctx, relay.cadreId) })), {
    purpose: 'relay',
    grievanceId: grievance.id,
    urgent: true,
  })
}

/** The clocks of a talk: whoever waits for an answer, and a talk that nobody ended. */
export async function relayDue(ctx: Context, alertId: string, kind: string): Promise<void> {
  const [what, id] = kind.split(':')
  const [relay] = await ctx.tx.$queryRaw<Relay[]>(sql`SELECT ${COLUMNS} FROM relays WHERE id = ${id ?? ''}::uuid AND ended_at IS NULL`)
  if (relay === undefined) return
  return what === 'relay-unheard' ? unheard(ctx, relay) : idle(ctx, relay, alertId, kind)
}

async function unheard(ctx: Context, relay: Relay): Promise<void> {
  const { no } = await ctx.tx.alert.findUniqueOrThrow({ where: { id: relay.alertId }, select: { no: true } })
  const who = await cadreName(ctx, relay.cadreId)
  await note(ctx, { alertId: relay.alertId, kind: 'unheard', personId: relay.cadreId })
  for (const personId of await toldOf(ctx, relay.alertId))
    await send(ctx, { personId }, plain(say('relayUnheard', { alertNo: no, who })), {
      purpose: 'relay-unheard',
      alertId: relay.alertId,
      urgent: true,
      rings: 'life',
    })
}

async function idle(ctx: Context, relay: Relay, alertId: string, kind: string): Promise<void> {
  const [last] = await ctx.tx.$queryRaw<{ at: Date | null }[]>(
    sql`SELECT max(at) AS at FROM messages WHERE grievance_id = ${relay.grievanceId}::uuid`,
  )
  const until = (last?.at?.getTime() ?? 0) + IDLE_MS
  if (until > ctx.now.getTime()) return setClock(ctx, alertId, kind, new Date(until))
  await disconnect(ctx, relay, null)
  await send(ctx, { personId: relay.cadreId }, plain(say('relayIdle', {})), { purpose: 'relay-ended', alertId })
}

/** T3: what follows from a delivery's outcome, in the transaction that writes it. Delivered, not sent, moves a grievance. */
import { sql } from '../../db.ts'
import { plain, unclear } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { tellNotReached, tellUnrung } from '../alerts/ladder/told.ts'
import { notHeard } from '../alerts/rescue/relay.ts'
import { type Context, claimFor, type Deps, transaction } from '../context.ts'
import { act } from '../grievances/act.ts'
import { contacted } from '../grievances/dates/clocks.ts'
import { liveDeadlines } from '../grievances/dates/deadlines.ts'
import { mayHear } from '../grievances/ownership/owner.ts'
import { byId, type Grievance } from '../grievances/read.ts'
import { append } from '../ledger/ledger.ts'
import { type Claimed, type Held, messageIndex, type Onward, type Outcome, type Settled, settle } from './deliveries.ts'
import { send } from './letters.ts'
import { sentBefore } from './sent.ts'

/** Most deliveries move nothing when they arrive: those need no transaction of their own, and can be settled many at a time. */
export const movesNothing = (purpose: string, outcome: Outcome): boolean =>
  outcome.status === 'void' || (outcome.status === 'delivered' && outcome.unrung !== true && !WORDS.includes(purpose))

/** One delivery's outcome and what it moves. */
export async function settleDelivery(
  deps: Deps,
  { id, channel }: Pick<Claimed, 'id' | 'channel'>,
  outcome: Outcome,
  onward?: Onward,
): Promise<readonly Held[]> {
  return transaction(deps, async ctx => {
    const {
      settled: [settled],
      held,
    } = await settle(ctx.tx, ctx.keys, [{ id, channel, outcome }], onward)
    await ctx.at?.('receipt')
    if (settled !== undefined) await follow(ctx, settled)
    return held
  })
}

async function follow(ctx: Context, settled: Settled): Promise<void> {
  const { outcome, grievanceId } = settled
  if (outcome.status === 'void') return
  if (outcome.status !== 'delivered') return undelivered(ctx, settled, outcome)
  if (grievanceId !== null) await delivered(ctx, settled, grievanceId)
  if (outcome.unrung === true) await unrung(ctx, settled)
}

/** Purposes that carry a person's words to the employee. */
const WORDS = ['words', 'question', 'answer', 'talk-check', 'relay']
/** Purposes meant for the employee: that they did not arrive is told to the owner. */
const FOR_EMPLOYEE = [
  ...WORDS,
  'receipt',
  'claimed',
  'rating',
  'rated-by-phone',
  'join',
  'mediation',
  'mediation-off',
  'mediation-stands',
  'closed',
  'heartbeat',
  'owner-changed',
  'extended',
  'how-now',
  'identity-told',
  'redirected',
  'redirect-check',
  'review-decided',
  'review-right',
  'review-hearing',
]

/** Purposes that must reach somebody: a person, or a leaders' group. */
const ALERTS = ['alert', 'alert-urge', 'alert-group']

type Undelivered = Extract<Outcome, { failure: unknown }>

/** It lies there, but no phone rang: whoever else was told calls them. */
async function unrung(ctx: Context, { purpose, alertId, personId }: Settled): Promise<void> {
  await append(ctx, { type: 'delivery-unrung', actor: { as: 'system' }, ...(alertId === null ? {} : { alertId }) })
  // of what tells of silence nothing more is told: that would go round
  if (alertId !== null && ALERTS.includes(purpose)) await tellUnrung(ctx, alertId, personId)
}

async function delivered(ctx: Context, { purpose, id }: Settled, grievanceId: string): Promise<void> {
  if (!WORDS.includes(purpose)) return
  // whoever acts on it at the same moment moves the same clocks
  claimFor(ctx, `grievance|${grievanceId}`)
  await ctx.tx.$executeRaw(sql`SELECT 1 FROM grievances WHERE id = ${grievanceId}::uuid FOR UPDATE`)
  const grievance = await byId(ctx, grievanceId)
  if (purpose === 'answer' && grievance.answerDeliveryId === id) return answered(ctx, grievanceId)
  if (!['closed', 'withdrawn', 'redirected'].includes(grievance.status)) await contacted(ctx, grievance)
}

async function answered(ctx: Context, grievanceId: string): Promise<void> {
  const grievance = await byId(ctx, grievanceId)
  await ctx.tx.grievance.update({ where: { id: grievanceId }, data: { answerDeliveryId: null } })
  if (grievance.status !== 'handling' && grievance.status !== 'waiting') return
  const by = grievance.answeredById ?? grievance.ownerId
  // on leave since, or without their office: whoever has it now did not answer, and what arrived stays answered
  const after = await act(ctx, grievance, 'answer', {
    actor: by === grievance.ownerId ? { as: 'cadre', personId: by } : { as: 'system' },
    set: { answeredAt: ctx.now, answerDeliveryId: null, contactedAt: grievance.contactedAt ?? ctx.now },
    details: { by, promised: grievance.promisedOn?.toISOString().slice(0, 10) ?? null },
  })
  const due = await liveDeadlines(ctx, grievanceId)
  const [teller] = await mayHear(ctx, after, [by])
  if (teller === undefined) return
  await send(
    ctx,
    { personId: teller },
    plain(say('answerDelivered', { no: after.no, at: ctx.now, promised: after.promisedOn, followUp: due['follow-up'] ?? null })),
    { purpose: 'answer-delivered', grievanceId },
  )
}

const WHY: Record<string, string> = {
  'recipient-gone': '对方收不到（账号不在了或退出了聊天）',
  refused: '聊天平台拒绝发送',
  'too-long': '内容太长',
  'rate-limited': '聊天平台一直限流',
  unreachable: '聊天平台一直连不上',
  unknown: '不知道送到没有',
  unreadable: '存下的内容读不出来了，请管理员查日志和密钥',
}

/** Silence would be 瞒报: the owner hears at once what did not arrive, and of an alert everybody else it was for. */
async function undelivered(ctx: Context, settled: Settled, { status, failure }: Undelivered): Promise<void> {
  const { id, purpose, grievanceId, alertId, personId } = settled
  const grievance = grievanceId === null ? null : await byId(ctx, grievanceId)
  await append(ctx, {
    type: `delivery-${status}`,
    actor: { as: 'system' },
    payload: { purpose, failure },
    ...(grievance === null ? {} : { grievanceId: grievance.id, unitId: grievance.unitId }),
    ...(alertId === null ? {} : { alertId }),
  })
  const why = WHY[failure] ?? '发送失败'
  if (alertId !== null && ALERTS.includes(purpose)) await tellNotReached(ctx, { id, alertId, personId }, why)
  if (grievance !== null) await matterUndelivered(ctx, settled, grievance, status, why)
}

async function matterUndelivered(
  ctx: Context,
  { id, purpose }: Settled,
  grievance: Grievance,
  status: Undelivered['status'],
  why: string,
): Promise<void> {
  if (grievance.answerDeliveryId === id && status === 'failed')
    await ctx.tx.grievance.update({ where: { id: grievance.id }, data: { answerDeliveryId: null, promisedOn: null, adoption: null } })
  if (purpose === 'relay') return notHeard(ctx, grievance, why)
  if (!FOR_EMPLOYEE.includes(purpose)) return
  const { no } = grievance
  const message = status === 'unknown' ? unclear(say('deliveryUnclear', { no }), no) : plain(say('notDelivered', { no, why }))
  await send(ctx, { personId: grievance.ownerId }, message, { purpose: 'not-delivered', grievanceId: grievance.id })
}

/** Those of these deliveries of which nobody knew whether they arrived: now it is known that they did. What they move, moves. */
export async function arrivedAfterAll(
  ctx: Context,
  ids: readonly string[],
  messageIdx: Buffer | null = null,
): Promise<Omit<Settled, 'outcome'>[]> {
  const rows = await ctx.tx.$queryRaw<Omit<Settled, 'outcome'>[]>(sql`
    UPDATE deliveries SET status = 'delivered', failure = NULL, settled_at = ${ctx.now}, message_idx = coalesce(message_idx, ${messageIdx})
    WHERE id = ANY(${[...ids]}::uuid[]) AND status = 'unknown'
    RETURNING id, purpose, grievance_id AS "grievanceId", alert_id AS "alertId", person_id AS "personId"`)
  for (const row of rows) {
    await append(ctx, {
      type: 'delivery-confirmed',
      actor: { as: 'system' },
      payload: { purpose: row.purpose },
      ...(row.grievanceId === null ? {} : { grievanceId: row.grievanceId }),
      ...(row.alertId === null ? {} : { alertId: row.alertId }),
    })
    await follow(ctx, { ...row, outcome: { status: 'delivered', messageId: null } })
  }
  return rows
}

/** The platform showed it after all: who was asked need not look any more. */
export async function settleByEcho(deps: Deps, { id, channel }: Pick<Claimed, 'id' | 'channel'>, messageId: string): Promise<void> {
  await transaction(deps, async ctx => {
    for (const { grievanceId, purpose } of await arrivedAfterAll(ctx, [id], messageIndex(ctx.keys, channel, messageId))) {
      if (grievanceId === null || !FOR_EMPLOYEE.includes(purpose)) continue
      const { no, ownerId } = await byId(ctx, grievanceId)
      await send(ctx, { personId: ownerId }, plain(say('echoArrived', { no })), { purpose: 'echo-arrived', grievanceId })
    }
  })
}

/** What was meant for the employee of this matter and nobody knows whether it arrived, oldest first. */
export async function unclearOf(ctx: Context, grievanceId: string): Promise<string[]> {
  const rows = await ctx.tx.$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM deliveries WHERE grievance_id = ${grievanceId}::uuid AND status = 'unknown' AND purpose = ANY(${[...FOR_EMPLOYEE]}::text[]) ORDER BY seq`)
  return rows.map(({ id }) => id)
}

/** They did not arrive, somebody says who asked: the same words go out anew, by the same way. */
export async function sendAgain(ctx: Context, grievance: Grievance, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const { message, meta } = await sentBefore(ctx, id)
    await ctx.tx.$executeRaw(
      sql`UPDATE deliveries SET status = 'failed', failure = 'unknown' WHERE id = ${id}::uuid AND status = 'unknown'`,
    )
    const again = await send(ctx, { routeId: grievance.routeId, anonymous: grievance.mode === 'anonymous' }, message, meta)
    await append(ctx, { type: 'delivery-again', actor: { as: 'system' }, grievanceId: grievance.id, payload: { purpose: meta.purpose } })
    if (grievance.answerDeliveryId === id) await ctx.tx.grievance.update({ where: { id: grievance.id }, data: { answerDeliveryId: again } })
  }
}

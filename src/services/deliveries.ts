/** 去信. A delivery is a row made in the transaction of what it tells; a sender claims it, calls the platform, settles it. */
import { v7 as uuid } from 'uuid'
import { Chat, type ChannelName, Outgoing } from '../channel/message.ts'
import type { DeliveryFailure } from '../channel/channel.ts'
import { sql } from '../db.ts'
import { chatOf, type Conversation, privateConversation } from './accounts.ts'
import { type Context, type Deps, transaction } from './context.ts'

export type Recipient =
  | { readonly conversation: Conversation }
  | { readonly personId: string }
  /** The employee of a grievance, by the way that only this file opens. */
  | { readonly routeId: string; readonly anonymous: boolean }

export interface Meta {
  /** What kind of message this is (`receipt`, `answer`, …); what follows from its delivery hangs on it. */
  readonly purpose: string
  readonly grievanceId?: string | undefined
  readonly alertId?: string | undefined
  readonly urgent?: boolean
}

/** The buttons' texts are kept beside the message, so that a bare number can mean one of them. */
export type Message = Pick<Outgoing, 'text'> & Partial<Outgoing>

interface Way {
  lane: string
  channel: ChannelName
  conversationId: string | null
  routeId: string | null
}

const bodyAt = (row: string) => ({ table: 'deliveries', column: 'body_enc', row })
const routeAt = (row: string) => ({ table: 'reply_routes', column: 'route_enc', row })

export async function makeRoute(ctx: Context, conversation: Conversation): Promise<string> {
  const id = uuid()
  const sealed = ctx.keys.seal(routeAt(id), JSON.stringify(conversation))
  await ctx.tx.$executeRaw(sql`INSERT INTO reply_routes (id, channel, route_enc) VALUES (${id}::uuid, ${conversation.channel}, ${sealed})`)
  return id
}

async function openRoute(ctx: Context, routeId: string): Promise<Conversation> {
  const row = await ctx.tx.replyRoute.findUniqueOrThrow({ where: { id: routeId } })
  return JSON.parse(ctx.keys.open(routeAt(routeId), row.routeEnc)) as Conversation
}

async function wayTo(ctx: Context, to: Recipient): Promise<Way | null> {
  if ('routeId' in to) {
    const conversation = await openRoute(ctx, to.routeId)
    if (to.anonymous) return { lane: to.routeId, channel: conversation.channel, conversationId: null, routeId: to.routeId }
    return { lane: conversation.id, channel: conversation.channel, conversationId: conversation.id, routeId: null }
  }
  const conversation = 'conversation' in to ? to.conversation : await privateConversation(ctx, to.personId)
  return conversation && { lane: conversation.id, channel: conversation.channel, conversationId: conversation.id, routeId: null }
}

/** Queues a message. Null when the person has no chat that reaches them. */
export async function send(ctx: Context, to: Recipient, message: Message, meta: Meta): Promise<string | null> {
  const way = await wayTo(ctx, to)
  if (way === null) return null
  const id = uuid()
  const outgoing = Outgoing.parse(message)
  const body = ctx.keys.seal(bodyAt(id), JSON.stringify(outgoing))
  const choices = outgoing.buttons.length > 0 || outgoing.list.length > 0
  const personId = 'personId' in to ? to.personId : null
  await ctx.tx.$executeRaw(sql`
    WITH d AS (
      INSERT INTO deliveries (id, channel, lane, conversation_id, route_id, grievance_id, alert_id, person_id, purpose, urgent, choices, body_enc, created_at)
      VALUES (${id}::uuid, ${way.channel}, ${way.lane}::uuid, ${way.conversationId}::uuid, ${way.routeId}::uuid, ${meta.grievanceId ?? null}::uuid,
        ${meta.alertId ?? null}::uuid, ${personId}::uuid, ${meta.purpose}, ${meta.urgent ?? false}, ${choices}, ${body}, ${ctx.now})
    )
    INSERT INTO outbox (id, job, payload) VALUES (${uuid()}::uuid, ${`deliver.${way.channel}`}, ${JSON.stringify({ deliveryId: id })}::jsonb)`)
  return id
}

export interface Claimed {
  readonly id: string
  readonly chat: Chat
  readonly content: Outgoing
  readonly tries: number
  /** Milliseconds since the first try, by the machine's clock. */
  readonly tryingMs: number
}

/** A lease on the send; longer than the platform call may take. */
const SENDING_LEASE = '60 seconds'

/**
 * Takes a delivery for sending, unless an earlier one of its lane is still unsettled; an urgent one waits for earlier urgent ones only.
 * An expired lease means that a sender died in the middle: sent again where the platform tells one key from another,
 * otherwise left for `markUnclear`.
 */
export async function claim(deps: Deps, id: string, sendsOnce: boolean): Promise<Claimed | null> {
  return transaction({ ...deps, nudge: () => {} }, async ctx => {
    const [row] = await ctx.tx.$queryRaw<{ bodyEnc: Uint8Array; conversationId: string | null; routeId: string | null; tries: number; tryingMs: number }[]>(sql`
      UPDATE deliveries d SET status = 'sending', tries = tries + 1, first_try_at = coalesce(first_try_at, clock_timestamp()),
        lease_until = clock_timestamp() + ${SENDING_LEASE}::interval
      WHERE id = ${id}::uuid AND (status = 'pending' OR (status = 'sending' AND lease_until < clock_timestamp() AND ${sendsOnce}))
        AND (next_try_at IS NULL OR next_try_at <= clock_timestamp())
        AND NOT EXISTS (SELECT 1 FROM deliveries e WHERE e.lane = d.lane AND e.seq < d.seq AND e.status IN ('pending', 'sending') AND (e.urgent OR NOT d.urgent))
      RETURNING body_enc AS "bodyEnc", conversation_id AS "conversationId", route_id AS "routeId", tries,
        (extract(epoch FROM clock_timestamp() - first_try_at) * 1000)::float8 AS "tryingMs"`)
    if (row === undefined) return null
    const conversationId = row.conversationId ?? (await openRoute(ctx, row.routeId ?? '')).id
    const conversation = await ctx.tx.conversation.findUniqueOrThrow({ where: { id: conversationId }, select: { id: true, chatEnc: true } })
    return {
      id, tries: row.tries, tryingMs: row.tryingMs, chat: chatOf(ctx.keys, conversation),
      content: Outgoing.parse(JSON.parse(ctx.keys.open(bodyAt(id), row.bodyEnc))),
    }
  })
}

export type Outcome =
  | { readonly status: 'delivered'; readonly messageId: string }
  | { readonly status: 'failed' | 'unknown'; readonly failure: DeliveryFailure }

export interface Settled {
  readonly id: string
  readonly purpose: string
  readonly grievanceId: string | null
  readonly alertId: string | null
  readonly personId: string | null
  readonly outcome: Outcome
}

export const messageIndex = (keys: Deps['keys'], channel: string, messageId: string): Buffer => keys.blindIndex('message', `${channel}|${messageId}`)

/** Writes the outcome and wakes the next in the lane. Null when it was settled before. What follows is the caller's, in the same transaction. */
export async function settle(ctx: Context, id: string, outcome: Outcome): Promise<Settled | null> {
  const [row] = await ctx.tx.$queryRaw<{ channel: ChannelName; lane: string; purpose: string; grievanceId: string | null; alertId: string | null; personId: string | null }[]>(sql`
    UPDATE deliveries SET status = ${outcome.status}, settled_at = ${ctx.now}, lease_until = NULL,
      failure = ${outcome.status === 'delivered' ? null : outcome.failure}
    WHERE id = ${id}::uuid AND status IN ('pending', 'sending')
    RETURNING channel, lane, purpose, grievance_id AS "grievanceId", alert_id AS "alertId", person_id AS "personId"`)
  if (row === undefined) return null
  if (outcome.status === 'delivered') {
    const index = messageIndex(ctx.keys, row.channel, outcome.messageId)
    await ctx.tx.$executeRaw(sql`UPDATE deliveries SET message_idx = ${index} WHERE id = ${id}::uuid`)
  }
  await wakeNext(ctx, row.lane, row.channel)
  return { id, purpose: row.purpose, grievanceId: row.grievanceId, alertId: row.alertId, personId: row.personId, outcome }
}

async function wakeNext(ctx: Context, lane: string, channel: ChannelName): Promise<void> {
  await ctx.tx.$executeRaw(sql`
    INSERT INTO outbox (id, job, payload)
    SELECT ${uuid()}::uuid, ${`deliver.${channel}`}, jsonb_build_object('deliveryId', d.id)
    FROM (SELECT id FROM deliveries WHERE lane = ${lane}::uuid AND status = 'pending' ORDER BY urgent DESC, seq LIMIT 1) d`)
}

/** Puts a delivery back for `afterMs` of machine time; the sweep wakes it. */
export async function retryLater(deps: Deps, id: string, afterMs: number): Promise<void> {
  await deps.db.$executeRaw(sql`
    UPDATE deliveries SET status = 'pending', lease_until = NULL, next_try_at = clock_timestamp() + ${`${Math.ceil(afterMs)} milliseconds`}::interval
    WHERE id = ${id}::uuid AND status = 'sending'`)
}

/** Wakes what is due again, and what a dead sender left; returns how many. Machine time throughout. */
export async function wakeDue(deps: Deps): Promise<number> {
  const woken = await deps.db.$executeRaw(sql`
    WITH due AS (
      UPDATE deliveries SET next_try_at = clock_timestamp() + interval '90 seconds'
      WHERE id IN (SELECT id FROM deliveries WHERE (status = 'pending' AND coalesce(next_try_at, created_at + interval '60 seconds') <= clock_timestamp())
          OR (status = 'sending' AND lease_until < clock_timestamp()) ORDER BY seq LIMIT 200 FOR UPDATE SKIP LOCKED)
      RETURNING id, channel
    )
    INSERT INTO outbox (id, job, payload) SELECT gen_random_uuid(), 'deliver.' || channel, jsonb_build_object('deliveryId', id) FROM due`)
  if (woken > 0) deps.nudge()
  return woken
}

/** Which delivery a quoted message is, so that quoting it means its grievance. */
export async function quoted(ctx: Context, channel: string, messageId: string): Promise<{ id: string; purpose: string; grievanceId: string | null; alertId: string | null } | null> {
  const index = messageIndex(ctx.keys, channel, messageId)
  return ctx.tx.delivery.findFirst({
    where: { messageIdx: Uint8Array.from(index) }, select: { id: true, purpose: true, grievanceId: true, alertId: true },
  })
}

/** What a bare number can mean in a chat: the choices of the latest message that offered any, within `ms` of app time. */
export async function latestChoices(ctx: Context, lane: string, ms: number): Promise<{ at: Date; content: Outgoing } | null> {
  const [row] = await ctx.tx.$queryRaw<{ id: string; bodyEnc: Uint8Array; createdAt: Date }[]>(sql`
    SELECT id, body_enc AS "bodyEnc", created_at AS "createdAt" FROM deliveries
    WHERE lane = ${lane}::uuid AND choices AND created_at > ${new Date(ctx.now.getTime() - ms)} ORDER BY seq DESC LIMIT 1`)
  return row === undefined ? null : { at: row.createdAt, content: Outgoing.parse(JSON.parse(ctx.keys.open(bodyAt(row.id), row.bodyEnc))) }
}

/** Whether a message of this purpose went into the lane within the last `ms` of app time: for replies that should not repeat. */
export async function sentWithin(ctx: Context, lane: string, purpose: string, ms: number): Promise<boolean> {
  const [row] = await ctx.tx.$queryRaw<{ found: boolean }[]>(sql`
    SELECT EXISTS (SELECT 1 FROM deliveries WHERE lane = ${lane}::uuid AND purpose = ${purpose} AND created_at > ${new Date(ctx.now.getTime() - ms)}) AS found`)
  return row?.found ?? false
}

/** Whether a sender died in the middle of this one, so that nobody knows if it went out. */
export async function leftUnclear(deps: Deps, id: string): Promise<boolean> {
  const [row] = await deps.db.$queryRaw<{ unclear: boolean }[]>(sql`
    SELECT status = 'sending' AND lease_until < clock_timestamp() AS unclear FROM deliveries WHERE id = ${id}::uuid`)
  return row?.unclear ?? false
}

/** 去信. A delivery is a row made in the transaction of what it tells; a sender claims it, calls the platform, settles it. */
import { v7 as uuid } from 'uuid'
import type { DeliveryFailure } from '../../channel/channel.ts'
import { type ChannelName, type Chat, Outgoing } from '../../channel/message.ts'
import { type Db, sql, type Tx } from '../../db.ts'
import { batched } from '../batch.ts'
import { type Context, type Deps, once } from '../context.ts'
import { type Conversation, chatOf, privateConversations } from './accounts.ts'

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

export async function makeRoute(ctx: Context, conversation: Conversation, id = uuid()): Promise<string> {
  const sealed = ctx.keys.seal(routeAt(id), JSON.stringify(conversation))
  void once(ctx, `route|${id}`, () => Promise.resolve(conversation))
  await ctx.tx.$executeRaw(sql`INSERT INTO reply_routes (id, channel, route_enc) VALUES (${id}::uuid, ${conversation.channel}, ${sealed})`)
  return id
}

const openRoute = (ctx: Context, routeId: string): Promise<Conversation> =>
  once(ctx, `route|${routeId}`, async () => {
    const [row] = await ctx.tx.$queryRaw<{ routeEnc: Uint8Array }[]>(
      sql`SELECT route_enc AS "routeEnc" FROM reply_routes WHERE id = ${routeId}::uuid`,
    )
    if (row === undefined) throw new Error('a route has no row')
    return JSON.parse(ctx.keys.open(routeAt(routeId), row.routeEnc)) as Conversation
  })

const through = ({ id, channel }: Conversation): Way => ({ lane: id, channel, conversationId: id, routeId: null })

async function wayTo(ctx: Context, to: Recipient, chats: ReadonlyMap<string, Conversation>): Promise<Way | null> {
  if ('conversation' in to) return through(to.conversation)
  if ('personId' in to) {
    const chat = chats.get(to.personId)
    return chat === undefined ? null : through(chat)
  }
  const conversation = await openRoute(ctx, to.routeId)
  if (to.anonymous) return { lane: to.routeId, channel: conversation.channel, conversationId: null, routeId: to.routeId }
  return through(conversation)
}

export interface Letter {
  readonly to: Recipient
  readonly message: Message
  readonly meta: Meta
}

/** Queues a message. Null when the person has no chat that reaches them. */
export const send = async (ctx: Context, to: Recipient, message: Message, meta: Meta): Promise<string | null> =>
  (await sendAll(ctx, [{ to, message, meta }]))[0] ?? null

interface Row {
  readonly id: string
  readonly way: Way
  readonly letter: Letter
  readonly choices: boolean
  readonly body: Buffer
}

/**
 * Queues messages in their order, all with one wake for each channel: a wake is worth more work than the row it is for. Null for whoever cannot
 * be reached. What a transaction sends at the same time goes together.
 */
export async function sendAll(ctx: Context, letters: readonly Letter[]): Promise<(string | null)[]> {
  const post = await once(ctx, 'post', () =>
    Promise.resolve(
      batched<readonly Letter[], (string | null)[]>(async lists => {
        const ids = await postAll(ctx, lists.flat())
        return lists.map(({ length }) => ids.splice(0, length))
      }),
    ),
  )
  return letters.length === 0 ? [] : post(letters)
}

async function postAll(ctx: Context, letters: readonly Letter[]): Promise<(string | null)[]> {
  const people = letters.flatMap(({ to }) => ('personId' in to ? [to.personId] : []))
  const chats = await privateConversations(ctx, [...new Set(people)])
  const rows: Row[] = []
  const ids: (string | null)[] = []
  for (const letter of letters) {
    const way = await wayTo(ctx, letter.to, chats)
    if (way !== null) rows.push(rowOf(ctx, way, letter))
    ids.push(way === null ? null : (rows.at(-1)?.id ?? null))
  }
  if (rows.length > 0) await insert(ctx, rows)
  return ids
}

function rowOf(ctx: Context, way: Way, letter: Letter): Row {
  const id = uuid()
  const outgoing = Outgoing.parse(letter.message)
  const choices = outgoing.buttons.length > 0 || outgoing.list.length > 0
  return { id, way, letter, choices, body: ctx.keys.seal(bodyAt(id), JSON.stringify(outgoing)) }
}

async function insert(ctx: Context, rows: readonly Row[]): Promise<void> {
  const channels = [...new Set(rows.map(({ way }) => way.channel))]
  const wakes = channels.map(channel => rows.filter(({ way }) => way.channel === channel).map(({ id }) => id))
  const metas = rows.map(({ letter }) => letter.meta)
  await ctx.tx.$executeRaw(sql`
    WITH d AS (
      INSERT INTO deliveries (id, channel, lane, conversation_id, route_id, grievance_id, alert_id, person_id, purpose, urgent, choices, body_enc, created_at)
      SELECT id, channel, lane, conversation_id, route_id, grievance_id, alert_id, person_id, purpose, urgent, choices, body_enc, ${ctx.now}
      FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ way }) => way.channel)}::text[], ${rows.map(({ way }) => way.lane)}::uuid[],
        ${rows.map(({ way }) => way.conversationId)}::uuid[], ${rows.map(({ way }) => way.routeId)}::uuid[],
        ${metas.map(({ grievanceId }) => grievanceId ?? null)}::uuid[], ${metas.map(({ alertId }) => alertId ?? null)}::uuid[],
        ${rows.map(({ letter }) => ('personId' in letter.to ? letter.to.personId : null))}::uuid[], ${metas.map(({ purpose }) => purpose)}::text[],
        ${metas.map(({ urgent }) => urgent ?? false)}::boolean[], ${rows.map(({ choices }) => choices)}::boolean[], ${rows.map(({ body }) => body)}::bytea[])
        WITH ORDINALITY AS t(id, channel, lane, conversation_id, route_id, grievance_id, alert_id, person_id, purpose, urgent, choices, body_enc, at)
      ORDER BY at
    )
    INSERT INTO outbox (id, job, payload) SELECT id, 'deliver.' || channel, jsonb_build_object('deliveryIds', ids::jsonb)
    FROM unnest(${channels.map(() => uuid())}::uuid[], ${channels}::text[], ${wakes.map(ids => JSON.stringify(ids))}::text[]) AS w(id, channel, ids)`)
}

export interface Claimed {
  readonly id: string
  readonly channel: ChannelName
  readonly purpose: string
  readonly chat: Chat
  readonly content: Outgoing
  readonly tries: number
  /** Milliseconds since the first try, by the machine's clock. */
  readonly tryingMs: number
}

/** The lease on a send; longer than the platform's call may take, and short enough to go on within a minute of a crash. */
export const SENDING_MS = 40_000

/** Deliveries of the lane that must be settled before `d`; an urgent one waits for earlier urgent ones only. */
const EARLIER = sql`e.lane = d.lane AND e.seq < d.seq AND e.status IN ('pending', 'sending') AND (e.urgent OR NOT d.urgent)`

/** `next_try_at` holds a pending one back, the lease one being sent; in the other state each only spaces the wakes of `wakeDue`. */
const claimable = (sendsOnce: boolean) => sql`(d.status = 'pending' AND (d.next_try_at IS NULL OR d.next_try_at <= clock_timestamp())
  OR d.status = 'sending' AND d.lease_until < clock_timestamp() AND ${sendsOnce}::boolean)`

/**
 * Takes those of the deliveries for sending that no earlier one of their lane stands before: its settling wakes them, or whoever settles it goes on.
 * An expired lease means that a sender died in the middle: sent again where the platform tells one key from another,
 * otherwise see `leftUnclear`.
 */
export async function claim(deps: Deps, ids: readonly string[], sendsOnce: boolean): Promise<Claimed[]> {
  const rows = await take(deps, ids, sendsOnce)
  return Promise.all(
    rows.map(async row => ({
      id: row.id,
      channel: row.channel,
      purpose: row.purpose,
      tries: row.tries,
      tryingMs: row.tryingMs,
      chat: await chatFor(deps, row),
      content: Outgoing.parse(JSON.parse(deps.keys.open(bodyAt(row.id), row.bodyEnc))),
    })),
  )
}

/**
 * Those whose one in the way was being settled just now: waits for the end of that transaction, which may be too old to see them and wake them.
 * What is not to be sent, or is still behind another, whose settling will see it, is missing.
 */
export async function freed({ db }: Deps, ids: readonly string[], sendsOnce: boolean): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    WITH due AS (
      SELECT id, lane, seq, urgent FROM deliveries d WHERE id = ANY(${[...ids]}::uuid[]) AND ${claimable(sendsOnce)}
    ), way AS (
      SELECT d.id FROM due d, LATERAL (SELECT e.id FROM deliveries e WHERE ${EARLIER} ORDER BY e.seq LIMIT 1 FOR SHARE) before
    )
    SELECT id FROM due WHERE NOT EXISTS (SELECT 1 FROM way WHERE way.id = due.id)`)
  return rows.map(({ id }) => id)
}

async function take({ db, sendingMs = SENDING_MS }: Deps, ids: readonly string[], sendsOnce: boolean): Promise<ClaimedRow[]> {
  return db.$queryRaw<ClaimedRow[]>(sql`
    WITH claimed AS (
      UPDATE deliveries SET status = 'sending', tries = tries + 1, first_try_at = coalesce(first_try_at, clock_timestamp()), next_try_at = NULL,
        lease_until = clock_timestamp() + ${sendingMs}::int * interval '1 ms'
      WHERE id IN (SELECT id FROM deliveries d WHERE id = ANY(${[...ids]}::uuid[]) AND ${claimable(sendsOnce)}
        AND NOT EXISTS (SELECT 1 FROM deliveries e WHERE ${EARLIER}) ORDER BY id FOR UPDATE SKIP LOCKED)
      RETURNING id, seq, channel, purpose, body_enc, conversation_id, route_id, tries, first_try_at
    )
    SELECT d.id, d.channel, d.purpose, d.body_enc AS "bodyEnc", d.tries, (extract(epoch FROM clock_timestamp() - d.first_try_at) * 1000)::float8 AS "tryingMs",
      c.id AS "conversationId", c.chat_enc AS "chatEnc", r.id AS "routeId", r.route_enc AS "routeEnc"
    FROM claimed d LEFT JOIN conversations c ON c.id = d.conversation_id LEFT JOIN reply_routes r ON r.id = d.route_id ORDER BY d.seq`)
}

interface ClaimedRow {
  id: string
  channel: ChannelName
  purpose: string
  bodyEnc: Uint8Array
  tries: number
  tryingMs: number
  conversationId: string | null
  chatEnc: Uint8Array | null
  routeId: string | null
  routeEnc: Uint8Array | null
}

/** The chat of the conversation, or of the one behind the sealed route. */
async function chatFor({ db, keys }: Deps, row: ClaimedRow): Promise<Chat> {
  if (row.conversationId !== null && row.chatEnc !== null) return chatOf(keys, { id: row.conversationId, chatEnc: row.chatEnc })
  if (row.routeId === null || row.routeEnc === null) throw new Error('a delivery has neither chat nor route')
  const { id } = JSON.parse(keys.open(routeAt(row.routeId), row.routeEnc)) as Conversation
  return chatOf(keys, await db.conversation.findUniqueOrThrow({ where: { id }, select: { id: true, chatEnc: true } }))
}

export type Outcome =
  /** `numbered`: what one may choose was shown with numbers. Where there are buttons to press, a bare number means none of them. */
  | { readonly status: 'delivered'; readonly messageId: string; readonly numbered?: boolean }
  | { readonly status: 'failed' | 'unknown'; readonly failure: DeliveryFailure }

export interface Settled {
  readonly id: string
  readonly purpose: string
  readonly grievanceId: string | null
  readonly alertId: string | null
  readonly personId: string | null
  readonly outcome: Outcome
}

export const messageIndex = (keys: Deps['keys'], channel: string, messageId: string): Buffer =>
  keys.blindIndex('message', `${channel}|${messageId}`)

export interface Settling {
  readonly id: string
  readonly channel: ChannelName
  readonly outcome: Outcome
}

/** A wake that nobody else will act upon for a while: whoever holds it goes on with the delivery, then removes the row of the outbox. */
export interface Held {
  readonly outboxId: string
  readonly deliveryId: string
  /** The one whose settling made the way free. */
  readonly after: string
}

export interface Onward {
  /** Ids that need no wake: a row of the outbox stands for them already, and its holder goes on with them. */
  readonly known: readonly string[]
  /** Milliseconds for which the settler holds the wakes of the next ones; 0: anybody may act upon them. */
  readonly holdMs: number
}

const NOBODY: Onward = { known: [], holdMs: 0 }

/** Writes the outcomes and wakes the next in each lane, in one statement. What was settled before is missing from the answer. */
export async function settle(
  db: Db | Tx,
  keys: Deps['keys'],
  settlings: readonly Settling[],
  { known, holdMs }: Onward = NOBODY,
): Promise<{ settled: Settled[]; held: Held[] }> {
  const outcomes = new Map(settlings.map(({ id, outcome }) => [id, outcome]))
  const each = <T>(read: (one: Settling) => T): T[] => settlings.map(read)
  const rows = await db.$queryRaw<(Omit<Settled, 'outcome'> & { outboxId: string | null; deliveryId: string | null })[]>(sql`
    WITH given AS (
      SELECT * FROM unnest(${each(({ id }) => id)}::uuid[], ${each(({ outcome }) => outcome.status)}::text[],
        ${each(({ channel, outcome }) => (outcome.status === 'delivered' ? messageIndex(keys, channel, outcome.messageId) : null))}::bytea[],
        ${each(({ outcome }) => (outcome.status === 'delivered' ? null : outcome.failure))}::text[],
        ${each(({ outcome }) => outcome.status !== 'delivered' || outcome.numbered !== false)}::boolean[]) AS g(id, status, message_idx, failure, numbered)
    ), standing AS (
      SELECT id FROM deliveries WHERE id IN (SELECT id FROM given) AND status IN ('pending', 'sending') ORDER BY id FOR UPDATE
    ), done AS (
      UPDATE deliveries d SET status = g.status, settled_at = app_now(), lease_until = NULL, message_idx = g.message_idx, failure = g.failure,
        choices = d.choices AND g.numbered
      FROM given g JOIN standing s ON s.id = g.id WHERE d.id = g.id AND d.status IN ('pending', 'sending')
      RETURNING d.id, d.lane, d.channel, d.purpose, d.grievance_id, d.alert_id, d.person_id
    ), next AS (
      SELECT DISTINCT ON (n.id) gen_random_uuid() AS outbox_id, n.id, n.channel, done.id AS after FROM done, LATERAL (SELECT d.id, d.channel FROM deliveries d
        WHERE d.lane = done.lane AND d.status = 'pending' AND d.id NOT IN (SELECT id FROM done) ORDER BY d.urgent DESC, d.seq LIMIT 1) n
      WHERE n.id <> ALL(${[...known]}::uuid[])
    ), woken AS (
      INSERT INTO outbox (id, job, payload, dispatches, lease_until)
      SELECT outbox_id, 'deliver.' || channel, jsonb_build_object('deliveryIds', jsonb_build_array(id)),
        CASE WHEN ${holdMs}::int > 0 THEN 1 ELSE 0 END, CASE WHEN ${holdMs}::int > 0 THEN clock_timestamp() + ${holdMs}::int * interval '1 ms' END FROM next
    )
    SELECT d.id, d.purpose, d.grievance_id AS "grievanceId", d.alert_id AS "alertId", d.person_id AS "personId",
      n.outbox_id AS "outboxId", n.id AS "deliveryId" FROM done d LEFT JOIN next n ON n.after = d.id`)
  const settled = rows.flatMap(({ outboxId, deliveryId, ...row }) => {
    const outcome = outcomes.get(row.id)
    return outcome === undefined ? [] : [{ ...row, outcome }]
  })
  const held = rows.flatMap(({ id, outboxId, deliveryId }) =>
    holdMs === 0 || outboxId === null || deliveryId === null ? [] : [{ outboxId, deliveryId, after: id }],
  )
  return { settled, held }
}

/** Puts a delivery back for `afterMs` of machine time; the sweep wakes it. */
export async function retryLater(deps: Deps, id: string, afterMs: number): Promise<void> {
  await deps.db.$executeRaw(sql`
    UPDATE deliveries SET status = 'pending', lease_until = NULL, next_try_at = clock_timestamp() + ${`${Math.ceil(afterMs)} milliseconds`}::interval
    WHERE id = ${id}::uuid AND status = 'sending'`)
}

/** Wakes what is due again, what a dead sender left, and what nothing else woke for a minute; returns how many. */
export async function wakeDue(deps: Deps): Promise<number> {
  const woken = await deps.db.$executeRaw(sql`
    WITH due AS (
      UPDATE deliveries SET lease_until = CASE status WHEN 'pending' THEN clock_timestamp() + interval '30 seconds' ELSE lease_until END,
        next_try_at = CASE status WHEN 'pending' THEN next_try_at ELSE clock_timestamp() + interval '30 seconds' END
      WHERE id IN (SELECT id FROM deliveries d WHERE status IN ('pending', 'sending')
        AND (lease_until IS NULL OR lease_until < clock_timestamp()) AND (next_try_at IS NULL OR next_try_at <= clock_timestamp())
        AND (status = 'sending' OR next_try_at IS NOT NULL OR created_at <= (SELECT app_now()) - interval '60 seconds')
        AND NOT EXISTS (SELECT 1 FROM deliveries e WHERE ${EARLIER}) ORDER BY seq LIMIT 200 FOR UPDATE SKIP LOCKED)
      RETURNING id, channel
    )
    INSERT INTO outbox (id, job, payload) SELECT gen_random_uuid(), 'deliver.' || channel, jsonb_build_object('deliveryIds', jsonb_build_array(id)) FROM due`)
  if (woken > 0) deps.nudge()
  return woken
}

/** Which delivery a quoted message is, so that quoting it means its grievance. */
export async function quoted(
  ctx: Context,
  channel: string,
  messageId: string,
): Promise<{ id: string; purpose: string; grievanceId: string | null; alertId: string | null } | null> {
  const index = messageIndex(ctx.keys, channel, messageId)
  return ctx.tx.delivery.findFirst({
    where: { messageIdx: Uint8Array.from(index) },
    select: { id: true, purpose: true, grievanceId: true, alertId: true },
  })
}

/** What a bare number can mean in a chat: the choices of the latest message that offered any, within `ms` of app time. */
export async function latestChoices(ctx: Context, lane: string, ms: number): Promise<{ at: Date; content: Outgoing } | null> {
  const [row] = await ctx.tx.$queryRaw<{ id: string; bodyEnc: Uint8Array; createdAt: Date }[]>(sql`
    SELECT id, body_enc AS "bodyEnc", created_at AS "createdAt" FROM deliveries
    WHERE lane = ${lane}::uuid AND choices AND created_at > ${new Date(ctx.now.getTime() - ms)} ORDER BY seq DESC LIMIT 1`)
  return row === undefined ? null : { at: row.createdAt, content: Outgoing.parse(JSON.parse(ctx.keys.open(bodyAt(row.id), row.bodyEnc))) }
}

/** What the lines of the latest numbered list in a chat stand for; null when there is none within `ms` of app time. */
export async function latestList(ctx: Context, lane: string, ms: number): Promise<Outgoing['list'] | null> {
  const found = await ctx.tx.$queryRaw<{ id: string; bodyEnc: Uint8Array }[]>(sql`
    SELECT id, body_enc AS "bodyEnc" FROM deliveries
    WHERE lane = ${lane}::uuid AND choices AND created_at > ${new Date(ctx.now.getTime() - ms)} ORDER BY seq DESC LIMIT 20`)
  for (const row of found) {
    const { list } = Outgoing.parse(JSON.parse(ctx.keys.open(bodyAt(row.id), row.bodyEnc)))
    if (list.length > 0) return list
  }
  return null
}

/** Whether a message of this purpose went into the lane within the last `ms` of app time: for replies that should not repeat. */
export async function sentWithin(ctx: Context, lane: string, purpose: string, ms: number): Promise<boolean> {
  const [row] = await ctx.tx.$queryRaw<{ found: boolean }[]>(sql`
    SELECT EXISTS (SELECT 1 FROM deliveries WHERE lane = ${lane}::uuid AND purpose = ${purpose} AND created_at > ${new Date(ctx.now.getTime() - ms)}) AS found`)
  return row?.found ?? false
}

/** Those in whose middle a sender died, so that nobody knows if they went out. */
export async function leftUnclear(deps: Deps, ids: readonly string[]): Promise<string[]> {
  const rows = await deps.db.$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM deliveries WHERE id = ANY(${[...ids]}::uuid[]) AND status = 'sending' AND lease_until < clock_timestamp()`)
  return rows.map(({ id }) => id)
}

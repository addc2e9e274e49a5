/** A delivery on its way: a sender claims it, calls the platform, settles it. */
import type { DeliveryFailure } from '../../channel/channel.ts'
import { type ChannelName, type Chat, Outgoing } from '../../channel/message.ts'
import { type Db, sql, type Tx } from '../../db.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import { SealError } from '../../keys.ts'
import type { Deps } from '../context.ts'
import { type Conversation, chatOf } from './accounts.ts'
import { bodyAt, routeAt } from './letters.ts'

export interface Claimed {
  readonly id: string
  readonly channel: ChannelName
  readonly purpose: string
  /** What goes where; null when it cannot be read. */
  readonly letter: { readonly chat: Chat; readonly content: Outgoing } | null
  readonly urgent: boolean
  readonly rings: Rings | null
  /** Set where this changes a message that was sent: its platform id, null when there is none to change (any more). */
  readonly edits: { readonly messageId: string | null } | null
  readonly tries: number
  /** Milliseconds since the first try, by the machine's clock. */
  readonly tryingMs: number
}

/** alert: it makes the phone ring · life: it does so without a cap. */
export type Rings = 'alert' | 'life'

/** The lease on a send; longer than the platform's call may take, and short enough to go on within a minute of a crash. */
export const SENDING_MS = 40_000

/** Deliveries of the lane that must be settled before `d`; an urgent one waits for earlier urgent ones only. */
const EARLIER = sql`e.lane = d.lane AND e.seq < d.seq AND e.status IN ('pending', 'sending') AND (e.urgent OR NOT d.urgent)`

/**
 * Ids in their order, so that two who lock never wait for each other, and each looked up by itself: asked for together with its state, the server
 * walks through the index of what is unsettled, in which all that was settled since the last vacuum still stands.
 */
const oneByOne = (ids: Prisma.Sql): Prisma.Sql => sql`(SELECT DISTINCT id FROM (${ids}) every ORDER BY id) g`

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
    rows.map(async ({ id, channel, purpose, tries, tryingMs, urgent, rings, ...row }) => {
      const letter = await letterOf(deps, { id, ...row })
      return {
        id,
        channel,
        purpose,
        tries,
        tryingMs,
        urgent,
        rings,
        letter,
        edits: row.edits === null ? null : { messageId: messageOf(deps, row) },
      }
    }),
  )
}

/** Where the message stands that is to be changed; null when it never arrived, is too old to be changed, or cannot be read any more. */
function messageOf({ keys }: Deps, { edits, messageEnc }: Pick<ClaimedRow, 'edits' | 'messageEnc'>): string | null {
  if (edits === null || messageEnc === null) return null
  try {
    return keys.open(messageAt(edits), messageEnc)
  } catch (error) {
    if (error instanceof SealError) return null
    throw error
  }
}

/** Null when a key is missing or the row was spoilt: that one must not keep the others of its batch from going out. */
async function letterOf(
  deps: Deps,
  row: Pick<ClaimedRow, 'id' | 'bodyEnc' | 'conversationId' | 'chatEnc' | 'routeId' | 'routeEnc'>,
): Promise<Claimed['letter']> {
  try {
    return { chat: await chatFor(deps, row), content: Outgoing.parse(JSON.parse(deps.keys.open(bodyAt(row.id), row.bodyEnc))) }
  } catch {
    return null
  }
}

/**
 * Those whose one in the way was being settled just now: waits for the end of that transaction, which may be too old to see them and wake them.
 * What is not to be sent, or is still behind another, whose settling will see it, is missing. Whose first in the way is gone may have another behind
 * it: to be asked again. Waits in the order in which `settle` locks: of two that each hold what the other waits for, the server would end one.
 */
export async function freed({ db }: Deps, ids: readonly string[], sendsOnce: boolean): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    WITH due AS (
      SELECT d.id, b.before FROM ${oneByOne(sql`SELECT unnest(${[...ids]}::uuid[]) AS id`)} JOIN deliveries d ON d.id = g.id
        LEFT JOIN LATERAL (SELECT e.id AS before FROM deliveries e WHERE ${EARLIER} ORDER BY e.seq LIMIT 1) b ON true
      WHERE ${claimable(sendsOnce)}
    ), way AS (
      SELECT o.id FROM ${oneByOne(sql`SELECT before AS id FROM due WHERE before IS NOT NULL`)}, LATERAL (
        SELECT e.id FROM deliveries e WHERE e.id = g.id AND e.status IN ('pending', 'sending') FOR SHARE) o
    )
    SELECT id FROM due WHERE NOT EXISTS (SELECT 1 FROM way WHERE way.id = due.before)`)
  return rows.map(({ id }) => id)
}

async function take({ db, sendingMs = SENDING_MS }: Deps, ids: readonly string[], sendsOnce: boolean): Promise<ClaimedRow[]> {
  return db.$queryRaw<ClaimedRow[]>(sql`
    WITH claimed AS (
      UPDATE deliveries SET status = 'sending', tries = tries + 1, first_try_at = coalesce(first_try_at, clock_timestamp()), next_try_at = NULL,
        lease_until = clock_timestamp() + ${sendingMs}::int * interval '1 ms'
      WHERE id IN (SELECT o.id FROM ${oneByOne(sql`SELECT unnest(${[...ids]}::uuid[]) AS id`)}, LATERAL (SELECT d.id FROM deliveries d WHERE d.id = g.id
        AND ${claimable(sendsOnce)} AND NOT EXISTS (SELECT 1 FROM deliveries e WHERE ${EARLIER}) FOR UPDATE SKIP LOCKED) o)
      RETURNING id, seq, channel, purpose, body_enc, conversation_id, route_id, tries, first_try_at, urgent, rings, edits
    )
    SELECT d.id, d.channel, d.purpose, d.body_enc AS "bodyEnc", d.tries, (extract(epoch FROM clock_timestamp() - d.first_try_at) * 1000)::float8 AS "tryingMs",
      d.urgent, d.rings, d.edits, c.id AS "conversationId", c.chat_enc AS "chatEnc", r.id AS "routeId", r.route_enc AS "routeEnc",
      (SELECT message_enc FROM deliveries o WHERE o.id = d.edits AND o.settled_at > (SELECT app_now()) - ${CHANGEABLE_DAYS}::int * interval '1 day') AS "messageEnc"
    FROM claimed d LEFT JOIN conversations c ON c.id = d.conversation_id LEFT JOIN reply_routes r ON r.id = d.route_id ORDER BY d.seq`)
}

interface ClaimedRow {
  id: string
  urgent: boolean
  rings: Rings | null
  edits: string | null
  messageEnc: Uint8Array | null
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
async function chatFor({ db, keys }: Deps, row: Pick<ClaimedRow, 'conversationId' | 'chatEnc' | 'routeId' | 'routeEnc'>): Promise<Chat> {
  if (row.conversationId !== null && row.chatEnc !== null) return chatOf(keys, { id: row.conversationId, chatEnc: row.chatEnc })
  if (row.routeId === null || row.routeEnc === null) throw new Error('a delivery has neither chat nor route')
  const { id } = JSON.parse(keys.open(routeAt(row.routeId), row.routeEnc)) as Conversation
  return chatOf(keys, await db.conversation.findUniqueOrThrow({ where: { id }, select: { id: true, chatEnc: true } }))
}

export type Outcome =
  /** `numbered`: what one may choose was shown with numbers. Where there are buttons to press, a bare number means none of them. */
  | {
      readonly status: 'delivered'
      /** The platform's; null for a message that was changed in place. */
      readonly messageId: string | null
      readonly numbered?: boolean
      /** The message may be changed later: its id is kept, sealed. */
      readonly changeable?: boolean
      /** It did not ring for whom it should. */
      readonly unrung?: boolean
    }
  /** A change in place that there was no message for, or that came too late: nothing to tell anybody. */
  | { readonly status: 'void' }
  | { readonly status: 'failed' | 'unknown'; readonly failure: DeliveryFailure | 'unreadable' }

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

const messageAt = (row: string) => ({ table: 'deliveries', column: 'message_enc', row })

/** So long platforms let a message be changed. */
export const CHANGEABLE_DAYS = 14

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
        ${each(({ channel, outcome }) => (outcome.status === 'delivered' && outcome.messageId !== null ? messageIndex(keys, channel, outcome.messageId) : null))}::bytea[],
        ${each(({ outcome }) => ('failure' in outcome ? outcome.failure : null))}::text[],
        ${each(({ outcome }) => outcome.status !== 'delivered' || outcome.numbered !== false)}::boolean[],
        ${each(({ id, outcome }) => (outcome.status === 'delivered' && outcome.changeable === true && outcome.messageId !== null ? keys.seal(messageAt(id), outcome.messageId) : null))}::bytea[])
        AS g(id, status, message_idx, failure, numbered, message_enc)
    ), standing AS (
      SELECT o.id FROM ${oneByOne(sql`SELECT id FROM given`)}, LATERAL (SELECT d.id FROM deliveries d WHERE d.id = g.id
        AND d.status IN ('pending', 'sending') FOR UPDATE) o
    ), done AS (
      UPDATE deliveries d SET status = g.status, settled_at = app_now(), lease_until = NULL, message_idx = g.message_idx, message_enc = g.message_enc, failure = g.failure,
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

/** Puts one back that nobody called the platform for: as if it had not been tried. */
export async function putBack(deps: Deps, id: string, afterMs: number): Promise<void> {
  await deps.db.$executeRaw(sql`
    UPDATE deliveries SET status = 'pending', lease_until = NULL, next_try_at = clock_timestamp() + ${`${Math.ceil(afterMs)} milliseconds`}::interval,
      tries = greatest(tries - 1, 0), first_try_at = CASE WHEN tries > 1 THEN first_try_at END
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

/** Those in whose middle a sender died, so that nobody knows if they went out. */
export async function leftUnclear(deps: Deps, ids: readonly string[]): Promise<string[]> {
  const rows = await deps.db.$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM deliveries WHERE id = ANY(${[...ids]}::uuid[]) AND status = 'sending' AND lease_until < clock_timestamp()`)
  return rows.map(({ id }) => id)
}

/** 去信: a message is queued in the transaction of what it tells, as a delivery in the lane of its chat. */
import { v7 as uuid } from 'uuid'
import { type ChannelName, Outgoing } from '../../channel/message.ts'
import { sql } from '../../db.ts'
import { type Context, once, together } from '../context.ts'
import { type Conversation, privateConversations } from './accounts.ts'
import type { Rings } from './deliveries.ts'
import { jointWhereMany } from './joint.ts'

export type Recipient =
  /** The way that an earlier message went. */
  | { readonly way: Way }
  | { readonly conversation: Conversation }
  /** By their latest chat, or by this one of theirs. */
  | { readonly personId: string; readonly by?: Conversation }
  /** The employee of a grievance, by the way that only this file opens. */
  | { readonly routeId: string; readonly anonymous: boolean }

export interface Meta {
  /** What kind of message this is (`receipt`, `answer`, …); what follows from its delivery hangs on it. */
  readonly purpose: string
  readonly grievanceId?: string | undefined
  readonly alertId?: string | undefined
  readonly urgent?: boolean
  /** It makes the phone ring, on channels that can. */
  readonly rings?: Rings | undefined
  /** The delivery whose message this one changes in place. */
  readonly edits?: string | undefined
  /** A reminder of the grievance with this number, nobody's words: may be joined with others of its purpose, see joint.ts. */
  readonly reminderOf?: string
}

/** The buttons' texts are kept beside the message, so that a bare number can mean one of them. */
export type Message = Pick<Outgoing, 'text'> & Partial<Outgoing>

export interface Way {
  lane: string
  channel: ChannelName
  conversationId: string | null
  routeId: string | null
}

export const bodyAt = (row: string) => ({ table: 'deliveries', column: 'body_enc', row })
export const routeAt = (row: string) => ({ table: 'reply_routes', column: 'route_enc', row })

export async function makeRoute(ctx: Context, conversation: Conversation, id = uuid()): Promise<string> {
  const sealed = ctx.keys.seal(routeAt(id), JSON.stringify(conversation))
  void once(ctx, `route|${id}`, () => Promise.resolve(conversation))
  await ctx.tx.$executeRaw(sql`INSERT INTO reply_routes (id, channel, route_enc) VALUES (${id}::uuid, ${conversation.channel}, ${sealed})`)
  return id
}

const openRoute = (ctx: Context, routeId: string): Promise<Conversation> =>
  once(ctx, `route|${routeId}`, async () => {
    const sealed = await together(ctx, 'route', async (ids: readonly string[]) => {
      const rows = await ctx.tx.$queryRaw<{ id: string; routeEnc: Uint8Array }[]>(
        sql`SELECT id, route_enc AS "routeEnc" FROM reply_routes WHERE id = ANY(${[...ids]}::uuid[])`,
      )
      const found = new Map(rows.map(({ id, routeEnc }) => [id, routeEnc]))
      return ids.map(id => found.get(id))
    })(routeId)
    if (sealed === undefined) throw new Error('a route has no row')
    return JSON.parse(ctx.keys.open(routeAt(routeId), sealed)) as Conversation
  })

const through = ({ id, channel }: Conversation): Way => ({ lane: id, channel, conversationId: id, routeId: null })

async function wayTo(ctx: Context, to: Recipient, chats: ReadonlyMap<string, Conversation>): Promise<Way | null> {
  if ('way' in to) return to.way
  if ('conversation' in to) return through(to.conversation)
  if ('personId' in to) {
    const chat = to.by ?? chats.get(to.personId)
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
  if (letters.length === 0) return []
  return together(ctx, 'post', async (lists: readonly (readonly Letter[])[]) => {
    const { sent, carriedBy } = jointWhereMany(lists.flat())
    const posted = await postAll(ctx, sent)
    const ids = carriedBy.map(at => posted[at] ?? null)
    return lists.map(({ length }) => ids.splice(0, length))
  })(letters)
}

async function postAll(ctx: Context, letters: readonly Letter[]): Promise<(string | null)[]> {
  const people = letters.flatMap(({ to }) => ('personId' in to && to.by === undefined ? [to.personId] : []))
  const chats = await privateConversations(ctx, [...new Set(people)])
  const rows: Row[] = []
  const ids: (string | null)[] = []
  const ways = await Promise.all(letters.map(({ to }) => wayTo(ctx, to, chats)))
  for (const [at, letter] of letters.entries()) {
    const way = ways[at] ?? null
    if (way !== null) rows.push(rowOf(ctx, way, letter))
    ids.push(way === null ? null : (rows.at(-1)?.id ?? null))
  }
  if (rows.length > 0) await insert(ctx, rows)
  return ids
}

function rowOf(ctx: Context, way: Way, letter: Letter): Row {
  const id = uuid()
  const outgoing = Outgoing.parse(letter.message)
  // a changed message is no new offer: what its first form offered, a number still means
  const choices = letter.meta.edits === undefined && (outgoing.buttons.length > 0 || outgoing.list.length > 0)
  return { id, way, letter, choices, body: ctx.keys.seal(bodyAt(id), JSON.stringify(outgoing)) }
}

async function insert(ctx: Context, rows: readonly Row[]): Promise<void> {
  const channels = [...new Set(rows.map(({ way }) => way.channel))]
  const wakes = channels.map(channel => rows.filter(({ way }) => way.channel === channel).map(({ id }) => id))
  const metas = rows.map(({ letter }) => letter.meta)
  await ctx.tx.$executeRaw(sql`
    WITH d AS (
      INSERT INTO deliveries (id, channel, lane, conversation_id, route_id, grievance_id, alert_id, person_id, purpose, urgent, choices, body_enc, rings, edits, created_at)
      SELECT id, channel, lane, conversation_id, route_id, grievance_id, alert_id, person_id, purpose, urgent, choices, body_enc, rings, edits, ${ctx.now}
      FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ way }) => way.channel)}::text[], ${rows.map(({ way }) => way.lane)}::uuid[],
        ${rows.map(({ way }) => way.conversationId)}::uuid[], ${rows.map(({ way }) => way.routeId)}::uuid[],
        ${metas.map(({ grievanceId }) => grievanceId ?? null)}::uuid[], ${metas.map(({ alertId }) => alertId ?? null)}::uuid[],
        ${rows.map(({ letter }) => ('personId' in letter.to ? letter.to.personId : null))}::uuid[], ${metas.map(({ purpose }) => purpose)}::text[],
        ${metas.map(({ urgent }) => urgent ?? false)}::boolean[], ${rows.map(({ choices }) => choices)}::boolean[], ${rows.map(({ body }) => body)}::bytea[],
        ${metas.map(({ rings }) => rings ?? null)}::text[], ${metas.map(({ edits }) => edits ?? null)}::uuid[])
        WITH ORDINALITY AS t(id, channel, lane, conversation_id, route_id, grievance_id, alert_id, person_id, purpose, urgent, choices, body_enc, rings, edits, at)
      ORDER BY at
    )
    INSERT INTO outbox (id, job, payload) SELECT id, 'deliver.' || channel, jsonb_build_object('deliveryIds', ids::jsonb)
    FROM unnest(${channels.map(() => uuid())}::uuid[], ${channels}::text[], ${wakes.map(ids => JSON.stringify(ids))}::text[]) AS w(id, channel, ids)`)
}

/** 来信. Stored before anything else, acknowledged, then handled once, in order within a chat. */
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import type { ReceivedFile } from '../../channel/channel.ts'
import { InboundMessage } from '../../channel/message.ts'
import { bytes, sql } from '../../db.ts'
import { precedence } from '../../triage/danger/precedence.ts'
import { batched } from '../batch.ts'
import { type Context, claimFor, type Deps } from '../context.ts'
import { sharedTransaction } from '../shared.ts'
import { chatIndex, ensureAccount } from './accounts.ts'
import * as blobs from './blobs.ts'

/** What the row holds: the message, which kept attachment each platform key became, and whether its file is still to be fetched. */
export const StoredMessage = z.object({
  message: InboundMessage,
  kept: z.record(z.string(), z.string()),
  fetching: z.boolean().default(false),
})
export type StoredMessage = z.infer<typeof StoredMessage>

export interface Received extends StoredMessage {
  readonly inboxId: string
  readonly accountId: string
}

const bodyAt = (row: string) => ({ table: 'inbox', column: 'body_enc', row })

const accounts = new Map<string, string>()

async function accountId(deps: Deps, message: InboundMessage): Promise<string> {
  const key = `${deps.keys.fingerprint()}|${message.channel}|${message.account}`
  const known = accounts.get(key)
  if (known !== undefined) return known
  const id = await ensureAccount(deps, message.channel, message.account)
  accounts.set(key, id)
  return id
}

const dedupeKey = (deps: Pick<Deps, 'keys'>, { channel, account }: Pick<InboundMessage, 'channel' | 'account'>, id: string): Buffer =>
  deps.keys.blindIndex('inbound', `${channel}|${account}|${id}`)

/** Parts of one message of a platform that are looked for. */
const MOST_PARTS = 50

/** The inbox rows of an earlier message of the same account and of its parts, by the platform's id; for recalls. Empty when it is not known. */
export async function inboxesOf(ctx: Context, message: InboundMessage, earlierId: string): Promise<string[]> {
  const found: string[] = []
  for (let part = 0; part < MOST_PARTS; part++) {
    const key = bytes(dedupeKey(ctx, message, part === 0 ? earlierId : `${earlierId}:${part}`))
    const row = await ctx.tx.dedupeKey.findUnique({ where: { key } })
    if (row === null) break
    found.push(row.inboxId)
  }
  return found
}

/**
 * T1: dedupe key, inbox row and outbox rows in one statement. Resolves once they are committed: then acknowledge.
 * The same platform id a second time changes nothing.
 * @param fetches the channel's files are fetched after their message, by a job of their own
 */
export async function store(
  deps: Deps,
  message: InboundMessage,
  files: readonly ReceivedFile[] = [],
  fetches = false,
): Promise<'stored' | 'duplicate'> {
  await deps.at?.('store')
  const account = await accountId(deps, message)
  const kept: Record<string, string> = Object.create(null) as Record<string, string>
  const media = 'media' in message.content ? message.content.media : undefined
  for (const file of files) {
    const blob = await blobs.keep(deps, { bytes: file.bytes, name: media?.name ?? '', mime: media?.mime ?? 'application/octet-stream' })
    kept[file.ref] = blob.id
  }
  const id = uuid()
  const key = dedupeKey(deps, message, message.id)
  const fetching = fetches && media !== undefined && !Object.hasOwn(kept, media.ref)
  const body = deps.keys.seal(bodyAt(id), JSON.stringify({ message, kept, fetching } satisfies StoredMessage))
  const chat = chatIndex(deps.keys, account, message.chat.id)
  const stored = await storing(deps.db)({
    id,
    outboxId: placeInLine(message),
    key,
    account,
    chat,
    body,
    fetch: fetching ? `fetch.${message.channel}` : null,
  })
  await deps.at?.('stored')
  if (!stored) return 'duplicate'
  deps.nudge()
  return 'stored'
}

/** Rows of the outbox go out in the order of their ids, which begin with a time: what may be danger comes before all that wait. */
function placeInLine({ content }: InboundMessage): string {
  const before = content.type === 'text' ? precedence(content.text) : 2
  return before === 2 ? uuid() : uuid({ msecs: before })
}

interface Arrived {
  readonly id: string
  readonly outboxId: string
  readonly key: Buffer
  readonly account: string
  readonly chat: Buffer
  readonly body: Buffer
  /** The job that fetches its file. */
  readonly fetch: string | null
}

const doors = new WeakMap<Deps['db'], (one: Arrived) => Promise<boolean>>()

/** Of each database: messages that come together are stored by one statement. Tells whether the message is new. */
function storing(db: Deps['db']): (one: Arrived) => Promise<boolean> {
  const known = doors.get(db)
  if (known !== undefined) return known
  const store = batched<Arrived, boolean>(
    async arrived => {
      const each = <T>(read: (one: Arrived) => T): T[] => arrived.map(read)
      const rows = await db.$queryRaw<{ id: string }[]>(sql`
      WITH arrived AS (
        SELECT * FROM unnest(${each(({ id }) => id)}::uuid[], ${each(({ outboxId }) => outboxId)}::uuid[], ${each(({ key }) => key)}::bytea[],
          ${each(({ account }) => account)}::uuid[], ${each(({ chat }) => chat)}::bytea[], ${each(({ body }) => body)}::bytea[],
          ${each(({ fetch }) => fetch)}::text[]) WITH ORDINALITY AS a(id, outbox_id, key, account_id, chat_idx, body_enc, fetch_job, at)
      ), fresh AS (
        INSERT INTO dedupe_keys (key, inbox_id) SELECT key, id FROM arrived ORDER BY key ON CONFLICT DO NOTHING RETURNING inbox_id
      ), row AS (
        INSERT INTO inbox (id, account_id, chat_idx, body_enc, received_at)
        SELECT a.id, a.account_id, a.chat_idx, a.body_enc, app_now() FROM arrived a JOIN fresh f ON f.inbox_id = a.id ORDER BY a.at RETURNING id
      ), fetched AS (
        INSERT INTO outbox (id, job, payload) SELECT gen_random_uuid(), a.fetch_job, jsonb_build_object('inboxId', a.id)
        FROM arrived a JOIN row ON row.id = a.id WHERE a.fetch_job IS NOT NULL
      )
      INSERT INTO outbox (id, job, payload) SELECT a.outbox_id, 'handle-message', jsonb_build_object('inboxId', a.id)
      FROM arrived a JOIN row ON row.id = a.id RETURNING (payload->>'inboxId')::uuid AS id`)
      const stored = new Set(rows.map(({ id }) => id))
      return arrived.map(({ id }) => stored.has(id))
    },
    { lanes: 2 },
  )
  doors.set(db, store)
  return store
}

interface Row {
  id: string
  bodyEnc: Uint8Array | null
  tries: number
}

/** Tries after which a message is set aside and a person is told. */
const POISON_AFTER = 3

export interface Handling {
  /** All that the message brings about, in the given transaction. */
  handle(ctx: Context, received: Received): Promise<void>
  /** What to do for a message that cannot be handled: the person still gets an answer, duty is told. */
  setAside(ctx: Context, inboxId: string, received: Received | null): Promise<void>
}

/** Per database the chats that this process is going through; true: something came since it last looked. */
const busy = new WeakMap<Deps['db'], Map<string, boolean>>()

function busyIn(db: Deps['db']): Map<string, boolean> {
  const known = busy.get(db) ?? new Map<string, boolean>()
  busy.set(db, known)
  return known
}

interface ChatKey {
  readonly accountId: string
  readonly chatIdx: Uint8Array
}

const lookUps = new WeakMap<Deps['db'], (inboxId: string) => Promise<ChatKey | undefined>>()

/** Of each database: the chats of messages that are woken together are looked up by one statement. */
function chatsOf(db: Deps['db']): (inboxId: string) => Promise<ChatKey | undefined> {
  const known = lookUps.get(db)
  if (known !== undefined) return known
  const lookUp = batched<string, ChatKey | undefined>(async ids => {
    const rows = await db.$queryRaw<(ChatKey & { id: string })[]>(
      sql`SELECT id, account_id AS "accountId", chat_idx AS "chatIdx" FROM inbox WHERE id = ANY(${[...ids]}::uuid[])`,
    )
    const found = new Map(rows.map(row => [row.id, row]))
    return ids.map(id => found.get(id))
  })
  lookUps.set(db, lookUp)
  return lookUp
}

/**
 * Handles all that waits in the chat of this message, in order. One call at a time goes through a chat; others leave at once, what they came for
 * is taken by the first: two thousand messages of one person don't hold twenty workers. Should the process die, the first's job is still there.
 * @throws what `handle` threw, after counting the try
 */
export async function process(deps: Deps, inboxId: string, handling: Handling): Promise<void> {
  const chat = await chatsOf(deps.db)(inboxId)
  if (chat === undefined) return
  const chats = busyIn(deps.db)
  const key = `${chat.accountId} ${Buffer.from(chat.chatIdx).toString('base64')}`
  if (chats.has(key)) {
    chats.set(key, true)
    return
  }
  chats.set(key, true)
  try {
    while (chats.get(key) === true) {
      chats.set(key, false)
      let more = true
      while (more) {
        more = await handleOldest(deps, chat, handling)
        await deps.at?.('handled-committed')
      }
    }
  } finally {
    chats.delete(key)
  }
}

/** False when nothing more waits in the chat; what comes afterwards has a wake of its own. */
async function handleOldest(deps: Deps, { accountId, chatIdx }: ChatKey, handling: Handling): Promise<boolean> {
  let current: Row | undefined
  try {
    const { more } = await sharedTransaction(deps, async ctx => {
      // in this order on one connection: the row is looked for when the lock is held
      const [, [row]] = await Promise.all([
        lockChat(ctx, chatIdx),
        ctx.tx.$queryRaw<Row[]>(sql`
        SELECT id, body_enc AS "bodyEnc", tries FROM inbox WHERE account_id = ${accountId}::uuid AND chat_idx = ${chatIdx} AND status = 'pending' ORDER BY seq LIMIT 1`),
      ])
      if (row === undefined) return { more: Promise.resolve(false) }
      current = row
      return handleRow(ctx, row, { accountId, chatIdx }, handling)
    })
    return await more
  } catch (error) {
    if (current !== undefined) await deps.db.$executeRaw(sql`UPDATE inbox SET tries = tries + 1 WHERE id = ${current.id}::uuid`)
    throw error
  }
}

/** Whoever speaks for a chat, or to the employee behind it, does so one at a time. */
export async function lockChat(ctx: Context, chatIdx: Uint8Array): Promise<void> {
  const key = Buffer.from(chatIdx.subarray(0, 8)).readBigInt64BE()
  claimFor(ctx, `chat|${key}`)
  await ctx.tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(${key}::bigint)`)
}

/** @returns whether more waits in the chat: not waited for, so that the last statement and the commit go out together; what failed is committed by none */
async function handleRow(
  ctx: Context,
  row: Row,
  { accountId, chatIdx }: ChatKey,
  handling: Handling,
): Promise<{ readonly more: Promise<boolean> }> {
  const received = row.bodyEnc === null ? null : parse(ctx, row, accountId)
  const poison = received === null || row.tries >= POISON_AFTER
  if (poison) await handling.setAside(ctx, row.id, received)
  else await handling.handle(ctx, received)
  await ctx.at?.('handling')
  const after = ctx.tx.$queryRaw<{ more: boolean }[]>(sql`
    UPDATE inbox SET status = ${poison ? 'poison' : 'handled'}, handled_at = ${ctx.now} WHERE id = ${row.id}::uuid
    RETURNING EXISTS (SELECT 1 FROM inbox i WHERE i.account_id = ${accountId}::uuid AND i.chat_idx = ${chatIdx} AND i.status = 'pending' AND i.id <> ${row.id}::uuid) AS more`)
  const more = after.then(([one]) => one?.more ?? false)
  more.catch(() => {})
  // what others wrote must not be undone unseen
  if (ctx.shared !== undefined) await more
  await ctx.at?.('handled')
  return { more }
}

/** The message of an inbox row, with its chat locked until the transaction ends; null when it was wiped. */
export async function openInbox(ctx: Context, inboxId: string): Promise<(Received & { readonly receivedAt: Date }) | null> {
  const find = () =>
    ctx.tx.$queryRaw<(Row & ChatKey & { receivedAt: Date })[]>(sql`
      SELECT id, body_enc AS "bodyEnc", tries, account_id AS "accountId", chat_idx AS "chatIdx", received_at AS "receivedAt" FROM inbox WHERE id = ${inboxId}::uuid`)
  const [there] = await find()
  if (there === undefined) return null
  await lockChat(ctx, there.chatIdx)
  const [row] = await find()
  if (row?.bodyEnc == null) return null
  const received = parse(ctx, row, row.accountId)
  return received === null ? null : { ...received, receivedAt: row.receivedAt }
}

/** The file of a message is kept, or can never be had (null). */
export async function setFetched(ctx: Context, { inboxId, message, kept }: Received, attachmentId: string | null): Promise<void> {
  if (!('media' in message.content)) return
  const stored: StoredMessage = {
    message,
    kept: attachmentId === null ? kept : { ...kept, [message.content.media.ref]: attachmentId },
    fetching: false,
  }
  await ctx.tx.inbox.update({
    where: { id: inboxId },
    data: { bodyEnc: bytes(ctx.keys.seal(bodyAt(inboxId), JSON.stringify(stored))) },
  })
}

function parse(ctx: Context, row: Row, accountId: string): Received | null {
  const opened = StoredMessage.safeParse(JSON.parse(ctx.keys.open(bodyAt(row.id), row.bodyEnc ?? new Uint8Array())))
  return opened.success ? { ...opened.data, inboxId: row.id, accountId } : null
}

/** 匿名: the words stay with the grievance, the chat they came from is forgotten. */
export async function wipe(ctx: Context, inboxIds: readonly string[]): Promise<void> {
  await ctx.tx.inbox.updateMany({ where: { id: { in: [...inboxIds] } }, data: { bodyEnc: null } })
}

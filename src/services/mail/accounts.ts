/** Bot accounts on the platforms, and the chats they stand in. */
import { v7 as uuid } from 'uuid'
import type { ChannelName, Chat } from '../../channel/message.ts'
import { bytes, type Db, sql } from '../../db.ts'
import { ahead, type Context, type Deps, taken, together } from '../context.ts'

export interface Conversation {
  readonly id: string
  readonly accountId: string
  readonly channel: ChannelName
  readonly type: 'private' | 'group'
}

/** Stands for the account whose name is not known yet: a roster may bring platform ids before the channel first starts. */
const UNNAMED = ''

/** The row of a bot account; made at its first start, or by a roster before it. */
export async function ensureAccount(
  deps: { readonly db: Pick<Db, '$queryRaw' | '$executeRaw'> },
  channel: ChannelName,
  account: string,
  unitId?: string,
): Promise<string> {
  await deps.db.$executeRaw(sql`
    UPDATE channel_accounts SET account = ${account} WHERE channel = ${channel} AND account = ${UNNAMED}
      AND NOT EXISTS (SELECT 1 FROM channel_accounts WHERE channel = ${channel} AND account = ${account})`)
  const [row] = await deps.db.$queryRaw<{ id: string }[]>(sql`
    INSERT INTO channel_accounts (id, channel, account, unit_id) VALUES (${uuid()}::uuid, ${channel}, ${account}, ${unitId ?? null}::uuid)
    ON CONFLICT (channel, account) DO UPDATE SET unit_id = coalesce(EXCLUDED.unit_id, channel_accounts.unit_id) RETURNING id`)
  if (row === undefined) throw new Error('the channel account was not stored')
  return row.id
}

/** The account's people belong to this unit unless they say otherwise. False while no unit has the code. */
export async function setAccountUnit(db: Pick<Db, '$executeRaw'>, accountId: string, code: string): Promise<boolean> {
  const count = await db.$executeRaw(
    sql`UPDATE channel_accounts a SET unit_id = u.id FROM units u WHERE a.id = ${accountId}::uuid AND u.code = ${code}`,
  )
  return count > 0
}

/** The account that a roster's ids belong to: the one configured, else the only one there is, else one that is named at the channel's first start. */
export async function accountForRoster(ctx: Context, channel: ChannelName, configured: string | undefined): Promise<string> {
  if (configured !== undefined) return ensureAccount({ db: ctx.tx }, channel, configured)
  const known = await ctx.tx.channelAccount.findMany({ where: { channel }, select: { id: true } })
  return known.length === 1 && known[0] !== undefined ? known[0].id : ensureAccount({ db: ctx.tx }, channel, UNNAMED)
}

export const chatIndex = (keys: Deps['keys'], accountId: string, chatId: string): Buffer =>
  keys.blindIndex('chat', `${accountId}|${chatId}`)

const readChat = (ctx: Context, accountId: string, index: Uint8Array): Promise<{ id: string }[]> =>
  ctx.tx.$queryRaw(sql`SELECT id FROM conversations WHERE account_id = ${accountId}::uuid AND chat_idx = ${index}`)

export function readChatAhead(ctx: Context, accountId: string, chat: Chat): void {
  const index = chatIndex(ctx.keys, accountId, chat.id)
  ahead(ctx, `chat|${index.toString('hex')}`, () => readChat(ctx, accountId, index))
}

/** The chat's row, made when the chat is new. In a private chat `identityId` is the other side; of a group it is not kept. */
export async function conversationOf(
  ctx: Context,
  accountId: string,
  channel: ChannelName,
  chat: Chat,
  identityId: string | null,
): Promise<Conversation> {
  const index = chatIndex(ctx.keys, accountId, chat.id)
  const find = () => readChat(ctx, accountId, index)
  const [known] = await taken(ctx, `chat|${index.toString('hex')}`, find)
  if (known !== undefined) return { id: known.id, accountId, channel, type: chat.type }
  const id = uuid()
  // several matters at once may be the first that a cadre hears of: who comes second takes the row of the first
  const { count } = await ctx.tx.conversation.createMany({
    data: [
      {
        id,
        accountId,
        type: chat.type,
        chatIdx: bytes(index),
        identityId: chat.type === 'private' ? identityId : null,
        chatEnc: bytes(ctx.keys.seal({ table: 'conversations', column: 'chat_enc', row: id }, JSON.stringify(chat))),
      },
    ],
    skipDuplicates: true,
  })
  if (count === 1) return { id, accountId, channel, type: chat.type }
  const [first] = await find()
  if (first === undefined) throw new Error('the chat was not stored')
  return { id: first.id, accountId, channel, type: chat.type }
}

export const chatOf = (keys: Deps['keys'], row: { id: string; chatEnc: Uint8Array }): Chat =>
  JSON.parse(keys.open({ table: 'conversations', column: 'chat_enc', row: row.id }, row.chatEnc)) as Chat

interface PrivateChat {
  readonly id: string | null
  readonly accountId: string
  readonly channel: ChannelName
  readonly identityId: string
  readonly externalEnc: Uint8Array
}

/** A person's latest private chat, or the account by which one can be made. */
const readPrivateChat = (ctx: Context, personId: string): Promise<PrivateChat | undefined> =>
  together(ctx, 'private-chats', async (ids: readonly string[]) => {
    const rows = await ctx.tx.$queryRaw<(PrivateChat & { personId: string })[]>(sql`
      SELECT DISTINCT ON (i.person_id) i.person_id AS "personId", c.id, i.account_id AS "accountId", a.channel, i.id AS "identityId", i.external_enc AS "externalEnc"
      FROM identities i JOIN channel_accounts a ON a.id = i.account_id LEFT JOIN conversations c ON c.identity_id = i.id AND c.type = 'private'
      WHERE i.person_id = ANY(${[...ids]}::uuid[]) ORDER BY i.person_id, c.id DESC NULLS LAST`)
    const found = new Map(rows.map(row => [row.personId, row]))
    return ids.map(id => found.get(id))
  })(personId)

export function readPrivateChatsAhead(ctx: Context, personIds: readonly string[]): void {
  for (const id of personIds) ahead(ctx, `private|${id}`, () => readPrivateChat(ctx, id))
}

/**
 * Where people can be written to in private: their latest chat, else one made from the id they were imported with
 * (on every channel the id of a private chat is the person's own). Whoever there is no way to is missing.
 */
export async function privateConversations(ctx: Context, personIds: readonly string[]): Promise<Map<string, Conversation>> {
  const found = new Map<string, Conversation>()
  const chats = await Promise.all(personIds.map(id => taken(ctx, `private|${id}`, () => readPrivateChat(ctx, id))))
  for (const [at, chat] of chats.entries()) {
    const personId = personIds[at]
    if (chat === undefined || personId === undefined) continue
    const { id, accountId, channel, identityId, externalEnc } = chat
    if (id !== null) {
      found.set(personId, { id, accountId, channel, type: 'private' })
      continue
    }
    const external = ctx.keys.open({ table: 'identities', column: 'external_enc', row: identityId }, externalEnc)
    found.set(personId, await conversationOf(ctx, accountId, channel, { id: external, type: 'private', name: '' }, identityId))
  }
  return found
}

/** Of one person; null when there is no way. */
export const privateConversation = async (ctx: Context, personId: string): Promise<Conversation | null> =>
  (await privateConversations(ctx, [personId])).get(personId) ?? null

/** Every private chat by which somebody can be reached, one for each of their accounts, the latest first: for what must not depend on one channel. */
export async function everyPrivateConversation(ctx: Context, personId: string): Promise<Conversation[]> {
  const rows = await ctx.tx.$queryRaw<PrivateChat[]>(sql`
    SELECT * FROM (
      SELECT DISTINCT ON (i.id) c.id, i.account_id AS "accountId", a.channel, i.id AS "identityId", i.external_enc AS "externalEnc"
      FROM identities i JOIN channel_accounts a ON a.id = i.account_id LEFT JOIN conversations c ON c.identity_id = i.id AND c.type = 'private'
      WHERE i.person_id = ${personId}::uuid ORDER BY i.id, c.id DESC NULLS LAST) w ORDER BY id DESC NULLS LAST`)
  const found: Conversation[] = []
  for (const { id, accountId, channel, identityId, externalEnc } of rows) {
    const external = (): string => ctx.keys.open({ table: 'identities', column: 'external_enc', row: identityId }, externalEnc)
    found.push(
      id === null
        ? await conversationOf(ctx, accountId, channel, { id: external(), type: 'private', name: '' }, identityId)
        : { id, accountId, channel, type: 'private' },
    )
  }
  return found
}

/** Employees who are known already: person, account and chat stand, the notice was given. */
import { v7 as uuid } from 'uuid'
import { bytes, type Db, sql } from '../db.ts'
import type { Studio } from '../demo/replay/roster.ts'
import type { Keys } from '../keys.ts'
import { appNow } from '../services/context.ts'
import { chatIndex } from '../services/mail/accounts.ts'

/** Somebody who writes, and to which of the bot's accounts. */
export interface Writer {
  readonly chat: string
  readonly account: string
}

export const writersOf = (studios: readonly Studio[], name: string, count: number): Writer[] =>
  Array.from({ length: count }, (_, at) => ({ chat: `${name}-${at}`, account: studios[at % studios.length]?.account ?? '' }))

const BATCH = 500

export async function introduce({ db, keys }: { readonly db: Db; readonly keys: Keys }, writers: readonly Writer[]): Promise<void> {
  const now = await appNow(db)
  const rows = await db.$queryRaw<{ account: string; id: string; unitId: string | null }[]>(
    sql`SELECT account, id, unit_id AS "unitId" FROM channel_accounts`,
  )
  const accounts = new Map(rows.map(row => [row.account, row]))
  const all = writers.map(writer => rowsOf(keys, writer, accounts.get(writer.account), now))
  for (let from = 0; from < all.length; from += BATCH) {
    const batch = all.slice(from, from + BATCH)
    await db.person.createMany({ data: batch.map(({ person }) => person) })
    await db.identity.createMany({ data: batch.map(({ identity }) => identity) })
    await db.conversation.createMany({ data: batch.map(({ conversation }) => conversation) })
  }
}

function rowsOf(keys: Keys, { chat, account }: Writer, known: { id: string; unitId: string | null } | undefined, now: Date) {
  if (known === undefined) throw new Error(`no account ${account}`)
  const [personId, identityId, conversationId] = [uuid(), uuid(), uuid()]
  const sealed = (table: string, column: string, row: string, text: string) => bytes(keys.seal({ table, column, row }, text))
  return {
    person: {
      id: personId,
      unitId: known.unitId,
      createdAt: now,
      noticedAt: now,
      nameEnc: sealed('people', 'name_enc', personId, '职工'),
      nameIdx: bytes(keys.blindIndex('name', '职工')),
    },
    identity: {
      id: identityId,
      accountId: known.id,
      personId,
      externalEnc: sealed('identities', 'external_enc', identityId, chat),
      externalIdx: bytes(keys.blindIndex('identity', `${known.id}|${chat}`)),
    },
    conversation: {
      id: conversationId,
      accountId: known.id,
      type: 'private',
      identityId,
      chatIdx: bytes(chatIndex(keys, known.id, chat)),
      chatEnc: sealed('conversations', 'chat_enc', conversationId, JSON.stringify({ id: chat, type: 'private', name: '' })),
    },
  }
}

/** What the process of a channel remembers of its chats from one run to the next, by the platform's own ids. */
import { z } from 'zod'
import { type Db, sql } from '../../db.ts'
import type { Keys } from '../../keys.ts'

/** `openId` is the person's of a private chat. */
const KnownChat = z.object({ chatId: z.string(), type: z.enum(['private', 'group']), openId: z.string().optional(), name: z.string() })
export type KnownChat = z.infer<typeof KnownChat>

export function knownChats({ db, keys }: { readonly db: Db; readonly keys: Keys }, accountId: string) {
  const index = (chatId: string): Buffer => keys.blindIndex('known-chat', `${accountId}|${chatId}`)
  const place = (idx: Buffer) => ({ table: 'known_chats', column: 'chat_enc', row: `${accountId}|${idx.toString('hex')}` })
  const opened = ({ idx, sealed }: { idx: Uint8Array; sealed: Uint8Array }): KnownChat =>
    KnownChat.parse(JSON.parse(keys.open(place(Buffer.from(idx)), sealed)))
  return {
    async find(chatId: string): Promise<KnownChat | null> {
      const [row] = await db.$queryRaw<{ idx: Uint8Array; sealed: Uint8Array }[]>(
        sql`SELECT chat_idx AS idx, chat_enc AS sealed FROM known_chats WHERE account_id = ${accountId}::uuid AND chat_idx = ${index(chatId)}`,
      )
      return row === undefined ? null : opened(row)
    },
    /** The chat as it is known now, and that something was said in it at this time. */
    async remember(chat: KnownChat, at: Date): Promise<void> {
      const idx = index(chat.chatId)
      await db.$executeRaw(sql`
        INSERT INTO known_chats AS k (account_id, chat_idx, chat_enc, at) VALUES (${accountId}::uuid, ${idx}, ${keys.seal(place(idx), JSON.stringify(chat))}, ${at})
        ON CONFLICT (account_id, chat_idx) DO UPDATE SET chat_enc = EXCLUDED.chat_enc, at = greatest(k.at, EXCLUDED.at)`)
    },
    /** Chats in which something was said since, the latest first; all others are forgotten. */
    async since(at: Date): Promise<KnownChat[]> {
      await db.$executeRaw(sql`DELETE FROM known_chats WHERE account_id = ${accountId}::uuid AND at < ${at}`)
      const rows = await db.$queryRaw<{ idx: Uint8Array; sealed: Uint8Array }[]>(
        sql`SELECT chat_idx AS idx, chat_enc AS sealed FROM known_chats WHERE account_id = ${accountId}::uuid AND at >= ${at} ORDER BY at DESC`,
      )
      return rows.map(opened)
    },
    /** Until when everything that was pushed is known to have come; null before the first start. */
    async completeUntil(): Promise<Date | null> {
      const [row] = await db.$queryRaw<{ at: Date | null }[]>(
        sql`SELECT complete_until AS at FROM channel_accounts WHERE id = ${accountId}::uuid`,
      )
      return row?.at ?? null
    },
    async setCompleteUntil(at: Date): Promise<void> {
      await db.$executeRaw(sql`UPDATE channel_accounts SET complete_until = greatest(complete_until, ${at}) WHERE id = ${accountId}::uuid`)
    },
  }
}

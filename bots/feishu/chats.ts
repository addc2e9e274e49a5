/** What is known of chats and people beyond what an event says: kept, learned from every event, asked of Feishu when nobody has told. */
import type { Log } from '../../src/log.ts'
import { type FeishuClient, pathId } from './client.ts'
import { FeishuError } from './failures.ts'
import type { FeishuChat, Lookups } from './normalize.ts'

/** Kept between runs by whoever starts the channel. */
export interface ChatMemory {
  find(chatId: string): Promise<FeishuChat | null>
  /** The chat as it is known now, and that something was said in it at this time. */
  remember(chat: FeishuChat, at: Date): Promise<void>
  /** Chats in which something was said since, the latest first. */
  since(at: Date): Promise<FeishuChat[]>
  /** Until when everything that was pushed is known to have come; null before the first start. */
  completeUntil(): Promise<Date | null>
  setCompleteUntil(at: Date): Promise<void>
}

export interface Chats extends Lookups {
  /** Never throws: what could not be kept is told again by the next event. */
  learn(chat: FeishuChat, at: Date): Promise<void>
  /** Asks who the bot is. @throws FeishuError */
  meetBot(): Promise<void>
}

/** Chats held in memory; the rest are asked for again. */
const MOST = 20_000
/** A chat is kept anew this often, so that it is known to be in use. */
const REMEMBER_MS = 10 * 60_000

export function makeChats(client: Pick<FeishuClient, 'appId' | 'call'>, memory: ChatMemory, log: Log): Chats {
  const held = new Map<string, { readonly chat: FeishuChat; readonly keptMs: number }>()
  let botOpenId: string | undefined

  function hold(chat: FeishuChat, keptMs: number): FeishuChat {
    held.delete(chat.chatId)
    held.set(chat.chatId, { chat, keptMs })
    const [oldest] = held.keys()
    if (held.size > MOST && oldest !== undefined) held.delete(oldest)
    return chat
  }

  async function asked(chatId: string): Promise<FeishuChat> {
    try {
      const { chat_mode, name } = await client.call<{ chat_mode?: string; name?: string }>({
        method: 'GET',
        path: `/open-apis/im/v1/chats/${pathId(chatId)}`,
      })
      return { chatId, type: chat_mode === 'group' || chat_mode === 'topic' ? 'group' : 'private', name: name ?? '' }
    } catch (error) {
      // Feishu tells of groups only: what it has nothing to say about is a private chat, and an answer there reaches one person
      if (error instanceof FeishuError && error.code !== undefined && error.status < 500) return { chatId, type: 'private', name: '' }
      throw error
    }
  }

  /** Null when Feishu says that there is nothing to tell. */
  async function orNull<T>(asking: Promise<T>): Promise<T | null> {
    try {
      return await asking
    } catch (error) {
      if (error instanceof FeishuError && error.code !== undefined && error.status < 500) return null
      throw error
    }
  }

  return {
    account: client.appId,
    botOpenId: () => botOpenId,
    async chat(chatId) {
      const known = held.get(chatId)?.chat ?? (await memory.find(chatId))
      return known ?? hold(await asked(chatId), 0)
    },
    async writerOf(messageId) {
      type Found = { items?: { sender?: { id?: string; id_type?: string } }[] }
      const found = await orNull(client.call<Found>({ method: 'GET', path: `/open-apis/im/v1/messages/${pathId(messageId)}` }))
      const sender = found?.items?.[0]?.sender
      return sender?.id_type === 'open_id' ? (sender.id ?? null) : null
    },
    async openIdOf(userId) {
      type Found = { user?: { open_id?: string } }
      const path = `/open-apis/contact/v3/users/${pathId(userId)}`
      const found = await orNull(client.call<Found>({ method: 'GET', path, query: { user_id_type: 'user_id' } }))
      return found?.user?.open_id ?? null
    },
    async learn(chat, at) {
      const known = held.get(chat.chatId)
      const named = { ...chat, name: chat.name === '' ? (known?.chat.name ?? '') : chat.name }
      const same = known !== undefined && known.chat.name === named.name && known.chat.openId === named.openId
      if (same && at.getTime() < known.keptMs + REMEMBER_MS) return
      hold(named, at.getTime())
      try {
        await memory.remember(named, at)
      } catch (error) {
        held.delete(chat.chatId)
        log.warn({ err: error }, 'what is known of a chat was not kept')
      }
    },
    async meetBot() {
      const { bot } = await client.call<{ bot?: { open_id?: string } }>({ method: 'GET', path: '/open-apis/bot/v3/info' })
      botOpenId = bot?.open_id
    },
  }
}

/** After a gap: what people wrote meanwhile is looked up in their chats, since no push may ever bring it. */
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Log } from '../../src/log.ts'
import type { ChatMemory, Chats } from './chats.ts'
import type { FeishuClient } from './client.ts'
import { Mention, type MessageReceived } from './events.ts'
import { FeishuError, failureOf } from './failures.ts'
import type { Intake } from './intake.ts'
import { type FeishuChat, received } from './normalize.ts'

export interface GapsOptions {
  readonly client: Pick<FeishuClient, 'call'>
  readonly memory: ChatMemory
  readonly chats: Chats
  readonly intake: Pick<Intake, 'store'>
  readonly log: Log
  readonly now?: () => Date
  /** How often it is kept that everything came until now. */
  readonly markMs?: number
  /** Before what could not be looked up is looked up again. */
  readonly againMs?: number
  /** Between two questions of one of those who ask at once. */
  readonly paceMs?: number
}

export interface Gaps {
  /** Looks up what came since everything was known to have come; from then on keeps how far that is, until `ended`. */
  began(): void
  ended(): void
  /** When messages were last looked up, and how many were found, pushed ones among them. */
  last(): { readonly at: Date; readonly found: number } | undefined
}

/** The line may have been dead for a minute before anybody noticed, and clocks differ. */
const OVERLAP_MS = 3 * 60_000
/** Chats in which nobody had said a word for so long before the gap are not looked at; a person who first wrote in it is not known. */
const IN_USE_MS = 60 * 24 * 60 * 60_000
const AT_ONCE = 4
const PAGE = 50
/** Feishu takes 1,000 questions a minute from an app: each of four asks at most every 300 ms, and leaves a fifth to what is being sent. */
const PACE_MS = 300
/** When it says that there were too many all the same. */
const TOO_MANY_MS = 2_000

export function makeGaps(options: GapsOptions): Gaps {
  const { client, memory, chats, intake, log } = options
  const { now = () => new Date(), markMs = 10_000, againMs = 30_000, paceMs = PACE_MS } = options
  let standing: AbortController | undefined
  let last: { readonly at: Date; readonly found: number } | undefined

  /** Chats with the latest words first. @returns false when it was called off */
  async function lookUp(from: Date, to: Date, signal: AbortSignal): Promise<boolean> {
    const inUse = await memory.since(new Date(from.getTime() - IN_USE_MS))
    let found = 0
    const next = inUse[Symbol.iterator]()
    const work = async (): Promise<void> => {
      for (const chat of next) {
        if (signal.aborted) return
        found += await lookUpIn(chat, from, to)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    if (signal.aborted) return false
    last = { at: now(), found }
    log.info({ rows: inUse.length, count: found }, 'chats were looked through for messages that no push brought')
    return true
  }

  async function lookUpIn(chat: FeishuChat, from: Date, to: Date): Promise<number> {
    let found = 0
    for (let page: string | undefined, more = true; more; ) {
      const answer = await listed(chat, from, to, page)
      for (const item of answer.items) {
        const event = asPushed(item, chat)
        if (event === null) continue
        found++
        await intake.store(received(event, chats))
      }
      page = answer.page_token
      more = answer.has_more && page !== undefined && page !== ''
    }
    return found
  }

  async function listed(chat: FeishuChat, from: Date, to: Date, page: string | undefined): Promise<z.infer<typeof Listed>> {
    const query = {
      container_id_type: 'chat',
      container_id: chat.chatId,
      start_time: Math.floor(from.getTime() / 1000),
      end_time: Math.ceil(to.getTime() / 1000) + 1,
      sort_type: 'ByCreateTimeAsc',
      page_size: PAGE,
      ...(page === undefined ? {} : { page_token: page }),
    }
    for (;;) {
      await pause(paceMs, undefined, { ref: false })
      try {
        return Listed.parse(await client.call({ method: 'GET', path: '/open-apis/im/v1/messages', query }))
      } catch (error) {
        if (!(error instanceof FeishuError) || failureOf(error) === 'unreachable') throw error
        if (failureOf(error) === 'rate-limited') {
          await pause(error.retryAfterMs ?? TOO_MANY_MS, undefined, { ref: false })
          continue
        }
        // a chat that the bot is no longer in, or may not read: the others are looked at
        log.warn({ code: error.code }, 'a chat could not be looked through')
        return { items: [], has_more: false }
      }
    }
  }

  async function run(signal: AbortSignal): Promise<void> {
    const complete = await memory.completeUntil()
    if (complete !== null && !(await lookUp(new Date(complete.getTime() - OVERLAP_MS), now(), signal))) return
    while (!signal.aborted) {
      await memory.setCompleteUntil(now())
      await pause(markMs, undefined, { signal, ref: false }).catch(() => {})
    }
  }

  async function persist(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await run(signal)
      } catch (error) {
        log.error({ err: error }, 'messages that no push brought could not be looked up: tried again')
        await pause(againMs, undefined, { signal, ref: false }).catch(() => {})
      }
    }
  }

  return {
    began() {
      if (standing !== undefined) return
      standing = new AbortController()
      void persist(standing.signal)
    },
    ended() {
      standing?.abort()
      standing = undefined
    },
    last: () => last,
  }
}

const Item = z.object({
  message_id: z.string().min(1),
  parent_id: z.string().optional(),
  msg_type: z.string(),
  create_time: z.string().optional(),
  deleted: z.boolean().optional(),
  sender: z.object({ id: z.string(), id_type: z.string(), sender_type: z.string() }),
  body: z.object({ content: z.string() }).optional(),
  mentions: z.array(Mention).optional().catch(undefined),
})
const Listed = z.object({
  items: z.array(z.unknown()).default([]),
  has_more: z.boolean().default(false),
  page_token: z.string().optional(),
})

/** As the push would have brought it. Null for what the bot said, what was taken back, and what is no message. */
function asPushed(given: unknown, chat: FeishuChat): MessageReceived | null {
  const item = Item.safeParse(given)
  if (!item.success) return null
  const { sender, body, message_id, parent_id, msg_type, create_time, deleted, mentions } = item.data
  if (sender.sender_type !== 'user' || sender.id_type !== 'open_id' || deleted === true) return null
  return {
    sender: { sender_id: { open_id: sender.id, user_id: undefined }, sender_type: 'user' },
    message: {
      message_id,
      parent_id,
      create_time,
      chat_id: chat.chatId,
      chat_type: chat.type === 'private' ? 'p2p' : 'group',
      message_type: msg_type,
      content: body?.content ?? '',
      mentions,
    },
  }
}

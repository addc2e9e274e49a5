/** Feishu as a channel: what goes out, and the way in that it was given. */
import { setTimeout as pause } from 'node:timers/promises'
import { type Channel, DeliveryError, type ReadAttachment, type Receive, type Target } from '../../src/channel/channel.ts'
import type { Chat, Outgoing } from '../../src/channel/message.ts'
import type { Limit, Pace } from '../../src/channel/pace.ts'
import type { Log } from '../../src/log.ts'
import { type FeishuClient, pathId } from './client.ts'
import { partsOfRef } from './contents.ts'
import { FeishuError, isPassing, toDeliveryError } from './failures.ts'
import { profileOf } from './profile.ts'
import { cardOf, MAX_PLAIN, MAX_TEXT, render } from './render.ts'
import { heardIn } from './speech.ts'
import { type FileMessage, MAX_FILE, type OutgoingFile, upload } from './upload.ts'
import { ring, type Urgency } from './urgent.ts'

/** How messages come in: the long connection in this process, or a webhook in another. */
export interface WayIn {
  start(receive: Receive): Promise<void>
  stop(): Promise<void>
}

/** What people read beside what is sent. */
export interface Words {
  /** Instead of a file that is empty or too big for the platform. */
  tooBig(name: string, bytes: number): string
  /** Instead of a file that the platform refused. */
  refused(name: string): string
}

export interface FeishuChannelOptions {
  readonly client: FeishuClient
  readonly wayIn: WayIn
  readonly pace: Pace
  readonly urgency: Urgency
  readonly read: ReadAttachment
  readonly words: Words
  readonly log: Log
}

/** Feishu takes five messages a second for a chat and, of an app, fifty a second and a thousand a minute. */
const perChat = (chat: string): Limit => ({ key: `chat ${chat}`, everyMs: 250, burst: 1 })
const perApp = (appId: string): Limit => ({ key: `app ${appId}`, everyMs: 62, burst: 33 })
const DOWNLOAD_MS = 120_000
/** Keys of uploaded files that are remembered. */
const MOST_KEPT = 500
/** Longer than this nothing waits here: the delivery is put back. */
const LONGEST_WAIT_MS = 10_000

export function makeFeishuChannel({ client, wayIn, pace, urgency, read, words, log }: FeishuChannelOptions): Channel {
  async function turn({ chat, urgent = false }: Target): Promise<void> {
    const waitMs = await pace.book([perApp(client.appId), perChat(chat.id)])
    if (urgent || waitMs <= 0) return
    if (waitMs > LONGEST_WAIT_MS) throw new DeliveryError('rate-limited', 'by ourselves', waitMs)
    await pause(waitMs)
  }

  const post = async (target: Target, message: object, key: string): Promise<string> => {
    await turn(target)
    const { message_id } = await client.call<{ message_id: string }>({
      method: 'POST',
      path: '/open-apis/im/v1/messages',
      query: { receive_id_type: idType(target.chat) },
      body: { receive_id: target.chat.id, ...message, uuid: key },
    })
    return message_id
  }

  /** By attachment: a send that took too long goes on from what it has uploaded. */
  const uploaded = new Map<string, FileMessage>()

  async function uploadOnce(id: string, file: OutgoingFile): Promise<FileMessage> {
    const known = uploaded.get(id) ?? (await upload(client, file))
    uploaded.set(id, known)
    const [oldest] = uploaded.keys()
    if (uploaded.size > MOST_KEPT && oldest !== undefined) uploaded.delete(oldest)
    return known
  }

  /** Each as a message of its own. What Feishu does not take is named in the text instead: the words arrive in any case. */
  async function sendFiles(target: Target, { attachments }: Outgoing, key: string): Promise<string[]> {
    const missing: string[] = []
    for (const [at, { id, name }] of attachments.entries()) {
      const bytes = await read(id)
      if (bytes.byteLength === 0 || bytes.byteLength > MAX_FILE) missing.push(words.tooBig(name, bytes.byteLength))
      else {
        const file = await unlessRefused(uploadOnce(id, { bytes, name }))
        if (file === null) missing.push(words.refused(name))
        else await post(target, file, `${key}-f${at + 1}`)
      }
    }
    return missing
  }

  return {
    name: 'feishu',
    account: client.appId,
    can: {
      redelivers: true,
      sendsOnce: true,
      buttons: true,
      edit: true,
      recall: false,
      readReceipt: false,
      urgent: urgency.kinds.length > 0,
      stableIds: true,
      maxText: MAX_TEXT,
      maxPlain: MAX_PLAIN,
    },
    start: receive => wayIn.start(receive),
    stop: () => wayIn.stop(),

    async send(target, content, key) {
      try {
        const missing = await sendFiles(target, content, key)
        const text = [content.text, ...missing].join('\n')
        const messageId = await post(target, render({ ...content, text }, target.chat.type), key)
        const people = target.urgentFor ?? []
        const unrung = people.length === 0 ? [] : await ring(client, urgency, log, { messageId, people, life: target.life ?? false })
        return { messageId, unrung }
      } catch (error) {
        throw toDeliveryError(error)
      }
    },

    async fetch({ content }) {
      if (!('media' in content)) throw new Error('a message without a file')
      const { messageId, key } = partsOfRef(content.media.ref)
      const path = `/open-apis/im/v1/messages/${pathId(messageId)}/resources/${pathId(key)}`
      try {
        return await client.download({
          method: 'GET',
          path,
          query: { type: content.type === 'image' ? 'image' : 'file' },
          timeoutMs: DOWNLOAD_MS,
        })
      } catch (error) {
        throw toDeliveryError(error)
      }
    },

    async transcribe({ bytes }) {
      try {
        return await heardIn(client, bytes)
      } catch (error) {
        throw toDeliveryError(error)
      }
    },

    async profile(personId) {
      try {
        return await profileOf(client, personId)
      } catch (error) {
        throw toDeliveryError(error)
      }
    },

    async edit(target, messageId, content) {
      try {
        await turn(target)
        const body = { content: JSON.stringify(cardOf(content, target.chat.type)) }
        await client.call({ method: 'PATCH', path: `/open-apis/im/v1/messages/${pathId(messageId)}`, body })
      } catch (error) {
        throw toDeliveryError(error)
      }
    },
  }
}

/** Null when Feishu says no for good. */
async function unlessRefused<T>(asking: Promise<T>): Promise<T | null> {
  try {
    return await asking
  } catch (error) {
    if (error instanceof FeishuError && !isPassing(error)) return null
    throw error
  }
}

/** A private chat goes by the person's own id, a group by the chat's. */
function idType({ id }: Chat): string {
  if (id.startsWith('oc_')) return 'chat_id'
  if (id.startsWith('ou_')) return 'open_id'
  return id.startsWith('on_') ? 'union_id' : 'user_id'
}

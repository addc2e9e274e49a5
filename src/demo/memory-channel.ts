/** A chat platform in this process: what is sent is kept, what is pushed comes from nowhere else. */
import { v7 as uuid } from 'uuid'
import { type Capabilities, type Channel, DeliveryError, type Receive, type ReceivedFile } from '../channel/channel.ts'
import { type Chat, type Content, InboundMessage, type Outgoing } from '../channel/message.ts'

export const ACCOUNT = 'demo'

export interface Shown {
  readonly id: string
  readonly chat: string
  readonly content: Outgoing
  readonly key: string
  /** `performance.now()` */
  readonly at: number
}

export interface Push {
  readonly from: { readonly id: string; readonly name: string }
  /** The private chat with the bot when missing. */
  readonly chat?: Chat
  readonly content: Content
  readonly quotes?: string | undefined
  readonly files?: readonly ReceivedFile[]
  /** Which of the bot's accounts it was said to; ACCOUNT when missing. */
  readonly account?: string
}

export interface MemoryChannel extends Channel {
  /** Everything that reached a chat, oldest first. */
  in(chat: string): readonly Shown[]
  /** Resolves once the message is stored, with its id. */
  push(message: Push): Promise<string>
  /** Sends that came a second time with one key; shown once. */
  readonly repeated: readonly string[]
}

const CAN: Capabilities = {
  redelivers: false,
  sendsOnce: true,
  buttons: true,
  edit: false,
  recall: false,
  readReceipt: false,
  urgent: true,
  stableIds: true,
  maxText: 3_500,
}

export function memoryChannel(onShow: (shown: Shown) => void = () => {}): MemoryChannel {
  let receive: Receive | undefined
  const chats = new Map<string, Shown[]>()
  const sent = new Map<string, string>()
  const repeated: string[] = []
  return {
    name: 'sandbox',
    account: ACCOUNT,
    can: CAN,
    repeated,
    in: chat => chats.get(chat) ?? [],
    async start(given) {
      receive = given
    },
    async stop() {
      receive = undefined
    },
    async send({ chat }, content, key) {
      const earlier = sent.get(key)
      if (earlier !== undefined) {
        repeated.push(key)
        return { messageId: earlier }
      }
      if ([...content.text].length > CAN.maxText) throw new DeliveryError('too-long', `${CAN.maxText} code points at most`)
      const shown: Shown = { id: uuid(), chat: chat.id, content, key, at: performance.now() }
      sent.set(key, shown.id)
      const before = chats.get(chat.id)
      if (before === undefined) chats.set(chat.id, [shown])
      else before.push(shown)
      onShow(shown)
      return { messageId: shown.id }
    },
    async push({ from, chat = { id: from.id, type: 'private', name: '' }, content, quotes, files, account = ACCOUNT }) {
      if (receive === undefined) throw new Error('the channel is stopped')
      const id = uuid()
      await receive(InboundMessage.parse({ channel: 'sandbox', account, id, chat, sender: from, at: new Date(), content, quotes }), files)
      return id
    },
  }
}

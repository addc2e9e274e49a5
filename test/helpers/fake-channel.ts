/** A chat platform in memory, for tests: it can refuse, lose the line after accepting, and do with or without buttons and keys. */
import type { Capabilities, Channel, Receive, ReceivedFile, Target } from '../../src/channel/channel.ts'
import { type ChannelName, type Chat, type Content, InboundMessage, type Outgoing } from '../../src/channel/message.ts'

export interface Shown {
  readonly id: string
  readonly chat: string
  readonly content: Outgoing
  readonly key: string
}

export interface FakeChannel extends Channel {
  /** Everything that reached a chat, in order. */
  readonly shown: Shown[]
  /** Called before each send; throw a DeliveryError to make it fail. */
  onSend: (target: Target, content: Outgoing, key: string) => Promise<void> | void
  push(
    from: { id: string; name: string },
    chat: Chat,
    content: Content,
    more?: { quotes?: string; id?: string; mentionsBot?: boolean; files?: ReceivedFile[] },
  ): Promise<string>
}

export const FULL: Capabilities = {
  redelivers: false,
  sendsOnce: true,
  buttons: true,
  edit: false,
  recall: false,
  readReceipt: false,
  urgent: true,
  stableIds: true,
  maxText: 10_000,
}

export function fakeChannel(name: ChannelName = 'sandbox', can: Partial<Capabilities> = {}): FakeChannel {
  let receive: Receive | undefined
  let count = 0
  const shown: Shown[] = []
  const sent = new Map<string, string>()
  const channel: FakeChannel = {
    name,
    account: 'test',
    can: { ...FULL, ...can },
    shown,
    onSend: () => {},
    async start(given) {
      receive = given
    },
    async stop() {
      receive = undefined
    },
    async send(target, content, key) {
      await channel.onSend(target, content, key)
      const known = channel.can.sendsOnce ? sent.get(key) : undefined
      if (known !== undefined) return { messageId: known }
      const id = `out-${++count}`
      sent.set(key, id)
      shown.push({ id, chat: target.chat.id, content, key })
      return { messageId: id }
    },
    async push(
      from,
      chat,
      content,
      { quotes, id = `in-${++count}-${Math.random().toString(36).slice(2)}`, mentionsBot = false, files } = {},
    ) {
      if (receive === undefined) throw new Error('the channel is not started')
      const message = InboundMessage.parse({
        channel: name,
        account: 'test',
        id,
        chat,
        sender: from,
        at: new Date(),
        content,
        mentionsBot,
        ...(quotes === undefined ? {} : { quotes }),
      })
      await receive(message, files)
      return id
    },
  }
  return channel
}

/** A message of the pretend platform → InboundMessage. */
import type { Chat, InboundMessage } from '../../src/channel/message.ts'
import type { SandboxMessage } from './record.ts'

export const BOT_NAMES = ['连心桥', '机器人'] as const
export const ACCOUNT = 'sandbox'

const MENTION = /@(?:连心桥|机器人)/
/** A mention in front is how the platform addresses the bot, not something that was said. */
const LEADING_MENTION = /^\s*(?:@(?:连心桥|机器人)\s*)+/

export const mentionsBot = (text: string): boolean => MENTION.test(text)

interface Sender {
  readonly id: string
  readonly name: string
}

export const normalize = (message: SandboxMessage, chat: Chat, sender: Sender): InboundMessage => {
  const content = message.content ?? { type: 'unsupported' as const, what: 'nothing' }
  return {
    channel: 'sandbox',
    account: ACCOUNT,
    id: message.id,
    chat,
    sender: { id: sender.id, name: sender.name },
    at: new Date(message.at),
    content: content.type === 'text' ? { type: 'text', text: content.text.replace(LEADING_MENTION, '') } : content,
    mentionsBot: message.mentionsBot,
    ...(message.quotes === undefined ? {} : { quotes: message.quotes }),
  }
}

/** Something a person did that shows no message: entering the chat, taking a message back. */
export const normalizeAct = (
  act: { readonly id: string; readonly at: Date; readonly content: InboundMessage['content'] },
  chat: Chat,
  sender: Sender,
): InboundMessage => ({
  channel: 'sandbox',
  account: ACCOUNT,
  ...act,
  chat,
  sender: { id: sender.id, name: sender.name },
  mentionsBot: false,
})

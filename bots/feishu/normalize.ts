/** An event of Feishu → what happened, in our words; nothing of Feishu's goes further. A private chat bears the id of its person. */
import type { Content, InboundMessage } from '../../src/channel/message.ts'
import { contentsOf } from './contents.ts'
import type { FeishuEvent, MessageReceived } from './events.ts'
import * as events from './events.ts'
import { Pressed, saidBy } from './press.ts'

export interface FeishuChat {
  readonly chatId: string
  readonly type: 'private' | 'group'
  /** Whose private chat; missing where nobody has told yet. */
  readonly openId?: string | undefined
  readonly name: string
}

/** What an event leaves out. Each may ask Feishu, and then throws FeishuError when it does not answer. */
export interface Lookups {
  /** The app's id. */
  readonly account: string
  /** The bot's own open_id; undefined while Feishu hasn't told. */
  readonly botOpenId: () => string | undefined
  chat(chatId: string): Promise<FeishuChat>
  /** Who wrote a message; null when an app did, or nobody can tell any more. */
  writerOf(messageId: string): Promise<string | null>
  /** The open_id of a person of whom only the user_id is told; null when nobody can tell. */
  openIdOf(userId: string): Promise<string | null>
}

/** What became of an event: messages to be stored, and the chat that it tells of. `denied` says why a press means nothing. */
export interface Normalized {
  readonly messages: readonly InboundMessage[]
  readonly chat?: FeishuChat
  readonly denied?: 'not-ours' | 'nobody'
}

const NOTHING: Normalized = { messages: [] }

type Normalize = (event: FeishuEvent, about: Lookups) => Promise<Normalized>

/** What is listened to; the app must subscribe to these in the developer console. */
const EVENTS: Readonly<Record<string, Normalize>> = {
  'im.message.receive_v1': async ({ event }, about) => received(events.MessageReceived.parse(event), about),
  'im.message.recalled_v1': recalled,
  'card.action.trigger': pressed,
  'im.chat.access_event.bot_p2p_chat_entered_v1': entered,
  'application.bot.menu_v6': menu,
  'contact.user.deleted_v3': left,
  'contact.user.updated_v3': named,
  'im.chat.member.bot.added_v1': moved('bot-added'),
  'im.chat.member.bot.deleted_v1': moved('bot-removed'),
  'im.chat.disbanded_v1': moved('bot-removed'),
  'im.chat.updated_v1': changed,
}

/**
 * Events of other kinds are nothing to us.
 * @throws ZodError for an event that lacks what every such event has; FeishuError when what it leaves out could not be asked for
 */
export const normalize: Normalize = async (event, about) => {
  const { event_type } = event.header
  return (Object.hasOwn(EVENTS, event_type) ? await EVENTS[event_type]?.(event, about) : undefined) ?? NOTHING
}

/** A message that was pushed, or found in the chat's list. */
export function received({ sender, message }: MessageReceived, about: Lookups): Normalized {
  const from = sender.sender_id?.open_id ?? sender.sender_id?.user_id
  if (sender.sender_type !== 'user' || from === undefined) return NOTHING
  const type = message.chat_type === 'p2p' ? 'private' : 'group'
  const chat: FeishuChat = { chatId: message.chat_id, type, openId: type === 'private' ? from : undefined, name: '' }
  const mentions = message.mentions ?? []
  const isBot = (mention: events.Mention): boolean =>
    mention.id?.open_id === (about.botOpenId() ?? '') || mention.id?.open_id === about.account
  const contents = contentsOf({ messageId: message.message_id, type: message.message_type, content: message.content, mentions, isBot })
  return {
    chat,
    messages: contents.map((content, index) => ({
      ...told(about, chat, from, content, events.momentOf(message.create_time) ?? new Date()),
      // the first under the message's own id, so that quoting and taking it back find it
      id: index === 0 ? message.message_id : `${message.message_id}:${index}`,
      mentionsBot: mentions.some(isBot),
      ...(message.parent_id === undefined || message.parent_id === '' ? {} : { quotes: message.parent_id }),
    })),
  }
}

/** The event doesn't say who took it back. In groups nothing is gathered, so nothing is to be taken back there. */
async function recalled({ header, event }: FeishuEvent, about: Lookups): Promise<Normalized> {
  const { message_id, chat_id, recall_time } = events.MessageRecalled.parse(event)
  const chat = await about.chat(chat_id)
  if (chat.type === 'group') return NOTHING
  const openId = chat.openId ?? (await about.writerOf(message_id))
  if (openId === null) return NOTHING
  const at = events.momentOf(recall_time) ?? atOf(header)
  return only(told(about, { ...chat, openId }, openId, { type: 'recall', of: message_id }, at), `${message_id}:recall`)
}

/** A button says a text that could be typed, and quotes the message it stands on. */
async function pressed({ header, event }: FeishuEvent, about: Lookups): Promise<Normalized> {
  const { operator, action, context } = events.CardPressed.parse(event)
  const ours = Pressed.safeParse(action.value)
  if (!ours.success) return { messages: [], denied: 'not-ours' }
  const openId = operator.open_id ?? (operator.user_id === undefined ? null : await about.openIdOf(operator.user_id))
  if (openId === null) return { messages: [], denied: 'nobody' }
  const chat: FeishuChat = { chatId: context.open_chat_id, type: ours.data.in, openId, name: '' }
  const says: Content = { type: 'text', text: saidBy(ours.data, action.form_value) }
  return only({ ...told(about, chat, openId, says, atOf(header)), quotes: context.open_message_id }, header.event_id)
}

async function entered({ header, event }: FeishuEvent, about: Lookups): Promise<Normalized> {
  const { chat_id, operator_id } = events.ChatEntered.parse(event)
  const chat: FeishuChat = { chatId: chat_id, type: 'private', openId: operator_id.open_id, name: '' }
  return { ...only(told(about, chat, operator_id.open_id, { type: 'entered' }, atOf(header)), header.event_id), chat }
}

/** An entry of the menu says its key, where that is something one would say; every other one opens the chat. */
async function menu({ header, event }: FeishuEvent, about: Lookups): Promise<Normalized> {
  const { operator, event_key, timestamp } = events.MenuOpened.parse(event)
  const content: Content = /\p{Script=Han}/u.test(event_key) ? { type: 'text', text: event_key } : { type: 'entered' }
  return only(privately(about, operator.operator_id.open_id, content, events.momentOf(timestamp) ?? atOf(header)), header.event_id)
}

async function left({ header, event }: FeishuEvent, about: Lookups): Promise<Normalized> {
  const { object } = events.PersonLeft.parse(event)
  return only(privately(about, object.open_id, { type: 'left' }, atOf(header)), header.event_id)
}

async function named({ header, event }: FeishuEvent, about: Lookups): Promise<Normalized> {
  const { object, old_object } = events.PersonChanged.parse(event)
  const [before, name] = [old_object?.name ?? '', object.name ?? '']
  if (before === '' || name === '' || before === name) return NOTHING
  const told = privately(about, object.open_id, { type: 'named', before }, atOf(header))
  return only({ ...told, sender: { ...told.sender, name } }, header.event_id)
}

function moved(type: 'bot-added' | 'bot-removed'): Normalize {
  return async ({ header, event }, about) => {
    const { chat_id, operator_id, name, external } = events.BotMoved.parse(event)
    const chat: FeishuChat = { chatId: chat_id, type: 'group', name: name ?? '' }
    return {
      ...only(
        told(about, chat, operator_id.open_id, type === 'bot-added' ? { type, external: external ?? false } : { type }, atOf(header)),
        header.event_id,
      ),
      chat,
    }
  }
}

async function changed({ header, event }: FeishuEvent, about: Lookups): Promise<Normalized> {
  const { chat_id, operator_id, after_change } = events.ChatChanged.parse(event)
  if (after_change?.name === undefined) return NOTHING
  const chat: FeishuChat = { chatId: chat_id, type: 'group', name: after_change.name }
  return { ...only(told(about, chat, operator_id.open_id, { type: 'renamed' }, atOf(header)), header.event_id), chat }
}

type Told = Omit<InboundMessage, 'id'>

const only = (message: Told, id: string): Normalized => ({ messages: [{ ...message, id }] })
const atOf = (header: FeishuEvent['header']): Date => events.momentOf(header.create_time) ?? new Date()

const told = (about: Lookups, chat: FeishuChat, senderId: string, content: Content, at: Date): Told => ({
  channel: 'feishu',
  account: about.account,
  chat: { id: chat.type === 'private' ? (chat.openId ?? senderId) : chat.chatId, type: chat.type, name: chat.name },
  sender: { id: senderId, name: '' },
  at,
  content,
  mentionsBot: false,
})

const privately = (about: Lookups, openId: string, content: Content, at: Date): Told =>
  told(about, { chatId: openId, type: 'private', openId, name: '' }, openId, content, at)

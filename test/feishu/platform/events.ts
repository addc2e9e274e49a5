/** Events as the platform words them, without their header. */
import type { AppRecord } from './app.ts'
import type { ChatRecord, MessageRecord, PersonRecord } from './world.ts'

const idsOf = ({ openId, userId, unionId }: PersonRecord) => ({ open_id: openId, user_id: userId, union_id: unionId })

export const messageReceived = (app: AppRecord, chat: ChatRecord, person: PersonRecord, message: MessageRecord) => ({
  sender: { sender_id: idsOf(person), sender_type: 'user', tenant_key: app.tenantKey },
  message: {
    message_id: message.messageId,
    ...(message.rootId === undefined ? {} : { root_id: message.rootId }),
    ...(message.parentId === undefined ? {} : { parent_id: message.parentId }),
    create_time: String(message.createdMs),
    update_time: String(message.updatedMs),
    chat_id: chat.chatId,
    chat_type: chat.mode,
    message_type: message.type,
    content: message.content,
    ...(message.mentions.length === 0
      ? {}
      : {
          mentions: message.mentions.map(({ key, openId, name, isBot }) => ({
            key,
            id: { open_id: openId, user_id: '', union_id: '' },
            name,
            mentioned_type: isBot ? 'bot' : 'user',
            tenant_key: app.tenantKey,
          })),
        }),
    user_agent: 'Mozilla/5.0',
  },
})

export const messageRecalled = (message: MessageRecord, atMs: number) => ({
  message_id: message.messageId,
  chat_id: message.chatId,
  recall_time: String(atMs),
  recall_type: 'message_owner',
})

export const chatEntered = (chat: ChatRecord, person: PersonRecord, last: MessageRecord | undefined) => ({
  chat_id: chat.chatId,
  operator_id: idsOf(person),
  ...(last === undefined ? {} : { last_message_id: last.messageId, last_message_create_time: String(last.createdMs) }),
})

export const menuPressed = (person: PersonRecord, key: string, atMs: number) => ({
  operator: { operator_name: person.name, operator_id: idsOf(person) },
  event_key: key,
  timestamp: Math.floor(atMs / 1000),
})

export const personLeft = (person: PersonRecord) => ({
  object: {
    ...idsOf(person),
    name: person.name,
    department_ids: person.departments,
    status: { is_frozen: false, is_resigned: true, is_activated: true, is_exited: false, is_unjoin: false },
  },
  old_object: { department_ids: person.departments, open_id: person.openId },
})

export const personRenamed = (person: PersonRecord, before: string) => ({
  object: { ...idsOf(person), name: person.name, department_ids: person.departments },
  old_object: { name: before },
})

export const botMoved = (app: AppRecord, chat: ChatRecord, by: PersonRecord) => ({
  chat_id: chat.chatId,
  operator_id: idsOf(by),
  external: chat.external,
  operator_tenant_key: app.tenantKey,
  name: chat.name,
})

export const chatRenamed = (app: AppRecord, chat: ChatRecord, by: PersonRecord, before: string) => ({
  chat_id: chat.chatId,
  operator_id: idsOf(by),
  external: chat.external,
  operator_tenant_key: app.tenantKey,
  after_change: { name: chat.name },
  before_change: { name: before },
})

export const messageRead = (person: PersonRecord, messageIds: readonly string[], atMs: number) => ({
  reader: { reader_id: idsOf(person), read_time: String(atMs), tenant_key: '' },
  message_id_list: messageIds,
})

export interface Pressed {
  readonly tag: string
  readonly name?: string
  readonly value?: unknown
  readonly formValue?: Readonly<Record<string, unknown>>
}

export const cardPressed = (
  app: AppRecord,
  message: MessageRecord,
  operator: PersonRecord,
  token: string,
  { tag, name, value, formValue }: Pressed,
) => ({
  operator: { tenant_key: app.tenantKey, ...idsOf(operator) },
  token,
  action: {
    ...(value === undefined ? {} : { value }),
    tag,
    timezone: 'Asia/Shanghai',
    ...(name === undefined ? {} : { name }),
    ...(formValue === undefined ? {} : { form_value: formValue }),
  },
  host: 'im_message',
  context: { open_message_id: message.messageId, open_chat_id: message.chatId },
})

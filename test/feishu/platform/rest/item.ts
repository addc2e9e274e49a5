/** A message as Feishu's answers show it. */
import type { AppRecord } from '../app.ts'
import type { MessageRecord } from '../world.ts'

/** As it is answered to whoever wrote it and shown in a chat's list. */
export const itemOf = (app: AppRecord, message: MessageRecord) => ({
  message_id: message.messageId,
  ...(message.rootId === undefined ? {} : { root_id: message.rootId }),
  ...(message.parentId === undefined ? {} : { parent_id: message.parentId }),
  msg_type: message.type,
  create_time: String(message.createdMs),
  update_time: String(message.updatedMs),
  deleted: message.recalled,
  updated: message.edited,
  chat_id: message.chatId,
  sender:
    message.from === null
      ? { id: app.appId, id_type: 'app_id', sender_type: 'app', tenant_key: app.tenantKey }
      : { id: message.from, id_type: 'open_id', sender_type: 'user', tenant_key: app.tenantKey },
  body: { content: message.recalled ? 'This message was recalled' : message.content },
  ...(message.mentions.length === 0
    ? {}
    : {
        mentions: message.mentions.map(({ key, openId, name, isBot }) => ({
          key,
          id: isBot ? app.appId : openId,
          id_type: isBot ? 'app_id' : 'open_id',
          name,
          tenant_key: app.tenantKey,
        })),
      }),
})

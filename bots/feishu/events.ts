/** What Feishu sends, as far as it is read here. Everything else in it is left aside. */
import { z } from 'zod'

/** Ids of a person; only `open_id` is always there, and not even that on a pressed card. */
const Ids = z.object({ open_id: z.string().min(1).optional().catch(undefined), user_id: z.string().min(1).optional().catch(undefined) })
const Person = z.object({ open_id: z.string().min(1) })
/** Unix milliseconds as a string, or seconds, or microseconds: Feishu has all three. */
const Moment = z.union([z.string(), z.number()]).optional()

export const FeishuEvent = z.object({
  header: z.object({
    event_id: z.string().min(1).max(150),
    event_type: z.string().min(1).max(200),
    create_time: Moment,
    app_id: z.string(),
    token: z.string().optional(),
  }),
  event: z.unknown(),
})
export type FeishuEvent = z.infer<typeof FeishuEvent>

export const Mention = z.object({
  key: z.string(),
  id: z.union([Ids, z.string().transform(id => ({ open_id: id, user_id: undefined }))]).optional(),
  name: z.string().default(''),
})
export type Mention = z.infer<typeof Mention>

export const FeishuMessage = z.object({
  message_id: z.string().min(1).max(150),
  parent_id: z.string().optional(),
  create_time: Moment,
  chat_id: z.string().min(1),
  chat_type: z.string(),
  message_type: z.string(),
  content: z.string().default(''),
  mentions: z.array(Mention).optional().catch(undefined),
})
export type FeishuMessage = z.infer<typeof FeishuMessage>

export const MessageReceived = z.object({
  sender: z.object({ sender_id: Ids.nullish(), sender_type: z.string().default('user') }),
  message: FeishuMessage,
})
export type MessageReceived = z.infer<typeof MessageReceived>

export const MessageRecalled = z.object({ message_id: z.string().min(1), chat_id: z.string().min(1), recall_time: Moment })

export const CardPressed = z.object({
  operator: Ids,
  action: z.object({ value: z.unknown().optional(), form_value: z.unknown().optional() }),
  context: z.object({ open_message_id: z.string().min(1), open_chat_id: z.string().min(1) }),
})

export const ChatEntered = z.object({ chat_id: z.string().min(1), operator_id: Person })
export const MenuOpened = z.object({ operator: z.object({ operator_id: Person }), event_key: z.string().default(''), timestamp: Moment })
export const PersonLeft = z.object({ object: Person })
/** `old_object` has what was changed, as it was. */
export const PersonChanged = z.object({
  object: z.object({ open_id: z.string().min(1), name: z.string().optional() }),
  old_object: z.object({ name: z.string().optional() }).nullish(),
})
export const BotMoved = z.object({
  chat_id: z.string().min(1),
  operator_id: Person,
  name: z.string().nullish(),
  external: z.boolean().nullish(),
})
export const ChatChanged = z.object({
  chat_id: z.string().min(1),
  operator_id: Person,
  after_change: z.object({ name: z.string().optional() }).optional(),
})

/** @returns undefined for what is no time */
export function momentOf(given: string | number | undefined): Date | undefined {
  const value = Number(given)
  if (given === undefined || given === '' || !Number.isFinite(value) || value <= 0) return undefined
  const ms = value < 1e11 ? value * 1000 : value < 1e14 ? value : value / 1000
  return new Date(Math.floor(ms))
}

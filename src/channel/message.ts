/** What comes in from any channel and what goes out to any of them. The vendor ends in the adapter. */
import { z } from 'zod'

export const ChannelName = z.enum(['sandbox', 'feishu', 'wechat'])
export type ChannelName = z.infer<typeof ChannelName>

/** A file that came with a message: `ref` is the platform's key for it, `blob` is set once the bytes are kept by us. */
export const Media = z.object({
  ref: z.string(),
  name: z.string().default(''),
  mime: z.string().default('application/octet-stream'),
  bytes: z.number().int().nonnegative().optional(),
  seconds: z.number().nonnegative().optional(),
})
export type Media = z.infer<typeof Media>

export const Content = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({ type: z.literal('image'), media: Media }),
  z.object({ type: z.literal('voice'), media: Media }),
  z.object({ type: z.literal('video'), media: Media }),
  z.object({ type: z.literal('file'), media: Media }),
  z.object({ type: z.literal('location'), name: z.string(), latitude: z.number(), longitude: z.number() }),
  /** What the platform's speech service heard in the person's voice message `of`. */
  z.object({ type: z.literal('transcript'), of: z.string(), text: z.string() }),
  z.object({ type: z.literal('sticker') }),
  z.object({ type: z.literal('link'), title: z.string(), url: z.string() }),
  /** A message that the person took back; `of` is its id. */
  z.object({ type: z.literal('recall'), of: z.string() }),
  /** The person opened the chat with the bot, or the bot's menu. */
  z.object({ type: z.literal('entered') }),
  /** The person left the enterprise: whoever writes under this id later is somebody else. Said in the private chat. */
  z.object({ type: z.literal('left') }),
  /** The person was called `before`, and is called as the sender is here now. Said in the private chat. */
  z.object({ type: z.literal('named'), before: z.string() }),
  /** The sender put the bot into this group, took it out, or gave the group the name that its chat carries now. external: people of
   * other enterprises are in it. */
  z.object({ type: z.literal('bot-added'), external: z.boolean().default(false) }),
  z.object({ type: z.literal('bot-removed') }),
  z.object({ type: z.literal('renamed') }),
  /** Something the adapter cannot name; `what` says what the platform called it. */
  z.object({ type: z.literal('unsupported'), what: z.string() }),
])
export type Content = z.infer<typeof Content>

/** A chat on the platform. In a private chat the id may equal the person's. */
export const Chat = z.object({ id: z.string().min(1), type: z.enum(['private', 'group']), name: z.string().default('') })
export type Chat = z.infer<typeof Chat>

export const InboundMessage = z.object({
  channel: ChannelName,
  /** Which of the channel's accounts received it (a tenant's app id, a logged-in bot). */
  account: z.string().min(1),
  /**
   * The platform's message id; with channel and account it is the dedupe key. Where one message of the platform is several here, the words
   * of a post and its pictures, the first bears the id, the others the id with `:1`, `:2` … behind it.
   */
  id: z.string().min(1).max(200),
  chat: Chat,
  sender: z.object({ id: z.string().min(1), name: z.string().default('') }),
  /** When the platform says it was sent. */
  at: z.coerce.date(),
  content: Content,
  /** Id of the message that this one quotes; a pressed button quotes the message it stands on. */
  quotes: z.string().optional(),
  mentionsBot: z.boolean().default(false),
})
export type InboundMessage = z.infer<typeof InboundMessage>

/** A button says a text that could be typed, so there is one path. */
export const Button = z.object({
  label: z.string(),
  says: z.string(),
  style: z.enum(['primary', 'default', 'danger']).default('default'),
  /** Words belong behind it: where a platform has forms, a field with this prompt stands beside it, and what is typed there is said after `says`. */
  asks: z.string().optional(),
})
export type Button = z.infer<typeof Button>

/** What a delivery carries. Plain text always stands alone; buttons and files are extras a channel renders as it can. */
export const Outgoing = z.object({
  text: z.string(),
  title: z.string().optional(),
  tone: z.enum(['red', 'orange', 'yellow', 'blue', 'grey']).optional(),
  buttons: z.array(Button).default([]),
  /** The end of the text where it asks for what somebody may have done meanwhile: left out when the message changes. */
  call: z.string().optional(),
  /** Numbered lines already in the text: a bare `2` says what the second says, and `认领 2` means its number. */
  list: z.array(z.object({ no: z.string(), says: z.string() })).default([]),
  /** Ids of kept attachments to send along. */
  attachments: z.array(z.object({ id: z.string(), name: z.string(), mime: z.string() })).default([]),
})
export type Outgoing = z.infer<typeof Outgoing>

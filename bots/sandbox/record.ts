/** What the pretend platform keeps, one JSON line each; a later line about the same message replaces the earlier one. */
import { z } from 'zod'
import { Button, Content, Outgoing } from '../../src/channel/message.ts'

/** The bot's message as the platform shows it: attachments are already files of the platform. */
export const Card = z.object({
  text: z.string(),
  title: z.string().optional(),
  tone: Outgoing.shape.tone,
  buttons: z.array(Button),
  attachments: z.array(z.object({ ref: z.string(), name: z.string(), mime: z.string() })),
  /** 加急: the phone rings for these people. */
  urgentFor: z.array(z.string()),
})
export type Card = z.infer<typeof Card>

export const SandboxMessage = z.object({
  id: z.string(),
  /** Position in the whole platform, from 1. */
  seq: z.number().int().positive(),
  /** Raised at each change, so that a reader can tell the newer of two copies. */
  revision: z.number().int().positive(),
  chat: z.string(),
  /** A person's id; null is the bot. */
  from: z.string().nullable(),
  at: z.iso.datetime(),
  content: Content.optional(),
  card: Card.optional(),
  quotes: z.string().optional(),
  mentionsBot: z.boolean(),
  state: z.enum(['sending', 'delivered', 'failed']),
  recalled: z.boolean(),
  edited: z.boolean(),
  /** The delivery's key, on the bot's messages. */
  key: z.string().optional(),
})
export type SandboxMessage = z.infer<typeof SandboxMessage>

export const StoredFile = z.object({ ref: z.string(), name: z.string(), mime: z.string(), bytes: z.number().int().nonnegative() })
export type StoredFile = z.infer<typeof StoredFile>

export const Line = z.discriminatedUnion('line', [
  z.object({ line: z.literal('message'), message: SandboxMessage }),
  z.object({ line: z.literal('file'), file: StoredFile }),
])
export type Line = z.infer<typeof Line>

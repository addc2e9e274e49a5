/** What a button of ours carries, and what a press of it says. The value is only a pointer: whoever presses is looked at anew. */
import { z } from 'zod'

/**
 * `words` names the field of the form whose text is said after `says`. `in` is the kind of chat that the card was sent to, which the event does
 * not tell: in a private one the chat's id is that of whoever presses, as everywhere in this adapter.
 */
export const Pressed = z.object({
  says: z.string().max(2_000),
  words: z.string().max(100).optional(),
  in: z.enum(['private', 'group']),
})
export type Pressed = z.infer<typeof Pressed>

/** The text that the press stands for. @param form what was typed into the form, by field */
export function saidBy({ says, words }: Pressed, form: unknown): string {
  const typed = words === undefined || typeof form !== 'object' || form === null ? undefined : (form as Record<string, unknown>)[words]
  return typeof typed === 'string' && typed.trim() !== '' ? `${says} ${typed.trim()}` : says
}

/** What a button of ours carries, and what a press of it says. The value is only a pointer: whoever presses is looked at anew. */
import { z } from 'zod'

/** `words` names the field of the form whose text is said after `says`. */
export const Pressed = z.object({ says: z.string().max(2_000), words: z.string().max(100).optional() })
export type Pressed = z.infer<typeof Pressed>

/** The text that the press stands for; null when the value is none of ours. @param form what was typed into the form, by field */
export function saidBy(value: unknown, form: unknown): string | null {
  const parsed = Pressed.safeParse(value)
  if (!parsed.success) return null
  const { says, words } = parsed.data
  const typed = words === undefined || typeof form !== 'object' || form === null ? undefined : (form as Record<string, unknown>)[words]
  return typeof typed === 'string' && typed.trim() !== '' ? `${says} ${typed.trim()}` : says
}

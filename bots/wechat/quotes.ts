/**
 * Who quotes the bot is to mean the matter that it spoke of. Puppets give no id of what is quoted, only its words in front of the answer: so a message
 * that was sent is known by its chat and its words.
 */
import { createHash } from 'node:crypto'

/** The id under which a sent message is known. Blanks do not count: WeChat changes them. */
export const idOfWords = (chatId: string, text: string): string =>
  `words:${createHash('sha256')
    .update(`${chatId}\n${text.replace(/\s+/g, '')}`)
    .digest('hex')
    .slice(0, 40)}`

export interface Quoting {
  readonly who: string
  readonly quoted: string
  readonly said: string
}

const LONGEST_LINE = 40
const RULER = /^[-—–－ ]{5,60}$/

/** 「谁：什么」, a ruler, and what is said. Null when nothing is quoted. */
export function readQuote(text: string): Quoting | null {
  if (!text.startsWith('「')) return null
  const lines = text.split('\n')
  const ruler = lines.findIndex((line, at) => at > 0 && at <= 200 && RULER.test(line) && (lines[at - 1] ?? '').trimEnd().endsWith('」'))
  if (ruler < 0) return null
  const whole = lines.slice(0, ruler).join('\n').trimEnd().slice(1, -1)
  const colon = whole.slice(0, LONGEST_LINE).search(/[：:]/)
  if (colon < 0) return null
  return {
    who: whole.slice(0, colon),
    quoted: whole.slice(colon + 1),
    said: lines
      .slice(ruler + 1)
      .join('\n')
      .trim(),
  }
}

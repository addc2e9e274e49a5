/** Reading a message as a command: the word as meant, whatever keyboard it came from. Linear in the length of the text. */
import { editDistance } from './edit-distance.ts'

/** Lone surrogates become U+FFFD (what `toWellFormed` does from Node 20 on, typed from es2024 on). */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** Seen by nobody: format characters, controls that are no white space, variation selectors, fillers. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u034F|[\u115F\u1160\u3164\uFFA0]|(?!\s)\p{Cc}/u
const INVISIBLES = new RegExp(INVISIBLE, 'gu')
/** Neither ASCII nor an ordinary Chinese character: may have a plainer form. */
const FOLDABLE = /[^\0-\x7F\u4E00-\u9FFF]/gu
/** Ends a sentence and means nothing: also pictures of hands and faces. */
const TRAILING = /[\s\p{Po}~～—\-_]|\p{Extended_Pictographic}|\p{Emoji_Modifier}/u
/** `/`, 、 (the same key on a Chinese keyboard), and mentions of the bot; @ with no blank behind it is not told from what follows and stays. */
const MARKS = /^\s*(?:(?:@\S{1,32}\s|[/、])\s*){0,4}/

const LONGEST = 20_000

/** NFKC character by character: the whole text at once would be quadratic for stacked accents. */
function fold(text: string): string {
  return text.replace(FOLDABLE, char => char.normalize('NFKC')).toLowerCase()
}

/**
 * The canonical form of typed text, for parsing only: never store it or send it on, for it changes what was said.
 * What is past 20,000 UTF-16 units is cut off. Full-width to plain, lower case, nothing invisible, blanks single, no `/` or `@bot ` in front, no punctuation behind.
 */
export function canonicalText(text: string): string {
  const plain = fold(wellFormed(text.slice(0, LONGEST)).replace(INVISIBLES, ''))
    .replace(/\s+/g, ' ')
    .replace(MARKS, '')
  return plain.slice(0, trailingFrom(plain)).trim()
}

/** Where the punctuation and blanks at the end begin. A loop, because a pattern anchored at the end only is quadratic. */
function trailingFrom(text: string): number {
  let end = text.length
  while (end > 0) {
    const pair = text.codePointAt(end - 2)
    const char = pair !== undefined && pair > 0xffff ? String.fromCodePoint(pair) : text.charAt(end - 1)
    if (!TRAILING.test(char) && !INVISIBLE.test(char)) break
    end -= char.length
  }
  return end
}

export interface Said {
  /** As in the list of words. */
  readonly word: string
  /** What follows, as written: well-formed, trimmed, the colon after the word taken off; '' when only punctuation follows. */
  readonly rest: string
}

/** No word with the marks before it is longer than this many folded characters. */
const HEAD = 200

/**
 * The message as a command, or null. It counts only when it begins with the word and then ends, or goes on after a blank, a colon, a digit, # or a
 * Latin letter; the longest word wins. Whether `rest` is a valid argument is for the command to say, and if it is not, this was no command.
 * @param words in canonical form
 * @param glued those of them that take their argument with nothing between (转给老李, 改成社保)
 */
export function splitCommand(text: string, words: readonly string[], glued: readonly string[] = []): Said | null {
  const { head, ends } = headOf(text)
  const begin = MARKS.exec(head)?.[0].length ?? 0
  const body = head.slice(begin)
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    if (!body.startsWith(word)) continue
    const tail = text.slice(ends[begin + word.length - 1])
    const next = body.charAt(word.length)
    const bare = trailingFrom(tail) === 0
    if (bare || /[\s:#0-9]/.test(next) || (/[a-z]/.test(next) && !/[a-z0-9]$/.test(word)) || glued.includes(word)) {
      return { word, rest: bare ? '' : restOf(tail) }
    }
  }
  return null
}

function restOf(tail: string): string {
  let at = 0
  for (const char of tail) {
    if (!/[\s:]/.test(char.normalize('NFKC')) && !INVISIBLE.test(char)) break
    at += char.length
  }
  return wellFormed(tail.slice(at)).trim()
}

/** The beginning of the text folded, and for each of its characters where its original ends in the text. */
function headOf(text: string): { head: string; ends: number[] } {
  let head = ''
  let at = 0
  const ends: number[] = []
  for (const char of text) {
    at += char.length
    if (INVISIBLE.test(char)) continue
    const folded = fold(wellFormed(char))
    head += folded
    for (let i = 0; i < folded.length; i++) ends.push(at)
    if (head.length >= HEAD) break
  }
  return { head, ends }
}

/** The first word of a message, up to a blank, digit or colon, and whether it stands behind a `/`: somebody means a command. */
export function firstWord(text: string): { word: string; marked: boolean } {
  const { head } = headOf(text)
  const marks = MARKS.exec(head)?.[0] ?? ''
  const word = /^[^\s:#0-9]*/.exec(head.slice(marks.length))?.[0] ?? ''
  return { word: word.slice(0, trailingFrom(word)), marked: /[/、]/.test(marks) }
}

/** The word most like a mistyped one: one slip in two or three characters, two in more; null when none is. The first of equals. */
export function nearest(typed: string, words: readonly string[]): string | null {
  const word = canonicalText(typed.slice(0, HEAD))
  const limit = word.length < 2 ? 0 : word.length < 4 ? 1 : 2
  let best: string | null = null
  let least = limit + 1
  for (const candidate of words) {
    const distance = editDistance(word, candidate, limit)
    if (distance < least && distance < candidate.length) [best, least] = [candidate, distance]
  }
  return best
}

/** 收到: said about an alert it signs for it, so it is no slip of any command. */
export const isReceipt = (text: string): boolean => /^(收到|已收到|知道了|马上到|明白)[。!！.~]*$/.test(text.trim())

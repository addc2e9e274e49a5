/** One form for every text before any rule looks at it. Never throws, whatever comes in. */
import { RegexpTokenizer } from 'natural/lib/natural/tokenizers/regexp_tokenizer.js'

/** Longer texts keep their head and their tail: what is urgent stands at one of the two. */
export const MAX_CHARS = 10_000
const HEAD = 7_000

const cap = (text: string): string => (text.length <= MAX_CHARS ? text : `${text.slice(0, HEAD)}\n${text.slice(HEAD + 1 - MAX_CHARS)}`)

/** NFKC turns full-width forms into plain ones (，→ , ！→ ! … → ...), so rules are written for those.
 * Controls, format characters and lone surrogates (all \p{C}) are dropped. */
export function canonical(text: string): string {
  return cap(
    cap(text)
      .normalize('NFKC')
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{C}\n]/gu, '')
      .replace(/[^\S\n]+/g, ' ')
      .toLowerCase(),
  ).trim()
}

const sentenceTokenizer = new RegexpTokenizer({ pattern: /(?<=[。!?;\n])/ })
const clauseTokenizer = new RegexpTokenizer({ pattern: /[。!?;\n,、:\s]|\.{2,}/ })

/** Sentences of a canonical text, each with its closing mark. */
export const sentences = (text: string): string[] => sentenceTokenizer.tokenize(text)

/** Clauses of a canonical text, without their marks. */
export const clauses = (text: string): string[] => clauseTokenizer.tokenize(text)

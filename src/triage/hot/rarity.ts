/** How rare a word is: by the dictionary at first, by what has been written here as it comes in. */
import { dict } from '@node-rs/jieba/dict.js'

/** A text of ordinary length, in words: turns a word's share of all words into its share of texts. */
const WORDS_A_TEXT = 120
/** So many texts of our own weigh as much as the dictionary. */
const PRIOR_TEXTS = 400

let shares: Map<string, number> | undefined

function load(): Map<string, number> {
  const rows = Buffer.from(dict)
    .toString('utf8')
    .split('\n')
    .map(line => line.split(' ', 2))
  const total = rows.reduce((sum, [, count]) => sum + (Number(count) || 0), 0)
  return new Map(rows.map(([word = '', count]) => [word, Math.min(1, ((Number(count) || 0) / total) * WORDS_A_TEXT)]))
}

/** Of all texts, those with this word, as far as the dictionary knows; 0 for a word that is not in it. */
export function priorShare(word: string): number {
  shares ??= load()
  return shares.get(word) ?? 0
}

/** @param share see {@link priorShare}; @param texts so many have been seen; @param seenIn in so many of them the word stood */
export const rarity = (share: number, texts: number, seenIn: number): number =>
  Math.log((texts + PRIOR_TEXTS + 1) / (seenIn + PRIOR_TEXTS * share + 0.5))

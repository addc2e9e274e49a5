/** What the model of danger sees in a piece of text: concepts, which of them stand together and in what order, words and character pairs. */
import { bigrams } from 'natural/lib/natural/ngrams/ngrams_zh.js'
import { type Feature, hash32 } from '../model/features.ts'
import { EARNEST } from '../rules/context.ts'
import { CALMING } from '../rules/danger-words.ts'
import { words } from '../segment.ts'
import { clauses, sentences } from '../text.ts'
import { isOminous, type Mention } from './mentions.ts'

export const DANGER_BUCKETS = 1 << 17
/** A message of this length is read as one; longer ones, in which other words drown a danger, in pieces, each beginning where a sentence or a clause
 * does. */
const PIECE_CHARS = 45

/** What the model reads of a canonical text. */
export const earnest = (text: string): string => text.replace(EARNEST, '真的')

/** A canonical text in pieces; consecutive ones overlap by a sentence, so that a thought in two sentences stands in one of them. */
export function pieces(text: string): string[] {
  if (text.length <= PIECE_CHARS) return [text]
  const found: string[] = []
  let piece = ''
  let last = ''
  for (const sentence of sentences(text).flatMap(cutLong)) {
    if (piece !== '' && piece.length + sentence.length > PIECE_CHARS) {
      found.push(piece)
      piece = last.length + sentence.length <= PIECE_CHARS ? last : ''
    }
    piece += sentence
    last = sentence
  }
  return piece === '' ? found : [...found, piece]
}

const cutLong = (sentence: string): string[] =>
  sentence.length <= PIECE_CHARS ? [sentence] : (sentence.match(/[^,、 ]{0,40}[,、 ]?/g) ?? []).filter(part => part !== '')

/** Chosen by cross-validation on the examples. */
const VALUES = { tally: 1, concept: 1, pair: 0.5, order: 0.3 }
/** Words and character pairs together have this length. */
const PLAIN_LENGTH = 1.5

const LENGTHS = [4, 8, 16, 32, 60]
const lengthOf = (bare: string): string => `#length${LENGTHS.filter(limit => bare.length > limit).length}`

const MANY_CLAUSES = 5

/** Beside the plain words: how it begins and ends, where what happens now stands as a rule; its concepts, and which follows which. */
export function dangerNames(piece: string, found: readonly Mention[]): string[] {
  const bare = piece.replace(/[^\p{L}\p{N}]/gu, '')
  const parts = clauses(piece).filter(part => part !== '')
  return [
    ...words(parts[0] ?? '').map(word => `#first ${word}`),
    ...words(parts.at(-1) ?? '').map(word => `#last ${word}`),
    ...[1, 2].flatMap(chars => [`#from ${bare.slice(0, chars)}`, `#to ${bare.slice(-chars)}`]),
    `#clauses${Math.min(parts.length, MANY_CLAUSES)}`,
    lengthOf(bare),
    ...found.map(({ concept }) => `c:${concept}`),
    ...found.slice(1).map(({ concept }, i) => `s:${found[i]?.concept}>${concept}`),
  ]
}

/** @param found all mentions of the piece */
export function dangerFeatures(piece: string, found: readonly Mention[]): Feature[] {
  const concepts = [...new Set(found.map(({ concept }) => concept))].sort()
  const calming = concepts.filter(name => CALMING.has(name)).length
  const grave = concepts.filter(isOminous).length
  const bare = piece.replace(/[^\p{L}\p{N}]/gu, '')
  const plain = new Set([...words(piece), ...bigrams(bare).map(pair => pair.join(''))])
  const weight = plain.size === 0 ? 0 : PLAIN_LENGTH / Math.sqrt(plain.size)
  const named = new Map<string, number>([
    ['#bias', 1],
    [lengthOf(bare), 1],
    ...[...plain].map((name): [string, number] => [name, weight]),
    [`#grave${Math.min(grave, 5)}`, VALUES.tally],
    [`#calming${Math.min(calming, 3)}`, VALUES.tally],
    [`#grave${Math.min(grave, 4)}calming${Math.min(calming, 2)}`, VALUES.tally],
    ...concepts.map((name): [string, number] => [`c:${name}`, VALUES.concept]),
    ...concepts.flatMap((a, i) => concepts.slice(i + 1).map((b): [string, number] => [`p:${a}|${b}`, VALUES.pair])),
    ...found.slice(1).map(({ concept }, i): [string, number] => [`s:${found[i]?.concept}>${concept}`, VALUES.order]),
  ])
  return [...named].map(([name, value]) => ({ bucket: hash32(name) % DANGER_BUCKETS, value }))
}

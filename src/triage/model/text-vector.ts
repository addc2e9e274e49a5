/** A text as a sparse vector for the linear classifier: words, characters and character pairs, hashed; weights by TF-IDF, each vector of length one. */
import { words } from '../segment.ts'
import { canonical } from '../text.ts'

export const VECTOR_BUCKETS = 1 << 18
/** Petitions say what they are about at once; nothing after this changes the class. */
const READ_CHARS = 1_200

export interface SparseVector {
  /** Each once, in no order. */
  readonly buckets: Int32Array
  readonly values: Float32Array
}

/** How often each bucket occurs in a text. */
export interface Counts {
  readonly buckets: Int32Array
  readonly times: Float32Array
}

const NOT_A_LETTER = /[^\p{L}\p{N}]+/u
const FNV_BASIS = 0x811c9dc5
const FNV_PRIME = 0x01000193
const ONE_BASIS = 0x7f4a7c15
const PAIR_BASIS = 0x9e3779b9

function hashRange(text: string, from: number, to: number, basis: number): number {
  let hash = basis
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME)
  return (hash ^ (hash >>> 15)) & (VECTOR_BUCKETS - 1)
}

/** Of the text at hand; all zero between two texts. */
const tally = new Uint16Array(VECTOR_BUCKETS)

/** A text that comes as words with spaces between them gives about the same as the text they were cut from. */
export function counts(text: string): Counts {
  const seen: number[] = []
  const add = (bucket: number): void => {
    if (tally[bucket] === 0) seen.push(bucket)
    tally[bucket] = (tally[bucket] ?? 0) + 1
  }
  const read = canonical(text.slice(0, 2 * READ_CHARS)).slice(0, READ_CHARS)
  for (const word of words(read)) add(hashRange(word, 0, word.length, FNV_BASIS))
  const bare = read.split(NOT_A_LETTER).join('')
  for (let i = 0; i < bare.length; i++) {
    add(hashRange(bare, i, i + 1, ONE_BASIS))
    if (i + 2 <= bare.length) add(hashRange(bare, i, i + 2, PAIR_BASIS))
  }
  const times = Float32Array.from(seen, bucket => tally[bucket] ?? 0)
  for (const bucket of seen) tally[bucket] = 0
  return { buckets: Int32Array.from(seen), times }
}

/** @param idf the weight of each bucket; a bucket without weight is left out */
export function vectorOf({ buckets, times }: Counts, idf: Float32Array): SparseVector {
  const kept = new Int32Array(buckets.length)
  const values = new Float32Array(buckets.length)
  let count = 0
  let length = 0
  for (let i = 0; i < buckets.length; i++) {
    const weight = idf[buckets[i] as number] as number
    if (weight === 0) continue
    const value = (1 + Math.log(times[i] as number)) * weight
    kept[count] = buckets[i] as number
    values[count++] = value
    length += value * value
  }
  const scale = length > 0 ? 1 / Math.sqrt(length) : 0
  return { buckets: kept.subarray(0, count), values: values.subarray(0, count).map(value => value * scale) }
}

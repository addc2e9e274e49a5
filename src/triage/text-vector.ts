/** A text as a sparse vector for the linear classifier: words, characters and character pairs, hashed; weights by TF-IDF, each vector of length one. */
import { words } from './segment.ts'
import { canonical } from './text.ts'

export const VECTOR_BUCKETS = 1 << 18
/** Petitions say what they are about at once; nothing after this changes the class. */
const READ_CHARS = 1_200

export interface SparseVector {
  /** Ascending, without repetition. */
  readonly buckets: Int32Array
  readonly values: Float32Array
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

/** How often each bucket occurs. A text that comes as words with spaces between them gives the same as the text they were cut from. */
export function counts(text: string): Map<number, number> {
  const found = new Map<number, number>()
  const add = (bucket: number): void => void found.set(bucket, (found.get(bucket) ?? 0) + 1)
  const read = canonical(text.slice(0, 2 * READ_CHARS)).slice(0, READ_CHARS)
  for (const word of words(read)) add(hashRange(word, 0, word.length, FNV_BASIS))
  const bare = read.split(NOT_A_LETTER).join('')
  for (let i = 0; i < bare.length; i++) {
    add(hashRange(bare, i, i + 1, ONE_BASIS))
    if (i + 2 <= bare.length) add(hashRange(bare, i, i + 2, PAIR_BASIS))
  }
  return found
}

/** @param idf the weight of each bucket */
export function vectorOf(of: ReadonlyMap<number, number>, idf: Float32Array): SparseVector {
  const buckets = Int32Array.from([...of.keys()].filter(bucket => (idf[bucket] ?? 0) > 0)).sort()
  const values = new Float32Array(buckets.length)
  let length = 0
  for (let i = 0; i < buckets.length; i++) {
    const bucket = buckets[i] ?? 0
    const value = (1 + Math.log(of.get(bucket) ?? 1)) * (idf[bucket] ?? 0)
    values[i] = value
    length += value * value
  }
  const scale = length > 0 ? 1 / Math.sqrt(length) : 0
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) * scale
  return { buckets, values }
}

/** What the plain words of a text say: a linear SVM a class on words, pairs of words, characters and pairs of them. Beside the models that know
 * concepts and signs it errs elsewhere, and of what nobody has put that way before it often knows more. */

import { words } from '../segment.ts'
import { hash32 } from './features.ts'
import { dot, trainStressed } from './linear-svm.ts'
import type { Head } from './model-bytes.ts'
import { softmax } from './softmax.ts'
import type { SparseVector } from './text-vector.ts'

const BUCKETS = 1 << 17
const PASSES = 12
/** Turns a margin into a logit. */
const SHARPNESS = 2.5

/** Takes canonical text; of length one. @param names features besides */
export function plainVector(text: string, names: readonly string[] = []): SparseVector {
  const cut = words(text)
  const bare = text.replace(/[^\p{L}\p{N}]/gu, '')
  const found = new Set<number>()
  for (const name of names) found.add(hash32(`n${name}`) % BUCKETS)
  cut.forEach((word, i) => {
    found.add(hash32(`w${word}`) % BUCKETS)
    if (i > 0) found.add(hash32(`p${cut[i - 1]} ${word}`) % BUCKETS)
  })
  for (let i = 0; i < bare.length; i++) {
    found.add(hash32(`r${bare[i]}`) % BUCKETS)
    if (i > 0) found.add(hash32(`r${bare.slice(i - 1, i + 1)}`) % BUCKETS)
  }
  return { buckets: Int32Array.from(found), values: new Float32Array(found.size).fill(1 / Math.sqrt(found.size || 1)) }
}

interface Options {
  /** Chosen on texts that are no examples. */
  readonly cost: number
  readonly weight?: (row: number) => number
}

/** Class after class. @param labels of each vector its class, from 0 */
export function trainPlain(vectors: readonly SparseVector[], labels: readonly number[], classes: number, options: Options): Head {
  const weights = new Float32Array(BUCKETS * classes)
  for (let c = 0; c < classes; c++)
    weights.set(
      trainStressed(vectors, row => labels[row] === c, { ...options, passes: PASSES, buckets: BUCKETS }),
      c * BUCKETS,
    )
  return { weights, scale: 1 }
}

/** Of each class. */
export const plainLogits = (vector: SparseVector, { weights, scale }: Head, classes: number): number[] =>
  Array.from({ length: classes }, (_, c) => SHARPNESS * scale * dot(vector, weights.subarray(c * BUCKETS, (c + 1) * BUCKETS)))

export const plainOdds = (vector: SparseVector, head: Head, classes: number): number[] => softmax(plainLogits(vector, head, classes))

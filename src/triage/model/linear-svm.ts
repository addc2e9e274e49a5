/** A linear support vector machine, one class against the rest, by dual coordinate descent (Hsieh et al. 2008, as in LIBLINEAR, L2 loss). */
import type { SparseVector } from './text-vector.ts'

interface Options {
  /** Penalty of an error. */
  readonly cost: number
  readonly passes: number
  readonly buckets: number
  /** What an error of this row weighs; 1 when missing. */
  readonly weight?: (row: number) => number
}

/** A fixed pseudo-random order (xorshift), so that training gives the same model each time. */
function shuffled(count: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i)
  let state = seed + 0x9e3779b9
  for (let i = count - 1; i > 0; i--) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    const at = (state >>> 0) % (i + 1)
    const kept = order[i] ?? 0
    order[i] = order[at] ?? 0
    order[at] = kept
  }
  return order
}

/** @param positive which vectors are of the class; returns a weight for each bucket */
export function trainOneAgainstRest(vectors: readonly SparseVector[], positive: (row: number) => boolean, options: Options): Float32Array {
  const { cost, passes, buckets, weight = () => 1 } = options
  const weights = new Float32Array(buckets)
  const alphas = new Float64Array(vectors.length)
  const diagonals = vectors.map((_, row) => 0.5 / (cost * weight(row)))
  const squares = vectors.map(({ values }, row) => values.reduce((sum, value) => sum + value * value, diagonals[row] ?? 0))
  for (let pass = 0; pass < passes; pass++) {
    let moved = 0
    for (const row of shuffled(vectors.length, pass)) {
      const vector = vectors[row]
      if (vector === undefined) continue
      const sign = positive(row) ? 1 : -1
      const alpha = alphas[row] ?? 0
      const gradient = sign * dot(vector, weights) - 1 + (diagonals[row] ?? 0) * alpha
      const next = Math.max(alpha - gradient / (squares[row] ?? 1), 0)
      const step = (next - alpha) * sign
      if (Math.abs(step) < 1e-9) continue
      alphas[row] = next
      moved = Math.max(moved, Math.abs(gradient))
      const { buckets: at, values } = vector
      for (let i = 0; i < at.length; i++) weights[at[i] as number] = (weights[at[i] as number] as number) + step * (values[i] as number)
    }
    if (moved < 0.01) break
  }
  return weights
}

export function dot({ buckets, values }: SparseVector, weights: Float32Array | Int8Array): number {
  let sum = 0
  for (let i = 0; i < buckets.length; i++) sum += (values[i] as number) * (weights[buckets[i] as number] as number)
  return sum
}

const SMOOTHING = 0.1

/** Between 0.5 and more: how much to stress each feature for one class. */
function stressOf(vectors: readonly SparseVector[], positive: (row: number) => boolean, buckets: number): Float32Array {
  const sides = [new Float32Array(buckets).fill(SMOOTHING), new Float32Array(buckets).fill(SMOOTHING)] as const
  vectors.forEach(({ buckets, values }, row) => {
    const side = sides[positive(row) ? 0 : 1]
    for (let i = 0; i < buckets.length; i++) side[buckets[i] as number] = (side[buckets[i] as number] ?? 0) + (values[i] ?? 0)
  })
  const [own, others] = [sides[0].reduce((sum, value) => sum + value, 0), sides[1].reduce((sum, value) => sum + value, 0)]
  return sides[0].map((value, bucket) => 0.5 + 0.5 * Math.abs(Math.log(value / own / ((sides[1][bucket] ?? 1) / others))))
}

/** The same on features that are stressed by how much they speak for or against the class: naive Bayes log-count ratios (Wang & Manning 2012). */
export function trainStressed(vectors: readonly SparseVector[], positive: (row: number) => boolean, options: Options): Float32Array {
  const stress = stressOf(vectors, positive, options.buckets)
  const stressed = vectors.map(({ buckets, values }) => ({
    buckets,
    values: values.map((value, i) => value * (stress[buckets[i] ?? 0] ?? 1)),
  }))
  return trainOneAgainstRest(stressed, positive, options).map((weight, bucket) => weight * (stress[bucket] ?? 1))
}

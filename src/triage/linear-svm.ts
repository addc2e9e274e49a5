/** A linear support vector machine, one class against the rest, by dual coordinate descent (Hsieh et al. 2008, as in LIBLINEAR, L2 loss). */
import type { SparseVector } from './text-vector.ts'

interface Options {
  /** Penalty of an error. */
  readonly cost: number
  readonly passes: number
  readonly buckets: number
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
  const { cost, passes, buckets } = options
  const weights = new Float32Array(buckets)
  const alphas = new Float64Array(vectors.length)
  const diagonal = 0.5 / cost
  const squares = vectors.map(({ values }) => values.reduce((sum, value) => sum + value * value, diagonal))
  for (let pass = 0; pass < passes; pass++) {
    let moved = 0
    for (const row of shuffled(vectors.length, pass)) {
      const vector = vectors[row]
      if (vector === undefined) continue
      const sign = positive(row) ? 1 : -1
      const alpha = alphas[row] ?? 0
      const gradient = sign * dot(vector, weights) - 1 + diagonal * alpha
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

export function dot({ buckets, values }: SparseVector, weights: Float32Array): number {
  let sum = 0
  for (let i = 0; i < buckets.length; i++) sum += (values[i] as number) * (weights[buckets[i] as number] as number)
  return sum
}

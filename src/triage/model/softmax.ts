/** A sparse softmax (multinomial logistic regression) on hashed features, trained by AdaGrad; small enough to read. */
import { BUCKETS, type Feature } from './features.ts'

/** `buckets × classes` weights, bucket first. */
export type Weights = Float32Array | Int8Array

export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores)
  const raised = scores.map(score => Math.exp(score - top))
  const total = raised.reduce((sum, value) => sum + value, 0)
  return raised.map(value => value / total)
}

/** Probability of each class; `scale` turns quantised weights back. */
export function predict(features: readonly Feature[], weights: Weights, classes: number, scale = 1): number[] {
  const scores = new Array<number>(classes).fill(0)
  for (const { bucket, value } of features) {
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + (weights[bucket * classes + c] ?? 0) * value * scale
  }
  return softmax(scores)
}

export interface Sample {
  readonly features: readonly Feature[]
  readonly label: number
  readonly weight: number
}

/** Deterministic: a fixed order of visiting, in which `last` come after the samples, so that with them it goes as without them as far as can be.
 * `decay` is the L2 penalty per step on the weights that are touched. */
export function train(
  samples: readonly Sample[],
  classes: number,
  { buckets = BUCKETS, epochs = 15, rate = 0.15, decay = 0.003, last = [] as readonly Sample[] } = {},
): Float32Array {
  const weights = new Float32Array(buckets * classes)
  const squares = new Float32Array(buckets * classes)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let step = 0; step < samples.length + last.length; step++) {
      const sample = step < samples.length ? samples[(step * 7919 + epoch * 104_729) % samples.length] : last[step - samples.length]
      if (!sample) continue
      const probabilities = predict(sample.features, weights, classes)
      for (const { bucket, value } of sample.features) {
        for (let c = 0; c < classes; c++) {
          const at = bucket * classes + c
          const old = weights[at] ?? 0
          const gradient = sample.weight * value * ((probabilities[c] ?? 0) - (c === sample.label ? 1 : 0)) + decay * old
          const square = (squares[at] ?? 0) + gradient * gradient
          squares[at] = square
          weights[at] = old - (rate * gradient) / (Math.sqrt(square) + 1e-6)
        }
      }
    }
  }
  return weights
}

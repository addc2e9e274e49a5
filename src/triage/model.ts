/** The base model: three heads (gate, category, kind) on the same hashed features. */
import { brotliDecompressSync } from 'node:zlib'
import type { Category, Kind } from '../domain/grievance.ts'
import { BASE_MODEL } from './base-model.ts'
import { BUCKETS, type Feature } from './features.ts'
import { type Gate, HEADS } from './heads.ts'
import { predict } from './softmax.ts'

/** Changes with the examples and the rules; each decision records it. */
export const MODEL_VERSION: string = BASE_MODEL.version

export interface Scores {
  gate: Record<Gate, number>
  category: Record<Category, number>
  kind: Record<Kind, number>
}
export interface Head {
  readonly weights: Float32Array | Int8Array
  readonly scale: number
}
export type Model = Record<keyof typeof HEADS, Head>

/** Weights lie head after head, each quantised to a byte with its own scale. */
function load(): Model {
  const bytes = brotliDecompressSync(Buffer.from(BASE_MODEL.weights, 'base64'))
  let at = 0
  const next = (name: keyof typeof HEADS): Head => {
    const length = BUCKETS * HEADS[name].length
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, length)
    at += length
    return { weights, scale: BASE_MODEL.scales[name] }
  }
  return { gate: next('gate'), category: next('category'), kind: next('kind') }
}

let base: Model | undefined

function baseModel(): Model {
  base ??= load()
  return base
}

function ask<Name extends string>(names: readonly Name[], features: readonly Feature[], { weights, scale }: Head): Record<Name, number> {
  const values = predict(features, weights, names.length, scale)
  return Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0])) as Record<Name, number>
}

/** The base model unless another is given. */
export function scores(features: readonly Feature[], model: Model = baseModel()): Scores {
  return {
    gate: ask(HEADS.gate, features, model.gate),
    category: ask(HEADS.category, features, model.category),
    kind: ask(HEADS.kind, features, model.kind),
  }
}

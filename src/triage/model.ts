/** The base model: three heads (gate, category, kind) on the same hashed features, and one of danger on features of its own. */
import { brotliDecompressSync } from 'node:zlib'
import type { Category, Kind } from '../domain/grievance.ts'
import { BASE_MODEL } from './base-model.ts'
import { DANGER_BUCKETS } from './danger-features.ts'
import { BUCKETS, type Feature } from './features.ts'
import { DANGER_CLASSES, type Gate, HEADS } from './heads.ts'
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
export type BaseModel = Model & { readonly danger: Head }

/** Weights lie head after head, each quantised to a byte with its own scale. */
function load(): BaseModel {
  const bytes = brotliDecompressSync(Buffer.from(BASE_MODEL.weights, 'base64'))
  let at = 0
  const next = (name: keyof BaseModel, length: number): Head => {
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, length)
    at += length
    return { weights, scale: BASE_MODEL.scales[name] }
  }
  return {
    gate: next('gate', BUCKETS * HEADS.gate.length),
    category: next('category', BUCKETS * HEADS.category.length),
    kind: next('kind', BUCKETS * HEADS.kind.length),
    danger: next('danger', DANGER_BUCKETS * DANGER_CLASSES.length),
  }
}

let base: BaseModel | undefined

function baseModel(): BaseModel {
  base ??= load()
  return base
}

export const dangerHead = (): Head => baseModel().danger

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

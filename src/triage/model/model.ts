/** The model, head by head. A retrained one has some heads of its own and the rest of the base model. */
import type { Category, Kind } from '../../domain/grievance.ts'
import type { LexiconHit } from '../lexicon.ts'
import { BASE_MODEL } from './base-model.ts'
import { features } from './features.ts'
import { type Gate, HEADS } from './heads.ts'
import { type Head, unpackHeads } from './model-bytes.ts'
import { plainOdds, plainVector } from './plain.ts'
import { predict, softmax } from './softmax.ts'

export type { Head } from './model-bytes.ts'

/** Of the base model: changes with the examples and the rules. */
export const MODEL_VERSION: string = BASE_MODEL.version

export interface Scores {
  gate: Record<Gate, number>
  category: Record<Category, number>
  kind: Record<Kind, number>
}

/** gate and talk both answer what the gate asks, from signs and from plain words; danger and alarm what danger asks, from concepts and from plain words. */
export const HEAD_NAMES = ['gate', 'talk', 'category', 'kind', 'danger', 'alarm'] as const
export type HeadName = (typeof HEAD_NAMES)[number]
export type Model = Readonly<Record<HeadName, Head>>

let base: Model | undefined
const baseModel = (): Model => {
  base ??= unpackHeads(Buffer.from(BASE_MODEL.heads, 'base64')) as Model
  return base
}

interface Retrained {
  readonly version: string
  readonly heads: Partial<Model>
}
let retrained: Retrained | null = null

/** From here on this process decides by it; null: by the base model. */
export function useModel(next: { readonly version: string; readonly body: Uint8Array } | null): void {
  retrained = next && { version: next.version, heads: unpackHeads(next.body) as Partial<Model> }
}

/** Of the model in use; each decision records it. */
export const modelVersion = (): string => retrained?.version ?? MODEL_VERSION

export const headOf = (name: HeadName): Head => retrained?.heads[name] ?? baseModel()[name]

const named = <Name extends string>(names: readonly Name[], values: readonly number[]): Record<Name, number> =>
  Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0])) as Record<Name, number>

/** What stands at the beginning says what it is about. */
const READ_CHARS = 600

/** The plain words with the categories that they are known to stand for. Takes canonical text. */
export const matterVector = (text: string, hits: readonly LexiconHit[]) =>
  plainVector(
    text.slice(0, READ_CHARS),
    hits.flatMap(({ category, topic }) => [category, topic.name]),
  )

const LEAST = 1e-6

/** Takes canonical text and its category words. */
export function scores(text: string, hits: readonly LexiconHit[]): Scores {
  const plain = matterVector(text, hits)
  const { weights, scale } = headOf('gate')
  const bySigns = predict(features(text, hits), weights, HEADS.gate.length, scale)
  const byWords = plainOdds(plain, headOf('talk'), HEADS.gate.length)
  return {
    gate: named(HEADS.gate, softmax(bySigns.map((odds, i) => Math.log(odds + LEAST) / 2 + Math.log((byWords[i] ?? 0) + LEAST) / 2))),
    category: named(HEADS.category, plainOdds(plain, headOf('category'), HEADS.category.length)),
    kind: named(HEADS.kind, plainOdds(plain, headOf('kind'), HEADS.kind.length)),
  }
}

/** What a matter is about as a vector, and how vectors gather: the same for issues in memory and for those the service keeps. Pure. */
import { priorShare, rarity } from './rarity.ts'
import { termsOf } from './sketch.ts'

/** A term of a matter under a key: a word, or two that stand together. */
export interface KeyedTerm {
  readonly key: string
  /** How often, the title counting more; 1 to 12. */
  readonly weight: number
  /** Of all texts, by the dictionary; of a pair its commoner word's. */
  readonly share: number
  /** Of a pair, where its words stand in the list, as far as they are in it. */
  readonly parts: readonly number[] | null
}

export type Vector = Map<string, number>

/** A cluster's middle: its heaviest terms, and the length of that vector. */
export interface Centre {
  readonly vector: Vector
  readonly length: number
}

export const HOT = {
  /** Cosine from which a matter joins a cluster, and from which two clusters are one. */
  join: 0.2,
  unite: 0.3,
  /** Kept of a matter; of these the heaviest make its vector. */
  kept: 64,
  terms: 36,
  /** Of a cluster's centre. */
  centre: 60,
  /** Terms by which clusters are found, and how many of the newest clusters under each. */
  lookups: 14,
  listed: 40,
  /** A pair of words weighs a little less than its commoner one. */
  pair: 0.8,
} as const

const heaviest = (vector: Vector, count: number): Vector => new Map([...vector].sort((a, b) => b[1] - a[1]).slice(0, count))
const norm = (vector: Vector): number => Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0))

function dot(a: Vector, b: Vector): number {
  let sum = 0
  for (const [term, value] of a) sum += value * (b.get(term) ?? 0)
  return sum
}

/** The terms of a title (may be empty) and a text; of many the ones that say most. @param keyOf turns a term into its key */
export function keyedTerms(title: string, text: string, keyOf: (term: string) => string): KeyedTerm[] {
  const found = termsOf(title, text)
    .map(term => ({ ...term, share: Math.max(...term.parts.map(priorShare)) }))
    .map(term => ({ ...term, worth: (1 + Math.log(term.weight + 1)) * Math.log(1 / (term.share + 1e-6)) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, HOT.kept)
  const places = new Map(found.map(({ term }, at) => [term, at]))
  return found.map(({ term, parts, weight, share }) => ({
    key: keyOf(term),
    weight,
    share,
    parts: parts.length === 1 ? null : parts.flatMap(part => places.get(part) ?? []),
  }))
}

/** In how many matters so far a word stood, and how many there were. */
export interface Seen {
  readonly texts: number
  of(key: string): number
}

/** Of length one; common words weigh nothing. Only words are counted: a pair is as rare as its commoner word. */
export function vectorOf(terms: readonly KeyedTerm[], seen: Seen): Vector {
  const own = terms.map(({ key, share, parts }) => rarity(share, seen.texts, parts === null ? seen.of(key) : 0))
  const vector: Vector = new Map()
  terms.forEach(({ key, weight, parts }, at) => {
    const rare = parts === null ? (own[at] ?? 0) : HOT.pair * Math.min(own[at] ?? 0, ...parts.map(part => own[part] ?? 0))
    if (rare > 0) vector.set(key, (1 + Math.log(weight + 1)) * rare)
  })
  const heavy = heaviest(vector, HOT.terms)
  const length = norm(heavy) || 1
  return new Map([...heavy].map(([key, value]) => [key, value / length]))
}

/** The terms by which a vector is found. */
export const lookupsOf = (vector: Vector): string[] => [...heaviest(vector, HOT.lookups).keys()]

export const EMPTY: Centre = { vector: new Map(), length: 0 }

export const likeness = (vector: Vector, { vector: centre, length }: Centre): number => dot(vector, centre) / (length || 1)
export const likenessOf = (a: Centre, b: Centre): number => dot(a.vector, b.vector) / (a.length * b.length || 1)

/** The centre after one more matter, or of two clusters together. */
export function joined(centre: Centre, more: Vector): Centre {
  const sum: Vector = new Map(centre.vector)
  for (const [term, value] of more) sum.set(term, (sum.get(term) ?? 0) + value)
  const vector = sum.size > 2 * HOT.centre ? heaviest(sum, HOT.centre) : sum
  return { vector, length: norm(vector) }
}

/** Hot issues: matters become clusters as they arrive (one pass, nearest centre), people are counted and not messages. What a matter costs
 * doesn't grow with those that came before: only its rarest terms are looked up, each in a list of bounded length. */
import { rarity } from './rarity.ts'
import { termsOf } from './sketch.ts'

/** So many distinct people in one cluster give the early warning. */
export const PEOPLE_FOR_WARNING = 5
/** A weight that only orders the list. */
const HALF_LIFE_DAYS = 90

export interface Matter {
  readonly id: string
  readonly user: string
  /** Milliseconds. */
  readonly at: number
  readonly title: string
  readonly text: string
}

export interface HotIssue {
  readonly ids: string[]
  readonly users: Set<string>
  /** Of the matter nearest to the centre. */
  title: string
  /** When and after how many messages five people had written; null before. */
  alert: { readonly at: number; readonly after: number } | null
  /** Sum over its messages, each halved in 90 days. */
  weight: number
  weighedAt: number
}

interface Cluster extends HotIssue {
  /** Terms and their summed weights; the heaviest ones only. */
  centre: Map<number, number>
  length: number
  nearest: number
  /** Where it went, when it was joined to another. */
  into: Cluster | null
}

export interface HotIssues {
  /** The issue the matter joined or began; `warned` when it is the one that gives the early warning. */
  add(matter: Matter): { issue: HotIssue; warned: boolean }
  /** The heaviest first, as of a time in milliseconds. */
  list(at: number): HotIssue[]
}

const TUNING = {
  /** Cosine from which a matter joins a cluster, and from which two clusters are one. */
  join: 0.2,
  unite: 0.3,
  /** Of a matter. */
  terms: 36,
  /** Of a cluster's centre. */
  centre: 60,
  /** Terms that are looked up, and at most so many clusters under each. */
  lookups: 14,
  listed: 400,
  /** A pair of words weighs less than its rarer half. */
  pair: 0.8,
} as const

type Vector = Map<number, number>

const norm = (vector: Vector): number => Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0))

function dot(a: Vector, b: Vector): number {
  let sum = 0
  for (const [term, value] of a) sum += value * (b.get(term) ?? 0)
  return sum
}

const heaviest = (vector: Vector, count: number): Vector => new Map([...vector].sort((a, b) => b[1] - a[1]).slice(0, count))

/** @param hash of a term, 32 bits; keyed where clusters are stored */
export function hotIssues(hash: (term: string) => number): HotIssues {
  const seenIn = new Map<number, number>()
  const index = new Map<number, Cluster[]>()
  const clusters = new Set<Cluster>()
  let texts = 0

  function vectorOf({ title, text }: Matter): Vector {
    const vector: Vector = new Map()
    for (const { term, parts, weight } of termsOf(title, text)) {
      const key = hash(term)
      const seen = seenIn.get(key) ?? 0
      seenIn.set(key, seen + 1)
      const rare =
        parts.length === 1
          ? rarity(term, texts, seen)
          : TUNING.pair * Math.min(...parts.map(part => rarity(part, texts, seenIn.get(hash(part)) ?? 0)), rarity(term, texts, seen))
      if (rare > 0) vector.set(key, (1 + Math.log(weight + 1)) * rare)
    }
    texts++
    const heavy = heaviest(vector, TUNING.terms)
    const length = norm(heavy)
    return new Map([...heavy].map(([key, value]) => [key, value / (length || 1)]))
  }

  function live(cluster: Cluster): Cluster {
    let at = cluster
    while (at.into !== null) at = at.into
    return at
  }

  function near(vector: Vector): { cluster: Cluster; cosine: number }[] {
    const found = new Set<Cluster>()
    for (const term of heaviest(vector, TUNING.lookups).keys()) for (const cluster of index.get(term) ?? []) found.add(live(cluster))
    return [...found]
      .map(cluster => ({ cluster, cosine: dot(vector, cluster.centre) / (cluster.length || 1) }))
      .filter(({ cosine }) => cosine >= TUNING.join)
      .sort((a, b) => b.cosine - a.cosine)
  }

  function list(cluster: Cluster, vector: Vector): void {
    for (const term of heaviest(vector, TUNING.lookups).keys()) {
      const listed = index.get(term)
      if (listed === undefined) index.set(term, [cluster])
      else if (listed.at(-1) !== cluster && !(listed.length < 40 && listed.includes(cluster))) {
        listed.push(cluster)
        if (listed.length > TUNING.listed) index.set(term, [...new Set(listed.map(live))].slice(-TUNING.listed / 2))
      }
    }
  }

  function take(cluster: Cluster, { id, user, at, title }: Matter, vector: Vector, cosine: number): void {
    for (const [term, value] of vector) cluster.centre.set(term, (cluster.centre.get(term) ?? 0) + value)
    if (cluster.centre.size > 2 * TUNING.centre) cluster.centre = heaviest(cluster.centre, TUNING.centre)
    cluster.length = norm(cluster.centre)
    cluster.ids.push(id)
    cluster.users.add(user)
    cluster.weight = faded(cluster, at) + 1
    cluster.weighedAt = Math.max(at, cluster.weighedAt)
    if (cosine > cluster.nearest) Object.assign(cluster, { nearest: cosine, title })
  }

  function unite(into: Cluster, other: Cluster, at: number): void {
    for (const [term, value] of other.centre) into.centre.set(term, (into.centre.get(term) ?? 0) + value)
    into.centre = heaviest(into.centre, TUNING.centre)
    into.length = norm(into.centre)
    into.ids.push(...other.ids)
    for (const user of other.users) into.users.add(user)
    into.weight = faded(into, at) + faded(other, at)
    into.weighedAt = at
    if (other.alert !== null && (into.alert === null || other.alert.at < into.alert.at)) into.alert = other.alert
    other.into = into
    other.centre = new Map()
    clusters.delete(other)
  }

  return {
    add(matter) {
      const vector = vectorOf(matter)
      const [first, ...others] = near(vector)
      const cluster = first?.cluster ?? begin(matter)
      if (first === undefined) clusters.add(cluster)
      take(cluster, matter, vector, first?.cosine ?? 0)
      for (const { cluster: other } of others.slice(0, 3))
        if (dot(cluster.centre, other.centre) / (cluster.length * other.length || 1) >= TUNING.unite) unite(cluster, other, matter.at)
      list(cluster, vector)
      const warned = cluster.alert === null && cluster.users.size >= PEOPLE_FOR_WARNING
      if (warned) cluster.alert = { at: matter.at, after: cluster.ids.length }
      return { issue: cluster, warned }
    },
    list: at => [...clusters].sort((a, b) => faded(b, at) - faded(a, at)),
  }
}

const begin = ({ at, title }: Matter): Cluster => ({
  ids: [],
  users: new Set(),
  title,
  alert: null,
  weight: 0,
  weighedAt: at,
  centre: new Map(),
  length: 0,
  nearest: 0,
  into: null,
})

const DAY_MS = 86_400_000

const faded = ({ weight, weighedAt }: HotIssue, at: number): number =>
  weight * 0.5 ** (Math.max(0, at - weighedAt) / (HALF_LIFE_DAYS * DAY_MS))

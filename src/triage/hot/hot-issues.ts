/** Hot issues in memory, for a file of matters: they become clusters as they come (one pass, nearest centre), and people are counted, not
 * messages. What a matter costs doesn't grow with those that came before: only its rarest terms are looked up, each in a list of bounded length. */
import { type Centre, EMPTY, HOT, joined, keyedTerms, likeness, likenessOf, lookupsOf, type Vector, vectorOf } from './hot-vector.ts'

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
  centre: Centre
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

export function hotIssues(): HotIssues {
  const seenIn = new Map<string, number>()
  const index = new Map<string, Cluster[]>()
  const clusters = new Set<Cluster>()
  let texts = 0

  function weighed({ title, text }: Matter): Vector {
    const terms = keyedTerms(title, text, term => term)
    const vector = vectorOf(terms, { texts, of: key => seenIn.get(key) ?? 0 })
    for (const { key, parts } of terms) if (parts === null) seenIn.set(key, (seenIn.get(key) ?? 0) + 1)
    texts++
    return vector
  }

  function live(cluster: Cluster): Cluster {
    let at = cluster
    while (at.into !== null) at = at.into
    return at
  }

  function near(vector: Vector): { cluster: Cluster; likeness: number }[] {
    const found = new Set<Cluster>()
    for (const term of lookupsOf(vector)) for (const cluster of (index.get(term) ?? []).slice(-HOT.listed)) found.add(live(cluster))
    return [...found]
      .map(cluster => ({ cluster, likeness: likeness(vector, cluster.centre) }))
      .filter(({ likeness }) => likeness >= HOT.join)
      .sort((a, b) => b.likeness - a.likeness)
  }

  function list(cluster: Cluster, vector: Vector): void {
    for (const term of lookupsOf(vector)) {
      const listed = index.get(term)
      if (listed === undefined) index.set(term, [cluster])
      else if (!listed.includes(cluster)) {
        listed.push(cluster)
        if (listed.length > 2 * HOT.listed) index.set(term, [...new Set(listed.map(live))].slice(-HOT.listed))
      }
    }
  }

  function take(cluster: Cluster, { id, user, at, title }: Matter, vector: Vector, likeness: number): void {
    cluster.centre = joined(cluster.centre, vector)
    cluster.ids.push(id)
    cluster.users.add(user)
    cluster.weight = faded(cluster, at) + 1
    cluster.weighedAt = Math.max(at, cluster.weighedAt)
    if (likeness > cluster.nearest) Object.assign(cluster, { nearest: likeness, title })
  }

  function unite(into: Cluster, other: Cluster, at: number): void {
    into.centre = joined(into.centre, other.centre.vector)
    into.ids.push(...other.ids)
    for (const user of other.users) into.users.add(user)
    into.weight = faded(into, at) + faded(other, at)
    into.weighedAt = at
    if (other.alert !== null && (into.alert === null || other.alert.at < into.alert.at)) into.alert = other.alert
    other.into = into
    other.centre = EMPTY
    clusters.delete(other)
  }

  return {
    add(matter) {
      const vector = weighed(matter)
      const [first, ...others] = near(vector)
      const cluster = first?.cluster ?? begin(matter)
      if (first === undefined) clusters.add(cluster)
      take(cluster, matter, vector, first?.likeness ?? 0)
      for (const { cluster: other } of others.slice(0, 3))
        if (likenessOf(cluster.centre, other.centre) >= HOT.unite) unite(cluster, other, matter.at)
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
  centre: EMPTY,
  nearest: 0,
  into: null,
})

const DAY_MS = 86_400_000

/** @param ms since it was weighed */
export const fadedWeight = (weight: number, ms: number): number => weight * 0.5 ** (Math.max(0, ms) / (HALF_LIFE_DAYS * DAY_MS))

const faded = ({ weight, weighedAt }: HotIssue, at: number): number => fadedWeight(weight, at - weighedAt)

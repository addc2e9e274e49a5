/** Which texts are much the same, so that none of a pair is learnt from when the other is the test. */
import { hash32 } from '../triage/model/features.ts'

const GRAM = 6
/** Texts that share one of so many least hashes go together (Broder's bottom-k sketch). */
const KEPT = 4

/** For each text the number of its group. */
export function nearDuplicates(texts: readonly string[]): number[] {
  const parent = texts.map((_, i) => i)
  const rootOf = (at: number): number => {
    let root = at
    while (parent[root] !== root) root = parent[root] ?? root
    return root
  }
  const seen = new Map<number, number>()
  texts.forEach((text, at) => {
    const bare = text.replace(/\s/g, '')
    const grams = new Set(Array.from({ length: Math.max(1, bare.length - GRAM + 1) }, (_, i) => hash32(bare.slice(i, i + GRAM))))
    for (const hash of [...grams].sort((a, b) => a - b).slice(0, KEPT)) {
      const other = seen.get(hash)
      if (other === undefined) seen.set(hash, at)
      else parent[rootOf(at)] = rootOf(other)
    }
  })
  return texts.map((_, at) => rootOf(at))
}

/** Sentences from patterns with slots, the same ones each time. */

/** A small generator of its own, so that training gives the same model each time. */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export type Slots = Readonly<Record<string, string>>

/** Fills `{slot}` with one of its words, which stand between `|`. @throws Error when a pattern names a slot that there is none of */
export function filler(slots: Slots, roll: () => number): (pattern: string) => string {
  const choices = new Map(Object.entries(slots).map(([slot, words]) => [slot, words.split('|')]))
  return pattern =>
    pattern.replaceAll(/\{(\w+)\}/g, (_, slot: string) => {
      const words = choices.get(slot)
      if (words === undefined) throw new Error(`there is no slot "${slot}"`)
      return words[Math.floor(roll() * words.length)] ?? ''
    })
}

/** Each pattern as often as it says; every sentence once. */
export function filledAll(patterns: readonly (readonly [count: number, pattern: string])[], slots: Slots, seed: number): string[] {
  const fill = filler(slots, dice(seed))
  return [...new Set(patterns.flatMap(([count, pattern]) => Array.from({ length: count }, () => fill(pattern))))]
}

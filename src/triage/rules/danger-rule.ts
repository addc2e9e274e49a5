/** What a danger rule is. Rules are data: every one carries texts that must fire it and texts that must not raise any alarm. */

export type Hazard = 'life' | 'self-harm' | 'violence' | 'sexual-violence' | 'fire' | 'accident' | 'gathering' | 'unsafe-order' | 'extreme'

/** Contexts that make a dangerous word harmless; see rules/context.ts. */
export type Calm = 'negated' | 'past' | 'recent' | 'news' | 'drill' | 'if' | 'question' | 'aftermath' | 'habit' | 'narrative'

export interface DangerRule {
  readonly id: string
  readonly hazard: Hazard
  readonly level: 'red' | 'orange'
  readonly number: '110' | '120' | '119' | null
  /** One of these; `…` is a gap of six characters inside a clause, `……` of ten across commas. */
  readonly any: readonly string[]
  /** And each of these in the same sentence, in any order. */
  readonly near?: readonly string[]
  /** And, anywhere in the text, one of these. */
  readonly also?: readonly string[]
  /** Idioms: none of these in the same sentence. */
  readonly unless?: string
  /** Contexts that calm this rule; all of them when not given. */
  readonly calm?: readonly Calm[]
  readonly fires: readonly string[]
  readonly quiet: readonly string[]
}

export const ALL_CALM: readonly Calm[] = ['negated', 'past', 'recent', 'news', 'drill', 'if', 'question', 'aftermath', 'habit', 'narrative']

/** Someone who might not be here tomorrow is never calmed by an "if" or a question; a long story only lowers it. */
export const SELF_CALM: readonly Calm[] = ['negated', 'past', 'news', 'drill', 'narrative']

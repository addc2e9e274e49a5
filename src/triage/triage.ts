/** Words → gate, kind, category, level, complexity, each with reasons a cadre can read. Milliseconds, no I/O, never throws. */
import type { Category, Complexity, Kind, Level } from '../domain/grievance.ts'
import { type About, aboutWhom, sensitivity } from './about.ts'
import { type Danger, danger as dangerOf } from './danger/danger.ts'
import { headCount } from './head-count.ts'
import { complexityOf, levelOf } from './level.ts'
import { type LexiconHit, lexiconHits } from './lexicon.ts'
import { matterSigns } from './model/features.ts'
import type { Gate } from './model/heads.ts'
import { modelVersion, type Scores, scores } from './model/model.ts'
import { CATEGORY_NAMES, TOPICS, type Topic } from './rules/categories.ts'
import { NOD, SMALLTALK, STATUS } from './rules/gate.ts'
import { subjectOf } from './subject.ts'
import { type Sum, sumsIn } from './sums.ts'
import { canonical } from './text.ts'

export { type Danger, danger, mayBeDanger } from './danger/danger.ts'
export { isComplete, opensAnother, supplements } from './fragments.ts'
export { bands } from './hot/bands.ts'
export { MODEL_VERSION, modelVersion, useModel } from './model/model.ts'
export { SUBCATEGORIES } from './rules/categories.ts'

/** `text` is Chinese: '提到“没发工资”→ 工资报酬'. */
export interface Reason {
  rule: string
  text: string
}
export type Smalltalk = 'greeting' | 'thanks' | 'goodbye' | 'apology' | 'robot' | 'chat'

export interface Triage {
  gate: Gate
  /** Of the gate, 0 to 1; below 0.6 the bot asks once. */
  certainty: number
  smalltalk: Smalltalk | null
  kind: Kind
  category: Category
  /** Second level, a Chinese name of SUBCATEGORIES. */
  subcategory: string | null
  level: Level
  complexity: Complexity
  danger: Danger | null
  sensitive: 'harassment' | 'retaliation' | null
  about: About | null
  people: number | null
  /** Sums of money that are named. */
  sums: readonly Sum[]
  /** At most 14 characters, free of names and numbers of people. */
  subject: string
  reasons: Reason[]
  version: string
}

const SURE = 0.99
const LOST = 0.4

function best<Name extends string>(of: Record<Name, number>): Name {
  return (Object.entries(of) as [Name, number][]).reduce((top, entry) => (entry[1] > top[1] ? entry : top))[0]
}

const smalltalkIn = (text: string): Smalltalk | null =>
  (Object.entries(SMALLTALK) as [Smalltalk, RegExp][]).find(([, regex]) => regex.test(text))?.[0] ?? null

interface Gated {
  gate: Gate
  certainty: number
  smalltalk: Smalltalk | null
  reasons: Reason[]
}

/** The examples hold as many matters as small talk; a text without any sign of a matter is one far more seldom. */
const MATTER_ODDS = [0.55, 0.8]
/** With so many signs it is hardly talk. */
const PLAINLY_A_MATTER = 3
const TALK_ODDS = 1 / 2

function weighed(model: Scores['gate'], signs: number): Scores['gate'] {
  const grievance = model.grievance * (MATTER_ODDS[signs] ?? 1)
  const smalltalk = model.smalltalk * (signs >= PLAINLY_A_MATTER ? TALK_ODDS : 1)
  const total = grievance + smalltalk + model.status
  return { grievance: grievance / total, smalltalk: smalltalk / total, status: model.status / total }
}

/** A word or two that say no more than what they may be about: the rest is anybody's guess. */
const TOO_SHORT = 3
const A_GUESS = 0.55

function gateOf(text: string, found: Danger | null, model: Scores['gate'], signs: number): Gated {
  if (found) return { gate: 'grievance', certainty: SURE, smalltalk: null, reasons: [] }
  const talk = smalltalkIn(text)
  if (talk) return { gate: 'smalltalk', certainty: SURE, smalltalk: talk, reasons: [{ rule: `gate-${talk}`, text: '整句是寒暄' }] }
  if (!/[\p{L}\p{N}]/u.test(text))
    return {
      gate: 'smalltalk',
      certainty: text === '' ? LOST : 0.9,
      smalltalk: 'chat',
      reasons: [{ rule: 'gate-no-words', text: '没有文字' }],
    }
  if (NOD.test(text)) return { gate: 'smalltalk', certainty: SURE, smalltalk: 'chat', reasons: [{ rule: 'gate-nod', text: '只是应答' }] }
  const gate = best(model)
  const foreign = !/\p{Script=Han}/u.test(text)
  const guessed = gate === 'grievance' && signs <= 1 && text.length <= TOO_SHORT
  const certainty = foreign ? Math.min(LOST, model[gate]) : guessed ? Math.min(A_GUESS, model[gate]) : model[gate]
  const asked = gate === 'status' ? STATUS.exec(text)?.[0] : undefined
  return {
    gate,
    certainty,
    smalltalk: gate === 'smalltalk' ? 'chat' : null,
    reasons: asked === undefined ? [] : [{ rule: 'gate-status', text: `提到“${asked}”→ 问进展` }],
  }
}

function topicOf(category: Category, hits: readonly LexiconHit[]): Topic | null {
  const own = hits.find(hit => hit.category === category)?.topic
  return own ?? TOPICS[category].at(-1) ?? null
}

/** Below this no category is better than the others. */
const ANY_CATEGORY = 0.12

function categoryOf(sensitive: Triage['sensitive'], model: Scores['category']): Category {
  if (sensitive) return sensitive === 'harassment' ? 'women' : 'management'
  const category = best(model)
  return model[category] < ANY_CATEGORY ? 'other' : category
}

/** All signals of one text. Texts are cut to 10,000 characters. */
export function triage(text: string): Triage {
  const clean = canonical(text)
  const hits = lexiconHits(clean)
  const model = scores(clean, hits)
  const found = dangerOf(text)
  const signs = matterSigns(clean, hits)
  const { gate, certainty, smalltalk, reasons } = gateOf(clean, found, weighed(model.gate, signs), signs)
  const sensitive = gate === 'grievance' ? sensitivity(clean) : null
  const category = gate === 'grievance' ? categoryOf(sensitive, model.category) : 'other'
  const kind = gate === 'grievance' ? best(model.kind) : 'inquiry'
  const topic = topicOf(category, hits)
  const people = headCount(clean)
  const arrears = category === 'wages' && topic?.name === '工资发放'
  const sums = gate === 'grievance' ? sumsIn(clean) : []
  const seen = { text: clean, category, danger: found, sensitive, people, arrears, sums }
  const { level, reasons: levelReasons } = levelOf(seen)
  const { complexity, reasons: complexityReasons } = complexityOf(seen)
  const mentioned = hits.filter(hit => hit.category === category).slice(0, 2)
  const categoryReasons =
    mentioned.length > 0
      ? mentioned.map(hit => ({ rule: `category-${category}`, text: `提到“${hit.words}”→ ${CATEGORY_NAMES[category]}` }))
      : [{ rule: `category-model`, text: `整句像${CATEGORY_NAMES[category]}（${Math.round(model.category[category] * 100)}%）` }]
  return {
    gate,
    certainty,
    smalltalk,
    kind,
    category,
    subcategory: topic?.name ?? null,
    level: gate === 'grievance' ? level : 'blue',
    complexity: gate === 'grievance' ? complexity : 'simple',
    danger: found,
    sensitive,
    about: aboutWhom(clean),
    people,
    sums,
    subject: subjectOf(clean, topic, sensitive ? 'sealed' : found ? 'urgent' : null),
    reasons: gate === 'grievance' ? [...reasons, ...categoryReasons, ...levelReasons, ...complexityReasons] : reasons,
    version: modelVersion(),
  }
}

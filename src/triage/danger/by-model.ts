/** Danger by the model: how likely a text is to mean one, which, and the words that say so. */

import { DANGER_CLASSES, type DangerClass } from '../model/heads.ts'
import { headOf } from '../model/model.ts'
import { plainLogits, plainVector } from '../model/plain.ts'
import { predict } from '../model/softmax.ts'
import { NOW, TODAY } from '../rules/context.ts'
import type { Hazard } from '../rules/danger-rule.ts'
import { type Danger, isOfOther, NARRATIVE_CHARS } from './by-rule.ts'
import { dangerFeatures, dangerNames, earnest, pieces } from './features.ts'
import { graveMentions, type Mention, mentions } from './mentions.ts'

const NUMBERS: Record<Hazard, Danger['number']> = {
  life: '120',
  accident: '120',
  fire: '119',
  violence: '110',
  'sexual-violence': '110',
  'self-harm': '110',
  extreme: '110',
  gathering: null,
  'unsafe-order': null,
}

/** For the gravest piece of a text. */
export interface DangerOdds {
  /** Logit of danger, of any kind: what the model of concepts and the one of plain words say together. */
  readonly danger: number
  /** Of the danger, the share that is red. */
  readonly red: number
  readonly likeliest: Exclude<DangerClass, 'calm'>
  readonly piece: string
  /** The text is longer than its pieces. */
  readonly inPieces: boolean
  readonly found: readonly Mention[]
}

const NONE: DangerOdds = { danger: Number.NEGATIVE_INFINITY, red: 0, likeliest: 'red life', piece: '', inPieces: false, found: [] }

/** So that no certainty is infinite. */
const LEAST = 1e-9
const logit = (share: number): number => Math.log((share + LEAST) / (1 - share + LEAST))

function oddsOf(piece: string, inPieces: boolean): DangerOdds {
  const found = mentions(piece)
  const { weights, scale } = headOf('danger')
  const values = predict(dangerFeatures(piece, found), weights, DANGER_CLASSES.length, scale)
  let red = 0
  let top = 1
  for (let i = 1; i < values.length; i++) {
    if (DANGER_CLASSES[i]?.startsWith('red')) red += values[i] ?? 0
    if ((values[i] ?? 0) > (values[top] ?? 0)) top = i
  }
  const any = 1 - (values[0] ?? 1)
  return {
    danger: (logit(any) + (plainLogits(plainVector(piece, dangerNames(piece, found)), headOf('alarm'), 1)[0] ?? 0)) / 2,
    red: red / (any + LEAST),
    likeliest: DANGER_CLASSES[top] as DangerOdds['likeliest'],
    piece,
    inPieces,
    found,
  }
}

/** Takes canonical text. In a long one, a story, only pieces with a word of now count. */
export function dangerOdds(text: string): DangerOdds {
  const story = text.length > NARRATIVE_CHARS
  let worst = NONE
  const all = pieces(earnest(text))
  for (const piece of all) {
    if (story && !NOW.test(piece) && !TODAY.test(piece)) continue
    const odds = oddsOf(piece, all.length > 1)
    if (odds.danger > worst.danger) worst = odds
  }
  return worst
}

const WORDS_CHARS = 16

function wordsOf({ piece, found }: DangerOdds): string {
  const grave = graveMentions(found)
  const from = grave[0]?.at ?? 0
  const to = Math.max(...grave.map(({ at, words }) => at + words.length).filter(end => end - from <= WORDS_CHARS))
  return Number.isFinite(to) ? piece.slice(from, to) : piece.slice(from, from + WORDS_CHARS)
}

export function dangerByModel(odds: DangerOdds): Danger {
  const hazard = odds.likeliest.split(' ')[1] as Hazard
  const level = odds.red >= 0.5 ? 'red' : 'orange'
  return {
    level,
    hazard,
    rule: `model-${hazard}`,
    words: wordsOf(odds),
    nowHappening: level === 'red',
    number: NUMBERS[hazard],
    other: isOfOther(odds.piece),
  }
}

/** What cadres put right becomes heads of a model of their own: the same training with more examples. Takes seconds; not for the process that answers. */
import type { Category } from '../../domain/grievance.ts'
import { dangerOdds } from '../danger/by-model.ts'
import { type DangerExample, dangerExamples } from '../examples/danger.ts'
import { EXAMPLES, type Example } from '../examples/index.ts'
import { canonical } from '../text.ts'
import { DANGER_CLASSES } from './heads.ts'
import type { Model } from './model.ts'
import { trainByWords, trainDanger } from './train.ts'

/** What is right, of words that triage took for something else. */
export type Correction =
  | { readonly what: 'category'; readonly label: Category; readonly text: string }
  | { readonly what: 'danger'; readonly label: 'calm' | 'orange' | 'red'; readonly text: string }

/** One is worth several sentences that we thought up. */
const WEIGHT = 4

/** Only heads that the corrections have something to say about. */
export function learn(corrections: readonly Correction[]): Partial<Model> {
  const categories = corrections.flatMap(one => (one.what === 'category' ? [matter(one.text, one.label)] : []))
  const dangers = corrections.flatMap(one => (one.what === 'danger' ? [dangerOf(one.text, one.label)] : []))
  return {
    ...(categories.length > 0 && { category: trainByWords('category', EXAMPLES, categories, WEIGHT) }),
    ...(dangers.length > 0 && trainDanger(dangerExamples(), dangers)),
  }
}

const matter = (text: string, category: Category): Example => ({ text, gate: 'grievance', category, kind: null })

/** Of a long text the piece that was taken for danger, or comes nearest to it; a cadre names no hazard, so it is the likeliest one. */
function dangerOf(text: string, label: 'calm' | 'orange' | 'red'): DangerExample {
  const { piece, likeliest } = dangerOdds(canonical(text))
  const hazard = likeliest.split(' ')[1]
  const danger =
    label === 'calm'
      ? 'calm'
      : (DANGER_CLASSES.find(name => name === `${label} ${hazard}`) ?? (label === 'red' ? 'red life' : 'orange unsafe-order'))
  return { text: piece === '' ? text : piece, danger, weight: WEIGHT }
}

/** Makes the base model from the examples. After a change of examples or rules: `npm run build && node .build/src/triage/model/train.js`. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DANGER_RULES } from '../danger/by-rule.ts'
import { DANGER_BUCKETS, dangerFeatures, dangerNames, earnest } from '../danger/features.ts'
import { mentions } from '../danger/mentions.ts'
import { type DangerExample, dangerExamples } from '../examples/danger.ts'
import { EXAMPLES, type Example } from '../examples/index.ts'
import { type LexiconHit, lexiconHits } from '../lexicon.ts'
import { TOPICS } from '../rules/categories.ts'
import { CONCEPTS } from '../rules/danger-words.ts'
import * as gateRules from '../rules/gate.ts'
import { TRADE_WORDS } from '../rules/trade-words.ts'
import { canonical } from '../text.ts'
import { features } from './features.ts'
import { DANGER_CLASSES, HEADS } from './heads.ts'
import { type Head, type Model, matterVector } from './model.ts'
import { packHeads } from './model-bytes.ts'
import { plainVector, trainPlain } from './plain.ts'
import { type Sample, train } from './softmax.ts'

/** A fingerprint of all that the model is made from: examples and rules. */
export function inputsVersion(): string {
  const regexes = (_key: string, value: unknown): unknown => (value instanceof RegExp ? value.source : value)
  const inputs = JSON.stringify(
    [EXAMPLES, dangerExamples(), CONCEPTS, DANGER_RULES, TOPICS, Object.entries(gateRules).sort(), TRADE_WORDS],
    regexes,
  )
  return `1.${createHash('sha256').update(inputs).digest('hex').slice(0, 8)}`
}

const OPENINGS = ['哈哈，', '嗯，', '呵呵 ', '亲，', '哎 ', '哥，', '姐，', '那 ', '我说 ', '喂，', '对了 ', '宝，']

/** People greet first and write two sentences; the examples are single ones. */
export function widened(examples: readonly Example[]): { example: Example; weight: number }[] {
  return examples.flatMap((example, i) => {
    const next = examples[i + 1]
    const joined = next && next.category === example.category && next.gate === 'grievance' && i % 2 === 0
    return [
      { example, weight: 1 },
      ...(example.gate === 'smalltalk'
        ? [{ example: { ...example, text: `${OPENINGS[i % OPENINGS.length] ?? ''}${example.text}` }, weight: 0.7 }]
        : []),
      ...(example.gate !== 'smalltalk' && i % 3 === 0 ? [{ example: { ...example, text: `你好，${example.text}` }, weight: 0.5 }] : []),
      ...(joined ? [{ example: { ...example, text: `${example.text}，${next.text}` }, weight: 0.5 }] : []),
    ]
  })
}

/** Chosen on texts that are no examples. */
const COST = { words: 1, alarm: 0.5 }

interface Row {
  readonly example: Example
  readonly weight: number
  readonly text: string
  readonly hits: readonly LexiconHit[]
}

function rowsOf(name: keyof typeof HEADS, examples: readonly Example[], more: readonly Example[], weight: number): Row[] {
  return [...widened(examples), ...more.map(example => ({ example, weight }))]
    .filter(({ example }) => example[name] !== null)
    .map(row => {
      const text = canonical(row.example.text)
      return { ...row, text, hits: lexiconHits(text) }
    })
}

const labelOf = (name: keyof typeof HEADS, { example }: Row): number => (HEADS[name] as readonly (string | null)[]).indexOf(example[name])

/** By the plain words. @param more examples besides, each of that weight */
export function trainByWords(name: keyof typeof HEADS, examples: readonly Example[], more: readonly Example[] = [], weight = 1): Head {
  const rows = rowsOf(name, examples, more, weight)
  return trainPlain(
    rows.map(({ text, hits }) => matterVector(text, hits)),
    rows.map(row => labelOf(name, row)),
    HEADS[name].length,
    { cost: COST.words, weight: row => (row < rows.length - more.length ? 1 : weight) },
  )
}

function trainBySigns(name: keyof typeof HEADS, examples: readonly Example[]): Head {
  const samples = rowsOf(name, examples, [], 1).map(
    (row): Sample => ({ features: features(row.text, row.hits), label: labelOf(name, row), weight: row.weight }),
  )
  return { weights: train(samples, HEADS[name].length), scale: 1 }
}

/** @param more examples besides */
export function trainDanger(examples: readonly DangerExample[], more: readonly DangerExample[] = []): Pick<Model, 'danger' | 'alarm'> {
  const all = [...examples, ...more].map(one => ({ ...one, text: earnest(canonical(one.text)) }))
  const samples = all.map(
    ({ text, danger, weight }): Sample => ({
      features: dangerFeatures(text, mentions(text)),
      label: DANGER_CLASSES.indexOf(danger),
      weight,
    }),
  )
  const last = samples.splice(examples.length)
  const weights = train(samples, DANGER_CLASSES.length, { buckets: DANGER_BUCKETS, epochs: 12, rate: 0.1, decay: 0.0005, last })
  const alarm = trainPlain(
    all.map(({ text }) => plainVector(text, dangerNames(text, mentions(text)))),
    all.map(({ danger }) => (danger === 'calm' ? 1 : 0)),
    1,
    { cost: COST.alarm, weight: row => (row < examples.length ? 1 : (all[row]?.weight ?? 1)) },
  )
  return { danger: { weights, scale: 1 }, alarm }
}

export const trainModel = (): Model => ({
  gate: trainBySigns('gate', EXAMPLES),
  talk: trainByWords('gate', EXAMPLES),
  category: trainByWords('category', EXAMPLES),
  kind: trainByWords('kind', EXAMPLES),
  ...trainDanger(dangerExamples()),
})

/** The text of base-model.ts. */
export function baseModelSource(model: Model): string {
  const lines =
    packHeads(model)
      .toString('base64')
      .match(/.{1,130}/g) ?? []
  return `/** Made by train.ts, never by hand: see model-bytes.ts. */
export const BASE_MODEL = {
  version: '${inputsVersion()}',
  heads: \`
${lines.join('\n')}\`,
}
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const source = fileURLToPath(import.meta.url)
    .replace(/[\\/]\.build(?=[\\/])/, '')
    .replace(/train\.[jt]s$/, 'base-model.ts')
  writeFileSync(source, baseModelSource(trainModel()))
  process.stderr.write(`${source} is written from ${EXAMPLES.length} examples\n`)
}

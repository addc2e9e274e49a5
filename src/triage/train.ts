/** Makes the base model from the examples. After a change of examples or rules: `npm run build && node .build/src/triage/train.js`. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { DANGER_RULES } from './danger-by-rule.ts'
import { DANGER_BUCKETS, dangerFeatures, mentions } from './danger-features.ts'
import { type DangerExample, dangerExamples } from './examples/danger.ts'
import { EXAMPLES, type Example } from './examples/index.ts'
import { BUCKETS, features } from './features.ts'
import { DANGER_CLASSES, HEADS } from './heads.ts'
import { lexiconHits } from './lexicon.ts'
import type { BaseModel, Head, Model } from './model.ts'
import { TOPICS } from './rules/categories.ts'
import { CONCEPTS } from './rules/danger-words.ts'
import * as gateRules from './rules/gate.ts'
import { TRADE_WORDS } from './rules/trade-words.ts'
import { type Sample, train } from './softmax.ts'
import { canonical } from './text.ts'

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

export function trainModel(examples: readonly Example[]): Model {
  const seen = widened(examples).map(({ example, weight }) => {
    const text = canonical(example.text)
    return { example, weight, features: features(text, lexiconHits(text)) }
  })
  const head = (name: keyof typeof HEADS): Head => {
    const names: readonly string[] = HEADS[name]
    const samples = seen.flatMap(({ example, weight, features }): Sample[] =>
      example[name] === null ? [] : [{ features, label: names.indexOf(example[name]), weight }],
    )
    return { weights: train(samples, names.length), scale: 1 }
  }
  return { gate: head('gate'), category: head('category'), kind: head('kind') }
}

export function trainDanger(examples: readonly DangerExample[]): Head {
  const samples = examples.map(({ text, danger, weight }): Sample => {
    const clean = canonical(text)
    return { features: dangerFeatures(clean, mentions(clean)), label: DANGER_CLASSES.indexOf(danger), weight }
  })
  return { weights: train(samples, DANGER_CLASSES.length, { buckets: DANGER_BUCKETS, epochs: 12, rate: 0.1, decay: 0.0005 }), scale: 1 }
}

interface Quantised {
  readonly bytes: Int8Array
  readonly scale: number
}

function quantised({ weights }: Head): Quantised {
  let top = 1e-6
  for (const weight of weights) top = Math.max(top, Math.abs(weight))
  const scale = top / 127
  return { bytes: Int8Array.from(Array.from(weights), weight => Math.round(weight / scale)), scale }
}

/** The text of base-model.ts. */
export function baseModelSource(model: BaseModel): string {
  const [gate, category, kind, danger] = [model.gate, model.category, model.kind, model.danger].map(quantised) as [
    Quantised,
    Quantised,
    Quantised,
    Quantised,
  ]
  const bytes = Buffer.concat([gate, category, kind, danger].map(head => Buffer.from(head.bytes.buffer)))
  const lines =
    brotliCompressSync(bytes)
      .toString('base64')
      .match(/.{1,130}/g) ?? []
  return `/** Made by train.ts, never by hand: ${BUCKETS} buckets and three heads, ${DANGER_BUCKETS} and the head of danger; int8, brotli. */
export const BASE_MODEL = {
  version: '${inputsVersion()}',
  scales: { gate: ${gate.scale}, category: ${category.scale}, kind: ${kind.scale}, danger: ${danger.scale} },
  weights: \`
${lines.join('\n')}\`,
}
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const source = fileURLToPath(import.meta.url)
    .replace(/[\\/]\.build(?=[\\/])/, '')
    .replace(/train\.[jt]s$/, 'base-model.ts')
  writeFileSync(source, baseModelSource({ ...trainModel(EXAMPLES), danger: trainDanger(dangerExamples()) }))
  process.stderr.write(`${source} is written from ${EXAMPLES.length} examples\n`)
}

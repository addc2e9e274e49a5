/** A classifier of whole texts, learnt from labelled ones: a linear SVM for each class on TF-IDF vectors whose features are stressed. */
import { dot, trainStressed } from './linear-svm.ts'
import { softmax } from './softmax.ts'
import { type Counts, counts, VECTOR_BUCKETS, vectorOf } from './text-vector.ts'

export interface Classifier {
  readonly labels: readonly string[]
  readonly idf: Float32Array
  /** For each label a weight for each bucket. */
  readonly weights: readonly Float32Array[]
}

export interface LabelledText {
  readonly label: string
  /** Plain, or already cut into words with spaces between them. */
  readonly text: string
}

/** Chosen by cross-validation over groups of near-duplicates. */
const COST = 2
const PASSES = 15
/** A feature in one text only says nothing. */
const RARE = 2

function idfOf(texts: readonly Counts[]): Float32Array {
  const seenIn = new Float32Array(VECTOR_BUCKETS)
  for (const { buckets } of texts) for (const bucket of buckets) seenIn[bucket] = (seenIn[bucket] ?? 0) + 1
  return seenIn.map(count => (count < RARE ? 0 : Math.log((texts.length + 1) / (count + 1)) + 1))
}

/** @throws Error when there are fewer than two labels */
export function trainClassifier(rows: readonly LabelledText[]): Classifier {
  const labels = [...new Set(rows.map(({ label }) => label))].sort()
  if (labels.length < 2) throw new Error(`a classifier needs two labels or more, these rows have ${labels.length}`)
  const counted = rows.map(({ text }) => counts(text))
  const idf = idfOf(counted)
  const vectors = counted.map(text => vectorOf(text, idf))
  return {
    labels,
    idf,
    weights: labels.map(label =>
      trainStressed(vectors, row => rows[row]?.label === label, { cost: COST, passes: PASSES, buckets: VECTOR_BUCKETS }),
    ),
  }
}

/** Turns margins into something like probabilities. */
const SHARPNESS = 2

/** `score` is between 0 and 1, higher the surer; of an empty text it is low. */
export function predictLabel({ labels, idf, weights }: Classifier, text: string): { label: string; score: number } {
  const vector = vectorOf(counts(text), idf)
  const odds = softmax(weights.map(of => SHARPNESS * dot(vector, of)))
  const top = odds.indexOf(Math.max(...odds))
  return { label: labels[top] ?? '', score: Math.round((odds[top] ?? 0) * 1e4) / 1e4 }
}
const FORMAT = 'lianxinqiao classifier 1'

/** One line of JSON, then 32-bit floats: idf, and the weights of each label. */
export function packClassifier({ labels, idf, weights }: Classifier): Buffer {
  const head = JSON.stringify({ format: FORMAT, buckets: VECTOR_BUCKETS, labels })
  const floats = [idf, ...weights].map(of => Buffer.from(of.buffer, of.byteOffset, of.byteLength))
  return Buffer.concat([Buffer.from(`${head}\n`), ...floats])
}

/** @throws Error when the bytes are no classifier of this version */
export function unpackClassifier(bytes: Buffer): Classifier {
  const end = bytes.indexOf('\n')
  const head: unknown = end < 0 || end > 1e6 || bytes[0] !== '{'.charCodeAt(0) ? null : JSON.parse(bytes.toString('utf8', 0, end))
  if (!isHead(head) || bytes.length !== end + 1 + (head.labels.length + 1) * VECTOR_BUCKETS * 4)
    throw new Error('this is no model that "train" of this version has written')
  const floats = new Float32Array(new Uint8Array(bytes.subarray(end + 1)).buffer)
  const part = (at: number): Float32Array => floats.subarray(at * VECTOR_BUCKETS, (at + 1) * VECTOR_BUCKETS)
  return { labels: head.labels, idf: part(0), weights: head.labels.map((_, i) => part(i + 1)) }
}

const isHead = (head: unknown): head is { labels: string[] } =>
  typeof head === 'object' && head !== null && 'format' in head && head.format === FORMAT && 'labels' in head && Array.isArray(head.labels)

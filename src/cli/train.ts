/** train --data <jsonl> --out <file>: a classifier from labelled texts. */
import { writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { OperatorError } from '../errors.ts'
import { type LabelledText, packClassifier, trainClassifier } from '../triage/model/classifier.ts'
import { print } from './output.ts'
import { rowsOf } from './rows.ts'
import { readArgs, UsageError } from './usage.ts'

const USAGE = 'train --data <jsonl> --out <file>'

const Tokens = z.union([z.string(), z.array(z.string()).transform(words => words.join(' '))])

export const LabelledRow = z.union([
  z.object({ label: z.string(), text: z.string() }),
  z.object({ label: z.string(), tokens: Tokens }).transform(({ label, tokens }): LabelledText => ({ label, text: tokens })),
])

export async function runTrain(args: string[]): Promise<number> {
  const { values } = readArgs(args, USAGE, [0, 0], { data: { type: 'string' }, out: { type: 'string' } })
  if (values.data === undefined || values.out === undefined) throw new UsageError(`usage: npm run cli -- ${USAGE}`)
  const rows: LabelledText[] = []
  for await (const row of rowsOf(values.data, LabelledRow)) rows.push(row)
  const labels = new Set(rows.map(({ label }) => label)).size
  if (labels < 2)
    throw new OperatorError(`${values.data} has ${rows.length} rows of ${labels} labels: a classifier needs two labels or more`)
  const started = performance.now()
  const bytes = packClassifier(trainClassifier(rows))
  await writeFile(values.out, bytes)
  print({ out: values.out, rows: rows.length, labels, bytes: bytes.length, seconds: Math.round(performance.now() - started) / 1000 })
  return 0
}

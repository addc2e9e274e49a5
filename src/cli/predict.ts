/** predict --model <file> -: the label of each line on stdin. */
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { OperatorError } from '../errors.ts'
import { type Classifier, predictLabel, unpackClassifier } from '../triage/model/classifier.ts'
import { linesOf, textOf } from './lines.ts'
import { readArgs, UsageError } from './usage.ts'

const USAGE = 'predict --model <file> -'

export async function runPredict(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, USAGE, [1, 1], { model: { type: 'string' } })
  if (values.model === undefined || positionals[0] !== '-') throw new UsageError(`usage: npm run cli -- ${USAGE}`)
  const model = await modelIn(values.model)
  for await (const line of linesOf(process.stdin.setEncoding('utf8'))) {
    if (!process.stdout.write(`${JSON.stringify(predictLabel(model, textOf(line)))}\n`)) await once(process.stdout, 'drain')
  }
  return 0
}

async function modelIn(file: string): Promise<Classifier> {
  try {
    return unpackClassifier(await readFile(file))
  } catch (error) {
    throw new OperatorError(`${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

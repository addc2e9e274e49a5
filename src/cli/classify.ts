/** classify [--explain] <text | - >: what triage makes of a text, or of each line on stdin. */
import { once } from 'node:events'
import { classify } from '../triage/classify.ts'
import { linesOf, textOf } from './lines.ts'
import { readArgs } from './usage.ts'

const USAGE = 'classify [--explain] <text | - >'

export async function runClassify(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, USAGE, [1, Number.POSITIVE_INFINITY], { explain: { type: 'boolean' } })
  const answer = (text: string): boolean =>
    process.stdout.write(`${JSON.stringify(classify(text, { explain: values.explain ?? false }))}\n`)
  if (positionals.length > 1 || positionals[0] !== '-') {
    answer(positionals.join(' '))
    return 0
  }
  for await (const line of linesOf(process.stdin.setEncoding('utf8'))) if (!answer(textOf(line))) await once(process.stdout, 'drain')
  return 0
}

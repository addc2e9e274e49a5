/** classify [--explain] <text | - >: what triage makes of a text, or of each line on stdin. */
import { once } from 'node:events'
import { classify } from '../triage/classify.ts'
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

/** Only a line feed ends a line: readline would also part a text at U+2028 and at a bare carriage return. */
async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
  let parts: string[] = []
  for await (const chunk of input) {
    const [first = '', ...more] = chunk.split('\n')
    parts.push(first)
    for (const next of more) {
      yield parts.join('').replace(/\r$/, '')
      parts = [next]
    }
  }
  const rest = parts.join('')
  if (rest !== '') yield rest.replace(/\r$/, '')
}

/** A JSON string means its content; everything else is taken as it stands. */
export function textOf(line: string): string {
  if (!line.trimStart().startsWith('"')) return line
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'string' ? value : line
  } catch {
    return line
  }
}

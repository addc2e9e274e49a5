/** Lines of text on stdin and in files. */

/** Only a line feed ends a line: readline would also part a text at U+2028 and at a bare carriage return. */
export async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
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

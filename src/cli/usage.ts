/** Wrong use of a command: one line that shows the right one, exit 2. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { OperatorError } from '../errors.ts'

export const EXIT_USAGE = 2

export class UsageError extends OperatorError {
  override readonly name = 'UsageError'
  constructor(message: string) {
    super(message, { exitCode: EXIT_USAGE })
  }
}

type Options = NonNullable<ParseArgsConfig['options']>

/**
 * @param usage how the command is written, shown when the arguments don't fit
 * @param count how many words it takes: exactly, or at least and at most
 * @throws UsageError
 */
export function readArgs<const T extends Options>(
  args: readonly string[],
  usage: string,
  count: readonly [min: number, max: number],
  options: T,
) {
  const parsed = parse(args, usage, options)
  const [min, max] = count
  if (parsed.positionals.length < min || parsed.positionals.length > max) throw new UsageError(`usage: npm run cli -- ${usage}`)
  return parsed
}

function parse<const T extends Options>(args: readonly string[], usage: string, options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    const said = error instanceof Error ? (error.message.split(/[.\n]/)[0] ?? '') : ''
    throw new UsageError(`${said}; usage: npm run cli -- ${usage}`)
  }
}

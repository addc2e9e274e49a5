/** What was typed after `npm run replay --`. */
import { parseArgs } from 'node:util'

const USAGE = [
  'npm run replay -- <jsonl of {user,time,title,text,reply}> [--limit n] [--rows 12,345] [--chats n]',
  'npm run replay -- --incidents <jsonl of {id,user,time,title,text}> [--limit n] [--rows 12,345]',
].join('\n')

/** Chats that talk at a time; more only wait for each other on two cores. */
const CHATS = 24

export interface Asked {
  readonly file: string
  /** A year as it was, for the early warnings in it; else each petition to its last stage. */
  readonly incidents: boolean
  readonly limit: number
  readonly chats: number
  /** Numbers of the rows to be played alone, as the report names them; all when missing. */
  readonly only: readonly number[] | undefined
}

const OPTIONS = {
  limit: { type: 'string' },
  rows: { type: 'string' },
  chats: { type: 'string' },
  incidents: { type: 'string' },
} as const

/** What to say instead, where it was typed wrongly. */
export function readArguments(args: readonly string[]): Asked | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
    const [file, ...more] = values.incidents === undefined ? positionals : [values.incidents, ...positionals]
    const [limit, chats] = [values.limit ?? '', values.chats ?? ''].map(text =>
      /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : text === '' ? undefined : null,
    )
    const wrongRows = values.rows !== undefined && !/^[1-9][0-9]{0,8}(,[1-9][0-9]{0,8})*$/.test(values.rows)
    if (file === undefined || more.length > 0 || limit === null || chats === null || wrongRows) return USAGE
    return {
      file,
      incidents: values.incidents !== undefined,
      limit: limit ?? Number.POSITIVE_INFINITY,
      chats: chats ?? CHATS,
      only: values.rows?.split(',').map(Number),
    }
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n${USAGE}`
  }
}

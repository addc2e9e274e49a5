/** The file to be replayed: one petition a line. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { OperatorError } from '../../errors.ts'

export const Row = z.object({
  id: z.union([z.string(), z.number()]).transform(String).optional(),
  user: z.string().default(''),
  time: z.string().default(''),
  title: z.string().default(''),
  text: z.string().min(1),
  reply: z.string().min(1),
})
export type Row = z.infer<typeof Row>

const SHOWN = 5

/** @throws OperatorError that names the file, or the lines that are no petitions */
export function readRows(file: string, limit: number): Row[] {
  let whole: string
  try {
    whole = readFileSync(file, 'utf8')
  } catch (error) {
    throw new OperatorError(
      `${file} cannot be read (${(error as NodeJS.ErrnoException).code}): give the path of a JSONL file of {user, time, title, text, reply}`,
    )
  }
  const rows: Row[] = []
  const wrong: string[] = []
  for (const [at, line] of whole.split('\n').entries()) {
    if (line.trim() === '' || rows.length >= limit) continue
    const row = parse(line)
    if (typeof row === 'string') wrong.push(`line ${at + 1}: ${row}`)
    else rows.push(row)
  }
  if (wrong.length > 0)
    throw new OperatorError(
      [`${file} has ${wrong.length} wrong lines:`, ...wrong.slice(0, SHOWN), ...(wrong.length > SHOWN ? ['…'] : [])].join('\n'),
    )
  return rows
}

function parse(line: string): Row | string {
  try {
    const row = Row.safeParse(JSON.parse(line))
    return row.success ? row.data : row.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')
  } catch {
    return 'no JSON'
  }
}

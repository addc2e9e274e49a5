/** The file to be replayed: one petition a line. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { timeOf } from '../../cli/hot.ts'
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

/** Of a file that tells who wrote when, and not what was answered. */
export const DatedRow = Row.extend({
  user: z.union([z.string().min(1), z.number()]).transform(String),
  time: z.string().refine(time => !Number.isNaN(timeOf(time)), 'is no time'),
  reply: z.string().default(''),
})

const SHOWN = 5

/** @throws OperatorError that names the file, or the lines that are no petitions */
export function readRows(file: string, limit: number, schema: z.ZodType<Row>): Row[] {
  let whole: string
  try {
    whole = readFileSync(file, 'utf8')
  } catch (error) {
    throw new OperatorError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}): give the path of a JSONL file of petitions`)
  }
  const rows: Row[] = []
  const wrong: string[] = []
  for (const [at, line] of whole.split('\n').entries()) {
    if (line.trim() === '' || rows.length >= limit) continue
    const row = parse(line, schema)
    if (typeof row === 'string') wrong.push(`line ${at + 1}: ${row}`)
    else rows.push(row)
  }
  if (wrong.length > 0)
    throw new OperatorError(
      [`${file} has ${wrong.length} wrong lines:`, ...wrong.slice(0, SHOWN), ...(wrong.length > SHOWN ? ['…'] : [])].join('\n'),
    )
  return rows
}

function parse(line: string, schema: z.ZodType<Row>): Row | string {
  try {
    const row = schema.safeParse(JSON.parse(line))
    return row.success ? row.data : row.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')
  } catch {
    return 'no JSON'
  }
}

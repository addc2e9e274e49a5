/** JSON lines of a file, each checked; a wrong one is told with its number. */
import { createReadStream } from 'node:fs'
import type { z } from 'zod'
import { OperatorError } from '../errors.ts'
import { linesOf } from './lines.ts'

/** @throws OperatorError when the file can't be read or a line is not of the shape; empty lines are skipped */
export async function* rowsOf<Row>(file: string, shape: z.ZodType<Row>): AsyncGenerator<Row> {
  let number = 0
  try {
    for await (const line of linesOf(createReadStream(file, 'utf8'))) {
      number++
      if (line.trim() !== '') yield rowOf(line.replace(/^\uFEFF/, ''), shape)
    }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new OperatorError(`${file}${number > 0 ? `, line ${number}` : ''}: ${said}`)
  }
}

function rowOf<Row>(line: string, shape: z.ZodType<Row>): Row {
  const row = shape.safeParse(JSON.parse(line))
  if (row.success) return row.data
  const [issue] = row.error.issues
  throw new Error(`${issue?.path.join('.') || 'the row'}: ${issue?.message ?? 'wrong'}`)
}

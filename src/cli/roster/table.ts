/** A table that an operator made in a spreadsheet: CSV in UTF-8 or GBK, or .xlsx. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { CsvError, parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { OperatorError } from '../../errors.ts'

export interface Mistake {
  readonly file: string
  /** As an editor or spreadsheet counts, the header being 1. */
  readonly line: number
  readonly column?: string
  readonly reason: string
}

export interface Row {
  readonly line: number
  /** Every column of the header's, trimmed; '' when the cell is missing. */
  readonly cells: Readonly<Record<string, string>>
}

export interface Columns {
  readonly needed: readonly string[]
  readonly optional: readonly string[]
}

export interface Table {
  readonly file: string
  readonly rows: readonly Row[]
  readonly mistakes: readonly Mistake[]
}

interface RawRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** @throws OperatorError when the file cannot be read at all; what can be told by its line is a mistake */
export async function readTable(file: string, columns: Columns): Promise<Table> {
  const name = path.basename(file)
  const content = readBytes(file)
  try {
    return tableOf(name, isZip(content) ? await readWorkbook(name, content) : readCsv(decode(name, content)), columns)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1
    return {
      file: name,
      rows: [],
      mistakes: [
        {
          file: name,
          line,
          reason: `a quotation mark is not closed or stands inside a value (${error.code}): put the whole value in quotation marks and double those inside`,
        },
      ],
    }
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'EISDIR')
      throw new OperatorError(`${file} is not a file: give the path of a .csv or .xlsx file`, { cause: error })
    throw error
  }
}

const isZip = (content: Buffer): boolean => content.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))
const OLD_WORKBOOK = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/** The byte order mark decides, else UTF-8 if it is, else GBK: chance makes no Chinese GBK text valid UTF-8 beyond a few characters. */
function decode(name: string, content: Buffer): string {
  if (content.subarray(0, 4).equals(OLD_WORKBOOK))
    throw new OperatorError(`${name} is an old Excel workbook (.xls): save it as .xlsx or as CSV`)
  const marks: readonly [encoding: string, mark: string][] = [
    ['utf-16le', '\xff\xfe'],
    ['utf-16be', '\xfe\xff'],
  ]
  const marked = marks.find(([, mark]) => content.subarray(0, 2).equals(Buffer.from(mark, 'latin1')))
  for (const encoding of marked === undefined ? ['utf-8', 'gb18030'] : [marked[0]]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(content)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  throw new OperatorError(`${name} is neither UTF-8 nor GBK: save it as "CSV UTF-8" or as .xlsx`)
}

interface WithInfo {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

function readCsv(text: string): RawRow[] {
  const delimiter = /^[^\n]*\t/.test(text) ? '\t' : ','
  const parsed: unknown = parse(text, {
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  })
  return (parsed as readonly WithInfo[]).map(({ record, info }) => ({ line: info.lines, cells: record }))
}

async function readWorkbook(name: string, content: Buffer): Promise<RawRow[]> {
  const sheet = await readSheet(content).catch((error: unknown) => {
    throw new OperatorError(`${name} is not a workbook that can be read: save it again as .xlsx, or as CSV`, { cause: error })
  })
  return sheet
    .map((cells, at) => ({ line: at + 1, cells: cells.map(cell => (cell === null ? '' : String(cell))) }))
    .filter(({ cells }) => cells.some(cell => cell !== ''))
}

function tableOf(file: string, raw: readonly RawRow[], { needed, optional }: Columns): Table {
  const [head, ...body] = raw
  const names = (head?.cells ?? []).map(cell => cell.trim().toLowerCase())
  const known = [...needed, ...optional]
  const line = head?.line ?? 1
  const mistakes: Mistake[] = [
    ...needed
      .filter(column => !names.includes(column))
      .map(column => ({ file, line, column, reason: `the column is missing: the header is ${known.join(',')}` })),
    ...names
      .filter(column => column !== '' && !known.includes(column))
      .map(column => ({ file, line, column, reason: `this column is not known: the header is ${known.join(',')}` })),
    ...names
      .filter((column, at) => column !== '' && names.indexOf(column) !== at)
      .map(column => ({ file, line, column, reason: 'the header has this column twice' })),
  ]
  if (mistakes.length > 0) return { file, rows: [], mistakes }
  for (const { line, cells } of body)
    if (cells.slice(names.length).some(cell => cell.trim() !== ''))
      mistakes.push({
        file,
        line,
        reason: `has ${cells.length} values and the header has ${names.length}: put a value with commas in quotation marks`,
      })
  const rows = body.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(known.map(column => [column, names.includes(column) ? (cells[names.indexOf(column)] ?? '').trim() : ''])),
  }))
  return { file, rows, mistakes }
}

/** The platform's memory on disk: a JSONL file that only grows, and uploaded files in a folder beside it. */
import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Line } from './record.ts'

export interface Journal {
  readonly lines: readonly Line[]
  /** Returns once the line is handed to the system: it survives the end of this process. */
  append(line: Line): void
  writeFile(ref: string, bytes: Uint8Array): Promise<void>
  readFile(ref: string): Promise<Uint8Array>
}

/** A torn last line (the process was killed while writing) is cut off; a broken line before it is a fault of the file and throws. */
const readLines = (file: string): Line[] => {
  if (!existsSync(file)) return []
  const bytes = readFileSync(file)
  const whole = bytes.lastIndexOf(0x0a) + 1
  if (whole < bytes.length) truncateSync(file, whole)
  const rows = bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1)
  return rows.map((row, index) => {
    try {
      return Line.parse(JSON.parse(row))
    } catch (cause) {
      throw new Error(`line ${index + 1} of ${file} cannot be read: move the file away to start with empty chats`, { cause })
    }
  })
}

/** @param file path of the JSONL file; made with its folder when missing, readable by its owner only */
export const openJournal = (file: string): Journal => {
  const files = join(dirname(file), 'files')
  mkdirSync(files, { recursive: true, mode: 0o700 })
  // A ref is made by us; the check keeps a path out should that ever change.
  const place = (ref: string) => {
    if (!/^[\w-]{1,200}$/.test(ref)) throw new Error('not a file reference')
    return join(files, ref)
  }
  return {
    lines: readLines(file),
    append: line => appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 }),
    async writeFile(ref, bytes) {
      const target = place(ref)
      // Two may keep one file at once.
      const part = `${target}.${randomUUID()}.part`
      await writeFile(part, bytes, { mode: 0o600 })
      await rename(part, target)
    },
    readFile: ref => readFile(place(ref)),
  }
}

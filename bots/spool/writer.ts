/** Appends records to the newest file. Those that come while the disk is busy share the next sync. */
import { type FileHandle, type open, rm } from 'node:fs/promises'
import { OperatorError } from '../../src/errors.ts'
import { fileOf, type Position, syncFolder } from './folder.ts'
import { frameOf } from './frame.ts'

export interface WriterOptions {
  readonly dir: string
  /** Number of the first file. */
  readonly first: number
  readonly fileBytes: number
  readonly seal: (at: Position, plain: Uint8Array) => Uint8Array
  /** Hears of each file that gets nothing more, and where it ends. */
  readonly onFinished: (file: number, end: number) => void
  /** For tests of broken disks. */
  readonly openFile: typeof open
}

export interface Writer {
  /** Resolves once the record is on the disk. @throws OperatorError */
  append(plain: Uint8Array): Promise<void>
  /** The file being written, and where its durable part ends. */
  readonly end: Position | undefined
  /** Lets the next record begin a new file; does nothing while records are on their way. */
  turn(): Promise<void>
  /** When all that was appended is written, or refused. */
  settled(): Promise<void>
}

interface Waiting {
  readonly plain: Uint8Array
  readonly resolve: () => void
  readonly reject: (error: Error) => void
}

/** So much goes to the disk at once; a single larger record goes alone. */
const BATCH_BYTES = 4 * 1024 * 1024

export function makeWriter({ dir, first, fileBytes, seal, onFinished, openFile }: WriterOptions): Writer {
  const waiting: Waiting[] = []
  let next = first
  let current: { readonly no: number; readonly handle: FileHandle; end: number } | undefined
  let flushing: Promise<void> | undefined

  async function begin(): Promise<NonNullable<typeof current>> {
    const no = next++
    const handle = await openFile(fileOf(dir, no), 'wx', 0o600)
    current = { no, handle, end: 0 }
    await syncFolder(dir)
    return current
  }

  async function finish(): Promise<void> {
    if (current === undefined) return
    const { no, end, handle } = current
    current = undefined
    if (end > 0) onFinished(no, end)
    await handle.close()
    if (end === 0) await rm(fileOf(dir, no), { force: true })
  }

  function takeBatch(): Waiting[] {
    let bytes = 0
    let count = 0
    for (const { plain } of waiting) {
      bytes += plain.byteLength
      if (count > 0 && bytes > BATCH_BYTES) break
      count++
    }
    return waiting.splice(0, count)
  }

  async function write(batch: readonly Waiting[]): Promise<void> {
    if (current !== undefined && current.end >= fileBytes) await finish()
    const file = current ?? (await begin())
    let offset = file.end
    const frames = batch.map(({ plain }) => {
      const frame = frameOf(seal({ file: file.no, offset }, plain))
      offset += frame.length
      return frame
    })
    await file.handle.writeFile(Buffer.concat(frames))
    await file.handle.datasync()
    file.end = offset
  }

  /** What a failed sync left behind is not known: nothing is written to that file again, and what lies beyond its durable end is cut off. */
  async function abandon(): Promise<void> {
    await current?.handle.truncate(current.end).catch(() => {}) // a start finds the rest, and stores it or sets it aside
    await finish().catch(() => {})
  }

  async function flush(): Promise<void> {
    while (waiting.length > 0) {
      const batch = takeBatch()
      try {
        await write(batch)
        for (const { resolve } of batch) resolve()
      } catch (error) {
        await abandon()
        for (const { reject } of batch) reject(explained(dir, error))
      }
    }
    flushing = undefined
  }

  return {
    append: plain =>
      new Promise((resolve, reject) => {
        waiting.push({ plain, resolve, reject })
        flushing ??= flush()
      }),
    get end() {
      return current && { file: current.no, offset: current.end }
    },
    turn: async () => (flushing === undefined ? finish() : undefined),
    settled: async () => flushing,
  }
}

function explained(dir: string, error: unknown): OperatorError {
  const { code } = error as NodeJS.ErrnoException
  const why = code === 'ENOSPC' || code === 'EDQUOT' ? 'the disk is full: make room' : `${code ?? 'an error'}: look after the disk`
  return new OperatorError(`the spool in ${dir} cannot be written, ${why}`, { cause: error })
}

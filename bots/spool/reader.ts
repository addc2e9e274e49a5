/** Hands back what is not done, the oldest first, and removes files once all they hold is. */
import { type open, rm } from 'node:fs/promises'
import type { Keys } from '../../src/keys.ts'
import { type Cursor, fileOf, type Position, setAside } from './folder.ts'
import { type Piece, piecesOf } from './frame.ts'
import { type Letter, unpack } from './letter.ts'

export interface Spooled extends Letter {
  /** Where its record ends. */
  readonly end: Position
}

export interface ReaderOptions {
  readonly dir: string
  readonly keys: Keys
  readonly cursor: Cursor
  /** Files that get nothing more, and where they end. */
  readonly finished: Map<number, number>
  /** The file being written, and where its durable part ends. */
  readonly current: () => Position | undefined
  readonly onSetAside: (where: string, bytes: number) => void
  readonly closed: AbortSignal
  /** For tests of broken disks. */
  readonly openFile: typeof open
}

export const placeOf = ({ file, offset }: Position) => ({ table: 'spool', column: 'record', row: `${file}@${offset}` })

export function makeReader({ dir, keys, cursor, finished, current, onSetAside, closed, openFile }: ReaderOptions) {
  function endOf(file: number): number {
    const now = current()
    return finished.get(file) ?? (now?.file === file ? now.offset : 0)
  }

  function fileFrom(least: number): number | undefined {
    const now = current()
    const files = [...finished.keys(), ...(now === undefined ? [] : [now.file])]
    return files.find(file => file >= least)
  }

  async function* replay(): AsyncGenerator<Spooled> {
    let at = cursor.at
    for (let file = fileFrom(at.file); file !== undefined; file = fileFrom(at.file)) {
      if (file !== at.file) at = { file, offset: 0 }
      for await (const piece of piecesFrom(at)) {
        const spooled = await openPiece(file, piece)
        if (spooled !== null) yield spooled
        if (closed.aborted) return
        at = { file, offset: piece.end }
      }
      if (at.offset < endOf(file)) continue // it grew while its reader was being closed
      if (current()?.file === file) return
      at = { file: file + 1, offset: 0 }
    }
  }

  async function* piecesFrom({ file, offset }: Position): AsyncGenerator<Piece> {
    if (offset >= endOf(file)) return
    const handle = await openFile(fileOf(dir, file), 'r')
    try {
      yield* piecesOf(handle, offset, () => endOf(file))
    } finally {
      await handle.close()
    }
  }

  async function openPiece(file: number, { at, end, sealed }: Piece): Promise<Spooled | null> {
    const place: Position = { file, offset: at }
    const letter = sealed && readLetter(place, sealed)
    if (letter !== null) return { ...letter, end: { file, offset: end } }
    if (await setAside(dir, place, end)) onSetAside(placeOf(place).row, end - at)
    if (cursor.at.file === file && cursor.at.offset === at) await done({ file, offset: end })
    return null
  }

  /** Null: altered, moved, its key is gone, or a later version wrote it. It is kept aside, and those behind it go on. */
  function readLetter(place: Position, sealed: Buffer): Letter | null {
    try {
      return unpack(keys.openBytes(placeOf(place), sealed))
    } catch {
      return null
    }
  }

  async function done(end: Position): Promise<void> {
    await cursor.move(end)
    await removeDone()
  }

  async function removeDone(): Promise<void> {
    const { at } = cursor
    for (const [file, size] of finished) {
      if (file > at.file || (file === at.file && at.offset < size)) return
      finished.delete(file)
      await rm(fileOf(dir, file), { force: true })
    }
  }

  return { replay, done, removeDone }
}

/** How a record lies in a file of the spool: four letters, its length, the check of both, then what is sealed. */
import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'

const LETTERS = Buffer.from('LXQS')
const HEAD = 12

/** A stretch of a file: a record, or bytes that are none (a write cut off by a kill, a disk that forgot). */
export interface Piece {
  readonly at: number
  readonly end: number
  readonly sealed: Buffer | null
}

export function frameOf(sealed: Uint8Array): Buffer {
  const head = Buffer.alloc(HEAD)
  LETTERS.copy(head)
  head.writeUInt32BE(sealed.byteLength, 4)
  head.writeUInt32BE(crc32(head.subarray(0, 8)), 8)
  return Buffer.concat([head, sealed])
}

/** Length of the sealed part; null when these bytes are no head. */
function lengthIn(head: Buffer): number | null {
  if (head.length < HEAD || !head.subarray(0, 4).equals(LETTERS)) return null
  return crc32(head.subarray(0, 8)) === head.readUInt32BE(8) ? head.readUInt32BE(4) : null
}

/** @param end where reading stops; asked again at each record, since the file may grow meanwhile */
export async function* piecesOf(file: FileHandle, from: number, end: () => number): AsyncGenerator<Piece> {
  for (let at = from; at < end(); ) {
    const limit = end()
    const length = lengthIn(await readAt(file, at, Math.min(at + HEAD, limit)))
    const whole = length !== null && at + HEAD + length <= limit
    const next = whole ? at + HEAD + length : await nextHead(file, at + 1, limit)
    yield { at, end: next, sealed: whole ? await readAt(file, at + HEAD, next) : null }
    at = next
  }
}

async function readAt(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.alloc(to - from)
  let done = 0
  while (done < bytes.length) {
    const { bytesRead } = await file.read(bytes, done, bytes.length - done, from + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return bytes.subarray(0, done)
}

const STRIDE = 65_536

/** Where the next record begins that can be one; `end` when there is none. */
async function nextHead(file: FileHandle, from: number, end: number): Promise<number> {
  for (let start = from; start + HEAD <= end; start += STRIDE) {
    const bytes = await readAt(file, start, Math.min(start + STRIDE + HEAD - 1, end))
    for (let found = bytes.indexOf(LETTERS); found >= 0; found = bytes.indexOf(LETTERS, found + 1))
      if (lengthIn(bytes.subarray(found, found + HEAD)) !== null) return start + found
  }
  return end
}

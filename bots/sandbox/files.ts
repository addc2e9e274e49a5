/** Uploaded and sent files of the platform: bytes on disk, what they are called in the journal. */
import { randomUUID } from 'node:crypto'
import { PlatformRefusal } from './failures.ts'
import type { Journal } from './journal.ts'
import type { StoredFile } from './record.ts'

export const makeFiles = (journal: Journal) => {
  const known = new Map<string, StoredFile>()
  for (const line of journal.lines) if (line.line === 'file') known.set(line.file.ref, line.file)

  const get = (ref: string): StoredFile => {
    const stored = known.get(ref)
    if (!stored) throw new PlatformRefusal('no-file')
    return stored
  }
  const keep = async (ref: string, bytes: Uint8Array, name: string, mime: string): Promise<StoredFile> => {
    const stored = { ref, name, mime, bytes: bytes.byteLength }
    await journal.writeFile(ref, bytes)
    journal.append({ line: 'file', file: stored })
    known.set(ref, stored)
    return stored
  }
  return {
    get,
    keep,
    upload: (bytes: Uint8Array, name: string, mime: string): Promise<StoredFile> => keep(randomUUID(), bytes, name, mime),
    read: (ref: string): Promise<Uint8Array> => journal.readFile(get(ref).ref),
  }
}

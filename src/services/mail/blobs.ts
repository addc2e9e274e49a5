/** The one door to attachments: encrypted files under ATTACHMENTS_DIR, written before the row that names them. */
import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { v7 as uuid } from 'uuid'
import { bytes, sql } from '../../db.ts'
import { SealError } from '../../keys.ts'
import type { Deps } from '../context.ts'

export interface Blob {
  readonly id: string
  readonly name: string
  readonly mime: string
  readonly size: number
}

const fileOf = (deps: Pick<Deps, 'attachmentsDir'>, id: string): string => path.join(deps.attachmentsDir, id.slice(0, 2), id.slice(-2), id)
const place = (row: string) => ({ table: 'attachments', column: 'file', row })

/** What a platform says a file is, if it is a type at all: it goes into a column that takes no NUL. */
const mimeOf = (mime: string): string => (/^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(mime) ? mime.toLowerCase() : 'application/octet-stream')

/** Keeps bytes, fsynced. The name is kept sealed and never used as a file name. */
export async function keep(deps: Deps, file: { bytes: Uint8Array; name: string; mime: string }): Promise<Blob> {
  const id = uuid()
  await writeSealed(deps, id, deps.keys.seal(place(id), file.bytes))
  await deps.db.attachment.create({
    data: {
      id,
      mime: mimeOf(file.mime),
      size: file.bytes.byteLength,
      sha256: bytes(createHash('sha256').update(file.bytes).digest()),
      at: new Date(),
      nameEnc: bytes(deps.keys.seal({ table: 'attachments', column: 'name_enc', row: id }, file.name.slice(0, 200))),
    },
  })
  return { id, name: file.name, mime: file.mime, size: file.bytes.byteLength }
}

/** The file as it lies there, for backups. */
export async function writeSealed(deps: Pick<Deps, 'attachmentsDir'>, id: string, sealed: Uint8Array): Promise<void> {
  const target = fileOf(deps, id)
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
  const handle = await open(`${target}.part`, 'w', 0o600)
  try {
    await handle.writeFile(sealed)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(`${target}.part`, target)
}

/** Null when the file is gone. */
export async function readSealed(deps: Pick<Deps, 'attachmentsDir'>, id: string): Promise<Buffer | null> {
  try {
    return await readFile(fileOf(deps, id))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Whether the file is there, opens, and is what was kept. */
export async function check(
  deps: Pick<Deps, 'keys' | 'attachmentsDir'>,
  id: string,
  sha256: Uint8Array,
): Promise<'whole' | 'missing' | 'damaged'> {
  const sealed = await readSealed(deps, id)
  if (sealed === null) return 'missing'
  try {
    return createHash('sha256')
      .update(deps.keys.openBytes(place(id), sealed))
      .digest()
      .equals(sha256)
      ? 'whole'
      : 'damaged'
  } catch (error) {
    if (error instanceof SealError) return 'damaged'
    throw error
  }
}

export const read = async (deps: Pick<Deps, 'keys' | 'attachmentsDir'>, id: string): Promise<Uint8Array> =>
  deps.keys.openBytes(place(id), await readFile(fileOf(deps, id)))

export async function describe(deps: Pick<Deps, 'db' | 'keys'>, id: string): Promise<Blob> {
  const [row] = await deps.db.$queryRaw<{ nameEnc: Uint8Array; mime: string; size: number }[]>(sql`
    SELECT name_enc AS "nameEnc", mime, size FROM attachments WHERE id = ${id}::uuid`)
  if (row === undefined) throw new Error(`attachment ${id} has no row`)
  return { id, mime: row.mime, size: row.size, name: deps.keys.open({ table: 'attachments', column: 'name_enc', row: id }, row.nameEnc) }
}

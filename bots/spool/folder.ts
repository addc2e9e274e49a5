/** The spool's folder: its files by number, and how far what they hold is done. */
import { constants, createReadStream, createWriteStream } from 'node:fs'
import { chmod, type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'

export interface Position {
  readonly file: number
  readonly offset: number
}

const NAME = /^(\d{12})\.spool$/
export const fileOf = (dir: string, no: number): string => path.join(dir, `${String(no).padStart(12, '0')}.spool`)
const START: Position = { file: 0, offset: 0 }

export async function makeFolder(dir: string): Promise<void> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  await chmod(dir, 0o700)
}

/** Sizes of the files that are there, the oldest first. */
export async function sizesIn(dir: string): Promise<Map<number, number>> {
  const names = (await readdir(dir)).filter(name => NAME.test(name)).sort()
  const sizes = await Promise.all(names.map(async name => [Number(name.slice(0, 12)), (await stat(path.join(dir, name))).size] as const))
  return new Map(sizes)
}

/** A new file's name is durable only when its folder is. Windows has no such thing. */
export async function syncFolder(dir: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(dir, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Copies a stretch that is no record into `aside/`. False: it was there already. */
export async function setAside(dir: string, { file, offset }: Position, end: number): Promise<boolean> {
  const aside = path.join(dir, 'aside')
  await makeFolder(aside)
  const target = path.join(aside, `${path.basename(fileOf(dir, file))}@${offset}`)
  const from = createReadStream(fileOf(dir, file), { start: offset, end: end - 1 })
  try {
    await pipeline(from, createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true }))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    await rm(target, { force: true })
    throw error
  }
}

export interface Cursor {
  /** Everything before it is done. */
  readonly at: Position
  move(to: Position): Promise<void>
  close(): Promise<void>
}

/**
 * Not synced: after a power cut it may point further back, and what is then handed back again is known by its id.
 * One that cannot be read points at the start, for the same reason.
 */
export async function openCursor(dir: string): Promise<Cursor> {
  const handle = await open(path.join(dir, 'cursor'), constants.O_RDWR | constants.O_CREAT, 0o600)
  let at = await readCursor(handle)
  return {
    get at() {
      return at
    },
    async move(to) {
      at = to
      const place = `${String(to.file).padStart(12, '0')} ${String(to.offset).padStart(16, '0')}`
      await handle.write(`${place} ${checkOf(place)}\n`, 0)
    },
    close: () => handle.close(),
  }
}

const checkOf = (place: string): string => crc32(place).toString(16).padStart(8, '0')

async function readCursor(handle: FileHandle): Promise<Position> {
  const [, place = '', file, offset, check] = /^((\d{12}) (\d{16})) ([0-9a-f]{8})\n$/.exec(await handle.readFile('utf8')) ?? []
  return check === checkOf(place) ? { file: Number(file), offset: Number(offset) } : START
}

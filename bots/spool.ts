/**
 * What a channel that does not redeliver writes down before anything else: an append-only folder of sealed records, synced, from which
 * messages are stored in order as soon as the database takes them. One process a folder.
 */
import { open } from 'node:fs/promises'
import type { ReceivedFile } from '../src/channel/channel.ts'
import type { InboundMessage } from '../src/channel/message.ts'
import type { Keys } from '../src/keys.ts'
import { makeFolder, openCursor, sizesIn } from './spool/folder.ts'
import { pack } from './spool/letter.ts'
import { takeLock } from './spool/lock.ts'
import { type Gap, openMark } from './spool/mark.ts'
import { makeReader, placeOf, type Spooled } from './spool/reader.ts'
import { makeWriter } from './spool/writer.ts'

export { SPOOL_POINTS, type SpoolPoint, spooled } from './spool/spooled.ts'
export type { Gap, Spooled }

/** For the log and for duty. `set-aside`: bytes that are no record of ours, kept in `aside/`. The others carry their error. */
export type SpoolTrouble =
  | { readonly kind: 'set-aside'; readonly where: string; readonly bytes: number }
  | { readonly kind: 'not-marked' | 'not-spooled' | 'not-stored'; readonly error: unknown }

export interface SpoolOptions {
  readonly dir: string
  readonly keys: Keys
  readonly onTrouble?: (trouble: SpoolTrouble) => void
  /** The machine's clock, for the gap. */
  readonly now?: () => Date
  /** After so many a new file is begun; 8 MB. */
  readonly fileBytes?: number
  /** Between two signs of life; 10 s. */
  readonly heartbeatMs?: number
  /** For tests of broken disks. */
  readonly openFile?: typeof open
}

export interface Spool {
  /** Since when nobody had listened when this was opened; null at the very first start. Comes again at each start until it was told. */
  readonly gap: Gap | null
  gapTold(): Promise<void>
  /** Resolves once the message and its files are on the disk. @throws OperatorError when they are not, say because the disk is full */
  append(message: InboundMessage, files?: readonly ReceivedFile[]): Promise<void>
  /** What is not done, the oldest first, with what is appended meanwhile; ends when there is no more. One at a time is in memory. */
  replay(): AsyncGenerator<Spooled>
  /** This one and all before it are stored. */
  done(spooled: Pick<Spooled, 'end'>): Promise<void>
  readonly closed: AbortSignal
  /** The end of listening, which the next start will tell; without it the last sign of life counts. */
  close(): Promise<void>
}

const FILE_BYTES = 8 * 1024 * 1024

/** @throws OperatorError when another process has it open, or it was written under another key */
export async function openSpool(options: SpoolOptions): Promise<Spool> {
  await makeFolder(options.dir)
  const unlock = await takeLock(options.dir)
  try {
    return await openLocked(options, unlock)
  } catch (error) {
    await unlock()
    throw error
  }
}

async function openLocked(options: SpoolOptions, unlock: () => Promise<void>): Promise<Spool> {
  const { dir, keys, onTrouble = () => {}, now = () => new Date(), fileBytes = FILE_BYTES, heartbeatMs = 10_000, openFile = open } = options
  const mark = await openMark(dir, keys, now)
  const cursor = await openCursor(dir)
  const finished = await sizesIn(dir)
  const closing = new AbortController()
  const writer = makeWriter({
    dir,
    fileBytes,
    first: Math.max(cursor.at.file, ...finished.keys()) + 1,
    seal: (at, plain) => keys.seal(placeOf(at), plain),
    onFinished: (file, end) => finished.set(file, end),
    openFile,
  })
  const reader = makeReader({
    dir,
    keys,
    cursor,
    finished,
    current: () => writer.end,
    onSetAside: (where, bytes) => onTrouble({ kind: 'set-aside', where, bytes }),
    closed: closing.signal,
    openFile,
  })

  /** What is stored is to be forgotten here soon, also where 8 MB take months. */
  async function tidy(): Promise<void> {
    const { end } = writer
    if (end?.file === cursor.at.file && end.offset === cursor.at.offset) await writer.turn()
    await reader.removeDone()
  }

  const heart = setInterval(() => {
    Promise.all([mark.beat(), tidy()]).catch(error => onTrouble({ kind: 'not-marked', error }))
  }, heartbeatMs)
  heart.unref()

  return {
    gap: mark.gap,
    gapTold: mark.told,
    replay: reader.replay,
    closed: closing.signal,
    async append(message, files = []) {
      if (closing.signal.aborted) throw new Error('the spool is closed')
      await writer.append(pack({ message, files }))
    },
    async done({ end }) {
      if (!closing.signal.aborted) await reader.done(end)
    },
    async close() {
      if (closing.signal.aborted) return
      closing.abort()
      clearInterval(heart)
      try {
        await writer.settled()
        await tidy()
        await writer.turn()
        await cursor.close()
        await mark.beat(true)
      } finally {
        await unlock()
      }
    },
  }
}

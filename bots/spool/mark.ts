/** The sign of life: when the channel last listened, so that the next start can say since when nobody did. */
import { open, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { EXIT_CONFIGURATION, OperatorError } from '../../src/errors.ts'
import { type Keys, SealError } from '../../src/keys.ts'

/** From when to when nobody listened: what was written meanwhile is not here. */
export interface Gap {
  readonly from: Date
  readonly until: Date
  /** The last process ended by itself; false: it was killed, and `from` may be early by one heartbeat. */
  readonly clean: boolean
}

interface Life {
  readonly at: string
  readonly clean: boolean
  /** Start of a gap that nobody was told of yet. */
  readonly untold?: string | undefined
}

export interface Mark {
  readonly gap: Gap | null
  beat(clean?: boolean): Promise<void>
  told(): Promise<void>
}

const PLACE = { table: 'spool', column: 'mark', row: 'mark' }

/** @throws OperatorError when the spool was written under another key */
export async function openMark(dir: string, keys: Keys, now: () => Date): Promise<Mark> {
  const file = path.join(dir, 'mark')
  const last = await readMark(file, keys)
  const gap =
    last === null ? null : { from: new Date(last.untold ?? last.at), until: now(), clean: last.clean && last.untold === undefined }
  let untold = gap?.from.toISOString()

  async function write(clean: boolean): Promise<void> {
    const life: Life = { at: now().toISOString(), clean, untold }
    const handle = await open(`${file}.new`, 'w', 0o600)
    try {
      await handle.writeFile(keys.seal(PLACE, JSON.stringify(life)))
      await handle.datasync()
    } finally {
      await handle.close()
    }
    await rename(`${file}.new`, file)
  }
  let writing: Promise<void> = Promise.resolve()
  function beat(clean = false): Promise<void> {
    const before = writing.catch(() => {}) // whoever asked for it has heard
    writing = before.then(() => write(clean))
    return writing
  }
  await beat()
  return {
    gap,
    beat,
    told: () => {
      untold = undefined
      return beat()
    },
  }
}

async function readMark(file: string, keys: Keys): Promise<Life | null> {
  try {
    return JSON.parse(keys.open(PLACE, await readFile(file))) as Life
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    if (!(error instanceof SealError)) throw error
    throw new OperatorError(
      `the spool does not open with this key: put the key it was written with back into MASTER_KEYS; if the keys are right, remove ${file}`,
      { cause: error, exitCode: EXIT_CONFIGURATION },
    )
  }
}

/** Who is alive, and one launcher at a time per folder. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { OperatorError } from '../errors.ts'

/** `pid` alone is used again by other programs (in containers at once), so on Linux the start time goes with it. Null: not alive, or a zombie. */
export function identity(pid: number): string | null {
  if (!(pid > 0)) return null
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null
  }
  if (process.platform !== 'linux') return String(pid)
  const stat = readOr(`/proc/${pid}/stat`, '')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return stat === '' || fields[0] === 'Z' ? null : `${pid} ${fields[19]}`
}

export const isAlive = (who: string): boolean => who !== '' && identity(Number.parseInt(who, 10)) === who

export function readOr<T>(file: string, missing: T): string | T {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return missing
    throw error
  }
}

const POLL_MS = 25

let taken = 0

/** @param patienceMs how long another launcher may hold it. @throws OperatorError */
export async function withLock<T>(file: string, work: () => Promise<T>, patienceMs = 120_000): Promise<T> {
  const mine = `${file}.${process.pid}.${taken++}`
  writeFileSync(mine, identity(process.pid) ?? '')
  try {
    for (let waited = 0; !tryLock(mine, file); waited += POLL_MS) {
      if (waited >= patienceMs)
        throw new OperatorError(`another start still holds ${file}: wait for it, or end process ${readOr(file, '?').split(' ')[0]}`)
      await wait(POLL_MS)
    }
  } finally {
    rmSync(mine, { force: true })
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function tryLock(mine: string, file: string): boolean {
  try {
    linkSync(mine, file) // unlike open with wx, never seen without its content
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const holder = readOr(file, null)
  if (holder === null || isAlive(holder)) return false
  removeDead(file, holder, `${mine}.dead`)
  return false
}

/** Moves the lock of a dead launcher away; puts it back if it was somebody else's by then. */
function removeDead(file: string, holder: string, aside: string): void {
  try {
    renameSync(file, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  try {
    if (readOr(aside, holder) !== holder) linkSync(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}

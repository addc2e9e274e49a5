/** One process a folder: a second one would remove files that the first still writes. */
import { readFileSync } from 'node:fs'
import { open, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { OperatorError } from '../../src/errors.ts'

/** @returns how to give it back. @throws OperatorError when a living process holds it */
export async function takeLock(dir: string): Promise<() => Promise<void>> {
  const file = path.join(dir, 'lock')
  if (!(await tryTake(file))) {
    const holder = await readFile(file, 'utf8')
    if (isAlive(holder))
      throw new OperatorError(`process ${holder.split(' ')[0]} writes the spool in ${dir}: end it, or wait until it has ended`)
    await rm(file, { force: true })
    if (!(await tryTake(file))) throw new OperatorError(`another process has just taken the spool in ${dir}: let only one run`)
  }
  return () => rm(file, { force: true })
}

async function tryTake(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600)
    await handle.writeFile(identity(process.pid))
    await handle.close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

const isAlive = (holder: string): boolean => holder !== '' && identity(Number.parseInt(holder, 10)) === holder

/** Process ids are used again, in containers at once: on Linux the start time goes with them. Empty: nobody. */
function identity(pid: number): string {
  try {
    process.kill(pid, 0)
    if (process.platform !== 'linux') return String(pid)
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
  } catch {
    return ''
  }
}

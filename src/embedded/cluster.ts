/** The data folder: made whole or not at all. */
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { EXIT_CONFIGURATION, OperatorError } from '../errors.ts'
import { type Account, asAccount } from './account.ts'
import type { Binaries } from './binaries.ts'

export interface Passwords {
  readonly owner: string
  readonly app: string
}

const passwordFile = (data: string) => path.join(data, 'lianxinqiao.passwords')

/** @throws OperatorError when the folder is there and its passwords are not */
export function readPasswords(data: string): Passwords {
  if (!existsSync(passwordFile(data)))
    throw new OperatorError(`${passwordFile(data)} is missing: restore it from the backup, or move ${data} away to begin anew`, {
      exitCode: EXIT_CONFIGURATION,
    })
  return JSON.parse(readFileSync(passwordFile(data), 'utf8'))
}

/** A crash half way leaves only `<data>.init`, which the next start removes. */
export function createCluster(data: string, binaries: Binaries, account: Account | null): void {
  const draft = `${data}.init`
  const parent = path.dirname(data)
  const passwords: Passwords = { owner: randomBytes(24).toString('hex'), app: randomBytes(24).toString('hex') }
  const forInitdb = path.join(parent, 'initdb.password')
  const give = (file: string) => account === null || chown(file, account)
  for (const old of [draft, forInitdb]) rmSync(old, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  give(draft)
  writeFileSync(forInitdb, `${passwords.owner}\n`, { mode: 0o600, flag: 'wx' })
  give(forInitdb)
  try {
    // with LC_CTYPE=C, pg_trgm would find nothing in Chinese
    const args = [
      '-D',
      draft,
      '-U',
      'postgres',
      '--auth=scram-sha-256',
      `--pwfile=${forInitdb}`,
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-instructions',
    ]
    const command = asAccount(account, binaries.initdb, args, [binaries.native, parent])
    const made = spawnSync(command.file, command.args, {
      ...command.options,
      encoding: 'utf8',
      cwd: '/',
      env: { ...process.env, ...binaries.env },
    })
    if (made.status !== 0) throw whyNot(made.error ?? made.stderr, parent)
    writeFileSync(passwordFile(draft), JSON.stringify(passwords), { mode: 0o600, flush: true })
    give(passwordFile(draft))
    renameSync(draft, data)
  } finally {
    rmSync(forInitdb, { force: true })
    rmSync(draft, { recursive: true, force: true })
  }
}

function chown(file: string, { uid, gid }: Account): void {
  try {
    chownSync(file, uid, gid)
  } catch (error) {
    throw whyNot(error as Error, file)
  }
}

/** One line for what stopped initdb or postgres. */
export function whyNot(fault: Error | string, place: string): Error {
  const text = typeof fault === 'string' ? fault : fault.message
  const code = typeof fault === 'string' ? undefined : (fault as NodeJS.ErrnoException).code
  const configuration = { exitCode: EXIT_CONFIGURATION, ...(typeof fault === 'string' ? {} : { cause: fault }) }
  if (/No space left on device|ENOSPC/.test(text)) return new OperatorError(`the disk is full (${place}): make room, then start again`)
  if (code === 'ENOENT')
    return new OperatorError(
      `${place} lies where only root can go and setpriv is missing: install util-linux, set DATA_DIR to another place, or set DATABASE_URL`,
      configuration,
    )
  if (code === 'EPERM' || /setpriv: .*(not permitted|failed)/i.test(text))
    return new OperatorError(
      'PostgreSQL does not run as root and this root may not change its user: start as an ordinary user, or set DATABASE_URL',
      configuration,
    )
  if (/Permission denied|EACCES|has wrong ownership|invalid permissions/.test(text))
    return new OperatorError(
      `a right is missing in ${place}: start as the user who owns it, or set DATA_DIR to another place`,
      configuration,
    )
  if (/incompatible with server/.test(text))
    return new OperatorError(`${place} was made by another version of PostgreSQL: restore a backup into a new DATA_DIR`, configuration)
  return new OperatorError(`the embedded PostgreSQL did not start (${place}): ${text.trim().split('\n').slice(-3).join(' / ')}`)
}

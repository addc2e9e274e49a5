/** PostgreSQL refuses to run as root: as which account it runs, and how. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { EXIT_CONFIGURATION, OperatorError } from '../errors.ts'

export interface Account {
  readonly uid: number
  readonly gid: number
}

export interface Command {
  readonly file: string
  readonly args: readonly string[]
  readonly options: { readonly uid?: number; readonly gid?: number }
}

/** Null when this process is no root. An existing data folder keeps its owner, else `postgres`, else `nobody`. */
export function accountFor(dataFolder: string): Account | null {
  if (process.getuid?.() !== 0) return null
  if (existsSync(dataFolder)) {
    const { uid, gid } = statSync(dataFolder)
    if (uid !== 0) return { uid, gid }
  }
  const passwd = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : ''
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] =
      passwd
        .split('\n')
        .find(line => line.startsWith(`${name}:`))
        ?.split(':') ?? []
    if (Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new OperatorError(
    'PostgreSQL does not run as root and there is no user "postgres" or "nobody": start as an ordinary user, or set DATABASE_URL',
    { exitCode: EXIT_CONFIGURATION },
  )
}

/** Whether `account` can walk to each folder; under /root it cannot. */
function reaches(account: Account, folder: string): boolean {
  const { mode, uid } = statSync(folder)
  const open = (mode & 0o001) !== 0 || (uid === account.uid && (mode & 0o100) !== 0)
  const parent = path.dirname(folder)
  return open && (parent === folder || reaches(account, parent))
}

/** @param folders existing folders that the program must walk to */
export function asAccount(account: Account | null, file: string, args: readonly string[], folders: readonly string[]): Command {
  if (account === null) return { file, args, options: {} }
  if (folders.every(folder => reaches(account, folder))) return { file, args, options: { uid: account.uid, gid: account.gid } }
  // access(2) honours the capability only with no_setuid_fixup
  const rights = ['--securebits=+no_setuid_fixup', '--inh-caps=-all,+dac_override', '--ambient-caps=-all,+dac_override']
  const who = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups']
  return { file: 'setpriv', args: [...who, ...rights, '--', file, ...args], options: {} }
}

/** PostgreSQL for a machine that has none. */
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { accountFor } from './account.ts'
import { findBinaries } from './binaries.ts'
import { createCluster, readPasswords } from './cluster.ts'
import { identity, isAlive, readOr, withLock } from './lock.ts'
import { ensureDatabase } from './roles.ts'
import { findServer, socketFolder, startServer, stopServer } from './server.ts'

export { grantAppRole } from './roles.ts'

export interface StartOptions {
  /** The service's DATA_DIR; the server lives in its folder `postgres`. */
  readonly dataDir: string
  readonly onProgress?: (line: string) => void
  readonly database?: string
  /** postgresql.conf settings over ours; they count only when this call starts the server. */
  readonly settings?: Readonly<Record<string, string>>
}

export interface Postgres {
  /** As role `app`: for the service; through the server's socket where there is one. */
  readonly url: string
  /** As the superuser: for migrations, grants and backups. */
  readonly ownerUrl: string
  readonly port: number
  readonly pid: number
  /** It ran already. */
  readonly reused: boolean
  /** Ends this caller's use; the last user on this folder stops the server. Close your connections first. */
  stop(): Promise<void>
}

let uses = 0

/**
 * Starts the server of this folder, or joins the one that runs: it outlives a killed service and is found again.
 * Several callers at once, in several processes, get the same one.
 * @throws OperatorError with one line that says what to do
 */
export async function startPostgres({
  dataDir,
  onProgress = () => {},
  database = 'lianxinqiao',
  settings = {},
}: StartOptions): Promise<Postgres> {
  // by its real path, since a running server is known by it
  mkdirSync(path.resolve(dataDir, 'postgres', 'users'), { recursive: true })
  const folder = realpathSync(path.resolve(dataDir, 'postgres'))
  const data = path.join(folder, 'data')
  const users = path.join(folder, 'users')
  return withLock(path.join(folder, 'lock'), async () => {
    const binaries = findBinaries(path.join(folder, 'lib'))
    const account = accountFor(data)
    if (!existsSync(data)) {
      onProgress(`making the embedded database in ${folder}`)
      createCluster(data, binaries, account)
    }
    const passwords = readPasswords(data)
    const found = await findServer(data, onProgress)
    const server = found ?? (await startServer(data, binaries, account, settings, onProgress))
    const address = (role: string, password: string, db: string) => `postgresql://${role}:${password}@127.0.0.1:${server.port}/${db}`
    await ensureDatabase(address('postgres', passwords.owner, 'postgres'), database, passwords.app)
    const mine = path.join(users, `${process.pid}-${uses++}`)
    writeFileSync(mine, identity(process.pid) ?? '')
    return {
      url: throughSocket(address('app', passwords.app, database), socketFolder(data, server.port)),
      ownerUrl: address('postgres', passwords.owner, database),
      port: server.port,
      pid: server.pid,
      reused: found !== null,
      stop: () =>
        withLock(path.join(folder, 'lock'), async () => {
          rmSync(mine, { force: true })
          if (countUsers(users) === 0) await stopServer(server, data)
        }),
    }
  })
}

function throughSocket(address: string, folder: string | null): string {
  if (folder === null) return address
  const url = new URL(address)
  url.searchParams.set('host', folder)
  return url.href
}

/** Those who were killed are forgotten. */
function countUsers(folder: string): number {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name)
    if (!isAlive(readOr(file, ''))) rmSync(file, { force: true })
  }
  return readdirSync(folder).length
}

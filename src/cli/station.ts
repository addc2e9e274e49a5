/** The service's database for one command: the embedded server is started or joined, and left as it was found. */

import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { publishedCalendar } from '../calendar.ts'
import { type Config, loadConfig } from '../config.ts'
import { type Db, openDb } from '../db.ts'
import { grantAppRole, startPostgres } from '../embedded/postgres.ts'
import { OperatorError } from '../errors.ts'
import type { Keys } from '../keys.ts'
import { applyMigrations } from '../migrate.ts'
import { ruleBook } from '../rules/index.ts'
import type { Deps } from '../services/context.ts'
import { checkFingerprint, keysFor } from '../services/fingerprint.ts'
import { say } from './output.ts'

export interface Server {
  readonly config: Config
  readonly url: string
  /** Of the role that owns the tables. */
  readonly ownerUrl: string
  readonly embedded: boolean
}

export interface Station extends Server {
  readonly db: Db
  readonly keys: Keys
  readonly deps: Deps
}

/** A roster or a chain may be long. */
const LONGEST_MS = 600_000

/** @param make whether a command may begin a new installation here; one that only looks may not */
export async function withServer<T>(make: boolean, work: (server: Server) => Promise<T>): Promise<T> {
  const config = loadConfig()
  if (config.databaseUrl !== undefined) return work({ config, url: config.databaseUrl, ownerUrl: config.databaseUrl, embedded: false })
  if (!make && !existsSync(path.join(config.dataDir, 'postgres', 'data')))
    throw new OperatorError(
      `there is no database in ${config.dataDir} yet: run "npm start" or "org import" first, or set DATA_DIR to where it is`,
    )
  const postgres = await startPostgres({ dataDir: config.dataDir, onProgress: say })
  try {
    return await work({ config, url: postgres.url, ownerUrl: postgres.ownerUrl, embedded: true })
  } finally {
    await postgres.stop()
  }
}

export async function migrate(server: Server): Promise<void> {
  await applyMigrations(server.ownerUrl, say)
  if (server.embedded) await grantAppRole(server.ownerUrl)
}

export async function withDb<T>({ url }: Server, work: (db: Db) => Promise<T>): Promise<T> {
  const db = openDb(url, { pool: 4, statementTimeoutMs: LONGEST_MS, transactionMs: LONGEST_MS })
  try {
    return await work(db)
  } finally {
    await db.$disconnect()
  }
}

export const depsOf = (config: Config, db: Db, keys: Keys): Deps => ({
  db,
  keys,
  calendar: publishedCalendar(),
  rules: ruleBook(config.rules),
  quietSeconds: config.intakeQuietMs / 1000,
  defaultUnit: config.defaultUnit,
  attachmentsDir: config.attachmentsDir,
  random: () => randomInt(0, 2 ** 47) / 2 ** 47,
  nudge: () => {},
})

/** Migrated, and opened with the keys it was made with. @throws OperatorError */
export function withStation<T>(make: boolean, work: (station: Station) => Promise<T>): Promise<T> {
  return withServer(make, async server => {
    await migrate(server)
    return withDb(server, async db => {
      const keys = await keysFor(db, server.config)
      await checkFingerprint(db, keys)
      return work({ ...server, db, keys, deps: depsOf(server.config, db, keys) })
    })
  })
}

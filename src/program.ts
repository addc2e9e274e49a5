/** What the mains share: settings read and told, the database found, a crash that ends the process, a signal that ends it gently. */
import { type Config, loadConfig } from './config.ts'
import { openDb } from './db.ts'
import { grantAppRole, startPostgres } from './embedded/postgres.ts'
import { reportFailure } from './errors.ts'
import type { QueueConnection } from './jobs/queue.ts'
import { checkRedis } from './jobs/redis.ts'
import type { Keys } from './keys.ts'
import { createLog, type Log } from './log.ts'
import { applyMigrations } from './migrate.ts'
import { keysFor } from './services/fingerprint.ts'

export const say = (line: string): void => void process.stderr.write(`${line}\n`)

export interface Ground {
  readonly databaseUrl: string
  readonly keys: Keys
  readonly connection: QueueConnection
  stop(): Promise<void>
}

/** The database, migrated, and the queues' address. Several processes may do this at once. */
export async function prepareGround(config: Config): Promise<Ground> {
  const postgres = config.databaseUrl === undefined ? await startPostgres({ dataDir: config.dataDir, onProgress: say }) : undefined
  const ownerUrl = postgres?.ownerUrl ?? config.databaseUrl ?? ''
  await applyMigrations(ownerUrl, say)
  if (postgres !== undefined) await grantAppRole(ownerUrl)
  const databaseUrl = postgres?.url ?? ownerUrl
  const keys = await keysIn(databaseUrl, config)
  return {
    databaseUrl,
    keys,
    connection: await queueConnection(config, databaseUrl, keys.fingerprint()),
    stop: async () => postgres?.stop(),
  }
}

async function keysIn(databaseUrl: string, config: Config): Promise<Keys> {
  const db = openDb(databaseUrl, { pool: 1 })
  try {
    return await keysFor(db, config)
  } finally {
    await db.$disconnect()
  }
}

/** The key ring's fingerprint keeps two services apart that share a Redis. */
async function queueConnection({ redisUrl }: Config, databaseUrl: string, fingerprint: string): Promise<QueueConnection> {
  if (redisUrl === undefined) return { databaseUrl }
  for (const line of await checkRedis(redisUrl)) say(line)
  return { redisUrl, namespace: fingerprint }
}

/** @param name stands in each line of the log. @param start resolves once the program runs, with how to stop it */
export async function runProgram(name: string, start: (config: Config, log: Log) => Promise<{ stop(): Promise<void> }>): Promise<void> {
  let urls: { databaseUrl?: string | undefined; redisUrl?: string | undefined } = {}
  try {
    const config = loadConfig()
    urls = { databaseUrl: config.databaseUrl, redisUrl: config.redisUrl }
    const log = createLog(config.logLevel, name)
    endOn(log, await start(config, log))
  } catch (error) {
    process.exit(reportFailure(error, urls))
  }
}

/** Crash only: whatever nobody caught ends the process, and the supervisor starts it again. */
function endOn(log: Log, program: { stop(): Promise<void> }): void {
  const crash = (error: unknown): void => {
    log.fatal({ err: error }, 'an error that nobody caught')
    process.exit(1)
  }
  process.on('uncaughtException', crash)
  process.on('unhandledRejection', crash)
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      void program.stop().then(() => process.exit(0), crash)
    })
}

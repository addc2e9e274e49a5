/** The service process: HTTP, the sandbox, relay, sweep and queues. */
import path from 'node:path'
import { makeSandboxChannel } from '../bots/sandbox/channel.ts'
import { ACCOUNT } from '../bots/sandbox/normalize.ts'
import { makePlatform } from '../bots/sandbox/platform.ts'
import { DEMO_GROUPS, DEMO_PEOPLE, DEMO_STRANGER } from '../prisma/seed.ts'
import { type App, startApp } from './app.ts'
import { type Config, loadConfig } from './config.ts'
import { grantAppRole, startPostgres } from './embedded/postgres.ts'
import { OperatorError, reportFailure } from './errors.ts'
import { behindPassword } from './http/password.ts'
import { type HttpServer, type Mount, makeServer } from './http/server.ts'
import type { QueueConnection } from './jobs/queue.ts'
import { checkRedis } from './jobs/redis.ts'
import { loadKeyRing, openKeys } from './keys.ts'
import { createLog, type Log } from './log.ts'
import { makeMetrics } from './metrics.ts'
import { applyMigrations } from './migrate.ts'
import { readiness } from './readiness.ts'
import { makeBehind, seedDemo } from './sandbox.ts'
import * as blobs from './services/mail/blobs.ts'
import { warmTriage } from './triage/warm.ts'

const say = (line: string): void => void process.stderr.write(`${line}\n`)

interface Service {
  readonly url: string
  stop(): Promise<void>
}

async function start(config: Config, log: Log): Promise<Service> {
  const unbuilt = config.channels.filter(channel => channel !== 'sandbox')
  if (unbuilt.length > 0)
    throw new OperatorError(`CHANNELS names ${unbuilt.join(' and ')}, which this version does not speak yet: set CHANNELS=sandbox`, {
      exitCode: 78,
    })
  const postgres = config.databaseUrl === undefined ? await startPostgres({ dataDir: config.dataDir, onProgress: say }) : undefined
  const ownerUrl = postgres?.ownerUrl ?? config.databaseUrl ?? ''
  await applyMigrations(ownerUrl, say)
  if (postgres !== undefined) await grantAppRole(ownerUrl)
  const databaseUrl = postgres?.url ?? ownerUrl
  const keys = openKeys(loadKeyRing({ masterKeys: config.masterKeys, dataDir: config.dataDir }))
  warmTriage()
  const { platform, channel } = makeSandbox(config, log, id => blobs.read({ keys, attachmentsDir: config.attachmentsDir }, id))
  const connection = await queueConnection(config, databaseUrl, keys.fingerprint())
  const app = await startApp({
    databaseUrl,
    keys,
    log,
    channels: [channel],
    connection,
    attachmentsDir: config.attachmentsDir,
    quietSeconds: config.intakeQuietMs / 1000,
    defaultUnit: config.defaultUnit,
    witnessFile: config.witnessFile,
    onStuck: () => process.exit(1),
  })
  await seedDemo(app, ACCOUNT)
  const board = await boardMounts(config, connection, log)
  const server = await listen(config, app, log, platform, board.mounts)
  return { url: server.url, stop: () => stopAll(server, app, board, postgres) }
}

/** The key ring's fingerprint keeps two services apart that share a Redis. */
async function queueConnection({ redisUrl }: Config, databaseUrl: string, fingerprint: string): Promise<QueueConnection> {
  if (redisUrl === undefined) return { databaseUrl }
  for (const line of await checkRedis(redisUrl)) say(line)
  return { redisUrl, namespace: fingerprint }
}

/** Loaded when it is wanted only. */
async function boardMounts({ boardPassword: password }: Config, connection: QueueConnection, log: Log) {
  if (password === undefined) return { mounts: [], close: async () => {} }
  const { BOARD_PATH, makeBoard } = await import('./jobs/board.ts')
  const { handle, close } = makeBoard({ connection, log })
  const mounts: Mount[] = [{ method: 'ALL', path: `${BOARD_PATH}/*`, handle: behindPassword({ password, handle }) }]
  return { mounts, close }
}

function makeSandbox(config: Config, log: Log, read: (id: string) => Promise<Uint8Array>) {
  const people = [...DEMO_PEOPLE.map(({ name, sandbox }) => ({ ...sandbox, name })), DEMO_STRANGER]
  const [wang, ...others] = people
  const ordered = wang === undefined ? people : [wang, DEMO_STRANGER, ...others.filter(({ id }) => id !== DEMO_STRANGER.id)]
  const platform = makePlatform({
    people: ordered,
    chats: DEMO_GROUPS.map(({ id, name, members }) => ({ id, name, members })),
    file: path.join(config.dataDir, 'sandbox', 'messages.jsonl'),
    onFailure: error => log.error({ err: error }, 'a message was not stored'),
  })
  return { platform, channel: makeSandboxChannel(platform, read) }
}

const listen = (
  config: Config,
  app: App,
  log: Log,
  platform: ReturnType<typeof makePlatform>,
  mounts: readonly Mount[],
): Promise<HttpServer> =>
  makeServer({
    host: config.host,
    port: config.port,
    log,
    metrics: makeMetrics(app),
    ready: () => readiness(app),
    sandbox: { platform, behind: makeBehind(app) },
    mounts,
  })

async function stopAll(
  server: HttpServer,
  app: App,
  board: { close(): Promise<void> },
  postgres: { stop(): Promise<void> } | undefined,
): Promise<void> {
  await server.close()
  await board.close()
  await app.stop()
  await postgres?.stop()
}

/** Crash only: whatever nobody caught ends the process, and the supervisor starts it again. */
function endOn(log: Log, service: Service): void {
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
      void service.stop().then(() => process.exit(0), crash)
    })
}

let urls: { databaseUrl?: string | undefined; redisUrl?: string | undefined } = {}
try {
  const config = loadConfig()
  urls = { databaseUrl: config.databaseUrl, redisUrl: config.redisUrl }
  const log = createLog(config.logLevel, 'service')
  const service = await start(config, log)
  endOn(log, service)
  say(`连心桥已启动，沙盘在 ${service.url} （按 Ctrl-C 停止）`)
} catch (error) {
  process.exit(reportFailure(error, urls))
}

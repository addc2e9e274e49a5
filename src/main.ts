/** The service process: HTTP, the sandbox, relay, sweep and queues. Each real channel has a process of its own, bots/main.ts. */
import path from 'node:path'
import { makeSandboxChannel } from '../bots/sandbox/channel.ts'
import { ACCOUNT } from '../bots/sandbox/normalize.ts'
import { makePlatform } from '../bots/sandbox/platform.ts'
import { DEMO_GROUPS, DEMO_PEOPLE, DEMO_STRANGER } from '../prisma/seed.ts'
import { type App, startApp } from './app.ts'
import type { Config } from './config.ts'
import { behindPassword } from './http/password.ts'
import { type HttpServer, type Mount, makeServer } from './http/server.ts'
import type { QueueConnection } from './jobs/queue.ts'
import type { Log } from './log.ts'
import { makeMetrics } from './metrics.ts'
import { prepareGround, runProgram, say } from './program.ts'
import { readiness, realChannels } from './readiness.ts'
import { makeBehind, seedDemo } from './sandbox.ts'
import * as blobs from './services/mail/blobs.ts'
import { warmTriage } from './triage/model/warm.ts'

async function start(config: Config, log: Log): Promise<{ stop(): Promise<void> }> {
  const ground = await prepareGround(config)
  warmTriage()
  const sandbox = config.channels.includes('sandbox')
    ? makeSandbox(config, log, id => blobs.read({ keys: ground.keys, attachmentsDir: config.attachmentsDir }, id))
    : undefined
  const app = await startApp({
    ...ground,
    log,
    channels: sandbox === undefined ? [] : [sandbox.channel],
    attachmentsDir: config.attachmentsDir,
    quietSeconds: config.intakeQuietMs / 1000,
    rules: config.rules,
    defaultUnit: config.defaultUnit,
    witnessFile: config.witnessFile,
    onStuck: () => process.exit(1),
  })
  if (sandbox !== undefined) await seedDemo(app, ACCOUNT)
  const board = await boardMounts(config, ground.connection, log)
  const server = await listen(config, app, log, sandbox?.platform, [...board.mounts, ...(await webhooks(config, app, log))])
  const where = sandbox === undefined ? `：${config.channels.join('、')}；状态见 ${server.url}/readyz` : `，沙盘在 ${server.url}`
  say(`连心桥已启动${where} （按 Ctrl-C 停止）`)
  return {
    async stop() {
      await server.close()
      await board.close()
      await app.stop()
      await ground.stop()
    },
  }
}

/** Loaded when it is wanted only. */
async function boardMounts({ boardPassword: password }: Config, connection: QueueConnection, log: Log) {
  if (password === undefined) return { mounts: [], close: async () => {} }
  const { BOARD_PATH, makeBoard } = await import('./jobs/board.ts')
  const { handle, close } = makeBoard({ connection, log })
  const mounts: Mount[] = [{ method: 'ALL', path: `${BOARD_PATH}/*`, handle: behindPassword({ password, handle }) }]
  return { mounts, close }
}

/** Loaded when it is wanted only: it brings the SDK with it. */
async function webhooks({ channels, feishu }: Config, app: App, log: Log): Promise<Mount[]> {
  if (!channels.includes('feishu') || feishu?.mode !== 'webhook') return []
  const { feishuMounts } = await import('../bots/start-feishu.ts')
  return feishuMounts(feishu, app, log)
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
  platform: ReturnType<typeof makePlatform> | undefined,
  mounts: readonly Mount[],
): Promise<HttpServer> =>
  makeServer({
    host: config.host,
    port: config.port,
    log,
    metrics: makeMetrics(app, realChannels(config)),
    ready: () => readiness(app, config),
    ...(platform === undefined ? {} : { sandbox: { platform, behind: makeBehind(app) } }),
    mounts,
  })

await runProgram('service', start)

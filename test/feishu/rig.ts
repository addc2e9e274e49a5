/** The way in, from the local platform to a `receive` of the test's own, by either line. */
import type pino from 'pino'
import { type ChatMemory, makeChats } from '../../bots/feishu/chats.ts'
import { makeClient } from '../../bots/feishu/client.ts'
import { type ConnectionOptions, type Lead, makeConnection } from '../../bots/feishu/connection.ts'
import { makeGaps } from '../../bots/feishu/gaps.ts'
import { makeIntake } from '../../bots/feishu/intake.ts'
import type { FeishuChat } from '../../bots/feishu/normalize.ts'
import { webhookMounts } from '../../bots/feishu/webhook.ts'
import type { Receive } from '../../src/channel/channel.ts'
import type { InboundMessage } from '../../src/channel/message.ts'
import { makeServer } from '../../src/http/server.ts'
import { createLog, type Log } from '../../src/log.ts'
import type { FeishuPlatform } from './platform/platform.ts'

export type Mode = 'ws' | 'webhook'

/** Kept in memory, so that a second rig can go on where a first one stopped. */
export function memoryOfChats(): ChatMemory & { readonly chats: Map<string, { chat: FeishuChat; at: Date }> } {
  const chats = new Map<string, { chat: FeishuChat; at: Date }>()
  let complete: Date | null = null
  return {
    chats,
    find: async chatId => chats.get(chatId)?.chat ?? null,
    remember: async (chat, at) => void chats.set(chat.chatId, { chat, at }),
    since: async at => [...chats.values()].filter(one => one.at >= at).map(({ chat }) => chat),
    completeUntil: async () => complete,
    async setCompleteUntil(at) {
      complete = at
    },
  }
}

/** One turn at a time among all that share it. */
export function shareLead(): Lead & { readonly holders: () => number; lose(): void } {
  let holding: (() => void) | undefined
  const queue: (() => void)[] = []
  return {
    holders: () => (holding === undefined ? 0 : 1),
    /** Whoever has it no longer has it, as when the database went away. */
    lose: () => holding?.(),
    async take(signal) {
      while (holding !== undefined)
        await new Promise<void>((resolve, reject) => {
          queue.push(resolve)
          signal.addEventListener('abort', () => reject(signal.reason), { once: true })
        })
      let end: () => void = () => {}
      const lost = new Promise<void>(resolve => {
        end = () => {
          if (holding === end) holding = undefined
          resolve()
          for (const next of queue.splice(0)) next()
        }
      })
      holding = end
      return { lost, release: async () => end() }
    },
  }
}

/** Collects what a log writes at its most talkative. */
export function heardLog(): { readonly log: Log; readonly lines: string[] } {
  const lines: string[] = []
  return { lines, log: createLog('trace', 'feishu', { write: (line: string) => void lines.push(line) } satisfies pino.DestinationStream) }
}

export interface RigOptions {
  readonly mode: Mode
  readonly receive?: Receive
  readonly memory?: ChatMemory
  readonly lead?: Lead
  readonly log?: Log
  readonly line?: Partial<ConnectionOptions>
  readonly markMs?: number
}

export type Rig = Awaited<ReturnType<typeof startRig>>

export async function startRig(platform: FeishuPlatform, options: RigOptions) {
  const { mode, memory = memoryOfChats(), lead = shareLead(), log = createLog('silent', 'feishu') } = options
  const received: InboundMessage[] = []
  const receive: Receive = options.receive ?? (async message => void received.push(message))
  const app = { appId: platform.appId, appSecret: platform.appSecret, domain: platform.url }
  const client = await makeClient(app, log)
  const chats = makeChats(client, memory, log)
  await chats.meetBot()
  const intake = makeIntake({ receive, chats, log, words: { deadButton: () => '按不动了' } })
  const gaps = makeGaps({ client, memory, chats, intake, log, markMs: options.markMs ?? 50, againMs: 100, paceMs: 1 })
  const way = mode === 'ws' ? byLine() : await byPost()

  function byLine() {
    const onLine = (stands: boolean): void => (stands ? gaps.began() : gaps.ended())
    const connection = makeConnection({ app, lead, log, take: intake.take, onLine, waitMs: 20, lookMs: 10, ...options.line })
    connection.start()
    return { url: '', state: connection.state, stop: () => connection.stop() }
  }

  async function byPost() {
    const { appId, encryptKey, verificationToken } = platform
    const server = await makeServer({
      host: '127.0.0.1',
      port: 0,
      ready: async () => ({ checks: [], warnings: [] }),
      metrics: { contentType: 'text/plain', metrics: async () => '' } as never,
      log,
      mounts: webhookMounts({ appId, encryptKey, verificationToken }, intake.take),
    })
    platform.hook.use(server.url)
    const state = () => ({ state: 'connected' as const, since: new Date(), tries: 0 })
    return { url: server.url, state, stop: () => server.close() }
  }

  return {
    received,
    client,
    chats,
    intake,
    gaps,
    memory,
    /** Of the service, in webhook mode. */
    url: way.url,
    state: way.state,
    async stop(): Promise<void> {
      await way.stop()
      gaps.ended()
      if (mode === 'webhook') platform.hook.use(undefined)
    },
  }
}

/** Until the long connection gets events. */
export async function standing(platform: FeishuPlatform, connections = 1): Promise<void> {
  for (const until = Date.now() + 10_000; platform.line.connected() !== connections; ) {
    if (Date.now() > until) throw new Error(`${platform.line.connected()} connections stand, not ${connections}`)
    await new Promise(resolve => setTimeout(resolve, 5))
  }
}

/** The sandbox page on a port of its own, with a fake service behind it. */
import type { Receive } from '../../src/channel/channel.ts'
import type { Behind, BehindRow } from '../../src/http/behind.ts'
import { makeServer, type ServerOptions } from '../../src/http/server.ts'
import { openSandbox, say } from './sandbox.ts'

export const START = new Date('2026-11-19T02:03:00Z')

export const fakeBehind = () => {
  let offset = START.getTime() - Date.now()
  const rows: BehindRow[] = []
  const state = { away: false, asked: 0 }
  const time = () => new Date(Date.now() + offset)
  const behind: Behind = {
    now: async () => time(),
    async moveClock(ms) {
      offset += ms
      return time()
    },
    async recent() {
      state.asked++
      if (state.away) throw new Error('the database is away')
      return rows
    },
    queues: async () => [
      { name: 'inbound', waiting: 0, active: 0 },
      { name: 'deliver-sandbox', waiting: 0, active: 0 },
    ],
  }
  return { behind, rows, state, time }
}

const silent = { error: () => {} }
const fakeMetrics = { contentType: 'text/plain; version=0.0.4; charset=utf-8', metrics: async () => 'up 1\n' }

export const openServer = (more: Partial<ServerOptions> = {}) =>
  makeServer({
    host: '127.0.0.1',
    port: 0,
    log: silent,
    metrics: fakeMetrics,
    ready: async () => ({ checks: [], warnings: [] }),
    ...more,
  })

/** @param receive what the bot does; says the text back when not given */
export const openPage = async (options: { file?: string; receive?: Receive } = {}) => {
  const back = fakeBehind()
  const sandbox = await openSandbox(options.file === undefined ? {} : { file: options.file })
  let sent = 0
  const echo: Receive = async ({ content, chat, quotes }) => {
    sent++
    if (content.type === 'entered') return
    const heard = content.type === 'text' ? `听到：${content.text}` : `听到：[${content.type}]`
    await sandbox.channel.send({ chat }, say(quotes === undefined ? heard : `${heard}（引用）`), `echo-${sent}-${Date.now()}`)
  }
  const { receive } = options
  await sandbox.channel.start(async (message, files) => {
    sandbox.received.push({ message, files: files ?? [] })
    await (receive ?? echo)(message, files)
  })
  const server = await openServer({ sandbox: { platform: sandbox.platform, behind: back.behind } })
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/sandbox/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  return { ...sandbox, ...back, server, post }
}

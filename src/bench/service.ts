/** The service as `npm start` runs it, in processes of its own: how soon it is ready, and what it holds. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { cleanEnvironment, projectFile, projectRoot } from '../config.ts'
import { pool } from '../demo/replay/pool.ts'
import { startPostgres } from '../embedded/postgres.ts'
import { OperatorError } from '../errors.ts'
import { figure } from './figure.ts'
import { median } from './rate.ts'
import { freePort } from './redis.ts'
import type { Alone, Run } from './run.ts'
import { sentence } from './sentences.ts'

export const service: Alone = {
  summary: 'a second start of npm start until it is ready, and the memory of the service under load, beside bare Node and bare PostgreSQL',
  async run(run) {
    const folder = mkdtempSync(path.join(tmpdir(), 'lianxinqiao-'))
    chmodSync(folder, 0o711)
    try {
      await measure(run, folder)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** Two of the demo's employees: to the sandbox nobody else exists. */
const EMPLOYEES = ['wang', 'zhao']
const AT_ONCE = 8
const MIB = 1024 * 1024

async function measure(run: Run, dataDir: string): Promise<void> {
  const { starts } = run.sizes
  run.tell('first start', 0, starts)
  await withService(run, dataDir, async () => {})
  const [ready, bare, node]: [number[], number[], Awaited<ReturnType<typeof bareNode>>[]] = [[], [], []]
  let most = 0
  for (let at = 0; at < starts && !run.interrupt.stopped(); at++) {
    run.tell('warm start', at, starts)
    bare.push(await barePostgres(dataDir))
    node.push(await bareNode())
    await withService(run, dataDir, async (url, readyMs) => {
      ready.push(readyMs)
      if (at === starts - 1) most = await loaded(run, url)
    })
  }
  if (run.interrupt.stopped()) return
  const nodeMs = median(node.map(({ ms }) => ms))
  run.found(
    figure(
      'warm start',
      median(ready) / 1_000,
      's',
      { name: 'node -e 0 + bare PostgreSQL', value: (nodeMs + median(bare)) / 1_000 },
      { most: 5 },
    ),
  )
  run.found(
    figure(
      `service after ${run.sizes.sandboxMessages} messages`,
      most / MIB,
      'MB',
      { name: 'node -e 0', value: median(node.map(({ rss }) => rss)) / MIB },
      {
        most: 350,
      },
    ),
  )
}

/** Messages through the sandbox until all is settled. @returns the most resident bytes of the service meanwhile */
async function loaded(run: Run, url: string): Promise<number> {
  const { sandboxMessages: count } = run.sizes
  let most = 0
  let sent = 0
  let working = true
  const watching = (async () => {
    for (let now = await metrics(url); working || now.unsettled > 0; now = await metrics(url)) {
      most = Math.max(most, now.rss)
      if (run.interrupt.stopped()) return
      await pause(250)
    }
  })()
  await pool(
    Array.from({ length: count }, (_, at) => at),
    AT_ONCE,
    run.interrupt.stopped,
    async at => {
      const person = EMPLOYEES[at % EMPLOYEES.length]
      const body = JSON.stringify({ person, chat: person, content: { type: 'text', text: sentence(at) } })
      const response = await fetch(`${url}/sandbox/say`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
      if (!response.ok) throw new OperatorError(`the sandbox refused a message: ${response.status} ${await response.text()}`)
      run.tell('messages to the service', ++sent, count)
    },
  )
  working = false
  await watching
  return Math.max(most, (await metrics(url)).rss)
}

async function metrics(url: string): Promise<{ rss: number; unsettled: number }> {
  const text = await (await fetch(`${url}/metrics`)).text()
  const gauge = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN)
  return {
    rss: gauge('process_resident_memory_bytes'),
    unsettled: gauge('lianxinqiao_inbox_unhandled') + gauge('lianxinqiao_deliveries_unsettled'),
  }
}

/** @throws OperatorError when it ends, or is not ready within a minute */
async function withService(run: Run, dataDir: string, work: (url: string, readyMs: number) => Promise<void>): Promise<void> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = cleanEnvironment({ DATA_DIR: dataDir, PORT: String(port), INTAKE_QUIET_SECONDS: '0', LOG_LEVEL: 'warn' })
  const started = performance.now()
  const child = spawn(process.execPath, [projectFile('src/start.mjs')], { cwd: projectRoot, env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    said = (said + text).slice(-2_000)
  })
  try {
    while (!(await isReady(url))) {
      if (run.interrupt.stopped()) return
      if (child.exitCode !== null || performance.now() - started > 60_000)
        throw new OperatorError(`the service was not ready: ${said.trim()}`)
      await pause(10)
    }
    await work(url, performance.now() - started)
  } finally {
    await end(child)
  }
}

const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    ({ status }) => status === 200,
    () => false,
  )

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

async function bareNode(): Promise<{ ms: number; rss: number }> {
  const started = performance.now()
  const child = spawn(process.execPath, ['-e', 'process.stdout.write(String(process.memoryUsage().rss))'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    said += text
  })
  await once(child, 'close')
  return { ms: performance.now() - started, rss: Number(said) }
}

async function barePostgres(dataDir: string): Promise<number> {
  const started = performance.now()
  const postgres = await startPostgres({ dataDir })
  const ms = performance.now() - started
  await postgres.stop()
  return ms
}

/** As npm start runs it, the service and Feishu's process as programs of their own: how soon events are acknowledged at a given rate, and what memory it takes. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { SPARING } from '../../.config/supervise.mjs'
import { cleanEnvironment, projectFile } from '../../src/config.ts'
import { openDb, sql } from '../../src/db.ts'
import { type FeishuPlatform, startFeishuPlatform } from '../feishu/platform/platform.ts'
import type { Said } from '../feishu/platform/talker.ts'
import type { Mode } from '../feishu/rig.ts'
import { compile, follow, type Program } from '../helpers/program.ts'
import { emptyDatabase } from '../helpers/servers.ts'
import { isWhole, note, times } from './form.ts'

const ends: (() => Promise<unknown> | unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

const PEOPLE = 500

async function open(mode: Mode) {
  await compile()
  const platform = await startFeishuPlatform()
  const database = await emptyDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'lianxinqiao-load-'))
  const env = cleanEnvironment({
    ...SPARING.env,
    CHANNELS: 'feishu',
    DATABASE_URL: database.ownerUrl,
    MASTER_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    DATA_DIR: folder,
    PORT: '0',
    FEISHU_APP_ID: platform.appId,
    FEISHU_APP_SECRET: platform.appSecret,
    FEISHU_DOMAIN: platform.url,
    FEISHU_MODE: mode,
    FEISHU_ENCRYPT_KEY: platform.encryptKey,
    FEISHU_VERIFICATION_TOKEN: platform.verificationToken,
    LOG_LEVEL: 'error',
  })
  const run = (file: string, ...args: string[]): Program => {
    const program = follow(
      spawn(process.execPath, [...SPARING.flags, projectFile(`.build/${file}`), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] }),
    )
    program.child.stdout?.resume()
    ends.push(async () => {
      program.child.kill('SIGKILL')
      await program.ended()
    })
    return program
  }
  const db = openDb(database.ownerUrl)
  ends.push(
    () => rmSync(folder, { recursive: true, force: true }),
    () => database.drop(),
    () => platform.stop(),
    () => db.$disconnect(),
  )
  const service = run('src/main.js')
  const address = () => /(http:\S+)\/readyz/.exec(service.complaints())?.[1]
  const ready = async (): Promise<boolean> => ((await (await fetch(`${address()}/readyz`)).json()) as { ok: boolean }).ok
  await until(() => address() !== undefined)
  if (mode === 'webhook') platform.hook.use(address())
  const channel = run('bots/main.js', 'feishu')
  await until(() => ready().catch(() => false))
  return {
    platform,
    channel,
    service,
    async inbox(): Promise<{ readonly stored: number; readonly handled: number }> {
      const [row] = await db.$queryRaw<{ stored: number; handled: number }[]>(
        sql`SELECT count(*)::int AS stored, count(*) FILTER (WHERE status <> 'pending')::int AS handled FROM inbox`,
      )
      return row ?? { stored: 0, handled: 0 }
    },
  }
}

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 40_000; !(await what()); await pause(50)) if (Date.now() > end) throw new Error('it did not come to be')
}

/** Pushed when their time has come, whether those before were acknowledged or not. */
async function pushed(platform: FeishuPlatform, perSecond: number, events: number): Promise<number[]> {
  const talkers = Array.from({ length: PEOPLE }, (_, nth) => platform.person(`职工${nth}`))
  const saying: Promise<Said>[] = []
  const began = performance.now()
  while (saying.length < events) {
    const due = Math.min(events, Math.ceil(((performance.now() - began) / 1000) * perSecond))
    for (let nth = saying.length; nth < due; nth++)
      saying.push((talkers[nth % PEOPLE] as (typeof talkers)[number]).says(`第${nth}句：工资两个月没发了`))
    await pause(5)
  }
  const said = await Promise.all(saying)
  return said.map(({ push }) => (push?.acknowledged ? (push.attempts[0]?.tookMs ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY))
}

/** The most memory a process ever had, in MB; undefined where the system does not tell. */
function peakMb({ child }: Program): number | undefined {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024)
  } catch {
    return undefined
  }
}

describe.runIf(isWhole).each<Mode>(['ws', 'webhook'])('by %s', mode => {
  test.each([
    { perSecond: 100, seconds: 30, mostMs: 300 },
    { perSecond: 500, seconds: 10, mostMs: 3_000 },
  ])(
    '$perSecond events a second are acknowledged in time, all are stored, and memory stays small',
    async ({ perSecond, seconds, mostMs }) => {
      const { platform, channel, service, inbox } = await open(mode)
      await pushed(platform, 20, 40)
      const events = perSecond * times(seconds, seconds)
      const took = (await pushed(platform, perSecond, events)).sort((a, b) => a - b)
      const at = (share: number): number => Math.round(took[Math.floor(took.length * share)] ?? Number.POSITIVE_INFINITY)
      const figure = { way: mode, perSecond, events, p50Ms: at(0.5), p99Ms: at(0.99), slowestMs: at(1 - 1e-9) }
      const { stored, handled } = await inbox()
      const memory = { channelMb: peakMb(channel), serviceMb: peakMb(service) }
      process.stdout.write(
        `at a steady rate, in processes of their own: ${JSON.stringify({ ...figure, handledMeanwhile: handled, ...memory })}\n`,
      )
      const lost = 40 + events - stored
      const slowestMs = figure.slowestMs
      note({ test: `${perSecond} events a second by ${mode}`, runs: events, lost, duplicates: 0, unsettled: 0, other: 0, slowestMs })
      expect(lost).toBe(0)
      expect(figure.p99Ms).toBeLessThanOrEqual(mostMs)
      if (memory.channelMb !== undefined) expect(memory.channelMb).toBeLessThanOrEqual(300)
    },
    5 * 60_000,
  )
})

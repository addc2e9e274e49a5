/** As npm start runs it: the service and the process of a channel, compiled, each a program of its own, on a database of their own. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { SPARING } from '../../.config/supervise.mjs'
import { cleanEnvironment, projectFile } from '../../src/config.ts'
import { openDb, sql } from '../../src/db.ts'
import { compile, follow, type Program } from './program.ts'
import { emptyDatabase } from './servers.ts'

export const KEY_RING = `test:${Buffer.alloc(32, 7).toString('base64')}`

export type Programs = Awaited<ReturnType<typeof openPrograms>>

/** @param settings what the channel needs; LOG_LEVEL is error unless they say otherwise */
export async function openPrograms(settings: Readonly<Record<string, string>>) {
  await compile()
  const database = await emptyDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'lianxinqiao-programs-'))
  const env = cleanEnvironment({
    ...SPARING.env,
    DATABASE_URL: database.ownerUrl,
    MASTER_KEYS: KEY_RING,
    DATA_DIR: folder,
    PORT: '0',
    LOG_LEVEL: 'error',
    ...settings,
  })
  const db = openDb(database.ownerUrl)
  const running: Program[] = []

  function run(file: string, ...args: string[]): Program {
    const argv = [...SPARING.flags, projectFile(`.build/${file}`), ...args]
    const program = follow(spawn(process.execPath, argv, { env, stdio: ['ignore', 'pipe', 'pipe'] }))
    program.child.stdout?.resume()
    running.push(program)
    return program
  }

  const service = run('src/main.js')
  /** Undefined until it listens. */
  const address = (): string | undefined => /(http:\S+)\/readyz/.exec(service.complaints())?.[1]
  /** @throws Error while nothing answers there */
  const ready = async () =>
    (await (await fetch(`${address()}/readyz`)).json()) as { ok: boolean; checks: { name: string; detail?: string }[] }

  /** @throws Error with what they complained of, after 40 s */
  async function until(what: () => boolean | Promise<boolean>): Promise<void> {
    for (const end = Date.now() + 40_000; !(await what()); await pause(50))
      if (Date.now() > end) throw new Error(`it did not come to be: ${running.map(({ complaints }) => complaints()).join('\n')}`)
  }

  return {
    service,
    run,
    db,
    address,
    ready,
    until,
    async inbox(): Promise<{ readonly stored: number; readonly handled: number }> {
      const [row] = await db.$queryRaw<{ stored: number; handled: number }[]>(
        sql`SELECT count(*)::int AS stored, count(*) FILTER (WHERE status <> 'pending')::int AS handled FROM inbox`,
      )
      return row ?? { stored: 0, handled: 0 }
    },
    async stop(): Promise<void> {
      for (const { child, ended } of running.toReversed()) {
        child.kill('SIGKILL')
        await ended()
      }
      await db.$disconnect()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The most memory a process ever had, in MB; undefined where the system does not tell. */
export function peakMb({ child }: Program): number | undefined {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024)
  } catch {
    return undefined
  }
}

/** Says something so often a second, when its time has come, whether what was said before is heard yet or not. */
export async function atRate<T>(perSecond: number, count: number, say: (nth: number) => T): Promise<T[]> {
  const said: T[] = []
  const began = performance.now()
  while (said.length < count) {
    const due = Math.min(count, Math.ceil(((performance.now() - began) / 1000) * perSecond))
    for (let nth = said.length; nth < due; nth++) said.push(say(nth))
    await pause(5)
  }
  return said
}

/** The command line as a process of its own. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { vi } from 'vitest'
import { projectFile } from '../../src/config.ts'
import { compile } from '../helpers/program.ts'
import { freshDatabase, type TestDatabase } from '../helpers/servers.ts'

// each command is a process, and the first call may compile
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

export interface Answered {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** stdout as JSON lines. */
  readonly results: Record<string, unknown>[]
}

export interface Call {
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string | Buffer
}

/** Nothing of the developer's own environment or data. */
const OWN = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'NODE_OPTIONS']

export async function cli(args: readonly string[], { env = {}, stdin = '' }: Call = {}): Promise<Answered> {
  await compile()
  const kept = Object.fromEntries(OWN.flatMap(name => (process.env[name] === undefined ? [] : [[name, process.env[name]]])))
  const child = spawn(process.execPath, ['--enable-source-maps', projectFile('.build/src/cli.js'), ...args], {
    env: { ...kept, PORT: '1', ...env },
    cwd: '/',
    stdio: 'pipe',
  })
  const ended = new Promise<number | null>(resolve => child.once('close', resolve))
  child.stdin.on('error', () => {}) // a command that reads nothing may be gone by then
  child.stdin.end(stdin)
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  const results = stdout
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line) as Record<string, unknown>)
  return { code, stdout, stderr, results }
}

export interface Place {
  readonly folder: string
  /** What names this database, these keys and this folder to a command. */
  readonly env: Readonly<Record<string, string>>
  readonly database: TestDatabase
  remove(): Promise<void>
}

/** An empty installation: a migrated database and a folder. */
export async function place(more: Readonly<Record<string, string>> = {}): Promise<Place> {
  const database = await freshDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'lianxinqiao-cli-'))
  const env = {
    DATABASE_URL: database.ownerUrl,
    DATA_DIR: folder,
    MASTER_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    CHANNELS: 'feishu',
    FEISHU_APP_ID: 'cli_0123456789abcdef',
    FEISHU_APP_SECRET: 's',
    ...more,
  }
  return {
    folder,
    env,
    database,
    async remove() {
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

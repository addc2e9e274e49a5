import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findBinaries } from '../src/embedded/binaries.ts'
import { whyNot } from '../src/embedded/cluster.ts'
import { identity } from '../src/embedded/lock.ts'
import { type Postgres, startPostgres } from '../src/embedded/postgres.ts'
import { type Options, type Program, runScript } from './helpers/program.ts'

let dataDir = ''
const stops: (() => Promise<void>)[] = []

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'embedded-'))
})
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  rmSync(dataDir, { recursive: true, force: true })
})

async function start(): Promise<Postgres> {
  const server = await startPostgres({ dataDir })
  stops.push(server.stop)
  return server
}

const data = (...parts: string[]) => path.join(dataDir, 'postgres/data', ...parts)
const isUp = (pid: number) => identity(pid) !== null

async function query(url: string, text: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}

/** Inserts on several connections until enough are acknowledged, then does the deed; returns what was acknowledged. */
async function writeUntil(url: string, enough: number, deed: () => void): Promise<number[]> {
  await query(url, 'create table public.kept (n int primary key)')
  const acknowledged: number[] = []
  let next = 0
  const writer = async () => {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    await client.connect()
    for (;;) {
      const n = next++
      await client.query('insert into kept values ($1)', [n])
      if (acknowledged.push(n) === enough) deed()
    }
  }
  await Promise.allSettled(Array.from({ length: 8 }, writer))
  return acknowledged
}

const kept = async (url: string) => new Set((await query(url, 'select n from kept')).map(row => row.n))

/** Starts a server and says so on one line of JSON; on SIGTERM stops it. */
const LAUNCHER = (folder: string) => `
  const { startPostgres } = await load('embedded/postgres'); const { explain } = await load('errors')
  try {
    const server = await startPostgres({ dataDir: ${JSON.stringify(folder)}, onProgress: console.error })
    process.on('SIGTERM', () => server.stop().then(() => process.exit(0)))
    console.log(JSON.stringify(server)); setInterval(() => {}, 1000)
  } catch (error) { console.log(JSON.stringify({ line: explain(error) ?? error.stack })) }`

async function launch(options: Options = {}, folder = dataDir): Promise<Program & { said: Postgres & { line?: string } }> {
  const program = await runScript(LAUNCHER(folder), options)
  const said = JSON.parse(await program.nextLine())
  stops.push(async () => {
    program.child.kill('SIGTERM')
    await program.ended()
  })
  return { ...program, said }
}

describe('what was acknowledged', () => {
  test('survives kill -9 of PostgreSQL, and the next one is at the same address', async () => {
    const first = await start()
    const acknowledged = await writeUntil(first.ownerUrl, 500, () => process.kill(first.pid, 'SIGKILL'))
    const second = await start()
    expect(second).toMatchObject({ reused: false, url: first.url })
    const rows = await kept(second.ownerUrl)
    expect(acknowledged.length).toBeGreaterThanOrEqual(500)
    expect(acknowledged.filter(n => !rows.has(n))).toEqual([])
  })

  test('survives kill -9 of the launcher: the server lives on and is found', async () => {
    const first = await launch()
    const { ownerUrl, pid } = first.said
    await query(ownerUrl, 'create table public.kept (n int primary key)')
    await query(ownerUrl, 'insert into kept values (1)')
    first.child.kill('SIGKILL')
    expect(await first.ended()).toBe('SIGKILL')
    const second = await start()
    expect(second).toMatchObject({ reused: true, pid })
    expect(await kept(second.ownerUrl)).toEqual(new Set([1]))
    await second.stop()
    expect(isUp(pid)).toBe(false)
  })
})

describe('several at once', () => {
  test('four launchers: one starts, three join, the last to leave stops it', async () => {
    const all = await Promise.all([launch(), launch(), launch(), launch()])
    expect(all.map(({ said }) => said.reused).sort()).toEqual([false, true, true, true])
    const pids = new Set(all.map(({ said }) => said.pid))
    expect(pids.size).toBe(1)
    const [pid = 0] = pids
    for (const [i, { child, ended }] of all.entries()) {
      expect(isUp(pid)).toBe(true)
      child.kill('SIGTERM')
      expect(await ended(), `launcher ${i}`).toBe(0)
    }
    expect(isUp(pid)).toBe(false)
  })

  test('a lock whose owner was killed is taken over', async () => {
    mkdirSync(path.join(dataDir, 'postgres'), { recursive: true })
    writeFileSync(path.join(dataDir, 'postgres/lock'), '4194300 1')
    expect((await start()).reused).toBe(false)
  })
})

describe('what a crash leaves', () => {
  test.each([
    ['a dead one', 4194300],
    ['another program', process.pid],
  ])('a pid file that names %s', async (_what, pid) => {
    await (await start()).stop()
    writeFileSync(data('postmaster.pid'), [pid, data(), 1, 1, '', '127.0.0.1', '0 0', 'ready', ''].join('\n'))
    const again = await start()
    expect(again.reused).toBe(false)
    expect(await query(again.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('half a data folder', async () => {
    mkdirSync(data('..', 'data.init/base'), { recursive: true })
    expect((await start()).reused).toBe(false)
    expect(existsSync(data('..', 'data.init'))).toBe(false)
  })
})

test('passwords are for the owner alone, and wanted', async () => {
  const { url } = await start()
  expect(statSync(data('lianxinqiao.passwords')).mode & 0o777).toBe(0o600)
  const without = new URL(url)
  without.password = 'guess'
  await expect(query(without.href, 'select 1')).rejects.toThrow(/password authentication failed/)
})

test('no words of a failed statement get into its log', async () => {
  const { ownerUrl } = await start()
  await query(ownerUrl, 'create table secrets (name text primary key)')
  await query(ownerUrl, `insert into secrets values ('王师傅')`)
  await expect(query(ownerUrl, `insert into secrets values ('王师傅')`)).rejects.toThrow(/duplicate/)
  const log = readFileSync(path.join(dataDir, 'postgres/postgres.log'), 'utf8')
  expect(log).toMatch(/duplicate key/)
  expect(log).not.toMatch(/王师傅/)
})

test('room for 200 connections, Chinese words compare as words', async () => {
  const { ownerUrl } = await start()
  expect(await query(ownerUrl, 'show max_connections')).toEqual([{ max_connections: '200' }])
  expect(await query(ownerUrl, `select datctype from pg_database where datname = 'lianxinqiao'`)).toEqual([{ datctype: 'C.UTF-8' }])
})

describe('one line that says what to do', () => {
  test('musl', () => {
    expect(() => findBinaries(dataDir, true)).toThrow(/musl.*use Debian, or set DATABASE_URL/)
  })

  test.each([
    ['initdb: error: could not write: No space left on device', /disk is full \(\/d\).*make room/],
    ['FATAL: data directory "/d" has wrong ownership', /a right is missing in \/d/],
    ['could not open file "x": Permission denied', /a right is missing in \/d/],
    ['FATAL: database files are incompatible with server', /another version/],
    ['FATAL: something new', /did not start \(\/d\): FATAL: something new/],
  ])('%s', (said, line) => {
    expect(whyNot(said, '/d').message).toMatch(line)
  })

  test('a full disk', async context => {
    const disk = path.join(dataDir, 'small')
    mkdirSync(disk)
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk]).status !== 0) return context.skip()
    try {
      await expect(startPostgres({ dataDir: disk })).rejects.toThrow(/^the disk is full .*make room/)
      expect(readdirSync(path.join(disk, 'postgres'))).not.toContain('data')
    } finally {
      spawnSync('umount', [disk])
    }
  })

  test('lost passwords', async () => {
    await (await start()).stop()
    rmSync(data('lianxinqiao.passwords'))
    await expect(startPostgres({ dataDir })).rejects.toThrow(/passwords is missing: restore it/)
  })
})

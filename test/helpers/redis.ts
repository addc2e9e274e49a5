/** A private Redis: REDIS_URL, else the machine's program, else one unpacked from Debian's packages without installing it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { withLock } from '../../src/embedded/lock.ts'
import { cacheFolder } from './servers.ts'

export interface TestRedis {
  readonly url: string
  /** Kills it with -9 and starts it on the same port and files; does nothing to a given REDIS_URL. */
  restart(): Promise<void>
  stop(): Promise<void>
}

interface Program {
  readonly file: string
  readonly libraries?: string
}

/** redis-tools holds the server too: one program, told apart by its name. */
const PACKAGES = ['redis-tools', 'libjemalloc2', 'liblzf1', 'libatomic1', 'libssl3', 'libsystemd0']

function onPath(name: string): Program | undefined {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const file = path.join(folder, name)
    try {
      accessSync(file, constants.X_OK)
      return { file }
    } catch {
      // not here: the next folder
    }
  }
  return undefined
}

function unpacked(folder: string): Program | undefined {
  const file = path.join(folder, 'usr/bin/redis-server')
  if (!existsSync(file)) return undefined
  const triplet = `${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`
  return { file, libraries: [`usr/lib/${triplet}`, `lib/${triplet}`].map(lib => path.join(folder, lib)).join(':') }
}

/** About 3 s. @returns false where this is no Debian or its archive cannot be reached */
function fetchPackages(target: string): boolean {
  if (onPath('apt-get') === undefined || onPath('dpkg-deb') === undefined) return false
  const work = mkdtempSync(path.join(tmpdir(), 'lianxinqiao-redis-'))
  try {
    for (const folder of ['lists/partial', 'cache/archives/partial', 'root/usr/bin'])
      mkdirSync(path.join(work, folder), { recursive: true })
    const settings = [
      `Dir::State::Lists=${work}/lists`,
      `Dir::Cache=${work}/cache`,
      'Debug::NoLocking=1',
      'APT::Sandbox::User=root',
      'Acquire::Retries=1',
      'Acquire::http::Timeout=10',
    ]
    const apt = (...args: string[]) =>
      spawnSync('apt-get', ['-qq', ...settings.flatMap(setting => ['-o', setting]), ...args], { cwd: path.join(work, 'cache') }).status ===
      0
    if (!apt('update') || !apt('download', ...PACKAGES)) return false
    for (const name of readdirSync(path.join(work, 'cache')).filter(file => file.endsWith('.deb')))
      if (spawnSync('dpkg-deb', ['-x', path.join(work, 'cache', name), path.join(work, 'root')]).status !== 0) return false
    const server = path.join(work, 'root/usr/bin/redis-server')
    rmSync(server, { force: true })
    symlinkSync('redis-check-rdb', server)
    move(path.join(work, 'root'), target)
    return true
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Across file systems rename fails. */
function move(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  const beside = `${to}.new`
  rmSync(beside, { recursive: true, force: true })
  if (spawnSync('cp', ['-a', from, beside]).status !== 0) throw new Error(`${to} could not be written`)
  renameSync(beside, to)
}

async function findProgram(): Promise<Program | undefined> {
  const installed = onPath('redis-server') ?? onPath('valkey-server')
  if (installed !== undefined) return installed
  const folder = path.join(cacheFolder(), 'redis')
  return withLock(
    path.join(cacheFolder(), 'redis.lock'),
    async () => unpacked(folder) ?? (fetchPackages(folder) ? unpacked(folder) : undefined),
  )
}

const ping = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
    socket.once('data', data => {
      socket.destroy()
      resolve(data.toString().startsWith('+PONG'))
    })
    socket.once('error', () => resolve(false))
  })

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function launch(program: Program, port: number, folder: string): Promise<ChildProcess> {
  const settings = {
    port,
    bind: '127.0.0.1',
    dir: folder,
    appendonly: 'yes',
    appendfsync: 'everysec',
    save: '',
    'maxmemory-policy': 'noeviction',
    daemonize: 'no',
  }
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)])
  const env = program.libraries === undefined ? process.env : { ...process.env, LD_LIBRARY_PATH: program.libraries }
  const child = spawn(program.file, args, { stdio: 'ignore', env })
  child.once('error', () => {})
  process.once('exit', () => child.kill('SIGKILL'))
  while (!(await ping(port))) {
    if (child.exitCode !== null || child.pid === undefined) throw new Error(`${program.file} did not start`)
    await wait(20)
  }
  return child
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** Null, with one line in the run's output, where no Redis can be had; in CI that is a failure. */
export async function redisForTests(): Promise<TestRedis | null> {
  const given = process.env['REDIS_URL']
  if (given !== undefined && given !== '') return { url: given, restart: async () => {}, stop: async () => {} }
  const program = await findProgram()
  if (program === undefined) {
    const line = 'no Redis here: set REDIS_URL or install redis-server to run the tests on it'
    if (process.env['CI'] === 'true') throw new Error(line)
    sayOnce(line)
    return null
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'redis-test-'))
  const port = await freePort()
  let child = await launch(program, port, folder)
  return {
    url: `redis://127.0.0.1:${port}`,
    async restart() {
      await end(child)
      child = await launch(program, port, folder)
    },
    async stop() {
      await end(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Once a run: its workers share a parent. */
function sayOnce(line: string): void {
  try {
    writeFileSync(path.join(tmpdir(), `lianxinqiao-no-redis-${process.ppid}`), '', { flag: 'wx' })
    process.stderr.write(`skipped: ${line}\n`)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

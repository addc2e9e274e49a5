/** A private Redis: the machine's program, else one that was unpacked before (by `npm test`). */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { cacheFolder } from '../embedded/cache.ts'

export interface RedisProgram {
  readonly file: string
  /** Where its libraries lie, joined by `:`. */
  readonly libraries?: string
}

export interface PrivateRedis {
  readonly url: string
  /** Kills it with -9 and starts it on the same port and files. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** Where it is unpacked to, without being installed. */
export const redisFolder = (): string => path.join(cacheFolder(), 'redis')

export function unpackedRedis(folder: string = redisFolder()): RedisProgram | undefined {
  const file = path.join(folder, 'usr/bin/redis-server')
  if (!existsSync(file)) return undefined
  const triplet = `${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`
  return { file, libraries: [`usr/lib/${triplet}`, `lib/${triplet}`].map(lib => path.join(folder, lib)).join(':') }
}

export const installedRedis = (): RedisProgram | undefined =>
  ['redis-server', 'valkey-server'].filter(name => spawnSync(name, ['--version']).status === 0).map(file => ({ file }))[0]

/** As a service should have it: append-only file, nothing evicted. */
export async function startRedis(program: RedisProgram): Promise<PrivateRedis> {
  const folder = mkdtempSync(path.join(tmpdir(), 'redis-'))
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

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function launch({ file, libraries }: RedisProgram, port: number, folder: string): Promise<ChildProcess> {
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
  const child =
    libraries === undefined
      ? spawn(file, args, { stdio: 'ignore' })
      : spawn('env', [`LD_LIBRARY_PATH=${libraries}`, file, ...args], { stdio: 'ignore' })
  child.once('error', () => {})
  process.once('exit', () => child.kill('SIGKILL'))
  while (!(await ping(port))) {
    if (child.exitCode !== null || child.pid === undefined) throw new Error(`${file} did not start`)
    await wait(20)
  }
  return child
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

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

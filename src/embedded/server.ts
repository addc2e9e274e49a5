/** One postmaster: found, started, stopped. */
import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { OperatorError } from '../errors.ts'
import { type Account, asAccount } from './account.ts'
import type { Binaries } from './binaries.ts'
import { whyNot } from './cluster.ts'
import { identity, readOr } from './lock.ts'

const POLL_MS = 20
const LOG_KEPT = 10 * 1024 * 1024

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  max_connections: '200',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // its log goes into a file in the clear: no statements, no values
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

/** The kernel's limit for the path of a socket is 108 bytes with its end. */
const socketFits = (data: string): boolean =>
  process.platform !== 'win32' && !data.includes(',') && Buffer.byteLength(path.join(data, '.s.PGSQL.65535')) < 100

/** The folder of its socket, which costs half of what a connection over the loopback does; null where it has none. */
export const socketFolder = (data: string, port: number): string | null =>
  socketFits(data) && existsSync(path.join(data, `.s.PGSQL.${port}`)) ? data : null

export interface Running {
  readonly pid: number
  readonly port: number
}

interface PidFile extends Running {
  readonly ready: boolean
}

function readPidFile(data: string): PidFile | null {
  const lines = (readOr(path.join(data, 'postmaster.pid'), null) ?? '').split('\n').map(line => line.trim())
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return pid > 0 ? { pid, port, ready: lines[7] === 'ready' } : null
}

/** Its pid may be another program's by now: it must be alive, and on Linux be a postgres on this very folder. */
function isPostmaster(pid: number, data: string): boolean {
  if (identity(pid) === null) return false
  if (process.platform !== 'linux') return true
  return readOr(`/proc/${pid}/cmdline`, '').includes(`\0${data}\0`)
}

/** Waits for one that is starting; null when none runs. Removes the pid file that a killed one left. */
export async function findServer(data: string, onProgress: (line: string) => void): Promise<Running | null> {
  for (let waited = 0; ; waited += POLL_MS) {
    const found = readPidFile(data)
    if (found === null) return null
    if (!isPostmaster(found.pid, data)) {
      rmSync(path.join(data, 'postmaster.pid'), { force: true })
      return null
    }
    if (found.ready && (await answers(found.port))) return found
    if (waited > 0 && waited % 5_000 === 0) onProgress(`PostgreSQL is getting ready (${waited / 1_000} s)`)
    await wait(POLL_MS)
  }
}

/** @throws OperatorError with one line that says what to do */
export async function startServer(
  data: string,
  binaries: Binaries,
  account: Account | null,
  extra: Readonly<Record<string, string>>,
  onProgress: (line: string) => void,
): Promise<Running> {
  const folder = path.dirname(data)
  const log = path.join(folder, 'postgres.log')
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(Number(readOr(path.join(folder, 'port'), '0')))
    const settings = Object.entries({ ...SETTINGS, unix_socket_directories: socketFits(data) ? data : '', ...extra }).flatMap(
      ([key, value]) => ['-c', `${key}=${value}`],
    )
    const command = asAccount(account, binaries.postgres, ['-D', data, '-p', String(port), ...settings], [binaries.native, folder])
    const out = openSync(log, 'a', 0o600)
    const start = statSync(log).size
    if (start > LOG_KEPT) truncateSync(log)
    const child = spawn(command.file, command.args, {
      ...command.options,
      stdio: ['ignore', out, out],
      detached: true,
      cwd: '/',
      env: { ...process.env, ...binaries.env },
    })
    closeSync(out)
    let end: Error | number | null = null
    child
      .once('error', error => {
        end = error
      })
      .once('exit', code => {
        end ??= code ?? 1
      })
    child.unref()
    for (let waited = 0; end === null; waited += POLL_MS) {
      const found = readPidFile(data)
      if (found?.ready && found.pid === child.pid) {
        writeFileSync(path.join(folder, 'port'), String(port))
        return { pid: found.pid, port }
      }
      if (waited > 0 && waited % 5_000 === 0)
        onProgress(`PostgreSQL is getting ready, after a crash it first replays its log (${waited / 1_000} s)`)
      await wait(POLL_MS)
    }
    const said = readFileSync(log)
      .subarray(start > LOG_KEPT ? 0 : start)
      .toString('utf8')
    // orphans of a killed postmaster need a moment; a port may have been taken in between
    const passes = /pre-existing shared memory block|could not bind|Address already in use|lock file .* already exists/.test(said)
    if (!passes || attempt >= 20) throw whyNot(typeof end === 'number' ? said : end, folder)
    await wait(100 * attempt)
  }
}

/** Fast shutdown: open transactions are rolled back. */
export async function stopServer({ pid }: Running, data: string, patienceMs = 20_000): Promise<void> {
  if (!isPostmaster(pid, data)) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isPostmaster(pid, data); waited += POLL_MS) {
    if (waited >= patienceMs) throw new OperatorError(`PostgreSQL (process ${pid}) takes long to stop: leave it, it loses nothing`)
    await wait(POLL_MS)
  }
}

const answers = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    const end = (up: boolean) => {
      socket.destroy()
      resolve(up)
    }
    socket
      .setTimeout(2_000, () => end(false))
      .once('connect', () => end(true))
      .once('error', () => end(false))
  })

/** The last one if it is free, so that processes which outlive a server find the next at the same address. */
const freePort = (wanted: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', error => (wanted === 0 ? reject(error) : resolve(freePort(0))))
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

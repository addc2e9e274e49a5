/** A private Redis: REDIS_URL, else the machine's program, else one unpacked from Debian's packages without installing it. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { installedRedis, type PrivateRedis, type RedisProgram, redisFolder, startRedis, unpackedRedis } from '../../src/bench/redis.ts'
import { withLock } from '../../src/embedded/lock.ts'

/** A restart does nothing to a given REDIS_URL. */
export type TestRedis = PrivateRedis

/** redis-tools holds the server too: one program, told apart by its name. */
const PACKAGES = ['redis-tools', 'libjemalloc2', 'liblzf1', 'libatomic1', 'libssl3', 'libsystemd0']

const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0

/** About 3 s. @returns false where this is no Debian or its archive cannot be reached */
function fetchPackages(target: string): boolean {
  if (!isThere('apt-get') || !isThere('dpkg-deb')) return false
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

async function findProgram(): Promise<RedisProgram | undefined> {
  const installed = installedRedis()
  if (installed !== undefined) return installed
  const folder = redisFolder()
  return withLock(`${folder}.lock`, async () => unpackedRedis() ?? (fetchPackages(folder) ? unpackedRedis() : undefined))
}

/** Null, with one line in the run's output, where no Redis can be had; in CI that is a failure. */
export async function redisForTests(): Promise<TestRedis | null> {
  const given = process.env['REDIS_URL']
  if (given !== undefined && given !== '') return { url: given, restart: async () => {}, stop: async () => {} }
  const program = await findProgram()
  if (program !== undefined) return startRedis(program)
  const line = 'no Redis here: set REDIS_URL or install redis-server to run the tests on it'
  if (process.env['CI'] === 'true') throw new Error(line)
  sayOnce(line)
  return null
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

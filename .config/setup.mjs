// What a fresh machine needs before anything of ours runs: dependencies, the generated client, the compiled program.
// Each step looks first and does nothing when nothing is to do. Plain node: there are no dependencies yet. All talk goes to stderr.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { clientIsStale, generateClient } from './generate.mjs'

export const root = path.resolve(import.meta.dirname, '..')
const at = (...parts) => path.join(root, ...parts)
const built = at('.build')
const stamp = at('.build/.made-from')
const lock = at('.build/.lock')
const has = name => existsSync(at('node_modules', name, 'package.json'))

/** One line that says what to do; printed without a stack. */
export class SetupError extends Error {}

const say = line => process.stderr.write(`${line}\n`)

/** @param {{ tests?: boolean, play?: boolean }} [options] `tests`: what only tests need as well; `play`: the demo on a platform of theirs */
export async function prepare({ tests = false, play = false } = {}) {
  try {
    if (isReady(tests || play) && !play) return
    await alone(async () => {
      if (!isInstalled(tests || play)) await install()
      generate()
      if (!isCompiled()) await compile()
      if (play) await compilePlay()
    })
  } catch (error) {
    throw explain(error)
  }
}

const isReady = tests => isInstalled(tests) && isCompiled() && !clientIsStale()

/** Production: compiled elsewhere, and no compiler here. */
const isProduction = () => has('zod') && !has('typescript') && existsSync(at('.build/src/main.js'))

function isInstalled(tests) {
  const here = at('node_modules/.package-lock.json')
  if (!existsSync(here)) return false
  const read = file => JSON.parse(readFileSync(file, 'utf8')).packages
  return holds(read(here), read(at('package-lock.json')), isProduction() && !tests)
}

/** Whether what is installed is what the lock file names; packages of other platforms may be missing, in production those for development too. */
export function holds(found, wanted, production) {
  return Object.entries(wanted).every(([name, { version, dev, optional, devOptional, peer }]) => {
    if (name === '') return true
    if (found[name]) return found[name].version === version
    return Boolean(optional || devOptional || peer || (dev && production))
  })
}

async function install() {
  say('installing dependencies from package-lock.json; the first time this takes a quarter of a minute or more')
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const [code, said] = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' })
  if (code !== 0) throw new SetupError(`npm ci failed:\n${said}\n${hint(said)}`)
}

function hint(said) {
  if (/ENOSPC|no space left/i.test(said)) return `the disk is full: make room in ${root} and in npm's cache, then start again`
  if (/EACCES|EPERM|EROFS/.test(said)) return `a right is missing: start as the user who owns ${root}, or run "npm ci" as that user first`
  if (/ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|network/i.test(said))
    return 'the npm registry cannot be reached: check the network, or set it with "npm config set registry <address>"'
  if (/EUSAGE/.test(said)) return 'package-lock.json does not fit package.json: run "npm install" and commit both'
  return 'run "npm ci" by hand to see more'
}

function generate() {
  if (!clientIsStale()) return
  say('generating the database client')
  const fault = generateClient()
  if (fault !== null) throw new SetupError(fault)
}

function sources() {
  const files = find(['src', 'bots'], /\.tsx?$/).concat(find(['prisma'], /\.ts$/, false))
  return [...files, at('tsconfig.json'), at('.config/tsconfig.build.json')]
}

function find(folders, pattern, deep = true) {
  return folders
    .filter(folder => existsSync(at(folder)))
    .flatMap(folder =>
      readdirSync(at(folder), { withFileTypes: true, recursive: deep })
        .filter(entry => entry.isFile() && pattern.test(entry.name))
        .map(entry => path.join(entry.parentPath ?? entry.path, entry.name)),
    )
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const file of sources().sort()) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function isCompiled() {
  if (isProduction()) return true
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
}

async function compile() {
  say('compiling')
  const made = fingerprint()
  const [code, said] = await run(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', at('.config/tsconfig.build.json')])
  if (!existsSync(at('.build/src'))) throw new SetupError(`the program could not be compiled:\n${said}`)
  removeOrphans()
  writeFileSync(stamp, made)
  if (code !== 0) say(`${said}\nthe program has type errors and may fail: mend them ("npm run typecheck")`)
}

/** Each time: it takes a second, and nothing else looks at it. */
async function compilePlay() {
  const [code, said] = await run(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', at('.config/tsconfig.play.json')])
  if (code !== 0) throw new SetupError(`the platforms to play on could not be compiled:\n${said}`)
}

/** Compiled files whose source is gone. */
function removeOrphans() {
  for (const file of find(['.build'], /\.js(\.map)?$/)) {
    const source = path.join(root, path.relative(built, file)).replace(/\.js(\.map)?$/, '.ts')
    if (!existsSync(source) && !existsSync(`${source}x`)) rmSync(file)
  }
}

/** One set-up at a time; a lock whose owner is dead is taken over. */
async function alone(work) {
  mkdirSync(built, { recursive: true })
  for (let waited = 0; ; waited += 100) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (isAbandoned()) rmSync(lock, { force: true })
    else if (waited === 1000) say('another start is setting up: waiting for it')
    await wait(100)
  }
  try {
    await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function isAbandoned() {
  try {
    const owner = Number(readFileSync(lock, 'utf8'))
    if (owner === 0) return Date.now() - statSync(lock).mtimeMs > 5000
    process.kill(owner, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

/** @returns {Promise<[number, string]>} exit code and what it said */
function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let said = ''
    const started = Date.now()
    const talk = setInterval(() => say(`… ${Math.round((Date.now() - started) / 1000)} s`), 10_000)
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', text => {
        said = (said + text).slice(-8000)
      })
    child
      .once('error', reject)
      .once('close', code => resolve([code ?? 1, said.trim()]))
      .once('close', () => clearInterval(talk))
  })
}

function explain(error) {
  if (error.code === 'ENOSPC') return new SetupError(`the disk is full: make room in ${root}, then start again`)
  if (['EACCES', 'EPERM', 'EROFS'].includes(error.code))
    return new SetupError(`${error.path ?? root} cannot be written: run "npm run build" once as the user who owns it`)
  if (error.code === 'ENOENT' && error.syscall?.startsWith('spawn'))
    return new SetupError(`${error.path} was not found: install Node 20.19 or newer together with npm`)
  return error
}

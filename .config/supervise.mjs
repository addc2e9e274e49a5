// The supervisor: small, without dependencies, and with nothing of the program inside that could fail.
import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { prepare, root, SetupError } from './setup.mjs'

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000
const STEADY_MS = 60_000
const GOODBYE_MS = 25_000
/** Only a person can mend it: wrong use, or sysexits.h EX_CONFIG. */
const FINAL = [2, 78]

// Under load most of a service's memory is V8's young generation and glibc's arenas, not what it holds (measured: 450 MB against 300); and what
// start-up left behind, if the first collection of the old space waits for twice as much (267 MB against 240 for WeChat's process).
export const SPARING = { flags: ['--max-semi-space-size=4', '--initial-old-space-size=64'], env: { MALLOC_ARENA_MAX: '2' } }

/** A child whose supervisor was killed would hold the port: the broken pipe tells it to leave. */
const FOLLOW = 'data:text/javascript,process.once("disconnect",()=>process.kill(process.pid,"SIGTERM"));process.channel?.unref()'

const say = line => process.stderr.write(`${line}\n`)
const compiled = file => path.join(root, '.build', file)

export async function start() {
  try {
    await prepare()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    process.exit(78)
  }
  const channels = readChannels().filter(name => name !== 'sandbox')
  supervise([['service', [compiled('src/main.js')]], ...channels.map(name => [name, [compiled('bots/main.js'), name]])])
}

/** In a process of its own, so that this one stays small; mistakes in the environment are told once, here. */
function readChannels() {
  const script = `import { loadConfig } from ${JSON.stringify(compiled('src/config.js'))}; import { reportFailure } from ${JSON.stringify(compiled('src/errors.js'))}
    try { console.log(loadConfig().channels.join()) } catch (error) { process.exit(reportFailure(error)) }`
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) process.exit(status ?? 1)
  return stdout.trim().split(',')
}

/**
 * @param {[name: string, argv: string[]][]} programs
 * @param {{ exit?: (code: number) => void, firstWaitMs?: number }} [options]
 */
export function supervise(programs, { exit = process.exit, firstWaitMs = FIRST_WAIT_MS } = {}) {
  const children = new Map()
  const timers = new Set()
  let ending = null

  function run(name, argv, waitMs) {
    const began = Date.now()
    const child = spawn(process.execPath, ['--enable-source-maps', ...SPARING.flags, '--import', FOLLOW, ...argv], {
      cwd: root,
      env: { ...SPARING.env, ...process.env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    children.set(name, child)
    child.once('error', error => say(`${name}: ${error.message}`))
    child.once('exit', (code, signal) => {
      children.delete(name)
      if (ending !== null) return finish()
      if (FINAL.includes(code)) return end(code)
      const next = Date.now() - began >= STEADY_MS ? firstWaitMs : waitMs
      say(`${name} ended (${signal ?? `exit ${code}`}): starting again in ${next / 1000} s`)
      const timer = setTimeout(() => {
        timers.delete(timer)
        run(name, argv, Math.min(next * 2, LONGEST_WAIT_MS))
      }, next)
      timers.add(timer)
    })
  }

  function end(code) {
    if (ending !== null) for (const child of children.values()) child.kill('SIGKILL')
    else {
      ending = code
      for (const timer of timers) clearTimeout(timer)
      for (const child of children.values()) child.kill('SIGTERM')
      setTimeout(() => end(code), GOODBYE_MS).unref()
    }
    finish()
  }

  function finish() {
    if (children.size === 0) exit(ending)
  }

  for (const [name, argv] of programs) run(name, argv, firstWaitMs)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0))
}

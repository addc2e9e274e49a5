import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import { prepare, root, SetupError } from './setup.mjs'

const at = file => path.join(root, file)

/** What each command starts, once everything is set up; all others are the program's own. */
const TOOLS = {
  test: args => [at('node_modules/vitest/vitest.mjs'), 'run', '--config', at('test/vitest.config.ts'), ...args],
  'test:faults': args => [at('node_modules/vitest/vitest.mjs'), 'run', '--config', at('test/faults/vitest.config.ts'), ...args],
  migrate: args => [at('.config/migrate.mjs'), ...args],
  play: args => ['--enable-source-maps', at('.build/test/demo/play.js'), ...args],
  cli: args => ['--enable-source-maps', at('.build/src/cli.js'), ...args],
}

/** Ends this process with the command's exit code. */
export async function runCommand(given, args) {
  // the demo on a platform of the tests, where there are tests
  const command = given === 'demo' && args.length > 0 && existsSync(at('test/demo/play.ts')) ? 'play' : given
  try {
    await prepare({ tests: command.startsWith('test') || command === 'migrate', play: command === 'play' })
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
  if (command === 'build') return
  const child = spawn(process.execPath, (TOOLS[command] ?? (rest => TOOLS.cli([command, ...rest])))(args), { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.once('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

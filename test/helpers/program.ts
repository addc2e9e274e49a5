/** Programs of ours as processes of their own, to be killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { prepare } from '../../.config/setup.mjs'
import { projectFile } from '../../src/config.ts'

export interface Program {
  readonly child: ChildProcess
  /** All that it said on stderr so far. */
  readonly complaints: () => string
  /** The next line on stdout; rejects when it ends without one. */
  nextLine(): Promise<string>
  /** Exit code, or the signal that ended it. */
  ended(): Promise<number | string>
}

export interface Options {
  /** The folder of the project's compiled copy; the project itself when missing. */
  readonly root?: string
  /** What the program is started through, like `setpriv …`. */
  readonly through?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

let compiled: Promise<void> | undefined

export function compile(): Promise<void> {
  compiled ??= prepare({ tests: true })
  return compiled
}

/** Runs `source` as a module in which `load('embedded/postgres')` imports a compiled file of src. */
export async function runScript(source: string, { root, through = [], env = {} }: Options = {}): Promise<Program> {
  if (root === undefined) await compile()
  const load = `const load = name => import(${JSON.stringify(`${root ?? projectFile('')}/.build/src/`)} + name + '.js');`
  const [file = '', ...args] = [...through, process.execPath, '--input-type=module', '-e', `${load}\n${source}`]
  return follow(spawn(file, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], cwd: '/' }))
}

export function follow(child: ChildProcess): Program {
  if (child.stdout === null || child.stderr === null) throw new Error('needs pipes')
  let said = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    said += text
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const end = once(child, 'close').then(([code, signal]) => code ?? signal)
  return {
    child,
    complaints: () => said,
    async nextLine() {
      const { value, done } = await lines.next()
      if (done) throw new Error(`it ended with ${await end}: ${said}`)
      return value
    },
    ended: () => end,
  }
}

/** Processes of a compiled copy of the program, which are spoken to and seen to die. The next one loads while the last one runs: only its start counts as recovery. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectFile } from '../../src/config.ts'

export interface Child<To, From extends { readonly type: string }> {
  readonly process: ChildProcess
  readonly dead: Promise<unknown>
  tell(message: To): void
  /** The next message of this type. @throws Error when it ends first, with what it wrote last */
  hears<Type extends From['type']>(type: Type): Promise<Extract<From, { type: Type }>>
  onMessage(hear: (message: From) => void): void
  /** All that it wrote. */
  said(): string
}

/** A compiled copy of the program as it is now, so that nobody's next build changes it under a run. */
function compiledCopy(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lianxinqiao-victim-'))
  const tsc = projectFile('node_modules/typescript/bin/tsc')
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', projectFile('test/faults/tsconfig.json'), '--outDir', folder], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the victim could not be compiled:\n${stdout}`)
  for (const name of ['node_modules', 'package.json']) symlinkSync(projectFile(name), path.join(folder, name))
  return folder
}

/** @param file of the processes, in test/faults, without its ending; each says `loaded` once it can be told to start */
export function openFamily<To, From extends { readonly type: string }>(file: string) {
  const folder = compiledCopy()
  const all: Child<To, From>[] = []
  let spare: Promise<Child<To, From>> | undefined

  function bear(): Promise<Child<To, From>> {
    const child = spawn(process.execPath, [path.join(folder, 'test/faults', `${file}.js`)], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', text => (said += text))
    const dead = once(child, 'exit')
    const born: Child<To, From> = {
      process: child,
      dead,
      said: () => said,
      tell: message => void child.send(message as object, () => {}),
      onMessage: hear => void child.on('message', hear),
      hears: type =>
        Promise.race([
          new Promise<never>(resolve => {
            const hear = (message: From): void => {
              if (message.type !== type) return
              child.off('message', hear)
              resolve(message as never)
            }
            child.on('message', hear)
          }),
          dead.then(() => {
            throw new Error(`the process ended: ${said.slice(-2_000)}`)
          }),
        ]),
    }
    all.push(born)
    return born.hears('loaded').then(() => born)
  }

  return {
    async next(): Promise<Child<To, From>> {
      const ready = spare ?? bear()
      spare = undefined
      const child = await ready
      spare ??= bear()
      spare.catch(() => {})
      return child
    },
    /** All that all of them wrote. */
    said: () => all.map(({ said }) => said()).join('\n'),
    async stop(): Promise<void> {
      await spare?.catch(() => {})
      await Promise.all(
        all.map(async ({ process: child, dead }) => {
          if (child.exitCode !== null || child.signalCode !== null) return
          child.kill('SIGKILL')
          await dead
        }),
      )
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

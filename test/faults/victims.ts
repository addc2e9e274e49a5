/** Victims started, spoken to, and seen to die. The next one loads while the last one runs: only its start counts as recovery. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DeliveryError } from '../../src/channel/channel.ts'
import { projectFile } from '../../src/config.ts'
import type { FromVictim, Sentence, TimeAway, ToVictim, VictimOptions } from './bridge.ts'
import type { Platform } from './platform.ts'

export interface Victim {
  /** From here on the platform talks to this one. */
  start(options: VictimOptions, platform: Platform): Promise<void>
  arm(sentence: Sentence): void
  /** kill -9 from outside. */
  kill(): void
  readonly dead: Promise<unknown>
  /** What its spool says when it was started: since when nobody had listened. */
  readonly gap: () => TimeAway | undefined
  /** All that it wrote. */
  readonly said: () => string
}

export interface Nursery {
  next(): Promise<Victim>
  /** All that all victims wrote. */
  said(): string
  stop(): Promise<void>
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

export function openNursery(): Nursery {
  const folder = compiledCopy()
  const all: { child: ChildProcess; said: () => string }[] = []
  let spare: Promise<Victim> | undefined

  async function bear(): Promise<Victim> {
    const child = spawn(process.execPath, [path.join(folder, 'test/faults/victim.js')], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', text => (said += text))
    const dead = once(child, 'exit')
    const tell = (message: ToVictim): void => void child.send(message, () => {})
    const waits = new Map<number, { resolve: () => void; reject: (error: Error) => void }>()
    let pushed = 0
    let platform: Platform | undefined
    let gap: TimeAway | undefined
    const heard = new Map<string, () => void>()
    const hears = (type: FromVictim['type']) =>
      Promise.race([
        new Promise<void>(resolve => heard.set(type, resolve)),
        dead.then(() => {
          throw new Error(`the victim ended: ${said.slice(-2_000)}`)
        }),
      ])

    async function send({ no, chat, content, key }: Extract<FromVictim, { type: 'send' }>): Promise<void> {
      try {
        const { messageId } = (await platform?.send(chat, content, key)) ?? {}
        tell({ type: 'sent', no, ...(messageId === undefined ? {} : { messageId }) })
      } catch (error) {
        tell({ type: 'sent', no, failure: error instanceof DeliveryError ? error.failure : 'unknown' })
      }
    }
    child.on('message', (message: FromVictim) => {
      if (message.type === 'send') void send(message)
      else if (message.type === 'acknowledged')
        message.stored ? waits.get(message.no)?.resolve() : waits.get(message.no)?.reject(new Error('not stored'))
      else {
        if (message.type === 'started') gap = message.gap
        heard.get(message.type)?.()
      }
    })
    let isDead = false
    child.once('exit', () => {
      isDead = true
      platform?.disconnect()
      for (const { reject } of waits.values()) reject(new Error('the service died'))
    })
    all.push({ child, said: () => said })
    const loaded = hears('loaded')
    await loaded
    return {
      dead,
      said: () => said,
      gap: () => gap,
      async start(options, to) {
        platform = to
        const started = hears('started')
        tell({ type: 'start', options })
        await started
        to.connect(
          message =>
            new Promise((resolve, reject) => {
              if (isDead) return reject(new Error('the service is dead'))
              const no = ++pushed
              waits.set(no, { resolve, reject })
              tell({ type: 'push', no, message })
            }),
        )
      },
      arm: sentence => tell({ type: 'arm', sentence }),
      kill: () => void child.kill('SIGKILL'),
    }
  }

  return {
    async next() {
      const ready = spare ?? bear()
      spare = undefined
      const victim = await ready
      spare ??= bear()
      spare.catch(() => {})
      return victim
    },
    said: () => all.map(({ said }) => said()).join('\n'),
    async stop() {
      await spare?.catch(() => {})
      await Promise.all(
        all.map(async ({ child }) => {
          if (child.exitCode !== null || child.signalCode !== null) return
          const gone = once(child, 'exit')
          child.kill('SIGKILL')
          await gone
        }),
      )
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

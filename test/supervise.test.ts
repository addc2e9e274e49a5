import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { projectFile } from '../src/config.ts'
import { identity } from '../src/embedded/lock.ts'
import { follow, type Program } from './helpers/program.ts'

let folder = ''
const programs: Program[] = []
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'supervise-'))
})
afterEach(() => {
  for (const { child } of programs.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

/** A supervisor over programs given as source. */
function supervise(sources: Record<string, string>): Program {
  const list = Object.entries(sources).map(([name, source]) => {
    const file = path.join(folder, `${name}.mjs`)
    writeFileSync(file, source)
    return [name, [file]]
  })
  const source = `import { supervise } from ${JSON.stringify(projectFile('.config/supervise.mjs'))}; supervise(${JSON.stringify(list)}, { firstWaitMs: 20 })`
  const program = follow(spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'pipe'] }))
  programs.push(program)
  return program
}

const LIVES = `console.log(process.pid); setInterval(() => {}, 1000);`
const LEAVES = `process.on('SIGTERM', () => { console.log('bye'); process.exit(0) }); ${LIVES}`

test('a killed program is started again', async () => {
  const { nextLine, complaints } = supervise({ service: LIVES })
  const first = Number(await nextLine())
  process.kill(first, 'SIGKILL')
  const second = Number(await nextLine())
  expect(second).not.toBe(first)
  expect(complaints()).toMatch(/service ended \(SIGKILL\): starting again in 0\.02 s/)
})

test('one that keeps failing is waited for longer each time', async () => {
  const { nextLine, complaints } = supervise({ service: `console.log('up'); process.exit(1)` })
  for (let i = 0; i < 4; i++) await nextLine()
  expect(
    complaints()
      .match(/again in [\d.]+ s/g)
      ?.slice(0, 3),
  ).toEqual(['again in 0.02 s', 'again in 0.04 s', 'again in 0.08 s'])
})

test.each([2, 78])('exit %i wants a person: all end with it, nothing is tried again', async code => {
  const { nextLine, ended, complaints } = supervise({ feishu: LEAVES, service: `setTimeout(() => process.exit(${code}), 300)` })
  await nextLine()
  expect(await ended()).toBe(code)
  expect(await nextLine()).toBe('bye')
  expect(complaints()).not.toMatch(/starting again/)
})

test.each(['SIGTERM', 'SIGINT'] as const)('%s reaches all, they leave in peace, exit 0', async signal => {
  const { child, nextLine, ended } = supervise({ service: LEAVES, feishu: LEAVES })
  await nextLine()
  await nextLine()
  child.kill(signal)
  expect([await nextLine(), await nextLine()]).toEqual(['bye', 'bye'])
  expect(await ended()).toBe(0)
})

test('kill -9 of the supervisor leaves no program behind to hold the port', async () => {
  const { child, nextLine } = supervise({ service: LEAVES })
  const pid = Number(await nextLine())
  child.kill('SIGKILL')
  expect(await nextLine()).toBe('bye')
  await expect.poll(() => identity(pid)).toBeNull()
})

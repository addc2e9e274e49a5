/** What `npm start` and `npm test` do before anything of ours runs. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { holds } from '../.config/setup.mjs'
import { projectFile } from '../src/config.ts'
import { compile } from './helpers/program.ts'

function node(args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    cwd: projectFile(''),
    env: { ...process.env, ...env },
  })
  return { status, stdout, stderr }
}

test.each(['src/start.mjs', '.config/run.mjs'])('an old Node is told in one line: %s', file => {
  const older = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'18.19.0'}})`
  expect(node(['--import', older, file])).toEqual({
    status: 1,
    stdout: '',
    stderr: 'Node 18.19.0 is too old: install Node 20.19 or newer (https://nodejs.org)\n',
  })
})

test('mistakes in the environment end npm start with one line each', () => {
  const { status, stderr } = node(['src/start.mjs'], { CHANNELS: 'feishu', PORT: 'x' })
  expect(status).toBe(78)
  expect(stderr.split('\n').filter(line => /PORT must be|FEISHU_APP_ID is missing|FEISHU_APP_SECRET is missing/.test(line))).toHaveLength(3)
  expect(stderr).not.toMatch(/\n\s+at /)
})

test('a second set-up has nothing to do and says nothing on stdout', async () => {
  await compile()
  expect(node(['.config/run.mjs', 'build'])).toMatchObject({ status: 0, stdout: '' })
  expect(existsSync(projectFile('.build/src/config.js'))).toBe(true)
})

test('the demo with an option is the one of the tests, compiled when it is asked for', async () => {
  await compile()
  expect(node(['.config/run.mjs', 'demo', '--fish'])).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^npm run demo takes --feishu .*--fish\n$/),
  })
})

test('dependencies count as installed when they are those of the lock file', () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1' },
    'node_modules/tool': { version: '1', dev: true },
    'node_modules/other-os': { version: '1', optional: true },
  }
  const all = { 'node_modules/a': { version: '1' }, 'node_modules/tool': { version: '1' } }
  expect(holds(all, wanted, false)).toBe(true)
  expect(holds({ ...all, 'node_modules/a': { version: '2' } }, wanted, false)).toBe(false)
  expect(holds({ 'node_modules/tool': { version: '1' } }, wanted, false)).toBe(false)
  expect(holds({ 'node_modules/a': { version: '1' } }, wanted, false)).toBe(false)
  expect(holds({ 'node_modules/a': { version: '1' } }, wanted, true)).toBe(true)
})

test('the types hold', () => {
  const { status, stdout } = node(['node_modules/typescript/bin/tsc', '--noEmit'])
  expect(stdout).toBe('')
  expect(status).toBe(0)
})

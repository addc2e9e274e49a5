/** As npm start runs it: the service and Feishu's process, compiled, each a program of its own. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { cleanEnvironment, projectFile } from '../../src/config.ts'
import { compile, follow, type Program } from '../helpers/program.ts'
import { emptyDatabase } from '../helpers/servers.ts'
import { startFeishuPlatform } from './platform/platform.ts'

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

async function until(what: () => Promise<boolean>, program: Program): Promise<void> {
  for (const end = Date.now() + 40_000; !(await what()); await new Promise(resolve => setTimeout(resolve, 100)))
    if (Date.now() > end) throw new Error(`it did not come to be: ${program.complaints()}`)
}

test('the service tells that Feishu is not there, then that it is; somebody is heard and answered; killed, it is told within a minute', {
  timeout: 120_000,
}, async () => {
  await compile()
  const platform = await startFeishuPlatform()
  const database = await emptyDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'lianxinqiao-processes-'))
  const env = cleanEnvironment({
    CHANNELS: 'feishu',
    DATABASE_URL: database.ownerUrl,
    MASTER_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
    DATA_DIR: folder,
    PORT: '0',
    FEISHU_APP_ID: platform.appId,
    FEISHU_APP_SECRET: platform.appSecret,
    FEISHU_DOMAIN: platform.url,
    LOG_LEVEL: 'debug',
  })
  const run = (...argv: string[]): Program => {
    const program = follow(
      spawn(
        process.execPath,
        argv.map((arg, at) => (at === 0 ? projectFile(`.build/${arg}`) : arg)),
        { env, stdio: ['ignore', 'pipe', 'pipe'] },
      ),
    )
    program.child.stdout?.resume()
    undo.push(async () => {
      program.child.kill('SIGTERM')
      await program.ended()
    })
    return program
  }
  undo.push(
    () => rmSync(folder, { recursive: true, force: true }),
    () => database.drop(),
    () => platform.stop(),
  )
  const service = run('src/main.js')
  const ready = async () =>
    (await (await fetch(/http:\S+\/readyz/.exec(service.complaints())?.[0] ?? '')).json()) as {
      ok: boolean
      checks: { name: string; detail?: string }[]
    }
  const answers = () =>
    ready().then(
      () => true,
      () => false,
    )

  await until(answers, service)
  expect((await ready()).checks.find(({ name }) => name === 'feishu')?.detail).toMatch(/has not come up yet/)
  const feishu = run('bots/main.js', 'feishu')
  await until(async () => (await ready()).ok, feishu)
  const wang = platform.person('王师傅')
  await wang.says('在吗')
  await until(async () => wang.heard().length > 0, feishu)
  expect(wang.heard()[0]?.text).toMatch(/在的/)
  feishu.child.kill('SIGKILL')
  await until(async () => !(await ready()).ok, service)
  expect((await ready()).checks.find(({ name }) => name === 'feishu')?.detail).toMatch(/does not run \(last heard of \d+ s ago\)/)
})

test('a malformed id ends the start with a line that says where to find the right one', async () => {
  await compile()
  const env = cleanEnvironment({ CHANNELS: 'feishu', FEISHU_APP_ID: 'cli_a1', FEISHU_APP_SECRET: 's' })
  const program = follow(
    spawn(process.execPath, [projectFile('.build/bots/main.js'), 'feishu'], { env, stdio: ['ignore', 'pipe', 'pipe'] }),
  )
  expect(await program.ended()).toBe(78)
  expect(program.complaints()).toMatch(/FEISHU_APP_ID must be cli_ and 16 hex digits: copy it from the developer console/)
})

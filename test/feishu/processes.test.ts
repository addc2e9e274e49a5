/** As npm start runs it: the service and Feishu's process, compiled, each a program of its own. */
import { spawn } from 'node:child_process'
import { afterEach, expect, test } from 'vitest'
import { cleanEnvironment, projectFile } from '../../src/config.ts'
import { compile, follow } from '../helpers/program.ts'
import { openPrograms } from '../helpers/programs.ts'
import { startFeishuPlatform } from './platform/platform.ts'

const undo: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

test('the service tells that Feishu is not there, then that it is; somebody is heard and answered; killed, it is told within a minute', {
  timeout: 120_000,
}, async () => {
  const platform = await startFeishuPlatform()
  undo.push(() => platform.stop())
  const programs = await openPrograms({
    CHANNELS: 'feishu',
    FEISHU_APP_ID: platform.appId,
    FEISHU_APP_SECRET: platform.appSecret,
    FEISHU_DOMAIN: platform.url,
    LOG_LEVEL: 'debug',
  })
  undo.push(() => programs.stop())
  const { run, ready, until } = programs
  const answers = () =>
    ready().then(
      () => true,
      () => false,
    )

  await until(answers)
  expect((await ready()).checks.find(({ name }) => name === 'feishu')?.detail).toMatch(/has not come up yet/)
  const feishu = run('bots/main.js', 'feishu')
  await until(async () => (await ready()).ok)
  const wang = platform.person('王师傅')
  await wang.says('在吗')
  await until(async () => wang.heard().length > 0)
  expect(wang.heard()[0]?.text).toMatch(/在的/)
  feishu.child.kill('SIGKILL')
  await until(async () => !(await ready()).ok)
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

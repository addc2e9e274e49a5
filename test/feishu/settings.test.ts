/** What stands against working is told in one line that says what to do, and nothing is called connected that is not. */
import { afterEach, expect, test } from 'vitest'
import { startTown, type Town } from './town.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

const start = async (...args: Parameters<typeof startTown>): Promise<Town> => {
  town = await startTown(...args)
  return town
}
const said = async ({ ready }: Town): Promise<string> => {
  const { checks, warnings } = await ready()
  return [...checks.filter(({ ok }) => !ok).map(({ detail }) => detail), ...warnings].join('\n')
}

test.each([
  ['a wrong secret', { appSecret: 'wrong' }, /FEISHU_APP_SECRET .*code 10014.*developer console/],
  ['an app that Feishu does not know', { appId: 'cli_0000000000000000' }, /knows no app cli_0{16}: correct FEISHU_APP_ID/],
  ['an address where nobody answers', { domain: 'http://127.0.0.1:9' }, /does not answer at http:\/\/127\.0\.0\.1:9: .*FEISHU_DOMAIN/],
])('%s', async (_name, settings, line) => {
  const { until, ready, ...rest } = await start({ settings })
  await until(async () => line.test(await said({ ready, ...rest } as Town)))
  expect((await ready()).checks.find(({ name }) => name === 'feishu')).toMatchObject({ ok: false })
})

test('it stands by itself once the settings are mended, and a process that was stopped is not connected', async () => {
  const { restart, connected, process, until, ready, ...rest } = await start({ settings: { appSecret: 'wrong' } })
  const all = { ready, ...rest } as Town
  await until(async () => (await said(all)).includes('FEISHU_APP_SECRET'))
  await restart({ appSecret: rest.platform.appSecret })
  await connected()
  await process().stop()
  expect(await said(all)).toMatch(/the process of the channel was stopped/)
  await restart({ appSecret: rest.platform.appSecret })
})

test('the employees of a tenant need not say their unit; a code that is none is told of, and keeps nobody out', async () => {
  const all = await start({ settings: { unit: 'NOBODY' } })
  await all.connected()
  expect(await said(all)).toMatch(/FEISHU_UNIT names no unit: import one with the code NOBODY/)
  await all.cadre('周主席', 'HBZC', 'director')
  const wang = all.employee('王师傅')
  await wang.says('工资三个月没发了')
  await wang.says('完')
  await wang.hears(/哪个单位|单位/)
  await all.restart({ unit: 'HBZC' })
  await all.connected()
  await all.until(async () => !(await said(all)).includes('FEISHU_UNIT'))
  const zhao = all.employee('赵师傅')
  await zhao.says('食堂的饭菜老是馊的，没人管')
  await zhao.says('完')
  await zhao.hears(/登记好了/)
})

test('one process at a time has the long connection; another takes over when it goes', async () => {
  const all = await start()
  await all.connected()
  const second = await all.second()
  expect(all.platform.line.open()).toBe(1)
  const first = all.process()
  await first.stop()
  await all.until(async () => all.platform.line.connected() === 1)
  const wang = all.employee('王师傅')
  await wang.says('在吗')
  await all.until(async () => wang.heard().length > 0)
  await all.restart()
  await second.stop()
})

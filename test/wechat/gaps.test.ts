/** When nobody was heard: kept from–to, told to leaders and to employees who wait for something. */
import { afterEach, expect, test } from 'vitest'
import { startTown, type Town } from './town.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

/** A matter in work, and those who answer for it. */
async function matter(here: Town) {
  const zhou = await here.cadre('周主席', 'HBZC', 'director')
  const li = await here.cadre('李干事', 'HBZC', 'officer')
  const wang = here.employee('王师傅')
  await wang.says('我的单位 华北轴承三车间')
  await wang.says('三车间食堂的饭菜老是馊的，没人管')
  await wang.says('完')
  await wang.hears(/登记好了/)
  return { zhou, li, wang }
}

test('the puppet is away for minutes: the gap is kept from–to, /readyz says what to do, leaders and the employee hear of it afterwards', async () => {
  town = await startTown()
  await town.connected()
  const { zhou, li, wang } = await matter(town)
  const bystander = town.employee('过路人')
  await bystander.says('在吗')
  const began = await town.now()
  await town.platform.down()
  await town.until(async () => !(await town?.ready())?.checks.every(({ ok }) => ok))
  await town.until(
    async () =>
      (await town?.ready())?.checks.some(({ detail }) =>
        /no wechaty puppet service answers at .*: start it, or correct WECHAT_ENDPOINT/.test(detail ?? ''),
      ) ?? false,
    20_000,
  )
  // five minutes of the service's clock pass
  await town.app.db.$executeRawUnsafe(`UPDATE app_clock SET ahead = ahead + interval '5 minutes'`)
  const ended = await town.now()
  await town.platform.up()
  await town.connected(30_000)
  await town.until(async () => (await town?.gaps())?.some(({ untilAt }) => untilAt !== null) ?? false)
  const [gap] = await town.gaps()
  expect(gap?.why).toBe('line')
  expect(Math.abs((gap?.fromAt.getTime() ?? 0) - began.getTime())).toBeLessThan(5_000)
  expect((gap?.untilAt?.getTime() ?? 0) - ended.getTime()).toBeLessThan(20_000)
  await zhou.hears(/【断线记录】.*微信服务连不上/)
  await wang.hears(/断线了.*麻烦再发一遍.*编号/)
  expect(li.heard().some(({ text }) => /断线/.test(text))).toBe(false)
  expect(bystander.heard().some(({ text }) => /断线/.test(text))).toBe(false)
})

test('logged out on the phone: a gap from the logout to the next login, and a line that says to scan', async () => {
  town = await startTown()
  await town.connected()
  await town.platform.logout()
  await town.until(async () => (await town?.ready())?.checks.some(({ detail }) => /wechat login/.test(detail ?? '')) ?? false)
  await new Promise(resolve => setTimeout(resolve, 300))
  town.platform.login()
  await town.connected()
  await town.until(async () => (await town?.gaps())?.some(({ untilAt }) => untilAt !== null) ?? false)
  expect(await town.gaps()).toEqual([expect.objectContaining({ why: 'logout' })])
})

test('a puppet that says nothing any more is noticed, and its silence is a gap since its last sign of life', async () => {
  town = await startTown({ line: { dingMs: 100, silentMs: 800, waitMs: 50 } })
  await town.connected()
  const { puppet } = town.platform
  const began = await town.now()
  puppet.numb = true
  await town.until(async () => ((await town?.gaps()) ?? []).length > 0)
  puppet.numb = false
  await town.connected(30_000)
  await town.until(async () => (await town?.gaps())?.[0]?.untilAt !== null)
  const [gap] = await town.gaps()
  expect(Math.abs((gap?.fromAt.getTime() ?? 0) - began.getTime())).toBeLessThan(1_000)
})

test('the time between two processes is a gap; what the first one had written down is not lost', async () => {
  town = await startTown()
  await town.connected()
  await town.restart()
  await town.connected()
  await town.until(async () => (await town?.gaps())?.[0]?.untilAt != null)
  expect(await town.gaps()).toEqual([expect.objectContaining({ why: 'process' })])
})

test('a quiet puppet is asked whether it lives', async () => {
  town = await startTown({ line: { dingMs: 50, silentMs: 5_000, waitMs: 50 } })
  await town.connected()
  await town.until(() => (town?.platform.puppet.dings ?? 0) > 5)
})

test('a message whose words nobody can fetch: leaders hear that one came and when, whoever has one tried again is heard', async () => {
  town = await startTown({ askMs: [20, 20] })
  await town.connected()
  const zhou = await town.cadre('周主席', 'HBZC', 'director')
  const wang = town.employee('王师傅')
  town.platform.faults.next('payload', 'lost', 3)
  await wang.tell('在吗')
  await town.until(async () => ((await town?.gaps()) ?? []).length > 0)
  expect(await town.gaps()).toEqual([expect.objectContaining({ why: 'unread' })])
  await zhou.hears(/有人发来一条微信，内容没能取下来/)
  expect(wang.heard()).toEqual([])
  town.platform.faults.next('payload', 'lost', 2)
  await wang.says('在吗')
  await wang.hears(/在的/)
  expect(await town.gaps()).toHaveLength(1)
})

test('the process ends at once while a message waits for its words, and that one came is known', async () => {
  town = await startTown()
  await town.connected()
  town.platform.faults.next('payload', 'lost', 50)
  await town.employee('王师傅').tell('在吗')
  await town.until(async () => (town?.platform.faults.left() ?? 50) < 50)
  const began = Date.now()
  await town.restart()
  expect(Date.now() - began).toBeLessThan(30_000)
  expect((await town.gaps()).map(({ why }) => why)).toContain('unread')
})

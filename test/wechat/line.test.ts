/** From an employee's first word to the rating, on WeChat: numbered lines in place of buttons. */
import { afterEach, expect, test } from 'vitest'
import { startTown, type Town } from './town.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

test('an employee writes, an officer claims with a number and answers, the employee hears and rates', async () => {
  town = await startTown()
  await town.connected()
  const li = await town.cadre('李干事', 'HBZC', 'officer')
  const zhou = await town.cadre('周主席', 'HBZC', 'director')
  const wang = town.employee('王师傅')
  await wang.says('我的单位 华北轴承三车间')
  await wang.says('我们三车间食堂的饭菜老是馊的，没人管')
  await wang.says('完')
  await wang.hears(/登记好了/)
  const { said } = await li.hears(/新诉求|食堂/)
  expect(said.text).toMatch(/发 1 认领 · 发 2 查看$/)
  await li.says('1')
  await li.hears(/您已认领/)
  await wang.hears(/李干事/)
  await li.says('报结 已换了供应商，从明天起每天留样')
  await wang.hears(/每天留样/)
  await li.hears(/已送达职工/)
  expect(zhou.heard().length).toBeGreaterThan(0)
  await town.later({ days: 3, hours: 3, minutes: 10 })
  await wang.hears(/兑现/)
  await wang.says('1 1')
  await li.hears(/兑现了，满意|解决了，满意/)
  expect(await town.app.db.grievance.findFirst({ select: { status: true } })).toEqual({ status: 'closed' })
})

test('quoting what the bot said of a matter means that matter, after a restart too', async () => {
  town = await startTown()
  await town.connected()
  const li = await town.cadre('李干事', 'HBZC', 'officer')
  const wang = town.employee('王师傅')
  for (const text of ['华北轴承三车间食堂的饭菜老是馊的，没人管', '对了，还有宿舍的热水停了一个月了，洗不了澡']) {
    await wang.says(text)
    await wang.says('完')
  }
  const first = await li.hears(/食堂|饭菜/)
  await li.hears(/宿舍|热水/)
  await town.restart()
  await town.connected()
  await li.says('认领', { quotes: { text: first.said.text } })
  expect((await li.hears(/您已认领/)).said.text).toMatch(/馊的/)
})

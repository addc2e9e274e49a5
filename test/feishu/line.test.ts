/** From an employee's first word to the rating, on Feishu, by either way in. */
import { afterEach, describe, expect, test } from 'vitest'
import type { Limit } from '../../src/channel/pace.ts'
import { startTown, type Town } from './town.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

describe.each(['ws', 'webhook'] as const)('by %s', mode => {
  test('an employee writes, an officer claims by a button and answers in a form, the employee hears and rates', async () => {
    town = await startTown({ mode, queues: 'database' })
    await town.connected()
    const li = await town.cadre('李干事', 'HBZC', 'officer')
    const zhou = await town.cadre('周主席', 'HBZC', 'director')
    const qian = await town.cadre('钱干事', 'HBZC', 'officer')
    const wang = town.employee('王师傅')
    await wang.says('我们三车间食堂的饭菜老是馊的，没人管')
    await wang.says('完')
    await wang.hears(/登记好了/)
    const { seen } = await li.hears(/新诉求|食堂/)
    expect(seen.buttons.map(({ label }) => label)).toEqual(['认领', '查看'])
    await li.presses('认领')
    await li.hears(/您已认领/)
    const [overtaken] = qian.heard()
    expect(overtaken).toMatchObject({ edited: true, text: expect.stringMatching(/已由李干事认领/) })
    expect(overtaken?.buttons.map(({ label }) => label)).toEqual(['查看'])
    await wang.hears(/李干事/)
    await li.presses('报结', { form: { words: '已换了供应商，从明天起每天留样' } })
    await wang.hears(/每天留样/)
    await li.hears(/已送达职工/)
    expect(zhou.heard().length).toBeGreaterThan(0)
    await town.later({ days: 3, hours: 3, minutes: 10 })
    await wang.hears(/兑现了吗，满意吗/)
    await wang.says('1 1')
    await li.hears(/解决了，满意/)
    expect(await town.app.db.grievance.findFirst({ select: { status: true } })).toEqual({ status: 'closed' })
  })
})

test('a card that changes takes its turn as a message does', async () => {
  const booked: string[] = []
  const book = async (limits: readonly Limit[]): Promise<number> => {
    booked.push(limits.map(({ key }) => key.split(' ')[0]).join('+'))
    return 0
  }
  town = await startTown({ pace: { book } })
  await town.connected()
  const li = await town.cadre('李干事', 'HBZC', 'officer')
  await town.cadre('周主席', 'HBZC', 'director')
  const wang = town.employee('王师傅')
  await wang.says('我们三车间食堂的饭菜老是馊的，没人管')
  await wang.says('完')
  await li.presses('认领')
  const calls = (kind: string): number => town?.platform.calls.filter(call => call.kind === kind).length ?? 0
  expect(calls('edit')).toBeGreaterThan(1)
  expect(booked).toEqual(Array.from({ length: calls('send') + calls('edit') }, () => 'app+chat'))
})

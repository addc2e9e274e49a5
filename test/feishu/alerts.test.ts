/** Alerts on Feishu: in the group, in private with a ring, signed for by quoting. */
import { afterEach, expect, test } from 'vitest'
import { startTown, type Town, type TownOptions } from './town.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

async function works(settings: TownOptions['settings'] = {}) {
  town = await startTown({ settings })
  await town.connected()
  const zhou = await town.cadre('周主席', 'HBZC', 'director')
  const zheng = await town.cadre('郑厂长', 'HBZC', 'leader')
  const leaders = town.platform.group('领导群', [zhou, zheng])
  await leaders.addBot()
  await zhou.says('设为领导群', { in: leaders.chatId, mentionsBot: true })
  const wang = town.employee('王师傅')
  /** How the latest alert in this chat rang, and for whom. */
  const rang = (person: typeof wang) =>
    person.heard().findLast(({ chatId, buttons }) => chatId === person.chatId() && buttons.some(({ label }) => label === '签收'))?.urgent ??
    []
  return { ...town, zhou, zheng, leaders, wang, rang }
}

test('an alert reaches the group in its closed form, rings for each leader, and 收到 on the quoted card signs it everywhere', async () => {
  const { zhou, zheng, leaders, wang, rang } = await works()
  await wang.says('有人被机器压住了，流了好多血，在东厂区')
  expect(leaders.screen().at(-1)?.text).toMatch(/【红色】/)
  expect(leaders.screen().at(-1)?.text).not.toMatch(/机器压住|流了好多血|王师傅/)
  for (const one of [zhou, zheng]) expect(rang(one)).toEqual([{ by: 'app', openIds: [one.openId] }])
  expect(rang(wang)).toEqual([])
  const { seen } = await zheng.hears(/请签收|签收/)
  await zheng.says('收到', { quotes: seen.messageId })
  await zheng.hears(/已签收/)
  await zhou.hears(/已由郑厂长签收/)
  const changed = [...zhou.heard(), ...leaders.screen()].filter(({ edited }) => edited)
  expect(changed.length).toBeGreaterThanOrEqual(2)
  for (const { text, buttons } of changed) {
    expect(text).toMatch(/已由郑厂长(签收|认领)/)
    expect(buttons.map(({ label }) => label)).not.toContain('签收')
  }
})

test('by phone and text message no more than the day allows, but for danger to life', async () => {
  const { zheng, zhou, wang, rang, employee } = await works({ urgent: ['app', 'phone', 'sms'], urgentDaily: 0 })
  await wang.says('有人被机器压住了，流了好多血')
  for (const one of [zhou, zheng])
    expect(
      rang(one)
        .map(({ by }) => by)
        .sort(),
    ).toEqual(['app', 'phone', 'sms'])
  await employee('刘师傅').says('再不发工资，明天我们五十个人就去市政府门口集体上访')
  expect(rang(zheng).map(({ by }) => by)).toEqual(['app'])
})

test('where no phone rings, somebody who was told as well hears of it', async () => {
  const { platform, zheng, zhou, wang } = await works()
  platform.withheld.add('urgent')
  await wang.says('有人被机器压住了，流了好多血')
  await zhou.hears(/没有送到郑厂长：.*没能加急响铃.*打电话/)
  await zheng.hears(/没有送到周主席：.*没能加急响铃/)
})

test('off is off', async () => {
  const { zheng, zhou, wang, rang } = await works({ urgent: [] })
  await wang.says('有人被机器压住了，流了好多血')
  await zheng.hears(/签收/)
  for (const one of [zhou, zheng]) expect(rang(one)).toEqual([])
})

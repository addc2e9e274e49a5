/** 合并 and 拆分: two alerts that tell of one thing; nobody is lost, and both numbers mean it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chat, digits, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let zhou: Talker, zheng: Talker, wang: Talker, zhao: Talker

beforeAll(async () => {
  chat = await startChat()
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  zheng = await chat.cadre('郑厂长', 'HBZC', 'leader')
  await zhou.saysIn('leaders', '设为领导群')
  wang = await chat.employee('王师傅')
  zhao = await chat.employee('赵师傅', 'HBZC1')
})
afterAll(() => chat.stop())

const alertOf = (no: string) => chat.app.db.alert.findFirstOrThrow({ where: { no } })
const members = async (no: string): Promise<number> => chat.app.db.alertMember.count({ where: { alertId: (await alertOf(no)).id } })
const NO = /预警号 (\d{3} \d{3} \d{3})/

test('two are made one and two again', async () => {
  await wang.says('班长逼我们不停机就伸手进去掏料，不干就罚钱')
  const order = digits(await zheng.hears(NO))
  await zhao.says('再不发工资，明天我们五十个人就去市政府门口集体上访')
  const visit = digits(await zheng.hears(NO))
  await zheng.says(`签收 ${order}`)
  await zheng.hears(/已签收/)

  await zheng.says(`合并 ${order} ${visit}`)
  await zheng.hears(/并入 .* 了。人一个不少，两个号都认/)
  await zhou.hears(/郑厂长把预警 .* 并入/)
  expect([await members(order), await members(visit)]).toEqual([1, 2])
  expect(await alertOf(visit)).toMatchObject({ people: 2, status: 'open' })
  expect(await alertOf(order)).toMatchObject({ status: 'closed' })

  // the number of the one that went means the one that stays
  await zheng.says(`处置 ${order} 已派两人到现场`)
  await zheng.hears(/处置记下了.*/)
  expect(await chat.app.db.alertNote.count({ where: { alertId: (await alertOf(visit)).id, kind: 'handle' } })).toBe(1)
  expect(await alertOf(visit)).toMatchObject({ status: 'signed' })
  const ladder = await chat.app.db.deadline.count({
    where: { alertId: (await alertOf(order)).id, firedAt: null, cancelledAt: null, kind: { startsWith: 'rung:' } },
  })
  expect(ladder).toBe(0)

  await zheng.says(`合并 ${order} ${visit}`)
  await zheng.hears(/这两条并不了/)
  await zhou.says(`拆分 ${order}`)
  await zhou.hears(/拆出来了，要重新签收/)
  await zheng.hears(/周主席把预警 .*拆出来了，各办各的/)
  expect([await members(order), await members(visit)]).toEqual([1, 1])
  expect(await alertOf(order)).toMatchObject({ status: 'open', people: 1, intoId: null })
  expect(await chat.app.db.ledgerEntry.count({ where: { type: { in: ['alert-merged', 'alert-split'] } } })).toBe(4)
  await chat.later({ minutes: 30 })
  await zheng.hears(/没人签收/)
  await zhou.says(`拆分 ${order}`)
  await zhou.hears(/没有并到别处/)
})

test('danger to life, drills and what nobody was told of are not merged with others', async () => {
  await zhao.says('三号楼顶有人要跳楼')
  const life = digits(await zheng.hears(NO))
  await zhou.says('演练 橙 冒险作业')
  const drill = digits(await zheng.hears(NO))
  await zhou.says('预警 橙 二车间三十多人聚在门口要说法')
  const other = digits(await zheng.hears(NO))
  for (const one of [life, drill]) {
    await zheng.says(`合并 ${one} ${other}`)
    await zheng.hears(/这两条并不了/)
  }
  const li = await chat.cadre('李主任', 'HBZC1', 'director')
  await li.says(`合并 ${life} ${other}`)
  await li.hears(/没有这个编号|查不到|没有这个号/)
})

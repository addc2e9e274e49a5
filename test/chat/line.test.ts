/** The straight line: from a message to a closed grievance. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verify } from '../../src/services/ledger/ledger.ts'
import { type Chat, digits, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let wang: Talker, li: Talker, zhou: Talker, zheng: Talker, sun: Talker

beforeAll(async () => {
  chat = await startChat({ queues: 'database' })
  wang = await chat.employee('王师傅')
  li = await chat.cadre('李干事', 'HBZC', 'officer')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  zheng = await chat.cadre('郑厂长', 'HBZC', 'leader')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
})
afterAll(() => chat.stop())

test('a small matter is claimed, answered, followed up and closed', async () => {
  await wang.says('澡堂的热水坏了好几天了，下班没法洗澡')
  await wang.hears(/正在记/)
  await chat.later({ seconds: 25 })
  const no = digits(await wang.hears(/登记好了.*编号 (\d{3} \d{3} \d{3})/))
  await wang.hears(/11月24日 17:30 前有人联系您/).catch(() => {})
  await li.hears(/新诉求/)
  await li.presses('认领')
  await li.hears(/您已认领[\s\S]*澡堂的热水坏了好几天了/)
  await wang.hears(/由李干事负责/)
  await li.quotes(/您已认领/, '师傅您好，维修工下午到')
  await wang.hears(/李干事.*\n师傅您好，维修工下午到/)
  await li.says(`报结 ${no} 热水器已修好，今晚就能洗`)
  await li.hears(/正在送给职工/)
  await wang.hears(/答复[\s\S]*热水器已修好/)
  await li.hears(/已送达职工/)
  await chat.until('2026-11-26', '12:10')
  await wang.hears(/周主席委托回访/)
  await wang.says('1 1')
  await wang.hears(/办结了/)
  await li.hears(/回访结果.*解决了，满意/)
  const ledger = await verify(chat.app.deps)
  expect(ledger).toMatchObject({ broken: [], unchained: 0 })
})

test('a lost race for a claim is said', async () => {
  const no = await wang.brings('食堂的菜最近又贵又难吃，能不能改善一下')
  await Promise.all([li.says(`认领 ${no}`), zhou.says(`认领 ${no}`)])
  const both = [...li.screen(), ...zhou.screen()]
  expect(both.filter(text => text.includes(`您已认领`) && text.includes('食堂'))).toHaveLength(1)
  expect(both.filter(text => /慢了一步|刚刚被别人动过/.test(text))).toHaveLength(1)
})

test('somebody in danger: short lines, no number, and leaders know at once', async () => {
  await zhou.saysIn('leaders', '设为领导群')
  await wang.says('我在三号楼顶，不想活了')
  await wang.hears(/我听着呢/)
  await wang.hears(/您在哪儿/)
  await wang.hears(/已经在叫人/)
  await wang.hearsNothingOf(/编号|登记好了|满意/)
  await zhou.hears(/红色预警[\s\S]*三号楼顶/)
  await zheng.hears(/红色预警/)
  await sun.hears(/红色预警/)
  const group = chat.group('leaders')
  const shown = await group.hears(/【红色】.*请签收/)
  expect(shown[0]).not.toMatch(/楼顶|不想活/)
  await zheng.says('收到')
  await zheng.hears(/已签收/)
  await group.hears(/已由郑厂长签收/)
})

test('a matter that moves to another unit gets that unit’s own serial', async () => {
  const zhao = chat.stranger('赵姐')
  await zhao.says('宿舍漏雨半个月了没人修')
  await zhao.says('完')
  await zhao.hears(/登记好了/)
  await zhao.says('三车间')
  await zhao.hears(/已转到那边的工作室/)
  await zhao.says('对了，还想问问公积金怎么取')
  await zhao.says('完')
  await zhao.hears(/登记好了/)
  await chat.later({ seconds: 1 })
  const units = await chat.app.db.grievance.groupBy({ by: ['unitId'], _count: true })
  const serials = await chat.app.db.grievance.findMany({ select: { unitId: true, serial: true } })
  for (const { unitId, _count } of units) {
    const own = serials
      .filter(one => one.unitId === unitId)
      .map(({ serial }) => serial)
      .sort()
    expect(own).toHaveLength(_count)
    expect(new Set(own).size).toBe(_count)
    for (const serial of own) expect(serial).toMatch(/^2026-\d{4}$/)
  }
})

test('with a quiet time of 0 a message is registered at once', async () => {
  const quick = await startChat({ quietSeconds: 0 })
  await quick.cadre('周主席', 'HBZC', 'director')
  const zhang = await quick.employee('张师傅')
  await zhang.says('澡堂的热水坏了好几天了，下班没法洗澡')
  await zhang.hears(/登记好了/)
  await quick.stop()
})

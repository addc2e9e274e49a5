/** Whoever a complaint is about, somebody takes it: nobody is refused. */
import { afterEach, expect, test } from 'vitest'
import { type Chat, startChat } from '../helpers/chat.ts'

let chat: Chat
afterEach(() => chat.stop())

test('a complaint about the head of a works that has no union above it', async () => {
  chat = await startChat({
    units: [{ code: 'HBZC', name: '华北轴承', parent: '', kind: 'enterprise', employees: 420, province: 'hebei', nature: 'state' }],
  })
  const wang = await chat.employee('王师傅', 'HBZC')
  const zhou = await chat.cadre('周主席', 'HBZC', 'director')
  const zheng = await chat.cadre('郑建国', 'HBZC', 'leader')
  await wang.says('我们厂长天天骂人，动不动就让人滚，太欺负人了')
  await wang.says('完')
  await wang.hears(/登记好了.*编号/)
  await zhou.hears(/没人认领前由您负责/)
  await zheng.hearsNothingOf(/新诉求/)
})

test('a complaint about the head of a works that is not known yet, and is kept from that head once it is', async () => {
  chat = await startChat()
  const zhao = chat.stranger('赵姐')
  const sun = await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
  const zhou = await chat.cadre('周主席', 'HBZC', 'director')
  const zheng = await chat.cadre('郑建国', 'HBZC', 'leader')
  await zhao.says('我们厂长天天骂人，动不动就让人滚，太欺负人了')
  await zhao.says('完')
  await zhao.hears(/登记好了.*编号/)
  await sun.hears(/没人认领前由您负责/)
  await zhao.hears(/您是哪个单位的/)
  await zhao.says('华北轴承')
  await zhao.hears(/记下了，您是华北轴承的/)
  for (const head of [zhou, zheng]) await head.hearsNothingOf(/新诉求|骂人/)
  expect(await chat.app.db.grievance.findFirst({ select: { unitUncertain: true } })).toEqual({ unitUncertain: false })
})

test('a complaint about the only supervisor of the highest union goes to somebody who is not named in it', async () => {
  chat = await startChat()
  const wang = await chat.employee('王师傅', 'BD')
  const sun = await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
  const zhou = await chat.cadre('周主席', 'HBZC', 'director')
  await wang.says('孙部长天天骂人，动不动就让人滚，还收供应商的钱')
  await wang.says('完')
  await wang.hears(/登记好了.*编号/)
  await zhou.hears(/没人认领前由您负责/)
  await sun.hearsNothingOf(/新诉求|骂人/)
})

test('where only the person complained about holds an office, the employee hears whom to call', async () => {
  chat = await startChat()
  const wang = await chat.employee('王师傅', 'BD')
  const sun = await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
  await wang.says('孙部长天天骂人，动不动就让人滚，还收供应商的钱')
  await wang.says('完')
  await wang.hears(/请直接拨 12351/)
  await sun.hearsNothingOf(/新诉求|骂人/)
})

test('the same without 完: they hear it too, and it is registered once somebody else holds an office', async () => {
  chat = await startChat()
  const wang = await chat.employee('王师傅', 'BD')
  await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
  await wang.says('孙部长天天骂人，动不动就让人滚，还收供应商的钱')
  await chat.later({ minutes: 6 })
  await wang.hears(/请直接拨 12351/)
  await chat.later({ minutes: 10 })
  await wang.hearsNothingOf(/12351/)
  const zhou = await chat.cadre('周主席', 'HBZC', 'director')
  await chat.later({ days: 1 })
  await wang.hears(/登记好了.*编号/)
  await zhou.hears(/没人认领前由您负责|新诉求/)
})

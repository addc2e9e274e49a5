/** 提请单: management is asked by a number and a day, and told nobody's words; its answer goes back to everybody concerned. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Chat, digits, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let wang: Talker, zhou: Talker, zheng: Talker, feng: Talker, sun: Talker

beforeAll(async () => {
  chat = await startChat()
})
afterAll(() => chat.stop())

beforeEach(async () => {
  await chat.clear()
  wang = await chat.employee('王师傅')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  zheng = await chat.cadre('郑厂长', 'HBZC', 'leader')
  feng = await chat.cadre('冯干事', 'HBZC', 'officer')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
})

const STORY = '我们三车间两个月没发工资了，二十多个人都等着用钱'
async function claimed(words = STORY): Promise<string> {
  const no = await wang.brings(words)
  await zhou.claims(no)
  return no
}
const row = (no: string) => chat.app.db.grievance.findUniqueOrThrow({ where: { no } })

test('demand, place, heads and day; the answer goes to the owner and the employee, once', async () => {
  const no = await claimed()
  const { alias } = await row(no)
  const before = zheng.screen().length
  await zhou.says(`提请单 ${no} 3天 请补发九月、十月工资并说明原因`)
  await zhou.hears(/提请单 \d{3} \d{3} \d{3} 已送到单位领导.*里面没有职工的话和身份/)
  const [sheet] = await zheng.hears(/【提请单】[\s\S]*/)
  expect(sheet).toMatch(/请补发九月、十月工资并说明原因\n涉及：三车间，10—29人。\n请在 11月\d+日 17:30 前答复/)
  for (const secret of [alias, '王师傅', no, '等着用钱']) expect(zheng.screen().slice(before).join('\n')).not.toContain(secret)
  await feng.hearsNothingOf(/提请单/)
  await zhou.says('待办')
  await zhou.hears(/等单位答复的提请单：\n提请单 \d{3} \d{3} \d{3} .* · 剩/)
  const demand = digits(/(\d{3} \d{3} \d{3})/.exec(sheet) as RegExpExecArray)
  await feng.says(`提请答复 ${demand} 不归我管`)
  await feng.hears(/没有这个编号/)
  await zheng.says(`提请答复 ${demand}`)
  await zheng.hears(/这样发：提请答复/)
  await zheng.says('提请答复 工资11月30日前补发到位')
  await zheng.hears(/答复记下了/)
  await zhou.hears(/单位答复了提请单.*郑厂长：\n工资11月30日前补发到位/)
  await wang.hears(/工会提请了单位，单位这样答复：\n工资11月30日前补发到位/)
  await zheng.says(`提请答复 ${demand} 再说一遍`)
  await zheng.hears(/已经答复过了/)
  await zhou.says('汇总 本月')
  await zhou.hears(/提请单 1 张：单位答复 1，到期没答复 0/)
})

test('the employee’s words, name, alias and number are sent to nobody', async () => {
  const no = await claimed()
  const { alias } = await row(no)
  for (const words of ['请解决三车间两个月没发工资了的事', '请找王师傅谈工资', `请解决${alias}的工资`, `请解决 ${no} 的工资`]) {
    await zhou.says(`提请单 ${no} 3天 ${words}`)
    await zhou.hears(/没有送出：里面有职工的原话、名字、代号或编号/)
  }
  await zheng.hearsNothingOf(/提请单/)
  expect(await chat.app.db.demand.count({ where: { grievanceId: (await row(no)).id } })).toBe(0)
})

test('a day that passes without an answer is told to the owner and above, and again; written down from paper it is over', async () => {
  const no = await claimed()
  await zhou.says(`提请单 ${no} 2天 请补发九月、十月工资`)
  await zhou.hears(/已送到单位领导/)
  await zhou.says(`提请单 ${no} 2天 请补发九月、十月工资`)
  await zhou.hears(/单位还没答复，不能再开一张/)
  await chat.later({ days: 5 })
  await zhou.hears(/要求 11月\d+日 前答复，单位还没有答复/)
  await sun.hears(/单位还没有答复/)
  await zhou.says('汇总 本月')
  await zhou.hears(/到期没答复 1/)
  const { no: demand } = await chat.app.db.demand.findFirstOrThrow({ where: { grievanceId: (await row(no)).id } })
  await zhou.says(`提请答复 ${demand} 书面答复：12月5日前补发`)
  await wang.hears(/单位这样答复：\n书面答复：12月5日前补发/)
  await chat.later({ days: 9 })
  await zhou.hearsNothingOf(/单位还没有答复/)
})

test('not of what is to be kept, not by who does not own it, and never to whom it is about', async () => {
  const no = await claimed()
  await zheng.says(`提请单 ${no} 3天 请补发工资`)
  await zheng.hears(/只有承办人能开提请单/)
  await zhou.says(`提请单 ${no} 请补发工资`)
  await zhou.hears(/先写要单位哪天前答复/)
  const { id } = await row(no)
  const leader = await chat.app.db.role.findFirstOrThrow({ where: { role: 'leader' } })
  await chat.app.db.exclusion.create({ data: { grievanceId: id, personId: leader.personId, reason: 'test' } })
  await zhou.says(`提请单 ${no} 3天 请补发九月、十月工资`)
  await zhou.hears(/没有能出面的领导/)
  await zheng.hearsNothingOf(/【提请单】/)
})

test('who stood down after asking hears neither that the day passed nor what management says', async () => {
  const no = await claimed()
  await zhou.says(`提请单 ${no} 2天 请补发九月、十月工资`)
  await zhou.hears(/已送到单位领导/)
  const demand = digits(await zheng.hears(/【提请单】(\d{3} \d{3} \d{3})/))
  await zhou.says(`回避 ${no} 是我亲戚`)
  await zhou.hears(/回避/)
  const before = zhou.screen().length
  await chat.later({ days: 5 })
  await sun.hears(/单位还没有答复/)
  await zheng.says(`提请答复 ${demand} 工资12月5日前补发到位`)
  await wang.hears(/单位这样答复：\n工资12月5日前补发到位/)
  expect(zhou.screen().slice(before).join('\n')).not.toMatch(/没有答复|答复了提请单/)
})

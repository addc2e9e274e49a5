/** Danger to life: understood before anything else, in any place; short lines, no number, no rating; later words go to the rescuers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BLIND_RED } from '../../src/bench/held/blind-danger.ts'
import { mayBeDanger } from '../../src/triage/triage.ts'
import { type Chat, digits, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let zhou: Talker,
  zheng: Talker,
  sun: Talker,
  li: Talker,
  count = 0

beforeAll(async () => {
  chat = await startChat()
  li = await chat.cadre('李干事', 'HBZC', 'officer')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  zheng = await chat.cadre('郑厂长', 'HBZC', 'leader')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
  await zhou.saysIn('leaders', '设为领导群')
})
afterAll(() => chat.stop())

const employee = () => chat.employee(`职工${++count}`)
const RECEIPT = /登记好了.*编号 (\d{3} \d{3} \d{3})/
const NEVER = /登记|编号|满意|\d{3} \d{3} \d{3}/
const ROOF = '我在三号楼顶，不想活了'

/** The lines and the alert, and nothing that sounds like an office. */
async function helped(who: Talker, words: RegExp): Promise<void> {
  await who.hears(/在叫人/)
  await zhou.hears(words)
  await zheng.hears(words)
  await sun.hears(words)
}

test('inside the quiet time it is heard at once, with what was said before', async () => {
  const wang = await employee()
  await wang.says('我们三车间两个月没发工资了，家里揭不开锅')
  await wang.says(ROOF)
  await helped(wang, /红色预警[\s\S]*揭不开锅[\s\S]*三号楼顶/)
  await chat.later({ minutes: 10 })
  await wang.hearsNothingOf(NEVER)
})

test('inside dialogues: while a unit, a yes or a contact is asked for', async () => {
  const asked = chat.stranger('赵姐')
  await asked.says('食堂的饭菜太差了，吃坏肚子')
  await asked.says('完')
  await asked.hears(/哪个单位/)
  await asked.says(ROOF)
  await asked.hears(/往里退一步/)
  await asked.says('1')
  await asked.hears(/一直在|记下了/)
  const unsure = await employee()
  await unsure.says('难受')
  await unsure.hears(/发 1 对/)
  await unsure.says(ROOF)
  await helped(unsure, /红色预警[\s\S]*三号楼顶/)
  await unsure.says('2')
  await unsure.hearsNothingOf(/先不登记/)
})

test('in the middle of a long text, and of one longer than anybody reads', async () => {
  const long = await employee()
  await long.says(
    `${'厂里的事说来话长，车间的设备也旧，'.repeat(60)}现在有人从脚手架上摔下来了，快救人。${'平时安全培训也不到位，'.repeat(60)}`,
  )
  await helped(long, /红色预警/)
  const endless = await employee()
  await endless.says(`${'流水账，'.repeat(8_000)}。现在有人从脚手架上摔下来了，快救人。${'流水账，'.repeat(8_000)}`)
  await helped(endless, /红色预警[\s\S]*摔下来[\s\S]*发“查看”看/)
})

test('in a reply that quotes another matter, open or closed', async () => {
  const wang = await employee()
  const no = await wang.brings('澡堂的热水坏了，洗不了澡')
  await wang.quotes(/登记好了/, ROOF)
  await helped(wang, /红色预警/)
  await wang.hearsNothingOf(NEVER)
  const gone = await employee()
  await gone.says('宿舍的灯坏了，没人修')
  await gone.says('完')
  await gone.hears(RECEIPT)
  await gone.says('不反映了')
  await gone.says('1')
  await gone.hears(/撤回/)
  await gone.quotes(/登记好了/, ROOF)
  await helped(gone, /红色预警/)
  expect(no).toMatch(/^\d{9}$/)
})

test('what they say afterwards goes to the rescuers, whatever words it is made of', async () => {
  const wang = await employee()
  await wang.says(ROOF)
  await helped(wang, /红色预警/)
  for (const words of ['没了', '好了', '三号楼东边那个梯子', '1', '补充 我冷', '谢谢', '对了，还有宿舍的事']) {
    await chat.later({ seconds: 15 })
    await wang.says(words)
    await zhou.hears(new RegExp(`反映人又说：[\\s\\S]*${words}`))
  }
  await wang.sends({ type: 'image', media: { ref: 'i', name: '楼顶.jpg', mime: 'image/jpeg' } })
  await zhou.hears(/反映人又说：\[图片\]/)
  await chat.later({ minutes: 6 })
  await wang.hearsNothingOf(/登记好了|正在记|没有正在记的事|满意/)
})

test('said again it is passed on, and the lines are not read out twice', async () => {
  const wang = await employee()
  await wang.says(ROOF)
  await wang.hears(/在叫人/)
  for (let times = 0; times < 8; times++) await wang.says(`${ROOF}，别管我${times}`)
  await zhou.hears(/反映人又说：[\s\S]*别管我7/)
  expect(wang.screen().filter(text => /在叫人/.test(text))).toHaveLength(1)
})

test('anonymous and in danger: the way back still works, and later words reach the rescuers', async () => {
  const wang = await employee()
  await wang.says('匿名')
  await wang.hears(/按匿名登记/)
  await wang.says(ROOF)
  await helped(wang, /红色预警/)
  await wang.says('我在东边的栏杆这儿')
  await zhou.hears(/反映人又说：我在东边的栏杆这儿/)
})

test('whoever sees somebody else in danger is told what to do, and where is asked', async () => {
  const wang = await employee()
  await wang.says('快来，有人要从二号楼顶跳下去了')
  await wang.hears(/别逼近他/)
  await wang.hears(/在哪儿/)
  await wang.hears(/在叫人/)
  await wang.hearsNothingOf(/往里退一步/)
  for (const words of ['我室友好几天不说话了 昨天说想从楼上跳下去', '我在帮我同事问 他说不想活了']) {
    const friend = await employee()
    await friend.says(words)
    await friend.hears(/别逼近他/)
    await friend.hearsNothingOf(/往里退一步|我听着呢/)
  }
})

test('the room that is told after the house is in the rescue notice', async () => {
  const wang = await employee()
  await wang.says('我室友说想从楼上跳下去')
  await wang.hears(/在哪儿/)
  await wang.says('他叫小刘 三号楼402')
  await li.hears(/救援通知：.*三号楼402/)
})

test('no rating, no automatic follow-up: the owner is reminded to ask in person', async () => {
  const wang = await employee()
  await wang.says(ROOF)
  const no = digits(await zhou.hears(/红色预警[\s\S]*事项号? (\d{3} \d{3} \d{3})/))
  await zhou.says(`认领 ${no}`)
  await zhou.says(`报结 ${no} 人已经接下来了，家里和班组都有人陪着`)
  await zhou.hears(/已送达职工/)
  await chat.later({ days: 7 })
  await zhou.hears(/当面|打个电话/)
  await wang.hearsNothingOf(/解决了吗|满意|回访/)
  await chat.later({ days: 10 })
  await wang.hearsNothingOf(/解决了吗|满意|没联系上/)
})

test.each([
  ['没有证也让我们下井', /先停下来/],
  ['再拿不到钱，大家一起完蛋', /慢慢说/],
  ['车间昨天着火了，灭火器都是空的', /要是这会儿还有危险/],
])('urgent and no danger to life: lines, and a receipt with a number: %s', async (words, line) => {
  const wang = await employee()
  await wang.says(words)
  const heard = wang.screen().join('\n')
  expect(heard).toMatch(line)
  expect(heard).toMatch(RECEIPT)
  await zhou.hears(/橙色预警/)
  await wang.hearsNothingOf(/在叫人/)
})

test('a stoppage is reported up, and has a number', async () => {
  const wang = await employee()
  await wang.says('一百多人堵在厂门口喊着还钱')
  const heard = wang.screen().join('\n')
  expect(heard).toMatch(/别动手/)
  expect(heard).toMatch(RECEIPT)
  await zhou.hears(/红色预警/)
  const [shown] = await chat.group('leaders').hears(/【红色】停工聚集.*/)
  expect(shown).not.toMatch(/罢工|维稳|厂门口|还钱/)
})

test('words of danger in somebody else’s mouth, or in a drill, are none', async () => {
  const wang = await employee()
  const before = zhou.screen().length
  for (const words of ['昨天电视里有人跳楼', '消防演习什么时候搞，去年着火的预案改了没有']) await wang.says(words)
  expect(zhou.screen().length).toBe(before)
  await wang.hearsNothingOf(/在叫人/)
  await li.hearsNothingOf(/红色预警/)
})

describe('words that may mean danger and may not', () => {
  const doubtful = BLIND_RED.trim()
    .split('\n')
    .filter(words => mayBeDanger(words))
  const [words = '', others = ''] = doubtful

  test('are asked about once; yes is answered like any danger, with what was said', async () => {
    const wang = await employee()
    await wang.says(words)
    await wang.hears(/现在有人身危险吗？发 1 有，发 2 没有/)
    await wang.says('1')
    await wang.hears(/您在哪儿/)
    await helped(wang, new RegExp(`红色预警[\\s\\S]*${words}[\\s\\S]*本人说现在有人身危险`))
  })

  test('no is taken for no, and nothing is lost of what is a matter', async () => {
    const wang = await employee()
    await wang.says(others)
    await wang.hears(/现在有人身危险吗/)
    await wang.says('2')
    await wang.hears(/没有就好/)
    await wang.says('食堂的菜最近又贵又难吃，能不能改善一下')
    await wang.says('完')
    await wang.hears(RECEIPT)
    await wang.hearsNothingOf(/在叫人|现在有人身危险吗/)
  })
})

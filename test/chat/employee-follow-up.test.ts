/** 回访: numbers, words and buttons; a second round; part of it; nobody answers; inquiries; harassment. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chat, digits, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let li: Talker,
  zhou: Talker,
  zheng: Talker,
  sun: Talker,
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

const spaced = (no: string) => no.replace(/(\d{3})(?=\d)/g, '$1 ')

/** Lets days go by until it is asked: weekends and the hour of the day decide when. */
async function askedNow(who: Talker, question: RegExp): Promise<void> {
  for (let day = 0; day < 9 && !who.screen().some(text => question.test(text)); day++) await chat.later({ days: 1 })
  await who.hears(question)
}

/** Registered, claimed by the officer, answered; the follow-up has been asked. */
async function asked(words = '澡堂的热水坏了好几天了'): Promise<[Talker, string]> {
  const wang = await chat.employee(`职工${++count}`)
  const no = await wang.brings(words)
  await li.says(`认领 ${no}`)
  await li.says(`报结 ${no} 已经处理好了，请您看看`)
  await askedNow(wang, /周主席委托回访/)
  return [wang, no]
}

test.each([
  ['1 1', /办结了/],
  ['１，２', /办结了/],
  ['解决了，很满意', /办结了/],
  ['都解决了 满意 谢谢', /办结了/],
  ['3 3', /上一级的.*重办|重新办/],
  ['3', /重新办/],
  ['没解决', /重新办/],
  ['不满意', /重新办/],
  ['还是没解决，不满意', /重新办/],
  ['评价 1 1', /办结了/],
  ['评价 没解决', /重新办/],
])('“%s” is understood', async (words, heard) => {
  const [wang] = await asked()
  await wang.says(words)
  await wang.hears(heard)
})

test('buttons say the same', async () => {
  const [wang, no] = await asked()
  await wang.presses('解决了，满意')
  await wang.hears(new RegExp(`${spaced(no)} 办结了`))
})

test('解决了 alone asks how satisfied, 解决一部分 asks whether to go on', async () => {
  const [wang] = await asked()
  await wang.says('1')
  await wang.hears(/发 1 满意，发 2 基本满意，发 3 不满意/)
  await wang.says('2')
  await wang.hears(/办结了/)
  const [zhao] = await asked()
  await zhao.says('2')
  await zhao.hears(/要接着办吗/)
  await zhao.says('1')
  await zhao.hears(/重新办/)
  const [qian] = await asked()
  await qian.says('解决了一部分，基本满意')
  await qian.hears(/要接着办吗/)
  await qian.says('就这样')
  await qian.hears(/办结了/)
})

test('nonsense in answer to it is said so, and nothing is closed', async () => {
  const [wang] = await asked()
  await wang.says('评价 九十九分')
  await wang.hears(/回两个数字就行/)
  await wang.says('进度')
  await wang.hears(/已经答复了/)
})

test('dissatisfied goes one level up, once; the second time it is closed as it was said', async () => {
  const [wang, no] = await asked()
  await wang.says('3 3')
  await wang.hears(/由上一级的周主席重新办/)
  await zhou.hears(new RegExp(`第 2 轮[\\s\\S]*${spaced(no)}`))
  await zhou.says(`认领 ${no}`)
  await zhou.says(`报结 ${no} 已经处理好了`)
  await zhou.hears(/还差 3 样/)
  await wang.hearsNothingOf(/答复：/)
  await zhou.says(`报结 ${no} 这次换了一台新的`)
  await zhou.says('就这样送')
  await askedNow(wang, /孙部长委托回访/)
  await wang.says('没解决')
  const [told] = await wang.hears(/还是没让您满意[\s\S]*/)
  expect(told).toMatch(/仲裁/)
  await wang.says('进度')
  await wang.hears(/没有在办的事/)
})

test('no answer to two questions: closed unrated, never as satisfied', async () => {
  const [wang, no] = await asked()
  await askedNow(wang, /再问一句/)
  await askedNow(wang, /未评价/)
  const row = await chat.app.db.grievance.findUniqueOrThrow({ where: { no } })
  expect(row).toMatchObject({ status: 'closed', solved: null, satisfied: null })
})

test('an inquiry is asked at once whether it is clear, with one number to answer', async () => {
  const wang = await chat.employee('问问师傅')
  const no = await wang.brings('请问年休假有几天，怎么算的')
  await li.says(`认领 ${no}`)
  await li.says(`报结 ${no} 工作满一年不满十年的，年休假五天`)
  await chat.later({ minutes: 1 })
  await wang.hears(/说清楚了吗？发 1 清楚了，发 2 还不清楚/)
  await wang.says('1')
  await wang.hears(/办结了/)
})

test('harassment: no category, sealed, who may contact, and never a group', async () => {
  const wang = await chat.employee('小王')
  const groups = chat.group('leaders').screen().length
  await wang.says('车间主任老是摸我大腿，我害怕')
  await wang.says('完')
  const receipt = (await wang.hears(/登记好了[\s\S]*/))[0]
  expect(receipt).not.toMatch(/骚扰|女职工|保密的事/)
  const no = digits(/编号 (\d{3} \d{3} \d{3})/.exec(receipt) as RegExpExecArray)
  await wang.hears(/谁联系您合适/)
  await wang.says('女同志')
  await wang.hears(/什么时候方便/)
  await wang.says('晚上八点以后')
  await wang.hears(/按您说的来/)
  await sun.says(`查看 ${no}`)
  await sun.hears(/女同志；晚上八点以后/)
  for (const near of [li, zhou, zheng]) {
    await near.says(`查看 ${no}`)
    await near.hears(/没有这个编号/)
  }
  expect(chat.group('leaders').screen().length).toBe(groups)
  for (const text of wang.screen()) expect(text).not.toMatch(/骚扰|女职工权益/)
})

test('先不联系 is kept: nothing comes by itself; more of the story is no time of day', async () => {
  const wang = await chat.employee('小李')
  const no = await wang.brings('主任老是给我发黄色图片，说下流话')
  await wang.says('3')
  await wang.hears(/先只留存/)
  await sun.says(`认领 ${no}`)
  await wang.hearsNothingOf(/负责办/)
  const zhao = await chat.employee('小赵')
  const second = await zhao.brings('组长老是摸我，还发黄色图片')
  await zhao.says('上级工会')
  await zhao.hears(/什么时候方便/)
  await zhao.says('他还威胁我说要是说出去就开除我，同宿舍的人也被他骚扰过')
  await sun.says(`查看 ${second}`)
  await sun.hears(/同宿舍的人也被他骚扰过/)
})

/** What cadres and employees type without thinking of commands: each is understood, or told what to type, and nothing goes astray. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chat, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let li: Talker,
  he: Talker,
  sun: Talker,
  zhou: Talker,
  count = 0

beforeAll(async () => {
  chat = await startChat()
  li = await chat.cadre('李干事', 'HBZC', 'officer')
  he = await chat.cadre('何红', 'HBZC', 'officer')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  await chat.cadre('郑厂长', 'HBZC', 'leader')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
})
afterAll(() => chat.stop())

const RECEIPT = /登记好了.*编号 (\d{3} \d{3} \d{3})/
const employee = () => chat.employee(`职工${++count}`)
const spaced = (no: string): string => no.replace(/(\d{3})(?=\d)/g, '$1 ')

async function brings(talker: Talker, words: string): Promise<string> {
  return talker.brings(words)
}

test('我来 claims; 认领1号 and 认领 第二个 mean the list; what a command cannot take is told with an example', async () => {
  const wang = await employee()
  const first = await brings(wang, '澡堂的热水坏了好几天了')
  await li.says('我来')
  await li.hears(new RegExp(`您已认领“澡堂的事” ${spaced(first)}`))
  const [second, third] = [await brings(await employee(), '宿舍漏雨，被子都湿了'), await brings(await employee(), '食堂的菜里老有虫子')]
  await li.says('待办')
  await li.hears(/等人认领 2 件/)
  await li.says('认领 三车间')
  await li.hears(/这样发：认领 /)
  await li.says('认领 第二个')
  await li.hears(/您已认领/)
  await he.says('待办')
  await he.says('认领1号')
  await he.hears(/您已认领/)
  expect([second, third]).toHaveLength(2)
})

test('好的, 修好了, 我发错了 are no slips of commands', async () => {
  for (const words of ['好的', '修好了', '修了', '我发错了', '怎么撤回']) await li.says(words)
  await li.hearsNothingOf(/您是想说/)
  await li.says('认令')
  await li.hears(/您是想说“认领”吗/)
})

test('转老李 in a quotation is for the bot and not for the employee', async () => {
  const wang = await employee()
  const no = await brings(wang, '更衣室的柜子锁坏了')
  await he.says(`认领 ${no}`)
  await he.quotes(/您已认领/, '转老李')
  await he.hears(new RegExp(`这句没有转给职工。要交给李干事办，发“转办 ${no} 李干事”`))
  await wang.hearsNothingOf(/转老李/)
  await he.quotes(/您已认领/, '转天就来人修')
  await wang.hears(/转天就来人修/)
  await he.says(`转办 ${no} 李干事`)
  await he.says(`认领 ${no}`)
  await he.hears(/已经交给李干事了/)
})

test('申请复查 before anything was answered is told so, and what helps now', async () => {
  const wang = await employee()
  const no = await brings(wang, '班车老是晚点')
  await wang.says('我要复查')
  await wang.says('申请复查 一直没人管')
  await wang.hears(new RegExp(`编号 ${spaced(no)} 现在是“已登记，待认领”，不能申请复查。等答复了再申请。现在着急，回“催办”`))
  await wang.hearsNothingOf(/没有在办的事/)
})

test('nobody oversees themself', async () => {
  const wang = await employee()
  const no = await brings(wang, '我们主任老摸我')
  await sun.says(`督办 ${no} 3天`)
  await sun.hears(/现在就由您负责，不用督办自己/)
  await wang.hearsNothingOf(/在督办/)
})

test('the lines of 帮助 work as they stand', async () => {
  const wang = await employee()
  await brings(wang, '车间的灯坏了一排')
  await wang.says('帮助')
  expect((await wang.hears(/常用的几句：\n([\s\S]*)/))[1]).not.toMatch(/\d{9}/)
  for (const words of ['进度', '为什么', '催办']) {
    await wang.says(words)
    await wang.hears(/编号 \d{3} \d{3} \d{3}/)
  }
})

test('帮助 of a cadre is what is said every day with examples, and the words of the rest', async () => {
  await zhou.says('帮助')
  const [help] = await zhou.hears(/平时用这些词[\s\S]*/)
  expect(help).toMatch(/\n认领 编号 —— 认领一件诉求/)
  expect(help).toMatch(/\n还有：.*转引导/)
  expect(help.split('\n').length).toBeLessThan(22)
  await zhou.says('帮助 转引导')
  await zhou.hears(/转引导：.*\n这样发：转引导 \d{9}/)
})

test('the number may stand behind what is said of it', async () => {
  const wang = await employee()
  const no = await brings(wang, '车间的灯坏了一排')
  await brings(wang, '食堂的菜老是凉的')
  await zhou.says(`指派 李干事 ${no}`)
  await li.hears(new RegExp(`周主席把这件事交给您：.*${spaced(no)}`))
  await li.says(`认领 ${no}`)
  await li.says(`回复 明天上午来修 ${no}`)
  await wang.hears(/\n明天上午来修$/)
})

test('a number that answers 现在有人身危险吗 answers nothing else, though more was asked since', async () => {
  const fang = await employee()
  await fang.says('我们主任老摸我')
  await fang.hears(/人身危险吗？发 1 有，发 2 没有/)
  await chat.later({ seconds: 70 })
  await fang.hears(RECEIPT)
  await fang.hears(/回“女同志”“上级工会”，或者“先不联系”/)
  await fang.says('2')
  await fang.hears(/没有就好/)
  await fang.hears(/发 1 女同志/)
  await fang.says('1')
  await fang.hears(/什么时候方便/)
  const mei = await employee()
  await mei.says('我们主任老摸我')
  await chat.later({ seconds: 70 })
  await mei.hears(/回“女同志”/)
  await mei.says('1')
  await mei.hears(/已经在叫人/)
  await sun.hears(/红色预警|红色/)
  expect(mei.screen().filter(text => RECEIPT.test(text))).toHaveLength(1)
})

/** 一起办: by consent of each; one answer to all; each keeps number, clock, rating and review; out with a word. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chat, digits, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let zhou: Talker, li: Talker

beforeAll(async () => {
  chat = await startChat()
  li = await chat.cadre('李干事', 'HBZC', 'officer')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
})
afterAll(() => chat.stop())

const WORDS = [
  '澡堂的热水坏了好几天了，下班没法洗澡',
  '澡堂没有热水好几天了，下班洗不了澡',
  '澡堂热水坏了，好几天没法洗澡了',
  '热水坏了好几天，澡堂没法洗澡',
]
const row = (no: string) => chat.app.db.grievance.findUniqueOrThrow({ where: { no } })

test('asked, joined, declined, left; one answer to those who are in, each rates for themselves', async () => {
  const people: [Talker, string][] = []
  for (const words of WORDS) {
    const who = await chat.employee(`职工${people.length}`)
    await who.says(words)
    await who.says('完')
    people.push([who, digits(await who.hears(/登记好了.*编号 (\d{3} \d{3} \d{3})/))])
  }
  await chat.later({ seconds: 5 })
  const [[a, lead], [b, second], [c, third], [d, fourth]] = people as [
    [Talker, string],
    [Talker, string],
    [Talker, string],
    [Talker, string],
  ]
  await zhou.says(`认领 ${lead}`)
  await li.says(`认领 ${second}`)
  await li.says(`一起办 ${lead}`)
  await li.hears(/没有这个编号|只有承办人/)
  await zhou.says(`一起办 ${lead}`)
  await zhou.hears(/问了 3 位反映同一件事的职工/)
  await a.hearsNothingOf(/一起办/)
  const due = (await row(third)).nextDueAt
  for (const who of [b, c, d]) await who.hears(/还有工友也反映了跟您一样的事.*由周主席一并办.*评价和申请复查都不变/)
  await b.presses('一起办')
  await b.hears(/一起办，由周主席负责。想单独办，随时回“单独办”/)
  await li.hears(/已转给周主席/)
  await c.presses('单独办')
  await c.hears(/单独办，跟原来一样/)
  await d.says(`一起办 ${fourth} 1`)
  await d.hears(/一起办，由周主席负责/)
  expect((await row(third)).nextDueAt).toEqual(due)
  const before = await row(second)
  expect(before).toMatchObject({ status: 'handling', no: second })
  await zhou.says(`一起办 ${lead}`)
  await zhou.hears(/没有别的职工反映/)
  await d.says('单独办')
  await d.hears(/从现在起单独办，还由周主席负责/)
  await zhou.says(`统一报结 ${lead} 锅炉修好了，今晚就能洗`)
  await zhou.hears(/正在送给 2 位一起办的职工/)
  for (const [who, no] of [
    [a, lead],
    [b, second],
  ] as const) {
    await who.hears(new RegExp(`答复：[\\s\\S]*${no.slice(0, 3)} ${no.slice(3, 6)} ${no.slice(6)}[\\s\\S]*锅炉修好了`))
    expect(await row(no)).toMatchObject({ status: 'answered' })
  }
  await c.hearsNothingOf(/锅炉修好了/)
  await d.hearsNothingOf(/锅炉修好了/)
  await a.says(`评价 ${lead} 1 1`)
  await b.says(`评价 ${second} 3 3`)
  expect([(await row(lead)).status, (await row(second)).round]).toEqual(['closed', 2])
  expect(await row(fourth)).toMatchObject({ status: 'handling' })
  await c.says(`一起办 ${lead} 1`)
  await c.hears(/没有这个编号/)
})

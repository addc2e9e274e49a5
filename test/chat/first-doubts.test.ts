/** What people ask before they trust the studio, and what they say when days have passed: nobody goes without an answer, and no word is lost. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chat, digits, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let li: Talker,
  zhou: Talker,
  sun: Talker,
  count = 0

beforeAll(async () => {
  chat = await startChat()
  li = await chat.cadre('李干事', 'HBZC', 'officer')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
})
afterAll(() => chat.stop())

const employee = () => chat.employee(`职工${++count}`)
const RECEIPT = /登记好了.*编号 (\d{3} \d{3} \d{3})/
const storyOf = async (no: string): Promise<string> => {
  await zhou.says(`查看 ${no}`)
  return (await zhou.hears(new RegExp(`${no.replace(/(\d{3})(?=\d)/g, '$1 ')}[\\s\\S]*诉求全文：\\n([\\s\\S]*)`)))[1] ?? ''
}

test('whoever asks whether it helps, costs, tells or is a fraud is answered at once, and none of it becomes a matter', async () => {
  const wang = await employee()
  for (const [words, heard] of [
    ['你们管不管用', /管到底/],
    ['要钱吗', /不要钱/],
    ['会不会泄露我名字', /看不到您的姓名和账号[\s\S]*直送上级[\s\S]*匿名/],
    ['不是骗子吧', /12351/],
    ['你们几点上班', /8:30/],
    ['你能干啥', /机器人/],
    ['怕说了被报复', /真有人为难您，告诉我/],
  ] as const) {
    await wang.says(words)
    await wang.hears(heard)
  }
  await chat.later({ minutes: 40 })
  await wang.hearsNothingOf(/登记好了|正在记|人身危险/)
})

test('the same in the middle of a matter is answered and is no part of it', async () => {
  const wang = await employee()
  await wang.says('食堂的菜里老有虫子')
  await wang.says('要钱吗')
  await wang.hears(/不要钱/)
  await wang.says('完')
  expect(await storyOf(digits(await wang.hears(RECEIPT)))).not.toContain('要钱')
})

test('dismissed and still heard: the answer comes at once, the dismissal is a matter', async () => {
  const wang = await employee()
  await wang.says('我被开除了还能找你们吗')
  await wang.hears(/能。离职了、被辞退了也一样管/)
  await wang.says('完')
  expect(await storyOf(digits(await wang.hears(RECEIPT)))).toContain('被开除')
})

test('whom they fear is told to whoever handles it; of a sealed matter nothing untrue is promised', async () => {
  const fang = await employee()
  const no = await fang.brings('我们主任老摸我')
  await fang.says('你们不会告诉他吧')
  await fang.hears(/只交给上级工会，本单位的人看不到/)
  await sun.says(`查看 ${no}`)
  await sun.hears(/你们不会告诉他吧/)
})

test('short words from the beginning of a story are kept with it, also when they sound like a question about an old matter', async () => {
  const zhao = await employee()
  await zhao.says('俺那个工子还莫发')
  await zhao.hears(/有情况直接说就行/)
  await zhao.says('俩月了')
  await chat.later({ minutes: 2 })
  await zhao.says('老板说下月发，下月又说下月，俺娃上学等钱用')
  await zhao.says('完')
  expect(await storyOf(digits(await zhao.hears(RECEIPT)))).toMatch(/工子还莫发\n俩月了\n/)
})

test('days later 还没发, 老样子, 骗人 go to whoever has it, and 工资还没发 is no second matter', async () => {
  const wang = await employee()
  const no = await wang.brings('我们三车间的工资两个月没发了')
  await zhou.says(`认领 ${no}`)
  await zhou.says(`回复 ${no} 已经在问财务了`)
  for (const words of ['还没发', '老样子', '骗人', '工资还没发，到现在一分钱没见着']) {
    await chat.later({ hours: 12 })
    await wang.says(words)
    await wang.hears(/已补进编号 .*，周主席会看到/)
    await zhou.hears(new RegExp(words))
  }
  await chat.later({ minutes: 10 })
  await wang.hearsNothingOf(/登记好了|听着呢/)
  await li.hearsNothingOf(/骗人/)
})

test('又坏了, when it was closed, asks whether it is that again', async () => {
  const wang = await employee()
  const no = await wang.brings('车间的饮水机坏了好几天')
  await zhou.says(`认领 ${no}`)
  await zhou.says(`报结 ${no} 饮水机已经修好`)
  await wang.says('评价 1 1')
  await wang.hears(/办结了。一个月内又出问题，直接跟我说/)
  await chat.later({ hours: 3 })
  await wang.says('又坏了')
  await wang.hears(new RegExp(no.replace(/(\d{3})(?=\d)/g, '$1 ')))
  await wang.says('1')
  await wang.hears(/重新办/)
})

test('不反映了 while it is being gathered: nothing is registered', async () => {
  const wang = await employee()
  await wang.says('食堂的菜太贵了，量也少')
  await wang.says('不反映了')
  await wang.hears(/刚才说的不登记了/)
  await chat.later({ minutes: 10 })
  await wang.hearsNothingOf(RECEIPT)
})

test('没有单位 is an answer, and a place of work that no roster knows is kept however it is told', async () => {
  const chen = chat.stranger('骑手小陈')
  const no = await chen.brings('送外卖的平台乱扣钱，一单扣我五十')
  await chen.says('没有单位')
  await chen.hears(/没有单位也能办。您在哪个站点、工地干活/)
  await chen.says('我的单位 裕华路站点')
  await chen.hears(/没找到这个单位，先按“单位待核”登记，不耽误办/)
  await sun.says(`查看 ${no}`)
  await sun.hears(/裕华路站点/)
})

test('a picture in the middle does not part the words before it from those after it', async () => {
  const zhao = await employee()
  await zhao.says('俺那个工子还莫发')
  await zhao.sends({ type: 'image', media: { ref: 'slip', name: '工资条.jpg', mime: 'image/jpeg' } })
  await zhao.says('俺娃上学等钱用')
  await zhao.says('完')
  expect(await storyOf(digits(await zhao.hears(RECEIPT)))).toMatch(/工子还莫发\n\[图片\][\s\S]*俺娃上学/)
})

test('who reads this, and whether the boss will know, is answered before and during a matter; its handler hears of the fear', async () => {
  const wang = await employee()
  await wang.says('在吗')
  await wang.hears(/^在的。/)
  await wang.says('谁能看到我说的话')
  await wang.hears(/看不到您的姓名和账号/)
  await wang.hearsNothingOf(/正在记|人身危险/)
  const no = await wang.brings('澡堂的热水坏了好几天了，下班没法洗澡')
  await li.says(`认领 ${no}`)
  await chat.later({ minutes: 2 })
  await wang.says('我们厂长看得到不')
  await wang.hears(/看不到您的姓名和账号/)
  await li.hears(/我们厂长看得到不/)
})

test('what answers a cadre goes to that cadre, however short, a picture too; another matter does not', async () => {
  const wang = await employee()
  const no = await wang.brings('澡堂的热水坏了好几天了，下班没法洗澡')
  await li.says(`认领 ${no}`)
  await chat.later({ minutes: 20 })
  await li.says(`回复 ${no} 您几点在？我们过去看看`)
  await wang.hears(/您几点在/)
  await chat.later({ hours: 3 })
  await wang.says('下午三点')
  await wang.hears(/^好，转给李干事了。$/)
  await li.hears(/澡堂的事[\s\S]*下午三点/)
  await wang.says('可以')
  await li.hears(/澡堂的事[\s\S]*可以/)
  await wang.says('五号楼203')
  await li.hears(/五号楼203/)
  await wang.sends({ type: 'image', media: { ref: 'i1', mime: 'image/jpeg', name: '照片', bytes: 3, seconds: 0 } })
  await li.hears(/澡堂的事[\s\S]*图片/)
  await wang.says('谢谢')
  await wang.hears(/不客气/)
  await wang.says('食堂的菜里老有虫子')
  await wang.says('完')
  await wang.hears(/登记好了：食堂的事/)
  await li.hearsNothingOf(/澡堂的事[\s\S]*(?:虫子|谢谢)/)
})

test('完 after the quiet time says what became of it', async () => {
  const wang = await employee()
  await wang.says('澡堂的热水坏了好几天了，下班没法洗澡')
  await chat.later({ seconds: 21 })
  const no = digits(await wang.hears(RECEIPT))
  await wang.says('完')
  expect(digits(await wang.hears(/刚才说的已经登记好了，编号 (\d{3} \d{3} \d{3})/))).toBe(no)
})

test('a unit told after the receipt is taken as that, also when it could not be asked for', async () => {
  const zhao = chat.stranger(`赵姐${++count}`)
  const no = await zhao.brings('宿舍没热水三天了')
  await chat.app.db.$executeRaw`DELETE FROM dialogues`
  await zhao.says('三车间')
  await zhao.hears(/记下了，您是三车间的/)
  expect(await storyOf(no)).not.toContain('三车间')
})

/** From the first hello to the receipt: fragments, quiet time, second matters, small talk, doubt, recall. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../../src/db.ts'
import { type Chat, digits, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let li: Talker,
  count = 0

beforeAll(async () => {
  chat = await startChat()
  li = await chat.cadre('李干事', 'HBZC', 'officer')
  await chat.cadre('周主席', 'HBZC', 'director')
})
afterAll(() => chat.stop())

const employee = () => chat.employee(`职工${++count}`)
const RECEIPT = /登记好了.*编号 (\d{3} \d{3} \d{3})/
const storyOf = async (no: string): Promise<string> => {
  await li.says(`查看 ${no}`)
  return (await li.hears(new RegExp(`${no.replace(/(\d{3})(?=\d)/g, '$1 ')}[\\s\\S]*诉求全文：\\n([\\s\\S]*)`)))[1] ?? ''
}

test('a whole sentence is registered 20 seconds later, not before', async () => {
  const wang = await employee()
  await wang.says('澡堂的热水坏了好几天了')
  await wang.hears(/正在记/)
  await chat.later({ seconds: 15 })
  await wang.hearsNothingOf(/登记好了/)
  await chat.later({ seconds: 6 })
  await wang.hears(RECEIPT)
})

test('after a fragment the bot waits three times as long, after voice too', async () => {
  const wang = await employee()
  await wang.says('食堂的饭菜又贵又难吃，还有就是')
  await chat.later({ seconds: 50 })
  await wang.hearsNothingOf(/登记好了/)
  await wang.says('量也太少了，吃不饱')
  await chat.later({ seconds: 21 })
  const no = digits(await wang.hears(RECEIPT))
  expect(await storyOf(no)).toMatch(/又贵又难吃，还有就是\n量也太少了，吃不饱/)
  const zhao = await employee()
  await zhao.sends({ type: 'voice', media: { ref: 'v1', name: '语音', mime: 'audio/amr', seconds: 8 } })
  await chat.later({ seconds: 50 })
  await zhao.hearsNothingOf(/登记好了/)
  await chat.later({ seconds: 11 })
  await zhao.hears(RECEIPT)
})

test('five minutes at most, however long somebody goes on', async () => {
  const wang = await employee()
  await wang.says('宿舍的空调坏了，报修了没人来修')
  for (let minute = 0; minute < 14; minute++) {
    await chat.later({ seconds: 18 })
    await wang.hearsNothingOf(/登记好了/)
    await wang.says(`昨天晚上又热得睡不着，第${minute}回了`)
  }
  await chat.later({ seconds: 60 })
  expect(wang.screen().filter(text => RECEIPT.test(text))).toHaveLength(1)
  expect(wang.screen().filter(text => /正在记/.test(text))).toHaveLength(1)
})

test('完 registers at once; what comes within ten minutes and fits joins by itself', async () => {
  const wang = await employee()
  const no = await wang.brings('班车总是晚点，上班老迟到')
  await chat.later({ minutes: 3 })
  await wang.says('班车昨天晚了四十分钟')
  await wang.hears(new RegExp(`补进编号 ${no.replace(/(\d{3})(?=\d)/g, '$1 ')}`))
  await wang.sends({ type: 'image', media: { ref: 'i1', name: '站牌.jpg', mime: 'image/jpeg' } })
  expect(await storyOf(no)).toMatch(/四十分钟[\s\S]*\[图片\]/)
  await chat.later({ minutes: 11 })
  await wang.says('食堂的菜也不新鲜，吃坏肚子了')
  await wang.says('完')
  expect(digits(await wang.hears(RECEIPT))).not.toBe(no)
})

test('another matter opens a second grievance, during the first and after it', async () => {
  const wang = await employee()
  await wang.says('我们车间两个月没发工资了')
  await wang.says('对了，还有宿舍的事，热水一直不来')
  const first = digits(await wang.hears(RECEIPT))
  await wang.says('完')
  const second = digits(await wang.hears(RECEIPT))
  expect(second).not.toBe(first)
  await wang.says('对了，还有食堂的事')
  await wang.hears(/另一件，分开记/)
  const third = await wang.brings('菜里老有虫子')
  expect(await storyOf(third)).toMatch(/还有食堂的事\n菜里老有虫子/)
})

test('more of the same is no second matter', async () => {
  const wang = await employee()
  await wang.says('上个月的加班费没给我们算')
  await wang.says('另外还有我们班十个人的加班费也没算')
  await wang.says('完')
  await wang.hears(RECEIPT)
  expect(wang.screen().filter(text => RECEIPT.test(text))).toHaveLength(1)
})

test('补充一下，照片在这 joins the open one, however late, also once it is answered', async () => {
  const wang = await employee()
  const no = await wang.brings('更衣室的柜子锁坏了一半，东西老丢')
  await chat.later({ hours: 3 })
  await wang.says('补充一下，照片在这')
  await wang.hears(new RegExp(`补进编号 ${no.slice(0, 3)} ${no.slice(3, 6)}`))
  await li.says(`认领 ${no}`)
  await li.says(`报结 ${no} 锁已经换好`)
  await chat.later({ minutes: 2 })
  await wang.says('补充一下，还有三个柜子没换锁')
  await wang.hears(/补进编号/)
  await li.hears(/还有三个柜子没换锁/)
})

test('greetings, thanks, stickers and chat get a short answer and are never registered', async () => {
  const wang = await employee()
  const said = [
    '在吗',
    '你好',
    '谢谢',
    '哈哈',
    '今天天气真好',
    '你是机器人吗',
    '好的',
    '再见',
    '👍',
    '。。。',
    '1',
    '嗯嗯',
    '辛苦了',
    '晚安',
  ]
  for (const words of said) await wang.says(words)
  await wang.sends({ type: 'sticker' })
  await wang.sends({ type: 'entered' })
  await chat.later({ minutes: 40 })
  await wang.hearsNothingOf(/登记好了|正在记/)
  expect(wang.screen().length).toBeGreaterThan(2)
})

test('thanks in the middle of a matter is no part of it', async () => {
  const wang = await employee()
  await wang.says('车间的灯坏了一排，看不清')
  const no = await wang.brings('谢谢')
  expect(await storyOf(no)).not.toMatch(/谢谢/)
})

test('news is asked for in many words; nothing is registered by asking', async () => {
  const wang = await employee()
  for (const words of ['有结果了吗', '有信儿没', '咋还没人管', '我那个事办得怎么样了']) {
    await wang.says(words)
    await wang.hears(/没有在办的事/)
  }
  await wang.says('浴室的热水不热，洗不了澡')
  await wang.says('有结果了吗')
  await wang.hears(/正在记/)
  await wang.says('完')
  await wang.hears(RECEIPT)
  for (const words of ['有结果了吗', '有信儿没', '咋还没人管', '我那个事办得怎么样了', '进度', '／进度']) {
    await wang.says(words)
    await wang.hears(/已登记，.*先管着/)
  }
  await chat.later({ minutes: 10 })
  expect(wang.screen().filter(text => RECEIPT.test(text))).toHaveLength(1)
})

test('unsure, it asks once; 1 registers, 2 does not, more words join, silence loses nothing', async () => {
  const yes = await employee()
  await yes.says('难受')
  await yes.hears(/发 1 对，发 2 不对/)
  await yes.says('1')
  await yes.hears(/正在记/)
  await chat.later({ seconds: 25 })
  expect(await storyOf(digits(await yes.hears(RECEIPT)))).toMatch(/难受/)
  const no = await employee()
  await no.says('难受')
  await no.says('2')
  await no.hears(/先不登记/)
  await chat.later({ minutes: 10 })
  await no.hearsNothingOf(/登记好了/)
  const more = await employee()
  await more.says('难受')
  await more.says('上夜班上得睡不着觉，领导也不给调班')
  await more.says('完')
  expect(await storyOf(digits(await more.hears(RECEIPT)))).toMatch(/难受\n上夜班/)
  const silent = await employee()
  await silent.says('难受')
  await chat.later({ minutes: 6 })
  expect(await storyOf(digits(await silent.hears(RECEIPT)))).toMatch(/难受/)
  const done = await employee()
  await done.says('难受')
  await done.says('完')
  await done.hears(RECEIPT)
})

test('what sounds like talk and may be none waits for the next words', async () => {
  const wang = await employee()
  await wang.says('They did not pay my salary for two months')
  await wang.hears(/发 1 对，发 2 不对/)
  await wang.says('厂里拖欠我两个月工资')
  await wang.hears(/正在记/)
  await wang.says('完')
  expect(await storyOf(digits(await wang.hears(RECEIPT)))).toMatch(/They did not pay[\s\S]*拖欠我两个月工资/)
})

test('a message taken back in time is not registered; later the bot asks', async () => {
  const wang = await employee()
  const bad = await wang.says('班长骂人骂得很难听')
  await wang.says('车间的风扇坏了，热得受不了')
  await wang.recalls(bad)
  await wang.hears(/没有记/)
  const sorry = await wang.says('说错了，应该是三台都坏了')
  await wang.says('完')
  const no = digits(await wang.hears(RECEIPT))
  expect(await storyOf(no)).not.toMatch(/骂人/)
  await wang.recalls(sorry)
  await wang.hears(/回“拿掉”/)
  await wang.says('拿掉')
  await wang.hears(/已经.*拿掉了/)
  expect(await storyOf(no)).not.toMatch(/三台都坏了/)
  await wang.says('拿掉')
  await wang.hears(/没有等着拿掉的话/)
})

test('all of it taken back: nothing is registered', async () => {
  const wang = await employee()
  const only = await wang.says('宿舍的水龙头漏水')
  await wang.recalls(only)
  await wang.says('完')
  await wang.hears(/没有正在记的事/)
  await chat.later({ minutes: 6 })
  await wang.hearsNothingOf(/登记好了/)
})

test('files and places are part of the matter, and unreadable ones are said so', async () => {
  const wang = await employee()
  await wang.sends({ type: 'location', name: '东厂区2号门', latitude: 38.8, longitude: 115.5 })
  await wang.hears(/正在记/)
  await wang.says('这个门口的路灯全灭了')
  await wang.sends({ type: 'file', media: { ref: 'f1', name: '说明.docx', mime: 'application/msword' } })
  await wang.sends({ type: 'link', title: '路灯', url: 'https://example.com/a' })
  await wang.sends({ type: 'unsupported', what: 'vote' })
  await wang.hears(/看不了/)
  await wang.says('完')
  expect(await storyOf(digits(await wang.hears(RECEIPT)))).toMatch(
    /\[位置\] 东厂区2号门\n这个门口的路灯全灭了\n\[文件\] 说明.docx\n\[链接\] 路灯/,
  )
})

test('at first contact one notice, once', async () => {
  const wang = await employee()
  await wang.says('在吗')
  await wang.says('宿舍的水管漏了')
  expect(wang.screen().filter(text => /我的数据/.test(text))).toHaveLength(1)
  const [row] = await chat.app.db.$queryRaw<{ left: number }[]>(sql`SELECT count(*)::int AS left FROM inbox WHERE status <> 'handled'`)
  expect(row?.left).toBe(0)
})

test('talk of some length before a matter is the beginning of it', async () => {
  const wang = await employee()
  await wang.says('我在这儿干了快十年了')
  await wang.hears(/听着呢/)
  await wang.says('食堂的饭菜又贵又难吃')
  await wang.says('完')
  expect(await storyOf(digits(await wang.hears(RECEIPT)))).toContain('我在这儿干了快十年了\n食堂的饭菜又贵又难吃')
})

test('a plain 完 registers what sounded like talk; a word of thanks does not', async () => {
  const wang = await employee()
  await wang.says('我在这儿干了快十年了')
  await wang.hears(/听着呢/)
  await wang.says('完')
  await wang.hears(RECEIPT)
  const zhao = await employee()
  await zhao.says('谢谢你们')
  await zhao.says('完')
  await zhao.hears(/现在没有正在记的事/)
})

test('what somebody took the trouble to type is asked about, not talked past', async () => {
  const wang = await employee()
  await wang.says('三号仓库旁边的通道上堆满了货，走路都不方便，请清理一下。')
  expect(wang.screen().join('\n')).toMatch(/您是要反映.*发 1 对，发 2 不对|正在记|有人身危险吗/)
  expect(wang.screen().join('\n')).not.toMatch(/听着呢/)
})

/** A cadre's day: the list, claiming, talking, asking, answering. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DeliveryError } from '../../src/channel/channel.ts'
import { type Chat, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let wang: Talker, ma: Talker, li: Talker, zhou: Talker, zheng: Talker

beforeAll(async () => {
  chat = await startChat()
})
afterAll(() => chat.stop())

/** New people for each test, so that no list holds another test's matters. */
beforeEach(async () => {
  await chat.clear()
  wang = await chat.employee('王师傅')
  ma = await chat.employee('马师傅')
  li = await chat.cadre('李干事', 'HBZC', 'officer')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  zheng = await chat.cadre('郑厂长', 'HBZC', 'leader')
  await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
})

async function brings(who: Talker, words: string): Promise<string> {
  return who.brings(words)
}
const bath = () => brings(wang, '澡堂的热水坏了好几天了，下班没法洗澡')
const food = () => brings(ma, '食堂的菜最近又贵又难吃，能不能改善一下')

describe('a new matter', () => {
  test('is offered to officers at once; a leader hears of it when it is more than blue and simple, and finds it in 待办', async () => {
    await bath()
    await li.hears(/新诉求 · 蓝/)
    await zheng.hearsNothingOf(/新诉求/)
    await zheng.says('待办')
    await zheng.hears(/等人认领 1 件：\n1\. 澡堂的事/)
    await brings(wang, '我们三车间二十多个人两个月没发工资了')
    await zheng.hears(/新诉求/)
  })
})

describe('待办', () => {
  test('lists what is in hand and what waits; numbers of the list work in every form', async () => {
    await bath()
    await food()
    await li.says('待办')
    await li.hears(/您手上没有在办的事。\n等人认领 2 件：\n1\. 澡堂的事 \d{3} \d{3} \d{3} · 蓝 · 剩 .+\n2\. 食堂的事/)
    await li.says('查看 2')
    await li.hears(/食堂的事[\s\S]*又贵又难吃/)
    await li.says('1')
    await li.hears(/澡堂的事[\s\S]*热水坏了/)
    await li.says('认领 1')
    await li.hears(/您已认领“澡堂的事”/)
    await li.says('我手上的事')
    await li.hears(/您有 1 件：\n1\. 澡堂的事[\s\S]*等人认领 1 件：\n2\. 食堂的事/)
    await li.says('备注1 已报修')
    await li.hears(/备注记下了/)
    await li.says('认领 ２')
    await li.hears(/您已认领“食堂的事”/)
  })

  test('a card that comes after the list does not take its numbers away', async () => {
    await bath()
    await li.says('待办')
    await li.hears(/1\. 澡堂的事/)
    await food()
    await li.hears(/新诉求/)
    await li.says('认领 1')
    await li.hears(/您已认领“澡堂的事”/)
  })

  test('a place that is not on the list, and a list that is over, are told as that and are no guessed number', async () => {
    await bath()
    await li.says('待办')
    await li.says('查看 5')
    await li.hears(/单子上只有 1 条，没有第 5 条/)
    await chat.later({ minutes: 31 })
    await li.says('查看 1')
    await li.hears(/单子只管 30 分钟/)
    expect(await chat.app.db.miss.count({ where: { count: { gt: 0 } } })).toBe(0)
  })

  test('shows a cadre nothing they could not claim', async () => {
    await brings(wang, '我被公司辞退了，不给赔偿金')
    const helper = await chat.cadre('何联络', 'HBZC3', 'liaison')
    for (const one of [li, helper]) {
      await one.says('待办')
      await one.hears(/您手上没有在办的事。$/)
    }
    await zheng.says('待办')
    await zheng.hears(/等人认领 1 件/)
  })

  test('one word that is nearly one, and the word as half the country types it', async () => {
    await bath()
    await li.says('代办')
    await li.hears(/1\. 澡堂的事/)
    await li.says('认令 1')
    await li.hears(/您是想说“认领”吗/)
  })
})

describe('认领', () => {
  test('without a number: the only one is taken, of several one is asked', async () => {
    await li.says('我来办')
    await li.hears(/手上没有在办的事/)
    await bath()
    await food()
    await li.says('我来办')
    await li.hears(/哪一件？\n1\. 澡堂的事[\s\S]*2\. 食堂的事/)
    await li.says('2')
    await li.hears(/您已认领“食堂的事”/)
    await zhou.says('接了')
    await zhou.hears(/您已认领“澡堂的事”/)
  })

  test('whoever comes second is told who was first', async () => {
    const no = await bath()
    await li.says(`认领 ${no}`)
    await zhou.says(`认领 ${no}`)
    await zhou.hears(/慢了一步，编号 .* 已由李干事认领/)
    await li.says(`认领 ${no}`)
    await li.hears(/您已经认领了/)
  })

  test('an officer who was offered it hears who was first, by number and by quoting; one who never was hears nothing', async () => {
    const no = await bath()
    await zhou.says(`认领 ${no}`)
    await li.says(`认领 ${no}`)
    await li.hears(/慢了一步，编号 .* 已由周主席认领/)
    await li.quotes(/新诉求[\s\S]*澡堂/, '认领')
    await li.hears(/慢了一步，编号 .* 已由周主席认领/)
    const late = await chat.cadre('新干事', 'HBZC', 'officer')
    await late.says(`认领 ${no}`)
    await late.hears(/没有这个编号，或者不归您看/)
    await wang.says('直送上级')
    await wang.hears(/直送|上级/)
    await li.says(`认领 ${no}`)
    await li.hears(/没有这个编号，或者不归您看/)
  })

  test('a complex one is not for officers', async () => {
    const no = await brings(wang, '我被公司辞退了，不给赔偿金')
    await li.hearsNothingOf(/新诉求/)
    await li.says(`认领 ${no}`)
    await li.hears(/情况复杂，要由主任或领导认领/)
    await zheng.claims(no)
  })
})

describe('talking with the employee', () => {
  test('回复 in words, by number, by quoting; the status stays', async () => {
    const no = await bath()
    await li.says(`认领 ${no}`)
    await li.says('回复 师傅您好，下午两点来修')
    await wang.hears(/李干事（编号 .*）：\n师傅您好，下午两点来修/)
    await li.says(`回复 ${no} 3 号楼先修`)
    await wang.hears(/\n3 号楼先修/)
    await li.quotes(/您已认领/, '再等一会儿')
    await wang.hears(/\n再等一会儿/)
    await li.says(`查看 ${no}`)
    await li.hears(/办理中/)
  })

  test('a command word is not sent on, in 回复, 追问 and 报结 alike', async () => {
    const no = await bath()
    await li.says(`认领 ${no}`)
    for (const word of ['回复', '追问', '报结']) {
      await li.says(`${word} ${no} 报结 ${no}`)
      await li.hears(/是口令，不会当成话转给职工/)
      await li.says(`${word} ${no} 待办`)
      await li.hears(/“待办”是口令/)
    }
    await wang.hearsNothingOf(/报结|待办/)
  })

  test('an officer who only saw the card talks to nobody by quoting it; a leader may', async () => {
    await brings(wang, '我们三车间两个月没发工资了')
    await li.quotes(/新诉求/, '这个归谁管？')
    await li.hears(/由周主席负责，只有承办人能给职工回话/)
    await zheng.quotes(/新诉求/, '我来问问后勤')
    await wang.hears(/郑厂长（编号 .*）：\n我来问问后勤/)
    await wang.hearsNothingOf(/归谁管/)
  })

  test('what reads like a person to hand to is said to the employee when it is a sentence', async () => {
    const no = await bath()
    await li.says(`认领 ${no}`)
    await li.quotes(/您已认领/, '交给维修队了，明天上午到')
    await wang.hears(/\n交给维修队了，明天上午到/)
    await li.quotes(/您已认领/, '转给老周')
    await zhou.hears(/李干事把这件事交给您/)
  })

  test('追问 stops the clocks and starts them again: twice; the third time they run on', async () => {
    const no = await bath()
    await li.says(`认领 ${no}`)
    const due = async () => (await chat.app.db.deadline.findMany({ where: { kind: 'answer', firedAt: null, cancelledAt: null } })).length
    for (const time of [1, 2]) {
      await li.says(`问一下 ${no} 是哪个澡堂？第${time}次问`)
      await li.hears(/承诺时限暂停/)
      await wang.hears(new RegExp(`李干事想问您[\\s\\S]*第${time}次问`))
      expect(await due()).toBe(0)
      await li.says(`追问 ${no} 还有呢？`)
      await li.hears(/已经在等职工回话/)
      await wang.says('东边那个')
      await li.hears(/东边那个/)
      expect(await due()).toBe(1)
    }
    await li.says(`追问 ${no} 几点？`)
    await li.hears(/已经问过两次，这次承诺时限照走/)
    expect(await due()).toBe(1)
  })

  test('after two working days short of seven the employee is reminded, after seven it goes on', async () => {
    const no = await bath()
    await li.says(`认领 ${no}`)
    await li.says(`追问 ${no} 是哪个澡堂？`)
    await wang.hears(/想问您/)
    await chat.later({ days: 5 })
    await wang.hears(/还在等您回话/)
    await chat.later({ days: 3 })
    await li.hears(/等了 7 天职工没补充，先按现有情况接着办/)
    await li.says(`查看 ${no}`)
    await li.hears(/办理中/)
  })
})

describe('报结', () => {
  test('moves it when it arrived, names the promised day', async () => {
    const no = await bath()
    await li.says(`认领 ${no}`)
    const date = new Date((await chat.app.now()).getTime() + 8 * 3_600_000 + 3 * 86_400_000)
    const promised = `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
    let late = true
    chat.channel.onSend = (_, { text }) => {
      if (text.startsWith('答复') && late) throw new DeliveryError('unreachable', 'test')
    }
    await li.says(`报结 ${no} 零件已订，${promised}前修好`)
    await li.hears(new RegExp(`正在送给职工.*承诺日期 ${promised}`))
    await li.says(`查看 ${no}`)
    await li.hears(/办理中/)
    await li.says(`办完了 ${no} 再说一遍`)
    await li.hears(/答复正在送，请等送达的消息/)
    late = false
    await chat.app.db.$executeRaw`UPDATE deliveries SET next_try_at = clock_timestamp() - interval '1 second' WHERE status = 'pending'`
    await chat.later({ minutes: 1 })
    await wang.hears(/答复[\s\S]*零件已订/)
    await li.hears(new RegExp(`已送达职工.*承诺日期 ${promised}，到期我会问职工兑现了没有`))
    await li.says(`查看 ${no}`)
    await li.hears(/已答复，待回访/)
    chat.channel.onSend = () => {}
  })

  test('what does not arrive is told at once, and nothing moves', async () => {
    const no = await bath()
    await li.says(`认领 ${no}`)
    chat.channel.onSend = (_, { text }) => {
      if (text.startsWith('答复')) throw new DeliveryError('recipient-gone', 'test')
    }
    await li.says(`报结 ${no} 已修好`)
    await li.hears(/没有送到职工（编号 .*）：对方收不到.*状态没变，请换个方式联系/)
    chat.channel.onSend = () => {}
    await li.says(`查看 ${no}`)
    await li.hears(/办理中/)
    await li.says(`报结 ${no} 已修好，今晚能洗`)
    await li.hears(/已送达职工/)
  })

  test('an answer under way falls away when the matter changes hands', async () => {
    const no = await bath()
    await li.says(`认领 ${no}`)
    chat.channel.onSend = (_, { text }) => {
      if (text.startsWith('答复')) throw new DeliveryError('unreachable', 'test')
    }
    await li.says(`报结 ${no} 已修好`)
    await zhou.says(`指派 ${no} 郑厂长 要花钱`)
    await zheng.says(`认领 ${no}`)
    chat.channel.onSend = () => {}
    await chat.app.db.$executeRaw`UPDATE deliveries SET next_try_at = clock_timestamp() - interval '1 second' WHERE status = 'pending'`
    await chat.later({ minutes: 1 })
    await zheng.says(`查看 ${no}`)
    await zheng.hears(/办理中/)
  })
})

describe('wrong use gets one sentence with a right example', () => {
  test.each([
    ['回复', /^这样发：回复 382746156 已联系财务/],
    ['报结', /^这样发：报结 \d{9} /],
    ['退回', /^这样发：退回 \d{9} /],
    ['指派', /“指派”要由工作室主任、上级工会来说/],
    ['改类 什么', /没有这个类别。可以写：工资报酬/],
    ['改级 紫 看着像', /^这样发：改级 \d{9} 黄/],
    ['改级 橙', /请写上理由。这样发：改级/],
    ['改难易 难', /^这样发：改难易/],
    ['转办 赵钱孙', /没找到“赵钱孙”/],
    ['查看 382746157', /可能抄错了一位/],
    ['值班 明天', /“值班”要由/],
    ['设为领导群', /“设为领导群”要由/],
  ] as const)('%s', async (words, said) => {
    const no = await bath()
    await li.says(`认领 ${no}`)
    await li.says(words)
    await li.hears(said)
    await wang.hearsNothingOf(/李干事（/)
  })

  test('a button without words: the example carries the number, and quoting it means the matter', async () => {
    const no = await bath()
    await li.says(`认领 ${no}`)
    await li.presses('报结')
    await li.hears(new RegExp(`这样发：报结 ${no} `))
    await li.quotes(/这样发/, '报结 已修好')
    await li.hears(/正在送给职工/)
  })
})

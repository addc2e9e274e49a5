/** Somebody in danger and whoever comes: 接通 both ways, the notice to the site, 报警了吗, and the day after. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DeliveryError } from '../../src/channel/channel.ts'
import { type Chat, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let wang: Talker, ma: Talker, zhou: Talker, zheng: Talker, li: Talker, sun: Talker

beforeEach(async () => {
  chat = await startChat()
  wang = await chat.employee('王师傅')
  ma = await chat.employee('马师傅')
  li = await chat.cadre('李干事', 'HBZC', 'officer', 'liaison')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  zheng = await chat.cadre('郑厂长', 'HBZC', 'leader')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
})
afterEach(() => chat.stop())

const ROOF = '我在三号楼顶，不想活了'
const grievance = async () => (await chat.app.db.grievance.findFirstOrThrow({ orderBy: { registeredAt: 'desc' } })).no

describe('接通', () => {
  beforeEach(async () => {
    await wang.says(ROOF)
    await zhou.quotes(/红色预警/, '接通')
  })

  test('plain words both ways until 结束, and no line of a machine between them', async () => {
    await wang.hears(/接上人了，是工会的周主席/)
    await zhou.hears(/已接通.*\n对方说过：\n我在三号楼顶/)
    await zheng.hears(/周主席已经和本人接通/)
    const heard = wang.screen().length
    await wang.says('我真的不想活了，马上就跳')
    await zhou.hears(/-\d+：我真的不想活了，马上就跳$/)
    await zhou.says('我是老周。你先往里坐坐，我这就上来')
    await wang.hears(/^我是老周。你先往里坐坐，我这就上来$/)
    await zhou.says('别跳，楼顶风大')
    await wang.hears(/^别跳，楼顶风大$/)
    await wang.says('好了')
    await zhou.hears(/：好了$/)
    expect(wang.screen()).toHaveLength(heard + 2)
    expect(await chat.app.db.alert.count()).toBe(1)
    await zhou.says('结束')
    await wang.hears(/周主席先说到这儿。您随时再说/)
    await zhou.hears(/往后您打的字不再转给对方/)
    await zhou.says('三车间的事办得怎么样了')
    await wang.hearsNothingOf(/三车间/)
    await wang.says('你们还在吗')
    await wang.hears(/我一直在/)
    await zheng.hears(/反映人又说：你们还在吗/)
  })

  test('it signs; a number answers the question about the police; commands stay commands', async () => {
    await zheng.hears(/已由周主席签收/)
    await zhou.hears(/报警了吗？发 1 已报警，发 2 不需要/)
    await zhou.says('1')
    await zhou.hears(/记下了：已报警/)
    await zhou.says('1')
    await wang.hears(/^1$/)
    await zhou.says('待办')
    await zhou.hears(/您有 1 件|您手上没有/)
    await wang.hearsNothingOf(/待办/)
    expect(await chat.app.db.alertNote.findMany({ where: { kind: 'police' } })).toMatchObject([{ step: 'called' }])
  })

  test('one person talks to one person', async () => {
    await zheng.quotes(/红色预警/, '接通')
    await zheng.hears(/周主席已经和本人接通了/)
    await ma.says('我在水塔上，不想活了')
    await zhou.says(`接通 ${await grievance()}`)
    await zhou.hears(/您正和另一位接通着/)
    await zheng.says('接通')
    await zheng.hears(/接通哪一位/)
    await zheng.says(`接通 ${await grievance()}`)
    await ma.hears(/是工会的郑厂长/)
    await ma.says('我好难受')
    await zheng.hears(/：我好难受/)
    await zhou.hearsNothingOf(/我好难受/)
  })

  test('words that do not arrive are told to whoever said them; three minutes without an answer, to the others', async () => {
    chat.channel.onSend = ({ chat: { id } }, { text }) => {
      if (id === wang.id && text === '再等等') throw new DeliveryError('refused', 'no')
    }
    await zhou.says('再等等')
    await zhou.hears(/刚才那句没送到对方/)
    await wang.says('有人吗')
    await chat.later({ minutes: 3 })
    await zheng.hears(/周主席三分钟没有回/)
    await wang.says('还在吗')
    await zhou.says('在')
    await chat.later({ minutes: 4 })
    await zheng.hearsNothingOf(/没有回/)
  })

  test('a talk that nobody ends is over after two silent hours', async () => {
    await chat.later({ minutes: 119 })
    await zhou.hearsNothingOf(/自动结束/)
    await wang.says('我还在')
    await chat.later({ minutes: 100 })
    await zhou.hearsNothingOf(/自动结束/)
    await chat.later({ minutes: 30 })
    await zhou.hears(/两个小时没人说话/)
  })
})

test('who may not: nobody without the alert, nobody who is complained about', async () => {
  await wang.says('郑厂长正在车间拿铁棍打人，头都打破了')
  for (const one of [li, zheng]) {
    await one.says('接通')
    await one.hears(/没有等您接通的人/)
  }
  await sun.says('接通')
  await wang.hears(/是工会的孙部长/)
})

test('匿名: they are talked to as well, and stay without a name', async () => {
  await wang.says('匿名')
  await wang.says(ROOF)
  await zhou.quotes(/红色预警/, '接通')
  await wang.hears(/接上人了/)
  await wang.says('你是谁')
  await zhou.hears(/：你是谁$/)
  await zhou.says('我是老周')
  await wang.hears(/^我是老周$/)
})

test('whoever is in danger and asks is told that it is a machine that answers; the notice about data waits', async () => {
  await wang.says(ROOF)
  await wang.says('没人管我')
  await wang.hears(/我一直在/)
  await wang.says('你是机器人吧')
  await wang.hears(/^我是机器人。您说的每句话，我都转给工会的人了。$/)
  await zheng.hears(/反映人又说：你是机器人吧/)
  await wang.says('跟我说话的是真人还是机器人')
  await wang.hears(/^我是机器人/)
  await wang.hearsNothingOf(/您说的话会存下来/)
  expect(wang.screen().join('\n')).not.toMatch(/您说的话会存下来/)
  await chat.later({ hours: 3 })
  await wang.says('你好')
  await wang.hears(/您说的话会存下来/)
})

describe('救援通知', () => {
  test('place and hazard to the site at once, without words or source; a place said later follows', async () => {
    await wang.says('有人拿刀在追着人砍')
    await li.hears(/^救援通知：三车间，有人[^。]+。具体地方还在问。请马上带人过去/)
    await wang.says('在北门旁边的仓库')
    await li.hears(/^救援通知：三车间，北门旁边的仓库|^救援通知：三车间，北门/)
    const notices = li.screen().filter(text => text.includes('救援通知'))
    expect(notices.join()).not.toMatch(/砍|拿刀|王师傅|反映|编号|\d{3} \d{3} \d{3}/)
  })

  test('also where the boss is who is complained about: the site, and never him', async () => {
    await wang.says('郑厂长正在车间拿铁棍打人，头都打破了')
    await li.hears(/^救援通知：三车间/)
    await li.hearsNothingOf(/郑厂长|铁棍/)
    await zheng.hearsNothingOf(/救援|预警/)
  })

  test('who is on duty, before anybody else', async () => {
    const he = await chat.cadre('何师傅', 'HBZC3', 'liaison')
    await zhou.says('值班 值班组 李干事 11-23 08:00 11-24 08:00')
    await wang.says(ROOF)
    await li.hears(/^救援通知：三车间，三号楼顶，有人可能想不开/)
    await he.hearsNothingOf(/救援/)
  })
})

test('报警了吗: asked of whoever signs, once more after five minutes without an answer', async () => {
  await wang.says(ROOF)
  await zheng.says('签收')
  await zheng.hears(/报警了吗？发 1 已报警，发 2 不需要/)
  await chat.later({ minutes: 5 })
  await zheng.hears(/报警了吗/)
  await zheng.says('2')
  await zheng.hears(/不需要报警。情况一变，先打 110/)
  await chat.later({ minutes: 30 })
  await zheng.hearsNothingOf(/报警了吗/)
})

describe('the day after', () => {
  beforeEach(async () => {
    await wang.says(ROOF)
    await zheng.says('签收')
    await zheng.says('2')
    await chat.until('2026-11-24', '09:30')
  })

  test('whoever signed is to ask in person, and the machine asks nothing', async () => {
    await zheng.hears(/昨天有危险的那位职工（.*-\d+），今天请您亲自问一问/)
    await wang.hearsNothingOf(/满意|解决了吗/)
    await zheng.says(`备注 ${await grievance()} 上午去看过了，人在家，情绪平稳`)
    await chat.until('2026-11-24', '17:01')
    await sun.hearsNothingOf(/没有人写下来/)
  })

  test('nobody did: the superior hears of it', async () => {
    await chat.until('2026-11-24', '17:01')
    await sun.hears(/没有人写下来问过/)
    await zheng.hears(/没有人写下来问过/)
  })
})

test('after 解除 thanks, numbers and commands are what they are everywhere; what may still be about it goes to the rescuers', async () => {
  await wang.says(ROOF)
  await zhou.quotes(/红色预警/, '签收')
  await zhou.says('终报 人已劝下来，家属接走了')
  await zhou.says('解除 人平安')
  await zhou.hears(/解除/)
  await wang.says('谢谢')
  await wang.says('2 2')
  await wang.says('进展')
  await zheng.hearsNothingOf(/反映人又说/)
  await wang.says('我又回楼上坐着了')
  await zheng.hears(/反映人又说：我又回楼上坐着了/)
})

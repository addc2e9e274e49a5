/** The ladders: an alert climbs until somebody signs for it, each rung once, and not having been signed for is an entry by itself. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DeliveryError } from '../../src/channel/channel.ts'
import { transaction } from '../../src/services/context.ts'
import { makeCode } from '../../src/services/people/binding.ts'
import { type Chat, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let wang: Talker, zhou: Talker, zheng: Talker, qian: Talker, wu: Talker, sun: Talker

async function works(at: readonly [string, string] = ['2026-11-23', '09:00']) {
  chat = await startChat({ at })
  wang = await chat.employee('王师傅')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  zheng = await chat.cadre('郑厂长', 'HBZC', 'leader')
  qian = await chat.cadre('钱书记', 'HBZC', 'leader')
  wu = await chat.cadre('吴副主席', 'HBZC', 'deputy')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor')
}
beforeEach(() => works())
afterEach(() => chat.stop())

const unsigned = () => chat.app.db.ledgerEntry.count({ where: { type: 'alert-unsigned' } })
const bind = () => zhou.saysIn('leaders', '设为领导群')
/** How many messages about alerts somebody has. */
const alarms = (who: Talker) => who.screen().filter(text => /预警/.test(text)).length

describe('danger to life', () => {
  beforeEach(() => wang.says('三车间着火了，有人困在里面'))

  test('0: leader, deputy, director and the superior; 2: the next leader; 5: the numbers to call; 15: on and on', async () => {
    for (const one of [zheng, zhou, wu, sun]) await one.hears(/红色预警[\s\S]*着火/)
    await qian.hearsNothingOf(/预警/)
    await chat.later({ seconds: 80 })
    await qian.hearsNothingOf(/预警/)
    await chat.later({ seconds: 40 })
    await qian.hears(/红色预警\n已经 2 分钟没人签收[\s\S]*着火/)
    expect(await unsigned()).toBe(1)
    await chat.later({ minutes: 3 })
    for (const one of [zheng, zhou, wu, qian, sun])
      await one.hears(/已经 5 分钟没人签收。别等消息了，直接打电话叫人：\n郑厂长 1390000\d{4}/)
    await chat.later({ minutes: 10 })
    await sun.hears(/已经 15 分钟没人签收/)
    await chat.later({ minutes: 30 })
    await sun.hears(/已经 45 分钟没人签收。请您马上签收/)
    expect(await unsigned()).toBe(4)
  })

  test.each(['签收', '收到'])('%s ends it, and everybody hears who', async word => {
    await zheng.quotes(/红色预警/, word)
    await zhou.hears(/已由郑厂长签收/)
    for (const minutes of [2, 3, 10]) await chat.later({ minutes })
    await qian.hearsNothingOf(/预警/)
    expect(await unsigned()).toBe(0)
  })

  test('signed after the second rung: no third', async () => {
    await chat.later({ minutes: 2 })
    await qian.says('签收')
    await chat.later({ minutes: 60 })
    await zhou.hearsNothingOf(/打电话/)
    expect(await unsigned()).toBe(1)
  })

  test('each rung comes once, however often it is looked for and by how many', async () => {
    await Promise.all([chat.later({ minutes: 2 }), chat.app.catchUp(), chat.app.catchUp(), chat.app.catchUp()])
    await chat.settled()
    expect(alarms(qian)).toBe(1)
    expect(await unsigned()).toBe(1)
  })

  test('after an outage of an hour all rungs are worked off, in their order', async () => {
    await chat.later({ minutes: 60 })
    const entries = await chat.app.db.alertNote.findMany({ where: { kind: 'unsigned' }, orderBy: { id: 'asc' } })
    expect(entries.map(({ step }) => step)).toEqual(['2', '5', '15'])
    await qian.hears(/红色预警/)
  })
})

describe('a stoppage', () => {
  test('red: the group and the superior; 5 the named leader, 10 deputy and next, 15 director and numbers, 30 the superior', async () => {
    await bind()
    await wang.says('一百多人堵在厂门口喊着还钱')
    await chat.group('leaders').hears(/【红色】停工聚集/)
    for (const one of [zheng, zhou, sun]) await one.hears(/红色预警/)
    for (const one of [qian, wu]) await one.hearsNothingOf(/预警/)
    await chat.later({ minutes: 5 })
    await zheng.hears(/已经 5 分钟没人签收。请您马上签收/)
    await zhou.hearsNothingOf(/没人签收/)
    await chat.later({ minutes: 5 })
    for (const one of [qian, wu]) await one.hears(/红色预警\n已经 10 分钟没人签收/)
    await chat.later({ minutes: 5 })
    await zhou.hears(/已经 15 分钟没人签收。请您马上签收/)
    await zhou.hears(/直接打电话叫人/)
    await chat.later({ minutes: 15 })
    await sun.hears(/已经 30 分钟没人签收。请您马上签收/)
    expect(await unsigned()).toBe(4)
  })

  test('without a group the other leaders hear at once what it would have told them', async () => {
    await wang.says('一百多人堵在厂门口喊着还钱')
    for (const one of [zheng, zhou, wu, qian, sun]) await one.hears(/红色预警/)
  })
})

describe('orange', () => {
  const ORDER = '设备带病还让我们干，这是强令冒险作业'

  test('30 minutes, two hours', async () => {
    await bind()
    await wang.says(ORDER)
    for (const one of [zheng, zhou]) await one.hears(/橙色预警/)
    await chat.later({ minutes: 30 })
    await zheng.hears(/已经 30 分钟没人签收/)
    for (const one of [wu, qian]) await one.hears(/橙色预警\n已经 30 分钟没人签收/)
    await sun.hearsNothingOf(/预警/)
    await chat.later({ minutes: 90 })
    await sun.hears(/橙色预警\n已经 2 小时没人签收/)
    await zheng.hears(/直接打电话叫人/)
    await chat.later({ hours: 24 })
    expect(await unsigned()).toBe(2)
  })

  test('at night to whoever is on duty; the leaders when they do not sign', async () => {
    await chat.stop()
    await works(['2026-11-23', '23:30'])
    const li = await chat.cadre('李干事', 'HBZC', 'officer')
    await zhou.says('值班 值班组 李干事 11-23 20:00 11-24 08:00')
    await bind()
    await wang.says(ORDER)
    await li.hears(/橙色预警/)
    await zheng.hearsNothingOf(/预警/)
    await chat.later({ minutes: 30 })
    await zheng.hears(/已经 30 分钟没人签收/)
  })

  test('thoughts of death are danger to life at any hour', async () => {
    await chat.stop()
    await works(['2026-11-23', '23:30'])
    await wang.says('活着没意思，真想一了百了')
    await zheng.hears(/预警/)
    await chat.later({ minutes: 2 })
    await qian.hears(/没人签收/)
  })
})

describe('dead channels', () => {
  test('nobody of the first rung can be reached: the next is told at once', async () => {
    const dead = new Set([zheng.id, zhou.id, wu.id, sun.id])
    chat.channel.onSend = ({ chat: { id } }) => {
      if (dead.has(id)) throw new DeliveryError('recipient-gone', 'left')
    }
    await wang.says('三车间着火了，有人困在里面')
    await chat.app.catchUp()
    await qian.hears(/红色预警\n[\s\S]*着火/)
    expect(await unsigned()).toBeGreaterThan(0)
  })

  test('who has a second phone hears it there', async () => {
    const { id } = await chat.app.db.person.findFirstOrThrow({
      where: { nameIdx: Uint8Array.from(chat.app.deps.keys.blindIndex('name', '郑厂长')) },
    })
    const second = chat.talker('zheng-2', '郑厂长')
    await second.says(`绑定 ${await transaction(chat.app.deps, ctx => makeCode(ctx, id))}`)
    await second.hears(/绑定好了/)
    chat.channel.onSend = ({ chat: { id } }) => {
      if (id === second.id) throw new DeliveryError('recipient-gone', 'left')
    }
    await wang.says('三车间着火了，有人困在里面')
    await zheng.hears(/红色预警[\s\S]*着火/)
    await zhou.hearsNothingOf(/没有送到/)
    chat.channel.onSend = () => {}
    await chat.later({ minutes: 5 })
    await qian.says('签收')
    await second.hears(/已由钱书记签收/)
  })
})

test('a leader who is away: whoever stands in is told first', async () => {
  const hu = await chat.cadre('胡副厂长', 'HBZC', 'officer', 'leader')
  await zheng.says('请假 11-23 11-25 胡副厂长')
  await zheng.hears(/胡副厂长/)
  await chat.later({ hours: 1 })
  await wang.says('三车间着火了，有人困在里面')
  await hu.hears(/红色预警[\s\S]*着火/)
  await chat.later({ minutes: 2 })
  await zheng.hears(/红色预警/)
})

/** Groups on WeChat: bound by a word, alerted in closed form, signed for by a word or a mention. */
import { afterEach, expect, test } from 'vitest'
import { startTown, type Town } from './town.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

test('a leaders’ group is bound, hears of danger without a name or a word of it, and a leader signs by 收到 with a mention', async () => {
  town = await startTown()
  await town.connected()
  const zhou = await town.cadre('周主席', 'HBZC', 'director')
  const zhao = await town.cadre('赵书记', 'HBZC', 'leader')
  const room = town.platform.room('华北轴承领导群', zhou, zhao)
  await zhou.says('设为领导群', { in: room, mention: true })
  expect(town.heardIn(room).at(-1)).toMatch(/领导群/)
  const wang = town.employee('王师傅')
  await wang.says('我的单位 华北轴承三车间')
  await wang.says('三车间着火了，有人困在里面')
  await wang.hears(/119/)
  await town.settled()
  const alert = town.heardIn(room).at(-1) ?? ''
  expect(alert).toMatch(/^【红色】/)
  expect(alert).not.toMatch(/王师傅|困在里面/)
  await zhao.says('收到', { in: room, mention: true })
  await town.settled()
  expect(await town.app.db.alert.findFirst({ select: { status: true, signedById: true } })).toMatchObject({
    signedById: expect.any(String),
  })
})

test('the bot answers nobody in a group who does not mention it; by the text alone a mention is seen too', async () => {
  town = await startTown()
  town.platform.puppet.manners.mentionIds = false
  await town.connected()
  const wang = town.employee('王师傅')
  const room = town.platform.room('三车间', wang)
  await wang.says('食堂的饭菜老是馊的', { in: room })
  expect(town.heardIn(room)).toEqual([])
  await wang.says('食堂的饭菜老是馊的', { in: room, mention: true })
  expect(town.heardIn(room)).toEqual([expect.stringMatching(/私聊/)])
})

test('brought into a group it says what it is for; taken out of a leaders’ group, the director hears of it', async () => {
  town = await startTown()
  await town.connected()
  const zhou = await town.cadre('周主席', 'HBZC', 'director')
  const room = town.platform.room('华北轴承领导群', zhou)
  const { puppet, world } = town.platform
  puppet.emit('room-join', { roomId: room.id, inviteeIdList: [world.self.id], inviterId: zhou.id(), timestamp: Date.now() })
  await town.until(() => town?.heardIn(room).some(text => /设为领导群/.test(text)) ?? false)
  await zhou.says('设为领导群', { in: room, mention: true })
  puppet.emit('room-leave', { roomId: room.id, removeeIdList: [world.self.id], removerId: zhou.id(), timestamp: Date.now() })
  await town.until(() => zhou.heard().some(({ text }) => /领导群/.test(text)))
})

/** Cards that change where they stand: who was offered a matter sees what became of it. */
import { afterEach, expect, test } from 'vitest'
import type { Target } from '../../src/channel/channel.ts'
import { DeliveryError } from '../../src/channel/channel.ts'
import type { Outgoing } from '../../src/channel/message.ts'
import { type Chat, startChat } from '../helpers/chat.ts'

let chat: Chat | undefined
afterEach(async () => {
  await chat?.stop()
  chat = undefined
})

/** A platform on which messages can be changed; what each looks like now. */
async function town() {
  chat = await startChat({ can: { edit: true } })
  const started = chat
  const edits: { messageId: string; content: Outgoing }[] = []
  const mishaps: Error[] = []
  started.channel.edit = async (_target: Target, messageId: string, content: Outgoing) => {
    const mishap = mishaps.shift()
    if (mishap !== undefined) throw mishap
    edits.push({ messageId, content })
  }
  const director = await started.cadre('周主席', 'HBZC', 'director')
  const li = await started.cadre('李干事', 'HBZC', 'officer')
  const qian = await started.cadre('钱干事', 'HBZC', 'officer')
  const wang = await started.employee('王师傅')
  /** The first card in this chat with such a button, as it is now. */
  const card = (id: string, label: string) => {
    const sent = started.channel.shown.find(one => one.chat === id && one.content.buttons.some(button => button.label === label))
    return edits.findLast(({ messageId }) => messageId === sent?.id)?.content ?? sent?.content
  }
  return { ...started, director, li, qian, wang, edits, mishaps, card }
}

test('the colleague who was second sees on the card who was first, and can only look', async () => {
  const { wang, li, qian, card } = await town()
  await wang.says('食堂的饭菜老是馊的，没人管')
  await wang.says('完')
  expect(card(qian.id, '认领')?.buttons.map(({ label }) => label)).toEqual(['认领', '查看'])
  await li.presses('认领')
  for (const { id } of [li, qian]) {
    expect(card(id, '认领')).toMatchObject({ tone: 'grey', text: expect.stringMatching(/^已由李干事认领/) })
    expect(card(id, '认领')?.text).not.toMatch(/前认领/)
    expect(card(id, '认领')?.buttons.map(({ label }) => label)).toEqual(['查看'])
  }
})

test('given back it can be claimed again, done it says so', async () => {
  const { wang, li, qian, director, card } = await town()
  await wang.says('食堂的饭菜老是馊的，没人管')
  await wang.says('完')
  await director.says('指派 李干事')
  expect(card(qian.id, '认领')?.text).toMatch(/^已交给李干事/)
  expect(card(li.id, '退回')?.tone).not.toBe('grey')
  await li.says('退回 这不归我管')
  expect(card(qian.id, '认领')?.buttons.map(({ label }) => label)).toEqual(['认领', '查看'])
  expect(card(qian.id, '认领')?.text).toMatch(/^又在等人认领，眼下由周主席负责。/)
  expect(card(director.id, '认领')?.text).not.toMatch(/没人认领前由您负责/)
  await qian.presses('认领')
  await wang.says('不反映了')
  await wang.says('1')
  expect(card(li.id, '认领')?.text).toMatch(/^已撤回/)
})

test('a signed alert shows who signed, on every card', async () => {
  const { wang, director, edits, cadre } = await town()
  const zheng = await cadre('郑厂长', 'HBZC', 'leader')
  await wang.says('有人被机器压住了，流了好多血')
  await zheng.presses('签收')
  expect(edits.map(({ content }) => content.text).filter(text => text.startsWith('已由郑厂长签收')).length).toBeGreaterThanOrEqual(2)
  expect(director.screen().length).toBeGreaterThan(0)
})

test('a change is tried again while the platform is busy, given up when it is refused, and nobody hears of it', async () => {
  const { wang, li, mishaps, app, settled } = await town()
  await wang.says('食堂的饭菜老是馊的，没人管')
  await wang.says('完')
  mishaps.push(new DeliveryError('rate-limited', 'busy', 10), new DeliveryError('refused', 'too late'))
  await li.presses('认领')
  await new Promise(resolve => setTimeout(resolve, 30))
  await app.catchUp()
  await settled()
  const states = await app.db.delivery.groupBy({ by: ['status'], where: { purpose: 'change' }, _count: true, orderBy: { status: 'asc' } })
  expect(states).toEqual([
    { status: 'delivered', _count: 2 },
    { status: 'void', _count: 1 },
  ])
  expect(await app.db.delivery.count({ where: { purpose: 'not-delivered' } })).toBe(0)
})

test('a card is never changed before it was sent', async () => {
  const { wang, li, qian, edits, channel, app, settled } = await town()
  let held = true
  channel.onSend = target => {
    if (held && target.chat.id === qian.id) throw new DeliveryError('unreachable', 'away', 10)
  }
  await wang.says('食堂的饭菜老是馊的，没人管')
  await wang.says('完')
  await li.presses('认领')
  const before = edits.length
  expect(channel.shown.filter(one => one.chat === qian.id)).toEqual([])
  held = false
  await new Promise(resolve => setTimeout(resolve, 30))
  await app.catchUp()
  await settled()
  const sent = channel.shown.find(one => one.chat === qian.id)
  expect(sent?.content.buttons.map(({ label }) => label)).toEqual(['认领', '查看'])
  expect(edits.slice(before).map(({ messageId }) => messageId)).toEqual([sent?.id])
})

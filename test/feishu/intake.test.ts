/** Whatever comes in, by either way, is stored before it is acknowledged, and once. */
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { InboundMessage } from '../../src/channel/message.ts'
import * as contents from './platform/contents.ts'
import { type FeishuPlatform, startFeishuPlatform } from './platform/platform.ts'
import type { Talker } from './platform/talker.ts'
import { type Mode, type Rig, standing, startRig } from './rig.ts'

test('the developer console checks the address of the webhook', async () => {
  const platform = await startFeishuPlatform()
  const rig = await startRig(platform, { mode: 'webhook' })
  expect(await platform.hook.verify('challenge-7')).toEqual({ code: 200, body: { challenge: 'challenge-7' } })
  await rig.stop()
  await platform.stop()
})

describe.each<Mode>(['ws', 'webhook'])('by %s', mode => {
  let platform: FeishuPlatform
  let rig: Rig
  let wang: Talker
  /** Which messages cannot be stored now. */
  let fails: (message: InboundMessage) => boolean
  /** For how many milliseconds each is being stored. */
  let slow: (message: InboundMessage) => number = () => 0

  beforeAll(async () => {
    platform = await startFeishuPlatform()
    rig = await startRig(platform, {
      mode,
      receive: async message => {
        await pause(slow(message))
        if (fails(message)) throw new Error('the database is away')
        rig.received.push(message)
      },
    })
    if (mode === 'ws') await standing(platform)
  })
  afterAll(async () => {
    await rig.stop()
    await platform.stop()
  })
  beforeEach(() => {
    rig.received.length = 0
    fails = () => false
    wang = platform.person('王师傅')
  })

  const privately = () => ({ id: wang.openId, type: 'private', name: '' })

  test('words in the private chat', async () => {
    const { push, messageId } = await wang.says('三车间两个月没发工资了')
    expect(push?.acknowledged).toBe(true)
    expect(rig.received).toEqual([
      {
        channel: 'feishu',
        account: platform.appId,
        id: messageId,
        chat: privately(),
        sender: { id: wang.openId, name: '' },
        at: expect.any(Date),
        content: { type: 'text', text: '三车间两个月没发工资了' },
        mentionsBot: false,
      },
    ])
    expect(Math.abs((rig.received[0]?.at.getTime() ?? 0) - Date.now())).toBeLessThan(2_000)
  })

  test('a picture, voice, a video, a file, a place, a sticker', async () => {
    const key = (name: string, mime: string) => wang.uploads(Buffer.from(name), name, mime)
    const [picture, voice, video, file] = [
      key('a.jpg', 'image/jpeg'),
      key('a.ogg', 'audio/ogg'),
      key('a.mp4', 'video/mp4'),
      key('工资条.xlsx', 'x'),
    ]
    const sent = [
      await wang.sends(contents.image(picture)),
      await wang.sends(contents.audio(voice, 4_200)),
      await wang.sends(contents.media(video, 'a.mp4', 10_000)),
      await wang.sends(contents.file(file, '工资条.xlsx')),
      await wang.sends(contents.location('三号门', '39.9', '116.4')),
      await wang.sends(contents.sticker()),
    ]
    const ref = (index: number, of: string) => `${sent[index]?.messageId}/${of}`
    expect(rig.received.map(({ content }) => content)).toEqual([
      { type: 'image', media: { ref: ref(0, picture), name: '', mime: 'application/octet-stream' } },
      { type: 'voice', media: { ref: ref(1, voice), name: '', mime: 'audio/ogg', seconds: 4.2 } },
      { type: 'video', media: { ref: ref(2, video), name: 'a.mp4', mime: 'video/mp4', seconds: 10 } },
      { type: 'file', media: { ref: ref(3, file), name: '工资条.xlsx', mime: 'application/octet-stream' } },
      { type: 'location', name: '三号门', latitude: 39.9, longitude: 116.4 },
      { type: 'sticker' },
    ])
    expect(rig.received.map(({ id }) => id)).toEqual(sent.map(({ messageId }) => messageId))
  })

  test('a post is its words, then each of its pictures', async () => {
    const [one, two] = [wang.uploads(Buffer.from('1'), '1', 'image/png'), wang.uploads(Buffer.from('2'), '2', 'image/png')]
    const { messageId } = await wang.sends(
      contents.post('宿舍漏水', [
        [{ text: '三号楼' }, { text: '二层' }],
        [{ image: one }],
        [{ link: '看这里', href: 'https://example.com/a' }, { image: two }],
      ]),
    )
    expect(rig.received.map(({ id, content }) => [id, content])).toEqual([
      [messageId, { type: 'text', text: '宿舍漏水\n三号楼二层\n看这里 https://example.com/a' }],
      [`${messageId}:1`, { type: 'image', media: expect.objectContaining({ ref: `${messageId}/${one}` }) }],
      [`${messageId}:2`, { type: 'image', media: expect.objectContaining({ ref: `${messageId}/${two}` }) }],
    ])
  })

  test('a post whose picture could not be stored comes again as a whole', async () => {
    const picture = wang.uploads(Buffer.from('1'), '1', 'image/png')
    fails = ({ content }) => content.type === 'image'
    const { push, messageId } = await wang.sends(contents.post('', [[{ text: '看' }, { image: picture }]]))
    expect(push?.acknowledged).toBe(false)
    fails = () => false
    platform.clock.move(15_000)
    await vi.waitFor(() => expect(push?.acknowledged).toBe(true))
    expect(new Set(rig.received.map(({ id }) => id))).toEqual(new Set([messageId, `${messageId}:1`]))
  })

  test.each([
    ['merge_forward', contents.mergeForward()],
    ['share_chat', contents.shareChat('oc_1')],
    ['share_user', contents.shareUser('ou_1')],
    ['hongbao', contents.other('hongbao', { text: '[红包]' })],
    ['what_comes_next_year', contents.other('what_comes_next_year', {})],
    ['text', contents.other('text', { no: 'words' })],
    ['post', contents.other('post', { content: 7 })],
  ])('%s that cannot be read is told as such', async (type, sent) => {
    await wang.sends(sent)
    expect(rig.received.map(({ content }) => content)).toEqual([{ type: 'unsupported', what: type }])
  })

  test('in a group: the mention in front is left out, others become names, and it is known who was meant', async () => {
    const group = platform.group('三车间', [wang])
    await group.addBot()
    await wang.says('设为工作群', { in: group.chatId, mentionsBot: true })
    await wang.says('大家看看', { in: group.chatId })
    const chat = { id: group.chatId, type: 'group', name: '' }
    expect(rig.received).toMatchObject([
      { content: { type: 'bot-added' }, chat: { ...chat, name: '三车间' }, sender: { id: wang.openId } },
      { content: { type: 'text', text: '设为工作群' }, chat, mentionsBot: true },
      { content: { type: 'text', text: '大家看看' }, chat, mentionsBot: false },
    ])
  })

  test('a quotation names the message it quotes', async () => {
    const first = await wang.says('一')
    await wang.says('二', { quotes: first.messageId })
    expect(rig.received[1]?.quotes).toBe(first.messageId)
  })

  test('what happens without a word', async () => {
    const group = platform.group('三车间', [wang])
    const { messageId } = await wang.says('说错了')
    await wang.recalls(messageId)
    await wang.enters()
    await wang.opensMenu('进度')
    await wang.opensMenu('open_help')
    await group.addBot()
    await group.rename('四车间')
    await group.removeBot()
    await wang.leaves()
    expect(rig.received.slice(1).map(({ content, chat }) => [content, chat.id, chat.name])).toEqual([
      [{ type: 'recall', of: messageId }, wang.openId, ''],
      [{ type: 'entered' }, wang.openId, ''],
      [{ type: 'text', text: '进度' }, wang.openId, ''],
      [{ type: 'entered' }, wang.openId, ''],
      [{ type: 'bot-added', external: false }, group.chatId, '三车间'],
      [{ type: 'renamed' }, group.chatId, '四车间'],
      [{ type: 'bot-removed' }, group.chatId, '四车间'],
      [{ type: 'left' }, wang.openId, ''],
    ])
    expect(new Set(rig.received.map(({ id }) => id)).size).toBe(9)
    expect(rig.received.every(({ sender }) => sender.id === wang.openId)).toBe(true)
  })

  test('a group with people of other enterprises is known for one', async () => {
    await platform.group('供应商群', [wang], { external: true }).addBot()
    expect(rig.received.at(-1)?.content).toEqual({ type: 'bot-added', external: true })
  })

  test('who took a message back is found out where nobody has told yet', async () => {
    const { messageId } = await wang.says('说错了')
    const fresh = await startRig(platform, { mode: 'webhook', receive: async message => void rig.received.push(message) })
    await wang.recalls(messageId)
    await fresh.stop()
    if (mode === 'webhook') platform.hook.use(rig.url)
    expect(rig.received.at(-1)).toMatchObject({
      id: `${messageId}:recall`,
      content: { type: 'recall', of: messageId },
      sender: { id: wang.openId },
    })
  })

  test('a press says its text with what was typed, quotes its card, and is answered', async () => {
    const card = platform.world.add({ chatId: wang.chatId(), from: null, type: 'interactive', content: '{}' })
    const value = { says: '回复 382746156', words: 'words', in: 'private' }
    const { answer, push } = await wang.press(card.messageId, { tag: 'button', name: 'send', value, formValue: { words: ' 明天发 ' } })
    expect(answer).toMatchObject({ code: 200 })
    expect(rig.received).toMatchObject([
      { id: push.eventId, chat: privately(), content: { type: 'text', text: '回复 382746156 明天发' }, quotes: card.messageId },
    ])
  })

  test('whoever presses without an open_id is found by their user_id', async () => {
    const card = platform.world.add({ chatId: wang.chatId(), from: null, type: 'interactive', content: '{}' })
    const value = { says: '认领 1', in: 'private' }
    const context = { open_message_id: card.messageId, open_chat_id: card.chatId }
    await platform.push('card.action.trigger', { operator: { user_id: wang.userId }, action: { value }, context })
    expect(rig.received).toMatchObject([{ sender: { id: wang.openId }, chat: privately() }])
  })

  test('a press in a group stays in the group', async () => {
    const group = platform.group('值班群', [wang])
    await group.addBot()
    const card = platform.world.add({ chatId: group.chatId, from: null, type: 'interactive', content: '{}' })
    await wang.press(card.messageId, { tag: 'button', value: { says: '认领 1', in: 'group' } })
    expect(rig.received.at(-1)).toMatchObject({ chat: { id: group.chatId, type: 'group' }, sender: { id: wang.openId } })
  })

  test('what is said in a chat is handed over in that order, however long each takes', async () => {
    const picture = wang.uploads(Buffer.from('1'), '1', 'image/png')
    slow = ({ content }) => (content.type === 'image' ? 0 : 60)
    const said = [
      wang.sends(contents.post('', [[{ text: '一' }, { image: picture }]])),
      wang.says('二'),
      platform.person('李师傅').says('别人'),
    ]
    await Promise.all(said)
    slow = () => 0
    const words = rig.received.map(({ content }) => (content.type === 'text' ? content.text : content.type))
    expect(words.filter(word => word !== '别人')).toEqual(['一', 'image', '二'])
    expect(words.indexOf('别人')).toBeLessThan(words.indexOf('二'))
  })

  test('an event for another app is none of ours', async () => {
    const { push } = await wang.says('一')
    const header = { ...(push?.body['header'] as object), app_id: 'cli_0000000000000000' }
    expect(await rig.intake.take({ ...push?.body, header })).toEqual({})
    expect(rig.received).toHaveLength(1)
  })

  test('the same push five times at once is handed on with one id', async () => {
    const { push, messageId } = await wang.says('工资')
    if (push !== undefined) await Promise.all(Array.from({ length: 5 }, () => platform.pushes.again(push)))
    expect(new Set(rig.received.map(({ id }) => id))).toEqual(new Set([messageId]))
    expect(push?.attempts.every(({ answer }) => typeof answer === 'object' && answer.code === 200)).toBe(true)
  })

  test('what is not stored is not acknowledged, and comes again until it is', async () => {
    let left = 3
    fails = () => left-- > 0
    const { push, messageId } = await wang.says('工资')
    for (const ms of [15_000, 5 * 60_000, 60 * 60_000]) {
      expect(push?.acknowledged).toBe(false)
      const tried = push?.attempts.length ?? 0
      platform.clock.move(ms)
      await vi.waitFor(() => expect(push?.attempts[tried]?.answer).toBeDefined())
    }
    expect(push?.acknowledged).toBe(true)
    expect(push?.attempts.map(({ answer }) => (answer as { code: number }).code)).toEqual([
      ...Array(3).fill(mode === 'ws' ? 500 : 503),
      200,
    ])
    expect(rig.received.map(({ id }) => id)).toEqual([messageId])
  })

  test('an event of a kind that is not listened to, or of a bot, is acknowledged and nothing more', async () => {
    for (const type of ['im.message.reaction.created_v1', 'constructor', '__proto__', 'what_comes_next_year'])
      expect((await platform.push(type, { message_id: 'om_1' })).acknowledged).toBe(true)
    const bot = await platform.push('im.message.receive_v1', {
      sender: { sender_id: { open_id: 'ou_bot' }, sender_type: 'app' },
      message: { message_id: 'om_bot', chat_id: 'oc_1', chat_type: 'group', message_type: 'text', content: '{"text":"我是机器人"}' },
    })
    expect(bot.acknowledged).toBe(true)
    expect(rig.received).toEqual([])
  })

  test('an event that lacks what it must have is not acknowledged', async () => {
    const push = await platform.push('im.message.receive_v1', { sender: { sender_id: { open_id: 'ou_1' } }, message: {} })
    expect(push.acknowledged).toBe(false)
    push.acknowledged = true
  })
})

/** Contents of messages, whatever Feishu or a sender puts into them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentsOf } from '../../bots/feishu/contents.ts'
import { type Mention, momentOf } from '../../bots/feishu/events.ts'
import { Content } from '../../src/channel/message.ts'

const mention = (key: string, name: string, openId: string): Mention => ({ key, name, id: { open_id: openId, user_id: undefined } })
const bot = mention('@_user_1', '连心桥', 'ou_bot')
const li = mention('@_user_2', '李干事', 'ou_li')
const twelfth = mention('@_user_12', '第十二位', 'ou_12')

const read = (type: string, content: unknown, mentions: readonly Mention[] = []) =>
  contentsOf({ messageId: 'om_1', type, content: JSON.stringify(content), mentions, isBot: ({ id }) => id?.open_id === 'ou_bot' })

test.each([
  ['@_user_1 设为工作群', '设为工作群'],
  ['  @_user_1 @_user_1设为工作群', '设为工作群'],
  ['转给 @_user_2 吧', '转给 @李干事 吧'],
  ['@_user_2 @_user_1 你们看', '@李干事 @连心桥 你们看'],
  ['@_user_12 @_user_1', '@第十二位 @连心桥'],
  ['@_all 开会', '@所有人 开会'],
  ['邮箱 a@_user_x', '邮箱 a@_user_x'],
  ['第一行\n第二行', '第一行\n第二行'],
])('%s reads as %s', (text, expected) => {
  expect(read('text', { text }, [bot, li, twelfth])).toEqual([{ type: 'text', text: expected }])
})

test('a name cannot make a mention of somebody else', () => {
  const tricky = mention('@_user_2', '@_user_1 $& 李', 'ou_li')
  expect(read('text', { text: '问 @_user_2' }, [tricky, bot])).toEqual([{ type: 'text', text: expect.stringContaining('$&') }])
})

test('a post may be wrapped by language, mention by id, and hold code, links and faces', () => {
  const elements = [
    [
      { tag: 'at', user_id: 'ou_bot', user_name: '连心桥' },
      { tag: 'text', text: ' 看看' },
      { tag: 'at', user_id: '@_user_2', user_name: '李干事' },
    ],
    [{ tag: 'code_block', language: 'TEXT', text: '工资 0 元' }, { tag: 'emotion', emoji_type: 'CRY' }, { tag: 'hr' }],
    [{ tag: 'media', file_key: 'file_1', image_key: 'img_1' }],
  ]
  expect(read('post', { zh_cn: { title: '', content: elements } }, [bot, li])).toEqual([
    { type: 'text', text: '看看@李干事\n工资 0 元' },
    { type: 'video', media: { ref: 'om_1/file_1', name: '', mime: 'video/mp4' } },
  ])
})

test('a post of one picture is that picture', () => {
  expect(read('post', { title: '', content: [[{ tag: 'img', image_key: 'img_1' }]] })).toEqual([
    { type: 'image', media: { ref: 'om_1/img_1', name: '', mime: 'application/octet-stream' } },
  ])
})

test('whatever comes is something, and throws nothing', () => {
  const types = fc.oneof(
    fc.constantFrom('text', 'post', 'image', 'audio', 'media', 'file', 'sticker', 'location', '__proto__', 'constructor'),
    fc.string(),
  )
  const contents = fc.oneof(
    fc.json(),
    fc.string(),
    fc
      .record({ text: fc.anything(), title: fc.anything(), content: fc.anything(), file_key: fc.anything() })
      .map(value => JSON.stringify(value) ?? ''),
  )
  fc.assert(
    fc.property(types, contents, (type, content) => {
      const found = contentsOf({ messageId: 'om_1', type, content, mentions: [bot, li], isBot: () => false })
      expect(found.length).toBeGreaterThan(0)
      for (const one of found) Content.parse(one)
    }),
  )
})

test('seconds, milliseconds and microseconds are told apart', () => {
  const at = new Date('2026-11-22T08:00:00.123Z')
  expect(momentOf(String(at.getTime()))).toEqual(at)
  expect(momentOf(`${at.getTime()}456`)).toEqual(at)
  expect(momentOf(Math.floor(at.getTime() / 1000))).toEqual(new Date('2026-11-22T08:00:00Z'))
  for (const none of [undefined, '', 'x', '0', -1]) expect(momentOf(none)).toBeUndefined()
})

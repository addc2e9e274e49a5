/** The local platform is Feishu to the real SDK: over its sockets, in its own words. */
import { Client, DefaultCache, EventDispatcher, LoggerLevel, WSClient } from '@larksuiteoapi/node-sdk'
import axios from 'axios'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as contents from './platform/contents.ts'
import { type FeishuPlatform, startFeishuPlatform } from './platform/platform.ts'

const quiet = { error() {}, warn() {}, info() {}, debug() {}, trace() {} }
let platform: FeishuPlatform
let client: Client
let line: WSClient
const got: Record<string, unknown>[] = []
let onEvent: () => unknown = () => undefined

beforeAll(async () => {
  platform = await startFeishuPlatform()
  platform.rates.settings.on = false
  const http = axios.create({ timeout: 8_000, proxy: false })
  http.interceptors.response.use(response =>
    (response.config as { $return_headers?: boolean }).$return_headers
      ? ({ data: response.data, headers: response.headers } as never)
      : response.data,
  )
  const given = {
    appId: platform.appId,
    appSecret: platform.appSecret,
    domain: platform.url,
    logger: quiet,
    loggerLevel: LoggerLevel.fatal,
  }
  client = new Client({ ...given, cache: new DefaultCache(), httpInstance: http as never })
  line = new WSClient({ ...given, httpInstance: http as never })
  const dispatcher = new EventDispatcher({ logger: quiet, loggerLevel: LoggerLevel.fatal }).register({
    'im.message.receive_v1': async (data: unknown) => {
      got.push(data as never)
      return onEvent() as never
    },
    'card.action.trigger': async (data: unknown) => {
      got.push(data as never)
      return { toast: { type: 'info', content: '收到' } }
    },
  } as never)
  await line.start({ eventDispatcher: dispatcher })
  await vi.waitFor(() => expect(platform.line.connected()).toBe(1))
})
afterAll(async () => {
  line.close({ force: true })
  await platform.stop()
})

const sendText = (to: string, words: string, uuid?: string) =>
  client.im.v1.message.create({
    params: { receive_id_type: 'open_id' },
    data: { receive_id: to, msg_type: 'text', content: JSON.stringify({ text: words }), ...(uuid === undefined ? {} : { uuid }) },
  })

test('words come in over the long connection, in fragments as well, and are acknowledged', async () => {
  platform.line.settings.fragmentBytes = 100
  const wang = platform.person('王师傅')
  const { push, messageId } = await wang.says('三车间两个月没发工资了')
  expect(push?.acknowledged).toBe(true)
  expect(got.at(-1)).toMatchObject({
    event_type: 'im.message.receive_v1',
    message: { message_id: messageId, chat_type: 'p2p', content: '{"text":"三车间两个月没发工资了"}' },
  })
  platform.line.settings.fragmentBytes = 65_536
})

test('what is not acknowledged comes again after 15 s, 5 min, 1 h and 6 h, under the same id', async () => {
  const wang = platform.person('王师傅')
  onEvent = () => {
    throw new Error('not stored')
  }
  const { push } = await wang.says('再说一次')
  expect(push?.attempts.map(({ answer }) => (answer as { code: number }).code)).toEqual([500])
  for (const ms of [15_000, 300_000, 3_600_000, 21_600_000]) {
    const before = push?.attempts.length ?? 0
    platform.clock.move(ms)
    await vi.waitFor(() => expect(push?.attempts.at(before)?.answer).toBeDefined())
  }
  await vi.waitFor(() => expect(push?.settled).toBe(true))
  expect(push).toMatchObject({ acknowledged: false, attempts: { length: 5 } })
  onEvent = () => undefined
})

test('a message is shown once for a uuid, for an hour', async () => {
  const wang = platform.person('王师傅')
  const first = await sendText(wang.openId, '收到了', 'key-1')
  const second = await sendText(wang.openId, '收到了', 'key-1')
  expect(first.code).toBe(0)
  expect(second.data?.message_id).toBe(first.data?.message_id)
  platform.clock.move(3_600_001)
  await sendText(wang.openId, '收到了', 'key-1')
  expect(wang.heard()).toHaveLength(2)
})

test('a card is pressed, answered and changed', async () => {
  const wang = platform.person('王师傅')
  const card = (label: string) => ({
    schema: '2.0',
    body: {
      elements: [
        { tag: 'button', text: { tag: 'plain_text', content: label }, behaviors: [{ type: 'callback', value: { says: '认领 1' } }] },
      ],
    },
  })
  const sent = await client.im.v1.message.create({
    params: { receive_id_type: 'open_id' },
    data: { receive_id: wang.openId, msg_type: 'interactive', content: JSON.stringify(card('认领')) },
  })
  const { answer } = await wang.presses('认领')
  expect(answer).toMatchObject({ code: 200, body: { toast: { content: '收到' } } })
  expect(got.at(-1)).toMatchObject({ action: { value: { says: '认领 1' } }, operator: { open_id: wang.openId } })
  await client.im.v1.message.patch({ path: { message_id: sent.data?.message_id ?? '' }, data: { content: JSON.stringify(card('已认领')) } })
  expect(
    wang
      .heard()
      .at(-1)
      ?.buttons.map(({ label }) => label),
  ).toEqual(['已认领'])
})

test('files go both ways, urgent rings, people and chats are told', async () => {
  const wang = platform.person('王师傅')
  const uploaded = await client.im.v1.image.create({ data: { image_type: 'message', image: Buffer.from('png') } })
  expect(uploaded?.image_key).toMatch(/^img_/)
  const key = wang.uploads(Buffer.from('照片'), 'a.jpg', 'image/jpeg')
  const { messageId } = await wang.sends(contents.image(key))
  const file = await client.im.v1.messageResource.get({ path: { message_id: messageId, file_key: key }, params: { type: 'image' } })
  const parts: Buffer[] = []
  for await (const part of file.getReadableStream()) parts.push(part)
  expect(Buffer.concat(parts).toString()).toBe('照片')
  const sent = await sendText(wang.openId, '急')
  const urgent = await client.im.v1.message.urgentApp({
    path: { message_id: sent.data?.message_id ?? '' },
    params: { user_id_type: 'open_id' },
    data: { user_id_list: [wang.openId, 'ou_nobody'] },
  })
  expect(urgent.data?.invalid_user_id_list).toEqual(['ou_nobody'])
  expect(wang.heard().at(-1)?.urgent).toEqual([{ by: 'app', openIds: [wang.openId] }])
  const person = await client.contact.v3.user.get({ path: { user_id: wang.openId }, params: { user_id_type: 'open_id' } })
  expect(person.data?.user?.name).toBe('王师傅')
  platform.withheld.add('contact')
  expect((await client.contact.v3.user.get({ path: { user_id: wang.openId } })).code).toBe(99991672)
  const listed = await client.im.v1.message.list({ params: { container_id_type: 'chat', container_id: wang.chatId(), page_size: 1 } })
  expect(listed.data).toMatchObject({ has_more: true, items: [{ message_id: messageId }] })
})

test('mishaps happen as ordered', async () => {
  const wang = platform.person('王师傅')
  platform.faults.next('send', { code: 230020 })
  expect((await sendText(wang.openId, '一')).code).toBe(230020)
  platform.faults.next('send', 'cut')
  await expect(sendText(wang.openId, '二')).rejects.toThrow()
  expect(wang.heard().map(({ text }) => text)).toEqual(['二'])
  platform.tokens.revoke()
  expect((await sendText(wang.openId, '三')).code).toBe(99991663)
})

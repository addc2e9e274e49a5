import { appendFileSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toDeliveryError } from '../../bots/sandbox/failures.ts'
import { InboundMessage } from '../../src/channel/message.ts'
import type { PagePlatform } from '../../src/http/sandbox/page.ts'
import { newFile, openSandbox, say } from '../helpers/sandbox.ts'

describe('what a person does reaches the bot', () => {
  it('as a message of the port, stored before the page is told', async () => {
    const { platform, received } = await openSandbox()
    const message = await platform.say('wang', 'wang', { type: 'text', text: '我们三车间两个月没发工资了' })
    expect(message.state).toBe('delivered')
    expect(InboundMessage.parse(received[0]?.message)).toMatchObject({
      channel: 'sandbox',
      id: message.id,
      chat: { id: 'wang', type: 'private' },
      sender: { id: 'wang', name: '王师傅' },
      content: { type: 'text', text: '我们三车间两个月没发工资了' },
      mentionsBot: false,
    })
  })

  it('a pressed button says its text and quotes the message it stands on', async () => {
    const { platform, channel, received, to } = await openSandbox()
    const { messageId } = await channel.send(
      to('li'),
      say('新诉求', { buttons: [{ label: '认领', says: '认领 1', style: 'primary' }] }),
      'k1',
    )
    await platform.press('li', 'li', messageId, '认领 1')
    expect(received[0]?.message).toMatchObject({ content: { type: 'text', text: '认领 1' }, quotes: messageId })
  })

  it('in a group the bot is addressed by its name or by quoting it, and the name in front is not part of what was said', async () => {
    const { platform, channel, received, to } = await openSandbox()
    const { messageId } = await channel.send(to('leaders'), say('请签收'), 'k1')
    await platform.say('qian', 'leaders', { type: 'text', text: '吃饭了吗' })
    await platform.say('qian', 'leaders', { type: 'text', text: '@连心桥 待办' })
    await platform.say('qian', 'leaders', { type: 'text', text: '请 @机器人 看一下' })
    await platform.say('qian', 'leaders', { type: 'text', text: '收到' }, { quotes: messageId })
    expect(received.map(({ message }) => message.mentionsBot)).toEqual([false, true, true, true])
    expect(received[1]?.message.content).toEqual({ type: 'text', text: '待办' })
    expect(received[0]?.message.chat).toEqual({ id: 'leaders', type: 'group', name: '领导群' })
  })

  it('with the bytes of what was uploaded, also after a restart', async () => {
    const first = await openSandbox()
    const media = await first.platform.upload(new Uint8Array([1, 2, 3]), '../../照片.png', 'image/png')
    const { platform, received } = await openSandbox({ file: first.file })
    await platform.say('wang', 'wang', { type: 'image', media })
    expect(received[0]?.files).toEqual([{ ref: media.ref, bytes: Buffer.from([1, 2, 3]) }])
    expect(await platform.file(media.ref)).toMatchObject({ name: '../../照片.png', mime: 'image/png', bytes: 3 })
    await expect(platform.say('wang', 'wang', { type: 'image', media: { ...media, ref: '../messages' } })).rejects.toMatchObject({
      reason: 'no-file',
    })
  })

  it('in the order it was said, though the bot is slow with the first', async () => {
    let release = () => {}
    const slow = new Promise<void>(resolve => (release = resolve))
    const arrived: string[] = []
    const { platform } = await openSandbox({
      async receive({ content }) {
        const text = content.type === 'text' ? content.text : content.type
        if (text === '一') await slow
        arrived.push(text)
      },
    })
    const said = ['一', '二', '三'].map(text => platform.say('wang', 'wang', { type: 'text', text }))
    await platform.say('zhao', 'zhao', { type: 'text', text: '别人不用等' })
    release()
    await Promise.all(said)
    expect(arrived).toEqual(['别人不用等', '一', '二', '三'])
  })

  it('taking a message back is told to the bot and shown', async () => {
    const { platform, received } = await openSandbox()
    const { id } = await platform.say('wang', 'wang', { type: 'text', text: '说错了' })
    await expect(platform.recall('zhao', id)).rejects.toMatchObject({ reason: 'not-yours' })
    await platform.recall('wang', id)
    await platform.recall('wang', id)
    expect(received.slice(1).map(({ message }) => message.content)).toEqual([{ type: 'recall', of: id }])
    expect(platform.messages('wang')).toMatchObject([{ id, recalled: true }])
  })

  it('a message the bot could not store is marked, and sent again under the same id', async () => {
    const ids: string[] = []
    let away = true
    const { platform } = await openSandbox({
      async receive(message) {
        ids.push(message.id)
        if (away) throw new Error('the database is away')
      },
    })
    const message = await platform.say('wang', 'wang', { type: 'text', text: '在吗' })
    expect(message.state).toBe('failed')
    away = false
    expect(await platform.resend('wang', message.id)).toMatchObject({ id: message.id, state: 'delivered' })
    expect(ids).toEqual([message.id, message.id])
    await expect(platform.resend('wang', message.id)).rejects.toMatchObject({ reason: 'nothing-to-resend' })
  })

  it('strangers to a chat are refused', async () => {
    const { platform } = await openSandbox()
    await expect(platform.say('wang', 'leaders', { type: 'text', text: '喂' })).rejects.toMatchObject({ reason: 'not-member' })
    await expect(platform.say('nobody', 'wang', { type: 'text', text: '喂' })).rejects.toMatchObject({ reason: 'no-person' })
    await expect(platform.say('zhao', 'wang', { type: 'text', text: '喂' })).rejects.toMatchObject({ reason: 'not-member' })
  })
})

describe('what the bot sends', () => {
  it('is one message for one key, also after a restart', async () => {
    const first = await openSandbox()
    const { messageId } = await first.channel.send(first.to('wang'), say('登记好了'), 'delivery-1')
    expect(await first.channel.send(first.to('wang'), say('登记好了'), 'delivery-1')).toEqual({ messageId })
    const second = await openSandbox({ file: first.file })
    expect(await second.channel.send(second.to('wang'), say('登记好了'), 'delivery-1')).toEqual({ messageId })
    expect(second.platform.messages('wang')).toHaveLength(1)
  })

  it('is one message for one key when two send at once, and a finished one reads nothing again', async () => {
    const reads: string[] = []
    const read = async (id: string) => new Uint8Array(reads.push(id))
    const { channel, platform, to } = await openSandbox({ read })
    const content = say('见图', { attachments: [{ id: 'a1', name: '图.png', mime: 'image/png' }] })
    const sent = await Promise.all([channel.send(to('wang'), content, 'k'), channel.send(to('wang'), content, 'k')])
    expect(sent[0]).toEqual(sent[1])
    await channel.send(to('wang'), content, 'k')
    expect(platform.messages('wang')).toHaveLength(1)
    expect(reads).toHaveLength(2)
  })

  it('can be changed later, and its attachments are files of the platform', async () => {
    const { channel, platform, to } = await openSandbox({ read: async id => new TextEncoder().encode(`bytes of ${id}`) })
    const { messageId } = await channel.send(
      to('wang'),
      say('见图', { attachments: [{ id: 'a1', name: '图.png', mime: 'image/png' }] }),
      'k',
    )
    const ref = platform.messages('wang')[0]?.card?.attachments[0]?.ref ?? ''
    expect(Buffer.from((await platform.file(ref)).content).toString()).toBe('bytes of a1')
    await channel.edit?.(to('wang'), messageId, say('已办结'))
    expect(platform.messages('wang')).toMatchObject([{ id: messageId, edited: true, card: { text: '已办结' } }])
  })

  it('fails as a delivery fails: nobody there, or too long', async () => {
    const { channel, to } = await openSandbox()
    await expect(channel.send(to('nobody'), say('您好'), 'k1')).rejects.toMatchObject({ failure: 'recipient-gone' })
    await expect(channel.send(to('wang'), say('长'.repeat(10_001)), 'k2')).rejects.toMatchObject({ failure: 'too-long' })
    await expect(channel.send(to('wang'), say('😀'.repeat(10_000)), 'k3')).resolves.toMatchObject({ messageId: expect.any(String) })
  })
})

it('a full disk is a platform that does not answer, and a bug stays a bug', () => {
  expect(toDeliveryError(Object.assign(new Error('full'), { code: 'ENOSPC' }))).toMatchObject({
    name: 'DeliveryError',
    failure: 'unreachable',
  })
  const bug = new TypeError('x is undefined')
  expect(toDeliveryError(bug)).toBe(bug)
})

describe('the file', () => {
  it('brings every chat back after a restart, with a torn last line cut off', async () => {
    const file = newFile()
    const first = await openSandbox({ file })
    await first.platform.say('wang', 'wang', { type: 'text', text: '在吗' })
    await first.channel.send(first.to('wang'), say('在的'), 'k')
    const before = first.platform.messages('wang')
    appendFileSync(file, '{"line":"message","message":{"id":"to')
    const second = await openSandbox({ file })
    expect(second.platform.messages('wang')).toEqual(before)
    await second.channel.send(second.to('wang'), say('还在'), 'k2')
    expect((await openSandbox({ file })).platform.messages('wang').map(({ seq }) => seq)).toEqual([1, 2, 3])
  })

  it('a line broken in the middle is not passed over in silence', async () => {
    const file = newFile()
    const { platform } = await openSandbox({ file })
    await platform.say('wang', 'wang', { type: 'text', text: '在吗' })
    appendFileSync(file, 'nonsense\n')
    await platform.say('wang', 'wang', { type: 'text', text: '还在吗' })
    await expect(openSandbox({ file })).rejects.toThrow(/line 3 of .*cannot be read: move the file away/)
  })

  it('what was on its way when the process died can be resent', async () => {
    const first = await openSandbox({ receive: () => new Promise(() => {}) })
    void first.platform.say('wang', 'wang', { type: 'text', text: '在吗' })
    const second = await openSandbox({ file: first.file })
    const [message] = second.platform.messages('wang')
    expect(message?.state).toBe('failed')
    await second.platform.resend('wang', message?.id ?? '')
    expect(second.received.map(got => got.message.id)).toEqual([message?.id])
  })

  it('holds what people wrote as it was, whatever it was', async () => {
    const text = '<b>&"\n\u2028' + '\ud83d\ude00'
    const { platform, file, received } = await openSandbox()
    await platform.say('wang', 'wang', { type: 'text', text })
    expect((await openSandbox({ file })).platform.messages('wang')[0]?.content).toEqual({ type: 'text', text })
    expect(received[0]?.message.content).toEqual({ type: 'text', text })
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(2)
  })
})

it('those who listen hear each change once, and not after they stopped', async () => {
  const { platform } = await openSandbox()
  const heard: string[] = []
  const stop = platform.subscribe(({ state, revision }) => heard.push(`${state} ${revision}`))
  await platform.say('wang', 'wang', { type: 'text', text: '在吗' })
  stop()
  await platform.say('wang', 'wang', { type: 'text', text: '在吗' })
  expect(heard).toEqual(['sending 1', 'delivered 2'])
})

it('the platform is what the page needs', async () => {
  const page: PagePlatform = (await openSandbox()).platform
  expect(page.people).toHaveLength(6)
})

/** What every channel promises, looked at on each: the sandbox, Feishu by either way in, and WeChat. What it says that it cannot is left out. */
import { afterEach, describe, expect, test } from 'vitest'
import { makeFeishuChannel } from '../../bots/feishu/channel.ts'
import { makeClient } from '../../bots/feishu/client.ts'
import { makeWechatChannel } from '../../bots/wechat/channel.ts'
import { makeEchoes } from '../../bots/wechat/echoes.ts'
import { makeIntake } from '../../bots/wechat/intake.ts'
import { makeLine } from '../../bots/wechat/line.ts'
import { FREE, makeTurns } from '../../bots/wechat/turns.ts'
import type { Channel, Target } from '../../src/channel/channel.ts'
import { type InboundMessage, Outgoing } from '../../src/channel/message.ts'
import { createLog } from '../../src/log.ts'
import { startFeishuPlatform } from '../feishu/platform/platform.ts'
import { type Mode, standing, startRig } from '../feishu/rig.ts'
import { openSandbox } from '../helpers/sandbox.ts'
import { startWechatPlatform } from '../wechat/platform/platform.ts'

/** A channel under test, with somebody on the other side. */
interface Bench {
  readonly channel: Channel
  readonly received: InboundMessage[]
  /** The private chat of the person. */
  readonly to: Target
  says(text: string): Promise<void>
  /** Presses the button with this label on the latest message that has it. */
  presses(label: string): Promise<void>
  /** From now on nothing can be stored. */
  breaks(): void
  /** Texts that the person sees from the bot, oldest first. */
  screen(): string[]
  /** Somebody the platform does not know. */
  readonly nobody: Target
  stop(): Promise<void>
}

const JPEG = Buffer.from('ffd8ffe000104a46494600010100', 'hex')
const read = async () => new Uint8Array(JPEG)

async function sandbox(): Promise<Bench> {
  const received: InboundMessage[] = []
  let broken = false
  const { channel, platform, to } = await openSandbox({
    read,
    receive: async message => {
      if (broken) throw new Error('the database is away')
      received.push(message)
    },
  })
  const shown = () => platform.messages('wang').filter(({ from }) => from === null)
  return {
    channel,
    received,
    to: to('wang'),
    nobody: to('nobody-at-all'),
    says: async text => void (await platform.say('wang', 'wang', { type: 'text', text })),
    async presses(label) {
      const message = shown().findLast(({ card }) => card?.buttons.some(button => button.label === label))
      const says = message?.card?.buttons.find(button => button.label === label)?.says ?? ''
      await platform.press('wang', 'wang', message?.id ?? '', says)
    },
    breaks: () => {
      broken = true
    },
    screen: () => shown().map(({ card }) => [card?.title, card?.text].filter(Boolean).join('\n')),
    stop: () => channel.stop(),
  }
}

const feishu = (mode: Mode) => async (): Promise<Bench> => {
  const platform = await startFeishuPlatform()
  const log = createLog('silent', 'test')
  const received: InboundMessage[] = []
  let broken = false
  const receive = async (message: InboundMessage): Promise<void> => {
    if (broken) throw new Error('the database is away')
    received.push(message)
  }
  const rig = await startRig(platform, { mode, log, receive })
  if (mode === 'ws') await standing(platform)
  const wang = platform.person('王师傅')
  const channel = makeFeishuChannel({
    client: await makeClient({ appId: platform.appId, appSecret: platform.appSecret, domain: platform.url }, log),
    wayIn: { start: async () => {}, stop: () => rig.stop() },
    pace: { book: async () => 0 },
    urgency: { kinds: ['app'], allowance: { take: async () => 0 } },
    read,
    words: { tooBig: name => name, refused: name => name },
    log,
  })
  return {
    channel,
    received,
    to: { chat: { id: wang.openId, type: 'private', name: '' } },
    nobody: { chat: { id: `ou_${'0'.repeat(32)}`, type: 'private', name: '' } },
    says: async text => void (await wang.says(text)),
    presses: async label => void (await wang.presses(label)),
    breaks: () => {
      broken = true
    },
    screen: () =>
      wang
        .heard()
        .filter(({ type }) => ['text', 'interactive'].includes(type))
        .map(({ text }) => text),
    async stop() {
      await channel.stop()
      await platform.stop()
    },
  }
}

async function wechat(): Promise<Bench> {
  const platform = await startWechatPlatform()
  const log = createLog('silent', 'test')
  const received: InboundMessage[] = []
  let broken = false
  const echoes = makeEchoes()
  const intake = makeIntake({
    account: 'wechat',
    log,
    wire: () => line.wire(),
    selfId: () => platform.world.self.id,
    numbering: () => 0,
    async receive(message) {
      if (broken) throw new Error('the disk is full')
      received.push(message)
    },
    onEcho: echoes.heard,
    onUnread: () => {},
    waitsMs: [],
  })
  const nothing = (): void => {}
  const on = { up: nothing, down: nothing, scan: nothing, friendship: nothing, joined: nothing, left: nothing, renamed: nothing }
  const line = makeLine({ address: platform, log, on: { ...on, message: intake.take } })
  line.start()
  for (; line.wire() === undefined; await new Promise(resolve => setTimeout(resolve, 5)));
  const wang = platform.person('王师傅')
  return {
    channel: makeWechatChannel({
      account: 'wechat',
      wire: () => line.wire(),
      turns: makeTurns({ tempo: FREE, loggedInAt: () => undefined, lastHeard: () => undefined, hour: async () => 12 }),
      echoes,
      read,
      numbering: () => 0,
      words: { numbered: () => '', typed: () => '', inGroup: () => '', tooBig: name => name, refused: name => name },
      start: async () => {},
      stop: () => line.stop(),
    }),
    received,
    to: { chat: { id: wang.id(), type: 'private', name: '' } },
    nobody: { chat: { id: 'wxid_nobodyatall0000', type: 'private', name: '' } },
    async says(text) {
      const before = received.length
      await wang.says(text)
      for (const end = Date.now() + 2_000; received.length === before && !broken && Date.now() < end; )
        await new Promise(resolve => setTimeout(resolve, 5))
      await intake.settled()
    },
    async presses() {
      throw new Error('WeChat has no buttons')
    },
    breaks: () => {
      broken = true
    },
    screen: () =>
      wang
        .heard()
        .filter(({ kind }) => kind === 'text')
        .map(({ text }) => text),
    async stop() {
      await line.stop()
      await platform.stop()
    },
  }
}

let bench: Bench | undefined
afterEach(async () => {
  await bench?.stop()
  bench = undefined
})

const card = (more: Partial<Outgoing> = {}): Outgoing =>
  Outgoing.parse({ title: '新诉求', text: '三车间食堂', tone: 'yellow', buttons: [{ label: '认领', says: '认领 382746156' }], ...more })

describe.each([
  ['sandbox', sandbox],
  ['feishu by ws', feishu('ws')],
  ['feishu by webhook', feishu('webhook')],
  ['wechat', wechat],
] as const)('%s', (_name, open) => {
  const start = async (): Promise<Bench> => {
    bench = await open()
    return bench
  }

  test('what is said is received once, with who, where and when', async () => {
    const { says, received, channel, to } = await start()
    await says('三月的工资还没发')
    expect(received).toHaveLength(1)
    const [message] = received
    expect(message).toMatchObject({ channel: channel.name, account: channel.account, content: { type: 'text', text: '三月的工资还没发' } })
    // the way back: a private chat goes by the person's own id
    expect(message?.chat).toMatchObject({ type: 'private', id: to.chat.id })
    expect(message?.sender.id).toBe(to.chat.id)
    expect(Math.abs((message?.at.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
  })

  test('the same key shows one message, and is answered with the same id', async context => {
    const { channel, to, screen } = await start()
    if (!channel.can.sendsOnce) return context.skip('it says that it cannot')
    const first = await channel.send(to, Outgoing.parse({ text: '收到' }), 'key-1')
    const again = await channel.send(to, Outgoing.parse({ text: '收到' }), 'key-1')
    expect(again.messageId).toBe(first.messageId)
    expect(screen()).toEqual(['收到'])
  })

  test('a pressed button says its text and quotes the message that it stands on', async context => {
    const { channel, to, presses, received } = await start()
    if (!channel.can.buttons) return context.skip('it says that it has none')
    const { messageId } = await channel.send(to, card(), 'key-2')
    await presses('认领')
    expect(received.at(-1)).toMatchObject({
      content: { type: 'text', text: '认领 382746156' },
      quotes: messageId,
      chat: { id: to.chat.id },
    })
  })

  test('a card can be changed where it stands', async context => {
    const { channel, to, screen } = await start()
    expect(channel.edit !== undefined).toBe(channel.can.edit)
    if (!channel.can.edit) return context.skip('it says that it cannot')
    const { messageId } = await channel.send(to, card(), 'key-3')
    await channel.edit?.(to, messageId, card({ text: '已由李干事认领', buttons: [] }))
    expect(screen()).toEqual([expect.stringContaining('已由李干事认领')])
  })

  test('the longest text that it says it takes arrives whole', async () => {
    const { channel, to, screen } = await start()
    const most = '工'.repeat(channel.can.maxText - 10) + '🛠️'.repeat(2)
    await channel.send(to, card({ title: '长', text: most }), 'key-4')
    await channel.send(to, Outgoing.parse({ text: most }), 'key-5')
    for (const text of screen()) expect(text).toContain(most)
  })

  test('files go out before the text that they belong to, and the text is what is quoted', async () => {
    const { channel, to, screen } = await start()
    const attachments = [{ id: 'a1', name: '现场.jpg', mime: 'image/jpeg' }]
    const { messageId } = await channel.send(to, Outgoing.parse({ text: '见图', attachments }), 'key-6')
    expect(messageId).not.toBe('')
    expect(screen().at(-1)).toBe('见图')
  })

  test('whom the platform does not know cannot be written to, and that is a fact, not a bug', async () => {
    const { channel, nobody } = await start()
    await expect(channel.send(nobody, Outgoing.parse({ text: '在吗' }), 'key-7')).rejects.toMatchObject({
      name: 'DeliveryError',
      failure: expect.stringMatching(/recipient-gone|refused/),
    })
  })

  test('what could not be stored is not acknowledged', async () => {
    const { says, breaks, received } = await start()
    breaks()
    await says('三月的工资还没发').catch(() => {})
    expect(received).toEqual([])
  })
})

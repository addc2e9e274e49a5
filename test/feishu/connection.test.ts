/** The long connection stands, or it is told why not; what was missed while it did not is looked up. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeConnection } from '../../bots/feishu/connection.ts'
import { createLog } from '../../src/log.ts'
import { type FeishuPlatform, startFeishuPlatform } from './platform/platform.ts'
import { heardLog, memoryOfChats, type Rig, type RigOptions, shareLead, standing, startRig } from './rig.ts'

let platform: FeishuPlatform
let rigs: Rig[] = []

beforeEach(async () => {
  platform = await startFeishuPlatform()
})
afterEach(async () => {
  await Promise.all(rigs.map(rig => rig.stop()))
  rigs = []
  await platform.stop()
})

const QUICK = { pingMs: 100, pongMs: 60, mostWaitMs: 200 }

async function rig(options: Partial<RigOptions> = {}): Promise<Rig> {
  const made = await startRig(platform, { mode: 'ws', line: QUICK, ...options })
  rigs.push(made)
  return made
}

test('half open: its silence is noticed, and a new line brings what comes then', async () => {
  const { received, state } = await rig()
  await standing(platform)
  platform.line.goSilent()
  const began = performance.now()
  await vi.waitFor(() => expect(platform.line.counts().opened).toBe(2), { timeout: 5_000 })
  // a ping each 100 ms and 60 ms for the pong here; 30 s and 20 s in earnest
  expect(performance.now() - began).toBeLessThan(1_000)
  await standing(platform)
  const wang = platform.person('王师傅')
  const { push } = await wang.says('还在吗')
  expect(push?.acknowledged).toBe(true)
  expect(received).toHaveLength(1)
  expect(state()).toMatchObject({ state: 'connected', tries: 0 })
})

test('the platform asks for a ping every two minutes, and gets them as often as we need', async () => {
  platform.line.config.PingInterval = 120
  await rig()
  await standing(platform)
  await vi.waitFor(() => expect(platform.line.counts().pings).toBeGreaterThan(4))
  expect(platform.line.counts().opened).toBe(1)
})

test('a pong that names no interval makes no storm of pings', async () => {
  await rig()
  await standing(platform)
  Object.assign(platform.line.config, { PingInterval: undefined })
  const before = platform.line.counts().pings
  await new Promise(resolve => setTimeout(resolve, 500))
  expect(platform.line.counts().pings - before).toBeLessThan(8)
})

test('a line that is closed or cut is made again', async () => {
  await rig()
  await standing(platform)
  platform.line.closeAll()
  await vi.waitFor(() => expect(platform.line.counts().opened).toBe(2), { timeout: 5_000 })
  await standing(platform)
  platform.line.cutAll()
  await vi.waitFor(() => expect(platform.line.counts().opened).toBe(3), { timeout: 5_000 })
  await standing(platform)
})

test.each([
  ['a wrong secret', { code: 514 }, 'code-514'],
  ['a busy platform, which ends the SDK for good', { code: 1 }, 'code-1'],
  ['too many connections', { code: 1000040350 }, 'code-1000040350'],
  ['a bad gateway', { status: 502 }, 'unreachable'],
] as const)('%s: told in one line, and tried again until it works', async (_, mishap, why) => {
  platform.faults.next('endpoint', mishap, 5)
  const { log, lines } = heardLog()
  const { state } = await rig({ log })
  await vi.waitFor(() => expect(state()).toMatchObject({ state: 'failed', why }))
  await standing(platform)
  await vi.waitFor(() => expect(state()).toMatchObject({ state: 'connected' }))
  expect(state()).not.toHaveProperty('why')
  const told = lines.map(line => JSON.parse(line)).filter(({ level }) => level === 'error' || level === 'warn')
  expect(told).toHaveLength(1)
})

test('an upgrade that is refused is tried again', async () => {
  platform.line.settings.refuseUpgrade = 503
  const { state } = await rig()
  await vi.waitFor(() => expect(state().state).toBe('failed'))
  platform.line.settings.refuseUpgrade = undefined
  await standing(platform)
})

test('an app id that is none is told at once', () => {
  const app = { appId: 'cli_123', appSecret: 'x', domain: platform.url }
  expect(() => makeConnection({ app, lead: shareLead(), log: createLog('silent'), take: async () => ({}) })).toThrow(/FEISHU_APP_ID/)
})

test('of two processes one is connected; when it goes the other takes over', async () => {
  const lead = shareLead()
  const [one, two] = [await rig({ lead }), await rig({ lead })]
  await vi.waitFor(() => expect([one.state().state, two.state().state].sort()).toEqual(['connected', 'standby']))
  await new Promise(resolve => setTimeout(resolve, 100))
  expect(platform.line.open()).toBe(1)
  const first = one.state().state === 'connected' ? one : two
  await first.stop()
  await vi.waitFor(() => expect([one.state().state, two.state().state].sort()).toEqual(['connected', 'stopped']))
  expect(platform.line.open()).toBe(1)
})

test('whoever loses the lead hangs up', async () => {
  const lead = shareLead()
  const [one, two] = [await rig({ lead }), await rig({ lead })]
  await standing(platform)
  await vi.waitFor(() => expect([one.state().state, two.state().state].sort()).toEqual(['connected', 'standby']))
  const first = one.state().state === 'connected' ? one : two
  lead.lose()
  await vi.waitFor(() => expect(first.state().state).toBe('standby'))
  await vi.waitFor(() => expect(platform.line.open()).toBe(1))
  await standing(platform)
})

test('what is being stored when the process is asked to end is stored and acknowledged', async () => {
  let begun = 0
  let stored = 0
  const { stop } = await rig({
    receive: async () => {
      begun++
      await new Promise(resolve => setTimeout(resolve, 200))
      stored++
    },
  })
  await standing(platform)
  const said = platform.person('王师傅').says('快走了')
  await vi.waitFor(() => expect(begun).toBe(1))
  await stop()
  expect(stored).toBe(1)
  expect((await said).push?.acknowledged).toBe(true)
})

test('what was written while no line stood is found in the chats, whatever no push brings', async () => {
  const memory = memoryOfChats()
  const first = await rig({ memory })
  await standing(platform)
  const [wang, li] = [platform.person('王师傅'), platform.person('李师傅')]
  const group = platform.group('三车间', [wang])
  await group.addBot()
  await wang.says('在吗')
  await vi.waitFor(async () => expect(await memory.completeUntil()).not.toBeNull())
  await first.stop()

  const lost: string[] = []
  for (const [who, words] of [
    [wang, '厂里着火了'],
    [wang, '快来'],
    [li, '我没写过'],
  ] as const) {
    platform.pushes.lose(1)
    lost.push((await who.says(words)).messageId)
  }
  platform.pushes.lose(1)
  lost.push((await wang.says('群里说的', { in: group.chatId, mentionsBot: true })).messageId)
  platform.pushes.lose(3)
  const taken = await wang.says('说错了')
  await wang.recalls(taken.messageId)
  const picture = await wang.sends({ type: 'image', content: { image_key: wang.uploads(Buffer.from('x'), 'a', 'image/png') } })

  const second = await rig({ memory })
  await vi.waitFor(() => expect(second.gaps.last()).toBeDefined())
  const words = second.received.map(({ id, content, chat, mentionsBot }) => [
    id,
    'text' in content ? content.text : content.type,
    chat.type,
    mentionsBot,
  ])
  expect(words).toEqual(
    expect.arrayContaining([
      [lost[0], '厂里着火了', 'private', false],
      [lost[1], '快来', 'private', false],
      [lost[3], '群里说的', 'group', true],
      [picture.messageId, 'image', 'private', false],
    ]),
  )
  // Nobody knew of this chat: Feishu's own pushes are all there is for a first word.
  expect(words.map(([id]) => id)).not.toContain(lost[2])
  expect(words.map(([id]) => id)).not.toContain(taken.messageId)
  expect(second.received.every(({ sender }) => sender.id === wang.openId)).toBe(true)
})

test('a gap longer than one page is read to its end, and a failure in between begins it anew', async () => {
  const memory = memoryOfChats()
  const wang = platform.person('王师傅')
  await memory.remember({ chatId: wang.chatId(), type: 'private', openId: wang.openId, name: '' }, new Date())
  await memory.setCompleteUntil(new Date())
  platform.pushes.lose(120)
  for (let nth = 1; nth <= 120; nth++) await wang.says(`第${nth}句`)
  platform.faults.next('list', { status: 502 })
  platform.faults.next('list', { code: 99991400, status: 429, headers: { 'x-ogw-ratelimit-reset': '1' } })
  const { received, gaps } = await rig({ memory })
  await vi.waitFor(() => expect(gaps.last()).toBeDefined(), { timeout: 5_000 })
  expect(new Set(received.map(({ id }) => id)).size).toBe(120)
})

test('after months away, what was in use before is looked through, and what was not is left', async () => {
  const memory = memoryOfChats()
  const DAY_MS = 24 * 3_600_000
  const ago = (days: number): Date => new Date(Date.now() - days * DAY_MS)
  const [wang, li] = [platform.person('王师傅'), platform.person('李师傅')]
  await memory.remember({ chatId: wang.chatId(), type: 'private', openId: wang.openId, name: '' }, ago(130))
  await memory.remember({ chatId: li.chatId(), type: 'private', openId: li.openId, name: '' }, ago(170))
  await memory.setCompleteUntil(ago(100))
  platform.pushes.lose(2)
  await wang.says('一')
  await li.says('二')
  const { received, gaps } = await rig({ memory })
  await vi.waitFor(() => expect(gaps.last()).toBeDefined())
  expect(received.map(({ sender }) => sender.id)).toEqual([wang.openId])
})

test('a chat that may not be read keeps the others from nothing', async () => {
  const memory = memoryOfChats()
  const [wang, li] = [platform.person('王师傅'), platform.person('李师傅')]
  for (const { chatId, openId } of [wang, li].map(one => ({ chatId: one.chatId(), openId: one.openId })))
    await memory.remember({ chatId, type: 'private', openId, name: '' }, new Date())
  await memory.setCompleteUntil(new Date())
  platform.pushes.lose(2)
  await wang.says('一')
  await li.says('二')
  platform.faults.next('list', { code: 230002 })
  const { received, gaps } = await rig({ memory })
  await vi.waitFor(() => expect(gaps.last()).toBeDefined())
  expect(received).toHaveLength(1)
})

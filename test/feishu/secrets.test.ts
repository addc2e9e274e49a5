/** What is secret, and what people say and are called, stands in no log, however talkative, whatever goes wrong. */
import { afterEach, expect, test, vi } from 'vitest'
import { startFeishuPlatform } from './platform/platform.ts'
import { heardLog, type Mode, standing, startRig } from './rig.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

test.each<Mode>(['ws', 'webhook'])('by %s', async mode => {
  const printed: string[] = []
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation(chunk => {
      printed.push(String(chunk))
      return true
    })
  for (const way of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const)
    vi.spyOn(console, way).mockImplementation((...words: unknown[]) => {
      printed.push(words.map(String).join(' '))
    })

  const platform = await startFeishuPlatform({ botName: '机器人小桥' })
  for (const mishap of [{ code: 514 }, { status: 502 }, { code: 1000040343 }]) platform.faults.next('endpoint', mishap)
  const { log, lines } = heardLog()
  let fails = false
  const receive = async (): Promise<void> => {
    if (fails) throw new Error('在楼顶的人叫王铁柱')
  }
  const rig = await startRig(platform, { mode, log, receive, line: { pingMs: 60, pongMs: 40, mostWaitMs: 40 } })
  if (mode === 'ws') await standing(platform)
  const wang = platform.person('王铁柱', { mobile: '13800001234' })
  const li = platform.person('李建国')
  const group = platform.group('三车间秘密群', [wang, li])
  await group.addBot()
  await wang.says('在楼顶的人叫王铁柱')
  fails = true
  await wang.says('在楼顶的人叫王铁柱')
  await platform.push('im.message.receive_v1', { sender: {}, message: { content: '在楼顶的人叫王铁柱' } })
  fails = false
  const card = platform.world.add({ chatId: wang.chatId(), from: null, type: 'interactive', content: '{}' })
  await wang.press(card.messageId, {
    tag: 'button',
    value: { says: '在楼顶的人叫王铁柱', in: 'private' },
    formValue: { words: '在楼顶的人叫王铁柱' },
  })
  await wang.press(card.messageId, { tag: 'button', value: { no: '在楼顶的人叫王铁柱' } })
  platform.tokens.revoke()
  for (const kind of ['chat', 'get-message', 'contact', 'list'] as const) platform.faults.next(kind, 'cut', 2)
  await wang.recalls((await li.says('别告诉王铁柱', { in: group.chatId })).messageId)
  await platform.push('card.action.trigger', {
    operator: { user_id: li.userId },
    action: { value: { says: '在楼顶的人叫王铁柱', in: 'group' } },
    context: { open_message_id: card.messageId, open_chat_id: group.chatId },
  })
  if (mode === 'ws') {
    platform.line.goSilent()
    await vi.waitFor(() => expect(platform.line.counts().opened).toBeGreaterThan(1))
    platform.line.cutAll()
    await standing(platform)
  }
  await rig.stop()
  await platform.stop()

  const written = [...lines, ...printed].join('\n')
  const secrets = [platform.appSecret, platform.encryptKey, platform.verificationToken, ...platform.tokens.all(), 'Bearer', 'ticket=']
  const people = [wang, li].flatMap(({ name, mobile, openId, unionId }) => [name, mobile, openId, unionId]).filter(word => word !== '')
  const words = ['楼顶', '王铁柱', '秘密群', '机器人小桥', '别告诉']
  vi.restoreAllMocks()
  expect(lines.length).toBeGreaterThan(3)
  expect(platform.tokens.all().length).toBeGreaterThan(0)
  expect([...secrets, ...people, ...words].filter(word => written.includes(word))).toEqual([])
})

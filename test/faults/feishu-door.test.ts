/** A1–A4 at Feishu's door: what is forged, broken or not ours does nothing, and what is honest comes in meanwhile, once. */
import { randomBytes, randomInt } from 'node:crypto'
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import type { InboundMessage } from '../../src/channel/message.ts'
import { encrypt, signedHeaders } from '../feishu/platform/cipher.ts'
import { messageReceived } from '../feishu/platform/events.ts'
import { startFeishuPlatform } from '../feishu/platform/platform.ts'
import { heardLog, type Mode, standing, startRig } from '../feishu/rig.ts'
import { note, progress, times } from './form.ts'
import { openInbox } from './inbox.ts'

const ends: (() => Promise<unknown> | unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** With what cutting, decoding and storing may harm. */
const WORDS = '三车间两个月没发工资了，王师傅在楼顶🙏，“快来人”\u0000—𠮷'

const MINUTE = 60_000
const WHOLE_MS = 30 * MINUTE

async function openDoor(mode: Mode, receive?: (message: InboundMessage) => Promise<void>) {
  const platform = await startFeishuPlatform()
  ends.push(() => platform.stop())
  const heard = heardLog()
  const rig = await startRig(platform, { mode, log: heard.log, ...(receive === undefined ? {} : { receive }) })
  ends.push(() => rig.stop())
  if (mode === 'ws') await standing(platform)
  return { platform, rig, lines: heard.lines }
}

type Door = Awaited<ReturnType<typeof openDoor>>

async function post(
  url: string,
  raw: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Promise<{ status: number; body: string }> {
  const response = await fetch(`${url}/feishu/event`, { method: 'POST', body: raw, headers })
  return { status: response.status, body: await response.text() }
}

const seconds = (ms: number): number => Math.floor(ms / 1000)
const altered = (text: string, at: number): string => `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`

/** One honest event, and every way of forging it that is known here. */
function forgeries({ platform }: Door) {
  const person = platform.person('王师傅')
  const eventOf = (words: string, header: object = {}) => {
    const chat = platform.world.privateChat(person.openId)
    const message = platform.world.add({ chatId: chat.chatId, from: person.openId, type: 'text', content: JSON.stringify({ text: words }) })
    const event = messageReceived(platform.world.app, chat, platform.world.person(person.openId), message)
    const own = { event_id: randomBytes(16).toString('hex'), event_type: 'im.message.receive_v1', create_time: String(Date.now()) }
    return { schema: '2.0', header: { ...own, token: platform.verificationToken, app_id: platform.appId, ...header }, event }
  }
  const honest = () => platform.hook.letter(eventOf(WORDS))
  const signed = (raw: string, key = platform.encryptKey, at = Date.now()) => ({ raw, headers: signedHeaders(key, raw, seconds(at)) })
  const sealed = (body: unknown, key = platform.encryptKey): string => JSON.stringify({ encrypt: encrypt(key, JSON.stringify(body)) })
  const without = (name: string) => {
    const { raw, headers } = honest()
    return { raw, headers: Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name)) }
  }
  const otherKey = randomBytes(16).toString('hex')
  const kinds: Record<string, () => { raw: string; headers: Record<string, string> }> = {
    'no header at all': () => ({ raw: honest().raw, headers: {} }),
    'no signature': () => without('x-lark-signature'),
    'no timestamp': () => without('x-lark-request-timestamp'),
    'no nonce': () => without('x-lark-request-nonce'),
    'signed with another key': () => signed(honest().raw, otherKey),
    'sealed and signed with another key': () => signed(sealed(eventOf('一'), otherKey), otherKey),
    'sealed with another key': () => signed(sealed(eventOf('一'), otherKey)),
    'one character altered': () => {
      const { raw, headers } = honest()
      return { raw: altered(raw, randomInt(20, raw.length - 10)), headers }
    },
    'a space more': () => {
      const { raw, headers } = honest()
      return { raw: `${raw} `, headers }
    },
    'signature of another body': () => ({ raw: honest().raw, headers: honest().headers }),
    'signature in capitals': () => {
      const { raw, headers } = honest()
      return { raw, headers: { ...headers, 'x-lark-signature': (headers['x-lark-signature'] ?? '').toUpperCase() } }
    },
    'signature cut short': () => {
      const { raw, headers } = honest()
      return { raw, headers: { ...headers, 'x-lark-signature': (headers['x-lark-signature'] ?? '').slice(0, 32) } }
    },
    'of another app': () => signed(sealed(eventOf('一', { app_id: `cli_${randomBytes(8).toString('hex')}` }))),
    'with another token': () => signed(sealed(eventOf('一', { token: 'x'.repeat(32) }))),
    'without a token': () => signed(sealed(eventOf('一', { token: undefined }))),
    'a year old': () => signed(honest().raw, platform.encryptKey, Date.now() - 365 * 24 * 60 * MINUTE),
    'from tomorrow': () => signed(honest().raw, platform.encryptKey, Date.now() + 24 * 60 * MINUTE),
    'in the open': () => signed(JSON.stringify(eventOf('一'))),
    'an address check with another token': () => ({
      raw: sealed({ type: 'url_verification', token: 'x'.repeat(32), challenge: 'c' }),
      headers: {},
    }),
    'an address check in the open': () => ({
      raw: JSON.stringify({ type: 'url_verification', token: platform.verificationToken, challenge: 'c' }),
      headers: {},
    }),
  }
  return { honest, kinds: Object.entries(kinds) }
}

test(
  'A1: of forged posts none comes in, all look alike, and honest ones come in meanwhile, once each',
  async () => {
    const inbox = await openInbox()
    ends.push(inbox.close)
    const door = await openDoor('webhook', inbox.receive)
    const { honest, kinds } = forgeries(door)
    const [forged, letters, replays] = [times(400, 10_000), times(25, 1_000), 10]
    const accepted: string[] = []
    const bodies = new Set<string>()
    const tookMs: number[] = []
    let done = 0

    const forge = async (): Promise<void> => {
      for (; done < forged; ) {
        const [name, make] = kinds[done++ % kinds.length] as (typeof kinds)[number]
        const { raw, headers } = make()
        const answer = await post(door.rig.url, raw, headers)
        bodies.add(answer.body)
        if (answer.status !== 401) accepted.push(name)
        progress(`A1: ${done} of ${forged} forged`)
      }
    }
    const write = async (): Promise<void> => {
      for (let nth = 0; nth < letters; nth++) {
        const { raw, headers } = honest()
        for (let again = 0; again < replays; again++) {
          const began = performance.now()
          const { status } = await post(door.rig.url, raw, headers)
          tookMs.push(performance.now() - began)
          expect(status).toBe(200)
        }
      }
    }
    await Promise.all([forge(), forge(), forge(), write()])
    expect(accepted).toEqual([])
    expect(bodies).toEqual(new Set(['{}']))
    expect(await inbox.count()).toBe(letters)
    const p99 = tookMs.sort((a, b) => a - b)[Math.floor(tookMs.length * 0.99)] ?? 0
    expect(p99).toBeLessThan(1_000)
    note({
      test: 'A1: forged posts',
      runs: forged,
      lost: 0,
      duplicates: 0,
      unsettled: 0,
      other: accepted.length,
      slowestMs: Math.round(p99),
    })
  },
  WHOLE_MS,
)

test('A1 sees a forgery where the signature is not looked at', async () => {
  const door = await openDoor('webhook')
  const { kinds } = forgeries(door)
  const [, make] = kinds.find(([name]) => name === 'in the open') as (typeof kinds)[number]
  await door.rig.intake.take(JSON.parse(make().raw))
  expect(door.rig.received).toHaveLength(1)
})

test(
  'A2: broken posts, signed or not, are refused, and the next honest one comes in',
  async () => {
    const door = await openDoor('webhook')
    const { platform, rig } = door
    const key = platform.encryptKey
    const sealed = (plain: string): string => JSON.stringify({ encrypt: encrypt(key, plain) })
    const broken = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.json(),
      fc.base64String({ maxLength: 400 }).map(text => JSON.stringify({ encrypt: text })),
      fc.constantFrom('AAAA', '', '=', 'A'.repeat(24)).map(text => JSON.stringify({ encrypt: text })),
      fc.anything().map(value => JSON.stringify({ encrypt: value }) ?? ''),
      fc.json().map(sealed),
      fc.string({ unit: 'binary', maxLength: 200 }).map(sealed),
      fc.nat(300).map(length => sealed('{"schema":"2.0"}').slice(0, length)),
      fc.constantFrom('{"__proto__":{"schema":"2.0"}}', '{"schema":"2.0","header":null}', '[]', 'null', '{"encrypt":"x"}').map(sealed),
      fc.nat(2_000).map(depth => sealed(`${'['.repeat(depth)}${']'.repeat(depth)}`)),
    )
    await fc.assert(
      fc.asyncProperty(broken, fc.boolean(), async (text, sign) => {
        const raw = new Uint8Array(Buffer.from(text))
        const headers = sign ? signedHeaders(key, Buffer.from(raw), seconds(Date.now())) : {}
        expect((await post(rig.url, raw, headers)).status).toBe(401)
      }),
      { numRuns: times(300, 5_000) },
    )
    expect((await platform.person('王师傅').says('还收得到吗')).push?.acknowledged).toBe(true)
    expect(rig.received).toHaveLength(1)
  },
  WHOLE_MS,
)

test(
  'A2: honest posts of broken events are not acknowledged, and take nothing down',
  async () => {
    const { platform, rig } = await openDoor('webhook')
    const types = [
      'im.message.receive_v1',
      'card.action.trigger',
      'im.message.recalled_v1',
      'contact.user.deleted_v3',
      'application.bot.menu_v6',
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...types), fc.dictionary(fc.string(), fc.jsonValue()), async (type, event) => {
        const pushed = await platform.push(type, event)
        expect(pushed.attempts[0]?.answer).toMatchObject({ code: 503 })
        pushed.acknowledged = true
      }),
      { numRuns: times(100, 1_000) },
    )
    expect(rig.received).toEqual([])
  },
  WHOLE_MS,
)

test(
  'A3: a post cut at any byte brings the same words',
  async () => {
    const { platform, rig } = await openDoor('webhook')
    const { hostname, port } = new URL(rig.url)
    const { raw, headers } = forgeries({ platform } as Door).honest()
    const body = Buffer.from(raw)
    const head = Object.entries(headers).map(([key, value]) => `${key}: ${value}\r\n`)
    const request = `POST /feishu/event HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: ${body.length}\r\n${head.join('')}\r\n`
    const step = Math.max(1, Math.floor(body.length / times(60, body.length)))
    let sent = 0
    for (let at = 1; at < body.length; at += step) {
      expect(await inTwo(Number(port), hostname, Buffer.concat([Buffer.from(request), body.subarray(0, at)]), body.subarray(at))).toMatch(
        /^HTTP\/1.1 200/,
      )
      sent++
    }
    expect(rig.received).toHaveLength(sent)
    expect(new Set(rig.received.map(({ content }) => (content.type === 'text' ? content.text : '')))).toEqual(new Set([WORDS]))
  },
  WHOLE_MS,
)

/** Two writes that the other side reads apart. @returns the answer */
function inTwo(port: number, host: string, first: Buffer, second: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, host, () => {
      socket.setNoDelay(true)
      socket.write(first, () => setTimeout(() => socket.write(second), 2))
    })
    socket.on('data', data => {
      answer += data
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}

test(
  'A3: fragments of any size bring the same words over the long connection',
  async () => {
    const { platform, rig } = await openDoor('ws')
    const wang = platform.person('王师傅')
    let sent = 0
    for (let bytes = 1; bytes < 700; bytes += Math.max(1, Math.floor(700 / times(50, 699)))) {
      platform.line.settings.fragmentBytes = bytes
      expect((await wang.says(WORDS)).push?.acknowledged).toBe(true)
      sent++
    }
    expect(rig.received.map(({ content }) => (content.type === 'text' ? content.text : ''))).toEqual(Array(sent).fill(WORDS))
  },
  WHOLE_MS,
)

test.each<Mode>(['ws', 'webhook'])(
  'A4, by %s: presses of what no card of ours offers, or of nobody, do nothing, and each is in the log',
  async mode => {
    const { platform, rig, lines } = await openDoor(mode)
    const wang = platform.person('王师傅')
    const card = platform.world.add({ chatId: wang.chatId(), from: null, type: 'interactive', content: '{}' })
    const values = [
      undefined,
      null,
      '认领 1',
      7,
      [],
      {},
      { says: '认领 1' },
      { says: 7, in: 'group' },
      { says: 'x'.repeat(2_001), in: 'private' },
      { says: '认领 1', in: 'everywhere' },
      { Says: '认领 1', in: 'private' },
      JSON.parse('{"__proto__":{"says":"认领 1","in":"private"}}'),
    ]
    const presses = times(60, 500)
    for (let nth = 0; nth < presses; nth++) {
      const value = values[nth % values.length]
      const { answer } = await wang.press(card.messageId, { tag: 'button', value, formValue: { words: '假的' } })
      expect(answer).toMatchObject({ code: 200, body: { toast: { content: '按不动了' } } })
    }
    const nobody = await platform.push('card.action.trigger', {
      operator: { user_id: 'someone' },
      action: { value: { says: '认领 1', in: 'private' } },
      context: { open_message_id: card.messageId, open_chat_id: card.chatId },
    })
    expect(nobody.acknowledged).toBe(true)
    expect(rig.received).toEqual([])
    expect(lines.filter(line => line.includes('a press was denied'))).toHaveLength(presses + 1)
  },
  WHOLE_MS,
)

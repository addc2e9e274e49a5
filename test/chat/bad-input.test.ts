/** Inputs nobody means well, and too many of them (A7, flood). The full forms: A7_INPUTS=5000 FLOOD_MESSAGES=10000. */
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import type { Content } from '../../src/channel/message.ts'
import { COMMANDS } from '../../src/chat/commands/index.ts'
import { sql } from '../../src/db.ts'
import { type Chat, startChat } from '../helpers/chat.ts'

const INPUTS = Number(process.env['A7_INPUTS'] ?? 300)
const FLOOD = Number(process.env['FLOOD_MESSAGES'] ?? 500)

let chat: Chat
afterEach(() => chat.stop())

/** The same inputs on every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return sides => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const PROTOTYPE = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype']
const WORDS = [
  '我们三车间两个月没发工资了',
  '澡堂没热水',
  '有结果了吗',
  '完',
  '1',
  '2',
  '拿掉',
  '匿名',
  '谢谢',
  '难受',
  '进度 382746156',
  '补充',
  '我的单位 三车间',
  '1 2',
  '转人工',
  '催办',
]
const PIECES = [
  '\0',
  '\u0000\u0001\u0002',
  '\uD800',
  '\uDFFF',
  'a\uD83D',
  '\u202E',
  '\u2066\u2069',
  '\u200B',
  '\u200D',
  '\uFEFF',
  '👨‍👩‍👧‍👦',
  '🏳️‍🌈',
  'e\u0301'.repeat(50),
  '\u0489'.repeat(200),
  '　',
  '\t\r\n',
  "'; DROP TABLE grievances; --",
  '<script>alert(1)</script>',
  '<at id=all></at>',
  '=1+1',
  '${7*7}',
  '{{x}}',
  '%s%n',
  '\\u0000',
  '../../etc/passwd',
  'https://example.com/?a=1&b=2',
  '🀄',
  '𠮷',
  'ﷺ',
  '１２３',
  '²³',
  '٣٤',
  '-1',
  '1e309',
  'NaN',
  'null',
  'undefined',
  ...PROTOTYPE,
]

function makeText(roll: (sides: number) => number): string {
  const pick = (from: readonly string[]): string => from[roll(from.length)] ?? ''
  switch (roll(12)) {
    case 0:
      return ''
    case 1:
      return pick(PIECES)
    case 2:
      return Array.from({ length: roll(30) }, () => pick(PIECES)).join('')
    case 3:
      return pick(PIECES) + pick(WORDS) + pick(PIECES)
    case 4:
      return `${pick(WORDS)} ${pick(PIECES)}`
    case 5:
      return '['.repeat(5_000) + ']'.repeat(5_000)
    case 6:
      return `{"a":`.repeat(2_000)
    case 7:
      return pick(PIECES).repeat(roll(2_000))
    case 8:
      return `${pick(COMMANDS.map(({ name }) => name))} ${pick(PIECES)}${pick(WORDS)}`
    case 9:
      return String.fromCharCode(...Array.from({ length: 40 }, () => roll(65_536)))
    case 10:
      return roll(40) === 0 ? pick(['字', 'x', '\0', '我要反映，']).repeat(Math.ceil(1_048_576 / 5)) : pick(WORDS)
    default:
      return pick(PROTOTYPE)
  }
}

function makeContent(roll: (sides: number) => number): Content {
  const text = makeText(roll)
  const media = { ref: text.slice(0, 100), name: text.slice(0, 300), mime: text.slice(0, 60) }
  switch (roll(14)) {
    case 0:
      return { type: 'image', media }
    case 1:
      return { type: 'voice', media }
    case 2:
      return { type: 'file', media }
    case 3:
      return { type: 'location', name: text, latitude: 1e300, longitude: -1e300 }
    case 4:
      return { type: 'link', title: text, url: text }
    case 5:
      return roll(2) === 0 ? { type: 'sticker' } : { type: 'unsupported', what: text }
    case 6:
      return { type: 'recall', of: text }
    case 7:
      return { type: 'entered' }
    default:
      return { type: 'text', text }
  }
}

async function inboxBy(): Promise<Record<string, number>> {
  const rows = await chat.app.db.$queryRaw<{ status: string; n: number }[]>(
    sql`SELECT status, count(*)::int AS n FROM inbox GROUP BY status`,
  )
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]))
}

test(`A7: ${INPUTS} fuzzed inputs are handled, every one, and nothing said is broken`, { timeout: 3_600_000 }, async () => {
  chat = await startChat()
  await chat.cadre('李干事', 'HBZC', 'officer')
  await chat.cadre('周主席', 'HBZC', 'director')
  const roll = dice(7)
  const senders = Array.from({ length: 12 }, (_, at) => ({ id: `f${at}`, name: makeText(roll).slice(0, 50) }))
  let pushed = 0
  for (let done = 0; done < INPUTS; done += 60) {
    for (let at = done; at < Math.min(INPUTS, done + 60); at++) {
      const from = senders[roll(senders.length)]
      if (from === undefined) continue
      const content = makeContent(roll)
      const files = 'media' in content && roll(2) === 0 ? [{ ref: content.media.ref, bytes: Buffer.from([0, 255, 1]) }] : undefined
      const quotes = roll(10) === 0 ? (chat.channel.shown.at(-1 - roll(20))?.id ?? 'nothing') : undefined
      await chat.channel.push(from, { id: from.id, type: 'private', name: '' }, content, {
        ...(quotes === undefined ? {} : { quotes }),
        ...(files === undefined ? {} : { files }),
      })
      pushed++
    }
    await chat.settled()
    await chat.later({ seconds: 70 })
  }
  await chat.later({ minutes: 6 })
  expect(await inboxBy()).toEqual({ handled: pushed })
  expect(await chat.app.db.ledgerEntry.count({ where: { type: 'message-set-aside' } })).toBe(0)
  for (const { content } of chat.channel.shown)
    expect(content.text.replaceAll(/[\s\S]*?诉求全文：[\s\S]*/g, '')).not.toMatch(/\[object|没处理好|function/)
  for (const { id } of senders) expect(chat.channel.shown.some(one => one.chat === id)).toBe(true)
})

const WRONG = [
  '',
  ' ',
  '0',
  '00',
  '99',
  '123',
  '382746150',
  '999999999999',
  '-1',
  'abc',
  '\u0000',
  '\uD800',
  '＃',
  '１２',
  '__proto__',
  '进度',
  '不存在的东西'.repeat(20),
]

test('wrong arguments to each command of an employee get one clear sentence, or are a sentence themselves', {
  timeout: 600_000,
}, async () => {
  chat = await startChat()
  await chat.cadre('周主席', 'HBZC', 'director')
  const everyone = COMMANDS.filter(({ roles }) => roles === 'everyone').flatMap(({ name, aliases }) => [name, aliases[0] ?? name])
  for (const word of new Set(everyone)) {
    const who = chat.stranger(`问${word}`)
    for (const rest of WRONG)
      await chat.channel.push(
        { id: who.id, name: who.name },
        { id: who.id, type: 'private', name: '' },
        { type: 'text', text: `${word} ${rest}` },
      )
    await chat.settled()
    expect(who.screen().length, word).toBeGreaterThan(1)
    for (const text of who.screen()) expect(text, word).not.toMatch(/undefined|NaN|\[object|没处理好/)
  }
  expect(Object.keys(await inboxBy())).toEqual(['handled'])
})

test(`flood: ${FLOOD} messages of one person are all stored and kept, in few words, and others don’t wait`, {
  timeout: 3_600_000,
}, async () => {
  chat = await startChat()
  const li = await chat.cadre('李干事', 'HBZC', 'officer')
  await chat.cadre('周主席', 'HBZC', 'director')
  const noisy = await chat.employee('话多的'),
    calm = await chat.employee('王师傅')
  const started = performance.now()
  const pushing = (async () => {
    for (let at = 0; at < FLOOD; at++)
      await chat.channel.push(
        { id: noisy.id, name: noisy.name },
        { id: noisy.id, type: 'private', name: '' },
        { type: 'text', text: `三车间工资没发，第${at}遍` },
      )
  })()
  let slowest = 0
  for (let round = 0; round < 3; round++) {
    const before = calm.screen().length
    const said = performance.now()
    await chat.channel.push(
      { id: calm.id, name: calm.name },
      { id: calm.id, type: 'private', name: '' },
      { type: 'text', text: round === 0 ? '食堂的菜太咸了，没法吃' : round === 1 ? '完' : '进度' },
    )
    while (calm.screen().length === before) {
      if (performance.now() - said > 60_000) throw new Error('no answer within a minute')
      chat.app.relay.nudge()
      await new Promise(resolve => setTimeout(resolve, 10))
    }
    slowest = Math.max(slowest, performance.now() - said)
  }
  await pushing
  const stored = performance.now() - started
  await chat.settled()
  const handled = performance.now() - started
  await chat.later({ minutes: 5 })
  console.log(
    JSON.stringify({
      flood: FLOOD,
      storedMs: Math.round(stored),
      handledMs: Math.round(handled),
      slowestAnswerToOthersMs: Math.round(slowest),
    }),
  )
  expect(slowest).toBeLessThanOrEqual(5_000)
  expect(await inboxBy()).toEqual({ handled: FLOOD + 3 })
  const [kept] = await chat.app.db.$queryRaw<{ n: number }[]>(
    sql`SELECT count(*)::int AS n FROM messages m JOIN grievances g ON g.id = m.grievance_id WHERE g.category = 'wages'`,
  )
  expect(kept?.n).toBe(FLOOD)
  expect(noisy.screen().filter(text => /登记好了/.test(text))).toHaveLength(1)
  expect(noisy.screen().length).toBeLessThanOrEqual(6)
  expect(li.screen().length).toBeLessThan(30)
})

test('a message that cannot be read any more keeps none of its batch from going out, and its owner hears of it', async () => {
  chat = await startChat()
  const wang = await chat.employee('王师傅')
  const zhou = await chat.cadre('周主席', 'HBZC', 'director')
  const owner = new pg.Client({ connectionString: chat.database.ownerUrl })
  await owner.connect()
  await owner.query(`CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.body_enc = ''spoilt''; RETURN NEW; END'`)
  await owner.query(`CREATE TRIGGER spoil BEFORE INSERT ON deliveries FOR EACH ROW WHEN (NEW.purpose = 'receipt') EXECUTE FUNCTION spoil()`)
  await owner.end()
  await wang.says('澡堂的热水坏了好几天了，下班没法洗澡')
  await wang.says('完')
  await zhou.hears(/没人认领前由您负责/)
  await zhou.hears(/没有送到[\s\S]*读不出来/)
  await wang.hearsNothingOf(/登记好了/)
})

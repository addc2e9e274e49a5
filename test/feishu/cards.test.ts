/** A8: nothing that people write is alive in a message or a card; what a card may weigh; what buttons and forms say. */
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { Pressed, saidBy } from '../../bots/feishu/press.ts'
import { cardOf, MAX_PLAIN, MAX_TEXT, render } from '../../bots/feishu/render.ts'
import { Outgoing } from '../../src/channel/message.ts'
import { partsOf } from '../../src/jobs/handlers/parts.ts'
import { elementsOf, liveMentions } from './platform/cards.ts'

const CORPUS = [
  '<at id=all></at>',
  '<at user_id="all">所有人</at>',
  '<at id="ou_0000"></at>',
  '<AT ID=ALL></AT>',
  '< at id=all ></at >',
  '<person id="ou_1"></person>',
  '[点这里领钱](http://evil.example)',
  '[a](b)[c](d)',
  '![图](img_v2_x)',
  '**粗** _斜_ ~~删~~ `码`',
  '<font color="red">红</font>',
  '<a href="http://evil.example">看</a>',
  '<b>x</b><i>y</i><u>z</u>',
  '<button>签收</button>',
  '# 标题\n- 一\n1. 二\n> 引',
  '{{var}} $' + '{x} {"tag":"at"}',
  '"}]}},{"tag":"markdown","content":"<at id=all></at>"',
  ':OK: [OK] [微笑]',
  '\u202e倒过来\u202c \u200b零宽',
  '\u0000\u0001\u001b[31m',
  '\ud800 单个代理',
  '=1+1 +cmd|x @SUM -2',
]

const CAN = { maxText: MAX_TEXT, maxPlain: MAX_PLAIN, buttons: true }
const message = (text: string, more: Partial<z.input<typeof Outgoing>> = {}): Outgoing => Outgoing.parse({ text, ...more })
const buttons = [
  { label: '查看', says: '查看 382746156' },
  { label: '报结', says: '报结 382746156', asks: '写给职工的话' },
  { label: '回复', says: '回复 382746156', asks: '写给职工的话' },
]

test.each(CORPUS)('dead in a text: %j', text => {
  const { msg_type, content } = render(message(`王师傅：${text}`), 'private')
  const shown = JSON.parse(content).text as string
  expect(msg_type).toBe('text')
  expect(liveMentions(shown)).toEqual([])
  expect(shown).not.toMatch(/[<>]|\]\(/)
})

test.each(CORPUS)('dead in a card, in its title, its text and its buttons: %j', text => {
  const card = cardOf(message(text, { title: text, buttons: [{ label: text, says: text, style: 'default' }, ...buttons] }), 'group')
  const tags = [...elementsOf(card)].map(({ tag }) => tag)
  expect(tags.filter(tag => !['div', 'plain_text', 'button', 'column_set', 'column', 'form', 'input'].includes(tag ?? ''))).toEqual([])
  // as it arrives: one JSON in another, with nothing that broke out
  expect(JSON.parse(JSON.parse(JSON.stringify({ content: JSON.stringify(card) })).content)).toEqual(JSON.parse(JSON.stringify(card)))
})

test.each([
  ['Chinese', '工'],
  ['emoji', '😀'],
  ['quotation marks', '"'],
  ['backslashes', '\\'],
  ['line breaks', '\n'],
  ['control characters', '\u0001'],
  ['lone surrogates', '\ud800'],
])('the longest text of %s is no heavier than a card may be, with title, buttons and form', (_name, unit) => {
  for (const [count, more] of [
    [MAX_TEXT, { title: unit.repeat(100), tone: 'red', buttons }],
    [3 * MAX_TEXT, { title: unit.repeat(100), tone: 'red', buttons }],
    [3 * MAX_TEXT, { title: unit.repeat(100), buttons: buttons.slice(1) }],
    [2 * MAX_PLAIN, {}],
  ] as const)
    for (const part of partsOf(message(unit.repeat(count), more as Partial<z.input<typeof Outgoing>>), CAN)) {
      const { msg_type, content } = render(part, 'private')
      expect(Buffer.byteLength(content)).toBeLessThan((msg_type === 'text' ? 150 : 30) * 1024)
    }
})

const story = Array.from({ length: 900 }, (_, at) => `第${at}句，工资还没发。`).join('')
const bare = (parts: readonly Outgoing[]): string =>
  parts
    .map(({ text }) => text.replace(/（\d+\/\d+）/, ''))
    .join('')
    .replaceAll('\n', '')

test('a card that is too long is one card all the same, when a button on it leads to the whole', () => {
  const parts = partsOf(message(story, { title: '诉求', buttons }), CAN)
  expect(parts).toHaveLength(1)
  const [{ title, text, buttons: shown } = message('')] = parts
  expect([title, shown.length]).toEqual(['诉求', 3])
  const [, head = '', left] = /^([\s\S]*)\n……\n后面还有 (\d+) 个字，点“查看”看全文。$/.exec(text) ?? []
  expect(story.startsWith(head)).toBe(true)
  expect(head.length + Number(left)).toBe(story.length)
  expect(head.length).toBeGreaterThan(0.9 * MAX_TEXT)
})

test('the whole itself comes as one long text, and a card with the rest and the buttons; nothing is left out', () => {
  const parts = partsOf(message(story, { buttons: buttons.slice(1) }), CAN)
  expect(parts.map(part => [part.buttons.length, render(part, 'private').msg_type])).toEqual([
    [0, 'text'],
    [2, 'interactive'],
  ])
  expect(bare(parts)).toBe(story)
})

test('a text without buttons is one message; only what no message holds comes in several', () => {
  expect(partsOf(message(story), CAN)).toHaveLength(1)
  const parts = partsOf(message(story.repeat(3)), CAN)
  expect(parts).toHaveLength(2)
  expect(bare(parts)).toBe(story.repeat(3))
})

test('a button carries what it says and the kind of chat; those that want words share a form', () => {
  const card = cardOf(message('三车间', { buttons }), 'group')
  const found = [...elementsOf(card)].filter(({ tag }) => tag === 'button')
  const values = found.map(({ behaviors }) => Pressed.parse(behaviors?.[0]?.value))
  expect(values.map(value => saidBy(value, { words: ' 已换供应商 ' }))).toEqual([
    '查看 382746156',
    '报结 382746156 已换供应商',
    '回复 382746156 已换供应商',
  ])
  expect(values.map(value => value.in)).toEqual(['group', 'group', 'group'])
  expect([...elementsOf(card)].filter(({ tag }) => tag === 'form')).toHaveLength(1)
  expect(saidBy({ says: '报结 382746156', words: 'words', in: 'private' }, undefined)).toBe('报结 382746156')
})

test('a card cannot be forwarded: others would press it', () => {
  expect(cardOf(message('x', { buttons }), 'private')).toMatchObject({ config: { update_multi: true, enable_forward: false } })
})

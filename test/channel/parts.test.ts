import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Outgoing } from '../../src/channel/message.ts'
import { splitText } from '../../src/channel/parts.ts'
import { partsOf } from '../../src/jobs/handlers/parts.ts'

const points = (text: string): number => [...text].length
const bare = (text: string): string => text.replace(/\s+/g, '')

describe('splitText', () => {
  test('what fits stays whole, to the last code point', () => {
    expect(splitText('一二三', 3)).toEqual(['一二三'])
    expect(splitText('😀😀😀', 3)).toEqual(['😀😀😀'])
    expect(splitText('', 3)).toEqual([''])
  })

  test('parts end at paragraphs, else at sentences, else where they must', () => {
    expect(splitText('第一段说完了。\n\n第二段在这里。', 12)).toEqual(['第一段说完了。', '第二段在这里。'])
    expect(splitText('工资没发。找过厂长，没有下文。', 9)).toEqual(['工资没发。', '找过厂长，没有下文。'.slice(0, 5), '没有下文。'])
    expect(splitText('啊'.repeat(7), 3)).toEqual(['啊啊啊', '啊啊啊', '啊'])
  })

  test('nothing is lost, nothing is too long, no character is torn', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 40 }), (text, most) => {
        const parts = splitText(text, most)
        expect(bare(parts.join(''))).toBe(bare(text))
        for (const part of parts) expect(points(part)).toBeLessThanOrEqual(most)
      }),
    )
  })

  test('a megabyte without a break takes milliseconds', () => {
    const started = performance.now()
    expect(splitText('啊'.repeat(1_000_000), 600).length).toBe(1667)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

describe('partsOf', () => {
  const long = Outgoing.parse({
    title: '答复',
    text: '工资已经补发。'.repeat(100),
    buttons: [{ label: '认领', says: '认领' }],
    attachments: [{ id: 'a', name: '', mime: '' }],
  })

  const can = (maxText: number) => ({ maxText, buttons: false })

  test('title first, buttons and files last, each part numbered and short enough', () => {
    const parts = partsOf(long, can(300))
    expect(parts.map(({ text }) => text.split('\n')[0])).toEqual(['（1/3）', '（2/3）', '（3/3）'])
    expect(parts.map(({ text }) => text.includes('答复'))).toEqual([true, false, false])
    expect(parts.map(({ buttons, attachments }) => buttons.length + attachments.length)).toEqual([0, 0, 2])
    for (const { title = '', text } of parts) expect(points(title) + points(text)).toBeLessThanOrEqual(300)
  })

  test('what fits is sent as it is', () => expect(partsOf(long, can(1_000))).toEqual([long]))
})

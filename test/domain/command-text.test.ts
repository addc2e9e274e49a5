import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalText, firstWord, nearest, splitCommand, wellFormed } from '../../src/domain/typed/command-text.ts'
import { editDistance } from '../../src/domain/typed/edit-distance.ts'
import { cpuMs } from './cpu.ts'

const WORDS = [
  '完',
  '说完了',
  '就这些',
  '进度',
  '补充',
  '帮助',
  '绑定',
  '认领',
  '接了',
  '报结',
  '办结',
  '回复',
  '转办',
  '转给',
  '改成',
  '待办',
  '我手上的事',
  '我的单位',
  '我的数据',
  'help',
]
const said = (text: string) => {
  const found = splitCommand(text, WORDS, ['转给', '改成'])
  return found && `${found.word}|${found.rest}`
}

describe('the whole message is the word and its arguments', () => {
  test.each([
    ['完', '完|'],
    [' 完 ', '完|'],
    ['完。', '完|'],
    ['完！！！', '完|'],
    ['完👌', '完|'],
    ['“完”', null],
    ['说完了', '说完了|'],
    ['认领1', '认领|1'],
    ['认领 1', '认领|1'],
    ['认领 382 746 156', '认领|382 746 156'],
    ['认领１', '认领|１'],
    ['认领：382746156', '认领|382746156'],
    ['认领#1', '认领|#1'],
    ['报结382746156已核实', '报结|382746156已核实'],
    ['报结 382746156 已与财务核实，见图。', '报结|382746156 已与财务核实，见图。'],
    ['回复 ＡＢＣ①：好的。', '回复|ＡＢＣ①：好的。'],
    ['回复：请明天来', '回复|请明天来'],
    ['回复\n第一行\n第二行', '回复|第一行\n第二行'],
    ['/认领 1', '认领|1'],
    ['／认领 1', '认领|1'],
    ['、认领 1', '认领|1'],
    ['@连心桥 认领 1', '认领|1'],
    ['@连心桥\u2005认领 1', '认领|1'],
    ['@_user_1 /认领 1', '认领|1'],
    ['@bot', null],
    ['认\u200b领\u200e 1', '认领|1'],
    ['\ufeff完', '完|'],
    ['\u0000完\u0000', '完|'],
    ['HELP', 'help|'],
    ['ｈｅｌｐ me', 'help|me'],
    ['helpme', null],
    ['转给老李', '转给|老李'],
    ['改成社保', '改成|社保'],
    ['转办老李', null],
    ['我的单位HB01', '我的单位|HB01'],
    ['绑定K7Q2', '绑定|K7Q2'],
    ['我手上的事', '我手上的事|'],
    ['完 厂里着火了', '完|厂里着火了'],
  ])('%j → %j', (text, expected) => expect(said(text)).toBe(expected))

  test.each([
    '完了，厂里着火了',
    '完了',
    '完。厂里着火了',
    '完，没了',
    '我们完 了',
    '进度款没给',
    '帮助一下我们',
    '接了个电话',
    '认领一',
    '',
    '   ',
    '。。。',
    '\u200b',
    '补充剂过期了',
  ])('%j is no command', text => expect(said(text)).toBe(null))
})

test('the longest word wins, whatever the order', () => {
  for (const words of [
    ['转', '转给'],
    ['转给', '转'],
  ])
    expect(splitCommand('转给老李', words, words)).toEqual({ word: '转给', rest: '老李' })
})

test('canonical form', () => {
  expect(canonicalText('　＠ｂｏｔ　／认领　３８２\u200b　７４６　１５６。 ')).toBe('认领 382 746 156')
  expect(canonicalText('A\u202eB\u0007C')).toBe('abc')
  expect(canonicalText('\uD800好\uDC00')).toBe('\uFFFD好\uFFFD')
  expect(canonicalText('三车间(东)')).toBe('三车间(东)')
  expect(wellFormed('👍\uD83D')).toBe('👍\uFFFD')
})

describe('a mistyped word', () => {
  test.each([
    ['认令', '认领'],
    ['进渡', '进度'],
    ['度进', '进度'],
    ['我的单伍', '我的单位'],
    ['我手上事', '我手上的事'],
    ['Helo', 'help'],
    ['完', '完'],
    ['玩', null],
    ['厂里着火了', null],
    ['', null],
  ])('%j is nearest to %j', (typed, expected) => expect(nearest(typed, WORDS)).toBe(expected))
  test('the first word and its mark', () => {
    expect(firstWord('/认令 382746156')).toEqual({ word: '认令', marked: true })
    expect(firstWord('@bot 认令382746156')).toEqual({ word: '认令', marked: false })
    expect(firstWord('认令。')).toEqual({ word: '认令', marked: false })
  })
})

test('the edit distance is that of the plain definition', () => {
  const plain = (a: string, b: string): number => {
    if (!a || !b) return a.length + b.length
    const [restA, restB] = [a.slice(0, -1), b.slice(0, -1)]
    const swapped =
      a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1) ? plain(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity
    return Math.min(plain(restA, b) + 1, plain(a, restB) + 1, plain(restA, restB) + (a.at(-1) === b.at(-1) ? 0 : 1), swapped)
  }
  const short = fc.array(fc.constantFrom('三', '车', '间', '厂'), { maxLength: 5 }).map(chars => chars.join(''))
  fc.assert(
    fc.property(short, short, fc.nat(5), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(plain(a, b), limit + 1))
    }),
    { numRuns: 1000 },
  )
})

describe('no text hurts', () => {
  const nasty = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(
          '完',
          '认领',
          '\u0000',
          '\uD800',
          '\uDC00',
          '\u200d',
          '\u202e',
          '@',
          '/',
          ' ',
          '。',
          '１',
          '👨‍👩‍👧',
          '__proto__',
          'constructor',
        ),
      ),
      { maxLength: 12 },
    )
    .map(parts => parts.join(''))
  test('it reads or does not, and what follows is part of what was written', () => {
    fc.assert(
      fc.property(nasty, text => {
        const found = splitCommand(text, WORDS)
        if (found) expect(wellFormed(text)).toContain(found.rest)
        const canonical = canonicalText(text)
        expect(canonical).not.toMatch(/\p{Surrogate}|\p{Cf}/u)
        expect(canonical).not.toContain('\0')
        nearest(text, WORDS)
        firstWord(text)
      }),
      { numRuns: 5000 },
    )
  })
  test.each([
    'a',
    '完',
    '。',
    ' ',
    '\u200b',
    '\u0000',
    '\uD800',
    '\u0315\u0300',
    '\uFDFA',
    '@',
    '/',
    '@a ',
    '、',
    '👨‍👩‍👧',
    '认领 1',
    '。a',
  ])(
    'a megabyte of %j in linear time',
    piece => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
      const ms = cpuMs(() => {
        for (const one of [text, `认领 ${text}`, `${text}x`]) {
          splitCommand(one, WORDS, ['转给'])
          canonicalText(one)
          nearest(one, WORDS)
          firstWord(one)
        }
      })
      expect(ms).toBeLessThan(2_000)
    },
    60_000,
  )
})

import { describe, expect, test } from 'vitest'
import type { Complexity, Kind, Level } from '../../src/domain/grievance.ts'
import { type Draft, missingIn, partsOf, readAdoption, readAnswer } from '../../src/domain/typed/answer-parts.ts'

const matter = (kind: Kind, complexity: Complexity, round = 1, level: Level = 'blue') => ({ kind, complexity, round, level })
const missing = (text: string, of = matter('complaint', 'complex')) => missingIn(readAnswer(text, of.kind), of)

test('which parts an answer has', () => {
  expect(partsOf(matter('request', 'simple'))).toEqual(['opinion'])
  expect(partsOf(matter('inquiry', 'complex'))).toEqual(['opinion'])
  expect(partsOf(matter('complaint', 'complex'))).toEqual(['facts', 'opinion', 'basis'])
  expect(partsOf(matter('complaint', 'complex', 1, 'red'))).toEqual(['opinion'])
  expect(partsOf(matter('suggestion', 'complex', 2))).toEqual(['adoption', 'opinion', 'differs'])
})

describe('what was typed in one piece', () => {
  test('labels part it, whatever is before them is what is done', () => {
    expect(readAnswer('情况：九月没发。意见：25日前补发 依据：《劳动法》第五十条', 'complaint')).toEqual({
      facts: '九月没发',
      opinion: '25日前补发',
      basis: '《劳动法》第五十条',
    })
    expect(readAnswer('马上补发\n情况：九月没发\n意见：25日前补发\n依据：《劳动法》第五十条', 'complaint')).toEqual({
      facts: '九月没发',
      opinion: '马上补发\n25日前补发',
      basis: '《劳动法》第五十条',
    } satisfies Draft)
  })

  test.each([
    ['25日前补发', ['facts', 'basis']],
    ['已与财务核实，25日前补发', ['basis']],
    ['经查属实，按《工资支付暂行规定》第七条，25日前补发', []],
    ['按合同约定，25日前补发', ['facts']],
    ['', ['facts', 'opinion', 'basis']],
    ['查'.repeat(130), []],
  ])('what of it is missing: %s', (text, parts) => expect(missing(text)).toEqual(parts))

  test('a second round says what is different, however long the answer', () => {
    expect(missing('厂里先垫付', matter('request', 'complex', 2))).toEqual(['facts', 'basis', 'differs'])
    expect(missing('查'.repeat(130), matter('request', 'complex', 2))).toEqual(['differs'])
    expect(missing('这次由厂里先垫付', matter('request', 'simple', 2))).toEqual([])
    // nothing to say is no answer to what must be said
    expect(missingIn({ opinion: '垫付', facts: '', basis: '', differs: '' }, matter('request', 'complex', 2))).toEqual(['differs'])
  })
})

test.each([
  ['采纳 下周起加两个窗口', 'adopted', '下周起加两个窗口'],
  ['部分采纳：先加一个窗口', 'partly', '先加一个窗口'],
  ['未采纳，场地不够', 'declined', '场地不够'],
  ['不予采纳', 'declined', ''],
  ['采纳了您的建议，下周换', 'adopted', '采纳了您的建议，下周换'],
])('%s', (text, adoption, reason) => expect(readAdoption(text)).toEqual({ adoption, reason }))

test('what only speaks of adopting says nothing of it', () => {
  expect(readAdoption('您的建议正在研究是否采纳')).toBeNull()
  expect(readAnswer('采纳 已修好', 'complaint')).toEqual({ opinion: '采纳 已修好' })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classify } from '../../src/triage/classify.ts'
import { sumsIn, yuanOf } from '../../src/triage/sums.ts'
import { MODEL_VERSION, triage } from '../../src/triage/triage.ts'

test.each([
  ['八千六', 8_600],
  ['十二万三', 123_000],
  ['三万五', 35_000],
  ['3万5', 35_000],
  ['1.2万', 12_000],
  ['一百二', 120],
  ['两千零五', 2_005],
  ['一万零八百', 10_800],
  ['五千三百二', 5_320],
  ['20w', 200_000],
  ['8千', 8_000],
  ['上万', 10_000],
  ['几千', 3_000],
  ['十几万', 130_000],
  ['200', 200],
  ['天', null],
] as const)('%s', (words, yuan) => expect(yuanOf(words)).toBe(yuan))

test.each([
  ['工头欠我八千六', [[8_600, false]]],
  ['每人扣了200', [[200, true]]],
  ['我们班组一共十二万三没结', [[123_000, false]]],
  ['欠薪三万多，找谁', [[30_000, false]]],
  ['迟到一次罚款五十块', [[50, false]]],
  [
    '押金500元不退，还扣了我300',
    [
      [500, false],
      [300, false],
    ],
  ],
  ['拖欠工程款2.5万元', [[25_000, false]]],
  ['扣了两百块钱一个人', [[200, true]]],
] as const)('%s', (text, sums) => expect(sumsIn(text).map(({ yuan, each }) => [yuan, each])).toEqual(sums))

test.each([
  '一天三百二',
  '每单三块二',
  '月薪五千',
  '欠了三个月',
  '我们组八个人',
  '2026年11月',
  '扣了三天',
  '电话13800138000',
  '二号楼三层',
  '欠薪十二人',
])('no sum: %s', text => expect(sumsIn(text)).toEqual([]))

test('any number within a hundred million is read as it is written in digits', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 99_999_999 }), yuan => sumsIn(`欠我${yuan}元`)[0]?.yuan === yuan))
})

describe('arrears that may be a crime are proposed as complex, with the sum', () => {
  test.each([
    ['老板欠我工资八千六，三个月了', /8600 元.*5000 元/],
    ['我们十二个人的工钱一共四万五没给', /45000 元.*30000 元/],
    ['我们十五个人每人欠工资三千', /45000 元.*30000 元/],
  ])('%s', (text, reason) => {
    const { complexity, reasons } = triage(text)
    expect(complexity).toBe('complex')
    expect(reasons.map(one => one.text).join()).toMatch(reason)
  })
  test('a small sum of this month is not', () => {
    expect(triage('这个月工资少给了我二百块').reasons.map(({ rule }) => rule)).not.toContain('complex-arrears-sum')
  })
})

test('classify --explain shows what was read, and by which model', () => {
  const { reasons } = classify('工头欠我们六个人每人八千六', { explain: true })
  expect(reasons).toContain('约 6 人')
  expect(reasons).toContain('“八千六”＝每人 8600 元')
  expect(reasons.at(-1)).toContain(MODEL_VERSION)
})

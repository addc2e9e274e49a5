import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeUnitMatcher, matchUnit, type NamedUnit } from '../../src/domain/typed/unit-match.ts'
import { cpuMs } from './cpu.ts'

const ZC = '华北轴承集团有限责任公司'
const BOLT = '东方紧固件有限公司'
const UNITS: readonly NamedUnit[] = [
  ['HB01', ZC],
  ['HB01-1', '一车间', ZC],
  ['HB01-3', '三车间', ZC],
  ['HB01-13', '第十三车间', ZC],
  ['HB01-9', '行政科', ZC],
  ['HB01-7', '热处理车间', ZC],
  ['DF01', BOLT],
  ['DF01-3', '3车间', BOLT],
  ['DF01-5', '五车间', BOLT],
  ['SH02', '顺和纺织厂'],
  ['SH03', '顺安纺织厂'],
  ['XQ', '新区建设工地'],
  ['SF8', '顺丰快递八号站点'],
  ['ZGH', '县总工会'],
].map(([code = '', name = '', ...path]) => ({ id: code, code, name, path }))

const match = makeUnitMatcher(UNITS)
const show = (typed: string) => {
  const { verdict, candidates } = match(typed)
  return `${verdict} ${candidates.map(({ unit }) => unit.code).join(' ')}`.trim()
}

describe('sure', () => {
  test.each([
    ['HB01', 'HB01'],
    ['hb01', 'HB01'],
    ['ＨＢ０１', 'HB01'],
    ['HB01-3', 'HB01-3'],
    ['hb 01 3', 'HB01-3'],
    [ZC, 'HB01'],
    ['华北轴承', 'HB01'],
    ['华北轴承集团', 'HB01'],
    ['华北轴承厂', 'HB01'],
    ['我是华北轴承的', 'HB01'],
    ['我在华北轴承上班', 'HB01'],
    ['单位是华北轴承', 'HB01'],
    ['华北轴承三车间', 'HB01-3'],
    ['华北轴承集团 3 车间', 'HB01-3'],
    ['华北轴承第三车间', 'HB01-3'],
    ['轴承三车间', 'HB01-3'],
    ['东方紧固件3车间', 'DF01-3'],
    ['13车间', 'HB01-13'],
    ['十三车间', 'HB01-13'],
    ['13号车间', 'HB01-13'],
    ['13#车间', 'HB01-13'],
    ['第五车间', 'DF01-5'],
    ['五车间的', 'DF01-5'],
    ['顺丰快递8号站点', 'SF8'],
  ])('%s is %s', (typed, code) => expect(show(typed).split(' ').slice(0, 2).join(' ')).toBe(`one ${code}`))
})

describe('asks', () => {
  test.each([
    ['三车间', 'several HB01-3 DF01-3'],
    ['3车间', 'several HB01-3 DF01-3'],
    ['第三车间', 'several HB01-3 DF01-3'],
  ])('%s: %s', (typed, expected) => expect(show(typed).split(' ').sort().join(' ')).toBe(expected.split(' ').sort().join(' ')))
  test.each([
    ['纺织厂', 'SH02 SH03'],
    ['轴承', 'HB01'],
    ['顺和纺识厂', 'SH02'],
    ['华北轴成', 'HB01'],
    ['热处理', 'HB01-7'],
    ['新区工地', 'XQ'],
    ['华轴', 'HB01'],
    ['华轴三车间', 'HB01-3'],
    ['总工会', 'ZGH'],
    ['东方紧固件厂里的', 'DF01'],
  ])('%s is like %s', (typed, codes) => {
    const { verdict, candidates } = match(typed)
    for (const code of codes.split(' ')) expect(candidates.map(({ unit }) => unit.code)).toContain(code)
    expect(verdict === 'several' || candidates[0]?.unit.code === codes).toBe(true)
  })
  test('a slip is asked about, never taken for sure', () => expect(match('华北轴成').verdict).toBe('several'))
  test('a workshop of another enterprise is no sure match', () => expect(match('西南轴承三车间').verdict).not.toBe('one'))
})

describe('none', () => {
  test.each(['', '   ', '。', '车', '四车间', '23车间', '不知道', '火星基地', '\u0000', '\uD800', '4', '三'])('%j', typed =>
    expect(match(typed)).toEqual({ verdict: 'none', candidates: [], total: 0 }),
  )
})

test('every unit is found by its code and by its full name with the path', () => {
  fc.assert(
    fc.property(fc.constantFrom(...UNITS), unit => {
      expect(match(unit.code).candidates[0]?.unit.id).toBe(unit.id)
      expect(match([...(unit.path ?? []), unit.name].join('')).candidates[0]?.unit.id).toBe(unit.id)
    }),
  )
})

test('no text hurts, and scores are in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), typed => {
      const scores = match(typed).candidates.map(({ score }) => score)
      expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    }),
    { numRuns: 500 },
  )
  expect(match('三'.repeat(1_000_000)).verdict).toBe('none')
})

describe('a federation of 24,000 units', () => {
  const many: NamedUnit[] = []
  for (let e = 0; e < 2_000; e++) {
    const name = `${'华东西南北中京沪'[e % 8]}${'轴纺机化建运'[e % 6]}${'承织床工材输'[(e >> 3) % 6]}${e}有限公司`
    many.push({ id: `e${e}`, code: `E${e}`, name })
    for (let d = 1; d <= 11; d++)
      many.push({ id: `e${e}-${d}`, code: `E${e}-${d}`, name: `第${'零一二三四五六七八九十'[d] ?? '十一'}车间`, path: ['市总工会', name] })
  }
  const fastest = (run: () => void) => Math.min(...Array.from({ length: 3 }, () => cpuMs(run)))
  test('the first question takes less than 100 ms, list and all; the next ones less', () => {
    const matcher = makeUnitMatcher(many)
    const cold = fastest(() => matchUnit('华轴承0三车间', many))
    const warm = Math.max(
      ...['华轴承0三车间', '三车间', 'E77-3', '纺织', '不存在的某某单位名称', '华轴承0有限公式'].map(typed =>
        fastest(() => matcher(typed)),
      ),
    )
    console.log(`unit match over ${many.length}: with the list ${cold.toFixed(0)} ms, kept ${warm.toFixed(0)} ms`)
    expect(matcher('三车间').total).toBeGreaterThanOrEqual(2_000)
    expect(matcher('三车间').verdict).toBe('several')
    expect(cold).toBeLessThan(100)
    expect(warm).toBeLessThan(100)
  })
})

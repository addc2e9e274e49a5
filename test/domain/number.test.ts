import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkNumber, GrievanceNo, isNumber, makeNumber, readNumber, showNumber } from '../../src/domain/number.ts'

const number = fc
  .infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }))
  .map(stream => makeNumber(() => stream.next().value ?? 0))

test('every number made is one, and never starts with 0', () => {
  fc.assert(
    fc.property(number, no => {
      expect(no).toMatch(/^[1-9][0-9]{8}$/)
      expect(checkNumber(no)).toBe('ok')
      expect(isNumber(no)).toBe(true)
      expect(isNumber(showNumber(no)), 'only plain digits').toBe(false)
    }),
  )
  expect(makeNumber(() => 0)).toMatch(/^10000000\d$/)
  expect(checkNumber('000005724'), 'the right check digit, behind zeros').toBe('typo')
  expect(makeNumber(() => 0.9999999)).toMatch(/^99999999\d$/)
})

test('every single wrong digit is found', () => {
  fc.assert(
    fc.property(number, fc.nat(8), fc.integer({ min: 1, max: 9 }), (no, at, shift) => {
      const wrong = no.slice(0, at) + ((Number(no[at]) + shift) % 10) + no.slice(at + 1)
      expect(checkNumber(wrong)).toBe('typo')
    }),
    { numRuns: 2000 },
  )
})

test('every swap of two different neighbours is found', () => {
  fc.assert(
    fc.property(number, fc.nat(7), (no, at) => {
      fc.pre(no[at] !== no[at + 1])
      expect(checkNumber(no.slice(0, at) + no[at + 1] + no[at] + no.slice(at + 2))).toBe('typo')
    }),
    { numRuns: 2000 },
  )
})

test('read as people type it', () => {
  for (const typed of [
    '382746156',
    '382 746 156',
    ' 382-746-156 ',
    '３８２　７４６　１５６',
    '３８２７４６１５６',
    '编号 382 746 156',
    '编号：382746156',
    'No. 382746156',
    '#382746156',
    '382\u200b746\u200b156',
    '382—746–156',
  ])
    expect(readNumber(typed), typed).toBe('382746156')
  for (const typed of [
    '',
    '1',
    '38274615',
    '3827461567',
    '382a746156',
    '三八二七四六一五六',
    '382746156已核实',
    '٣٨٢٧٤٦١٥٦',
    '9'.repeat(1_000_000),
    ' '.repeat(1_000_000),
  ])
    expect(readNumber(typed), typed.slice(0, 20)).toBe(null)
})

test('shown in threes, and read back', () => {
  expect(showNumber('382746156')).toBe('382 746 156')
  fc.assert(
    fc.property(number, no => {
      expect(readNumber(showNumber(no))).toBe(no)
    }),
  )
})

test('the schema gives nine digits or says what is wrong', () => {
  const no = makeNumber(() => 0.4)
  const wrong = no.slice(0, 8) + ((Number(no[8]) + 1) % 10)
  expect(GrievanceNo.parse(showNumber(no))).toBe(no)
  expect(GrievanceNo.safeParse(wrong).error?.issues[0]?.message).toBe('typo')
  expect(GrievanceNo.safeParse('工资').error?.issues[0]?.message).toBe('not-a-number')
})

test('no text crashes it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(['ok', 'typo', 'not-a-number']).toContain(checkNumber(text))
    }),
    { numRuns: 1000 },
  )
})

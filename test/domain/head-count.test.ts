import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CountedUnit, headBand, rollUpUnit, shiftDate, shiftOf } from '../../src/domain/head-count.ts'
import { UnitKind } from '../../src/domain/person.ts'
import { atShanghai } from '../../src/domain/time/calendar.ts'

test.each([
  [1, '1人'],
  [2, '2—4人'],
  [4, '2—4人'],
  [5, '5—9人'],
  [9, '5—9人'],
  [10, '10—29人'],
  [29, '10—29人'],
  [30, '30—99人'],
  [100, '100人以上'],
  [5000, '100人以上'],
] as const)('%d people: %s', (people, band) => expect(headBand(people)).toBe(band))
test('nobody has no band', () => expect(() => headBand(0)).toThrow(RangeError))

/** `team:4` department, `ENT:300` enterprise, `JOINT`, `FED`; no number: unknown. `shop:30-25`: 25 of them are named by themselves. */
const chain = (text: string) =>
  text.split(' ').map((entry): CountedUnit => {
    const [id = '', count = ''] = entry.split(':')
    const [employees, namedBelow] = count.split('-').map(Number)
    const kind = id.startsWith('ENT') ? 'enterprise' : id.startsWith('JOINT') ? 'joint' : id.startsWith('FED') ? 'federation' : 'department'
    return { id, kind, employees: count ? (employees ?? null) : null, ...(namedBelow !== undefined && { namedBelow }) }
  })
describe('the unit an alert names', () => {
  test.each([
    ['shop:40 ENT:300 FED', 'unit', 'shop'],
    ['shop:10 ENT:300 FED', 'unit', 'shop'],
    ['shop:9 ENT:300 FED', 'unit', 'ENT'],
    ['team:4 shop:30 ENT:300 FED', 'unit', 'shop'],
    ['team:4 shop:30-25 ENT:300 FED', 'unit', 'ENT'],
    ['shop ENT:300 FED', 'unit', 'ENT'],
    ['shop ENT FED', 'unit', 'ENT'],
    ['shop:12 ENT:9 FED', 'unit', 'shop'],
    ['shop:3 ENT:9 FED', 'small', 'FED'],
    ['ENT:9 JOINT FED', 'small', 'JOINT'],
    ['ENT JOINT FED', 'small', 'JOINT'],
    ['ENT:12 JOINT FED', 'unit', 'ENT'],
    ['JOINT FED', 'unit', 'JOINT'],
    ['FED', 'unit', 'FED'],
    ['shop:3', 'small', null],
    ['ENT:3', 'small', null],
  ])('%s → %s %s', (text, as, id) => expect(rollUpUnit(chain(text))).toEqual(as === 'unit' ? { as, unitId: id } : { as, superiorId: id }))
  test('none for no unit', () => expect(rollUpUnit([])).toBe(null))
  test('never an enterprise or department known to be under ten', () => {
    const unit = fc.record({ id: fc.uuid(), kind: fc.constantFrom(...UnitKind.options), employees: fc.option(fc.nat(30)) })
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 6 }), units => {
        const named = rollUpUnit(units)
        const found = named?.as === 'unit' ? units.find(({ id }) => id === named.unitId) : undefined
        if (found && !['federation', 'joint'].includes(found.kind))
          expect(found.employees ?? (found.kind === 'enterprise' ? 10 : 0)).toBeGreaterThanOrEqual(10)
      }),
      { numRuns: 500 },
    )
  })
})

test.each([
  ['04:59', '夜班', '2026-11-23'],
  ['05:00', '早班', '2026-11-24'],
  ['08:59', '早班', '2026-11-24'],
  ['09:00', '白班', '2026-11-24'],
  ['18:59', '白班', '2026-11-24'],
  ['19:00', '夜班', '2026-11-24'],
  ['23:59', '夜班', '2026-11-24'],
  ['00:00', '夜班', '2026-11-23'],
] as const)('%s is %s of %s', (time, shift, date) => {
  const instant = atShanghai('2026-11-24', time)
  expect([shiftOf(instant), shiftDate(instant)]).toEqual([shift, date])
})

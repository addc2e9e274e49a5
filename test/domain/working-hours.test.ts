import { expect, test } from 'vitest'
import { atShanghai } from '../../src/domain/time/calendar.ts'
import { readHours } from '../../src/domain/time/working-hours.ts'
import { testCalendar } from './holidays.ts'

test.each([
  ['8:30-12:00 13:30-17:30', '08:30-12:00 13:30-17:30'],
  ['08:00–16:00', '08:00-16:00'],
  ['8点到12点、13点30分到17点30', '08:00-12:00 13:30-17:30'],
  ['０８：００－１６：００，16:00-24:00', '08:00-16:00 16:00-23:59'],
  ['22:00-6:00', '00:00-06:00 22:00-23:59'],
  ['0:00-8:00 8:00-16:00 16:00-24:00', '00:00-08:00 08:00-16:00 16:00-23:59'],
])('%s', (text, expected) =>
  expect(
    readHours(text)
      ?.map(period => period.join('-'))
      .join(' '),
  ).toBe(expected),
)

test.each([
  '',
  '明天',
  '8-12',
  '25:00-26:00',
  '8:00-12:60',
  '8:00-12:00 11:00-13:00',
  '8:00-12:00 周末休息',
  '8:00-8:00 9:00-9:00',
  '12:00',
])('not hours: %j', text => expect(readHours(text)).toBeNull())

test('three shifts: four hours of work are four hours, by night too, and a working day ends at midnight', () => {
  const plant = testCalendar(readHours('0:00-8:00 8:00-16:00 16:00-24:00') ?? [])
  expect(plant.addWorkingHours(atShanghai('2026-11-23', '21:00'), 4)).toEqual(atShanghai('2026-11-24', '01:01'))
  expect(plant.addWorkingHours(atShanghai('2026-11-23', '06:00'), 4)).toEqual(atShanghai('2026-11-23', '10:00'))
  expect(plant.addWorkingDays(atShanghai('2026-11-27', '21:00'), 1)).toEqual(atShanghai('2026-11-30', '23:59'))
})

test('a night shift over New Year: 元旦 is off for it as for all', () => {
  const night = testCalendar(readHours('22:00-6:00') ?? [])
  // Wednesday 12-31 is worked 0:00–6:00 and 22:00–24:00; 2026-01-01 to 01-03 are off, Sunday 01-04 is worked
  expect(night.addWorkingHours(atShanghai('2025-12-31', '23:00'), 2)).toEqual(atShanghai('2026-01-04', '01:01'))
})

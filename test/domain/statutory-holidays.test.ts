import { expect, test } from 'vitest'
import { makeCalendar } from '../../src/domain/time/calendar.ts'
import { statutoryHolidays } from '../../src/domain/time/statutory-holidays.ts'
import { publishedHolidays } from './holidays.ts'

test('2027, whose notice is not out', () => {
  const fixed = ['2027-01-01', '2027-05-01', '2027-05-02', '2027-10-01', '2027-10-02', '2027-10-03']
  const moving = ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-04-05', '2027-06-09', '2027-09-15']
  expect(statutoryHolidays(2027).sort()).toEqual([...fixed, ...moving].sort())
})

test.each([2025, 2026])('all of them are in the notice for %d', year => {
  const published = makeCalendar(publishedHolidays())
  expect(statutoryHolidays(year)).toHaveLength(13)
  expect(statutoryHolidays(year).filter(date => published.isWorkingDay(date))).toEqual([])
})

test('far years keep the fixed ones', () => expect(statutoryHolidays(2099)).toHaveLength(6))

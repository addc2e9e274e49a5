import { expect, test } from 'vitest'
import { calendarWarnings } from '../../src/calendar.ts'
import { atShanghai, makeCalendar } from '../../src/domain/time/calendar.ts'

const knowing = (...years: number[]) => makeCalendar({ holidays: new Set(), makeUpDays: new Set(), yearsKnown: new Set(years) })

test.each([
  ['2026-11-30', [2026], 0],
  ['2026-12-01', [2026], 1],
  ['2026-12-01', [2026, 2027], 0],
  ['2026-12-31', [2026], 1],
  ['2027-01-01', [2026], 1],
  ['2027-06-01', [2027], 0],
] as const)('%s with the notices of %s: %s warnings', (date, years, count) => {
  expect(calendarWarnings(knowing(...years), atShanghai(date))).toHaveLength(count)
})

test('it says what to do', () => {
  expect(calendarWarnings(knowing(2026), atShanghai('2026-12-02'))[0]).toMatch(/notice of 2027: update the package chinese-days/)
})

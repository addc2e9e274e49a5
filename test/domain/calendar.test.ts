import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { atShanghai, makeCalendar, shanghaiDate, shanghaiTime } from '../../src/domain/time/calendar.ts'
import {
  CALENDAR_DAYS,
  CALENDAR_DAYS_WORKED_OUT,
  dates,
  OFF,
  rows,
  SHIFTS,
  shiftRows,
  WORKED,
  WORKING_DAYS,
  WORKING_HOURS,
} from './calendar-dates.ts'
import { testCalendar } from './holidays.ts'

const calendar = testCalendar()
const shifts = testCalendar([
  ['06:00', '09:00'],
  ['10:00', '11:30'],
  ['20:00', '23:30'],
])
const at = (text: string) => atShanghai(text.slice(0, 10), text.slice(11, 16) || '10:00')
const shown = (instant: Date) => `${shanghaiDate(instant)}T${shanghaiTime(instant)}`
const HOUR = 3_600_000

describe('O4: dates worked out by hand', () => {
  test('there are at least 200', () => {
    expect([WORKED, OFF].flatMap(dates).length + [WORKING_DAYS, WORKING_HOURS, CALENDAR_DAYS].flatMap(rows).length).toBeGreaterThanOrEqual(
      200,
    )
  })
  test.each(dates(WORKED))('%s is worked', date => expect(calendar.isWorkingDay(date)).toBe(true))
  test.each(dates(OFF))('%s is off', date => expect(calendar.isWorkingDay(date)).toBe(false))
  test.each(rows(WORKING_DAYS))('%s and %d working days: %s', (from, days, to) => {
    for (const time of ['00:00', '08:30', '17:30', '23:59'])
      expect(shown(calendar.addWorkingDays(at(`${from}T${time}`), days))).toBe(`${to}T17:30`)
  })
  test.each(rows(WORKING_HOURS))('%s and %d working hours: %s', (from, hours, to) =>
    expect(shown(calendar.addWorkingHours(at(from), hours))).toBe(to),
  )
  test.each([...rows(CALENDAR_DAYS), ...rows(CALENDAR_DAYS_WORKED_OUT)])('%s and %d days: %s', (from, days, to) =>
    expect(shown(calendar.addCalendarDays(at(from), days))).toBe(`${to}T17:30`),
  )
})

test.each(shiftRows())('%s shifts: %s and %d working hours: %s', (shift, from, hours, to) =>
  expect(shown(calendar.withHours(SHIFTS[shift]).addWorkingHours(at(from), hours))).toBe(to),
)

describe('the rules hold on any day', () => {
  const instant = fc
    .integer({ min: Date.UTC(2023, 11, 1) / 1000, max: Date.UTC(2027, 0, 31) / 1000 })
    .map(seconds => new Date(seconds * 1000))
  const hours = fc.integer({ min: 1, max: 80 * 60 }).map(minutes => minutes / 60)
  const any = fc.constantFrom(calendar, shifts)

  test('hours land in working time or at a period’s end, and add up', () =>
    fc.assert(
      fc.property(any, instant, hours, hours, (c, from, a, b) => {
        const end = c.addWorkingHours(from, a)
        expect(c.isWorkingTime(new Date(end.getTime() - 1))).toBe(true)
        expect(c.addWorkingHours(end, b)).toEqual(c.addWorkingMs(from, Math.round(a * HOUR) + Math.round(b * HOUR)))
        expect(c.workingMsBetween(from, end)).toBe(Math.round(a * HOUR))
      }),
      { numRuns: 400 },
    ))

  test('later starts never end earlier', () =>
    fc.assert(
      fc.property(any, instant, instant, hours, fc.integer({ min: 1, max: 20 }), (c, x, y, h, d) => {
        const [a, b] = x < y ? [x, y] : [y, x]
        expect(c.addWorkingHours(a, h).getTime()).toBeLessThanOrEqual(c.addWorkingHours(b, h).getTime())
        expect(c.addWorkingDays(a, d).getTime()).toBeLessThanOrEqual(c.addWorkingDays(b, d).getTime())
        expect(c.addCalendarDays(a, d).getTime()).toBeLessThanOrEqual(c.addCalendarDays(b, d).getTime())
      }),
      { numRuns: 400 },
    ))

  test('going back undoes going forward', () =>
    fc.assert(
      fc.property(any, instant, hours, (c, from, h) => {
        const back = c.addWorkingHours(c.addWorkingHours(from, h), -h)
        expect(c.workingMsBetween(back, from)).toBe(0)
      }),
      { numRuns: 400 },
    ))

  test('working time is additive, and days are whole', () =>
    fc.assert(
      fc.property(any, instant, instant, instant, fc.integer({ min: 1, max: 20 }), (c, a, b, d, days) => {
        expect(c.workingMsBetween(a, b) + c.workingMsBetween(b, d)).toBe(c.workingMsBetween(a, d))
        const end = c.addWorkingDays(a, days)
        expect(c.isWorkingDay(shanghaiDate(end))).toBe(true)
        expect(c.addWorkingDays(c.addWorkingDays(a, days), 1)).toEqual(c.addWorkingDays(a, days + 1))
      }),
      { numRuns: 400 },
    ))

  test('the next working time is working time, and the same when it already is', () =>
    fc.assert(
      fc.property(any, instant, (c, from) => {
        const next = c.nextWorkingTime(from)
        expect(c.isWorkingTime(next)).toBe(true)
        expect(c.workingMsBetween(from, next)).toBe(0)
        if (c.isWorkingTime(from)) expect(next).toEqual(from)
      }),
      { numRuns: 400 },
    ))
})

test('a period holds its start, not its end', () => {
  expect(calendar.isWorkingTime(at('2026-11-24T08:30'))).toBe(true)
  for (const time of ['08:29', '12:00', '13:29', '17:30']) expect(calendar.isWorkingTime(at(`2026-11-24T${time}`))).toBe(false)
})

test('days off between two dates are told for the explanation of a date', () => {
  expect(calendar.daysOffBetween(at('2026-02-13'), at('2026-02-24'))).toEqual(
    ['15', '16', '17', '18', '19', '20', '21', '22', '23'].map(day => `2026-02-${day}`),
  )
})

test('years without a notice are told apart', () => {
  expect(calendar.knows('2026-12-31')).toBe(true)
  expect(calendar.knows('2039-01-01')).toBe(false)
})

test('wrong input is refused', () => {
  const known = { holidays: new Set<string>(), makeUpDays: new Set<string>(), yearsKnown: new Set<number>() }
  for (const days of [0, -1, 1.5, Number.NaN]) expect(() => calendar.addWorkingDays(at('2026-11-24'), days)).toThrow(RangeError)
  for (const date of ['2026-02-29', '2026-2-1', '', '2026-13-01']) expect(() => atShanghai(date)).toThrow(RangeError)
  for (const time of ['24:00', '8:30', '12:60']) expect(() => atShanghai('2026-11-24', time)).toThrow(RangeError)
  expect(() => calendar.addWorkingHours(new Date(Number.NaN), 4)).toThrow(RangeError)
  expect(() => calendar.addWorkingHours(new Date(), Number.POSITIVE_INFINITY)).toThrow(RangeError)
  expect(() => makeCalendar({ ...known, hours: [] })).toThrow(RangeError)
  expect(() =>
    makeCalendar({
      ...known,
      hours: [
        ['13:30', '17:30'],
        ['08:30', '12:00'],
      ],
    }),
  ).toThrow(RangeError)
  expect(() => makeCalendar({ ...known, hours: [['22:00', '06:00']] })).toThrow(RangeError)
  expect(() => makeCalendar({ ...known, holidays: new Set(['2026-02-30']) })).toThrow(RangeError)
})

describe.each(['America/New_York', 'Pacific/Kiritimati', 'Asia/Shanghai'])('in a process whose zone is %s', zone => {
  const before = process.env.TZ
  afterEach(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })
  test('the same dates', () => {
    process.env.TZ = zone
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
    const there = testCalendar()
    for (const date of dates(WORKED)) expect(there.isWorkingDay(date)).toBe(true)
    for (const [from, days, to] of rows(WORKING_DAYS)) expect(shown(there.addWorkingDays(at(from), days))).toBe(`${to}T17:30`)
    for (const [from, hours, to] of rows(WORKING_HOURS)) expect(shown(there.addWorkingHours(at(from), hours))).toBe(to)
    expect(atShanghai('2026-11-24', '17:30').toISOString()).toBe('2026-11-24T09:30:00.000Z')
    expect(shown(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01T00:00')
  })
})

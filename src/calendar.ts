/** The working calendar of the years whose State Council notice is known; for later years the holidays that law fixes. */
import { createRequire } from 'node:module'
import { type Calendar, makeCalendar } from './domain/calendar.ts'
import { statutoryHolidays } from './domain/statutory-holidays.ts'

interface Published {
  readonly holidays: Readonly<Record<string, string>>
  readonly workdays: Readonly<Record<string, string>>
}

const FURTHER_YEARS = 6

/** chinese-days' own file: plain dates, so that no time zone can shift them. */
export function publishedCalendar(): Calendar {
  const published = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as Published
  const holidays = Object.keys(published.holidays)
  const years = new Set(holidays.map(date => Number(date.slice(0, 4))))
  const last = Math.max(...years)
  const later = Array.from({ length: FURTHER_YEARS }, (_, at) => statutoryHolidays(last + 1 + at)).flat()
  return makeCalendar({
    holidays: new Set([...holidays, ...later]),
    makeUpDays: new Set(Object.keys(published.workdays)),
    yearsKnown: years,
  })
}

/** The working calendar of the years whose State Council notice is known; for later years the holidays that law fixes. */
import { createRequire } from 'node:module'
import { type Calendar, shanghaiDate } from './domain/time/calendar.ts'
import { calendarOfNotices, type HolidayNotice } from './domain/time/holiday-notices.ts'

interface Published {
  readonly holidays: Readonly<Record<string, string>>
  readonly workdays: Readonly<Record<string, string>>
}

/**
 * From December on, as long as next year's notice (out in November) is not in the calendar: dates beyond New Year are computed from what law fixes
 * and may move. All year, when this year's is missing.
 */
export function calendarWarnings(calendar: Pick<Calendar, 'knows'>, now: Date): string[] {
  const [year = 0, month = 0] = shanghaiDate(now).split('-').map(Number)
  const missing = [year, ...(month === 12 ? [year + 1] : [])].filter(one => !calendar.knows(`${one}-01-01`))
  return missing.map(
    one => `the calendar has no State Council notice of ${one}: update the package chinese-days, or dates over holidays will be wrong`,
  )
}

/** chinese-days' own file: plain dates, so that no time zone can shift them. */
export function publishedNotices(): HolidayNotice[] {
  const published = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as Published
  const [holidays, workdays] = [Object.keys(published.holidays), Object.keys(published.workdays)]
  const years = [...new Set(holidays.map(date => Number(date.slice(0, 4))))].sort((a, b) => a - b)
  const of = (dates: readonly string[], year: number): string[] => dates.filter(date => date.startsWith(`${year}-`)).sort()
  return years.map(year => ({ year, holidays: of(holidays, year), makeUpDays: of(workdays, year) }))
}

export const publishedCalendar = (): Calendar => calendarOfNotices(publishedNotices())

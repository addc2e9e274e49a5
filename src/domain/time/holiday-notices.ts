/** The State Council's yearly notices as data, and the calendar that those known so far make. */
import { type Calendar, type DateText, makeCalendar } from './calendar.ts'
import { statutoryHolidays } from './statutory-holidays.ts'

export interface HolidayNotice {
  readonly year: number
  readonly holidays: readonly DateText[]
  readonly makeUpDays: readonly DateText[]
}

/** So many years beyond the last notice the days that law fixes are off. */
const FURTHER_YEARS = 6

/** @param notices of one year the last counts */
export function calendarOfNotices(notices: readonly HolidayNotice[]): Calendar {
  const years = new Map(notices.map(notice => [notice.year, notice]))
  const last = Math.max(...years.keys())
  const later = Array.from({ length: FURTHER_YEARS }, (_, at) => statutoryHolidays(last + 1 + at)).flat()
  const all = [...years.values()]
  return makeCalendar({
    holidays: new Set([...all.flatMap(({ holidays }) => holidays), ...later]),
    makeUpDays: new Set(all.flatMap(({ makeUpDays }) => makeUpDays)),
    yearsKnown: new Set(years.keys()),
  })
}

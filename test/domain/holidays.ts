/** The working calendar's data for tests, from the `chinese-days` package's own file: plain dates, so no time zone can shift them. */
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { type Calendar, type CalendarData, makeCalendar, type WorkingHours } from '../../src/domain/time/calendar.ts'

/** The years the package holds notices for, and their days off and make-up days. */
export function publishedHolidays(): Required<Omit<CalendarData, 'hours'>> {
  const holidays = Object.keys(published.holidays)
  return {
    holidays: new Set(holidays),
    makeUpDays: new Set(Object.keys(published.workdays)),
    yearsKnown: new Set(holidays.map(date => Number(date.slice(0, 4)))),
  }
}

export function testCalendar(hours?: WorkingHours): Calendar {
  return makeCalendar({ ...publishedHolidays(), ...(hours && { hours }) })
}

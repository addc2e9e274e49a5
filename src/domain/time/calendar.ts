/** The working calendar: public holidays, 调休 make-up days, and the hours in which people are at work. All dates are Asia/Shanghai. */
import {
  DAY_MS,
  type DateText,
  type DayNumber,
  dayNumber,
  HOUR_MS,
  instantOf,
  MINUTE_MS,
  msOfDay,
  parseDate,
  parseTime,
  showDay,
  type TimeText,
  weekdayOf,
} from './shanghai.ts'

export { atShanghai, type DateText, shanghaiDate, shanghaiTime, type TimeText } from './shanghai.ts'

/** Periods of work in a day, in order, none reaching midnight; one may begin where another ends. A period contains its start and not its end. */
export type WorkingHours = readonly (readonly [from: TimeText, to: TimeText])[]

export const STANDARD_HOURS: WorkingHours = [
  ['08:30', '12:00'],
  ['13:30', '17:30'],
]

export interface CalendarData {
  /** Days off by the State Council's notice, weekends inside a holiday included. */
  readonly holidays: ReadonlySet<DateText>
  /** Weekend days that are worked (调休上班). They win over `holidays`. */
  readonly makeUpDays: ReadonlySet<DateText>
  /** Years whose notice is in the sets. In others only what the sets hold and weekends are off. */
  readonly yearsKnown: ReadonlySet<number>
  readonly hours?: WorkingHours
}

export interface Calendar {
  readonly hours: WorkingHours
  /** The same days with other hours. */
  withHours(hours: WorkingHours): Calendar
  /** Working milliseconds in one working day. */
  readonly dayMs: number
  /** Whether the notice for this date's year was known; a date computed over an unknown year may move when it is published. */
  knows(date: DateText): boolean
  isWorkingDay(date: DateText): boolean
  isWorkingTime(instant: Date): boolean
  /** The same instant inside working time, else the start of the next period. */
  nextWorkingTime(from: Date): Date
  /**
   * Time before work starts counting at the next period. A sum that fills a period exactly ends at that period's end (17:30, not tomorrow 8:30);
   * a negative amount counts backwards and ends at a period's start. 0 gives `from` itself.
   */
  addWorkingMs(from: Date, ms: number): Date
  addWorkingHours(from: Date, hours: number): Date
  /**
   * The end of the last period of the `days`-th working day after `from`'s day, whatever the hour of `from`: its own day never counts.
   * @throws RangeError unless `days` is a whole number ≥ 1
   */
  addWorkingDays(from: Date, days: number): Date
  /**
   * 民法典 Art. 200–203: the first day is the day after `from`; a last day that is no working day moves to the next working day;
   * it ends when business ends that day.
   * @throws RangeError unless `days` is a whole number ≥ 1
   */
  addCalendarDays(from: Date, days: number): Date
  /** Milliseconds of working time from `a` to `b`; negative when `b` is earlier. */
  workingMsBetween(a: Date, b: Date): number
  /** Days off after `from`'s day, up to and including `to`'s: what a date's explanation lists as skipped. */
  daysOffBetween(from: Date, to: Date): DateText[]
}

/** @throws RangeError when the hours are empty, out of order or overlap */
export function makeCalendar(data: CalendarData): Calendar {
  const { holidays, makeUpDays, yearsKnown, hours = STANDARD_HOURS } = data
  const others = new Map<string, Calendar>()
  const periods = parsePeriods(hours)
  const off = dayNumbers(holidays)
  const worked = dayNumbers(makeUpDays)
  const dayMs = periods.reduce((sum, period) => sum + period.end - period.start, 0)
  const lastEnd = periods.at(-1)?.end ?? 0

  const works = (day: DayNumber) => worked.has(day) || (!off.has(day) && weekdayOf(day) % 6 !== 0)
  const periodsOf = (day: DayNumber) => (works(day) ? periods : [])
  /** Working milliseconds of that day before `ms` after midnight. */
  const workedBefore = (day: DayNumber, ms: number) =>
    periodsOf(day).reduce((sum, period) => sum + Math.max(0, Math.min(ms, period.end) - period.start), 0)

  function nextWorkingTime(from: Date): Date {
    const ms = msOfDay(from)
    for (let day = dayNumber(from), after = ms; ; day++, after = 0) {
      const period = periodsOf(day).find(({ end }) => after < end)
      if (period) return instantOf(day, Math.max(after, period.start))
    }
  }

  function addWorkingMs(from: Date, ms: number): Date {
    if (!Number.isFinite(ms)) throw new RangeError('working time must be finite')
    if (ms === 0) return new Date(from)
    let left = Math.abs(ms)
    const step = Math.sign(ms)
    const ordered = step > 0 ? periods : periods.toReversed()
    let limit = msOfDay(from)
    for (let day = dayNumber(from); ; day += step) {
      for (const { start, end } of works(day) ? ordered : []) {
        const begin = step > 0 ? Math.max(start, limit) : Math.min(end, limit)
        const length = Math.max(0, step > 0 ? end - begin : begin - start)
        if (left <= length) return instantOf(day, begin + step * left)
        left -= length
      }
      limit = step > 0 ? 0 : DAY_MS
    }
  }

  function dayAfter(from: Date, days: number, counts: (day: DayNumber) => boolean): DayNumber {
    if (!Number.isInteger(days) || days < 1) throw new RangeError(`days must be a whole number of at least 1, not ${days}`)
    let day = dayNumber(from)
    for (let left = days; left > 0; ) if (counts(++day)) left--
    return day
  }

  function addCalendarDays(from: Date, days: number): Date {
    let day = dayAfter(from, days, () => true)
    while (!works(day)) day++
    return instantOf(day, lastEnd)
  }

  function workingMsBetween(a: Date, b: Date): number {
    if (b < a) return 0 - workingMsBetween(b, a)
    let sum = workedBefore(dayNumber(b), msOfDay(b)) - workedBefore(dayNumber(a), msOfDay(a))
    for (let day = dayNumber(a); day < dayNumber(b); day++) sum += works(day) ? dayMs : 0
    return sum
  }

  function daysOffBetween(from: Date, to: Date): DateText[] {
    const days: DateText[] = []
    for (let day = dayNumber(from) + 1; day <= dayNumber(to); day++) if (!works(day)) days.push(showDay(day))
    return days
  }

  function withHours(wanted: WorkingHours): Calendar {
    const key = wanted.map(period => period.join('-')).join()
    const made = others.get(key) ?? makeCalendar({ ...data, hours: wanted })
    others.set(key, made)
    return made
  }

  return {
    hours,
    withHours,
    dayMs,
    knows: date => yearsKnown.has(Number(date.slice(0, 4))),
    isWorkingDay: date => works(parseDate(date)),
    isWorkingTime: instant => periodsOf(dayNumber(instant)).some(({ start, end }) => start <= msOfDay(instant) && msOfDay(instant) < end),
    nextWorkingTime,
    addWorkingMs,
    addWorkingHours: (from, amount) => addWorkingMs(from, Math.round(amount * HOUR_MS)),
    addWorkingDays: (from, days) => instantOf(dayAfter(from, days, works), lastEnd),
    addCalendarDays,
    workingMsBetween,
    daysOffBetween,
  }
}

interface Period {
  /** Milliseconds after midnight. */
  readonly start: number
  readonly end: number
}

function parsePeriods(hours: WorkingHours): Period[] {
  const periods = hours.map(([from, to]) => ({ start: parseTime(from) * MINUTE_MS, end: parseTime(to) * MINUTE_MS }))
  let last = 0
  for (const { start, end } of periods) {
    if (start < last || end <= start) throw new RangeError('working hours must be in order, without overlap, each ending on its own day')
    last = end
  }
  if (periods.length === 0) throw new RangeError('working hours are empty')
  return periods
}

function dayNumbers(dates: ReadonlySet<DateText>): Set<DayNumber> {
  return new Set([...dates].map(parseDate))
}

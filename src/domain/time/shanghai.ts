/** Asia/Shanghai, a fixed +08:00 since 1991: plain arithmetic, so the process's own TZ never matters. */

/** `YYYY-MM-DD`, a Shanghai date. */
export type DateText = string
/** `HH:MM`, `00:00` to `23:59`. */
export type TimeText = string

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS
const OFFSET_MS = 8 * HOUR_MS

/** Days since 1970-01-01 in Shanghai. */
export type DayNumber = number

/** @throws RangeError on an invalid Date */
export function dayNumber(instant: Date): DayNumber {
  const ms = instant.getTime()
  if (Number.isNaN(ms)) throw new RangeError('invalid Date')
  return Math.floor((ms + OFFSET_MS) / DAY_MS)
}

/** @throws RangeError unless the text is a date that exists */
export function parseDate(date: DateText): DayNumber {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date) throw new RangeError(`not a date: ${date.slice(0, 20)}`)
  return ms / DAY_MS
}

/** Minutes after midnight. @throws RangeError outside 00:00–23:59 */
export function parseTime(time: TimeText): number {
  const match = /^(\d{2}):(\d{2})$/.exec(time)
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN
  if (!(minutes < 24 * 60) || Number(match?.[2]) > 59) throw new RangeError(`not a time: ${time.slice(0, 20)}`)
  return minutes
}

export function showDay(day: DayNumber): DateText {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** The instant `ms` milliseconds after Shanghai's midnight of that day. */
export function instantOf(day: DayNumber, ms: number): Date {
  return new Date(day * DAY_MS - OFFSET_MS + ms)
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 4) % 7) + 7) % 7
}

/** Milliseconds since Shanghai's midnight. */
export function msOfDay(instant: Date): number {
  return instant.getTime() + OFFSET_MS - dayNumber(instant) * DAY_MS
}

export function shanghaiDate(instant: Date): DateText {
  return showDay(dayNumber(instant))
}

/** `HH:MM`, 24 hours, seconds cut off. */
export function shanghaiTime(instant: Date): TimeText {
  const minutes = Math.floor(msOfDay(instant) / MINUTE_MS)
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** @throws RangeError on a date or time that does not exist */
export function atShanghai(date: DateText, time: TimeText = '00:00'): Date {
  return instantOf(parseDate(date), parseTime(time) * MINUTE_MS)
}

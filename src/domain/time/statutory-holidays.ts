/** Public holidays by law, for years whose notice is not out yet: 全国年节及纪念日放假办法 (2024 revision), Art. 2. No 调休, no weekends. */
import { type DateText, parseDate, showDay } from './shanghai.ts'

/** Month and day of 春节, 清明, 端午, 中秋. A table, because ICU's Chinese calendar errs by a day in 2027 and 2030. */
const MOVING: Readonly<Record<number, readonly [spring: string, tomb: string, boat: string, moon: string]>> = {
  2024: ['02-10', '04-04', '06-10', '09-17'],
  2025: ['01-29', '04-04', '05-31', '10-06'],
  2026: ['02-17', '04-05', '06-19', '09-25'],
  2027: ['02-06', '04-05', '06-09', '09-15'],
  2028: ['01-26', '04-04', '05-28', '10-03'],
  2029: ['02-13', '04-04', '06-16', '09-22'],
  2030: ['02-03', '04-05', '06-05', '09-12'],
  2031: ['01-23', '04-05', '06-24', '10-01'],
  2032: ['02-11', '04-04', '06-12', '09-19'],
}

/**
 * 元旦, 春节 (除夕 to 初三), 清明, 劳动节 (two days), 端午, 中秋, 国庆 (three days) of a year, in no order; outside 2024–2032 those of fixed date only.
 * The notice, out in November of the year before, adds days and make-up days around them, so a date computed from these may still move.
 */
export function statutoryHolidays(year: number): DateText[] {
  const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map(day => `${year}-${day}`)
  const moving = MOVING[year]
  if (!moving) return fixed
  const [spring, ...others] = moving
  const first = parseDate(`${year}-${spring}`)
  return [...fixed, ...[-1, 0, 1, 2].map(shift => showDay(first + shift)), ...others.map(day => `${year}-${day}`)]
}

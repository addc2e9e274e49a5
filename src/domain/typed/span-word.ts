/** 本周, 上周, 本月, 上月, 今年 as a span of time in Shanghai; the end is not in it. */
import { atShanghai, dayNumber, instantOf, shanghaiDate, weekdayOf } from '../time/shanghai.ts'

export interface SpanOfTime {
  readonly from: Date
  readonly until: Date
}

export function readSpanWord(word: string, now: Date): SpanOfTime | null {
  const today = dayNumber(now)
  const monday = today - ((weekdayOf(today) + 6) % 7)
  const [year = 0, month = 0] = shanghaiDate(now).split('-').map(Number)
  const first = (ahead: number): Date => {
    const months = year * 12 + month - 1 + ahead
    return atShanghai(`${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`)
  }
  switch (word.trim()) {
    case '今天':
      return { from: instantOf(today, 0), until: instantOf(today + 1, 0) }
    case '本周':
      return { from: instantOf(monday, 0), until: instantOf(monday + 7, 0) }
    case '上周':
      return { from: instantOf(monday - 7, 0), until: instantOf(monday, 0) }
    case '本月':
      return { from: first(0), until: first(1) }
    case '上月':
    case '上个月':
      return { from: first(-1), until: first(0) }
    case '今年':
    case '本年':
      return { from: atShanghai(`${year}-01-01`), until: atShanghai(`${year + 1}-01-01`) }
    default:
      return null
  }
}

/** Reads the time limit of a 督办: `3天`, `24小时`, `明天`, `11-28`, `11月28日前`. */
import type { Calendar } from '../time/calendar.ts'
import { atShanghai, HOUR_MS, shanghaiDate } from '../time/shanghai.ts'
import { promisedDate } from './promised-date.ts'

export interface Limit {
  readonly dueAt: Date
  /** What was said besides. */
  readonly words: string
}

const MOST_DAYS = 60

/** Null where there is none, or it is past or more than sixty days off. Days are working days and end with work; hours are hours. */
export function readLimit(text: string, now: Date, calendar: Calendar): Limit | null {
  const plain = text.normalize('NFKC').trim()
  const found =
    /^(?:限|限时)?\s*(?:(\d{1,3})\s*个?(小时|工作日|天|日)(?:之?内)?|(\d{1,2})[-月/.](\d{1,2})日?(?:之?前)?|(今天|明天|后天)(?:下班)?(?:之?前)?)[\s,，、:：]*/.exec(
      plain,
    )
  if (found === null) return null
  const [whole, amount, unit, month, date, word] = found
  const words = plain.slice(whole.length)
  if (amount !== undefined) {
    const size = Number(amount)
    if (size < 1 || size > (unit === '小时' ? MOST_DAYS * 24 : MOST_DAYS)) return null
    return { dueAt: unit === '小时' ? new Date(now.getTime() + size * HOUR_MS) : calendar.addWorkingDays(now, size), words }
  }
  const on = promisedDate(word === undefined ? `${month}月${date}日前` : `${word}前`, now, calendar)
  if (on === null) return null
  const dueAt = atShanghai(shanghaiDate(on), calendar.hours.at(-1)?.[1] ?? '17:30')
  return dueAt > now && dueAt.getTime() - now.getTime() < MOST_DAYS * 24 * HOUR_MS ? { dueAt, words } : null
}

/** Reads 请假 <起> <止> <代理人>: `11-25 11-27 李明`, `11月25日到27日 老李`, `明天 后天 李明`, `今天 李明`. */
import { type DayNumber, dayNumber, instantOf, parseDate, showDay } from '../time/shanghai.ts'

export interface Leave {
  readonly from: Date
  /** The end of the last day. */
  readonly until: Date
  /** As they are called. */
  readonly standIn: string
}

const WORDS: Readonly<Record<string, number>> = { 今天: 0, 明天: 1, 后天: 2, 大后天: 3 }
const DATE = '(?:(\\d{4})[-年/.])?(\\d{1,2})[-月/.](\\d{1,2})[日号]?'
const DAY = '(\\d{1,2})[日号]'
const ONE = new RegExp(`^\\s*(?:${DATE}|${DAY}|(大后天|今天|明天|后天))\\s*(?:[-~—至到、,，]|\\s)?\\s*`)
const LONGEST_DAYS = 200

/** Days from one to another, both in it, and what was said behind them. */
export interface DaySpan {
  readonly first: DayNumber
  readonly last: DayNumber
  readonly rest: string
}

/** Null where there is none in front: no date, one that does not exist or is past, an end before the start, more than 200 days. One day alone is a span. */
export function readDays(text: string, now: Date): DaySpan | null {
  const today = dayNumber(now)
  let rest = text.normalize('NFKC')
  const days: DayNumber[] = []
  while (days.length < 2) {
    const found = ONE.exec(rest)
    if (found === null) break
    const day = dayIn(found, days[0] ?? today, today)
    if (day === null) return null
    days.push(day)
    rest = rest.slice(found[0].length)
  }
  const [first, last = first] = days
  if (first === undefined || last === undefined || first < today || last < first || last - first > LONGEST_DAYS) return null
  return { first, last, rest }
}

/** Null where it is none, by `readDays`, or nobody is named. */
export function readLeave(text: string, now: Date): Leave | null {
  const span = readDays(text, now)
  if (span === null) return null
  const standIn = span.rest
    .replace(/^[\s,，:：]*(?:由|请|代理人?)?\s*/, '')
    .replace(/\s*(?:代办|代理|替我|代班)$/, '')
    .trim()
  if (standIn === '' || /\s/.test(standIn)) return null
  return { from: span.first === dayNumber(now) ? now : instantOf(span.first, 0), until: instantOf(span.last + 1, 0), standIn }
}

/** A month and day without a year is the coming one; a bare day (27日) is in the month of what was said before it. */
function dayIn([, year, month, date, bare, word]: RegExpExecArray, before: DayNumber, today: DayNumber): DayNumber | null {
  if (word !== undefined) return today + (WORDS[word] ?? 0)
  if (bare !== undefined) return existing(`${showDay(before).slice(0, 7)}-${bare.padStart(2, '0')}`)
  const ending = `-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
  if (year !== undefined) return existing(`${year}${ending}`)
  const thisYear = Number(showDay(today).slice(0, 4))
  const near = existing(`${thisYear}${ending}`)
  return near !== null && near >= today ? near : existing(`${thisYear + 1}${ending}`)
}

function existing(date: string): DayNumber | null {
  try {
    return parseDate(date)
  } catch {
    return null
  }
}

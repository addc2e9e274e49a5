/** Finds the date by which an answer promises something. */
import type { Calendar } from '../time/calendar.ts'
import { DAY_MS, type DayNumber, dayNumber, instantOf, showDay, weekdayOf } from '../time/shanghai.ts'
import { readNumeral } from './chinese-numeral.ts'

/** Longest part of an answer that is looked at, in UTF-16 units. */
const LONGEST = 5_000
/** Later than this is no promise but a slip of the pen. */
const FARTHEST_DAYS = 800
const N = '([0-9]{1,3}|[一二两三四五六七八九十]{1,3})'
/** What makes a bare day or weekday a promise. */
/** What makes a bare day or weekday a promise: a limit, or what will be done then. */
const LIMIT =
  '(?=(?:上午|中午|下午|晚上?)?(?:会|将|就|统一|一定|再|给您?)*(?:之?前|以前|之?内|以内|为止|截止|起|发(?![电动生现热])|补|到账|完成|解决|答复|回复|恢复|开始|落实|支付|结清|修|安排))'
const WITHIN = '(?:之?内|以内|之?后|以后|左右)'

const DEED = new RegExp(`^${LIMIT}`)
const INTENTION = /(?:(?<!现)将|预计|计划|定于|力争|争取|确保|保证|承诺|拟|最迟|最晚|会在)[^。!;]{0,12}$/
/** Of a text no longer than this a date is the point. */
const LITTLE = 20

type Reader = (groups: readonly string[], today: DayNumber, calendar: Calendar | null) => DayNumber | null

type Pattern = readonly [pattern: string, read: Reader]

/** Dates that may as well be a report's or a signature's: they count where `isPromise` says so. Tried in order, on text without spaces. */
const DATED: readonly Pattern[] = [
  ['([0-9]{4})[年./-]([0-9]{1,2})[月./-]([0-9]{1,2})(?![0-9])[日号]?', ([y, m, d]) => dayOf(Number(y), Number(m), Number(d))],
  [`([0-9]{4})年${N}月份?(初|上旬|中旬|下旬|底|末)?`, ([y, m, part]) => lastOf(Number(y), numeral(m), partOfMonth(part))],
  ['([0-9]{4})年年?[底末]', ([y]) => dayOf(Number(y), 12, 31)],
  [`(?<![0-9])${N}月份?${N}[日号]`, ([m, d], today) => nextOf(numeral(m), numeral(d), today)],
  [`(?<![0-9])${N}月份?(初|上旬|中旬|下旬|底|末)`, ([m, part], today) => nextOf(numeral(m), partOfMonth(part), today)],
]

/** Words that look ahead by themselves. What an earlier pattern has read is not read again. */
const AHEAD: readonly Pattern[] = [
  ['(?<![0-9.])([0-9]{1,2})[./]([0-9]{1,2})(?=之?前|以前)', ([m, d], today) => nextOf(numeral(m), numeral(d), today)],
  [`下个?月${N}[日号]`, ([d], today) => inMonth(today, 1, numeral(d))],
  [
    '(下个?月|本月|这个?月|当月|(?<!上个?)月)(初|上旬|中旬|下旬|底|末)',
    ([month, part], today) => inMonth(today, monthsAhead(month), partOfMonth(part)),
  ],
  [`(下个?月|本月|这个?月|当月)${LIMIT}`, ([month], today) => inMonth(today, monthsAhead(month), 31)],
  ['(?:[本今]年年?(?:底|末|内)|(?<![0-9年去前往每])年[底末])', (_, today) => dayOf(yearOf(today), 12, 31)],
  [
    '(下下|下|本|这)个?(?:周|星期|礼拜)([一二三四五六日天1-7末])',
    ([week, weekday], today) => mondayOf(today) + weeksAhead(week) * 7 + weekdayIndex(weekday),
  ],
  [`(下下|下|本|这)个?(?:周|星期|礼拜)(?:底|${LIMIT})`, ([week], today) => mondayOf(today) + weeksAhead(week) * 7 + 4],
  [`(?<![上每])(?:周|星期|礼拜)([一二三四五六日天])${LIMIT}`, ([weekday], today) => upcomingWeekday(today, weekdayIndex(weekday))],
  [`(?<![起后0-9一二两三四五六七八九十])${N}个?工作日`, ([n], today, calendar) => workingDaysAfter(today, numeral(n), calendar)],
  [`(?<![起后0-9一二两三四五六七八九十])${N}[天日]${WITHIN}`, ([n], today) => today + numeral(n)],
  [`${N}个?(?:周|星期|礼拜)${WITHIN}`, ([n], today) => today + 7 * numeral(n)],
  [`半个月${WITHIN}`, (_, today) => today + 15],
  [`${N}个月${WITHIN}`, ([n], today) => inMonth(today, numeral(n), Number(showDay(today).slice(8)))],
  [`(?<![0-9年月一二三四五六七八九十第])${N}[日号]${LIMIT}`, ([d], today) => upcomingDayOfMonth(today, numeral(d))],
  ['(大后|后|明)[天日早晚]', ([word], today) => today + ({ 大后: 3, 后: 2, 明: 1 }[word ?? ''] ?? 0)],
  [`(?:今[天日晚]|下班)(?:下班)?${LIMIT}`, (_, today) => today],
]

/**
 * The day on which what an answer promises is to be done, as midnight in Shanghai, or null. Dates in the past are reports, not promises;
 * of several the last counts, for only then is all of it due. 工作日 follow the calendar when one is given, else Monday to Friday.
 */
export function promisedDate(text: string, today: Date, calendar: Calendar | null = null): Date | null {
  const now = dayNumber(today)
  const found: DayNumber[] = []
  let rest = text.slice(0, LONGEST).normalize('NFKC').replace(/\s+/g, '')
  const look = ([pattern, read]: Pattern, counts: (at: number, end: number) => boolean) => {
    rest = rest.replaceAll(new RegExp(pattern, 'g'), (whole: string, ...match: unknown[]) => {
      const at = match.findIndex(part => typeof part === 'number')
      const offset = Number(match[at])
      const day = counts(offset, offset + whole.length) ? read(match.slice(0, at) as string[], now, calendar) : null
      if (day !== null && day >= now && day <= now + FARTHEST_DAYS) found.push(day)
      return '\uFFFC'
    })
  }
  for (const pattern of DATED) look(pattern, (at, end) => isPromise(rest, at, end))
  for (const pattern of AHEAD) look(pattern, () => true)
  return found.length === 0 ? null : instantOf(Math.max(...found), 0)
}

/** A limit or a deed follows, an intention stands in front, or there is little else: then a date is more than a report's or a signature's. */
function isPromise(text: string, at: number, end: number): boolean {
  return text.length <= LITTLE || DEED.test(text.slice(end, end + 12)) || INTENTION.test(text.slice(Math.max(0, at - 16), at))
}

/** Two digits side by side are a range: 两三天 is three at most. */
function numeral(text: string | undefined): number {
  const range = /^[一二两三四五六七八九]{2}$/.test(text ?? '')
  return readNumeral((range ? text?.at(-1) : text) ?? '') ?? Number.NaN
}

/** null for a day that does not exist. */
function dayOf(year: number, month: number, day: number): DayNumber | null {
  const ms = Date.UTC(year, month - 1, day)
  const at = new Date(ms)
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? ms / DAY_MS : null
}

function yearOf(day: DayNumber): number {
  return Number(showDay(day).slice(0, 4))
}

function lastOf(year: number, month: number, day: number): DayNumber | null {
  return month >= 1 && month <= 12 ? clampedDay(year, month, day) : null
}

/** A month and a day without a year: the coming one when it is less than four months away, else it was in the past. */
function nextOf(month: number, day: number, today: DayNumber): DayNumber | null {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null
  const year = yearOf(today)
  return [year, year + 1].map(y => clampedDay(y, month, day)).find(found => found >= today && found <= today + 120) ?? null
}

/** Days past a month's end are its last. */
function clampedDay(year: number, month: number, day: number): DayNumber {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return Date.UTC(year, month - 1, Math.min(day, last)) / DAY_MS
}

function inMonth(today: DayNumber, ahead: number, day: number): DayNumber | null {
  if (!(day >= 1 && day <= 31 && ahead <= 24)) return null
  const at = new Date(today * DAY_MS)
  const first = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + ahead, 1))
  return clampedDay(first.getUTCFullYear(), first.getUTCMonth() + 1, day)
}

/** 上旬 and 初 end on the 10th, 中旬 on the 20th, the rest with the month. */
function partOfMonth(part: string | undefined): number {
  if (part === '初' || part === '上旬') return 10
  return part === '中旬' ? 20 : 31
}

function mondayOf(today: DayNumber): DayNumber {
  return today - ((weekdayOf(today) + 6) % 7)
}

function monthsAhead(word: string | undefined): number {
  return word?.startsWith('下') ? 1 : 0
}

function weeksAhead(word: string | undefined): number {
  return { 下: 1, 下下: 2 }[word ?? ''] ?? 0
}

/** Monday 0 … Sunday 6; the weekend ends with Sunday. */
function weekdayIndex(word: string | undefined): number {
  if (word === '日' || word === '天' || word === '末') return 6
  return numeral(word) - 1
}

function upcomingWeekday(today: DayNumber, index: number): DayNumber {
  const day = mondayOf(today) + index
  return day < today ? day + 7 : day
}

function upcomingDayOfMonth(today: DayNumber, day: number): DayNumber | null {
  const here = inMonth(today, 0, day)
  return here === null || here >= today ? here : inMonth(today, 1, day)
}

function workingDaysAfter(today: DayNumber, days: number, calendar: Calendar | null): DayNumber | null {
  if (!(days >= 1 && days <= 250)) return null
  if (calendar) return dayNumber(calendar.addWorkingDays(instantOf(today, 0), days))
  let day = today
  for (let left = days; left > 0; ) if (weekdayOf(++day) % 6 !== 0) left--
  return day
}

import { expect, test } from 'vitest'
import { publishedCalendar } from '../../src/calendar.ts'
import { atShanghai } from '../../src/domain/time/calendar.ts'
import { readLimit } from '../../src/domain/typed/time-limit.ts'

const calendar = publishedCalendar()
const now = atShanghai('2026-11-26', '09:00')

test.each([
  ['3天', '2026-12-01', '17:30', ''],
  ['限 2个工作日 抓紧', '2026-11-30', '17:30', '抓紧'],
  ['24小时，先发九月', '2026-11-27', '09:00', '先发九月'],
  ['11-28', '2026-11-28', '17:30', ''],
  ['12月1日前 答复职工', '2026-12-01', '17:30', '答复职工'],
  ['明天', '2026-11-27', '17:30', ''],
  ['１天', '2026-11-27', '17:30', ''],
] as const)('%s', (text, date, time, words) => {
  expect(readLimit(text, now, calendar)).toEqual({ dueAt: atShanghai(date, time), words })
})

test.each(['', '尽快', '0天', '61天', '999小时小时', '2月30日', '去年'])('not “%s”', text =>
  expect(readLimit(text.replace('999小时小时', '9999小时'), now, calendar)).toBeNull(),
)

import { describe, expect, test } from 'vitest'
import { atShanghai } from '../../src/domain/time/calendar.ts'
import { readLeave } from '../../src/domain/typed/leave-span.ts'

const now = atShanghai('2026-11-23', '09:00')

describe('请假 is read as it is typed', () => {
  test.each([
    ['11-25 11-27 李明', '2026-11-25', '2026-11-28', '李明'],
    ['11月25日到27日 老李', '2026-11-25', '2026-11-28', '老李'],
    ['11.25 - 11.27，由李明代办', '2026-11-25', '2026-11-28', '李明'],
    ['明天 后天 李明', '2026-11-24', '2026-11-26', '李明'],
    ['明天 李明', '2026-11-24', '2026-11-25', '李明'],
    ['12-30 1-3 李明', '2026-12-30', '2027-01-04', '李明'],
    ['２０２７-０１-０４ 2027年1月5日 李明', '2027-01-04', '2027-01-06', '李明'],
    ['2-27 2-28 李明', '2027-02-27', '2027-03-01', '李明'],
  ])('%s', (text, from, until, standIn) => {
    expect(readLeave(text, now)).toEqual({ from: atShanghai(from), until: atShanghai(until), standIn })
  })

  test('from today it begins now', () => {
    expect(readLeave('今天 明天 李明', now)).toEqual({ from: now, until: atShanghai('2026-11-25'), standIn: '李明' })
  })

  test.each([
    '',
    '李明',
    '11-25',
    '11-25 11-27',
    '两天 李明',
    '11-27 11-25 李明',
    '2-30 李明',
    '2026-11-01 李明',
    '11-25 11-27 李明 何红',
    '11-25 2028-11-27 李明',
  ])('not “%s”', text => expect(readLeave(text, now)).toBeNull())
})

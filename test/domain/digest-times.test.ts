import { expect, test } from 'vitest'
import { STANDARD_HOURS, type WorkingHours } from '../../src/domain/time/calendar.ts'
import { digestTimes } from '../../src/domain/time/digest-times.ts'

const clock = (ms: number): string => `${Math.floor(ms / 3_600_000)}:${String((ms / 60_000) % 60).padStart(2, '0')}`

test.each<[WorkingHours, string, string]>([
  [STANDARD_HOURS, '8:00', '14:00'],
  [
    [
      ['08:00', '12:00'],
      ['13:00', '17:00'],
    ],
    '7:30',
    '13:30',
  ],
  // an early shift without a break is not woken
  [[['06:00', '14:00']], '7:00', '12:00'],
  [[['14:00', '22:00']], '13:30', '18:30'],
  [
    [
      ['09:00', '12:00'],
      ['12:30', '18:00'],
    ],
    '8:30',
    '13:30',
  ],
])('%s: %s and %s', (hours, first, second) => {
  expect(digestTimes(hours).map(clock)).toEqual([first, second])
})

/** When a unit's cadres hear what they have: before they begin, and once more in the second half of their day. */
import type { WorkingHours } from './calendar.ts'
import { HOUR_MS, MINUTE_MS, parseTime } from './shanghai.ts'

const BEFORE_MS = 30 * MINUTE_MS
/** Nobody is woken by what waits. */
const EARLIEST_MS = 7 * HOUR_MS
const APART_MS = 5 * HOUR_MS

/** Milliseconds after midnight, the first and the second: half an hour before work and half an hour after the break; 8:00 and 14:00 by the standard hours. */
export function digestTimes(hours: WorkingHours): readonly [number, number] {
  const [begins, ends] = [hours[0]?.[0] ?? '08:30', hours.at(-1)?.[1] ?? '17:30']
  const [from, until] = [parseTime(begins) * MINUTE_MS, parseTime(ends) * MINUTE_MS]
  const first = Math.max(from - BEFORE_MS, EARLIEST_MS)
  const again = hours.length > 1 ? parseTime(hours.at(-1)?.[0] ?? begins) * MINUTE_MS + BEFORE_MS : (from + until) / 2
  return [first, Math.max(again, first + APART_MS)]
}

/** The hours in which people are asked whether their matter is solved: at noon and after supper. */
import { dayNumber, instantOf, MINUTE_MS, msOfDay, parseTime } from './shanghai.ts'

const FOLLOW_UP_WINDOWS = [
  ['12:00', '13:00'],
  ['18:30', '20:30'],
] as const

/** `dueFrom` itself inside 12:00–13:00 or 18:30–20:30 (the ends not counted), else the start of the next window, on any day of the week. */
export function followUpWindow(dueFrom: Date): Date {
  const day = dayNumber(dueFrom)
  const minute = msOfDay(dueFrom) / MINUTE_MS
  const next = FOLLOW_UP_WINDOWS.find(([, end]) => minute < parseTime(end))
  if (!next) return instantOf(day + 1, parseTime(FOLLOW_UP_WINDOWS[0][0]) * MINUTE_MS)
  return minute >= parseTime(next[0]) ? new Date(dueFrom) : instantOf(day, parseTime(next[0]) * MINUTE_MS)
}

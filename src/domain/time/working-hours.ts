/** Reads the working hours of a unit: `8:30-12:00 13:30-17:30`, `8:00到16:00、16:00到24:00`, `22:00-6:00`. */
import type { TimeText, WorkingHours } from './calendar.ts'

const PERIOD = /(\d{1,2})[:：点](\d{2})?分?\s*(?:-|–|—|~|到|至)\s*(\d{1,2})[:：点](\d{2})?分?/g
const MOST_PERIODS = 6
/** A day's last minute: no period reaches midnight. */
const LAST = 24 * 60 - 1

/** Null where it is none: no period, a time that does not exist, two that overlap, more than six, or words besides. A shift over midnight is two periods. */
export function readHours(text: string): WorkingHours | null {
  const plain = text.normalize('NFKC')
  const found = [...plain.matchAll(PERIOD)]
  if (found.length === 0 || found.length > MOST_PERIODS || /[^\s,，;；、。]/.test(plain.replaceAll(PERIOD, ''))) return null
  const periods = found.flatMap(([, hour, minute = '00', untilHour, untilMinute = '00']) => {
    const [from, until] = [minutes(hour, minute), minutes(untilHour, untilMinute)]
    if (!(from >= 0 && until >= 0) || until > from) return [[from, Math.min(until, LAST)] as const]
    return [[from, LAST] as const, ...(until > 0 ? [[0, until] as const] : [])]
  })
  const ordered = periods.sort(([a], [b]) => a - b)
  const sound = ordered.every(([from, until], at) => from < until && from >= (ordered[at - 1]?.[1] ?? 0))
  return sound ? ordered.map(([from, until]) => [show(from), show(until)] as const) : null
}

function minutes(hour: string | undefined, minute: string): number {
  const [h, m] = [Number(hour), Number(minute)]
  return h <= 24 && m < 60 && h * 60 + m <= 24 * 60 ? h * 60 + m : Number.NaN
}

const show = (at: number): TimeText => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`

/** How far the page's clock is to be moved. Shanghai has no summer time: always UTC+8. */
import { Refused } from './refused.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const SHANGHAI_MS = 8 * 60 * MINUTE_MS
const LONGEST_MINUTES = 400 * 24 * 60

/** Minutes after midnight in Shanghai; the next time the clock shows them is meant. */
const MOMENTS = { nextMorning: 8 * 60, nextFollowUp: 12 * 60 + 30, nextAfternoon: 14 * 60, nextEvening: 18 * 60 + 30 } as const

const isMoment = (word: unknown): word is keyof typeof MOMENTS => typeof word === 'string' && Object.hasOwn(MOMENTS, word)

const msUntil = (now: Date, minuteOfDay: number): number => {
  const sinceMidnight = (now.getTime() + SHANGHAI_MS) % DAY_MS
  const ahead = minuteOfDay * MINUTE_MS - sinceMidnight
  return ahead > 0 ? ahead : ahead + DAY_MS
}

/** @returns milliseconds forward. @throws Refused when it isn't said how far, or backwards */
export const howFar = (now: Date, { minutes, until }: { minutes?: unknown; until?: unknown }): number => {
  if (isMoment(until)) return msUntil(now, MOMENTS[until])
  if (typeof minutes === 'number' && minutes > 0 && minutes <= LONGEST_MINUTES) return Math.round(minutes * MINUTE_MS)
  throw new Refused('时钟只能往前拨，一次最多 400 天')
}

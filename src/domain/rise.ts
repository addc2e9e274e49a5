/** 突增: whether so many people in one day are far beyond what is normal for their unit. */

export const RISE = {
  /** Fewer are no rise anywhere: five seldom talk each other into it, as in domain/incident.ts. */
  fewest: 5,
  /** Whole weeks make the normal, so that each weekday stands in it as often. */
  days: 28,
  /** Whoever was heard for a shorter time has no normal yet; what many bring is counted all the same. */
  fewestDays: 14,
  /**
   * People a day come less evenly than chance alone has it: their variance is mean + spread × mean². Measured in a year of 4,326 public petitions:
   * 0.27 to 0.30 for the whole of them, a third, a tenth and a thirtieth.
   */
  spread: 0.28,
  /** A day like this comes by chance less often than so. In that year it gave less than one warning for each of those sizes. */
  chance: 0.001,
} as const

export interface Normal {
  /** Distinct people of each day, summed. */
  readonly people: number
  readonly days: number
}

/** Of a day; with one more than were counted, so that a long silence does not pass for certainty. */
export const usualADay = ({ people, days }: Normal): number => (people + 1) / days

/** Negative binomial with that variance: the chance that a day has so many people or more. */
function chanceOf(people: number, mean: number): number {
  const size = 1 / RISE.spread
  const stop = size / (size + mean)
  let one = stop ** size
  let fewer = 0
  for (let count = 0; count < people; count++) {
    fewer += one
    one *= ((size + count) / (count + 1)) * (1 - stop)
  }
  return Math.max(0, 1 - fewer)
}

/** @param people distinct ones of the last day */
export const isSharpRise = (people: number, before: Normal): boolean =>
  people >= RISE.fewest && before.days >= RISE.fewestDays && chanceOf(people, usualADay(before)) < RISE.chance

/** What an alert in a group may say about how many, where and when, without pointing at anybody. */
import type { UnitKind } from './person.ts'
import { dayNumber, HOUR_MS, msOfDay, showDay } from './time/shanghai.ts'

/** From this many people on a unit may be named. */
export const SMALLEST_NAMED = 10

const BANDS = [
  [100, '100人以上'],
  [30, '30—99人'],
  [10, '10—29人'],
  [5, '5—9人'],
  [2, '2—4人'],
  [1, '1人'],
] as const
export type HeadBand = (typeof BANDS)[number][1]

/** @throws RangeError below 1: an alert is about somebody */
export function headBand(people: number): HeadBand {
  const band = BANDS.find(([least]) => people >= least)
  if (!band) throw new RangeError(`no band for ${people} people`)
  return band[1]
}

export interface CountedUnit {
  readonly id: string
  readonly kind: UnitKind
  readonly employees: number | null
  /** Employees of the units directly below that alerts name themselves, where known: naming this one would point at the others. */
  readonly namedBelow?: number
  /**
   * Employees of the unit above who are in no unit that alerts name themselves, where known. When that is one to nine people, naming this unit
   * would point at them: whatever names the unit above is theirs.
   */
  readonly restAbove?: number
}

/**
 * The unit that a group alert names: the first up the tree with ten people or more who are not named more closely. A department or site whose
 * head-count is unknown is passed over, like a small one. An enterprise under ten is never named (`small`): its own leader hears in private,
 * and the group of `superiorId` as 某小微成员单位. An enterprise of unknown size counts as big enough, since one with a union of its own is,
 * unless it stands under a joint union, which is for the small ones. Unions are always named. null for an empty chain.
 */
export function rollUpUnit(
  chain: readonly CountedUnit[],
): { as: 'unit'; unitId: string } | { as: 'small'; superiorId: string | null } | null {
  for (const [at, unit] of chain.entries()) {
    const above = chain[at + 1]
    if (unit.kind === 'federation' || unit.kind === 'joint') return { as: 'unit', unitId: unit.id }
    if (unit.kind === 'enterprise') {
      const small = unit.employees === null ? above?.kind === 'joint' : unit.employees < SMALLEST_NAMED
      return small ? { as: 'small', superiorId: above?.id ?? null } : { as: 'unit', unitId: unit.id }
    }
    const pointsAtOthers = unit.restAbove !== undefined && unit.restAbove > 0 && unit.restAbove < SMALLEST_NAMED
    if (unit.employees !== null && unit.employees - (unit.namedBelow ?? 0) >= SMALLEST_NAMED && !pointsAtOthers)
      return { as: 'unit', unitId: unit.id }
  }
  const top = chain.at(-1)
  return top ? { as: 'small', superiorId: null } : null
}

export type Shift = '早班' | '白班' | '夜班'

const MORNING = 5 * HOUR_MS
const DAY = 9 * HOUR_MS
const NIGHT = 19 * HOUR_MS

/** 早班 5:00–9:00, 白班 9:00–19:00, 夜班 19:00–5:00: hours wide enough to hide the minute. */
export function shiftOf(instant: Date): Shift {
  const ms = msOfDay(instant)
  if (ms < MORNING || ms >= NIGHT) return '夜班'
  return ms < DAY ? '早班' : '白班'
}

/** The date a shift is named by: a night shift's is that of its evening. */
export function shiftDate(instant: Date): string {
  return showDay(dayNumber(instant) - (msOfDay(instant) < MORNING ? 1 : 0))
}

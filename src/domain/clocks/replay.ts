/** Computes every date of a matter again from its ledger alone, to be held against the rows that the service keeps. */

import { ACTIONS, Complexity, Kind, Level, Status } from '../grievance.ts'
import type { Calendar } from '../time/calendar.ts'
import { type ClockEntry, clockChange, NOTCHES } from './clockwork.ts'
import type { ClockFacts, Pause } from './deadlines.ts'
import { type ServiceClocks, STANDARD_CLOCKS } from './service-clocks.ts'

export interface Entry {
  readonly type: string
  readonly at: Date
  /** The unit it belonged to afterwards. */
  readonly unitId: string | null
  readonly payload: Readonly<Record<string, unknown>>
}

/** A deadline as it was set: until when it stood, null while it is live. */
export interface Dated {
  readonly kind: string
  readonly startedAt: Date
  readonly dueAt: Date
  readonly warnAt: Date | null
  readonly endedAt: Date | null
}

export interface Replayed {
  readonly status: Status
  /** Every deadline that ever was, in the order in which they were set. */
  readonly dates: readonly Dated[]
}

/** What begins a round anew: pauses and a 延期 of the one before count no more. */
const BEGINS = ['register', 'redo', 'transfer', 'reopen', 'overturn']

const isClockEntry = (type: string): type is ClockEntry => Object.hasOwn(ACTIONS, type) || (NOTCHES as readonly string[]).includes(type)

/** The calendar of a unit by the hours that held at a moment, and the notices that were known at another, the same when missing. */
export type CalendarAt = (unitId: string | null, at: Date, knownAt?: Date) => Calendar

/** As if what is known at `moment` had been known all along. */
const knowing =
  (calendarAt: CalendarAt, moment: Date): CalendarAt =>
  (unitId, at) =>
    calendarAt(unitId, at, moment)

/** A notice that came late moves what still runs, but nothing into the past. */
function moveDates(dates: Dated[], as: readonly Dated[], at: Date): void {
  for (const [place, one] of dates.entries()) {
    const now = as[place]
    const same = now !== undefined && now.kind === one.kind && now.startedAt.getTime() === one.startedAt.getTime()
    if (one.endedAt !== null || !same || now.dueAt <= at || one.dueAt <= at) continue
    // a warning that was given is not given again
    const warns = one.warnAt !== null && now.warnAt !== null && one.warnAt > at && now.warnAt > at
    dates[place] = { ...one, dueAt: now.dueAt, warnAt: warns ? now.warnAt : one.warnAt }
  }
}

/**
 * @param entries of one matter, in the order of the chain
 * @throws RangeError when they do not begin with its registration; ZodError on an entry that lacks what its clocks go by
 */
export function replay(entries: readonly Entry[], calendarAt: CalendarAt, clocks: ServiceClocks = STANDARD_CLOCKS): Replayed {
  if (entries[0]?.type !== 'register') throw new RangeError('a matter begins with its registration')
  let status: Status = 'registered'
  let facts: ClockFacts | null = null
  let promisedOn: Date | null = null
  let pauses: Pause[] = []
  let extensionDays: number | null = null
  const dates: Dated[] = []
  const live = (): Dated[] => dates.filter(({ endedAt }) => endedAt === null)

  for (const [place, { type, at, payload, unitId }] of entries.entries()) {
    if (type === 'redated') moveDates(dates, replay(entries.slice(0, place), knowing(calendarAt, at), clocks).dates, at)
    if (!isClockEntry(type)) continue
    const before: Status = status
    const begins = BEGINS.includes(type)
    if (begins) [pauses, extensionDays] = [[], null]
    if (type === 'extend') extensionDays = Number(payload['days'])
    if (type === 'answer') promisedOn = typeof payload['promised'] === 'string' ? new Date(`${payload['promised']}T00:00:00Z`) : null
    if (Object.hasOwn(ACTIONS, type)) {
      status = Status.parse(payload['to'])
      facts = {
        kind: Kind.parse(payload['kind']),
        level: Level.parse(payload['level']),
        complexity: Complexity.parse(payload['complexity']),
        startedAt: begins || facts === null ? at : facts.startedAt,
      }
    }
    if (facts === null) continue
    const change = clockChange(
      type,
      {
        at,
        before,
        after: status,
        facts: { ...facts, pauses, extensionDays },
        promisedOn,
        live: new Map(live().map(one => [one.kind, one])),
        details: payload,
      },
      calendarAt(unitId, at),
      clocks,
    )
    const ends = (kind: string): boolean =>
      change.ends === 'all' || change.ends.includes(kind) || change.sets.some(one => one.kind === kind)
    for (const [place, one] of dates.entries()) {
      if (one.endedAt !== null || !ends(one.kind)) continue
      dates[place] = { ...one, endedAt: at }
      if (one.kind === 'ask-timeout' && !begins) pauses.push({ from: one.startedAt, until: at })
    }
    dates.push(...change.sets.map(({ kind, dueAt, warnAt }) => ({ kind, startedAt: at, dueAt, warnAt, endedAt: null })))
  }
  return { status, dates }
}

/** The studio's service clocks: what is due when, as pure functions of what happened. Legal clocks are data of a rule pack and live elsewhere. */

import type { Complexity, Kind, Level } from '../grievance.ts'
import type { Calendar } from '../time/calendar.ts'
import { followUpWindow } from '../time/follow-up-window.ts'
import { atShanghai, DAY_MS, dayNumber, HOUR_MS, MINUTE_MS, shanghaiDate } from '../time/shanghai.ts'
import { type ServiceClocks, STANDARD_CLOCKS } from './service-clocks.ts'

export { followUpWindow } from '../time/follow-up-window.ts'
export { promisedDate } from '../typed/promised-date.ts'

export type DeadlineKind =
  | 'claim'
  | 'first-contact'
  | 'answer'
  | 'heartbeat'
  | 'ask-timeout'
  | 'promise'
  | 'follow-up'
  | 'second-try'
  | 'close-unrated'
  | 'care'
  | 'redirect-check'

export interface Deadline {
  readonly kind: DeadlineKind
  readonly dueAt: Date
  /** When its owner is warned, always before `dueAt`: at once where an event moved the date so near; null where there is nothing to warn of. */
  readonly warnAt: Date | null
}

/** A time spent in `waiting`. */
export interface Pause {
  readonly from: Date
  readonly until: Date
}

/** Waiting stops the clock this often; from the third question on it runs. */
export const MAX_PAUSES = 2
/** What stands still in `waiting`: the caller lifts these at `ask` and sets what `supply` gives. */
export const PAUSED_KINDS = ['answer', 'heartbeat'] as const satisfies DeadlineKind[]

export interface ClockFacts {
  readonly kind: Kind
  readonly level: Level
  readonly complexity: Complexity
  /** When this round began: registered, or registered again by `redo` or `transfer`. */
  readonly startedAt: Date
  /** Ended pauses of this round, oldest first. */
  readonly pauses?: readonly Pause[]
  /** 延期 that was approved in this round, in calendar days. */
  readonly extensionDays?: number | null
}

export type ClockEvent =
  /** A round begins; `facts.startedAt` is this moment. */
  | { readonly type: 'register' | 'redo' | 'transfer' | 'reopen'; readonly at: Date }
  /** Somebody else is to take it up; the promises to the employee run on. */
  | { readonly type: 'assign' | 'escalate' | 'decline' | 'recuse'; readonly at: Date }
  /** `facts` are the new ones. A claim that is due earlier already stands. */
  | { readonly type: 'reclassify'; readonly at: Date }
  /** `facts.extensionDays` are what was approved. */
  | { readonly type: 'extend'; readonly at: Date }
  /** Words of a person (no receipt, no reminder) were delivered to the employee; a claim counts when it tells the employee who handles it. */
  | { readonly type: 'contact'; readonly at: Date }
  | { readonly type: 'ask'; readonly at: Date }
  /** Waiting ends; `facts.pauses` holds this pause too. */
  | { readonly type: 'supply' | 'timeout'; readonly at: Date }
  /** The answer was delivered. `promised` is a date in it on which something is to be done. */
  | { readonly type: 'answer'; readonly at: Date; readonly promised?: Date | null }
  /** The first, then the second question of the follow-up was sent. */
  | { readonly type: 'follow-up' | 'second-try'; readonly at: Date }
  /** It was closed, rated or not. */
  | { readonly type: 'close'; readonly at: Date }
  /** The employee was told where else to go. */
  | { readonly type: 'redirect'; readonly at: Date }

/**
 * The deadlines that an event sets, each replacing the one of its kind. Depends on nothing but its arguments, so every date can be
 * computed again from the ledger. Which deadlines an event ends is the caller's: a claim ends `claim`, a contact `first-contact`,
 * an answer all of the handling.
 */
export function deadlinesFor(
  event: ClockEvent,
  facts: ClockFacts,
  calendar: Calendar,
  clocks: ServiceClocks = STANDARD_CLOCKS,
): Deadline[] {
  const { at } = event
  switch (event.type) {
    case 'register':
    case 'redo':
    case 'transfer':
    case 'reopen':
      return [
        claim(at, facts.level, calendar, clocks),
        firstContact(at, calendar, clocks),
        answer(facts, calendar, clocks),
        heartbeat(at, calendar, clocks),
      ]
    case 'assign':
    case 'escalate':
    case 'decline':
    case 'recuse':
      return [claim(at, facts.level, calendar, clocks)]
    case 'reclassify':
      return [claim(at, facts.level, calendar, clocks), atLeastADay(answer(facts, calendar, clocks), at, calendar)]
    case 'extend':
      return [atLeastADay(answer(facts, calendar, clocks), at, calendar)]
    case 'contact':
      return [heartbeat(at, calendar, clocks)]
    case 'ask':
      return [askTimeout(at, calendar, clocks)]
    case 'supply':
    case 'timeout':
      return [atLeastADay(answer(facts, calendar, clocks), at, calendar), heartbeat(at, calendar, clocks)]
    case 'answer':
      return [followUp(at, event.promised ?? null, facts.kind, calendar, clocks), ...promise(at, event.promised ?? null, calendar)]
    case 'follow-up':
      return [secondTry(at, calendar, clocks)]
    case 'second-try':
      return [{ kind: 'close-unrated', dueAt: calendar.addWorkingDays(at, clocks.unratedDays), warnAt: null }]
    case 'close':
      return [later('care', at, clocks.careDays)]
    case 'redirect':
      return [later('redirect-check', at, clocks.redirectCheckDays)]
  }
}

/** Four working hours, warned after three; orange 30 and red 5 minutes of wall clock, warned after two thirds. */
function claim(from: Date, level: Level, calendar: Calendar, clocks: ServiceClocks): Deadline {
  if (level === 'red' || level === 'orange') {
    const ms = clocks.urgentClaimMinutes[level] * MINUTE_MS
    return { kind: 'claim', dueAt: new Date(from.getTime() + ms), warnAt: new Date(from.getTime() + (ms * 2) / 3) }
  }
  return warned(
    'claim',
    from,
    calendar.addWorkingHours(from, clocks.claimHours),
    (clocks.claimHours * HOUR_MS) / 4 / calendar.dayMs,
    calendar,
  )
}

/** The end of the next working day, warned half a day before. */
function firstContact(from: Date, calendar: Calendar, clocks: ServiceClocks): Deadline {
  return warned('first-contact', from, calendar.addWorkingDays(from, clocks.firstContactDays), 1 / 2, calendar)
}

/**
 * The end of the third (simple) or tenth (complex) working day after the round began, moved by its pauses, then by an approved 延期 of calendar
 * days; warned one or two days before.
 */
function answer(facts: ClockFacts, calendar: Calendar, clocks: ServiceClocks): Deadline {
  const due = answerWithout(facts, calendar, clocks)
  if (facts.extensionDays == null) return due
  const { startedAt, complexity } = facts
  return warned('answer', startedAt, calendar.addCalendarDays(due.dueAt, facts.extensionDays), complexity === 'simple' ? 1 : 2, calendar)
}

function answerWithout({ complexity, startedAt, pauses = [] }: ClockFacts, calendar: Calendar, clocks: ServiceClocks): Deadline {
  const deadline = warned(
    'answer',
    startedAt,
    calendar.addWorkingDays(startedAt, clocks.answerDays[complexity]),
    complexity === 'simple' ? 1 : 2,
    calendar,
  )
  return pauses
    .slice(0, MAX_PAUSES)
    .reduce((moved, { from, until }) => paused(moved, from, earlier(until, askTimeout(from, calendar, clocks).dueAt), calendar), deadline)
}

/** Seven days after the last words: the last working moment before they are over, so that somebody is there to keep it. Warned a working day before. */
function heartbeat(from: Date, calendar: Calendar, clocks: ServiceClocks): Deadline {
  const over = new Date(from.getTime() + clocks.heartbeatDays * DAY_MS)
  const lastWorked = new Date(calendar.addWorkingMs(over, -1).getTime() + 1)
  return warned('heartbeat', from, lastWorked > from ? lastWorked : over, 1, calendar)
}

/** Seven days by 民法典 Art. 200–203; the employee is reminded two working days before. */
function askTimeout(from: Date, calendar: Calendar, clocks: ServiceClocks): Deadline {
  return warned('ask-timeout', from, calendar.addCalendarDays(from, clocks.askDays), 2, calendar)
}

/** The working day after a promised date that is still to come, else three working days after the answer; an inquiry with no promise at once. */
function followUp(at: Date, promised: Date | null, kind: Kind, calendar: Calendar, clocks: ServiceClocks): Deadline {
  const ahead = promised !== null && dayNumber(promised) >= dayNumber(at)
  if (kind === 'inquiry' && !ahead) return { kind: 'follow-up', dueAt: at, warnAt: null }
  const day = ahead ? calendar.addWorkingDays(promised, 1) : calendar.addWorkingDays(at, clocks.followUpDays)
  return { kind: 'follow-up', dueAt: followUpWindow(atShanghai(shanghaiDate(day))), warnAt: null }
}

/** Two working days after the first question, in the evening, when whoever misses noon may look. */
function secondTry(at: Date, calendar: Calendar, clocks: ServiceClocks): Deadline {
  const day = shanghaiDate(calendar.addWorkingDays(at, clocks.secondTryDays))
  return { kind: 'second-try', dueAt: followUpWindow(atShanghai(day, '18:00')), warnAt: null }
}

/** The owner is reminded at the start of the last working day before the promised one, where that is still to come. */
function promise(at: Date, promised: Date | null, calendar: Calendar): Deadline[] {
  if (promised === null) return []
  const before = calendar.addWorkingMs(atShanghai(shanghaiDate(promised)), -1)
  const dueAt = calendar.nextWorkingTime(atShanghai(shanghaiDate(before)))
  return dueAt > at ? [{ kind: 'promise', dueAt, warnAt: null }] : []
}

/** Asked so many days later, at noon. */
function later(kind: DeadlineKind, at: Date, days: number): Deadline {
  const day = shanghaiDate(new Date(at.getTime() + days * DAY_MS))
  return { kind, dueAt: followUpWindow(atShanghai(day)), warnAt: null }
}

/** Moves a deadline by the working time of a pause. A pause after it was due, or that is empty or backwards, changes nothing. */
export function paused(deadline: Deadline, from: Date, until: Date, calendar: Calendar): Deadline {
  const ms = calendar.workingMsBetween(from, until)
  if (from >= deadline.dueAt || ms <= 0) return deadline
  const { warnAt } = deadline
  return {
    ...deadline,
    dueAt: calendar.addWorkingMs(deadline.dueAt, ms),
    warnAt: warnAt && (warnAt > from ? calendar.addWorkingMs(warnAt, ms) : warnAt),
  }
}

/** @param days working days before it is due; the warning falls away when that is before the event */
function warned(kind: DeadlineKind, from: Date, dueAt: Date, days: number, calendar: Calendar): Deadline {
  const warnAt = calendar.addWorkingMs(dueAt, -Math.round(days * calendar.dayMs))
  return { kind, dueAt, warnAt: warnAt > from ? warnAt : null }
}

/** A lowered complexity, and a question or a 延期 when it is late already, leave the owner the next working day at least. */
function atLeastADay(deadline: Deadline, at: Date, calendar: Calendar): Deadline {
  const day = calendar.addWorkingDays(at, 1)
  return deadline.dueAt < at ? warned(deadline.kind, at, day, 1 / 2, calendar) : deadline
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b
}

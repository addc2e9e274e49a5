/** Why a date is what it is: where it starts, by which rule, what was skipped. Computed from the same facts as the date itself. */

import type { Complexity, Level } from '../grievance.ts'
import type { Calendar, DateText } from '../time/calendar.ts'
import type { DeadlineKind, Pause } from './deadlines.ts'
import { type ServiceClocks, STANDARD_CLOCKS } from './service-clocks.ts'

export interface Rule {
  readonly amount: number
  readonly unit: 'minutes' | 'working-hours' | 'working-days' | 'days'
}

export interface Explanation {
  readonly kind: DeadlineKind
  readonly from: Date
  readonly dueAt: Date
  readonly rule: Rule
  /** Days off between its start and its end. */
  readonly skipped: readonly DateText[]
  /** Working milliseconds it stood still. */
  readonly pausedMs: number
  readonly extensionDays: number | null
  /** What was promised first and not kept; this is the second try. */
  readonly missed: Date | null
}

export interface Explained {
  readonly kind: DeadlineKind
  /** When the row was set. */
  readonly startedAt: Date
  readonly dueAt: Date
  readonly missed?: Date | null
}

export interface WhyFacts {
  readonly roundAt: Date
  readonly level: Level
  readonly complexity: Complexity
  readonly answeredAt: Date | null
  readonly promisedOn: Date | null
  readonly pauses: readonly Pause[]
  readonly extensionDays: number | null
}

/** Null for what is no promise to anybody: announcements, reminders. */
export function explain(
  { kind, startedAt, dueAt, missed = null }: Explained,
  facts: WhyFacts,
  calendar: Calendar,
  clocks: ServiceClocks = STANDARD_CLOCKS,
): Explanation | null {
  const rule = ruleOf(kind, facts, clocks)
  if (rule === null) return null
  if (missed !== null && isAgain(kind, { startedAt, dueAt }, calendar)) {
    const skipped = calendar.daysOffBetween(startedAt, dueAt)
    return { kind, from: startedAt, dueAt, rule: A_WORKING_DAY, skipped, pausedMs: 0, extensionDays: null, missed }
  }
  const ofRound = kind === 'answer'
  const from = ofRound ? facts.roundAt : kind === 'follow-up' ? (facts.promisedOn ?? facts.answeredAt ?? startedAt) : startedAt
  const paused = ofRound ? facts.pauses.reduce((sum, pause) => sum + Math.max(0, calendar.workingMsBetween(pause.from, pause.until)), 0) : 0
  const skipped = rule.unit === 'working-days' || rule.unit === 'working-hours' ? calendar.daysOffBetween(from, dueAt) : []
  return { kind, from, dueAt, rule, skipped, pausedMs: paused, extensionDays: ofRound ? facts.extensionDays : null, missed }
}

const A_WORKING_DAY: Rule = { amount: 1, unit: 'working-days' }

/** What was not kept is due again a working day later, but for whoever it went up to: they have the hours of an escalation to claim it. */
const isAgain = (kind: DeadlineKind, { startedAt, dueAt }: Pick<Explained, 'startedAt' | 'dueAt'>, calendar: Calendar): boolean =>
  kind !== 'claim' || calendar.addWorkingDays(startedAt, 1).getTime() === dueAt.getTime()

function ruleOf(kind: DeadlineKind, { level, complexity, promisedOn }: WhyFacts, clocks: ServiceClocks): Rule | null {
  switch (kind) {
    case 'claim':
      return level === 'red' || level === 'orange'
        ? { amount: clocks.urgentClaimMinutes[level], unit: 'minutes' }
        : { amount: clocks.claimHours, unit: 'working-hours' }
    case 'first-contact':
      return { amount: clocks.firstContactDays, unit: 'working-days' }
    case 'answer':
      return { amount: clocks.answerDays[complexity], unit: 'working-days' }
    case 'heartbeat':
      return { amount: clocks.heartbeatDays, unit: 'days' }
    case 'ask-timeout':
      return { amount: clocks.askDays, unit: 'days' }
    case 'follow-up':
      return { amount: promisedOn === null ? clocks.followUpDays : 1, unit: 'working-days' }
    case 'second-try':
      return { amount: clocks.secondTryDays, unit: 'working-days' }
    case 'close-unrated':
      return { amount: clocks.unratedDays, unit: 'working-days' }
    case 'care':
      return { amount: clocks.careDays, unit: 'days' }
    case 'redirect-check':
      return { amount: clocks.redirectCheckDays, unit: 'days' }
    case 'promise':
      return null
  }
}

/** Deadlines that come from law: versioned data with articles, and when they fall due. Which pack holds is decided by province and by the unit's nature. */

import type { UnitNature } from '../person.ts'
import type { Calendar } from '../time/calendar.ts'

/**
 * acceptance: the notice that it is taken up or not · objection: that a matter sent here is not ours · resolution: the answer, from acceptance ·
 * extension: at most so much more, once · review-ask, review: asking for 复查, and deciding it · recheck-ask, recheck: the same of 复核
 */
export type LegalKind = 'acceptance' | 'objection' | 'resolution' | 'extension' | 'review-ask' | 'review' | 'recheck-ask' | 'recheck'

export interface LegalClock {
  readonly days: number
  readonly unit: 'calendar' | 'working'
  readonly law: string
  /** As it is cited, 第三十四条; null where the article is still to be confirmed by counsel. */
  readonly article: string | null
}

export interface RulePack {
  readonly name: string
  /** Raised with each change of the data; kept with what was computed from it. */
  readonly version: string
  readonly clocks: Readonly<Record<LegalKind, LegalClock>>
  /** Units whom it binds; for all others it is the standard that is followed. */
  readonly binds: readonly UnitNature[]
}

export const isBound = (pack: RulePack, nature: string): boolean => (pack.binds as readonly string[]).includes(nature)

/** The end of the last day: calendar days by 民法典 Art. 200–203, working days by the yearly notice. */
export function legalDue(clock: LegalClock, from: Date, calendar: Calendar): Date {
  return clock.unit === 'calendar' ? calendar.addCalendarDays(from, clock.days) : calendar.addWorkingDays(from, clock.days)
}

/** What of a grievance its legal clocks start from, as the ledger has it. */
export interface LegalFacts {
  readonly registeredAt: Date
  /** The first 认领 of all; null: nobody has taken it up. */
  readonly acceptedAt: Date | null
  readonly extensionDays: number | null
  readonly answeredAt: Date | null
}

export interface LegalDate {
  readonly kind: LegalKind
  readonly from: Date
  readonly dueAt: Date
  readonly clock: LegalClock
}

/** What runs by law now: until it is taken up the acceptance, from then the answer, after the answer the employee's own right to ask for 复查. They never pause. */
export function legalDates({ clocks }: RulePack, facts: LegalFacts, calendar: Calendar): LegalDate[] {
  const { registeredAt, acceptedAt, extensionDays, answeredAt } = facts
  const date = (kind: LegalKind, from: Date): LegalDate => ({
    kind,
    from,
    dueAt: legalDue(clocks[kind], from, calendar),
    clock: clocks[kind],
  })
  if (answeredAt !== null) return [date('review-ask', answeredAt)]
  if (acceptedAt === null) return [date('acceptance', registeredAt)]
  const resolution = date('resolution', acceptedAt)
  if (extensionDays === null) return [resolution]
  return [{ ...resolution, dueAt: calendar.addCalendarDays(resolution.dueAt, Math.min(extensionDays, clocks.extension.days)) }]
}

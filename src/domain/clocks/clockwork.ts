/**
 * What starts and stops the clocks of a matter: entries of its ledger and nothing else. The service keeps the result as rows; `replay` folds a whole
 * ledger by the same table, so that every date can be computed again.
 */

import type { Action, Status } from '../grievance.ts'
import type { Calendar } from '../time/calendar.ts'
import { DAY_MS } from '../time/shanghai.ts'
import { type ClockEvent, type ClockFacts, type Deadline, deadlinesFor, MAX_PAUSES, PAUSED_KINDS, type Pause } from './deadlines.ts'
import { type ServiceClocks, STANDARD_CLOCKS } from './service-clocks.ts'

/** What the employee may still ask for is told them after so many days (信访工作条例 Art. 35, 36 give them thirty). */
const RIGHTS = [15, 25] as const

/** Ledger entries that move clocks and are no action: what was delivered, what was said, what time did. */
export const NOTCHES = ['contact', 'contact-wanted', 'silent', 'overdue', 'follow-up', 'second-try', 'review-late', 'hearing'] as const
export type Notch = (typeof NOTCHES)[number]
export type ClockEntry = Action | Notch

export interface Effect {
  readonly ends: readonly string[] | 'all'
  readonly event?: ClockEvent['type']
}

const EFFECTS: Record<ClockEntry, Effect> = {
  register: { ends: 'all', event: 'register' },
  redo: { ends: 'all', event: 'redo' },
  transfer: { ends: 'all', event: 'transfer' },
  assign: { ends: ['claim', 'announce'], event: 'assign' },
  escalate: { ends: ['claim', 'announce'], event: 'escalate' },
  decline: { ends: ['claim'], event: 'decline' },
  recuse: { ends: ['claim'], event: 'recuse' },
  claim: { ends: ['claim', 'announce', 'legal-acceptance'] },
  ask: { ends: PAUSED_KINDS, event: 'ask' },
  supply: { ends: [] },
  timeout: { ends: [] },
  answer: { ends: 'all', event: 'answer' },
  extend: { ends: [], event: 'extend' },
  rate: { ends: 'all', event: 'close' },
  close: { ends: 'all', event: 'close' },
  review: { ends: 'all' },
  recheck: { ends: 'all' },
  uphold: { ends: 'all', event: 'close' },
  overturn: { ends: 'all', event: 'redo' },
  cover: { ends: [] },
  enlist: { ends: [] },
  leave: { ends: [] },
  oversee: { ends: [] },
  instruct: { ends: [] },
  redirect: { ends: 'all', event: 'redirect' },
  accepted: { ends: 'all', event: 'close' },
  reopen: { ends: 'all', event: 'reopen' },
  withdraw: { ends: 'all' },
  reclassify: { ends: [], event: 'reclassify' },
  note: { ends: [] },
  identify: { ends: [] },
  contact: { ends: ['first-contact'] },
  'contact-wanted': { ends: [] },
  silent: { ends: [], event: 'contact' },
  overdue: { ends: [] },
  'follow-up': { ends: ['follow-up'], event: 'follow-up' },
  'second-try': { ends: ['second-try'], event: 'second-try' },
  'review-late': { ends: [] },
  hearing: { ends: [] },
}

/** In other statuses nobody owes the employee words. */
const IN_TOUCH: readonly Status[] = ['registered', 'assigned', 'handling']

/** Due whatever becomes of the matter. */
export const OUTLIVING = ['hide-identity', 'glass-review', 'demand'] as const

export interface Moment {
  readonly at: Date
  readonly before: Status
  readonly after: Status
  /** The matter as it is afterwards; its pauses are those that were over before. */
  readonly facts: ClockFacts
  readonly promisedOn: Date | null
  /** The clocks that run. */
  readonly live: ReadonlyMap<string, Pick<Deadline, 'dueAt'> & { readonly startedAt: Date }>
  /** What the entry says besides. */
  readonly details: Readonly<Record<string, unknown>>
}

export interface Change {
  readonly ends: readonly string[] | 'all'
  readonly sets: readonly (Omit<Deadline, 'kind'> & { readonly kind: string })[]
}

/** Pure: the same entry moves the same clocks, whenever it is asked. */
export function clockChange(entry: ClockEntry, moment: Moment, calendar: Calendar, clocks: ServiceClocks = STANDARD_CLOCKS): Change {
  const { at, before, after, facts, details, live } = moment
  const effect = EFFECTS[entry]
  const { pauses = [] } = facts
  // from the third question on the clocks run while it waits
  if (entry === 'ask' && pauses.length >= MAX_PAUSES) return { ends: [], sets: deadlinesFor({ type: 'ask', at }, facts, calendar, clocks) }
  const ended = effect.ends === 'all' ? 'all' : [...effect.ends, ...endedBy(entry, details)]
  const sets: Change['sets'][number][] = []
  if (effect.event !== undefined) {
    const event = { type: effect.event, at, ...(entry === 'answer' ? { promised: moment.promisedOn } : {}) } as ClockEvent
    const due = deadlinesFor(event, facts, calendar, clocks)
    sets.push(...(entry === 'reclassify' ? due.filter(one => isMoved(one, moment)) : due))
  }
  sets.push(...setBy(entry, moment, calendar, clocks))
  // whoever has it next, the promises that stood still go on
  const goesOn = before === 'waiting' && after !== 'waiting' && ended !== 'all'
  if (!goesOn) return { ends: ended, sets }
  const asked = live.get('ask-timeout')
  const whole: readonly Pause[] = asked === undefined ? pauses : [...pauses, { from: asked.startedAt, until: at }]
  const resumed = deadlinesFor({ type: 'supply', at }, { ...facts, pauses: whole }, calendar, clocks)
  const known = new Set(sets.map(({ kind }) => kind))
  return { ends: [...ended, 'ask-timeout'], sets: [...sets, ...resumed.filter(({ kind }) => !known.has(kind))] }
}

/** Only what was changed moves a date: the complexity the answer's, a more serious level the claim's; no 改类 puts anything off. */
function isMoved({ kind, dueAt }: Deadline, { live, details }: Moment): boolean {
  const now = live.get(kind)
  if (now === undefined) return false
  return kind === 'answer' ? details['column'] === 'complexity' : details['column'] === 'level' && dueAt < now.dueAt
}

const once = (kind: string, dueAt: Date): Change['sets'][number] => ({ kind, dueAt, warnAt: null })

function endedBy(entry: ClockEntry, details: Moment['details']): string[] {
  if (entry === 'contact-wanted') return details['leaveAlone'] === true ? ['first-contact', 'heartbeat'] : []
  const breached = details['breached']
  return (entry === 'escalate' || entry === 'overdue') && typeof breached === 'string' ? [breached] : []
}

function setBy(entry: ClockEntry, { at, after, facts, details }: Moment, calendar: Calendar, clocks: ServiceClocks): Change['sets'] {
  const until = typeof details['until'] === 'string' ? new Date(details['until']) : null
  switch (entry) {
    case 'contact':
      return IN_TOUCH.includes(after) ? deadlinesFor({ type: 'contact', at }, facts, calendar, clocks) : []
    case 'escalate':
    case 'overdue':
      return againAfter(entry, details['breached'], at, calendar)
    case 'oversee':
      return until === null ? [] : [once('oversee', until)]
    case 'review':
    case 'recheck':
    case 'hearing':
      return until === null ? [] : [once('review', until)]
    case 'review-late':
      return [once('review', calendar.addWorkingDays(at, 1))]
    case 'rate':
    case 'uphold':
      return details['rights'] === true ? RIGHTS.map(days => once(`right-${days}`, new Date(at.getTime() + days * DAY_MS))) : []
    default:
      return []
  }
}

/** What was promised and broken is due again a working day later; whoever has it next has the hours of an escalation to claim it. */
function againAfter(entry: 'escalate' | 'overdue', breached: unknown, at: Date, calendar: Calendar): Change['sets'] {
  const again = breached === 'answer' || breached === 'first-contact' || (breached === 'claim' && entry === 'overdue')
  return again ? [once(breached, calendar.addWorkingDays(at, 1))] : []
}

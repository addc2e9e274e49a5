/** What texts are told of a grievance. */
import type { Facts } from '../../texts/facts.ts'
import type { Context } from '../context.ts'
import { calendarOf } from '../people/hours.ts'
import { cadreName } from '../people/people.ts'
import { deadlinesOf } from './dates/deadlines.ts'
import type { Grievance } from './read.ts'

/** The date a status is waiting for: who is to do what by when. */
const DUE: Record<Grievance['status'], string> = {
  registered: 'claim',
  assigned: 'claim',
  handling: 'answer',
  waiting: 'ask-timeout',
  answered: 'follow-up',
  reviewing: 'review',
  rechecking: 'review',
  closed: '',
  withdrawn: '',
  redirected: 'redirect-check',
}

export async function factsOf(ctx: Context, grievance: Grievance): Promise<Facts> {
  const [{ live: due, missed }, owner, calendar] = await Promise.all([
    deadlinesOf(ctx, grievance.id),
    cadreName(ctx, grievance.ownerId),
    calendarOf(ctx, grievance.unitId),
  ])
  return {
    no: grievance.no,
    subject: grievance.subject,
    unit: grievance.unitName,
    unitUncertain: grievance.unitUncertain,
    kind: grievance.kind,
    category: grievance.category,
    subcategory: grievance.subcategory,
    level: grievance.level,
    complexity: grievance.complexity,
    status: grievance.status,
    round: grievance.round,
    mode: grievance.mode,
    who: grievance.alias,
    sensitive: grievance.sensitive,
    sealed: grievance.sealed,
    direct: grievance.direct,
    owner,
    now: ctx.now,
    due: due[DUE[grievance.status]] ?? grievance.nextDueAt,
    missed: missed[DUE[grievance.status]] ?? null,
    contactBy: due['first-contact'] ?? null,
    contacted: grievance.contactedAt !== null,
    open: calendar.isWorkingTime(ctx.now),
  }
}

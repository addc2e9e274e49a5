/** A holiday notice came after dates had been told: those of a matter that it moves are moved, and whoever goes by them hears so. */
import { sql } from '../../../db.ts'
import { type Dated, replay } from '../../../domain/clocks/replay.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import { type Context, once, stale } from '../../context.ts'
import { entriesOfMatter } from '../../ledger/dates.ts'
import { append } from '../../ledger/ledger.ts'
import { calendarsOf } from '../../ledger/notices.ts'
import { send } from '../../mail/letters.ts'
import { wantsNoContact } from '../contact.ts'
import { employeeOf } from '../notify.ts'
import type { Grievance } from '../read.ts'
import { writeNextDue } from './clocks.ts'

/** What employees were told a date of. */
const TOLD_EMPLOYEE = ['first-contact', 'answer', 'ask-timeout']
const TOLD_OWNER = ['claim', ...TOLD_EMPLOYEE, 'follow-up']

export interface Moved {
  readonly kind: string
  readonly was: Date
  readonly now: Date
}

/** Nothing is written where no date moves. */
export async function redate(ctx: Context, grievance: Grievance): Promise<void> {
  const entries = await entriesOfMatter(ctx, grievance.id)
  if (entries === null) return
  const calendarAt = await once(ctx, 'calendars', () => calendarsOf({ db: ctx.tx, keys: ctx.keys, calendar: ctx.calendar }))
  const kept = replay(entries, calendarAt).dates
  const moved = replay([...entries, { type: 'redated', at: ctx.now, unitId: grievance.unitId, payload: {} }], calendarAt).dates
  const changes = kept.flatMap((was, at) => changeOf(was, moved[at]))
  if (changes.length === 0) return
  stale(ctx)
  for (const { was, now } of changes) await moveRows(ctx, grievance.id, was, now)
  await writeNextDue(ctx, grievance.id)
  const told: Moved[] = changes
    .filter(({ was, now }) => was.dueAt.getTime() !== now.dueAt.getTime())
    .map(({ was, now }) => ({ kind: was.kind, was: was.dueAt, now: now.dueAt }))
  await append(ctx, {
    type: 'redated',
    actor: { as: 'system' },
    grievanceId: grievance.id,
    unitId: grievance.unitId,
    payload: { reason: 'holiday-notice', moved: told },
  })
  await tell(ctx, grievance, told)
}

/** The date, or only when its owner is warned. */
const changeOf = (was: Dated, now: Dated | undefined): { was: Dated; now: Dated }[] =>
  was.endedAt !== null ||
  now === undefined ||
  (now.dueAt.getTime() === was.dueAt.getTime() && now.warnAt?.getTime() === was.warnAt?.getTime())
    ? []
    : [{ was, now }]

async function moveRows(ctx: Context, grievanceId: string, was: Dated, now: Dated): Promise<void> {
  const live = sql`grievance_id = ${grievanceId}::uuid AND fired_at IS NULL AND cancelled_at IS NULL`
  await ctx.tx.$executeRaw(sql`UPDATE deadlines SET due_at = ${now.dueAt} WHERE ${live} AND kind = ${was.kind}`)
  if (now.warnAt !== null)
    await ctx.tx.$executeRaw(sql`UPDATE deadlines SET due_at = ${now.warnAt} WHERE ${live} AND kind = ${`warn:${was.kind}`}`)
}

async function tell(ctx: Context, grievance: Grievance, moved: readonly Moved[]): Promise<void> {
  const { id, no, subject, ownerId, sensitive } = grievance
  const [forOwner, forEmployee] = [TOLD_OWNER, TOLD_EMPLOYEE].map(kinds => moved.filter(({ kind }) => kinds.includes(kind)))
  const meta = { purpose: 'redated', grievanceId: id }
  if (forOwner !== undefined && forOwner.length > 0)
    await send(ctx, { personId: ownerId }, plain(say('redatedForOwner', { no, subject, moved: forOwner })), meta)
  if (forEmployee === undefined || forEmployee.length === 0 || wantsNoContact(grievance)) return
  const named = sensitive === null ? subject : '您说的事'
  await send(ctx, employeeOf(grievance), plain(say('redatedForYou', { no, subject: named, moved: forEmployee })), meta)
}

/** 为什么: the dates of a matter with where each starts, its rule and what was skipped; and what the law says, whether it binds here or not. */
import { sql } from '../../../db.ts'
import type { DeadlineKind } from '../../../domain/clocks/deadlines.ts'
import { type Explained, type Explanation, explain } from '../../../domain/clocks/explain.ts'
import { isBound, type LegalDate, legalDates, legalDue, type RulePack } from '../../../domain/clocks/rule-pack.ts'
import type { Context } from '../../context.ts'
import { calendarOf, type HoursOf, hoursOf } from '../../people/hours.ts'
import { hearingDaysOf } from '../outcome/hearing.ts'
import type { Grievance } from '../read.ts'
import { isLive, pausesOf, remind } from './clocks.ts'
import { deadlinesOf } from './deadlines.ts'

export interface Why {
  readonly dates: readonly Explanation[]
  readonly legal: readonly LegalDate[]
  readonly bound: boolean
  /** By which the dates were computed. */
  readonly hours: HoursOf
}

/** Province and nature of the nearest unit up the tree that has them. */
export async function lawOf(ctx: Context, unitId: string): Promise<{ pack: RulePack; bound: boolean }> {
  const rows = await ctx.tx.$queryRaw<{ province: string; nature: string }[]>(sql`
    SELECT above.province, above.nature FROM units u JOIN units above ON above.id = ANY(u.path) WHERE u.id = ${unitId}::uuid ORDER BY cardinality(above.path) DESC`)
  const pack = ctx.rules(rows.find(({ province }) => province !== '')?.province ?? '')
  return { pack, bound: isBound(pack, rows.find(({ nature }) => nature !== '')?.nature ?? '') }
}

interface Legal {
  readonly dates: LegalDate[]
  readonly bound: boolean
  readonly pack: RulePack
  /** Of a 复核: they do not count. */
  readonly hearingDays: number
}

/** Legal clocks start and stop with entries of the ledger and with nothing else. */
export async function legalOf(ctx: Context, grievance: Grievance): Promise<Legal> {
  const [{ pack, bound }, calendar] = await Promise.all([lawOf(ctx, grievance.unitId), calendarOf(ctx, grievance.unitId)])
  const entries = await ctx.tx.$queryRaw<{ type: string; first: Date; last: Date }[]>(sql`
    SELECT type, min(at) AS first, max(at) AS last FROM ledger_entries WHERE grievance_id = ${grievance.id}::uuid AND type IN ('register', 'claim', 'answer', 'review', 'recheck') GROUP BY type`)
  const of = (type: string) => entries.find(one => one.type === type)
  const over = grievance.status === 'answered' || grievance.status === 'closed'
  const dates = legalDates(
    pack,
    {
      registeredAt: of('register')?.first ?? grievance.registeredAt,
      acceptedAt: of('claim')?.first ?? null,
      extensionDays: grievance.extensionDays,
      answeredAt: over ? (of('answer')?.last ?? null) : null,
    },
    calendar,
  )
  if (grievance.status === 'reviewing' || grievance.status === 'rechecking') {
    const kind = grievance.status === 'reviewing' ? 'review' : 'recheck'
    const from = of(kind)?.last ?? ctx.now
    const clock = pack.clocks[kind]
    const hearingDays = kind === 'recheck' ? await hearingDaysOf(ctx, grievance.id, from) : 0
    const dueAt = legalDue({ ...clock, days: clock.days + hearingDays }, from, calendar)
    return { pack, bound, hearingDays, dates: [{ kind, from, dueAt, clock }] }
  }
  const ended = grievance.status === 'withdrawn' || grievance.status === 'redirected'
  // 复查 is a right only where the law binds
  return { pack, bound, hearingDays: 0, dates: ended ? [] : dates.filter(({ kind }) => bound || kind !== 'review-ask') }
}

export async function whyOf(ctx: Context, grievance: Grievance): Promise<Why> {
  const rows = await ctx.tx.$queryRaw<Explained[]>(sql`
    SELECT kind, started_at AS "startedAt", due_at AS "dueAt" FROM deadlines WHERE grievance_id = ${grievance.id}::uuid
      AND coalesce(fired_at, cancelled_at) IS NULL AND kind = ANY(${[...SHOWN]}::text[]) ORDER BY due_at`)
  const { missed } = await deadlinesOf(ctx, grievance.id)
  const pauses = await pausesOf(ctx, grievance)
  const extended = grievance.extendedAt !== null && grievance.extendedAt >= grievance.roundAt
  const facts = { ...grievance, pauses, extensionDays: extended ? grievance.extensionDays : null }
  const { dates, bound } = await legalOf(ctx, grievance)
  const [hours, calendar] = await Promise.all([hoursOf(ctx, grievance.unitId), calendarOf(ctx, grievance.unitId)])
  return {
    dates: rows.flatMap(row => explain({ ...row, missed: missed[row.kind] ?? null }, facts, calendar) ?? []),
    legal: dates,
    bound,
    hours,
  }
}

/**
 * The legal clock that runs now is watched from here on: asked when the studio's own promise was broken or moved, long before. Warned five days
 * before, told above when it is over.
 */
export async function watchLegal(ctx: Context, grievance: Grievance): Promise<void> {
  const { dates } = await legalOf(ctx, grievance)
  for (const { kind, dueAt } of dates)
    if ((kind === 'acceptance' || kind === 'resolution') && dueAt > ctx.now && !(await isLive(ctx, grievance.id, `legal-${kind}`)))
      await remind(ctx, grievance.id, `legal-${kind}`, warnAt(ctx, dueAt))
}

const WARN_DAYS = 5
const warnAt = (ctx: Context, dueAt: Date): Date => {
  const before = new Date(dueAt.getTime() - WARN_DAYS * 86_400_000)
  return before > ctx.now ? before : dueAt
}

const SHOWN: readonly DeadlineKind[] = [
  'claim',
  'first-contact',
  'answer',
  'heartbeat',
  'ask-timeout',
  'follow-up',
  'second-try',
  'close-unrated',
  'care',
  'redirect-check',
]

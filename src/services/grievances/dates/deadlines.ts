/** The deadlines of a grievance as they stand: what runs, and what was promised first where it was not kept. */
import { sql } from '../../../db.ts'
import type { Prisma } from '../../../generated/prisma/client.ts'
import { ahead, type Context, listsOf, taken, together } from '../../context.ts'

/**
 * Of one grievance's deadlines. Written so that the server looks for the grievance, and not through all that is live: with the condition of the
 * index of those it does, when its figures are from a quiet hour.
 */
export const LIVE = sql`coalesce(fired_at, cancelled_at) IS NULL`

interface Standing {
  readonly kind: string
  readonly startedAt: Date
  readonly dueAt: Date
  /** Null while it runs. */
  readonly firedAt: Date | null
}

const readDeadlines = (ctx: Context, grievanceId: string): Promise<readonly Standing[]> =>
  together(ctx, 'deadlines', async (ids: readonly string[]) => {
    const rows = await ctx.tx.$queryRaw<(Standing & { of: string })[]>(sql`
      SELECT grievance_id AS of, kind, started_at AS "startedAt", due_at AS "dueAt", fired_at AS "firedAt" FROM deadlines
      WHERE grievance_id = ANY(${[...ids]}::uuid[]) AND (${LIVE} OR (fired_at IS NOT NULL AND kind = ANY(${[...OWED]}::text[])))`)
    return listsOf(ids, rows)
  })(grievanceId)

export const readDeadlinesAhead = (ctx: Context, grievanceId: string): void =>
  ahead(ctx, `deadlines|${grievanceId}`, () => readDeadlines(ctx, grievanceId))

export interface Deadlines {
  readonly live: Readonly<Record<string, Date>>
  /** Of those that run because what was promised before was not kept: the date that was promised first. */
  readonly missed: Readonly<Record<string, Date>>
}

/** The deadlines of a grievance by kind. */
export async function deadlinesOf(ctx: Context, grievanceId: string): Promise<Deadlines> {
  const found = await taken(ctx, `deadlines|${grievanceId}`, () => readDeadlines(ctx, grievanceId))
  const live = found.filter(({ firedAt }) => firedAt === null)
  const missed = live.flatMap(one => {
    const at = firstMissed(one, found)
    return at === null ? [] : [[one.kind, at] as const]
  })
  return { live: Object.fromEntries(live.map(({ kind, dueAt }) => [kind, dueAt])), missed: Object.fromEntries(missed) }
}

/** A clock that a breach set again began at the moment of the breach; one that somebody moved for a reason did not. */
function firstMissed(one: Standing, all: readonly Standing[]): Date | null {
  const before = all.find(({ kind, firedAt }) => kind === one.kind && firedAt?.getTime() === one.startedAt.getTime())
  return before === undefined ? null : (firstMissed(before, all) ?? before.dueAt)
}

export const liveDeadlines = async (ctx: Context, grievanceId: string): Promise<Deadlines['live']> =>
  (await deadlinesOf(ctx, grievanceId)).live

/** What somebody was promised, and is promised again when it was not kept. */
const OWED = ['claim', 'first-contact', 'answer', 'review'] as const

/** Of the grievance `g`: something that was promised was not kept, and still is not. */
export const isLate = (now: Date): Prisma.Sql => sql`(g.next_due_at < ${now} OR EXISTS (
  SELECT 1 FROM deadlines again JOIN deadlines missed
    ON missed.grievance_id = again.grievance_id AND missed.kind = again.kind AND missed.fired_at = again.started_at
  WHERE again.grievance_id = g.id AND coalesce(again.fired_at, again.cancelled_at) IS NULL AND again.kind = ANY(${[...OWED]}::text[])))`

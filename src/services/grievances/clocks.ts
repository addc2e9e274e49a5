/** The deadlines of a grievance as rows: which ones an action ends, and which it sets. */
import { v7 as uuid } from 'uuid'
import { sql } from '../../db.ts'
import {
  type ClockEvent,
  type ClockFacts,
  type Deadline,
  deadlinesFor,
  MAX_PAUSES,
  PAUSED_KINDS,
  type Pause,
} from '../../domain/deadlines.ts'
import type { Action } from '../../domain/grievance.ts'
import { ahead, type Context, listsOf, stale, taken, together } from '../context.ts'
import type { Grievance } from './read.ts'

type EventType = ClockEvent['type']

interface Effect {
  readonly ends: readonly string[] | 'all'
  readonly event?: EventType
}

const EFFECTS: Record<Action, Effect> = {
  register: { ends: 'all', event: 'register' },
  redo: { ends: 'all', event: 'redo' },
  transfer: { ends: 'all', event: 'transfer' },
  assign: { ends: ['claim', 'announce'], event: 'assign' },
  escalate: { ends: ['claim', 'announce'], event: 'escalate' },
  decline: { ends: ['claim'], event: 'decline' },
  recuse: { ends: ['claim'], event: 'recuse' },
  claim: { ends: ['claim', 'announce', 'legal-acceptance'] },
  ask: { ends: PAUSED_KINDS, event: 'ask' },
  supply: { ends: ['ask-timeout'], event: 'supply' },
  timeout: { ends: ['ask-timeout'], event: 'timeout' },
  answer: { ends: 'all', event: 'answer' },
  extend: { ends: [], event: 'extend' },
  rate: { ends: 'all', event: 'close' },
  close: { ends: 'all', event: 'close' },
  review: { ends: 'all' },
  recheck: { ends: 'all' },
  uphold: { ends: 'all', event: 'close' },
  overturn: { ends: 'all', event: 'redo' },
  cover: { ends: [] },
  oversee: { ends: [] },
  instruct: { ends: [] },
  redirect: { ends: 'all', event: 'redirect' },
  accepted: { ends: 'all', event: 'close' },
  reopen: { ends: 'all', event: 'reopen' },
  withdraw: { ends: 'all' },
  reclassify: { ends: [], event: 'reclassify' },
  note: { ends: [] },
  identify: { ends: [] },
}

/** What of a grievance its clocks depend on. */
export type Clocked = Pick<Grievance, 'id' | 'status' | 'kind' | 'level' | 'complexity' | 'roundAt' | 'promisedOn'> &
  Partial<Pick<Grievance, 'extendedAt' | 'extensionDays'>>

export async function restartClocks(ctx: Context, action: Action, before: Pick<Clocked, 'status'>, after: Clocked): Promise<void> {
  const { ends, event } = EFFECTS[action]
  const pauses = await pausesOf(ctx, after)
  const runsOn = action === 'ask' && pauses.length >= MAX_PAUSES
  if (!runsOn) await end(ctx, after.id, ends)
  if (event !== undefined) {
    const at = { type: event, at: ctx.now, ...(event === 'answer' ? { promised: after.promisedOn } : {}) } as ClockEvent
    const due = deadlinesFor(
      at,
      factsOf(after, event === 'supply' || event === 'timeout' ? await pausesOf(ctx, after) : pauses),
      ctx.calendar,
    )
    const live = event === 'reclassify' ? await liveDeadlines(ctx, after.id) : null
    await set(
      ctx,
      after.id,
      due.filter(({ kind }) => live === null || live[kind] !== undefined),
    )
  }
  if (before.status === 'waiting' && after.status !== 'waiting' && action !== 'supply' && action !== 'timeout')
    await end(ctx, after.id, ['ask-timeout'])
  await writeNextDue(ctx, after.id)
}

/** The clocks of a matter that is being registered: nothing runs yet that they could end. */
export async function startClocks(ctx: Context, after: Clocked): Promise<void> {
  const due = deadlinesFor({ type: 'register', at: ctx.now }, factsOf(after, []), ctx.calendar)
  await Promise.all([set(ctx, after.id, due, true), writeNextDue(ctx, after.id)])
}

/** A person's words reached the employee: the first contact is made and the silence starts again. */
export async function contacted(ctx: Context, grievance: Grievance): Promise<void> {
  await end(ctx, grievance.id, ['first-contact'])
  await ctx.tx.$executeRaw(sql`UPDATE grievances SET contacted_at = coalesce(contacted_at, ${ctx.now}) WHERE id = ${grievance.id}::uuid`)
  if (['registered', 'assigned', 'handling'].includes(grievance.status))
    await set(ctx, grievance.id, deadlinesFor({ type: 'contact', at: ctx.now }, factsOf(grievance, []), ctx.calendar))
  await writeNextDue(ctx, grievance.id)
}

/** The next step of a follow-up: the second try after the first, the closing after the second. */
export async function followUpAsked(ctx: Context, grievance: Grievance, which: 'follow-up' | 'second-try'): Promise<void> {
  await set(ctx, grievance.id, deadlinesFor({ type: which, at: ctx.now }, factsOf(grievance, []), ctx.calendar))
  await writeNextDue(ctx, grievance.id)
}

/** A legal clock that is watched: only once the studio's own stricter promise was broken or moved, so that most matters never need the row. */
export type LegalRow = 'legal-acceptance' | 'legal-resolution'

/** Sets one deadline that no service clock knows: an announcement at the start of work, a voice message to be heard. */
export async function remind(
  ctx: Context,
  grievanceId: string,
  kind: 'announce' | 'voice' | 'hide-identity' | 'glass-review' | 'oversee' | 'review' | 'right-15' | 'right-25' | LegalRow,
  dueAt: Date,
): Promise<void> {
  await set(ctx, grievanceId, [{ kind, dueAt, warnAt: null }])
  if (kind === 'review') await writeNextDue(ctx, grievanceId)
}

/** Ends what promises to be in touch. */
export async function leaveAlone(ctx: Context, grievanceId: string): Promise<void> {
  await end(ctx, grievanceId, ['first-contact', 'heartbeat'])
  await writeNextDue(ctx, grievanceId)
}

/** Until when an unheard voice message must be in front of somebody. */
const VOICE_MS = 15 * 60_000

/** A voice message waits for an ear since `since`; a reminder that runs already is not put off by the next one. */
export async function awaitEar(ctx: Context, grievanceId: string, since: Date): Promise<void> {
  if (!(await isLive(ctx, grievanceId, 'voice'))) await remind(ctx, grievanceId, 'voice', new Date(since.getTime() + VOICE_MS))
}

/** Tries the same deadline again later, when nobody could act on it now. */
export async function again(ctx: Context, grievanceId: string, kind: string, dueAt: Date): Promise<void> {
  await set(ctx, grievanceId, [{ kind, dueAt, warnAt: null }])
  await writeNextDue(ctx, grievanceId)
}

const factsOf = (grievance: Clocked, pauses: readonly Pause[]): ClockFacts => ({
  kind: grievance.kind,
  level: grievance.level,
  complexity: grievance.complexity,
  startedAt: grievance.roundAt,
  pauses,
  extensionDays: grievance.extendedAt != null && grievance.extendedAt >= grievance.roundAt ? (grievance.extensionDays ?? null) : null,
})

/** Ended pauses of this round, oldest first. */
export async function pausesOf(ctx: Context, { id, roundAt }: Clocked): Promise<Pause[]> {
  const all = await together(ctx, 'pauses', async (ids: readonly string[]) => {
    const rows = await ctx.tx.$queryRaw<(Pause & { of: string })[]>(sql`
      SELECT grievance_id AS of, started_at AS "from", coalesce(fired_at, cancelled_at) AS "until" FROM deadlines
      WHERE grievance_id = ANY(${[...ids]}::uuid[]) AND kind = 'ask-timeout' AND coalesce(fired_at, cancelled_at) IS NOT NULL ORDER BY started_at`)
    return listsOf(ids, rows)
  })(id)
  return all.filter(({ from }) => from >= roundAt)
}

/**
 * Of one grievance's deadlines. Written so that the server looks for the grievance, and not through all that is live: with the condition of the
 * index of those it does, when its figures are from a quiet hour.
 */
const LIVE = sql`coalesce(fired_at, cancelled_at) IS NULL`

export async function isLive(ctx: Context, grievanceId: string, kind: string): Promise<boolean> {
  const [row] = await ctx.tx.$queryRaw<{ found: boolean }[]>(
    sql`SELECT EXISTS (SELECT 1 FROM deadlines WHERE grievance_id = ${grievanceId}::uuid AND kind = ${kind} AND ${LIVE}) AS found`,
  )
  return row?.found ?? false
}

/** Due whatever becomes of the matter. */
const OUTLIVING = ['hide-identity', 'glass-review'] as const

async function end(ctx: Context, grievanceId: string, kinds: readonly string[] | 'all'): Promise<void> {
  if (kinds.length === 0) return
  stale(ctx)
  const which = kinds === 'all' ? null : kinds.flatMap(kind => [kind, `warn:${kind}`])
  await together(ctx, `end|${which?.join() ?? 'all'}`, async (ids: readonly string[]) => {
    const these = which === null ? sql`kind <> ALL(${[...OUTLIVING]}::text[])` : sql`kind = ANY(${which}::text[])`
    await ctx.tx.$executeRaw(
      sql`UPDATE deadlines SET cancelled_at = ${ctx.now} WHERE grievance_id = ANY(${[...ids]}::uuid[]) AND ${LIVE} AND ${these}`,
    )
    return ids
  })(grievanceId)
}

/** @param first nothing of these kinds can be live yet */
async function set(
  ctx: Context,
  grievanceId: string,
  deadlines: readonly (Omit<Deadline, 'kind'> & { kind: string })[],
  first = false,
): Promise<void> {
  if (deadlines.length === 0) return
  stale(ctx)
  if (!first)
    await end(
      ctx,
      grievanceId,
      deadlines.map(({ kind }) => kind),
    )
  const own = deadlines.flatMap(({ kind, dueAt, warnAt }) => [
    { grievanceId, kind, dueAt },
    ...(warnAt === null ? [] : [{ grievanceId, kind: `warn:${kind}`, dueAt: warnAt }]),
  ])
  await together(ctx, 'set', async (sets: readonly (typeof own)[]) => {
    const rows = sets.flat()
    await ctx.tx.$executeRaw(sql`
      INSERT INTO deadlines (id, grievance_id, kind, started_at, due_at) SELECT id, grievance_id, kind, ${ctx.now}, due_at
      FROM unnest(${rows.map(() => uuid())}::uuid[], ${rows.map(one => one.grievanceId)}::uuid[], ${rows.map(({ kind }) => kind)}::text[],
        ${rows.map(({ dueAt }) => dueAt.toISOString())}::timestamptz[]) AS d(id, grievance_id, kind, due_at)`)
    return sets
  })(own)
}

/** What a deadline promises, without warnings and announcements. */
const PROMISES = sql`kind IN ('claim', 'first-contact', 'answer', 'heartbeat', 'ask-timeout', 'follow-up', 'second-try', 'close-unrated', 'review')`

async function writeNextDue(ctx: Context, grievanceId: string): Promise<void> {
  await together(ctx, 'next-due', async (ids: readonly string[]) => {
    await ctx.tx.$executeRaw(sql`
      UPDATE grievances g SET next_due_at = n.at FROM (
        SELECT i.id, min(d.due_at) AS at FROM unnest(${[...ids]}::uuid[]) AS i(id)
        LEFT JOIN deadlines d ON d.grievance_id = i.id AND ${LIVE} AND ${PROMISES} GROUP BY i.id
      ) n WHERE g.id = n.id`)
    return ids
  })(grievanceId)
}

const readDeadlines = (ctx: Context, grievanceId: string): Promise<{ kind: string; dueAt: Date }[]> =>
  together(ctx, 'deadlines', async (ids: readonly string[]) => {
    const rows = await ctx.tx.$queryRaw<{ of: string; kind: string; dueAt: Date }[]>(
      sql`SELECT grievance_id AS of, kind, due_at AS "dueAt" FROM deadlines WHERE grievance_id = ANY(${[...ids]}::uuid[]) AND ${LIVE}`,
    )
    return listsOf(ids, rows)
  })(grievanceId)

export const readDeadlinesAhead = (ctx: Context, grievanceId: string): void =>
  ahead(ctx, `deadlines|${grievanceId}`, () => readDeadlines(ctx, grievanceId))

/** The live deadlines of a grievance by kind. */
export async function liveDeadlines(ctx: Context, grievanceId: string): Promise<Record<string, Date>> {
  const found = await taken(ctx, `deadlines|${grievanceId}`, () => readDeadlines(ctx, grievanceId))
  return Object.fromEntries(found.map(({ kind, dueAt }) => [kind, dueAt]))
}

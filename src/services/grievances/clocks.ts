/** The deadlines of a grievance as rows: which ones an action ends, and which it sets. */
import { v7 as uuid } from 'uuid'
import { type ClockEvent, type ClockFacts, type Deadline, deadlinesFor, MAX_PAUSES, PAUSED_KINDS, type Pause } from '../../domain/deadlines.ts'
import type { Action } from '../../domain/grievance.ts'
import { join, sql } from '../../db.ts'
import type { Context } from '../context.ts'
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
  claim: { ends: ['claim', 'announce'] },
  ask: { ends: PAUSED_KINDS, event: 'ask' },
  supply: { ends: ['ask-timeout'], event: 'supply' },
  timeout: { ends: ['ask-timeout'], event: 'timeout' },
  answer: { ends: 'all', event: 'answer' },
  rate: { ends: 'all' },
  close: { ends: 'all' },
  withdraw: { ends: 'all' },
  reclassify: { ends: [], event: 'reclassify' },
  note: { ends: [] },
  identify: { ends: [] },
}

export async function restartClocks(ctx: Context, action: Action, before: Grievance, after: Grievance): Promise<void> {
  const { ends, event } = EFFECTS[action]
  const pauses = await pausesOf(ctx, after)
  const runsOn = action === 'ask' && pauses.length >= MAX_PAUSES
  if (!runsOn) await end(ctx, after.id, ends)
  if (event !== undefined) {
    const at = { type: event, at: ctx.now, ...(event === 'answer' ? { promised: after.promisedOn } : {}) } as ClockEvent
    const due = deadlinesFor(at, factsOf(after, event === 'supply' || event === 'timeout' ? await pausesOf(ctx, after) : pauses), ctx.calendar)
    for (const deadline of due) if (event !== 'reclassify' || (await isLive(ctx, after.id, deadline.kind))) await set(ctx, after.id, deadline)
  }
  if (before.status === 'waiting' && after.status !== 'waiting' && action !== 'supply' && action !== 'timeout') await end(ctx, after.id, ['ask-timeout'])
  await writeNextDue(ctx, after.id)
}

/** A person's words reached the employee: the first contact is made and the silence starts again. */
export async function contacted(ctx: Context, grievance: Grievance): Promise<void> {
  await end(ctx, grievance.id, ['first-contact'])
  await ctx.tx.$executeRaw(sql`UPDATE grievances SET contacted_at = coalesce(contacted_at, ${ctx.now}) WHERE id = ${grievance.id}::uuid`)
  if (['registered', 'assigned', 'handling'].includes(grievance.status))
    for (const deadline of deadlinesFor({ type: 'contact', at: ctx.now }, factsOf(grievance, []), ctx.calendar)) await set(ctx, grievance.id, deadline)
  await writeNextDue(ctx, grievance.id)
}

/** The next step of a follow-up: the second try after the first, the closing after the second. */
export async function followUpAsked(ctx: Context, grievance: Grievance, which: 'follow-up' | 'second-try'): Promise<void> {
  for (const deadline of deadlinesFor({ type: which, at: ctx.now }, factsOf(grievance, []), ctx.calendar)) await set(ctx, grievance.id, deadline)
  await writeNextDue(ctx, grievance.id)
}

/** Sets one deadline that no service clock knows: an announcement at the start of work, a voice message to be heard. */
export async function remind(ctx: Context, grievanceId: string, kind: 'announce' | 'voice', dueAt: Date): Promise<void> {
  await set(ctx, grievanceId, { kind, dueAt, warnAt: null })
}

/** Tries the same deadline again later, when nobody could act on it now. */
export async function again(ctx: Context, grievanceId: string, kind: string, dueAt: Date): Promise<void> {
  await set(ctx, grievanceId, { kind, dueAt, warnAt: null })
  await writeNextDue(ctx, grievanceId)
}

const factsOf = (grievance: Grievance, pauses: readonly Pause[]): ClockFacts => ({
  kind: grievance.kind, level: grievance.level, complexity: grievance.complexity, startedAt: grievance.roundAt, pauses,
})

async function pausesOf(ctx: Context, grievance: Grievance): Promise<Pause[]> {
  return ctx.tx.$queryRaw<Pause[]>(sql`
    SELECT started_at AS "from", coalesce(fired_at, cancelled_at) AS "until" FROM deadlines
    WHERE grievance_id = ${grievance.id}::uuid AND kind = 'ask-timeout' AND started_at >= ${grievance.roundAt} AND coalesce(fired_at, cancelled_at) IS NOT NULL
    ORDER BY started_at`)
}

const LIVE = sql`fired_at IS NULL AND cancelled_at IS NULL`

async function isLive(ctx: Context, grievanceId: string, kind: string): Promise<boolean> {
  const [row] = await ctx.tx.$queryRaw<{ found: boolean }[]>(sql`SELECT EXISTS (SELECT 1 FROM deadlines WHERE grievance_id = ${grievanceId}::uuid AND kind = ${kind} AND ${LIVE}) AS found`)
  return row?.found ?? false
}

async function end(ctx: Context, grievanceId: string, kinds: readonly string[] | 'all'): Promise<void> {
  if (kinds.length === 0) return
  const which = kinds === 'all' ? sql`true` : sql`kind IN (${join(kinds.flatMap(kind => [kind, `warn:${kind}`]))})`
  await ctx.tx.$executeRaw(sql`UPDATE deadlines SET cancelled_at = ${ctx.now} WHERE grievance_id = ${grievanceId}::uuid AND ${LIVE} AND ${which}`)
}

async function set(ctx: Context, grievanceId: string, deadline: Omit<Deadline, 'kind'> & { kind: string }): Promise<void> {
  await end(ctx, grievanceId, [deadline.kind])
  const rows = [{ kind: deadline.kind, dueAt: deadline.dueAt }]
  if (deadline.warnAt !== null) rows.push({ kind: `warn:${deadline.kind}`, dueAt: deadline.warnAt })
  await ctx.tx.deadline.createMany({ data: rows.map(row => ({ id: uuid(), grievanceId, startedAt: ctx.now, ...row })) })
}

/** What a deadline promises, without warnings and announcements. */
const PROMISES = sql`kind IN ('claim', 'first-contact', 'answer', 'heartbeat', 'ask-timeout', 'follow-up', 'second-try', 'close-unrated')`

async function writeNextDue(ctx: Context, grievanceId: string): Promise<void> {
  await ctx.tx.$executeRaw(sql`
    UPDATE grievances SET next_due_at = (SELECT min(due_at) FROM deadlines WHERE grievance_id = ${grievanceId}::uuid AND ${LIVE} AND ${PROMISES}) WHERE id = ${grievanceId}::uuid`)
}

/** The live deadlines of a grievance by kind. */
export async function liveDeadlines(ctx: Context, grievanceId: string): Promise<Record<string, Date>> {
  const found = await ctx.tx.$queryRaw<{ kind: string; dueAt: Date }[]>(sql`SELECT kind, due_at AS "dueAt" FROM deadlines WHERE grievance_id = ${grievanceId}::uuid AND ${LIVE}`)
  return Object.fromEntries(found.map(({ kind, dueAt }) => [kind, dueAt]))
}

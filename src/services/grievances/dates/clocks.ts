/** The deadlines of a grievance as rows: moved by what is written into its ledger, as the domain's clockwork says. */
import { v7 as uuid } from 'uuid'
import { sql } from '../../../db.ts'
import { type Change, type ClockEntry, clockChange, type Moment, type Notch, OUTLIVING } from '../../../domain/clocks/clockwork.ts'
import { type ClockFacts, deadlinesFor, type Pause } from '../../../domain/clocks/deadlines.ts'
import { type Context, listsOf, stale, together } from '../../context.ts'
import { type Actor, append } from '../../ledger/ledger.ts'
import { calendarOf } from '../../people/hours.ts'
import type { Grievance } from '../read.ts'
import { LIVE } from './deadlines.ts'

/** What of a grievance its clocks depend on. */
export type Clocked = Pick<Grievance, 'id' | 'unitId' | 'status' | 'kind' | 'level' | 'complexity' | 'roundAt' | 'promisedOn'> &
  Partial<Pick<Grievance, 'extendedAt' | 'extensionDays'>>

/** Moves the clocks as an entry of the ledger says, which is written in the same transaction. */
export async function restartClocks(
  ctx: Context,
  entry: ClockEntry,
  before: Pick<Clocked, 'status'>,
  after: Clocked,
  details: Moment['details'] = {},
): Promise<void> {
  const { live, pauses } = await readClock(ctx, after)
  const facts = factsOf(after, pauses)
  const moment = { at: ctx.now, before: before.status, after: after.status, facts, promisedOn: after.promisedOn, live, details }
  const { ends, sets } = clockChange(entry, moment, await calendarOf(ctx, after.unitId))
  await end(ctx, after.id, ends)
  await set(ctx, after.id, sets)
  await writeNextDue(ctx, after.id)
}

/** Writes an entry that is no action of anybody's, and moves the clocks as it says. */
export async function notch(ctx: Context, entry: Notch, grievance: Clocked, actor: Actor, details: Moment['details'] = {}): Promise<void> {
  await append(ctx, { type: entry, actor, grievanceId: grievance.id, unitId: grievance.unitId, payload: details })
  await restartClocks(ctx, entry, grievance, grievance, details)
}

/** The clocks of a matter that is being registered: nothing runs yet that they could end. */
export async function startClocks(ctx: Context, after: Clocked): Promise<void> {
  const due = deadlinesFor({ type: 'register', at: ctx.now }, factsOf(after, []), await calendarOf(ctx, after.unitId))
  await Promise.all([set(ctx, after.id, due, true), writeNextDue(ctx, after.id)])
}

/** A person's words reached the employee: the first contact is made and the silence starts again. */
export async function contacted(ctx: Context, grievance: Grievance): Promise<void> {
  await ctx.tx.$executeRaw(sql`UPDATE grievances SET contacted_at = coalesce(contacted_at, ${ctx.now}) WHERE id = ${grievance.id}::uuid`)
  await notch(ctx, 'contact', grievance, { as: 'system' })
}

/** A legal clock that is watched: only once the studio's own stricter promise was broken or moved, so that most matters never need the row. */
export type LegalRow = 'legal-acceptance' | 'legal-resolution'

/** Sets one deadline that no service clock knows: an announcement or a 催办 at the start of work, a voice message to be heard. */
export async function remind(
  ctx: Context,
  grievanceId: string,
  kind: 'announce' | 'urged' | 'voice' | 'hide-identity' | 'glass-review' | 'demand' | LegalRow,
  dueAt: Date,
): Promise<void> {
  await set(ctx, grievanceId, [{ kind, dueAt, warnAt: null }])
}

/** Until when an unheard voice message must be in front of somebody. */
const VOICE_MS = 15 * 60_000

/** A voice message waits for an ear since `since`; a reminder that runs already is not put off by the next one. */
export async function awaitEar(ctx: Context, grievanceId: string, since: Date): Promise<void> {
  if (!(await isLive(ctx, grievanceId, 'voice'))) await remind(ctx, grievanceId, 'voice', new Date(since.getTime() + VOICE_MS))
}

const factsOf = (grievance: Clocked, pauses: readonly Pause[]): ClockFacts => ({
  kind: grievance.kind,
  level: grievance.level,
  complexity: grievance.complexity,
  startedAt: grievance.roundAt,
  pauses,
  extensionDays: grievance.extendedAt != null && grievance.extendedAt >= grievance.roundAt ? (grievance.extensionDays ?? null) : null,
})

interface Clock {
  readonly live: Moment['live']
  /** Ended pauses of this round, oldest first. */
  readonly pauses: readonly Pause[]
}

export const pausesOf = async (ctx: Context, matter: Clocked): Promise<readonly Pause[]> => (await readClock(ctx, matter)).pauses

async function readClock(ctx: Context, { id, roundAt }: Clocked): Promise<Clock> {
  const rows = await together(ctx, 'clock', async (ids: readonly string[]) => {
    const found = await ctx.tx.$queryRaw<{ of: string; kind: string; from: Date; dueAt: Date; until: Date | null }[]>(sql`
      SELECT grievance_id AS of, kind, started_at AS "from", due_at AS "dueAt", coalesce(fired_at, cancelled_at) AS "until" FROM deadlines
      WHERE grievance_id = ANY(${[...ids]}::uuid[]) AND (${LIVE} OR kind = 'ask-timeout') ORDER BY started_at`)
    return listsOf(ids, found)
  })(id)
  return {
    live: new Map(rows.filter(({ until }) => until === null).map(({ kind, from, dueAt }) => [kind, { startedAt: from, dueAt }])),
    pauses: rows.flatMap(({ kind, from, until }) => (kind === 'ask-timeout' && until !== null && from >= roundAt ? [{ from, until }] : [])),
  }
}

export async function isLive(ctx: Context, grievanceId: string, kind: string): Promise<boolean> {
  const [row] = await ctx.tx.$queryRaw<{ found: boolean }[]>(
    sql`SELECT EXISTS (SELECT 1 FROM deadlines WHERE grievance_id = ${grievanceId}::uuid AND kind = ${kind} AND ${LIVE}) AS found`,
  )
  return row?.found ?? false
}

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
async function set(ctx: Context, grievanceId: string, deadlines: Change['sets'], first = false): Promise<void> {
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

export async function writeNextDue(ctx: Context, grievanceId: string): Promise<void> {
  await together(ctx, 'next-due', async (ids: readonly string[]) => {
    await ctx.tx.$executeRaw(sql`
      UPDATE grievances g SET next_due_at = n.at FROM (
        SELECT i.id, min(d.due_at) AS at FROM unnest(${[...ids]}::uuid[]) AS i(id)
        LEFT JOIN deadlines d ON d.grievance_id = i.id AND ${LIVE} AND ${PROMISES} GROUP BY i.id
      ) n WHERE g.id = n.id`)
    return ids
  })(grievanceId)
}

/** Twice on working days, 8:00 and 14:00 by the standard hours: each cadre with open matters hears what they have, once. */
import { v7 as uuid } from 'uuid'
import { sql } from '../../../db.ts'
import { Role } from '../../../domain/person.ts'
import type { Calendar } from '../../../domain/time/calendar.ts'
import { digestTimes } from '../../../domain/time/digest-times.ts'
import { dayNumber, HOUR_MS, instantOf, msOfDay, showDay } from '../../../domain/time/shanghai.ts'
import { say } from '../../../texts/text.ts'
import { type Context, type Deps, listsOf, transaction } from '../../context.ts'
import { send } from '../../mail/letters.ts'
import { calendarOf } from '../../people/hours.ts'
import { cadreName, type Holding, holds, type Speaker } from '../../people/people.ts'
import { factsOf } from '../facts.ts'
import { exceptionsFor } from '../overview.ts'
import { claimableBy } from '../ownership/owner.ts'
import { ownedBy } from '../read.ts'

/** The next digest of a unit after an instant, on a working day. */
export function nextDigest({ isWorkingDay, hours }: Pick<Calendar, 'isWorkingDay' | 'hours'>, after: Date): Date {
  const today = dayNumber(after)
  for (let day = today; day < today + 20; day++) {
    if (!isWorkingDay(showDay(day))) continue
    const found = digestTimes(hours)
      .map(ms => instantOf(day, ms))
      .find(at => at > after)
    if (found !== undefined) return found
  }
  throw new Error('no working day in twenty days')
}

/** Sets the first digest of units that have none waiting; returns how many were set. */
export const planDigests = (deps: Deps): Promise<number> =>
  transaction({ ...deps, nudge: () => {} }, async ctx => {
    const units = await ctx.tx.$queryRaw<{ id: string }[]>(sql`
      SELECT DISTINCT r.unit_id AS id FROM roles r WHERE r.role NOT IN ('employee', 'admin')
        AND NOT EXISTS (SELECT 1 FROM deadlines d WHERE d.unit_id = r.unit_id AND d.kind = 'digest' AND d.fired_at IS NULL AND d.cancelled_at IS NULL) LIMIT 500`)
    if (units.length === 0) return 0
    const calendars = await Promise.all(units.map(({ id }) => calendarOf(ctx, id)))
    await ctx.tx.deadline.createMany({
      data: units.map(({ id }, at) => ({
        id: uuid(),
        unitId: id,
        kind: 'digest',
        startedAt: ctx.now,
        dueAt: nextDigest(calendars[at] ?? ctx.calendar, ctx.now),
      })),
    })
    return units.length
  })

/** Handed to the queue at a time: at eight there is one of each unit. */
const AT_ONCE = 100

/** Hands due digests to the queue; returns how many. */
export const fireDigest = (deps: Deps): Promise<number> =>
  transaction(deps, ctx =>
    ctx.tx.$executeRaw(sql`
      WITH due AS (
        UPDATE deadlines SET fired_at = ${ctx.now} WHERE id IN (SELECT id FROM deadlines WHERE kind = 'digest' AND due_at <= ${ctx.now}
          AND fired_at IS NULL AND cancelled_at IS NULL ORDER BY due_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED) RETURNING unit_id
      )
      INSERT INTO outbox (id, job, payload) SELECT gen_random_uuid(), 'digest', jsonb_build_object('unitId', unit_id) FROM due`),
  )

/** Less than what lies between the two of a day. */
const HALF_DAY_MS = 4.5 * HOUR_MS

/** One message a cadre, whatever units they hold; a second run within the half-day says nothing. */
export const sendDigest = (deps: Deps, unitId: string): Promise<void> =>
  transaction(deps, async ctx => {
    const cadres = sql`
      SELECT DISTINCT r.person_id FROM roles r JOIN people p ON p.id = r.person_id AND p.left_at IS NULL
      WHERE r.unit_id = ${unitId}::uuid AND r.role NOT IN ('employee', 'admin')`
    // who holds roles in two units is written to once, also when both are at it; in the order of the locks, so that neither waits for the other
    await ctx.tx.$executeRaw(sql`
      SELECT pg_advisory_xact_lock(c.key) FROM (SELECT hashtextextended('digest|' || person_id, 0) AS key FROM (${cadres}) o ORDER BY 1) c`)
    const holdings = await ctx.tx.$queryRaw<(Holding & { of: string })[]>(sql`
      SELECT r.person_id AS of, r.unit_id AS "unitId", r.role FROM roles r WHERE r.person_id IN (${cadres})
        AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.person_id = r.person_id AND d.purpose = 'digest' AND d.created_at > ${new Date(ctx.now.getTime() - HALF_DAY_MS)})
      ORDER BY r.person_id, r.unit_id, r.role`)
    const [, second] = digestTimes((await calendarOf(ctx, unitId)).hours)
    const isFirst = msOfDay(ctx.now) < second
    const people = [...new Set(holdings.map(({ of }) => of))]
    await Promise.all(listsOf(people, holdings).map((held, at) => digestFor(ctx, viewerOf(people[at] ?? '', held), isFirst)))
  })

const toldToday = async (ctx: Context, personId: string): Promise<boolean> => {
  const [row] = await ctx.tx.$queryRaw<{ told: boolean }[]>(sql`
    SELECT EXISTS (SELECT 1 FROM identities i JOIN conversations c ON c.identity_id = i.id JOIN deliveries d ON d.lane = c.id
      WHERE i.person_id = ${personId}::uuid AND d.purpose = 'exceptions' AND d.created_at > ${new Date(ctx.now.getTime() - 12 * HOUR_MS)}) AS told`)
  return row?.told ?? false
}

/** Once a day, with the first digest: whoever stands above hears of at most ten, the worst first. */
async function tellExceptions(ctx: Context, viewer: Speaker): Promise<void> {
  if (!holds(viewer, 'supervisor') || (await toldToday(ctx, viewer.personId))) return
  const worst = (await exceptionsFor(ctx, viewer)).filter(({ ownerId }) => ownerId !== viewer.personId)
  if (worst.length === 0) return
  const lines = await Promise.all(worst.map(async one => say('exceptionLine', await factsOf(ctx, one))))
  const list = worst.map(({ no }) => ({ no, says: `查看 ${no}` }))
  const text = say('exceptions', { name: await cadreName(ctx, viewer.personId), lines })
  await send(ctx, { personId: viewer.personId }, { text, list }, { purpose: 'exceptions' })
}

async function digestFor(ctx: Context, viewer: Speaker, isFirst: boolean): Promise<void> {
  const { personId } = viewer
  if (isFirst) await tellExceptions(ctx, viewer)
  const own = (await ownedBy(ctx, personId)).slice(0, 12)
  const claimable = await claimableBy(ctx, viewer)
  if (own.length + claimable.length === 0) return
  const facts = await Promise.all(own.map(grievance => factsOf(ctx, grievance)))
  const text = say('digest', {
    name: await cadreName(ctx, personId),
    overdue: facts.filter(({ due, missed }) => missed !== null || (due !== null && due < ctx.now)).length,
    claimable: claimable.length,
    lines: facts.map(one => say('mineLine', one)),
  })
  await send(ctx, { personId }, { text, list: own.map(({ no }) => ({ no, says: `查看 ${no}` })) }, { purpose: 'digest' })
}

const viewerOf = (personId: string, holdings: readonly Holding[]): Speaker => ({
  identityId: '',
  personId,
  name: '',
  unitId: null,
  noticed: true,
  holdings: holdings.map(({ role, unitId }) => ({ role: Role.parse(role), unitId })),
})

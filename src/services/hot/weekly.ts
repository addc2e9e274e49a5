/** 热点周报: Monday at 8:30 those who lead a house hear what is rising in it and what alerts there were; a quiet week is said to be one. */
import { v7 as uuid } from 'uuid'
import { sql } from '../../db.ts'
import { Role } from '../../domain/person.ts'
import { atShanghai, shanghaiDate } from '../../domain/time/calendar.ts'
import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { type Context, type Deps, transaction } from '../context.ts'
import { send } from '../mail/letters.ts'
import { cadresIn, type Speaker } from '../people/people.ts'
import { hotFor } from './read.ts'

const DAY_MS = 86_400_000
const KIND = 'hot-weekly'

/** The next Monday, 8:30. */
export function nextWeekly(after: Date): Date {
  for (let day = 0; ; day++) {
    const at = atShanghai(shanghaiDate(new Date(after.getTime() + day * DAY_MS)), '08:30')
    if (at > after && new Date(at.getTime() + 8 * 3_600_000).getUTCDay() === 1) return at
  }
}

/** Sets the first one of houses that have none waiting; returns how many. */
export const planWeekly = (deps: Deps): Promise<number> =>
  transaction({ ...deps, nudge: () => {} }, async ctx => {
    const units = await ctx.tx.$queryRaw<{ id: string }[]>(sql`
      SELECT DISTINCT u.id FROM units u JOIN roles r ON r.unit_id = u.id AND r.role IN ('director', 'leader') WHERE u.kind IN ('enterprise', 'joint')
        AND NOT EXISTS (SELECT 1 FROM deadlines d WHERE d.unit_id = u.id AND d.kind = ${KIND} AND d.fired_at IS NULL AND d.cancelled_at IS NULL) LIMIT 500`)
    const dueAt = nextWeekly(ctx.now)
    if (units.length > 0)
      await ctx.tx.deadline.createMany({ data: units.map(({ id }) => ({ id: uuid(), unitId: id, kind: KIND, startedAt: ctx.now, dueAt })) })
    return units.length
  })

/** Tells one house whose week is over; returns how many (0 or 1). */
export const fireWeekly = (deps: Deps): Promise<number> =>
  transaction(deps, async ctx => {
    const [due] = await ctx.tx.$queryRaw<{ unitId: string; dueAt: Date }[]>(sql`
      UPDATE deadlines SET fired_at = ${ctx.now} WHERE id = (SELECT id FROM deadlines WHERE kind = ${KIND} AND due_at <= ${ctx.now}
        AND fired_at IS NULL AND cancelled_at IS NULL ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING unit_id AS "unitId", due_at AS "dueAt"`)
    if (due === undefined) return 0
    await tell(ctx, due.unitId, due.dueAt)
    return 1
  })

/** Each hears what counts for them: what is kept from somebody is in nobody's numbers of theirs. A week told late is the same week. */
async function tell(ctx: Context, unitId: string, until: Date): Promise<void> {
  const since = new Date(until.getTime() - 7 * DAY_MS)
  const people = (await cadresIn(ctx, [unitId])).filter(({ role }) => role === 'director' || role === 'leader')
  for (const personId of new Set(people.map(one => one.personId))) {
    const [count] = await ctx.tx.$queryRaw<{ alerts: number; unsigned: number }[]>(sql`
      SELECT count(*)::int AS alerts, count(*) FILTER (WHERE a.signed_at IS NULL AND a.status <> 'closed')::int AS unsigned
      FROM alerts a LEFT JOIN grievances g ON g.id = a.grievance_id
      WHERE a.unit_id = ${unitId}::uuid AND a.level IN ('red', 'orange') AND NOT a.drill AND a.opened_at > ${since} AND a.opened_at <= ${until} AND coalesce(NOT g.sealed AND NOT g.direct, true)
        AND NOT EXISTS (SELECT 1 FROM exclusions x WHERE x.grievance_id = a.grievance_id AND x.person_id = ${personId}::uuid)`)
    const list = await hotFor(ctx, await viewer(ctx, personId))
    const text = say('hotWeekly', { list, alerts: count?.alerts ?? 0, unsigned: count?.unsigned ?? 0 })
    await send(ctx, { personId }, plain(text), { purpose: 'hot-weekly' })
  }
}

async function viewer(ctx: Context, personId: string): Promise<Speaker> {
  const rows = await ctx.tx.role.findMany({ where: { personId }, select: { role: true, unitId: true } })
  const holdings = rows.map(({ role, unitId }) => ({ role: Role.parse(role), unitId }))
  return { identityId: '', personId, name: '', unitId: null, noticed: true, holdings }
}

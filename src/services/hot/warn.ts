/** The early warning: at the fifth person what was ordinary becomes yellow, and those who lead hear of it at their desks, once. No alert. */
import { sql } from '../../db.ts'
import { isOpenIn } from '../../domain/grievance.ts'
import { FEWEST_COLLECTIVE } from '../../domain/incident.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { PEOPLE_FOR_WARNING } from '../../triage/hot/hot-issues.ts'
import { lookAtIssue } from '../alerts/detect/collective.ts'
import { type Context, type Deps, transaction } from '../context.ts'
import { act } from '../grievances/act.ts'
import { atDesk, nextDesk } from '../grievances/notify.ts'
import { byIds } from '../grievances/read.ts'
import { append } from '../ledger/ledger.ts'
import { send } from '../mail/letters.ts'
import { cadresIn } from '../people/people.ts'
import { chainOf } from '../people/units.ts'
import { summaries } from './read.ts'
import type { Scope } from './scope.ts'

interface Row extends Scope {
  readonly id: string
  readonly people: number
  readonly warnedAt: Date | null
}

/** To be called after each matter that joined. @param united with it came all of another issue */
export async function afterJoining(ctx: Context, issue: Row, grievanceId: string, united: boolean): Promise<void> {
  const issueId = issue.id
  if (!issue.apart && issue.people >= FEWEST_COLLECTIVE) await lookAtIssue(ctx, issueId, issue.unitId)
  if (issue.people < PEOPLE_FOR_WARNING) return
  if (issue.warnedAt === null) {
    const people = await peopleLeft(ctx, issueId)
    if (people < PEOPLE_FOR_WARNING) return
    await ctx.tx.$executeRaw(
      sql`UPDATE hot_issues SET warned_at = ${ctx.now}, tell_at = ${atDesk(ctx.calendar, ctx.now) ? ctx.now : nextDesk(ctx.calendar, ctx.now)} WHERE id = ${issueId}::uuid`,
    )
    await append(ctx, { type: 'hot-issue', actor: { as: 'system' }, unitId: issue.unitId, payload: { issueId, people } })
  }
  await raiseBlue(ctx, issue.warnedAt === null || united ? sql`m.issue_id = ${issueId}::uuid` : sql`m.grievance_id = ${grievanceId}::uuid`)
}

/** Distinct people who did not withdraw. */
async function peopleLeft(ctx: Context, issueId: string): Promise<number> {
  const [count] = await ctx.tx.$queryRaw<{ people: number }[]>(sql`
    SELECT count(DISTINCT m.person_key)::int AS people FROM hot_members m JOIN grievances g ON g.id = m.grievance_id
    WHERE m.issue_id = ${issueId}::uuid AND g.status <> 'withdrawn'`)
  return count?.people ?? 0
}

/** What several people bring is yellow at least. */
async function raiseBlue(ctx: Context, which: Prisma.Sql): Promise<void> {
  const blue = await ctx.tx.$queryRaw<{ id: string }[]>(sql`
    SELECT g.id FROM hot_members m JOIN grievances g ON g.id = m.grievance_id WHERE ${which} AND g.level = 'blue' ORDER BY g.id FOR UPDATE OF g`)
  if (blue.length === 0) return
  const found = await byIds(
    ctx,
    blue.map(({ id }) => id),
  )
  for (const grievance of found) {
    if (!isOpenIn('reclassify', grievance.status)) continue
    const details = { column: 'level', was: 'blue', now: 'yellow', reason: '热点：五人以上反映' }
    await act(ctx, grievance, 'reclassify', { actor: { as: 'system' }, set: { level: 'yellow' }, details })
  }
}

/** Tells of one warning that is due; returns 1 when there was one. */
export const tellWarning = (deps: Deps): Promise<number> =>
  transaction(deps, async ctx => {
    const [due] = await ctx.tx.$queryRaw<Row[]>(sql`
      UPDATE hot_issues SET tell_at = NULL, told_at = ${ctx.now} WHERE id = (
        SELECT id FROM hot_issues WHERE tell_at <= ${ctx.now} ORDER BY tell_at LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id, unit_id AS "unitId", apart, people, warned_at AS "warnedAt"`)
    if (due === undefined) return 0
    const [summary] = await summaries(ctx, [due.id], null)
    if (summary === undefined) return 1
    for (const personId of await hearers(ctx, due))
      await send(ctx, { personId }, plain(say('hotWarning', summary)), { purpose: 'hot-issue' })
    return 1
  })

/**
 * Those who lead the studio; where it has nobody, the office above, and so on. Of what stands apart the designated people of its office, else its
 * supervisors. Never anybody whom one of the matters is kept from.
 */
async function hearers(ctx: Context, { id, unitId, apart }: Row): Promise<string[]> {
  const kept = await ctx.tx.$queryRaw<{ personId: string }[]>(sql`
    SELECT DISTINCT x.person_id AS "personId" FROM hot_members m JOIN exclusions x ON x.grievance_id = m.grievance_id WHERE m.issue_id = ${id}::uuid`)
  const excluded = new Set(kept.map(({ personId }) => personId))
  const rounds: readonly (readonly string[])[] = apart ? [['designated'], ['supervisor']] : [['director', 'deputy', 'leader', 'supervisor']]
  for (const unit of await chainOf(ctx, unitId)) {
    const cadres = await cadresIn(ctx, [unit.id])
    for (const roles of rounds) {
      const found = cadres.filter(({ role, personId }) => roles.includes(role) && !excluded.has(personId)).map(({ personId }) => personId)
      if (found.length > 0) return [...new Set(found)]
    }
  }
  return []
}

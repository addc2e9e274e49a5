/** 督办 with a time limit from above, and 批示: what a leader says of a matter goes to its owner. */
import { sql } from '../../../db.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import type { Context } from '../../context.ts'
import { send } from '../../mail/letters.ts'
import type { Speaker } from '../../people/people.ts'
import { act } from '../act.ts'
import { LIVE } from '../dates/deadlines.ts'
import { factsOf } from '../facts.ts'
import type { Grievance } from '../read.ts'
import { record } from '../words/words.ts'
import { escalate } from './moves.ts'
import { excludedFrom } from './owner.ts'

/** Until when it is overseen now. */
async function overseenUntil(ctx: Context, grievanceId: string): Promise<Date | null> {
  const [row] = await ctx.tx.$queryRaw<{ dueAt: Date }[]>(
    sql`SELECT due_at AS "dueAt" FROM deadlines WHERE grievance_id = ${grievanceId}::uuid AND kind = 'oversee' AND ${LIVE}`,
  )
  return row?.dueAt ?? null
}

/** Nearer to the limit that is set already than this, it is the same one, said again. */
const SAME_MS = 3_600_000

/** Said again with nothing new, nothing is done; with other words the owner reads them, and the employee does not hear of the same date twice. */
export async function oversee(
  ctx: Context,
  grievance: Grievance,
  speaker: Speaker,
  dueAt: Date,
  words: string,
): Promise<{ grievance: Grievance; dueAt: Date }> {
  const until = await overseenUntil(ctx, grievance.id)
  const again = until !== null && Math.abs(until.getTime() - dueAt.getTime()) < SAME_MS
  if (again && words === '') return { grievance, dueAt: until }
  const after = await act(ctx, grievance, 'oversee', {
    actor: { as: 'cadre', personId: speaker.personId },
    details: { until: dueAt.toISOString(), words, ...(again ? { again } : {}) },
  })
  if (words !== '')
    await record(ctx, { grievanceId: after.id }, { direction: 'note', type: 'text', text: `督办：${words}`, authorId: speaker.personId })
  return { grievance: after, dueAt }
}

/** The time limit is over and nothing was answered: one level up, and whoever set it hears so. */
export async function overseenLate(ctx: Context, grievance: Grievance): Promise<void> {
  const after = (await escalate(ctx, grievance, { as: 'system' }, { what: '在督办期限内答复', breached: 'oversee' })) ?? grievance
  const [by] = await ctx.tx.$queryRaw<{ personId: string | null }[]>(sql`
    SELECT actor_id AS "personId" FROM ledger_entries WHERE grievance_id = ${grievance.id}::uuid AND type = 'oversee' ORDER BY id DESC LIMIT 1`)
  if (by?.personId == null || (await excludedFrom(ctx, after)).has(by.personId)) return
  await send(ctx, { personId: by.personId }, plain(say('overseenLate', await factsOf(ctx, after))), {
    purpose: 'overdue',
    grievanceId: grievance.id,
  })
}

export async function instruct(ctx: Context, grievance: Grievance, speaker: Speaker, words: string): Promise<Grievance> {
  await record(ctx, { grievanceId: grievance.id }, { direction: 'note', type: 'text', text: `批示：${words}`, authorId: speaker.personId })
  return act(ctx, grievance, 'instruct', { actor: { as: 'cadre', personId: speaker.personId }, details: { words } })
}

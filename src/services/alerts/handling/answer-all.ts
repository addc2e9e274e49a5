/** 统一答复: what the employer says to something that many bring goes back to each of them in one step, in their own chat, about their own matter. */
import { sql } from '../../../db.ts'
import type { Context } from '../../context.ts'
import { wantsNoContact } from '../../grievances/contact.ts'
import { visibleById } from '../../grievances/read.ts'
import { reply } from '../../grievances/words/speak.ts'
import { append } from '../../ledger/ledger.ts'
import type { Speaker } from '../../people/people.ts'
import { note } from './notes.ts'

/**
 * Once to each person, about the latest of their matters that is open. Each keeps clock, rating and right of review: it is a word, no closing.
 * Left out is what the speaker may not see, and who wants no contact. @returns how many it goes to, and how many were left out
 */
export async function answerAll(ctx: Context, alertId: string, by: Speaker, words: string): Promise<{ told: number; left: number }> {
  const matters = await ctx.tx.$queryRaw<{ id: string }[]>(sql`
    SELECT DISTINCT ON (g.person_key) g.id FROM grievances g WHERE g.status NOT IN ('closed', 'withdrawn', 'redirected') AND g.id IN (
      SELECT grievance_id FROM alert_members WHERE alert_id = ${alertId}::uuid
      UNION SELECT h.grievance_id FROM alerts a JOIN hot_members h ON a.rule = 'people:' || h.issue_id WHERE a.id = ${alertId}::uuid)
    ORDER BY g.person_key, g.id DESC`)
  let told = 0
  for (const { id } of matters) {
    const grievance = await visibleById(ctx, id, by)
    if (grievance === null || wantsNoContact(grievance)) continue
    await reply(ctx, grievance, by, words)
    told++
  }
  await note(ctx, { alertId, kind: 'answered-all', personId: by.personId, words })
  const payload = { told, left: matters.length - told, words }
  await append(ctx, { type: 'incident-answered-all', actor: { as: 'cadre', personId: by.personId }, alertId, payload })
  return { told, left: matters.length - told }
}

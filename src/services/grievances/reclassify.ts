/** 改类, 改级, 改难易. */
import { sql } from '../../db.ts'
import type { Category, Complexity, Level } from '../../domain/grievance.ts'
import { refusal } from '../../texts/text.ts'
import { CATEGORY, COMPLEXITY, LEVEL } from '../../texts/words.ts'
import { raise } from '../alerts/detect/raise.ts'
import type { Context } from '../context.ts'
import { learnFromCategory, learnFromLevel } from '../learning/corrections.ts'
import { append } from '../ledger/ledger.ts'
import type { Speaker } from '../people/people.ts'
import { act, mustBeAble } from './act.ts'
import { cadreActor } from './ownership/moves.ts'
import type { Grievance } from './read.ts'
import { linesOf, storyOf } from './words/words.ts'

/** @throws UserError `sameAsBefore` */
export async function recategorise(ctx: Context, grievance: Grievance, speaker: Speaker, category: Category): Promise<Grievance> {
  if (grievance.category === category) throw refusal('sameAsBefore', { no: grievance.no, what: CATEGORY[category] })
  await learnFromCategory(ctx, grievance.id, category)
  return act(ctx, grievance, 'reclassify', {
    actor: cadreActor(speaker),
    set: { category, subcategory: null },
    details: { column: 'category', was: grievance.category, now: category },
  })
}

/** @throws UserError `sameAsBefore` */
export async function recomplex(
  ctx: Context,
  grievance: Grievance,
  speaker: Speaker,
  complexity: Complexity,
  reason: string,
): Promise<Grievance> {
  if (grievance.complexity === complexity) throw refusal('sameAsBefore', { no: grievance.no, what: COMPLEXITY[complexity] })
  return act(ctx, grievance, 'reclassify', {
    actor: cadreActor(speaker),
    set: { complexity },
    details: { column: 'complexity', was: grievance.complexity, now: complexity, reason },
  })
}

const RANK: readonly Level[] = ['blue', 'yellow', 'orange', 'red']

/**
 * 改级: one person raises, two lower. The first to lower is noted in the ledger; the change is made when another says the same within a week
 * and nothing about the matter's kind or level has been changed in between.
 * @returns whether it was changed, and who waits for a second voice
 * @throws UserError `sameAsBefore`
 */
export async function relevel(
  ctx: Context,
  grievance: Grievance,
  speaker: Speaker,
  level: Level,
  reason: string,
): Promise<{ done: boolean; first: string | null }> {
  if (grievance.level === level) throw refusal('sameAsBefore', { no: grievance.no, what: `${LEVEL[level]}色` })
  await mustBeAble(ctx, grievance, 'reclassify', cadreActor(speaker))
  const lowers = RANK.indexOf(level) < RANK.indexOf(grievance.level)
  if (lowers && !(await secondVoice(ctx, grievance, speaker, level))) {
    await append(ctx, {
      type: `lower-wanted:${level}`,
      actor: cadreActor(speaker),
      grievanceId: grievance.id,
      unitId: grievance.unitId,
      payload: { reason },
    })
    return { done: false, first: speaker.name }
  }
  await learnFromLevel(ctx, grievance.id, grievance.level, level)
  const after = await act(ctx, grievance, 'reclassify', {
    actor: cadreActor(speaker),
    set: { level },
    details: { column: 'level', was: grievance.level, now: level, reason },
  })
  if (!lowers && (level === 'red' || level === 'orange'))
    await raise(ctx, after, {
      level,
      hazard: 'none',
      rule: 'raised-by-cadre',
      story: storyOf(await linesOf(ctx, { grievanceId: after.id })),
    })
  return { done: true, first: null }
}

const NIL = '00000000-0000-0000-0000-000000000000'

async function secondVoice(ctx: Context, grievance: Grievance, speaker: Speaker, level: Level): Promise<boolean> {
  const since = new Date(ctx.now.getTime() - 7 * 86_400_000)
  const [row] = await ctx.tx.$queryRaw<{ found: boolean }[]>(sql`
    SELECT EXISTS (SELECT 1 FROM ledger_entries WHERE grievance_id = ${grievance.id}::uuid AND type = ${`lower-wanted:${level}`}
      AND actor_id <> ${speaker.personId}::uuid AND at > ${since}
      AND id > coalesce((SELECT max(id::text)::uuid FROM ledger_entries WHERE grievance_id = ${grievance.id}::uuid AND type = 'reclassify'), ${NIL}::uuid)) AS found`)
  return row?.found ?? false
}

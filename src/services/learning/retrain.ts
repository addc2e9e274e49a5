/** Once a night triage learns from what cadres put right. The new model is used only where it does no worse on lists kept aside; otherwise it is
 * kept with the reason, and nothing changes. */
import { createHash } from 'node:crypto'
import { sql } from '../../db.ts'
import { shanghaiDate, shanghaiTime } from '../../domain/time/calendar.ts'
import type { Correction } from '../../triage/model/learn.ts'
import { MODEL_VERSION } from '../../triage/triage.ts'
import { type Context, type Deps, transaction } from '../context.ts'
import { correctionsToLearn } from './corrections.ts'
import { followModel, keepModel, modelInUse } from './models.ts'

/** How many of the lists that nothing is learnt from come out right. */
export interface Figures {
  readonly category: number
  readonly red: number
  readonly orange: number
  readonly falseAlarms: number
  /** Of the corrections themselves. */
  readonly corrected: number
}

export interface Lesson {
  readonly corrections: readonly Correction[]
  /** Its body in base64. */
  readonly inUse: { readonly version: string; readonly body: string } | null
}

export interface Learnt {
  /** In base64. */
  readonly body: string
  readonly before: Figures
  readonly after: Figures
}

/** Shanghai time; by day people wait for answers. */
const NIGHT = ['02:00', '05:00'] as const
const KEY = 'learnt-on'

/** @param learn takes a minute or so, in a process of its own. @returns how many models were made, 0 or 1 */
export async function retrain(deps: Deps, learn: (lesson: Lesson) => Promise<Learnt>): Promise<number> {
  const lesson = await transaction({ ...deps, nudge: () => {} }, tonightsLesson)
  if (lesson === null) return 0
  const { body, before, after } = await learn(lesson)
  await transaction(deps, ctx =>
    keepModel(ctx, Buffer.from(body, 'base64'), {
      of: digest(lesson.corrections),
      learnt: lesson.corrections.length,
      before,
      after,
      reason: whyNot(before, after),
    }),
  )
  await followModel(deps)
  return 1
}

/** Null by day, when another process has tonight's, and when nothing is new. */
async function tonightsLesson(ctx: Context): Promise<Lesson | null> {
  const time = shanghaiTime(ctx.now)
  if (time < NIGHT[0] || time >= NIGHT[1]) return null
  const tonight = shanghaiDate(ctx.now)
  const first = await ctx.tx.$executeRaw(sql`
    INSERT INTO settings AS s (key, value) VALUES (${KEY}, ${tonight}) ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE s.value < excluded.value`)
  if (first === 0) return null
  const corrections = await correctionsToLearn(ctx)
  if (corrections.length === 0) return null
  const [known] = await ctx.tx.$queryRaw<{ known: boolean }[]>(
    sql`SELECT EXISTS (SELECT 1 FROM models WHERE metrics ->> 'of' = ${digest(corrections)}) AS known`,
  )
  if (known?.known === true) return null
  const inUse = await modelInUse(ctx.tx)
  return { corrections, inUse: inUse && { version: inUse.version, body: Buffer.from(inUse.body).toString('base64') } }
}

const digest = (corrections: readonly Correction[]): string =>
  createHash('sha256')
    .update(JSON.stringify([MODEL_VERSION, corrections]))
    .digest('hex')
    .slice(0, 16)

/** A danger missed weighs most, and none may be added. */
export function whyNot(before: Figures, after: Figures): string | null {
  if (after.red < before.red) return `red dangers heard: ${after.red}, before ${before.red}`
  if (after.orange < before.orange) return `orange dangers heard: ${after.orange}, before ${before.orange}`
  if (after.falseAlarms > before.falseAlarms) return `false alarms: ${after.falseAlarms}, before ${before.falseAlarms}`
  if (after.category < before.category) return `categories right: ${after.category}, before ${before.category}`
  if (after.corrected <= before.corrected) return `corrections right: ${after.corrected}, before ${before.corrected}`
  return null
}

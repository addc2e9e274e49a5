/** Working hours: a unit's own, else those of the nearest unit above that has some, else the standard ones. */
import { sql } from '../../db.ts'
import { type Calendar, STANDARD_HOURS, type WorkingHours } from '../../domain/time/calendar.ts'
import { readHours } from '../../domain/time/working-hours.ts'
import type { Context } from '../context.ts'
import { type Actor, append } from '../ledger/ledger.ts'
import { chainOf } from './units.ts'

export interface HoursOf {
  readonly hours: WorkingHours
  /** Whose they are; null: the standard ones. */
  readonly unit: string | null
}

export const showHours = (hours: WorkingHours): string => hours.map(period => period.join('-')).join(' ')

export async function hoursOf(ctx: Context, unitId: string): Promise<HoursOf> {
  for (const { hours, name } of await chainOf(ctx, unitId)) {
    const own = readHours(hours)
    if (own !== null) return { hours: own, unit: name }
  }
  return { hours: STANDARD_HOURS, unit: null }
}

/** By which a unit's clocks run. */
export async function calendarOf(ctx: Context, unitId: string): Promise<Calendar> {
  const { hours, unit } = await hoursOf(ctx, unitId)
  return unit === null ? ctx.calendar : ctx.calendar.withHours(hours)
}

/** Null: as the unit above. They hold for what begins from now on; dates that were told stay. The ledger keeps them, since dates come from it. */
export async function setHours(ctx: Context, unitId: string, hours: WorkingHours | null, actor: Actor): Promise<void> {
  const text = hours === null ? '' : showHours(hours)
  const changed = await ctx.tx.$executeRaw(sql`UPDATE units SET hours = ${text} WHERE id = ${unitId}::uuid AND hours <> ${text}`)
  if (changed > 0) await append(ctx, { type: 'hours-set', actor, unitId, payload: { hours: text } })
}

/** 值班: who is on duty when, and who sits at the desk otherwise. */
import { v7 as uuid } from 'uuid'
import { sql } from '../../db.ts'
import { atShanghai, shanghaiDate } from '../../domain/time/calendar.ts'
import type { Context } from '../context.ts'
import { append } from '../ledger/ledger.ts'
import { cadresIn, type Speaker } from './people.ts'
import { chainOf, fallbackUnit } from './units.ts'

export interface Span {
  readonly from: Date
  readonly until: Date
}

/** `11-23 08:30 11-24 08:30` or with 月日; a date long past means next year. Null when it is none, is over already, or ends before it starts. */
export function readSpan(text: string, now: Date): Span | null {
  const found = [...text.normalize('NFKC').matchAll(/(?:(\d{4})[-年/.])?(\d{1,2})[-月/.](\d{1,2})日?\s*(\d{1,2})[:点](\d{2})?/g)].slice(
    0,
    2,
  )
  const [from, until] = found.map(([, year, month, date, hour, minute]) => {
    const thisYear = Number(shanghaiDate(now).slice(0, 4))
    const on = (inYear: number) =>
      atShanghai(`${inYear}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`, `${hour?.padStart(2, '0')}:${minute ?? '00'}`)
    try {
      const guess = on(year === undefined ? thisYear : Number(year))
      return year === undefined && now.getTime() - guess.getTime() > 30 * 86_400_000 ? on(thisYear + 1) : guess
    } catch {
      return null
    }
  })
  if (from == null || until == null || Number.isNaN(from.getTime()) || Number.isNaN(until.getTime()) || until <= from || until <= now)
    return null
  return { from, until }
}

export async function setDuty(ctx: Context, duty: Span & { unitId: string; group: string; personId: string }, by: Speaker): Promise<void> {
  await ctx.tx.duty.create({ data: { id: uuid(), ...duty } })
  await append(ctx, {
    type: 'duty-set',
    actor: { as: 'cadre', personId: by.personId },
    unitId: duty.unitId,
    payload: { group: duty.group, personId: duty.personId, from: duty.from, until: duty.until },
  })
}

/** Who answers somebody who wants a person: on duty now, else an officer or the director, the unit first, then up the tree. */
export async function deskFor(ctx: Context, unitId: string | null): Promise<string | null> {
  const chain = await chainOf(ctx, unitId ?? (await fallbackUnit(ctx)).id)
  for (const unit of chain) {
    const [onDuty] = await ctx.tx.$queryRaw<{ personId: string }[]>(sql`
      SELECT person_id AS "personId" FROM duties WHERE unit_id = ${unit.id}::uuid AND "from" <= ${ctx.now} AND until > ${ctx.now} ORDER BY "from" DESC LIMIT 1`)
    if (onDuty !== undefined) return onDuty.personId
    const here = await cadresIn(ctx, [unit.id])
    const found = (['officer', 'director', 'deputy', 'supervisor'] as const)
      .map(role => here.find(one => one.role === role))
      .find(one => one !== undefined)
    if (found !== undefined) return found.personId
  }
  return null
}

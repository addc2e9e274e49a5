/** A new alert as a row: its number, its house, and the first unit up the tree that a group may be told. */
import { v7 as uuid } from 'uuid'
import type { Category, Level } from '../../../domain/grievance.ts'
import type { Hazard } from '../../../texts/zh-cn/alerts.ts'
import type { Context } from '../../context.ts'
import { giveNumber } from '../../numbers.ts'
import { chainOf } from '../../people/units.ts'
import { shownUnit } from '../ladder/group.ts'

interface NewAlert {
  /** The house that answers for it. */
  readonly houseId: string
  /** Where it is. */
  readonly placeId: string
  readonly grievanceId: string | null
  readonly level: Level
  readonly hazard: Hazard
  readonly category: Category
  readonly rule: string
  readonly people: number
  readonly collective?: boolean
  readonly drill?: boolean
}

/** @returns its id */
export async function openAlert(ctx: Context, { houseId, placeId, ...given }: NewAlert): Promise<string> {
  const id = uuid()
  const no = await giveNumber(ctx, 'alert', id)
  const shown = await shownUnit(ctx, await chainOf(ctx, placeId))
  await ctx.tx.alert.create({
    data: { id, no, unitId: houseId, shownUnitId: shown?.id ?? null, status: 'open', openedAt: ctx.now, ...given },
  })
  return id
}

/**
 * Danger to life in two places of one house is two alerts: whoever signs for one has gone to one. Where nobody says a place, the unit of whoever
 * reports stands for it, but for a fire, which the whole house sees.
 */
import { mayBeOnePlace, placesIn } from '../../../triage/place.ts'
import type { Context } from '../../context.ts'
import type { Grievance } from '../../grievances/read.ts'
import { allUnits, type Unit } from '../../people/units.ts'
import type { AlertFacts } from '../facts.ts'
import { note, notesOf } from '../handling/notes.ts'
import { shownUnit } from '../ladder/group.ts'

export interface Where {
  readonly unitId: string
  readonly named: readonly string[]
}

/** So many alerts of one kind are open in a house at most: what is in more places than that is one thing, and everybody is at it. */
const MOST_APART = 4

/** The places that were named, the units of the house among them. */
export async function whereIs(ctx: Context, houseId: string, { unitId }: Grievance, story: string): Promise<Where> {
  const below = (await allUnits(ctx)).filter(({ id, path, name }) => id !== houseId && path.includes(houseId) && name.length > 1)
  return { unitId, named: [...new Set([...placesIn(story), ...below.flatMap(({ name }) => (story.includes(name) ? [name] : []))])] }
}

/** Of these alerts of one kind, newest first, each with the unit of who reported first: which one is where this is. `apart`: this is one place more. */
export async function whichIsThere(
  ctx: Context,
  open: readonly { readonly id: string; readonly unitId: string }[],
  where: Where,
  seenByAll: boolean,
): Promise<{ id: string | null; apart: boolean }> {
  if (open.length === 0) return { id: null, apart: false }
  const units = new Map((await allUnits(ctx)).map(unit => [unit.id, unit]))
  const ids = open.map(({ id }) => id)
  const places = await notesOf(ctx, ids, ['place'])
  const there = open.find(({ id, unitId }) => {
    const named = places.flatMap(one => (one.alertId === id && one.words !== undefined ? [one.words] : []))
    if (named.length > 0 && where.named.length > 0) return mayBeOnePlace(named, where.named)
    return seenByAll || areRelated(units.get(unitId), units.get(where.unitId))
  })
  if (there !== undefined) return { id: there.id, apart: false }
  return { id: open.length < MOST_APART ? null : (ids[0] ?? null), apart: true }
}

const areRelated = (one: Unit | undefined, other: Unit | undefined): boolean =>
  one !== undefined && other !== undefined && (one.path.includes(other.id) || other.path.includes(one.id))

/** Keeps what was said of where it is. @param apart the alert is of another place than those that were open, or of several */
export async function keepPlaces(ctx: Context, alertId: string, { named }: Where, apart: boolean): Promise<void> {
  const known = new Set((await notesOf(ctx, [alertId], ['place'])).map(({ words }) => words))
  for (const words of named.filter(place => !known.has(place))) await note(ctx, { alertId, kind: 'place', words })
  if (apart) await note(ctx, { alertId, kind: 'apart' })
}

/** It is in several places by now: a group is told the house. */
export async function showHouse(ctx: Context, alert: AlertFacts, chain: readonly Unit[]): Promise<void> {
  const house = chain.slice(chain.findIndex(({ id }) => id === alert.unitId))
  await ctx.tx.alert.update({ where: { id: alert.id }, data: { shownUnitId: (await shownUnit(ctx, house))?.id ?? null } })
}

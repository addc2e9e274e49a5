/** A cadre by what colleagues call them: 李明, 老李, 李主任, 明哥 is nobody. */
import { refusal } from '../../texts/text.ts'
import type { Context } from '../context.ts'
import { cadresIn } from './people.ts'
import { allUnits, chainOf, studioOf } from './units.ts'

interface Called {
  readonly personId: string
  readonly name: string
}

/** @throws UserError `noSuchPerson`, `severalPeople` */
export async function findCadre(ctx: Context, unitId: string, said: string): Promise<Called> {
  const found = await calledSo(ctx, unitId, said)
  const [only, ...others] = found
  if (only === undefined) throw refusal('noSuchPerson', { name: said })
  if (others.length > 0) throw refusal('severalPeople', { names: found.map(({ name }) => name) })
  return only
}

/** Among the cadres of the unit's studio, its units and everything above. */
export async function calledSo(ctx: Context, unitId: string, said: string): Promise<readonly Called[]> {
  const chain = await chainOf(ctx, unitId)
  const studio = studioOf(chain)
  const near = (await allUnits(ctx)).filter(
    ({ id, path }) => chain.some(unit => unit.id === id) || (studio !== undefined && path.includes(studio.id)),
  )
  const everybody = await cadresIn(
    ctx,
    near.map(({ id }) => id),
  )
  const people = [...new Map(everybody.map(({ personId, name }) => [personId, { personId, name }])).values()]
  const exact = people.filter(({ name }) => name === said)
  return exact.length > 0 ? exact : people.filter(({ name }) => isCalled(name, said))
}

const TITLE = /(主任|书记|主席|厂长|经理|部长|科长|师傅|干事|局长|总)$/

/** `老李`, `李主任` by the surname; a given name of two characters by itself. Names on rosters may carry a title themselves. */
function isCalled(name: string, said: string): boolean {
  const bare = said.replace(/^[老小]/, '').replace(TITLE, '')
  if (bare === '') return false
  if (bare.length === 1) return name.startsWith(bare)
  return name === bare || (bare.length === 2 && name.length >= 3 && name.endsWith(bare)) || name.replace(TITLE, '') === bare
}

/** The tree of units. */
import type { UnitKind } from '../domain/person.ts'
import { UserError } from '../errors.ts'
import type { Context } from './context.ts'

export interface Unit {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: UnitKind
  readonly employees: number
  readonly parentId: string | null
  /** Ids of this unit and all above it, root first. */
  readonly path: readonly string[]
}

const shape = { id: true, code: true, name: true, kind: true, employees: true, parentId: true, path: true } as const

export const unitById = async (ctx: Context, id: string): Promise<Unit> =>
  (await ctx.tx.unit.findUniqueOrThrow({ where: { id }, select: shape })) as Unit

export const allUnits = async (ctx: Context): Promise<Unit[]> => (await ctx.tx.unit.findMany({ select: shape })) as Unit[]

/** The unit and all above it, from the unit up to the root. */
export async function chainOf(ctx: Context, id: string): Promise<Unit[]> {
  const unit = await unitById(ctx, id)
  const rows = (await ctx.tx.unit.findMany({ where: { id: { in: [...unit.path] } }, select: shape })) as Unit[]
  return [...unit.path].reverse().map(at => rows.find(row => row.id === at)).filter(row => row !== undefined)
}

/** The studio that a unit belongs to: the nearest enterprise or joint union at or above it, else the unit itself. */
export const studioOf = (chain: readonly Unit[]): Unit | undefined =>
  chain.find(({ kind }) => kind === 'enterprise' || kind === 'joint') ?? chain[0]

/** DEFAULT_UNIT, else the root of the tree: it owns what nobody else can. */
export async function fallbackUnit(ctx: Context): Promise<Unit> {
  const where = ctx.defaultUnit === undefined ? { parentId: null } : { code: ctx.defaultUnit }
  const unit = await ctx.tx.unit.findFirst({ where, orderBy: { code: 'asc' }, select: shape })
  if (unit === null) throw new UserError('noUnitsYet', {})
  return unit as Unit
}

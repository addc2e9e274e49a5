/** The tree of units. */
import { sql } from '../../db.ts'
import type { UnitKind } from '../../domain/person.ts'
import { UserError } from '../../errors.ts'
import { type Context, type Deps, listsOf, once, together } from '../context.ts'

export interface Unit {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: UnitKind
  readonly employees: number
  readonly parentId: string | null
  /** Ids of this unit and all above it, root first. */
  readonly path: readonly string[]
  /** Its own working hours; '': as the unit above. */
  readonly hours: string
}

const shape = { id: true, code: true, name: true, kind: true, employees: true, parentId: true, path: true, hours: true } as const

export async function unitById(ctx: Context, id: string): Promise<Unit> {
  const [unit] = await chainOf(ctx, id)
  if (unit === undefined) throw new Error(`unit ${id} has no row`)
  return unit
}

export const allUnits = (ctx: Context): Promise<Unit[]> =>
  once(ctx, 'units', async () => (await ctx.tx.unit.findMany({ select: shape })) as Unit[])

/** Every unit as it is looked for by name: `path` are the names of those above it, nearest last. */
export async function namedUnits(ctx: Context): Promise<{ id: string; code: string; name: string; path: string[] }[]> {
  const units = await allUnits(ctx)
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return units.map(({ id, code, name, path }) => ({ id, code, name, path: path.filter(at => at !== id).map(at => names.get(at) ?? '') }))
}

/** The unit and all above it, from the unit up to the root. */
export const chainOf = (ctx: Context, id: string): Promise<Unit[]> =>
  once(ctx, `chain|${id}`, () =>
    together(ctx, 'chain', async (ids: readonly string[]) => {
      const rows = await ctx.tx.$queryRaw<(Unit & { of: string })[]>(sql`
        SELECT u.id AS of, above.id, above.code, above.name, above.kind, above.employees, above.parent_id AS "parentId", above.path, above.hours
        FROM units u JOIN units above ON above.id = ANY(u.path) WHERE u.id = ANY(${[...ids]}::uuid[]) ORDER BY cardinality(above.path) DESC`)
      return listsOf(ids, rows)
    })(id),
  )

/** The studio that a unit belongs to: the nearest enterprise or joint union at or above it, else the unit itself. */
export const studioOf = (chain: readonly Unit[]): Unit | undefined =>
  chain.find(({ kind }) => kind === 'enterprise' || kind === 'joint') ?? chain[0]

/** DEFAULT_UNIT, else the root of the tree: it owns what nobody else can. */
export const fallbackUnit = (ctx: Context): Promise<Unit> =>
  once(ctx, 'fallback', async () => {
    const which = ctx.defaultUnit === undefined ? sql`parent_id IS NULL` : sql`code = ${ctx.defaultUnit}`
    const [unit] = await ctx.tx.$queryRaw<Unit[]>(
      sql`SELECT id, code, name, kind, employees, parent_id AS "parentId", path, hours FROM units WHERE ${which} ORDER BY code LIMIT 1`,
    )
    if (unit === undefined) throw new UserError('noUnitsYet', {})
    return unit
  })

/** The code of the unit that these words name; null when they name none. The longest, if several. */
export async function unitCodeIn({ db }: Pick<Deps, 'db'>, words: string): Promise<string | null> {
  const tokens =
    words
      .slice(0, 500)
      .normalize('NFKC')
      .toUpperCase()
      .match(/[\p{L}\p{N}_-]{2,40}/gu) ?? []
  const [row] = await db.$queryRaw<{ code: string }[]>(
    sql`SELECT code FROM units WHERE upper(code) = ANY(${[...tokens]}::text[]) ORDER BY length(code) DESC, code LIMIT 1`,
  )
  return row?.code ?? null
}

/** Units and people as an operator gives them: an upsert. Roles are replaced per person and unit; absent rows stay untouched. */
import { v7 as uuid } from 'uuid'
import type { ChannelName } from '../../channel/message.ts'
import { sql } from '../../db.ts'
import type { Category } from '../../domain/grievance.ts'
import type { Role, UnitKind } from '../../domain/person.ts'
import type { WorkingHours } from '../../domain/time/calendar.ts'
import { isEnterprise } from '../../domain/unit-tree.ts'
import type { Context } from '../context.ts'
import { reown } from '../grievances/ownership/orphans.ts'
import { append } from '../ledger/ledger.ts'
import { privateConversations } from '../mail/accounts.ts'
import { setHours } from './hours.ts'
import { CADRES } from './people.ts'
import { type Known, type Placed, place, recognise, writeIdentities, writePeople, writeRoles } from './roster-rows.ts'

export interface UnitRow {
  readonly code: string
  readonly name: string
  /** Code of the unit above; '' for the root. */
  readonly parent: string
  readonly kind: UnitKind
  readonly employees: number
  readonly province: string
  readonly nature: string
  /** Missing: those it has stay. */
  readonly hours?: WorkingHours
}

export interface PersonRow {
  readonly name: string
  readonly phone: string
  /** Code of their unit. */
  readonly unit: string
  readonly roles: readonly Role[]
  /** Platform ids; they bind the account. Empty ones wait for 绑定. */
  readonly ids: Readonly<Partial<Record<ChannelName, string>>>
  /** What a cadre knows best. Missing: what is there stays. */
  readonly skills?: readonly Category[]
}

export interface Imported {
  readonly rows: number
  /** Of them, those that were not there before. */
  readonly added: number
}

/** @param rows in any order; parents may be in the database already. @throws Error for a parent nobody knows: rows are checked before */
export async function importUnits(ctx: Context, rows: readonly UnitRow[]): Promise<Imported> {
  const ids = await unitIds(ctx)
  const before = ids.size
  for (const { code } of rows) if (!ids.has(code)) ids.set(code, uuid())
  const written = rows.map(row => {
    const parentId = row.parent === '' ? null : ids.get(row.parent)
    if (parentId === undefined) throw new Error('a unit has a parent that is not there')
    return { ...row, id: ids.get(row.code), parent_id: parentId }
  })
  await ctx.tx.$executeRaw(sql`
    INSERT INTO units (id, code, name, parent_id, kind, employees, province, nature)
    SELECT id, code, name, parent_id, kind, employees, province, nature FROM jsonb_to_recordset(${JSON.stringify(written)}::jsonb)
      AS r(id uuid, code text, name text, parent_id uuid, kind text, employees int, province text, nature text)
    ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name, parent_id = EXCLUDED.parent_id, kind = EXCLUDED.kind,
      employees = EXCLUDED.employees, province = EXCLUDED.province, nature = EXCLUDED.nature`)
  await writePaths(ctx)
  for (const { code, hours } of rows) if (hours !== undefined) await setHours(ctx, ids.get(code) ?? '', hours, { as: 'system' })
  await append(ctx, { type: 'units-imported', actor: { as: 'system' }, payload: { rows: rows.length } })
  return { rows: rows.length, added: ids.size - before }
}

const unitIds = async (ctx: Context): Promise<Map<string, string>> =>
  new Map((await ctx.tx.unit.findMany({ select: { id: true, code: true } })).map(({ id, code }) => [code, id]))

/** `path`: root first. `reach`: up to the enterprise, and the joint unions directly above it. */
async function writePaths(ctx: Context): Promise<void> {
  const units = await ctx.tx.unit.findMany({ select: { id: true, parentId: true, kind: true } })
  const byId = new Map(units.map(unit => [unit.id, unit]))
  const paths = units.map(unit => {
    const chain = [unit]
    for (let above = byId.get(unit.parentId ?? ''); above !== undefined; above = byId.get(above.parentId ?? '')) chain.push(above)
    const top = chain.findIndex(one => isEnterprise({ ...one, kind: one.kind as UnitKind }))
    const joints = chain.slice(top + 1).filter(({ kind }) => kind === 'joint')
    const reach =
      top < 0
        ? [
            unit,
            ...chain.slice(
              1,
              Math.max(
                1,
                chain.findIndex(({ kind }) => kind === 'federation'),
              ),
            ),
          ]
        : [...chain.slice(0, top + 1), ...joints]
    return { id: unit.id, path: chain.map(({ id }) => id).reverse(), reach: reach.map(({ id }) => id) }
  })
  await ctx.tx.$executeRaw(sql`
    UPDATE units u SET path = r.path, reach = r.reach
    FROM (SELECT (x->>'id')::uuid AS id, ARRAY(SELECT jsonb_array_elements_text(x->'path')::uuid) AS path, ARRAY(SELECT jsonb_array_elements_text(x->'reach')::uuid) AS reach
      FROM jsonb_array_elements(${JSON.stringify(paths)}::jsonb) x) r
    WHERE u.id = r.id AND (u.path IS DISTINCT FROM r.path OR u.reach IS DISTINCT FROM r.reach)`)
}

/** A roster has rows that name people who cannot be told apart; `places` are their places in it. */
export class AmbiguousPeople extends Error {
  override readonly name = 'AmbiguousPeople'
  readonly places: readonly number[]
  constructor(places: readonly number[]) {
    super('rows name people who cannot be told apart')
    this.places = places
  }
}

/** Their chats are made with them: two transactions that write to the same new chats in another order would wait for each other. */
const cadresAmong = (known: readonly Known[]): string[] => [
  ...new Set(known.filter(({ row }) => row.roles.some(role => CADRES.includes(role))).map(({ personId }) => personId)),
]

/** People in one statement. */
const BATCH = 1_000

/**
 * A person is the same by phone, by a bound id, else by name and unit. Several rows of one person give several units, the first being the home.
 * @throws AmbiguousPeople; Error for a unit nobody knows: rows are checked before
 */
export async function importPeople(
  ctx: Context,
  rows: readonly PersonRow[],
  accountFor: (channel: ChannelName) => Promise<string>,
  source: 'imported' | 'demo' = 'imported',
): Promise<Imported & { readonly bound: number }> {
  const units = await unitIds(ctx)
  const placed: Placed[] = []
  for (const row of rows) {
    const unitId = units.get(row.unit)
    if (unitId === undefined) throw new Error('a person has a unit that is not there')
    placed.push(await place(ctx, row, unitId, accountFor))
  }
  const ambiguous: number[] = []
  const done = new Set<string>()
  let [added, bound] = [0, 0]
  for (let at = 0; at < placed.length; at += BATCH) {
    const found = await recognise(ctx, placed.slice(at, at + BATCH))
    const known = found.filter(one => one !== null)
    ambiguous.push(...found.flatMap((one, place) => (one === null ? [at + place] : [])))
    await writePeople(
      ctx,
      known.filter(({ personId }) => !done.has(personId) && done.add(personId)),
    )
    await writeRoles(ctx, known)
    bound += await writeIdentities(ctx, known)
    await privateConversations(ctx, cadresAmong(known))
    await reown(
      ctx,
      known.filter(({ isNew }) => !isNew).map(({ personId }) => personId),
    )
    added += known.filter(({ isNew }) => isNew).length
  }
  if (ambiguous.length > 0) throw new AmbiguousPeople(ambiguous)
  await ctx.tx.setting.upsert({
    where: { key: 'people' },
    create: { key: 'people', value: source },
    update: source === 'imported' ? { value: source } : {},
  })
  await append(ctx, { type: 'people-imported', actor: { as: 'system' }, payload: { rows: rows.length } })
  return { rows: rows.length, added, bound }
}

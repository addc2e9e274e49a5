/** Units and people as an operator gives them: an upsert. Roles are replaced per person and unit; absent rows stay untouched. */
import { v7 as uuid } from 'uuid'
import { bytes, sql } from '../db.ts'
import { isEnterprise } from '../domain/unit-tree.ts'
import { Role, type UnitKind } from '../domain/person.ts'
import type { ChannelName } from '../channel/message.ts'
import type { Context } from './context.ts'
import { append } from './ledger.ts'
import { addIdentity, createPerson } from './people.ts'

export interface UnitRow {
  readonly code: string
  readonly name: string
  /** Code of the unit above; '' for the root. */
  readonly parent: string
  readonly kind: UnitKind
  readonly employees: number
  readonly province: string
  readonly nature: string
}

export interface PersonRow {
  readonly name: string
  readonly phone: string
  /** Code of their unit. */
  readonly unit: string
  readonly roles: readonly Role[]
  /** Platform ids; they bind the account. */
  readonly ids: Readonly<Partial<Record<ChannelName, string>>>
}

/** @param rows in any order; parents may be in the database already. @throws Error for a parent nobody knows: rows are checked before */
export async function importUnits(ctx: Context, rows: readonly UnitRow[]): Promise<number> {
  const ids = new Map((await ctx.tx.unit.findMany({ select: { id: true, code: true } })).map(({ id, code }) => [code, id]))
  for (const row of rows) if (!ids.has(row.code)) ids.set(row.code, uuid())
  for (const { code, name, parent, kind, employees, province, nature } of parentsFirst(rows)) {
    const id = ids.get(code) ?? uuid()
    const parentId = parent === '' ? null : ids.get(parent)
    if (parentId === undefined) throw new Error('a unit has a parent that is not there')
    const data = { name, parentId, kind, employees, province, nature }
    await ctx.tx.unit.upsert({ where: { code }, create: { id, code, ...data }, update: data })
  }
  await writePaths(ctx)
  await append(ctx, { type: 'units-imported', actor: { as: 'system' }, payload: { rows: rows.length } })
  return rows.length
}

function parentsFirst(rows: readonly UnitRow[]): UnitRow[] {
  const byCode = new Map(rows.map(row => [row.code, row]))
  const done = new Set<UnitRow>()
  const visit = (row: UnitRow | undefined): void => {
    if (row === undefined || done.has(row)) return
    visit(byCode.get(row.parent))
    done.add(row)
  }
  rows.forEach(visit)
  return [...done]
}

/** `path`: root first. `reach`: up to the enterprise, and the joint unions directly above it. */
async function writePaths(ctx: Context): Promise<void> {
  const units = await ctx.tx.unit.findMany({ select: { id: true, parentId: true, kind: true, path: true } })
  const byId = new Map(units.map(unit => [unit.id, unit]))
  for (const unit of units) {
    const chain = [unit]
    for (let above = byId.get(unit.parentId ?? ''); above !== undefined; above = byId.get(above.parentId ?? '')) chain.push(above)
    const top = chain.findIndex(one => isEnterprise({ ...one, kind: one.kind as UnitKind }))
    const joints = chain.slice(top + 1).filter(({ kind }) => kind === 'joint')
    const reach = (top < 0 ? chain.slice(0, 1) : [...chain.slice(0, top + 1), ...joints]).map(({ id }) => id)
    await ctx.tx.unit.update({ where: { id: unit.id }, data: { path: chain.map(({ id }) => id).reverse(), reach } })
  }
}

/** A person is the same by phone, by a bound id, else by name and unit. */
export async function importPeople(ctx: Context, rows: readonly PersonRow[], accountFor: (channel: ChannelName) => Promise<string>, source: 'imported' | 'demo' = 'imported'): Promise<number> {
  const units = new Map((await ctx.tx.unit.findMany({ select: { id: true, code: true } })).map(({ id, code }) => [code, id]))
  for (const row of rows) {
    const unitId = units.get(row.unit)
    if (unitId === undefined) throw new Error('a person has a unit that is not there')
    const personId = (await known(ctx, row, unitId)) ?? (await createPerson(ctx, { name: row.name, phone: row.phone, unitId, imported: true }))
    await ctx.tx.person.update({ where: { id: personId }, data: { imported: true, unitId, leftAt: null } })
    await ctx.tx.role.deleteMany({ where: { personId, unitId } })
    await ctx.tx.role.createMany({ data: row.roles.map(role => ({ personId, unitId, role })) })
    for (const [channel, id] of Object.entries(row.ids)) if (id !== '') await bindId(ctx, await accountFor(channel as ChannelName), id, personId)
  }
  await ctx.tx.setting.upsert({ where: { key: 'people' }, create: { key: 'people', value: source }, update: source === 'imported' ? { value: source } : {} })
  await append(ctx, { type: 'people-imported', actor: { as: 'system' }, payload: { rows: rows.length } })
  return rows.length
}

async function known(ctx: Context, row: PersonRow, unitId: string): Promise<string | null> {
  if (row.phone !== '') {
    const found = await ctx.tx.person.findUnique({ where: { phoneIdx: bytes(ctx.keys.blindIndex('phone', row.phone)) }, select: { id: true } })
    if (found !== null) return found.id
  }
  const same = await ctx.tx.person.findFirst({ where: { nameIdx: bytes(ctx.keys.blindIndex('name', row.name)), unitId, imported: true, phoneEnc: null }, select: { id: true } })
  return row.phone === '' ? (same?.id ?? null) : null
}

async function bindId(ctx: Context, accountId: string, external: string, personId: string): Promise<void> {
  const index = ctx.keys.blindIndex('identity', `${accountId}|${external}`)
  const moved = await ctx.tx.$executeRaw(sql`UPDATE identities SET person_id = ${personId}::uuid WHERE account_id = ${accountId}::uuid AND external_idx = ${index}`)
  if (moved === 0) await addIdentity(ctx, accountId, external, personId)
}

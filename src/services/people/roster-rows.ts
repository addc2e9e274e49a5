/** What a batch of people on a roster becomes: who is known already, and the rows, sealed. */
import { v7 as uuid } from 'uuid'
import type { ChannelName } from '../../channel/message.ts'
import { sql } from '../../db.ts'
import type { Context } from '../context.ts'
import type { PersonRow } from './roster.ts'

export interface Placed {
  readonly row: PersonRow
  readonly unitId: string
  readonly accounts: readonly { readonly accountId: string; readonly external: string; readonly index: string }[]
}

export interface Known extends Placed {
  readonly personId: string
  readonly isNew: boolean
}

/** Blind indexes travel as hex. */
const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex')
const nameIndex = (ctx: Context, name: string): string => hex(ctx.keys.blindIndex('name', name))
const phoneIndex = (ctx: Context, phone: string): string | null => (phone === '' ? null : hex(ctx.keys.blindIndex('phone', phone)))

export async function place(
  ctx: Context,
  row: PersonRow,
  unitId: string,
  accountFor: (channel: ChannelName) => Promise<string>,
): Promise<Placed> {
  const accounts: Placed['accounts'][number][] = []
  for (const [channel, external] of Object.entries(row.ids)) {
    if (external === '') continue
    const accountId = await accountFor(channel as ChannelName)
    accounts.push({ accountId, external, index: hex(ctx.keys.blindIndex('identity', `${accountId}|${external}`)) })
  }
  return { row, unitId, accounts }
}

interface Listed {
  id: string
  unitId: string | null
  name: string
  phone: string | null
}

/**
 * Who each row is: by phone, by a bound id, else by name and unit if that is one person and the phones don't differ. Null: two people fit.
 * A stranger who wrote to the bot is nobody on the roster yet; their account moves.
 */
export async function recognise(ctx: Context, batch: readonly Placed[]): Promise<(Known | null)[]> {
  const names = JSON.stringify(batch.map(({ row }) => nameIndex(ctx, row.name)))
  const phones = JSON.stringify(batch.flatMap(({ row }) => phoneIndex(ctx, row.phone) ?? []))
  const accounts = JSON.stringify(batch.flatMap(one => one.accounts.map(({ accountId, index }) => ({ accountId, index }))))
  const columns = sql`id, unit_id AS "unitId", encode(name_idx, 'hex') AS name, encode(phone_idx, 'hex') AS phone`
  // two look-ups, since an OR would read the whole table for each batch
  const listed = await ctx.tx.$queryRaw<Listed[]>(sql`
    SELECT ${columns} FROM people WHERE phone_idx IN (SELECT decode(v, 'hex') FROM jsonb_array_elements_text(${phones}::jsonb) v)
    UNION SELECT ${columns} FROM people WHERE imported AND name_idx IN (SELECT decode(v, 'hex') FROM jsonb_array_elements_text(${names}::jsonb) v)`)
  const bound = await ctx.tx.$queryRaw<{ index: string; personId: string }[]>(sql`
    SELECT r.index, i.person_id AS "personId" FROM jsonb_to_recordset(${accounts}::jsonb) AS r("accountId" uuid, index text)
      JOIN identities i ON i.account_id = r."accountId" AND i.external_idx = decode(r.index, 'hex') JOIN people p ON p.id = i.person_id WHERE p.imported`)
  const byAccount = new Map(bound.map(({ index, personId }) => [index, personId]))
  const byPhone = new Map(listed.flatMap(one => (one.phone === null ? [] : [[one.phone, one] as const])))
  const byPlace = new Map<string, Listed[]>()
  const stand = (one: Listed): void =>
    void byPlace.set(`${one.name}|${one.unitId}`, [...(byPlace.get(`${one.name}|${one.unitId}`) ?? []), one])
  listed.forEach(stand)
  return batch.map(one => {
    const [name, phone] = [nameIndex(ctx, one.row.name), phoneIndex(ctx, one.row.phone)]
    const account = one.accounts.map(({ index }) => byAccount.get(index)).find(id => id !== undefined)
    const near = (byPlace.get(`${name}|${one.unitId}`) ?? []).filter(other => phone === null || other.phone === null)
    const found = byPhone.get(phone ?? '')?.id ?? account ?? near[0]?.id
    if (found !== undefined && found === near[0]?.id && near.length > 1 && account === undefined && !byPhone.has(phone ?? '')) return null
    const personId = found ?? uuid()
    const now = { id: personId, unitId: one.unitId, name, phone }
    if (phone !== null) byPhone.set(phone, now)
    if (found === undefined) stand(now)
    for (const { index } of one.accounts) byAccount.set(index, personId)
    return { ...one, personId, isNew: found === undefined }
  })
}

/** One row for each person: names and phones as the roster has them now; a phone it leaves out stays. */
export async function writePeople(ctx: Context, people: readonly Known[]): Promise<void> {
  const sealed = (column: string, row: string, value: string): string => hex(ctx.keys.seal({ table: 'people', column, row }, value))
  const rows = people.map(({ personId: id, unitId, row: { name, phone } }) => ({
    id,
    unit_id: unitId,
    name_enc: sealed('name_enc', id, name),
    name_idx: nameIndex(ctx, name),
    phone_enc: phone === '' ? null : sealed('phone_enc', id, phone),
    phone_idx: phoneIndex(ctx, phone),
  }))
  await ctx.tx.$executeRaw(sql`
    INSERT INTO people (id, unit_id, name_enc, name_idx, phone_enc, phone_idx, imported, created_at)
    SELECT id, unit_id, decode(name_enc, 'hex'), decode(name_idx, 'hex'), decode(phone_enc, 'hex'), decode(phone_idx, 'hex'), true, ${ctx.now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, unit_id uuid, name_enc text, name_idx text, phone_enc text, phone_idx text)
    ON CONFLICT (id) DO UPDATE SET unit_id = EXCLUDED.unit_id, name_enc = EXCLUDED.name_enc, name_idx = EXCLUDED.name_idx, imported = true, left_at = NULL,
      phone_enc = coalesce(EXCLUDED.phone_enc, people.phone_enc), phone_idx = coalesce(EXCLUDED.phone_idx, people.phone_idx)`)
}

export async function writeRoles(ctx: Context, rows: readonly Known[]): Promise<void> {
  const skilled = rows.flatMap(({ personId, row: { skills } }) => (skills === undefined ? [] : [{ personId, skills }]))
  if (skilled.length > 0)
    await ctx.tx.$executeRaw(sql`
      UPDATE people p SET skills = ARRAY(SELECT jsonb_array_elements_text(r.skills))
      FROM jsonb_to_recordset(${JSON.stringify(skilled)}::jsonb) AS r("personId" uuid, skills jsonb) WHERE p.id = r."personId"`)
  const held = JSON.stringify(rows.map(({ personId, unitId }) => ({ personId, unitId })))
  await ctx.tx.$executeRaw(sql`
    DELETE FROM roles USING jsonb_to_recordset(${held}::jsonb) AS r("personId" uuid, "unitId" uuid) WHERE person_id = r."personId" AND unit_id = r."unitId"`)
  const roles = JSON.stringify(rows.flatMap(({ personId, unitId, row }) => row.roles.map(role => ({ personId, unitId, role }))))
  await ctx.tx.$executeRaw(sql`
    INSERT INTO roles (person_id, unit_id, role) SELECT "personId", "unitId", role FROM jsonb_to_recordset(${roles}::jsonb) AS r("personId" uuid, "unitId" uuid, role text)
    ON CONFLICT DO NOTHING`)
}

/** Binds the accounts; what a stranger brought with one goes with it. Returns how many are bound. */
export async function writeIdentities(ctx: Context, people: readonly Known[]): Promise<number> {
  const rows = people.flatMap(({ personId, accounts }) =>
    accounts.map(({ accountId, external, index }) => {
      const id = uuid()
      return {
        id,
        account_id: accountId,
        person_id: personId,
        index,
        sealed: hex(ctx.keys.seal({ table: 'identities', column: 'external_enc', row: id }, external)),
      }
    }),
  )
  if (rows.length === 0) return 0
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, account_id uuid, person_id uuid, index text, sealed text)`
  await ctx.tx.$executeRaw(sql`
    UPDATE grievances g SET person_id = r.person_id FROM ${given}, identities i, people p
    WHERE i.account_id = r.account_id AND i.external_idx = decode(r.index, 'hex') AND p.id = i.person_id AND NOT p.imported AND g.person_id = p.id`)
  await ctx.tx.$executeRaw(sql`
    INSERT INTO identities (id, account_id, person_id, external_enc, external_idx)
    SELECT id, account_id, person_id, decode(sealed, 'hex'), decode(index, 'hex') FROM ${given}
    ON CONFLICT (account_id, external_idx) DO UPDATE SET person_id = EXCLUDED.person_id`)
  return rows.length
}

/** Who is speaking, in which units they hold which roles, and what they are called. */
import { v7 as uuid } from 'uuid'
import { bytes, sql } from '../../db.ts'
import { CADRE_ROLES, type Role } from '../../domain/person.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import { JOBS } from '../../jobs/table.ts'
import { type Context, once, stale, together } from '../context.ts'

export interface Holding {
  readonly role: Role
  readonly unitId: string
}

export interface Speaker {
  readonly identityId: string
  readonly personId: string
  readonly name: string
  readonly unitId: string | null
  readonly holdings: readonly Holding[]
  /** The notice of what is kept was given before. */
  readonly noticed: boolean
  /** 接通: they are talking to somebody in danger, or are who is talked to. */
  readonly connected?: 'cadre' | 'own' | null
}

export const CADRES: readonly Role[] = CADRE_ROLES

export const isCadre = (speaker: Speaker): boolean => speaker.holdings.some(({ role }) => CADRES.includes(role))
export const holds = (speaker: Speaker, ...roles: readonly Role[]): boolean => speaker.holdings.some(({ role }) => roles.includes(role))
export const unitsHeld = (speaker: Speaker, ...roles: readonly Role[]): string[] => [
  ...new Set(speaker.holdings.filter(({ role }) => roles.includes(role)).map(({ unitId }) => unitId)),
]

export const identityIndex = (ctx: Context, accountId: string, external: string): Buffer =>
  ctx.keys.blindIndex('identity', `${accountId}|${external}`)

interface SpeakerRow extends Omit<Speaker, 'name'> {
  nameEnc: Uint8Array
}

async function speakerWhere(ctx: Context, where: Prisma.Sql): Promise<Speaker | null> {
  const [row] = await ctx.tx.$queryRaw<SpeakerRow[]>(sql`
    SELECT i.id AS "identityId", p.id AS "personId", p.name_enc AS "nameEnc", p.unit_id AS "unitId", p.noticed_at IS NOT NULL AS noticed,
      CASE WHEN EXISTS (SELECT 1 FROM relays l WHERE l.cadre_id = p.id AND l.ended_at IS NULL) THEN 'cadre'
        WHEN EXISTS (SELECT 1 FROM relays l JOIN grievances g ON g.id = l.grievance_id WHERE g.person_id = p.id AND l.ended_at IS NULL) THEN 'own' END AS connected,
      CASE WHEN p.left_at IS NULL THEN coalesce((SELECT json_agg(json_build_object('role', r.role, 'unitId', r.unit_id)) FROM roles r WHERE r.person_id = p.id), '[]') ELSE '[]' END AS holdings
    FROM identities i JOIN people p ON p.id = i.person_id WHERE ${where}`)
  if (row === undefined) return null
  const { nameEnc, ...speaker } = row
  return { ...speaker, name: nameOf(ctx, row.personId, nameEnc) }
}

export async function speakerOf(ctx: Context, identityId: string): Promise<Speaker> {
  const speaker = await speakerWhere(ctx, sql`i.id = ${identityId}::uuid`)
  if (speaker === null) throw new Error(`identity ${identityId} has no row`)
  return speaker
}

/** Rights are read at each call, so that a revocation works at once. A stranger becomes a person without roles. */
export async function whoIs(ctx: Context, accountId: string, sender: { id: string; name: string }): Promise<Speaker> {
  const known = await speakerWhere(
    ctx,
    sql`i.account_id = ${accountId}::uuid AND i.external_idx = ${identityIndex(ctx, accountId, sender.id)}`,
  )
  if (known !== null) return known
  const [account] = await ctx.tx.$queryRaw<{ unitId: string | null; channel: string }[]>(
    sql`SELECT unit_id AS "unitId", channel FROM channel_accounts WHERE id = ${accountId}::uuid`,
  )
  const unitId = account?.unitId ?? null
  const name = sender.name || '一位职工'
  const personId = await createPerson(ctx, { name, phone: '', unitId, imported: false })
  const identityId = await addIdentity(ctx, accountId, sender.id, personId)
  const meeting = `meet.${account?.channel}`
  if (sender.name === '' && meeting in JOBS)
    await ctx.tx.$executeRaw(
      sql`INSERT INTO outbox (id, job, payload) VALUES (${uuid()}::uuid, ${meeting}, ${JSON.stringify({ identityId })}::jsonb)`,
    )
  return { identityId, personId, name, unitId, holdings: [], noticed: false }
}

export async function createPerson(
  ctx: Context,
  person: { name: string; phone: string; unitId: string | null; imported: boolean },
): Promise<string> {
  const id = uuid()
  const name = ctx.keys.seal({ table: 'people', column: 'name_enc', row: id }, person.name)
  const phone = person.phone === '' ? null : ctx.keys.seal({ table: 'people', column: 'phone_enc', row: id }, person.phone)
  await ctx.tx.$executeRaw(sql`
    INSERT INTO people (id, unit_id, imported, created_at, name_enc, name_idx, phone_enc, phone_idx)
    VALUES (${id}::uuid, ${person.unitId}::uuid, ${person.imported}, ${ctx.now}, ${name}, ${ctx.keys.blindIndex('name', person.name)},
      ${phone}, ${person.phone === '' ? null : ctx.keys.blindIndex('phone', person.phone)})`)
  return id
}

export async function addIdentity(ctx: Context, accountId: string, external: string, personId: string): Promise<string> {
  const id = uuid()
  const sealed = ctx.keys.seal({ table: 'identities', column: 'external_enc', row: id }, external)
  await ctx.tx.$executeRaw(sql`
    INSERT INTO identities (id, account_id, person_id, external_idx, external_enc)
    VALUES (${id}::uuid, ${accountId}::uuid, ${personId}::uuid, ${identityIndex(ctx, accountId, external)}, ${sealed})`)
  return id
}

export const nameOf = (ctx: Context, personId: string, sealed: Uint8Array): string =>
  ctx.keys.open({ table: 'people', column: 'name_enc', row: personId }, sealed)

/** A cadre's name; an employee's identity goes through `identities.reveal` and the ledger. */
export const cadreName = (ctx: Context, personId: string): Promise<string> =>
  once(ctx, `name|${personId}`, async () => {
    const sealed = await together(ctx, 'name', async (ids: readonly string[]) => {
      const rows = await ctx.tx.$queryRaw<{ id: string; nameEnc: Uint8Array }[]>(
        sql`SELECT id, name_enc AS "nameEnc" FROM people WHERE id = ANY(${[...ids]}::uuid[])`,
      )
      const found = new Map(rows.map(({ id, nameEnc }) => [id, nameEnc]))
      return ids.map(id => found.get(id))
    })(personId)
    if (sealed === undefined) throw new Error(`person ${personId} has no row`)
    return nameOf(ctx, personId, sealed)
  })

/** Every cadre who holds a role in one of these units, with their names. */
export async function cadresIn(
  ctx: Context,
  unitIds: readonly string[],
): Promise<{ personId: string; name: string; role: Role; unitId: string }[]> {
  if (unitIds.length === 0) return []
  const rows = await ctx.tx.$queryRaw<{ personId: string; role: Role; unitId: string; nameEnc: Uint8Array }[]>(sql`
    SELECT r.person_id AS "personId", r.role, r.unit_id AS "unitId", p.name_enc AS "nameEnc" FROM roles r JOIN people p ON p.id = r.person_id
    WHERE r.unit_id = ANY(${[...unitIds]}::uuid[]) AND r.role = ANY(${[...CADRES]}::text[]) AND p.left_at IS NULL ORDER BY r.person_id, r.unit_id, r.role`)
  return rows.map(({ nameEnc, ...row }) => ({ ...row, name: nameOf(ctx, row.personId, nameEnc) }))
}

/** Who runs the software for this unit or one above it. */
export async function adminsOf(ctx: Context, unitId: string): Promise<string[]> {
  const rows = await ctx.tx.$queryRaw<{ personId: string }[]>(sql`
    SELECT DISTINCT r.person_id AS "personId" FROM roles r JOIN people p ON p.id = r.person_id JOIN units u ON u.id = ${unitId}::uuid
    WHERE r.role = 'admin' AND r.unit_id = ANY(u.path) AND p.left_at IS NULL`)
  return rows.map(({ personId }) => personId)
}

export const setHomeUnit = async (ctx: Context, personId: string, unitId: string): Promise<void> => {
  await ctx.tx.person.update({ where: { id: personId }, data: { unitId } })
}

export const markNoticed = async (ctx: Context, personId: string): Promise<void> => {
  await ctx.tx.$executeRaw(sql`UPDATE people SET noticed_at = ${ctx.now} WHERE id = ${personId}::uuid`)
}

export const knownSince = async (ctx: Context, personId: string): Promise<Date> =>
  (await ctx.tx.person.findUniqueOrThrow({ where: { id: personId }, select: { createdAt: true } })).createdAt

/**
 * 删除我的数据: the name, phone, unit, and what was said outside of matters. The ledger stays and names no employee;
 * whoever is on the roster keeps their place there, which the union is responsible for.
 */
export async function forgetPerson(ctx: Context, speaker: Speaker): Promise<void> {
  stale(ctx)
  await ctx.tx.$executeRaw(sql`
    UPDATE inbox SET body_enc = NULL WHERE status <> 'pending' AND (account_id, chat_idx) IN
      (SELECT account_id, chat_idx FROM conversations WHERE identity_id = ${speaker.identityId}::uuid AND type = 'private')`)
  await ctx.tx.$executeRaw(sql`
    UPDATE deliveries SET body_enc = ''::bytea, message_enc = NULL, choices = false WHERE status NOT IN ('pending', 'sending') AND conversation_id IN
      (SELECT id FROM conversations WHERE identity_id = ${speaker.identityId}::uuid AND type = 'private')`)
  await ctx.tx.$executeRaw(sql`DELETE FROM dialogues WHERE identity_id = ${speaker.identityId}::uuid`)
  await ctx.tx.$executeRaw(
    sql`DELETE FROM messages WHERE grievance_id IS NULL AND intake_id IN (SELECT id FROM intakes WHERE person_id = ${speaker.personId}::uuid)`,
  )
  await ctx.tx.$executeRaw(sql`DELETE FROM intakes WHERE person_id = ${speaker.personId}::uuid AND status <> 'open'`)
  if (speaker.holdings.length > 0) return
  const person = await ctx.tx.person.findUniqueOrThrow({ where: { id: speaker.personId }, select: { imported: true } })
  if (person.imported) return
  const name = '一位职工'
  await ctx.tx.person.update({
    where: { id: speaker.personId },
    data: {
      unitId: null,
      noticedAt: null,
      phoneEnc: null,
      phoneIdx: null,
      nameIdx: bytes(ctx.keys.blindIndex('name', name)),
      nameEnc: bytes(ctx.keys.seal({ table: 'people', column: 'name_enc', row: speaker.personId }, name)),
    },
  })
}

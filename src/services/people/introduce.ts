/** What a platform tells of somebody who wrote without a name: a name to be known by where they choose 实名, and their unit. */
import type { Profile } from '../../channel/channel.ts'
import { bytes, sql } from '../../db.ts'
import { matchUnit } from '../../domain/typed/unit-match.ts'
import { type Deps, transaction } from '../context.ts'
import { namedUnits } from './units.ts'

/** The platform's id behind an identity; null for somebody on the roster, whose name the union gave. */
export async function strangerIn({ db, keys }: Deps, identityId: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ externalEnc: Uint8Array; imported: boolean }[]>(sql`
    SELECT i.external_enc AS "externalEnc", p.imported FROM identities i JOIN people p ON p.id = i.person_id WHERE i.id = ${identityId}::uuid`)
  if (row === undefined || row.imported) return null
  return keys.open({ table: 'identities', column: 'external_enc', row: identityId }, row.externalEnc)
}

/** Characters of a name, as on a roster. */
const MOST = 40
export const nameForRoster = (told: string): string => [...told].slice(0, MOST).join('')

/** The unit only where the department's name can mean but one, inside of the account's own; what somebody said of themself stays. */
export async function introduce(deps: Deps, identityId: string, { name: told, departments }: Profile): Promise<void> {
  const name = nameForRoster(told)
  await transaction(deps, async ctx => {
    const [person] = await ctx.tx.$queryRaw<{ id: string; unitId: string | null; imported: boolean; accountUnitId: string | null }[]>(sql`
      SELECT p.id, p.unit_id AS "unitId", p.imported, a.unit_id AS "accountUnitId" FROM identities i
      JOIN people p ON p.id = i.person_id JOIN channel_accounts a ON a.id = i.account_id WHERE i.id = ${identityId}::uuid FOR UPDATE OF p`)
    if (person === undefined || person.imported) return
    if (name !== '')
      await ctx.tx.person.update({
        where: { id: person.id },
        data: {
          nameEnc: bytes(ctx.keys.seal({ table: 'people', column: 'name_enc', row: person.id }, name)),
          nameIdx: bytes(ctx.keys.blindIndex('name', name)),
        },
      })
    if (person.unitId !== person.accountUnitId) return
    const units = await namedUnits(ctx)
    const below = new Set(
      (
        await ctx.tx.$queryRaw<{ id: string }[]>(
          sql`SELECT id FROM units WHERE ${person.accountUnitId}::uuid IS NULL OR ${person.accountUnitId}::uuid = ANY(path)`,
        )
      ).map(({ id }) => id),
    )
    const among = units.filter(({ id }) => below.has(id))
    for (const department of departments) {
      const { verdict, candidates } = matchUnit(department, among)
      const unit = verdict === 'one' ? candidates[0]?.unit : undefined
      if (unit === undefined) continue
      await ctx.tx.person.update({ where: { id: person.id }, data: { unitId: unit.id } })
      return
    }
  })
}

/** Somebody is called something else on their platform. */
import { bytes, sql } from '../../db.ts'
import type { Context } from '../context.ts'
import { append } from '../ledger/ledger.ts'
import { nameForRoster } from './introduce.ts'
import { identityIndex, isCadre, nameOf, speakerOf } from './people.ts'

/**
 * Followed where we knew them by the name that they had there: what the union wrote into its roster otherwise stays, and so does what
 * somebody had forgotten. Whoever is not known stays unknown.
 */
export async function followName(ctx: Context, accountId: string, sender: { id: string; name: string }, before: string): Promise<void> {
  const [known] = await ctx.tx.$queryRaw<{ identityId: string; personId: string; nameEnc: Uint8Array }[]>(sql`
    SELECT i.id AS "identityId", p.id AS "personId", p.name_enc AS "nameEnc" FROM identities i JOIN people p ON p.id = i.person_id
    WHERE i.account_id = ${accountId}::uuid AND i.external_idx = ${identityIndex(ctx, accountId, sender.id)} AND p.left_at IS NULL FOR UPDATE OF p`)
  if (known === undefined || nameOf(ctx, known.personId, known.nameEnc) !== nameForRoster(before)) return
  const name = nameForRoster(sender.name)
  await ctx.tx.person.update({
    where: { id: known.personId },
    data: {
      nameEnc: bytes(ctx.keys.seal({ table: 'people', column: 'name_enc', row: known.personId }, name)),
      nameIdx: bytes(ctx.keys.blindIndex('name', name)),
    },
  })
  // employees are never named in the ledger, not even by an id
  const cadre = isCadre(await speakerOf(ctx, known.identityId))
  await append(ctx, { type: 'name-changed', actor: { as: 'system' }, ...(cadre ? { payload: { personId: known.personId } } : {}) })
}

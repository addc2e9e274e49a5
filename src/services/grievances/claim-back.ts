/** 本人认回: a matter that a liaison filed for somebody becomes theirs, by its number and the code on the receipt that the liaison passed on. */

import { bytes, sql } from '../../db.ts'
import { plain } from '../../texts/cards.ts'
import { refusal, say } from '../../texts/text.ts'
import { type Context, claimFor } from '../context.ts'
import { append } from '../ledger/ledger.ts'
import type { Conversation } from '../mail/accounts.ts'
import { makeRoute, send } from '../mail/letters.ts'
import type { Speaker } from '../people/people.ts'
import { accessKeyFor, byId, type Grievance } from './read.ts'
import { personKey } from './register.ts'

/** Six digits that nobody can compute without the keys; ten wrong ones an hour lock the look-up. */
export function claimCode(ctx: Pick<Context, 'keys'>, grievanceId: string): string {
  const hash = ctx.keys.keyedHash('claim-back', grievanceId, 'code')
  return String(hash.readUInt32BE(0) % 1_000_000).padStart(6, '0')
}

/** A wrong code, a wrong number and one that is nobody's to claim read alike. @throws UserError `noSuchNumber` */
export async function claimBack(ctx: Context, speaker: Speaker, conversation: Conversation, no: string, code: string): Promise<Grievance> {
  claimFor(ctx, `number|${no}`)
  const [row] = await ctx.tx.$queryRaw<{ id: string }[]>(sql`SELECT id FROM grievances WHERE no = ${no} FOR UPDATE`)
  if (row !== undefined) claimFor(ctx, `grievance|${row.id}`)
  const grievance = row === undefined ? null : await byId(ctx, row.id)
  const open = grievance !== null && grievance.filedById !== null && grievance.personId === grievance.filedById
  if (!open || claimCode(ctx, grievance.id) !== code || speaker.personId === grievance.filedById) throw refusal('noSuchNumber', {})
  const routeId = await makeRoute(ctx, conversation)
  await ctx.tx.grievance.update({
    where: { id: grievance.id },
    data: {
      personId: speaker.personId,
      personKey: bytes(personKey(ctx, speaker.personId)),
      accessKey: bytes(accessKeyFor(ctx, grievance.id, speaker.identityId)),
      routeId,
      version: { increment: 1 },
    },
  })
  await append(ctx, { type: 'claimed-back', actor: { as: 'employee' }, grievanceId: grievance.id, unitId: grievance.unitId })
  const { filedById, id, subject } = grievance
  if (filedById !== null)
    await send(ctx, { personId: filedById }, plain(say('claimedBackFor', { no, subject })), { purpose: 'claimed-back', grievanceId: id })
  return byId(ctx, id)
}

/** Where it is opened who an employee is. Each look is a ledger entry in the same transaction. */
import { refusal } from '../../texts/text.ts'
import type { Context } from '../context.ts'
import type { Grievance } from '../grievances/read.ts'
import { append } from '../ledger/ledger.ts'
import type { Speaker } from './people.ts'

/** @throws UserError `noSuchNumber` unless it is 实名 and the viewer owns it */
export async function revealIdentity(ctx: Context, grievance: Grievance, viewer: Speaker): Promise<{ name: string; phone: string }> {
  if (grievance.mode !== 'open' || grievance.personId === null || grievance.ownerId !== viewer.personId) throw refusal('noSuchNumber', {})
  await append(ctx, {
    type: 'identity-seen',
    actor: { as: 'cadre', personId: viewer.personId },
    grievanceId: grievance.id,
    unitId: grievance.unitId,
  })
  return openIdentity(ctx, grievance)
}

/** Whoever calls it has written the entry. */
export async function openIdentity(ctx: Context, grievance: Grievance): Promise<{ name: string; phone: string }> {
  if (grievance.personId === null) throw refusal('nobodyThere', { no: grievance.no })
  const person = await ctx.tx.person.findUniqueOrThrow({ where: { id: grievance.personId }, select: { nameEnc: true, phoneEnc: true } })
  const open = (column: string, sealed: Uint8Array | null): string =>
    sealed === null ? '' : ctx.keys.open({ table: 'people', column, row: grievance.personId ?? '' }, sealed)
  return { name: open('name_enc', person.nameEnc), phone: open('phone_enc', person.phoneEnc) }
}

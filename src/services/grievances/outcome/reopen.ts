/** 重办: what was closed or sent elsewhere is done again, once; within 30 days for the asking, later when there are new facts. */
import { isOpenIn } from '../../../domain/grievance.ts'
import { refusal } from '../../../texts/text.ts'
import type { Context } from '../../context.ts'
import type { Actor } from '../../ledger/ledger.ts'
import { act } from '../act.ts'
import { officeOf, ownerFor, reasonOf } from '../ownership/owner.ts'
import type { Grievance } from '../read.ts'

const FREE_MS = 30 * 86_400_000
/** Characters: shorter is no fact. */
const FACTS = 4

/** @throws UserError `wrongStatus`, `reopenedBefore`, `needsNewFacts`, `nobodyAbove` */
export async function reopen(ctx: Context, grievance: Grievance, actor: Actor, reason: string): Promise<Grievance> {
  if (!isOpenIn('reopen', grievance.status)) throw refusal('wrongStatus', { no: grievance.no, status: grievance.status, action: 'reopen' })
  if (grievance.reopenedAt !== null) throw refusal('reopenedBefore', { no: grievance.no })
  const late = grievance.closedAt !== null && ctx.now.getTime() - grievance.closedAt.getTime() > FREE_MS
  if (late && reason.length < FACTS) throw refusal('needsNewFacts', { no: grievance.no })
  const owner = await ownerFor(ctx, await officeOf(ctx, grievance))
  if (owner === null) throw refusal('nobodyAbove', { no: grievance.no })
  return act(ctx, grievance, 'reopen', {
    actor,
    set: {
      roundAt: ctx.now,
      reopenedAt: ctx.now,
      ownerId: owner.ownerId,
      ownerReason: reasonOf('default', owner),
      claimedAt: null,
      claimedById: null,
      closedAt: null,
      solved: null,
      satisfied: null,
      adoption: null,
      promisedOn: null,
    },
    details: { reason },
  })
}

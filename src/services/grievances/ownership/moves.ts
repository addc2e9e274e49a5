/** Whose a grievance is: 认领, 指派, 退回, 回避, 提级. Each is one action, with who may and what it changes. */

import { sql } from '../../../db.ts'
import { refusal } from '../../../texts/text.ts'
import { type Context, claimFor } from '../../context.ts'
import type { Actor } from '../../ledger/ledger.ts'
import { awayNow } from '../../people/absences.ts'
import { cadreName, holds, type Speaker } from '../../people/people.ts'
import { type Act, act } from '../act.ts'
import { byId, type Grievance } from '../read.ts'
import { claimants, officeOf, ownerAbove, ownerFor, placeFor, reasonOf } from './owner.ts'

export const cadreActor = (speaker: Speaker): Actor => ({ as: 'cadre', personId: speaker.personId })

/** @throws UserError `onlyOwner` */
export async function mustOwn(ctx: Context, grievance: Grievance, speaker: Speaker, what: string): Promise<void> {
  if (grievance.ownerId !== speaker.personId)
    throw refusal('onlyOwner', { no: grievance.no, owner: await cadreName(ctx, grievance.ownerId), what })
}

/** 认领: the first one wins, whoever comes second is told who it was. @throws UserError `yoursAlready`, `claimedBefore`, `complexForLeaders`, `mayNotClaim` */
export async function claim(ctx: Context, seen: Grievance, speaker: Speaker): Promise<Grievance> {
  claimFor(ctx, `grievance|${seen.id}`)
  await ctx.tx.$executeRaw(sql`SELECT 1 FROM grievances WHERE id = ${seen.id}::uuid FOR UPDATE`)
  const grievance = await byId(ctx, seen.id)
  if (grievance.status === 'handling' || grievance.status === 'waiting') {
    if (grievance.ownerId === speaker.personId) throw refusal('yoursAlready', { no: grievance.no })
    throw refusal('claimedBefore', { no: grievance.no, owner: await cadreName(ctx, grievance.ownerId), claimed: true })
  }
  if (grievance.status === 'registered' || grievance.status === 'assigned') await mustBeAbleToClaim(ctx, grievance, speaker)
  return takeInHand(ctx, grievance, speaker, {})
}

/** Claimed, where it is settled that they may. @param details quiet: the employee is not told by a message · known: nor who had it before */
export const takeInHand = (ctx: Context, grievance: Grievance, speaker: Speaker, details: Act['details']): Promise<Grievance> =>
  act(ctx, grievance, 'claim', {
    actor: cadreActor(speaker),
    set: { ownerId: speaker.personId, ownerReason: reasonOf('claimed', null), claimedAt: ctx.now, claimedById: speaker.personId },
    ...(details === undefined ? {} : { details }),
  })

async function mustBeAbleToClaim(ctx: Context, grievance: Grievance, speaker: Speaker): Promise<void> {
  if (grievance.ownerId === speaker.personId) return
  if (grievance.status === 'assigned')
    throw refusal('claimedBefore', { no: grievance.no, owner: await cadreName(ctx, grievance.ownerId), claimed: false })
  if ((await claimants(ctx, grievance)).includes(speaker.personId)) return
  if (grievance.complexity === 'complex' && holds(speaker, 'officer')) throw refusal('complexForLeaders', { no: grievance.no })
  throw refusal('mayNotClaim', { no: grievance.no })
}

/**
 * 指派, 转办 to a person.
 * @throws UserError `mayNotOwn` when they are excluded, handle no matters on the chain, or the matter is sealed to or went up to others; `onLeave`
 */
export async function assign(
  ctx: Context,
  grievance: Grievance,
  speaker: Speaker,
  to: { personId: string; name: string },
  reason: string,
): Promise<Grievance> {
  if (to.personId === grievance.ownerId) throw refusal('sameOwner', { no: grievance.no, owner: to.name })
  const { fit, atWork } = await placeFor(ctx, grievance, to.personId)
  if (!fit) throw refusal('mayNotOwn', { who: to.name })
  const away = atWork ? null : await awayNow(ctx, to.personId)
  if (away !== null) throw refusal('onLeave', { no: grievance.no, who: to.name, ...away })
  return act(ctx, grievance, 'assign', {
    actor: cadreActor(speaker),
    set: { ownerId: to.personId, ownerReason: reasonOf('assigned', null) },
    details: { reason, to: to.personId },
  })
}

/** 退回: back to whoever owns what nobody has claimed; when that is the same person, one level up. */
export async function decline(ctx: Context, grievance: Grievance, speaker: Speaker, reason: string): Promise<Grievance> {
  await mustOwn(ctx, grievance, speaker, '退回')
  const owner = await ownerFor(ctx, await officeOf(ctx, grievance))
  const next = owner?.ownerId === speaker.personId ? await ownerAbove(ctx, grievance) : owner
  if (next === null) throw refusal('nobodyAbove', { no: grievance.no })
  return act(ctx, grievance, 'decline', {
    actor: cadreActor(speaker),
    set: { ownerId: next.ownerId, ownerReason: reasonOf('default', next) },
    details: { reason },
  })
}

/** 回避: never theirs again, never seen again. */
export async function recuse(ctx: Context, grievance: Grievance, speaker: Speaker, reason: string): Promise<Grievance> {
  await mustOwn(ctx, grievance, speaker, '回避')
  await ctx.tx.exclusion.createMany({
    data: [{ grievanceId: grievance.id, personId: speaker.personId, reason: 'recused' }],
    skipDuplicates: true,
  })
  const owner = await ownerFor(ctx, await officeOf(ctx, grievance))
  if (owner === null) throw refusal('nobodyAbove', { no: grievance.no })
  return act(ctx, grievance, 'recuse', {
    actor: cadreActor(speaker),
    set: { ownerId: owner.ownerId, ownerReason: reasonOf('default', owner), claimedAt: null, claimedById: null },
    details: { reason },
  })
}

/** 提级: one level up. Null when there is nothing above: the owner stays. */
export async function escalate(
  ctx: Context,
  grievance: Grievance,
  actor: Actor,
  details: Readonly<Record<string, string>>,
): Promise<Grievance | null> {
  const owner = await ownerAbove(ctx, grievance)
  if (owner === null) return null
  return act(ctx, grievance, 'escalate', { actor, set: { ownerId: owner.ownerId, ownerReason: reasonOf('climb', owner) }, details })
}

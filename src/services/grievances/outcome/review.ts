/**
 * 复查 and 复核 (信访工作条例 Art. 35, 36), where the law binds: asked for by the employee within thirty days, decided by the union above and the one
 * above that, in thirty days each. The second decision is final. Where it does not bind the union above is asked to look into it instead.
 */

import { legalDue } from '../../../domain/clocks/rule-pack.ts'
import { isOpenIn } from '../../../domain/grievance.ts'
import { superiorsIn } from '../../../domain/unit-tree.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import type { Context } from '../../context.ts'
import { append } from '../../ledger/ledger.ts'
import { send } from '../../mail/letters.ts'
import { calendarOf } from '../../people/hours.ts'
import { cadreName, type Speaker } from '../../people/people.ts'
import { act } from '../act.ts'
import { notch } from '../dates/clocks.ts'
import { lawOf } from '../dates/why.ts'
import { factsOf } from '../facts.ts'
import { employeeOf, superiors } from '../notify.ts'
import { assignmentInput, officeOf, ownerFor, reasonOf } from '../ownership/owner.ts'
import { byId, type Grievance } from '../read.ts'
import { record } from '../words/words.ts'

export type Asked =
  | { readonly outcome: 'review' | 'recheck'; readonly by: string; readonly dueAt: Date }
  | { readonly outcome: 'not-bound' }

/** @throws UserError `reviewedTwice`, `wrongStatus`, `reviewLate`, `noReviewer` */
export async function askReview(ctx: Context, grievance: Grievance, reason: string): Promise<Asked> {
  const { no, status, reviewStage, answeredAt, reviewedAt } = grievance
  const action = reviewStage === 0 ? 'review' : 'recheck'
  if (reviewStage >= 2 && status === 'closed') throw refusal('reviewedTwice', { no })
  if (!isOpenIn(action, status)) throw refusal('wrongStatus', { no, status, action })
  const { pack, bound } = await lawOf(ctx, grievance.unitId)
  if (!bound) return askAbove(ctx, grievance, reason)
  const from = reviewStage === 0 ? answeredAt : reviewedAt
  const until = from === null ? null : legalDue(pack.clocks[`${action}-ask`], from, await calendarOf(ctx, grievance.unitId))
  if (until !== null && ctx.now > until) throw refusal('reviewLate', { no, until })
  const reviewer = await reviewerOf(ctx, grievance)
  if (reviewer === null) throw refusal('noReviewer', { no })
  const dueAt = legalDue(pack.clocks[action], ctx.now, await calendarOf(ctx, grievance.unitId))
  const after = await act(ctx, grievance, action, {
    actor: { as: 'employee' },
    set: { ownerId: reviewer, ownerReason: `climb:${action}`, reviewStage: reviewStage + 1, closedAt: null },
    details: { reason, until: dueAt.toISOString() },
  })
  await record(ctx, { grievanceId: after.id }, { direction: 'in', type: 'text', text: reason })
  return { outcome: action, by: await cadreName(ctx, reviewer), dueAt }
}

async function askAbove(ctx: Context, grievance: Grievance, reason: string): Promise<Asked> {
  await record(ctx, { grievanceId: grievance.id }, { direction: 'in', type: 'text', text: reason })
  await append(ctx, { type: 'review-wanted', actor: { as: 'employee' }, grievanceId: grievance.id, unitId: grievance.unitId })
  const facts = await factsOf(ctx, grievance)
  for (const personId of await superiors(ctx, grievance))
    await send(ctx, { personId }, plain(say('reviewWanted', { ...facts, reason })), { purpose: 'review-wanted', grievanceId: grievance.id })
  return { outcome: 'not-bound' }
}

/** Of the nearest union above, the second time of the one above that; nobody who handled it or decided it before, or must not know of it. */
async function reviewerOf(ctx: Context, grievance: Grievance): Promise<string | null> {
  const { candidates, chain } = await assignmentInput(ctx, await officeOf(ctx, grievance))
  const before = [grievance.answeredById, grievance.claimedById, ...(grievance.reviewStage > 0 ? [grievance.ownerId] : [])]
  const roles = grievance.sealed ? (['designated', 'supervisor'] as const) : (['supervisor'] as const)
  for (const unit of superiorsIn(chain).slice(grievance.reviewStage))
    for (const role of roles) {
      const found = candidates.find(
        one => one.unitId === unit.id && one.roles.includes(role) && one.atWork && !one.excluded && !before.includes(one.personId),
      )
      if (found !== undefined) return found.personId
    }
  return null
}

/** 维持 closes it, 撤销 has it done again by the unit. @throws UserError `onlyOwner`, `wrongStatus`, `nobodyAbove` */
export async function decideReview(
  ctx: Context,
  grievance: Grievance,
  speaker: Speaker,
  upheld: boolean,
  words: string,
): Promise<Grievance> {
  const actor = { as: 'cadre', personId: speaker.personId } as const
  const { pack } = await lawOf(ctx, grievance.unitId)
  const final = grievance.reviewStage >= 2
  const until = final ? null : legalDue(pack.clocks['recheck-ask'], ctx.now, await calendarOf(ctx, grievance.unitId))
  const details = { words, final, until: until?.toISOString() ?? null, rights: upheld && !final }
  const after = upheld
    ? await act(ctx, grievance, 'uphold', { actor, set: { closedAt: ctx.now, reviewedAt: ctx.now }, details })
    : await overturn(ctx, grievance, actor, details)
  await record(ctx, { grievanceId: after.id }, { direction: 'out', type: 'text', text: words, authorId: speaker.personId })
  return byId(ctx, after.id)
}

async function overturn(
  ctx: Context,
  grievance: Grievance,
  actor: { readonly as: 'cadre'; readonly personId: string },
  details: { readonly words: string; readonly final: boolean; readonly until: string | null },
): Promise<Grievance> {
  const owner = await ownerFor(ctx, await officeOf(ctx, grievance))
  if (owner === null) throw refusal('nobodyAbove', { no: grievance.no })
  return act(ctx, grievance, 'overturn', {
    actor,
    set: {
      ownerId: owner.ownerId,
      ownerReason: reasonOf('default', owner),
      round: Math.max(2, grievance.round),
      roundAt: ctx.now,
      reviewedAt: ctx.now,
      claimedAt: null,
      claimedById: null,
      solved: null,
      satisfied: null,
      adoption: null,
      promisedOn: null,
    },
    details,
  })
}

/** Their own right to ask runs out in thirty days: they are told after fifteen and twenty-five. */
export async function tellRight(ctx: Context, grievance: Grievance): Promise<void> {
  const { pack, bound } = await lawOf(ctx, grievance.unitId)
  const from = grievance.reviewStage === 0 ? grievance.answeredAt : grievance.reviewedAt
  if (!bound || from === null || grievance.status !== 'closed' || grievance.reviewStage >= 2) return
  const action = grievance.reviewStage === 0 ? 'review' : 'recheck'
  const until = legalDue(pack.clocks[`${action}-ask`], from, await calendarOf(ctx, grievance.unitId))
  if (until > ctx.now)
    await send(ctx, employeeOf(grievance), plain(say('reviewRight', { no: grievance.no, until, again: action === 'recheck' })), {
      purpose: 'review-right',
      grievanceId: grievance.id,
    })
}

/** The law's thirty days are over: who decides and whoever stands above hear so, each working day until it is decided. */
export async function reviewLate(ctx: Context, grievance: Grievance): Promise<void> {
  if (grievance.status !== 'reviewing' && grievance.status !== 'rechecking') return
  const facts = await factsOf(ctx, grievance)
  for (const personId of new Set([grievance.ownerId, ...(await superiors(ctx, grievance))]))
    await send(ctx, { personId }, plain(say('reviewOverdue', facts)), { purpose: 'overdue', grievanceId: grievance.id })
  await notch(ctx, 'review-late', grievance, { as: 'system' })
}

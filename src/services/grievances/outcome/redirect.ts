/** 转引导 (不予受理): it is told where to go, whom to call and what to bring, and a week later it is asked whether they took it up there. */
import { isKeptHere, missingParts } from '../../../domain/redirection.ts'
import { choice } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import type { Context } from '../../context.ts'
import { append } from '../../ledger/ledger.ts'
import { send } from '../../mail/letters.ts'
import type { Speaker } from '../../people/people.ts'
import { act } from '../act.ts'
import { wantsNoContact } from '../contact.ts'
import { employeeOf } from '../notify.ts'
import type { Grievance } from '../read.ts'
import { record } from '../words/words.ts'

/** @throws UserError `keptHere`, `wrongStatus`, `notForYou`, `redirectWants` when where to go, phone or papers are missing */
export async function redirect(ctx: Context, grievance: Grievance, speaker: Speaker, words: string): Promise<Grievance> {
  if (isKeptHere(grievance)) throw refusal('keptHere', { no: grievance.no })
  const missing = missingParts(words)
  if (missing.length > 0) throw refusal('redirectWants', { no: grievance.no, missing })
  const after = await act(ctx, grievance, 'redirect', {
    actor: { as: 'cadre', personId: speaker.personId },
    set: { closedAt: ctx.now },
    details: { words },
  })
  await record(ctx, { grievanceId: after.id }, { direction: 'out', type: 'text', text: words, authorId: speaker.personId })
  return after
}

/** 那边受理了吗？ */
export async function askIfAccepted(ctx: Context, grievance: Grievance): Promise<void> {
  if (grievance.status !== 'redirected' || wantsNoContact(grievance)) return
  const { no, subject, mode } = grievance
  const text = say('askAccepted', { no, subject, byNumber: mode === 'anonymous' })
  const answers = [
    ['受理了', `受理情况 ${no} 1`],
    ['没受理', `受理情况 ${no} 2`],
  ] as const
  await send(ctx, employeeOf(grievance), choice(text, answers), { purpose: 'redirect-check', grievanceId: grievance.id })
  await append(ctx, { type: 'redirect-checked', actor: { as: 'system' }, grievanceId: grievance.id, unitId: grievance.unitId })
}

export const accepted = (ctx: Context, grievance: Grievance): Promise<Grievance> =>
  act(ctx, grievance, 'accepted', { actor: { as: 'employee' }, set: { closedAt: ctx.now } })

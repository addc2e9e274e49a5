/** 接谈记录: what was said in person or by phone is written down, read back to the employee and confirmed by them (信访工作条例 Art. 19). */
import { choice, plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import type { Context } from '../../context.ts'
import { append } from '../../ledger/ledger.ts'
import { send } from '../../mail/letters.ts'
import type { Speaker } from '../../people/people.ts'
import { employeeOf } from '../notify.ts'
import type { Grievance } from '../read.ts'
import { mustBeInTouch } from './speak.ts'
import { record } from './words.ts'

/** @throws UserError `onlyOwner` */
export async function writeDown(ctx: Context, grievance: Grievance, speaker: Speaker, words: string): Promise<void> {
  await mustBeInTouch(ctx, grievance, speaker)
  const { id, no, unitId } = grievance
  await record(ctx, { grievanceId: id }, { direction: 'out', type: 'text', text: `接谈记录：${words}`, authorId: speaker.personId })
  await append(ctx, { type: 'talk', actor: { as: 'cadre', personId: speaker.personId }, grievanceId: id, unitId })
  const text = say('talkReadBack', { owner: speaker.name, words, no, byNumber: grievance.mode === 'anonymous' })
  const answers = [
    ['记得对', `核对 ${no} 1`],
    ['不对', `核对 ${no} 2`],
  ] as const
  await send(ctx, employeeOf(grievance), choice(text, answers), { purpose: 'talk-check', grievanceId: id })
}

export async function check(ctx: Context, grievance: Grievance, right: boolean): Promise<void> {
  const { id, no, unitId, subject, ownerId } = grievance
  await append(ctx, { type: right ? 'talk-confirmed' : 'talk-disputed', actor: { as: 'employee' }, grievanceId: id, unitId })
  await send(ctx, { personId: ownerId }, plain(say(right ? 'talkConfirmed' : 'talkDisputed', { no, subject })), {
    purpose: 'talk-checked',
    grievanceId: id,
  })
}

/** 报结: what is answered, and how it reads (信访工作条例 Art. 29, 32). */

import { shanghaiDate } from '../../../domain/time/calendar.ts'
import { type Draft, missingIn } from '../../../domain/typed/answer-parts.ts'
import { promisedDate } from '../../../domain/typed/promised-date.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import type { Context } from '../../context.ts'
import { append } from '../../ledger/ledger.ts'
import { send } from '../../mail/letters.ts'
import type { Speaker } from '../../people/people.ts'
import { employeeOf } from '../notify.ts'
import { cadreActor, mustOwn } from '../ownership/moves.ts'
import type { Grievance } from '../read.ts'
import { record } from '../words/words.ts'
import { dropDrafts } from './answer-draft.ts'

/** What a column of dates keeps is the UTC date: the day as it is in Shanghai. */
const dateOf = (at: Date): Date => new Date(`${shanghaiDate(at)}T00:00:00Z`)

/** Whether this cadre may answer it now. @throws UserError `onlyOwner`, `wrongStatus`, `answerInFlight` */
export async function mustBeAnswerable(ctx: Context, grievance: Grievance, speaker: Speaker): Promise<void> {
  await mustOwn(ctx, grievance, speaker, '答复')
  if (grievance.status !== 'handling' && grievance.status !== 'waiting')
    throw refusal('wrongStatus', { no: grievance.no, status: grievance.status, action: 'answer' })
  if (grievance.answerDeliveryId !== null) throw refusal('answerInFlight', { no: grievance.no })
}

/** The answer as the employee reads it, in one piece; what they asked is the title above it. */
export const wordsOf = ({ request = '', facts = '', basis = '', differs = '', opinion = '', adoption }: Draft): string =>
  say('answerParts', { request, facts, basis, differs, opinion, adoption: adoption ?? null })

/** 报结: the answer is sent; the status moves when it is delivered (mail/settlement.ts). @throws UserError those of `mustBeAnswerable`, `raced` */
export async function answer(ctx: Context, grievance: Grievance, speaker: Speaker, draft: Draft): Promise<{ promised: Date | null }> {
  await mustBeAnswerable(ctx, grievance, speaker)
  const words = wordsOf(draft)
  // dates in the facts and in the rule are no promises
  const promised = promisedDate([draft.opinion, draft.differs].filter(Boolean).join('\n'), ctx.now, ctx.calendar)
  await record(ctx, { grievanceId: grievance.id }, { direction: 'out', type: 'text', text: words, authorId: speaker.personId })
  const text = say('answerForYou', {
    owner: speaker.name,
    words,
    no: grievance.no,
    subject: grievance.sensitive === null ? grievance.subject : '您说的事',
  })
  const delivery = await send(ctx, employeeOf(grievance), plain(text), { purpose: 'answer', grievanceId: grievance.id })
  const { count } = await ctx.tx.grievance.updateMany({
    where: { id: grievance.id, version: grievance.version },
    data: {
      answerDeliveryId: delivery,
      answeredById: speaker.personId,
      promisedOn: promised && dateOf(promised),
      adoption: draft.adoption ?? null,
      version: grievance.version + 1,
    },
  })
  if (count === 0) throw refusal('raced', { no: grievance.no })
  await append(ctx, {
    type: 'answer-sent',
    actor: cadreActor(speaker),
    grievanceId: grievance.id,
    unitId: grievance.unitId,
    payload: { promised, adoption: draft.adoption ?? null, missing: missingIn(draft, grievance) },
  })
  await dropDrafts(ctx, grievance.id)
  return { promised }
}

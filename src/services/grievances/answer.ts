/** 报结: the answer (信访工作条例 Art. 32). */
import { shanghaiDate } from '../../domain/calendar.ts'
import { promisedDate } from '../../domain/promised-date.ts'
import { plain } from '../../texts/cards.ts'
import { refusal, say } from '../../texts/text.ts'
import type { Context } from '../context.ts'
import { append } from '../ledger/ledger.ts'
import { send } from '../mail/letters.ts'
import type { Speaker } from '../people/people.ts'
import { cadreActor, mustOwn } from './moves.ts'
import { employeeOf } from './notify.ts'
import type { Grievance } from './read.ts'
import { record } from './words.ts'

/** What a column of dates keeps is the UTC date: the day as it is in Shanghai. */
const dateOf = (at: Date): Date => new Date(`${shanghaiDate(at)}T00:00:00Z`)

/** What the employee did not accept once must not come again in the same words. */
const SAYS_WHAT_DIFFERS = /[这本][一]?[次回轮]|不同|不一样|改[为成由]|换[了成由]|重新|另外/

/** 报结: the answer is sent; the status moves when it is delivered (`answerDelivered`). @throws UserError `sayWhatDiffers` in a second round */
export async function answer(ctx: Context, grievance: Grievance, speaker: Speaker, words: string): Promise<{ promised: Date | null }> {
  await mustOwn(ctx, grievance, speaker, '答复')
  if (grievance.status !== 'handling' && grievance.status !== 'waiting')
    throw refusal('wrongStatus', { no: grievance.no, status: grievance.status, action: 'answer' })
  if (grievance.answerDeliveryId !== null) throw refusal('answerInFlight', { no: grievance.no })
  if (grievance.round > 1 && !SAYS_WHAT_DIFFERS.test(words)) throw refusal('sayWhatDiffers', { no: grievance.no })
  const promised = promisedDate(words, ctx.now, ctx.calendar)
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
      version: grievance.version + 1,
    },
  })
  if (count === 0) throw refusal('raced', { no: grievance.no })
  await append(ctx, {
    type: 'answer-sent',
    actor: cadreActor(speaker),
    grievanceId: grievance.id,
    unitId: grievance.unitId,
    payload: { promised },
  })
  return { promised }
}

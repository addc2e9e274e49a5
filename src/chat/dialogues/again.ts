import { z } from 'zod'
import { isOpenIn } from '../../domain/grievance.ts'
import { reopen } from '../../services/grievances/outcome/reopen.ts'
import { ownById } from '../../services/grievances/read.ts'
import { moveWords } from '../../services/grievances/register.ts'
import { drop, resume } from '../../services/mail/intakes.ts'
import { cadreName } from '../../services/people/people.ts'
import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { defineDialogue } from '../dialogue.ts'
import { about, answer } from '../turn.ts'

/** Words that sound like a closed matter come back: that one again, or another. Unanswered, they are registered as another. */
export const askReopen = defineDialogue({
  name: 'reopen',
  version: 1,
  state: z.object({ grievanceId: z.string(), intakeId: z.string() }),
  expiresMs: 300_000,
  async answer(turn, { grievanceId, intakeId }, text) {
    if (/^(2|不是|不|另一件|另外一件|别的事)$/.test(text))
      return (await resume(turn.ctx, intakeId)) ? answer(plain(say('anotherThen', {}))) : null
    const grievance = /^(1|是|对|就是|就是这件|重办|重新办)$/.test(text) ? await ownById(turn.ctx, grievanceId, turn.speaker) : null
    if (grievance === null || !isOpenIn('reopen', grievance.status)) return null
    const after = await reopen(turn.ctx, grievance, { as: 'employee' }, '')
    await moveWords(turn.ctx, intakeId, after)
    await drop(turn.ctx, intakeId)
    return about(after, plain(say('reopened', { no: after.no, owner: await cadreName(turn.ctx, after.ownerId) })))
  },
})

/** Questions answered by 1 or 2. */
import { z } from 'zod'
import { withdraw } from '../../services/grievances/own.ts'
import { ownById } from '../../services/grievances/read.ts'
import { drop, resume } from '../../services/mail/intakes.ts'
import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { defineDialogue } from '../dialogue.ts'
import { type Answer, answer, type Turn } from '../turn.ts'

const YES = /^(1|是|对|是的|对的|嗯|好|有|接着办|要)$/
const NO = /^(2|不|不是|不对|没有|否|不用|算了|就这样)$/

const either = (text: string, yes: () => Promise<Answer | null>, no: () => Promise<Answer | null>): Promise<Answer | null> =>
  YES.test(text) ? yes() : NO.test(text) ? no() : Promise.resolve(null)

/** The intake that keeps the words which triage was not sure of. */
const Held = z.object({ intakeId: z.string() })

export const askIsGrievance = defineDialogue({
  name: 'is-grievance',
  version: 2,
  state: Held,
  expiresMs: 1_800_000,
  answer: (turn, held, text) =>
    either(
      text,
      () => take(turn, held),
      async () => {
        await drop(turn.ctx, held.intakeId)
        return answer(plain(say('notGrievance', {})))
      },
    ),
})

/** A cadre's own words that were no command: perhaps a matter of their own. */
export const askOwnMatter = defineDialogue({
  name: 'own-matter',
  version: 2,
  state: Held,
  expiresMs: 1_800_000,
  answer: (turn, held, text) =>
    either(
      text,
      () => take(turn, held),
      async () => answer(plain(say('okNotOwn', {}))),
    ),
})

const take = async (turn: Turn, { intakeId }: z.infer<typeof Held>): Promise<Answer | null> =>
  (await resume(turn.ctx, intakeId)) ? answer(plain(say('gathering', {}))) : null

const Matter = z.object({ grievanceId: z.string() })

export const askWithdraw = defineDialogue({
  name: 'withdraw',
  version: 1,
  state: Matter,
  expiresMs: 1_800_000,
  answer: (turn, { grievanceId }, text) =>
    either(
      text,
      async () => {
        const grievance = await ownById(turn.ctx, grievanceId, turn.speaker)
        if (grievance === null) return null
        await withdraw(turn.ctx, grievance)
        return answer(plain(say('withdrawn', { no: grievance.no })))
      },
      async () => answer(plain(say('goesOn', {}))),
    ),
})

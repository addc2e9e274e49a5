/** Whoever was asked whether a message arrived says what they found out. */
import { mustBeInTouch } from '../../../services/grievances/words/speak.ts'
import { arrivedAfterAll, sendAgain, unclearOf } from '../../../services/mail/settlement.ts'
import { CADRES } from '../../../services/people/people.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { about } from '../../turn.ts'

export const arrived = defineCommand({
  name: '送到了',
  roles: CADRES,
  summary: '拿不准的那条消息，本人收到了',
  usage: '送到了 382746156',
  takes: 'seen',
  async run({ ctx, speaker }, grievance) {
    await mustBeInTouch(ctx, grievance, speaker)
    const ids = await unclearOf(ctx, grievance.id)
    if (ids.length === 0) throw refusal('nothingUnclear', { no: grievance.no })
    await arrivedAfterAll(ctx, ids)
    return about(grievance, plain(say('arrivedNoted', { no: grievance.no })))
  },
})

export const notArrived = defineCommand({
  name: '没送到',
  roles: CADRES,
  summary: '拿不准的那条消息，本人没收到，再发一次',
  usage: '没送到 382746156',
  takes: 'seen',
  async run({ ctx, speaker }, grievance) {
    await mustBeInTouch(ctx, grievance, speaker)
    const ids = await unclearOf(ctx, grievance.id)
    if (ids.length === 0) throw refusal('nothingUnclear', { no: grievance.no })
    await sendAgain(ctx, grievance, ids)
    return about(grievance, plain(say('sentAgain', { no: grievance.no })))
  },
})

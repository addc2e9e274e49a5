import { checkNumber } from '../../../domain/number.ts'
import { claimBack as takeBack } from '../../../services/grievances/claim-back.ts'
import { refuseIfLocked } from '../../../services/numbers.ts'
import { cadreName } from '../../../services/people/people.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { about } from '../../turn.ts'

/** For whoever had a liaison file for them (代登). */
export const claimBack = defineCommand({
  name: '本人认回',
  aliases: ['这是我的'],
  roles: 'everyone',
  summary: '联络员替您登记的事，用编号和认回码转到您自己名下',
  usage: '本人认回 382746156 104552',
  takes: 'text',
  // 这是我的 工资条 is something to say
  fits: rest => /^[0-9０-９\s]*$/u.test(rest),
  async run(turn, text) {
    const digits = text.normalize('NFKC').replace(/[^0-9]/g, '')
    if (digits.length !== 15) throw refusal('usage', { usage: '本人认回 382746156 104552' })
    const [no, code] = [digits.slice(0, 9), digits.slice(9)]
    await refuseIfLocked(turn.ctx, turn.speaker)
    if (checkNumber(no) === 'typo') throw refusal('numberTypo', { no })
    const grievance = await takeBack(turn.ctx, turn.speaker, turn.conversation, no, code)
    return about(grievance, plain(say('claimedBack', { no, owner: await cadreName(turn.ctx, grievance.ownerId) })))
  },
})

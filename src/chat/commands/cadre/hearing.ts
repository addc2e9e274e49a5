import { readDays } from '../../../domain/typed/leave-span.ts'
import { hold } from '../../../services/grievances/outcome/hearing.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { about } from '../../turn.ts'

const USAGE = '听证 382746156 11-30 12-02 市总工会三楼会议室'

export const hearing = defineCommand({
  name: '听证',
  aliases: ['开听证会'],
  roles: ['supervisor', 'designated'],
  summary: '复核时开听证会，那几天不算在期限里',
  usage: USAGE,
  takes: 'seen+text',
  async run(turn, grievance, text) {
    const span = readDays(text, turn.ctx.now)
    if (span === null) throw refusal('usage', { usage: USAGE.replace('382746156', grievance.no) })
    const until = await hold(turn.ctx, grievance, turn.speaker, span)
    return about(grievance, plain(say('hearingHeld', { no: grievance.no, until })))
  },
})

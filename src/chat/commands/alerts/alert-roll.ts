import { rollFor } from '../../../services/alerts/handling/roll.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { answer } from '../../turn.ts'

const DAYS = 30

export const alertRoll = defineCommand({
  name: '预警台账',
  aliases: ['看预警台账'],
  roles: ['director', 'deputy', 'leader', 'supervisor'],
  summary: '看近 30 天的预警：谁签收、多久、怎么办的、哪里迟了',
  usage: '预警台账',
  takes: 'nothing',
  async run(turn) {
    return answer(plain(say('alertRoll', { days: DAYS, lines: await rollFor(turn.ctx, turn.speaker, DAYS) })))
  },
})

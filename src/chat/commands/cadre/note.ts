import { note as keepNote } from '../../../services/grievances/words/speak.ts'
import { CADRES } from '../../../services/people/people.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { about } from '../../turn.ts'

export const note = defineCommand({
  name: '备注',
  roles: CADRES,
  summary: '记一笔，职工看不到',
  usage: '备注 382746156 财务说月底到账',
  takes: 'seen+text',
  async run(turn, grievance, words) {
    await keepNote(turn.ctx, grievance, turn.speaker, words)
    return about(grievance, plain(say('noted', { no: grievance.no })))
  },
})

import { liveDeadlines } from '../../../services/grievances/dates/deadlines.ts'
import { ask as askEmployee } from '../../../services/grievances/words/speak.ts'
import { CADRES } from '../../../services/people/people.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { isCommandWord } from '../../recognise.ts'
import { about } from '../../turn.ts'

export const ask = defineCommand({
  name: '追问',
  aliases: ['问一下'],
  roles: CADRES,
  summary: '问职工一句，等回话时承诺时限暂停',
  usage: '追问 382746156 是9月和10月两个月吗？',
  takes: 'seen+text',
  async run(turn, grievance, words) {
    if (isCommandWord(turn.speaker, words)) throw refusal('bodyIsCommand', { word: words })
    const after = await askEmployee(turn.ctx, grievance, turn.speaker, words)
    const due = await liveDeadlines(turn.ctx, after.id)
    return about(
      after,
      plain(say('askedEmployee', { no: after.no, until: due['ask-timeout'] ?? turn.ctx.now, paused: due['answer'] === undefined })),
    )
  },
})

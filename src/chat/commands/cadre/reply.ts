import { reply as tell } from '../../../services/grievances/words/speak.ts'
import { CADRES } from '../../../services/people/people.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { isCommandWord } from '../../recognise.ts'
import { about } from '../../turn.ts'

/** Words for the employee; never a command word that went astray. */
export const reply = defineCommand({
  name: '回复',
  aliases: ['回话'],
  roles: CADRES,
  summary: '给职工回话，状态不变',
  usage: '回复 382746156 已联系财务，下午给您回话',
  takes: 'seen+text',
  async run(turn, grievance, words) {
    if (isCommandWord(turn.speaker, words)) throw refusal('bodyIsCommand', { word: words })
    await tell(turn.ctx, grievance, turn.speaker, words)
    return about(grievance, plain(say('sentToEmployee', { no: grievance.no })))
  },
})

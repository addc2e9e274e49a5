import { fileForSomebody } from '../../../services/grievances/file-for.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { dangerLines } from '../../danger-lines.ts'
import { answer, NOTHING } from '../../turn.ts'

/** 代登: for people who can't or won't chat. The liaison hears the result and passes it on. */
export const fileFor = defineCommand({
  name: '代登',
  aliases: ['代登记', '替人登记'],
  roles: ['liaison', 'officer', 'director'],
  summary: '替不方便上网的职工登记',
  usage: '代登 三车间张师傅反映澡堂没热水',
  takes: 'text',
  async run(turn, text) {
    const { grievance, alert, triage } = await fileForSomebody(turn.ctx, turn.speaker, turn.conversation, text, turn.received.inboxId)
    if (alert !== null && triage.danger !== null) return dangerLines(triage.danger, alert.reached > 0)
    return grievance.filedById === null ? answer(plain(say('greeting', {}))) : NOTHING
  },
})

import { answer as answerMatter } from '../../services/grievances/answer.ts'
import { plain } from '../../texts/cards.ts'
import { refusal, say } from '../../texts/text.ts'
import { defineCommand } from '../command.ts'
import { isCommandWord } from '../recognise.ts'
import { about } from '../turn.ts'

export const close = defineCommand({
  name: '报结',
  aliases: ['答复', '办结', '办完了'],
  roles: ['officer', 'director', 'deputy', 'leader', 'supervisor', 'designated'],
  summary: '答复职工，送达后等回访',
  usage: '报结 382746156 已与财务核实，10月工资11月25日前补发',
  takes: 'seen+text',
  async run(turn, grievance, words) {
    if (isCommandWord(turn.speaker, words)) throw refusal('bodyIsCommand', { word: words })
    const { promised } = await answerMatter(turn.ctx, grievance, turn.speaker, words)
    return about(grievance, plain(say('answerSending', { no: grievance.no, promised })))
  },
})

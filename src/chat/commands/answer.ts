import { missingIn, partsOf, readAnswer } from '../../domain/answer-parts.ts'
import { mustBeAnswerable } from '../../services/grievances/answer.ts'
import { draftOf } from '../../services/grievances/answer-draft.ts'
import { plain } from '../../texts/cards.ts'
import { refusal, say } from '../../texts/text.ts'
import { defineCommand } from '../command.ts'
import { leadThrough, SEND, sendOff } from '../dialogues/answer.ts'
import { isCommandWord } from '../recognise.ts'
import { about } from '../turn.ts'

const USAGE = '报结 382746156 已与财务核实，10月工资11月25日前补发'

/** One line of what is simple; of what is complex, and of a suggestion, what the line leaves out is asked. */
export const close = defineCommand({
  name: '报结',
  aliases: ['答复', '办结', '办完了'],
  roles: ['officer', 'director', 'deputy', 'leader', 'supervisor', 'designated'],
  summary: '答复职工，送达后等回访；复杂的事一样一样问您',
  usage: USAGE,
  takes: 'seen+text?',
  async run(turn, grievance, words) {
    if (isCommandWord(turn.speaker, words)) throw refusal('bodyIsCommand', { word: words })
    await mustBeAnswerable(turn.ctx, grievance, turn.speaker)
    const kept = await draftOf(turn.ctx, grievance.id, turn.speaker.personId)
    if (kept !== null && SEND.test(words)) return sendOff(turn, grievance, kept)
    if (words === '' && kept === null && partsOf(grievance).length === 1)
      return about(grievance, plain(say('usage', { usage: USAGE.replace('382746156', grievance.no) })))
    const draft = { ...kept, ...readAnswer(words, grievance.kind) }
    if (words === '' || missingIn(draft, grievance).length > 0) return leadThrough(turn, grievance, draft)
    return sendOff(turn, grievance, draft)
  },
})

import { missingIn, partsOf, readAnswer } from '../../../domain/typed/answer-parts.ts'
import { mustBeAnswerable } from '../../../services/grievances/outcome/answer.ts'
import { draftOf } from '../../../services/grievances/outcome/answer-draft.ts'
import type { Grievance } from '../../../services/grievances/read.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { leadThrough, SEND, sendOff } from '../../dialogues/answer.ts'
import { isCommandWord } from '../../recognise.ts'
import { type Answer, about, type Turn } from '../../turn.ts'

const USAGE = '报结 382746156 已与财务核实，10月工资11月25日前补发'

const HANDLERS = ['officer', 'director', 'deputy', 'leader', 'supervisor', 'designated'] as const

async function report(turn: Turn, grievance: Grievance, words: string, all: boolean): Promise<Answer> {
  if (isCommandWord(turn.speaker, words)) throw refusal('bodyIsCommand', { word: words })
  await mustBeAnswerable(turn.ctx, grievance, turn.speaker)
  const written = await draftOf(turn.ctx, grievance.id, turn.speaker.personId)
  if (written !== null && SEND.test(words)) return sendOff(turn, grievance, written)
  const { all: _, ...kept } = written ?? {}
  if (words === '' && Object.keys(kept).length === 0 && partsOf(grievance).length === 1)
    return about(grievance, plain(say('usage', { usage: USAGE.replace('382746156', grievance.no) })))
  const draft = { ...kept, ...readAnswer(words, grievance.kind), ...(all ? { all } : {}) }
  return words === '' || missingIn(draft, grievance).length > 0 ? leadThrough(turn, grievance, draft) : sendOff(turn, grievance, draft)
}

/** One line of what is simple; of what is complex, and of a suggestion, what the line leaves out is asked. */
export const close = defineCommand({
  name: '报结',
  aliases: ['答复', '办结', '办完了'],
  roles: HANDLERS,
  summary: '答复职工，送达后等回访；复杂的事一样一样问您',
  usage: USAGE,
  takes: 'seen+text?',
  run: (turn, grievance, words) => report(turn, grievance, words, false),
})

/** The same to each whose matter is handled together with this one. */
export const closeAll = defineCommand({
  name: '统一报结',
  roles: HANDLERS,
  summary: '一次答复所有一起办的职工，各自评价',
  usage: `统一${USAGE}`,
  takes: 'seen+text?',
  run: (turn, grievance, words) => report(turn, grievance, words, true),
})

import { agree, propose } from '../../../services/grievances/outcome/mediation.ts'
import type { Grievance } from '../../../services/grievances/read.ts'
import { isCadre } from '../../../services/people/people.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { type Command, defineCommand } from '../../command.ts'
import { isCommandWord } from '../../recognise.ts'
import { type Answer, about, answer, type Turn } from '../../turn.ts'

export const mediation = defineCommand({
  name: '调解协议',
  roles: ['officer', 'director', 'deputy', 'leader', 'supervisor', 'designated'],
  summary: '写下调解的条款，职工和单位领导各自同意才算数',
  usage: '调解协议 382746156 单位12月5日前补发两个月工资，职工不再另行主张',
  takes: 'seen+text',
  async run(turn, grievance, terms) {
    if (isCommandWord(turn.speaker, terms)) throw refusal('bodyIsCommand', { word: terms })
    await propose(turn.ctx, grievance, turn.speaker, terms)
    return about(grievance, plain(say('mediationSent', { no: grievance.no })))
  },
})

async function run(turn: Turn, grievance: Grievance, text: string): Promise<Answer> {
  const found = /^(?:(1|同意|好)|(2|不同意|不))/.exec(text.normalize('NFKC'))
  if (found === null) return answer(plain(say('usage', { usage: `调解 ${grievance.no} 1` })))
  const outcome = await agree(turn.ctx, grievance, isCadre(turn.speaker) ? turn.speaker : null, found[1] !== undefined)
  return about(grievance, plain(say('mediationNoted', { no: grievance.no, outcome })))
}

const USUAL = { name: '调解', summary: '对调解协议说同意不同意', usage: '调解 382746156 1', roles: 'everyone' } as const
const own = defineCommand({ ...USUAL, takes: 'own+text', run })
const seen = defineCommand({ ...USUAL, takes: 'seen+text', run })

/** What each side says to the terms: an employee of their own matter, a leader for the unit. */
export const consent: Command = { ...own, run: (turn, rest, said) => (isCadre(turn.speaker) ? seen : own).run(turn, rest, said) }

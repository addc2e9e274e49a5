import { whyOf } from '../../../services/grievances/dates/why.ts'
import type { Grievance } from '../../../services/grievances/read.ts'
import { isCadre } from '../../../services/people/people.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import { type Command, defineCommand } from '../../command.ts'
import { type Answer, about, type Turn } from '../../turn.ts'

async function run(turn: Turn, grievance: Grievance): Promise<Answer> {
  const { dates, legal, bound, hours } = await whyOf(turn.ctx, grievance)
  const { no, complexity, promisedOn } = grievance
  const told = dates.map(one => ({ ...one, promised: promisedOn !== null, complexity }))
  return about(grievance, plain(say('why', { no, dates: told, legal, bound, hours })))
}

const USUAL = { name: '为什么', summary: '每个日子是怎么算的', usage: '为什么 382746156', roles: 'everyone' } as const
const own = defineCommand({ ...USUAL, takes: 'own', run })
const seen = defineCommand({ ...USUAL, takes: 'seen', run })

/** An employee's own matter, or one that a cadre may see. */
export const why: Command = {
  ...own,
  aliases: ['怎么算的'],
  run: (turn, rest, said) => (isCadre(turn.speaker) ? seen : own).run(turn, rest, said),
}

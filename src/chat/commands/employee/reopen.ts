import { reopen as doAgain } from '../../../services/grievances/outcome/reopen.ts'
import { keepWords } from '../../../services/grievances/own.ts'
import { type Grievance, ownEnded } from '../../../services/grievances/read.ts'
import { cadreName, holds } from '../../../services/people/people.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { type Command, defineCommand } from '../../command.ts'
import { type Answer, about, saidIn, type Turn } from '../../turn.ts'

const USUAL = { name: '重办', summary: '办结了又出问题，重新办', usage: '重办 382746156 热水又停了' } as const

export async function reopenOwn(turn: Turn, grievance: Grievance, reason: string): Promise<Answer> {
  const after = await doAgain(turn.ctx, grievance, { as: 'employee' }, reason)
  if (reason !== '') await keepWords(turn.ctx, after, { ...saidIn(turn), text: reason })
  return about(after, plain(say('reopened', { no: after.no, owner: await cadreName(turn.ctx, after.ownerId) })))
}

/** What was closed within 30 days; what is older is named by its number. */
async function among(turn: Turn): Promise<readonly Grievance[]> {
  const ended = await ownEnded(turn.ctx, turn.speaker)
  if (ended.length === 0) throw refusal('nothingEnded', {})
  return ended
}

const own = defineCommand({ ...USUAL, roles: 'everyone', takes: 'own+text?', among, run: reopenOwn })

const above = defineCommand({
  ...USUAL,
  roles: ['supervisor', 'designated'],
  takes: 'seen+text',
  async run(turn, grievance, reason) {
    const after = await doAgain(turn.ctx, grievance, { as: 'cadre', personId: turn.speaker.personId }, reason)
    return about(after, plain(say('assigned', { no: after.no, owner: await cadreName(turn.ctx, after.ownerId) })))
  },
})

/** An employee's own matter, or one that a supervisor may see. */
export const reopen: Command = {
  ...own,
  run: (turn, rest, said) => (holds(turn.speaker, 'supervisor', 'designated') ? above : own).run(turn, rest, said),
}

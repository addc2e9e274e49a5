import { factsOf } from '../../../services/grievances/facts.ts'
import { type Grievance, ownOpen } from '../../../services/grievances/read.ts'
import { openIntake } from '../../../services/mail/intakes.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { type Answer, about, answer, type Turn } from '../../turn.ts'

const lineOf = async (turn: Turn, grievance: Grievance): Promise<string> => say('progress', await factsOf(turn.ctx, grievance))

/** A status question needs no number: everything of theirs that is open. */
export async function progressOf(turn: Turn): Promise<Answer> {
  const open = await ownOpen(turn.ctx, turn.speaker)
  const [only, ...others] = open
  if (only === undefined)
    return answer(plain((await openIntake(turn.ctx, turn.conversation.id)) === null ? say('progressNone', {}) : say('gathering', {})))
  if (others.length === 0) return about(only, plain(await lineOf(turn, only)))
  return answer(plain(say('progressMany', { lines: await Promise.all(open.slice(0, 9).map(one => lineOf(turn, one))) })))
}

export const progressAll = defineCommand({
  name: '进度',
  aliases: ['查进度', '有结果了吗', '有信儿没', '咋还没人管', '到哪一步了'],
  roles: 'everyone',
  summary: '问办到哪一步',
  usage: '进度',
  takes: 'text?',
  fits: rest => rest === '',
  run: turn => (turn.quoted?.grievanceId == null ? progressOf(turn) : progress.run(turn, '', progress.name)),
})

export const progress = defineCommand({
  name: '进度',
  aliases: ['查进度'],
  roles: 'everyone',
  summary: '问办到哪一步',
  usage: '进度 382746156',
  takes: 'own',
  run: async (turn, grievance) => about(grievance, plain(await lineOf(turn, grievance))),
})

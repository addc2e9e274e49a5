import { callHuman } from '../../../services/grievances/own.ts'
import { type Grievance, ownById, ownOpen } from '../../../services/grievances/read.ts'
import { finish, gather, openIntake } from '../../../services/mail/intakes.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { moment as momentOf } from '../../../texts/words.ts'
import { defineCommand } from '../../command.ts'
import { afterRegistration } from '../../registered.ts'
import { about, saidIn, type Turn } from '../../turn.ts'

export const human = defineCommand({
  name: '转人工',
  aliases: ['人工', '找人', '我要找人', '人工服务'],
  roles: 'everyone',
  summary: '请工作人员来接您的话',
  usage: '转人工',
  takes: 'nothing',
  async run(turn) {
    const grievance = await matterOf(turn)
    const who = await callHuman(turn.ctx, grievance)
    const open = turn.ctx.calendar.isWorkingTime(turn.ctx.now)
    return about(
      grievance,
      plain(open ? say('humanCalled', { who }) : say('humanAway', { from: momentOf(turn.ctx.calendar.nextWorkingTime(turn.ctx.now)) })),
    )
  },
})

/** Whoever is asked needs a way to answer: the matter quoted, being gathered, or open; with none, that a person is wanted is the matter. */
async function matterOf(turn: Turn): Promise<Grievance> {
  const quoted = turn.quoted?.grievanceId == null ? null : await ownById(turn.ctx, turn.quoted.grievanceId, turn.speaker)
  if (quoted !== null) return quoted
  const intake = await openIntake(turn.ctx, turn.conversation.id)
  const [latest] = intake === null ? await ownOpen(turn.ctx, turn.speaker) : []
  if (latest !== undefined) return latest
  if (intake === null) await gather(turn.ctx, turn.speaker, turn.conversation, saidIn(turn), true, true)
  const gathered = intake ?? (await openIntake(turn.ctx, turn.conversation.id))
  const registered = gathered === null ? null : await finish(turn.ctx, turn.speaker, turn.conversation, gathered)
  if (registered === null) throw refusal('nothingToFinish', {})
  await afterRegistration(turn, registered)
  return registered.grievance
}

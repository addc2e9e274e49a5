import { sendUp } from '../../../services/grievances/own.ts'
import { ownOpen } from '../../../services/grievances/read.ts'
import { openIntake, prepare, setDirect } from '../../../services/mail/intakes.ts'
import { cadreName } from '../../../services/people/people.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import { type Command, defineCommand } from '../../command.ts'
import { about, answer } from '../../turn.ts'

const later = defineCommand({
  name: '直送上级',
  roles: 'everyone',
  summary: '直接交上级工会，本单位的人看不到',
  usage: '直送上级',
  takes: 'own',
  async run(turn, grievance) {
    const after = await sendUp(turn.ctx, grievance)
    return about(after, plain(say('sentUp', { no: after.no, owner: await cadreName(turn.ctx, after.ownerId) })))
  },
})

export const direct: Command = {
  ...later,
  aliases: ['直送', '送上级', '交给上级'],
  async run(turn, rest, said) {
    if (rest !== '' || turn.quoted?.grievanceId != null) return later.run(turn, rest, said)
    const intake = await openIntake(turn.ctx, turn.conversation.id)
    if (intake !== null) await setDirect(turn.ctx, intake)
    else if ((await ownOpen(turn.ctx, turn.speaker)).length > 0) return later.run(turn, rest, said)
    else await prepare(turn.ctx, turn.speaker, turn.conversation, { direct: true })
    return answer(plain(say(intake === null ? 'directKeptAhead' : 'directKeptForIntake', {})))
  },
}

import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { sendUp } from '../../services/grievances/own.ts'
import { openIntake, setDirect } from '../../services/intakes.ts'
import { cadreName } from '../../services/people.ts'
import { type Command, defineCommand } from '../command.ts'
import { about, answer } from '../turn.ts'

const later = defineCommand({
  name: '直送上级', roles: 'everyone', summary: '直接交上级工会，本单位的人看不到', usage: '直送上级',
  takes: 'own',
  async run(turn, grievance) {
    const after = await sendUp(turn.ctx, grievance)
    return about(after, plain(say('sentUp', { no: after.no, owner: await cadreName(turn.ctx, after.ownerId) })))
  },
})

export const direct: Command = {
  ...later, aliases: ['直送', '送上级', '交给上级'],
  async run(turn, rest, said) {
    const intake = rest === '' && turn.quoted?.grievanceId == null ? await openIntake(turn.ctx, turn.conversation.id) : null
    if (intake === null) return later.run(turn, rest, said)
    await setDirect(turn.ctx, intake)
    return answer(plain(say('directKeptForIntake', {})))
  },
}

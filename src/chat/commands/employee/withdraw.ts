import { ACTIONS, type Status } from '../../../domain/grievance.ts'
import { drop, openIntake } from '../../../services/mail/intakes.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { type Command, defineCommand } from '../../command.ts'
import { askWithdraw } from '../../dialogues/confirm.ts'
import { about, answer } from '../../turn.ts'

const WITHDRAWABLE: readonly Status[] = ACTIONS.withdraw.from

const registered = defineCommand({
  name: '不反映了',
  aliases: ['撤回', '撤诉', '不办了'],
  roles: 'everyone',
  summary: '撤回反映的事',
  usage: '不反映了',
  takes: 'own',
  async run(turn, grievance) {
    if (!WITHDRAWABLE.includes(grievance.status))
      throw refusal('wrongStatus', { no: grievance.no, status: grievance.status, action: 'withdraw' })
    await askWithdraw.ask(turn, { grievanceId: grievance.id })
    return about(grievance, plain(say('askWithdraw', { no: grievance.no })))
  },
})

/** Said while a matter is still being gathered, it means that one, which is then not registered. */
export const withdraw: Command = {
  ...registered,
  async run(turn, rest, said) {
    const gathered = rest === '' && turn.quoted?.grievanceId == null ? await openIntake(turn.ctx, turn.conversation.id) : null
    if (gathered === null) return registered.run(turn, rest, said)
    await drop(turn.ctx, gathered.id)
    return answer(plain(say('notRegistered', {})))
  },
}

import { ACTIONS, type Status } from '../../domain/grievance.ts'
import { plain } from '../../texts/cards.ts'
import { refusal, say } from '../../texts/text.ts'
import { defineCommand } from '../command.ts'
import { askWithdraw } from '../dialogues/confirm.ts'
import { about } from '../turn.ts'

const WITHDRAWABLE: readonly Status[] = ACTIONS.withdraw.from

export const withdraw = defineCommand({
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

import { defineCommand } from '../command.ts'
import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { supply } from '../../services/grievances/own.ts'
import { cadreName } from '../../services/people.ts'
import { about } from '../turn.ts'

export const supplement = defineCommand({
  name: '补充', aliases: ['再补充', '补充说明'], roles: 'everyone', summary: '给已登记的事补充情况', usage: '补充 厂里一共三十多人没发',
  takes: 'own+text',
  async run(turn, grievance, text) {
    await supply(turn.ctx, grievance, { direction: 'in', type: 'text', text, inboxId: turn.received.inboxId })
    return about(grievance, plain(say('supplied', { no: grievance.no, owner: await cadreName(turn.ctx, grievance.ownerId) })))
  },
})

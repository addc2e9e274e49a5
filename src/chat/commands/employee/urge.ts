import { factsOf } from '../../../services/grievances/facts.ts'
import { urge as urgeOwner } from '../../../services/grievances/own.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { about } from '../../turn.ts'

export const urge = defineCommand({
  name: '催办',
  aliases: ['催一下', '催催', '快点办'],
  roles: 'everyone',
  summary: '替您催承办人，一天一次',
  usage: '催办',
  takes: 'own',
  async run(turn, grievance) {
    const at = await urgeOwner(turn.ctx, grievance)
    if (at === null) return about(grievance, plain(say('urgedBefore', { no: grievance.no })))
    const facts = await factsOf(turn.ctx, grievance)
    return about(grievance, plain(at > turn.ctx.now ? say('urgedLater', { ...facts, at }) : say('urged', facts)))
  },
})

import { decline as giveBack, escalate as goUp, mustOwn, recuse as stepAside } from '../../../services/grievances/ownership/moves.ts'
import { cadreName } from '../../../services/people/people.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { about, answer } from '../../turn.ts'

const HANDLERS = ['officer', 'director', 'deputy', 'leader', 'supervisor', 'designated'] as const

export const decline = defineCommand({
  name: '退回',
  roles: HANDLERS,
  summary: '办不了，退回并说明理由',
  usage: '退回 382746156 不在我管的车间',
  takes: 'seen+text',
  async run(turn, grievance, reason) {
    const after = await giveBack(turn.ctx, grievance, turn.speaker, reason)
    return about(after, plain(say('declined', { no: after.no, owner: await cadreName(turn.ctx, after.ownerId) })))
  },
})

export const escalate = defineCommand({
  name: '提级',
  aliases: ['上报'],
  roles: HANDLERS,
  summary: '交上一级，写明难点和建议',
  usage: '提级 382746156 要财务拿钱，建议开会定',
  takes: 'seen+text',
  async run(turn, grievance, reason) {
    await mustOwn(turn.ctx, grievance, turn.speaker, '提级')
    const after = await goUp(turn.ctx, grievance, { as: 'cadre', personId: turn.speaker.personId }, { reason })
    if (after === null) throw refusal('nobodyAbove', { no: grievance.no })
    return about(after, plain(say('escalated', { no: after.no, owner: await cadreName(turn.ctx, after.ownerId) })))
  },
})

export const recuse = defineCommand({
  name: '回避',
  roles: HANDLERS,
  summary: '与自己有关，回避',
  usage: '回避 382746156 反映的是我亲戚',
  takes: 'seen+text',
  async run(turn, grievance, reason) {
    const after = await stepAside(turn.ctx, grievance, turn.speaker, reason)
    return answer(plain(say('recused', { no: after.no, owner: await cadreName(turn.ctx, after.ownerId) })))
  },
})

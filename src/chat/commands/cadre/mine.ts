import { factsOf } from '../../../services/grievances/facts.ts'
import { claimableBy } from '../../../services/grievances/ownership/owner.ts'
import { type Grievance, helpedBy, ownedBy } from '../../../services/grievances/read.ts'
import { CADRES } from '../../../services/people/people.ts'
import { openDemands } from '../../../services/requests/demand.ts'
import { say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { answer, type Turn } from '../../turn.ts'

const linesOf = (turn: Turn, list: readonly Grievance[]): Promise<string[]> =>
  Promise.all(list.map(async grievance => say('mineLine', await factsOf(turn.ctx, grievance))))

export const mine = defineCommand({
  name: '待办',
  aliases: ['代办', '我手上的事', '我的待办', '手上的事', '看看待办'],
  roles: CADRES,
  summary: '看手上的和等人认领的事',
  usage: '待办',
  takes: 'nothing',
  async run(turn) {
    const own = (await ownedBy(turn.ctx, turn.speaker.personId)).slice(0, 15)
    const claimable = await claimableBy(turn.ctx, turn.speaker)
    const helped = await helpedBy(turn.ctx, turn.speaker)
    const list = [...own, ...claimable, ...helped].map(({ no }) => ({ no, says: `查看 ${no}` }))
    const lines = { lines: await linesOf(turn, own), claimable: await linesOf(turn, claimable), helping: await linesOf(turn, helped) }
    return answer({ text: say('mine', { ...lines, demands: await openDemands(turn.ctx, turn.speaker.personId) }), list })
  },
})

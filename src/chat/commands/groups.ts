import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { bindGroup, type GroupPurpose } from '../../services/groups.ts'
import { unitsHeld } from '../../services/people.ts'
import { unitById } from '../../services/units.ts'
import { type Command, defineCommand } from '../command.ts'
import { answer } from '../turn.ts'

/** Said in the group, by the director (in a federation the supervisor), for the unit they hold. */
const groupCommand = (name: string, purpose: GroupPurpose, title: string): Command =>
  defineCommand({
    name: `设为${name}`, roles: ['director', 'supervisor'], summary: `把本群设为${name}`, usage: `设为${name}`, takes: 'nothing', where: 'group',
    async run(turn) {
      const [unitId = ''] = unitsHeld(turn.speaker, 'director', 'supervisor')
      await bindGroup(turn.ctx, turn.conversation, unitId, purpose, turn.speaker)
      return answer(plain(say('groupBound', { purpose: title, unit: (await unitById(turn.ctx, unitId)).name })))
    },
  })

export const leadersGroup = groupCommand('领导群', 'leaders', '领导群')
export const workGroup = groupCommand('工作群', 'work', '工作群')
export const dutyGroup = groupCommand('值班群', 'duty', '值班群')

import { matchUnit } from '../../../domain/typed/unit-match.ts'
import { bindGroup, type GroupPurpose } from '../../../services/mail/groups.ts'
import { unitsHeld } from '../../../services/people/people.ts'
import { allUnits, type Unit } from '../../../services/people/units.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { type Command, defineCommand } from '../../command.ts'
import { answer, type Turn } from '../../turn.ts'

/** The one unit the speaker heads, or the one of several that they name. @throws UserError `whichUnit` */
export async function headedUnit(turn: Turn, named: string, usage: string): Promise<Unit> {
  const held = unitsHeld(turn.speaker, 'director', 'supervisor')
  const units = (await allUnits(turn.ctx)).filter(({ id }) => held.includes(id))
  const { verdict, candidates } = matchUnit(named, units)
  const chosen = named === '' ? (units.length === 1 ? units[0] : undefined) : verdict === 'one' ? candidates[0]?.unit : undefined
  const found = units.find(({ id }) => id === chosen?.id)
  if (found === undefined) throw refusal('whichUnit', { names: units.map(({ name }) => name), usage })
  return found
}

/** Said in the group, by the director (in a federation the supervisor), for the unit they hold. */
const groupCommand = (name: string, purpose: GroupPurpose): Command =>
  defineCommand({
    name: `设为${name}`,
    roles: ['director', 'supervisor'],
    summary: `把本群设为${name}`,
    usage: `设为${name}`,
    takes: 'text?',
    where: 'group',
    fits: rest => rest.length <= 20,
    async run(turn, named) {
      const unit = await headedUnit(turn, named, `设为${name}`)
      await bindGroup(turn.ctx, turn.conversation, unit.id, purpose, turn.speaker)
      return answer(plain(say('groupBound', { purpose: name, unit: unit.name })))
    },
  })

export const leadersGroup = groupCommand('领导群', 'leaders')
export const workGroup = groupCommand('工作群', 'work')
export const dutyGroup = groupCommand('值班群', 'duty')

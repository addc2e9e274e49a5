import { readSpan, setDuty } from '../../../services/people/duty.ts'
import { findCadre } from '../../../services/people/find-cadre.ts'
import { cadresIn, unitsHeld } from '../../../services/people/people.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { answer, type Turn } from '../../turn.ts'

/** Of several units one heads, the one that this person is found in. */
async function dutyUnit(turn: Turn, name: string): Promise<string> {
  const [first = '', ...others] = unitsHeld(turn.speaker, 'director', 'supervisor')
  for (const unitId of [first, ...others]) if ((await cadresIn(turn.ctx, [unitId])).some(one => one.name === name)) return unitId
  return first
}

export const duty = defineCommand({
  name: '值班',
  aliases: ['排班'],
  roles: ['director', 'supervisor'],
  summary: '排谁什么时候值班',
  usage: '值班 值班组 李明 11-23 08:30 11-24 08:30',
  takes: 'text',
  where: 'anywhere',
  async run(turn, text) {
    const [group = '', name = '', ...when] = text.split(/\s+/)
    const span = readSpan(when.join(' '), turn.ctx.now)
    if (span === null || name === '') throw refusal('wrongDuty', {})
    const unitId = await dutyUnit(turn, name)
    const person = await findCadre(turn.ctx, unitId, name)
    await setDuty(turn.ctx, { unitId, group, personId: person.personId, ...span }, turn.speaker)
    return answer(plain(say('dutySet', { who: person.name, group, ...span })))
  },
})

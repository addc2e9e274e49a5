import { plain } from '../../texts/cards.ts'
import { refusal, say } from '../../texts/text.ts'
import { readSpan, setDuty } from '../../services/duty.ts'
import { findCadre } from '../../services/find-cadre.ts'
import { unitsHeld } from '../../services/people.ts'
import { defineCommand } from '../command.ts'
import { answer } from '../turn.ts'

export const duty = defineCommand({
  name: '值班', aliases: ['排班'], roles: ['director', 'supervisor'], summary: '排谁什么时候值班', usage: '值班 值班组 李明 11-23 08:30 11-24 08:30', takes: 'text', where: 'anywhere',
  async run(turn, text) {
    const [group = '', name = '', ...when] = text.split(/\s+/)
    const span = readSpan(when.join(' '), turn.ctx.now)
    if (span === null || name === '') throw refusal('wrongDuty', {})
    const [unitId = ''] = unitsHeld(turn.speaker, 'director', 'supervisor')
    const person = await findCadre(turn.ctx, unitId, name)
    await setDuty(turn.ctx, { unitId, group, personId: person.personId, ...span }, turn.speaker)
    return answer(plain(say('dutySet', { who: person.name, group, ...span })))
  },
})

import { matchUnit } from '../../../domain/typed/unit-match.ts'
import { assign as assignTo } from '../../../services/grievances/ownership/moves.ts'
import { transferBy } from '../../../services/grievances/ownership/transfer.ts'
import type { Grievance } from '../../../services/grievances/read.ts'
import { findCadre } from '../../../services/people/find-cadre.ts'
import { cadreName, holds } from '../../../services/people/people.ts'
import { namedUnits } from '../../../services/people/units.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { type Answer, about, type Turn } from '../../turn.ts'

/** The first word is who or where to, the rest why. */
const split = (text: string): { to: string; reason: string } => {
  const [to = '', ...rest] = text.replace(/^(给|到|由)/, '').split(/[\s,，:：]+/)
  return { to, reason: rest.join(' ') }
}

async function toPerson(turn: Turn, grievance: Grievance, text: string): Promise<Answer> {
  const { to, reason } = split(text)
  const person = await findCadre(turn.ctx, grievance.unitId, to)
  const after = await assignTo(turn.ctx, grievance, turn.speaker, person, reason)
  return about(after, plain(say('assigned', { no: after.no, owner: person.name })))
}

export const assign = defineCommand({
  name: '指派',
  aliases: ['派给', '交给'],
  glued: ['派给', '交给'],
  roles: ['director', 'deputy', 'supervisor', 'designated'],
  summary: '指定承办人',
  usage: '指派 382746156 李明 你熟悉三车间',
  takes: 'seen+text',
  run: toPerson,
})

/** To a person by its owner; to another unit by a director or supervisor. */
export const handOver = defineCommand({
  name: '转办',
  aliases: ['转给', '转交'],
  glued: ['转给', '转交'],
  roles: ['officer', 'director', 'deputy', 'leader', 'supervisor', 'designated'],
  summary: '转给别人或别的单位',
  usage: '转办 382746156 李明',
  takes: 'seen+text',
  async run(turn, grievance, text) {
    const { to, reason } = split(text)
    const unit = matchUnit(to, await namedUnits(turn.ctx))
    const target = unit.verdict === 'one' ? unit.candidates[0] : undefined
    if (target === undefined) return toPerson(turn, grievance, text)
    if (!holds(turn.speaker, 'director', 'deputy', 'supervisor', 'designated'))
      throw refusal('notYourPower', { what: '转到别的单位', who: '工作室主任' })
    const after = await transferBy(turn.ctx, grievance, turn.speaker, target.unit.id, reason)
    return about(
      after,
      plain(say('transferred', { no: after.no, unit: target.unit.name, owner: await cadreName(turn.ctx, after.ownerId) })),
    )
  },
})

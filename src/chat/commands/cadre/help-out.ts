import { matchUnit } from '../../../domain/typed/unit-match.ts'
import { enlist, stopHelping } from '../../../services/grievances/ownership/helping.ts'
import type { Grievance } from '../../../services/grievances/read.ts'
import { findCadre } from '../../../services/people/find-cadre.ts'
import { CADRES, cadresIn } from '../../../services/people/people.ts'
import { namedUnits } from '../../../services/people/units.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { about, answer, type Turn } from '../../turn.ts'

const HEADS = ['director', 'deputy', 'supervisor'] as const

/** A person, or a unit, which means whoever leads it. */
async function whom(turn: Turn, grievance: Grievance, said: string): Promise<{ personId: string; name: string }> {
  const unit = matchUnit(said, await namedUnits(turn.ctx))
  const target = unit.verdict === 'one' ? unit.candidates[0] : undefined
  if (target === undefined) return findCadre(turn.ctx, grievance.unitId, said)
  const there = await cadresIn(turn.ctx, [target.unit.id])
  const head = HEADS.map(role => there.find(one => one.role === role)).find(one => one !== undefined)
  if (head === undefined) throw refusal('noSuchPerson', { name: said })
  return head
}

export const helpOut = defineCommand({
  name: '协办',
  aliases: ['会办', '请协办'],
  roles: ['officer', 'director', 'deputy', 'leader', 'supervisor', 'designated'],
  summary: '请别人或别的单位一起办：能看、能备注，答复还由承办人',
  usage: '协办 382746156 李明 请查十月考勤',
  takes: 'seen+text',
  async run(turn, grievance, text) {
    const [said = '', ...words] = text.replace(/^(给|请|找)/, '').split(/[\s,，:：]+/)
    const to = await whom(turn, grievance, said)
    await enlist(turn.ctx, grievance, turn.speaker, to, words.join(' '))
    return about(grievance, plain(say('helpSent', { no: grievance.no, who: to.name })))
  },
})

export const stepBack = defineCommand({
  name: '退出协办',
  aliases: ['不协办了'],
  roles: CADRES,
  summary: '不再协办一件事',
  usage: '退出协办 382746156 考勤不归我管',
  takes: 'seen+text?',
  async run(turn, grievance, reason) {
    await stopHelping(turn.ctx, grievance, turn.speaker, reason)
    return answer(plain(say('helpLeft', { no: grievance.no })))
  },
})

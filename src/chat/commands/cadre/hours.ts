import { readHours } from '../../../domain/time/working-hours.ts'
import { matchUnit } from '../../../domain/typed/unit-match.ts'
import { hoursOf, setHours } from '../../../services/people/hours.ts'
import { unitsHeld } from '../../../services/people/people.ts'
import { allUnits, type Unit } from '../../../services/people/units.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { answer, type Turn } from '../../turn.ts'
import { headedUnit } from '../above/groups.ts'

const USAGE = '上班时间 8:00-12:00 13:00-17:00'

/** The unit the speaker heads, or one below it that they name. @throws UserError `whichUnit`, `noSuchUnit` */
async function unitMeant(turn: Turn, named: string): Promise<Unit> {
  if (named === '') return headedUnit(turn, '', '上班时间')
  const held = unitsHeld(turn.speaker, 'director', 'supervisor')
  const below = (await allUnits(turn.ctx)).filter(({ path }) => path.some(id => held.includes(id)))
  const { verdict, candidates } = matchUnit(named, below)
  const found = verdict === 'one' ? below.find(({ id }) => id === candidates[0]?.unit.id) : undefined
  if (found === undefined) throw refusal('noSuchUnit', { name: named })
  return found
}

/** Of the speaker's own unit, or, with its name in front, of one below it. */
export const workingHours = defineCommand({
  name: '上班时间',
  aliases: ['作息', '作息时间'],
  roles: ['director', 'supervisor'],
  summary: '本单位几点上班，期限按它算',
  usage: USAGE,
  takes: 'text?',
  async run(turn, text) {
    const { ctx, speaker } = turn
    const [head = ''] = text.split(/\s+/)
    const named = head !== '' && !/[:：点]/.test(head)
    const { id: unitId, name } = await unitMeant(turn, named ? head : '')
    const rest = named ? text.slice(head.length).trim() : text
    if (rest === '') {
      const { hours, unit } = await hoursOf(ctx, unitId)
      return answer(plain(say('hoursShown', { unit: name, hours, of: unit })))
    }
    const hours = readHours(rest)
    if (hours === null) throw refusal('wrongHours', { usage: USAGE })
    await setHours(ctx, unitId, hours, { as: 'cadre', personId: speaker.personId })
    return answer(plain(say('hoursSet', { unit: name, hours })))
  },
})

import { z } from 'zod'
import { matchUnit } from '../../domain/unit-match.ts'
import { plain } from '../../texts/cards.ts'
import { refusal, say } from '../../texts/text.ts'
import { transfer } from '../../services/grievances/moves.ts'
import { ownOpen } from '../../services/grievances/read.ts'
import { setHomeUnit } from '../../services/people.ts'
import { allUnits } from '../../services/units.ts'
import { defineDialogue } from '../dialogue.ts'
import { type Answer, answer, type Turn } from '../turn.ts'

/** Names end like this; a longer or other text is story, not a unit. */
const LIKE_A_UNIT = /公司|厂|集团|车间|工地|站|店|院|校|部|中心|队|局|科|室|库|班|组|单位$/

/** Which unit the speaker belongs to, by name or code; `options` are ids that were listed by number. */
export const askUnit = defineDialogue({
  name: 'unit', version: 1, state: z.object({ options: z.array(z.string()) }),
  async answer(turn, { options }, text) {
    const chosen = /^[1-9]$/.test(text) ? options[Number(text) - 1] : undefined
    if (chosen !== undefined) return keepUnit(turn, chosen)
    if (text.length > 30) return null
    const units = await allUnits(turn.ctx)
    const match = matchUnit(text, units)
    if (match.verdict === 'none') return LIKE_A_UNIT.test(text) && text.length <= 15 ? answer(plain(say('unitNotFound', {}))) : null
    return tellUnit(turn, text)
  },
})

/** @throws UserError `noSuchUnit` */
export async function tellUnit(turn: Turn, typed: string): Promise<Answer> {
  const { verdict, candidates } = matchUnit(typed, await allUnits(turn.ctx))
  const [first] = candidates
  if (verdict === 'none' || first === undefined) throw refusal('noSuchUnit', { name: typed })
  if (verdict === 'one') return keepUnit(turn, first.unit.id)
  await askUnit.ask(turn, { options: candidates.map(({ unit }) => unit.id) })
  return answer(plain(say('askWhichUnit', { names: candidates.map(({ unit }) => unit.name) })))
}

/** Keeps the unit, and moves what waits under 单位待核 to it. */
async function keepUnit(turn: Turn, unitId: string): Promise<Answer> {
  await setHomeUnit(turn.ctx, turn.speaker.personId, unitId)
  const unit = (await allUnits(turn.ctx)).find(({ id }) => id === unitId)
  if (unit === undefined) throw refusal('noSuchUnit', { name: '' })
  const waiting = (await ownOpen(turn.ctx, turn.speaker)).filter(({ unitUncertain, status }) => unitUncertain && ['registered', 'assigned'].includes(status))
  for (const grievance of waiting) await transfer(turn.ctx, grievance, { as: 'system' }, unitId, '职工说明了单位')
  const [moved] = waiting
  return answer(plain(moved === undefined ? say('unitKept', { unit: unit.name }) : say('unitMoved', { unit: unit.name, no: moved.no })))
}

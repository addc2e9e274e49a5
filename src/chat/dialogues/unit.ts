import { z } from 'zod'
import { matchUnit } from '../../domain/typed/unit-match.ts'
import { supply } from '../../services/grievances/own.ts'
import { transfer } from '../../services/grievances/ownership/transfer.ts'
import { type Grievance, ownOpen } from '../../services/grievances/read.ts'
import { keepFromLine } from '../../services/grievances/register.ts'
import { linesOf, typedText } from '../../services/grievances/words/words.ts'
import { setHomeUnit } from '../../services/people/people.ts'
import { allUnits, namedUnits } from '../../services/people/units.ts'
import { plain } from '../../texts/cards.ts'
import { refusal, say } from '../../texts/text.ts'
import { triage } from '../../triage/triage.ts'
import { type Asking, defineDialogue } from '../dialogue.ts'
import { type Answer, answer, saidIn, type Turn } from '../turn.ts'

/** Names of places of work end like this. */
const LIKE_A_PLACE =
  /(?:公司|厂|集团|车间|工地|站|店|院|校|部|中心|队|局|科|室|库|班|组|单位|园区?|项目|码头|矿|所|行)(?:的|上班|干活|这边|那边|里)*[。.!！~]*$/

/** Which unit the speaker belongs to, by name or code; `options` are ids that were listed by number. */
export const askUnit: Asking<{ options: string[] }> = defineDialogue({
  name: 'unit',
  version: 1,
  state: z.object({ options: z.array(z.string()) }),
  async answer(turn, { options }, text) {
    const chosen = /^[1-9]$/.test(text) ? options[Number(text) - 1] : undefined
    if (chosen !== undefined) return keepUnit(turn, chosen)
    if (text.length > 30) return null
    if (NONE.test(text)) return withoutUnit(turn)
    const { verdict } = matchUnit(text, await namedUnits(turn.ctx))
    if (verdict === 'one') return tellUnit(turn, text)
    // a sentence that only mentions a workshop is the matter itself, not an answer
    const found = triage(text)
    if (found.gate === 'grievance' && found.certainty >= 0.6 && !LIKE_A_PLACE.test(text)) return null
    if (found.gate === 'status' || (found.gate === 'smalltalk' && found.smalltalk !== 'chat')) return null
    if (verdict === 'several') return tellUnit(turn, text)
    return LIKE_A_PLACE.test(text) ? keepPlace(turn) : null
  },
})

const NONE = /^(?:我|俺)?(?:没有?|无)(?:正式)?(?:单位|公司|工会)[。.!！~]*$/

async function withoutUnit(turn: Turn): Promise<Answer> {
  await askUnit.ask(turn, { options: [] })
  return answer(plain(say('noUnit', {})))
}

/** A place that no roster knows: the handler reads it, and the matter goes on under 单位待核. */
async function keepPlace(turn: Turn): Promise<Answer> {
  const waiting = (await ownOpen(turn.ctx, turn.speaker)).find(({ unitUncertain }) => unitUncertain)
  if (waiting !== undefined) await supply(turn.ctx, waiting, saidIn(turn))
  return answer(plain(say('unitNotFound', {})))
}

/** @throws UserError `noSuchUnit` */
export async function tellUnit(turn: Turn, typed: string): Promise<Answer> {
  const { verdict, candidates } = matchUnit(typed, await namedUnits(turn.ctx))
  const [first] = candidates
  if (verdict === 'none' || first === undefined) {
    if ((await ownOpen(turn.ctx, turn.speaker)).some(({ unitUncertain }) => unitUncertain)) return keepPlace(turn)
    throw refusal('noSuchUnit', { name: typed })
  }
  if (verdict === 'one') return keepUnit(turn, first.unit.id)
  await askUnit.ask(turn, { options: candidates.map(({ unit }) => unit.id) })
  return answer(plain(say('askWhichUnit', { names: candidates.map(({ unit }) => unit.name) })))
}

const MOVABLE = ['registered', 'assigned', 'handling', 'waiting']

/** Keeps the unit, and moves what waits under 单位待核 to it. */
async function keepUnit(turn: Turn, unitId: string): Promise<Answer> {
  await setHomeUnit(turn.ctx, turn.speaker.personId, unitId)
  const unit = (await allUnits(turn.ctx)).find(({ id }) => id === unitId)
  if (unit === undefined) throw refusal('noSuchUnit', { name: '' })
  const uncertain = (await ownOpen(turn.ctx, turn.speaker)).filter(
    one => one.unitUncertain && one.unitId !== unitId && one.claimedAt === null && MOVABLE.includes(one.status),
  )
  const moves: Grievance[] = []
  for (const grievance of uncertain) {
    const kept = await keepFromLine(turn.ctx, grievance, unitId, typedText(await linesOf(turn.ctx, { grievanceId: grievance.id })))
    moves.push(await transfer(turn.ctx, kept, { as: 'system' }, unitId, '职工说明了单位'))
  }
  const moved = moves.find(({ sealed, direct }) => !sealed && !direct)
  return answer(plain(moved === undefined ? say('unitKept', { unit: unit.name }) : say('unitMoved', { unit: unit.name, no: moved.no })))
}

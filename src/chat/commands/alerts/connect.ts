import { type Connectable, connectable } from '../../../services/alerts/rescue/connectable.ts'
import { disconnect, connect as open, relayOf } from '../../../services/alerts/rescue/relay.ts'
import { byId, type Grievance } from '../../../services/grievances/read.ts'
import { linesOf, storyOf } from '../../../services/grievances/words/words.ts'
import { CADRES, cadreName } from '../../../services/people/people.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { cut } from '../../../texts/words.ts'
import { defineCommand, pointerIn } from '../../command.ts'
import { type Answer, answer, type Turn } from '../../turn.ts'
import { signFor } from './sign.ts'

/** Which matter: by its number or its alert's, by quotation, or because only one waits. */
async function chosen(turn: Turn, rest: string): Promise<Connectable | Answer> {
  const all = await connectable(turn.ctx, turn.speaker)
  const { digits } = pointerIn(rest)
  if (digits !== null) {
    const found = digits.length <= 2 ? all[Number(digits) - 1] : all.find(({ no, alertNo }) => no === digits || alertNo === digits)
    if (found === undefined) throw refusal('noSuchNumber', {})
    return found
  }
  const quoted =
    all.find(({ grievanceId }) => grievanceId === turn.quoted?.grievanceId) ?? all.find(({ alertId }) => alertId === turn.quoted?.alertId)
  const [first, ...others] = all
  if (quoted !== undefined) return quoted
  if (first === undefined) return answer(plain(say('nobodyToConnect', {})))
  if (others.length === 0) return first
  const lines = all.map(({ alias, no }) => say('connectLine', { who: alias, no }))
  return answer({ text: say('whichConnect', { lines }), list: all.map(({ no }) => ({ no, says: `接通 ${no}` })) })
}

/** As much as fits on one screen: the end of it is what counts now. */
const MOST = 600

async function storyFor(turn: Turn, grievance: Grievance): Promise<string> {
  const story = storyOf(await linesOf(turn.ctx, { grievanceId: grievance.id }))
  return story.length <= MOST ? story : `……${story.slice(-MOST)}`
}

export const connect = defineCommand({
  name: '接通',
  roles: CADRES,
  summary: '和有危险的职工直接说话',
  usage: '接通',
  takes: 'text?',
  fits: rest => rest === '' || pointerIn(rest).rest === '',
  async run(turn, rest) {
    const found = await chosen(turn, rest)
    if ('messages' in found) return found
    const grievance = await byId(turn.ctx, found.grievanceId)
    if (grievance.filedById !== null) throw refusal('connectToFiler', { who: await cadreName(turn.ctx, grievance.filedById) })
    await open(turn.ctx, { id: found.alertId, no: found.alertNo }, grievance, turn.speaker)
    if (found.signedAt === null) await signFor(turn, found.alertId, true)
    return {
      messages: [plain(cut(say('relayOpenedCadre', { who: grievance.alias, story: await storyFor(turn, grievance) }), 2_000))],
      alertId: found.alertId,
    }
  },
})

export const hangUp = defineCommand({
  name: '结束',
  aliases: ['结束接通', '挂断'],
  roles: CADRES,
  summary: '结束和职工的接通',
  usage: '结束',
  takes: 'nothing',
  async run(turn) {
    const relay = await relayOf(turn.ctx, { cadreId: turn.speaker.personId })
    if (relay === null) return answer(plain(say('relayNone', {})))
    const { alias } = await byId(turn.ctx, relay.grievanceId)
    await disconnect(turn.ctx, relay, turn.speaker)
    return { messages: [plain(say('relayClosed', { who: alias }))], alertId: relay.alertId }
  },
})

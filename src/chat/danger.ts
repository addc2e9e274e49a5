/** Somebody is in danger: before commands, dialogues and triage, in any context. Short lines, no number, no rating. */
import { plain } from '../texts/cards.ts'
import { say } from '../texts/text.ts'
import { type Danger, danger } from '../triage/triage.ts'
import { endanger, supply, tellRescuers } from '../services/grievances/own.ts'
import { byId, type Grievance, ownById, ownOpen } from '../services/grievances/read.ts'
import { lineText } from '../services/grievances/words.ts'
import { finish, gather, openIntake } from '../services/intakes.ts'
import { FINAL_STATUSES, type Status } from '../domain/grievance.ts'
import { privateConversation } from '../services/accounts.ts'
import { alertedWithin, groupKnows } from '../services/alerts.ts'
import { fileForSomebody } from '../services/grievances/file-for.ts'
import { isCadre } from '../services/people.ts'
import { type Answer, NOTHING, reply, saidIn, type Turn } from './turn.ts'

const HEIGHT = /楼|塔吊|跳|天台|阳台|桥|架子|高/

/** What somebody in danger reads, one line at a time. "已经在叫人" only when an alert with somebody reachable is being committed. */
export function dangerLines(found: Danger, reached: boolean): Answer {
  const lines: string[] = []
  const seen = found.other && (found.hazard === 'self-harm' || found.hazard === 'life')
  if (seen) lines.push(say('dangerHere', {}), ...(found.hazard === 'self-harm' ? [say('dangerSeen', {})] : []))
  else switch (found.hazard) {
    case 'self-harm': lines.push(say('dangerListening', {}), ...(HEIGHT.test(found.words) ? [say('dangerStepBack', {})] : [])); break
    case 'life': lines.push(say('dangerHere', {}), ...(HEIGHT.test(found.words) ? [say('dangerStepBack', {})] : [])); break
    case 'fire': lines.push(say('dangerFire', {})); break
    case 'accident': lines.push(say('dangerAccident', {})); break
    case 'violence': case 'sexual-violence': lines.push(say('dangerViolence', {})); break
    case 'gathering': lines.push(say('dangerCalm', {})); break
    case 'unsafe-order': lines.push(say('dangerOrder', {})); break
    case 'extreme': lines.push(say('dangerListening', {})); break
  }
  if (found.hazard !== 'gathering') lines.push(say('dangerWhere', {}))
  if (reached) lines.push(say('dangerCalling', {}))
  else if (found.level === 'red') lines.push(say('dangerCallYourself', {}))
  lines.push(...numberLines(found))
  return { messages: lines.map(plain), purpose: 'danger', urgent: true }
}

const WHY = { '110': '警察', '120': '救人', '119': '救火' } as const

function numberLines(found: Danger): string[] {
  if (found.hazard === 'self-harm' && !found.other) return [say('dangerDistress', {})]
  return found.number === null ? [] : [say('dangerNumber', { number: found.number, why: WHY[found.number] })]
}

/** The danger check on an employee's text. Null: no danger, and nobody here is known to be in any. */
export async function answerDanger(turn: Turn): Promise<Answer | null> {
  const found = danger(turn.text)
  if (found === null) return null
  const known = await matterInDanger(turn)
  if (known !== null) {
    await supply(turn.ctx, known, saidIn(turn))
    const { reached } = await endanger(turn.ctx, known, found, turn.text)
    return dangerLines(found, reached > 0)
  }
  const { intake } = await gather(turn.ctx, turn.speaker, turn.conversation, saidIn(turn), true)
  const registered = await finish(turn.ctx, turn.speaker, turn.conversation, intake, true)
  if (registered === null) return NOTHING
  const reached = registered.alert?.reached ?? (await endanger(turn.ctx, registered.grievance, found, turn.text)).reached
  return dangerLines(found, reached > 0)
}

/** The speaker's matter that was alerted within two hours, or the one they quote. */
async function matterInDanger(turn: Turn): Promise<Grievance | null> {
  const quoted = turn.quoted?.grievanceId == null ? null : await ownById(turn.ctx, turn.quoted.grievanceId, turn.speaker)
  if (quoted !== null && !FINAL.includes(quoted.status)) return quoted
  if ((await openIntake(turn.ctx, turn.conversation.id)) !== null) return null
  for (const grievance of await ownOpen(turn.ctx, turn.speaker)) if (await alertedWithin(turn.ctx, grievance.id, 2)) return grievance
  return null
}

/** More words from somebody in danger are no new grievance: they go to whoever was alerted. Null: nobody here is in danger. */
export async function keepWithRescuers(turn: Turn): Promise<Answer | null> {
  for (const grievance of await ownOpen(turn.ctx, turn.speaker)) {
    if (grievance.level !== 'red' || !(await alertedWithin(turn.ctx, grievance.id, 2))) continue
    const said = saidIn(turn)
    await supply(turn.ctx, grievance, said)
    await tellRescuers(turn.ctx, grievance, lineText(said))
    return { messages: [plain(say(/[在]|楼|号|门|路|厂|车间|站|工地/.test(turn.text) ? 'dangerPlaceKept' : 'dangerStay', {}))], purpose: 'danger', urgent: true }
  }
  return null
}

/**
 * The danger check on a cadre's words. Somebody else's danger is filed like 代登: whoever tells of it is not who is in it. Their own is answered
 * like anybody's.
 */
export async function answerCadreDanger(turn: Turn): Promise<Answer | null> {
  const found = danger(turn.text)
  if (found === null) return null
  if (ABOUT_THEMSELF.includes(found.hazard) && !found.other && /我|俺/.test(turn.text)) return answerDanger(turn)
  for (const known of await ownOpen(turn.ctx, turn.speaker)) {
    if (!(await alertedWithin(turn.ctx, known.id, 2, found))) continue
    await supply(turn.ctx, known, saidIn(turn))
    const { reached } = await endanger(turn.ctx, known, found, turn.text)
    return dangerLines(found, reached > 0)
  }
  const { grievance, alert } = await fileForSomebody(turn.ctx, turn.speaker, turn.conversation, turn.text, turn.received.inboxId)
  const reached = alert?.reached ?? (await endanger(turn.ctx, grievance, found, turn.text)).reached
  return dangerLines(found, reached > 0)
}

const ABOUT_THEMSELF: readonly Danger['hazard'][] = ['self-harm', 'life', 'extreme', 'violence', 'sexual-violence']

/**
 * A command was understood and done; the words in it may speak of danger all the same. About a matter: its alert, unless it has one as serious
 * already. About none: as if they had been said by themselves.
 */
export async function withAlarm(turn: Turn, words: string, answered: Answer): Promise<Answer> {
  if (answered.purpose === 'danger' || turn.conversation.type === 'group') return answered
  const found = danger(words)
  if (found === null) return answered
  const matter = answered.about
  if (matter === undefined || FINAL.includes(matter.status)) return beside(answered, await answerCadreDanger(turn))
  if (await alertedWithin(turn.ctx, matter.id, 48, { level: found.level })) return answered
  const { no, reached } = await endanger(turn.ctx, await byId(turn.ctx, matter.id), found, words)
  return beside(answered, { messages: [plain(say(reached > 0 ? 'dangerInWords' : 'dangerInWordsAlone', { alertNo: no, reached }))], urgent: true })
}

const FINAL: readonly Status[] = FINAL_STATUSES

/** What was to be answered, and the lines about danger before it. */
export const beside = (answered: Answer, inDanger: Answer | null): Answer =>
  inDanger === null ? answered : { ...answered, messages: [...inDanger.messages, ...answered.messages], urgent: inDanger.urgent ?? false }

/**
 * Danger said in a group: the alert, and the lines in the speaker's own chat, where nobody else reads them. A group that was alerted of the same
 * speaks of that.
 */
export async function alarmFromGroup(turn: Turn, text: string): Promise<void> {
  const found = danger(text)
  if (found === null) return
  if (isCadre(turn.speaker) && (await groupKnows(turn.ctx, turn.conversation.id, found.hazard, 2))) return
  const conversation = (await privateConversation(turn.ctx, turn.speaker.personId)) ?? turn.conversation
  const inPrivate: Turn = { ...turn, conversation, text, quoted: null }
  const lines = await (isCadre(turn.speaker) ? answerCadreDanger(inPrivate) : answerDanger(inPrivate))
  if (lines !== null && conversation.type === 'private') await reply(inPrivate, lines)
}

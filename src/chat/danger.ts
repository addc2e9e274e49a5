/** Somebody is in danger: before commands, dialogues and triage, in any context. Short lines, no number, no rating. */

import { FINAL_STATUSES, type Status } from '../domain/grievance.ts'
import { alertedWithin, groupKnows } from '../services/alerts/ladder/told.ts'
import { endangered, isLifeDanger } from '../services/alerts/rescue/life-danger.ts'
import { fileForSomebody } from '../services/grievances/file-for.ts'
import { endanger, supply } from '../services/grievances/own.ts'
import { byId, type Grievance, ownById, ownOpen } from '../services/grievances/read.ts'
import { privateConversation } from '../services/mail/accounts.ts'
import { forgetQuestion } from '../services/mail/dialogues.ts'
import { finish, gather, openIntake } from '../services/mail/intakes.ts'
import { sentWithin } from '../services/mail/sent.ts'
import { isCadre } from '../services/people/people.ts'
import { plain } from '../texts/cards.ts'
import { say } from '../texts/text.ts'
import { type Danger, danger, mayBeDanger, triage } from '../triage/triage.ts'
import { dangerLines } from './danger-lines.ts'
import { askTypedDanger } from './dialogues/danger.ts'
import { askMore } from './registered.ts'
import { keepFor } from './rescue.ts'
import { type Answer, NOTHING, reply, saidIn, type Turn } from './turn.ts'

/** The danger check on an employee's text. Null: none in it. */
export async function answerDanger(turn: Turn): Promise<Answer | null> {
  const found = dangerIn(turn)
  if (found === null) return null
  if (isLifeDanger(found)) await forgetQuestion(turn.ctx, turn.conversation.id, turn.speaker.identityId)
  const known = await matterInDanger(turn)
  if (known !== null) return moreDanger(turn, known, found)
  const intake = await gather(turn.ctx, turn.speaker, turn.conversation, saidIn(turn), true, true)
  const registered = await finish(turn.ctx, turn.speaker, turn.conversation, intake, isLifeDanger(found))
  if (registered === null) return NOTHING
  if (!isLifeDanger(found)) await askMore(turn, registered.grievance)
  const reached = registered.alert?.reached ?? (await endanger(turn.ctx, registered.grievance, found, saidIn(turn).text)).reached
  return dangerLines(found, reached > 0)
}

const ASKED_MS = 10 * 60_000

/** What was answered, and one question where the words may mean danger; asked once in ten minutes. Of two questions with numbers this one is put. */
export async function askIfInDoubt(turn: Turn, answered: Answer): Promise<Answer> {
  if (
    !mayBeDanger(turn.text) ||
    answered.purpose === 'replied' ||
    isHello(turn.text) ||
    (await sentWithin(turn.ctx, turn.conversation.id, 'danger-doubt', ASKED_MS))
  )
    return answered
  await askTypedDanger.ask(turn, { words: turn.text })
  const before = answered.purpose === 'is-grievance' ? [] : answered.messages
  return { ...answered, messages: [...before, plain(say('dangerDoubt', {}))], purpose: 'danger-doubt', urgent: true }
}

/** 在吗, 谢谢, 在的: as common as they are empty, so the model knows them from many a story. Whoever goes on is heard by what comes next. */
const isHello = (text: string): boolean => {
  const { smalltalk } = triage(text)
  return text.length <= HELLO && (smalltalk === 'greeting' || smalltalk === 'thanks' || HERE.test(text))
}
const HELLO = 6
const HERE = /^\s*我?在(?:的|呢|啊|哦|这儿|这里)?[。.!！~～]*\s*$/

/** When nothing could be registered, for want of anybody to own it: the lines and the numbers all the same. */
export function linesAlone(turn: Turn): Answer | null {
  const found = turn.conversation.type === 'private' ? dangerIn(turn) : null
  return found === null ? null : dangerLines(found, false)
}

/** Said again by somebody whose alert is out: their words go on to whoever comes, and the lines are not read out twice within a minute. */
async function moreDanger(turn: Turn, known: Grievance, found: Danger): Promise<Answer> {
  const again = (await alertedWithin(turn.ctx, known.id, 50, found)) && (await sentWithin(turn.ctx, turn.conversation.id, 'danger', 60_000))
  if (again) return keepFor(turn, known)
  await supply(turn.ctx, known, saidIn(turn))
  const { reached } = await endanger(turn.ctx, known, found, saidIn(turn).text)
  return dangerLines(found, reached > 0)
}

/** Longest text the check takes at once; what overlaps is read twice, so that no sentence is cut in two. */
const PIECE = 9_000
const OVERLAP = 200
const MOST_PIECES = 120

/** A text of any length, piece by piece: what is urgent may stand in the middle. */
function dangerIn(turn: Turn): Danger | null {
  const { content } = turn.received.message
  const whole = content.type === 'text' ? content.text : ''
  if (whole.length <= PIECE || turn.text === '') return danger(turn.text)
  let worst: Danger | null = null
  for (let piece = 0; piece < MOST_PIECES && piece * (PIECE - OVERLAP) < whole.length; piece++) {
    const found = danger(whole.slice(piece * (PIECE - OVERLAP), piece * (PIECE - OVERLAP) + PIECE))
    if (found?.level === 'red') return found
    worst ??= found
  }
  return worst
}

/** The matter they quote, or theirs that was alerted lately. */
async function matterInDanger(turn: Turn): Promise<Grievance | null> {
  const quoted = turn.quoted?.grievanceId == null ? null : await ownById(turn.ctx, turn.quoted.grievanceId, turn.speaker)
  if (quoted !== null && !FINAL.includes(quoted.status)) return quoted
  if ((await openIntake(turn.ctx, turn.conversation.id)) !== null) return null
  return endangered(turn.ctx, turn.speaker)
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
  return beside(answered, {
    messages: [plain(say(reached > 0 ? 'dangerInWords' : 'dangerInWordsAlone', { alertNo: no, reached }))],
    urgent: true,
  })
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

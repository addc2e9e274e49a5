/** A cadre's words that were no command: a quotation is said to the employee, 收到 signs, the rest is asked about once. */

import { isReceipt } from '../domain/typed/command-text.ts'
import { supply } from '../services/grievances/own.ts'
import { type Grievance, ownById, visibleById } from '../services/grievances/read.ts'
import { reply as tellEmployee } from '../services/grievances/words/speak.ts'
import { hold } from '../services/mail/intakes.ts'
import { calledSo } from '../services/people/find-cadre.ts'
import { plain } from '../texts/cards.ts'
import { refusal, say } from '../texts/text.ts'
import { triage } from '../triage/triage.ts'
import { signBy } from './commands/alerts/sign.ts'
import { mine } from './commands/cadre/mine.ts'
import { answerCadreDanger, withAlarm } from './danger.ts'
import { askOwnMatter } from './dialogues/confirm.ts'
import { type Answer, about, answer, mustBeWhole, saidIn, type Turn } from './turn.ts'

export async function answerCadre(turn: Turn): Promise<Answer> {
  if (isReceipt(turn.text) && (turn.quoted === null || turn.quoted.alertId !== null)) {
    const signed = await signBy(turn, null, false)
    if (signed !== null) return signed
  }
  const quoted = await quotedWords(turn)
  if (quoted !== null) return quoted
  const inDanger = await answerCadreDanger(turn)
  if (inDanger !== null) return inDanger
  const found = triage(turn.text)
  if (found.gate === 'status') return mine.run(turn, '', mine.name)
  if (found.gate === 'smalltalk') return answer(plain(say('cadreGreeting', {})))
  await askOwnMatter.ask(turn, { intakeId: await hold(turn.ctx, turn.speaker, turn.conversation, saidIn(turn), true) })
  return answer(plain(say('ownOrHandle', {})))
}

const HAND_OVER = /^(?:转|交|派|让|找)(?:给)?([\p{Script=Han}]{2,4}?)(?:来|去)?(?:办|处理|管)?吧?$/u

/** `转老李` was meant for the bot, not for whoever brought the matter. @throws UserError `handOverHow` */
async function mustNotBeHandOver({ ctx, text, speaker }: Turn, { no, unitId, ownerId }: Grievance): Promise<void> {
  const name = HAND_OVER.exec(text.trim())?.[1]
  if (name === undefined || ownerId !== speaker.personId) return
  const [only, ...others] = await calledSo(ctx, unitId, name)
  if (only !== undefined) throw refusal('handOverHow', { no, name: others.length === 0 ? only.name : name })
}

/** Quoting the bot's message about a matter: to the employee for its owner, to the owner for who brought it. */
async function quotedWords(turn: Turn): Promise<Answer | null> {
  const id = turn.quoted?.grievanceId
  if (id == null) return null
  const own = await ownById(turn.ctx, id, turn.speaker)
  if (own !== null) {
    await supply(turn.ctx, own, saidIn(turn))
    return withAlarm(turn, turn.text, about(own, plain(say('joined', { no: own.no }))))
  }
  const grievance = await visibleById(turn.ctx, id, turn.speaker)
  if (grievance === null) return null
  mustBeWhole(turn)
  await mustNotBeHandOver(turn, grievance)
  await tellEmployee(turn.ctx, grievance, turn.speaker, turn.text)
  return withAlarm(turn, turn.text, about(grievance, plain(say('sentToEmployee', { no: grievance.no }))))
}

/** An employee's words that were no command: fragments of a matter, a status question, small talk. */
import { plain } from '../texts/cards.ts'
import { say } from '../texts/text.ts'
import { CATEGORY } from '../texts/words.ts'
import { isComplete, opensAnother, supplements, type Triage, triage } from '../triage/triage.ts'
import { supply } from '../services/grievances/own.ts'
import { type Grievance, ownById, ownOpen } from '../services/grievances/read.ts'
import { sentWithin } from '../services/deliveries.ts'
import { currentQuestion } from '../services/dialogues.ts'
import { finish, gather, justRegistered, openIntake } from '../services/intakes.ts'
import { cadreName } from '../services/people.ts'
import { progressOf } from './commands/progress.ts'
import { askIsGrievance } from './dialogues/confirm.ts'
import { afterRegistration } from './registered.ts'
import { about, type Answer, answer, NOTHING, saidIn, type Turn } from "./turn.ts"

/** Below this certainty of the gate the bot asks once. */
const SURE_ENOUGH = 0.6

export async function answerEmployee(turn: Turn): Promise<Answer> {
  const intake = await openIntake(turn.ctx, turn.conversation.id)
  if (intake !== null && !opensAnother(turn.text)) return gatherMore(turn)
  const quoted = await quotedMatter(turn)
  if (quoted !== null) return supplied(turn, quoted)
  const found = triage(turn.text)
  const joined = await joinable(turn, found)
  if (joined !== null) return joined
  if (found.gate === 'status') return progressOf(turn)
  if (found.gate === 'smalltalk') return smallTalk(turn, found.smalltalk)
  if (found.certainty < SURE_ENOUGH) return askFirst(turn, found)
  return start(turn)
}

async function quotedMatter(turn: Turn): Promise<Grievance | null> {
  const id = turn.quoted?.grievanceId
  const found = id == null ? null : await ownById(turn.ctx, id, turn.speaker)
  return found === null || ['closed', 'withdrawn'].includes(found.status) ? null : found
}

/** The words belong to a matter that is already here: one that waits for them, one just registered, one they say they add to. */
async function joinable(turn: Turn, found: Triage): Promise<Answer | null> {
  if (opensAnother(turn.text)) return null
  const open = (await ownOpen(turn.ctx, turn.speaker)).filter(({ status }) => status !== 'answered')
  const waiting = open.find(({ status }) => status === 'waiting')
  if (waiting !== undefined && found.gate !== 'status' && found.smalltalk !== 'thanks') return supplied(turn, waiting)
  const fresh = await justRegistered(turn.ctx, turn.conversation.id)
  const late = open.find(({ id }) => id === fresh)
  const fits = supplements(turn.text) || (found.gate === 'grievance' && (found.category === late?.category || !isComplete(turn.text)))
  if (late !== undefined && fits) {
    await supply(turn.ctx, late, saidIn(turn))
    return about(late, plain(say('joined', { no: late.no })))
  }
  const [latest] = open
  return latest !== undefined && supplements(turn.text) ? supplied(turn, latest) : null
}

export async function supplied(turn: Turn, grievance: Grievance): Promise<Answer> {
  await supply(turn.ctx, grievance, saidIn(turn))
  const owner = await cadreName(turn.ctx, grievance.ownerId)
  return (await sentWithin(turn.ctx, turn.conversation.id, 'supplied', 60_000))
    ? NOTHING
    : { ...about(grievance, plain(say('supplied', { no: grievance.no, owner }))), purpose: 'supplied' }
}

async function gatherMore(turn: Turn): Promise<Answer> {
  await takeHeld(turn)
  await gather(turn.ctx, turn.speaker, turn.conversation, saidIn(turn), isComplete(turn.text))
  return turn.text.length >= 3_000 && !(await sentWithin(turn.ctx, turn.conversation.id, 'long-kept', 60_000))
    ? { messages: [plain(say('longKept', {}))], purpose: 'long-kept' } : NOTHING
}

async function start(turn: Turn): Promise<Answer> {
  await takeHeld(turn)
  const { intake } = await gather(turn.ctx, turn.speaker, turn.conversation, saidIn(turn), isComplete(turn.text))
  if (turn.ctx.quietSeconds > 0) return answer(plain(say('gathering', {})))
  await afterRegistration(turn, await finish(turn.ctx, turn.speaker, turn.conversation, intake))
  return NOTHING
}

/** What the bot was not sure of a moment ago belongs to what is said now. */
async function takeHeld(turn: Turn): Promise<void> {
  const question = await currentQuestion(turn.ctx, turn.conversation.id, turn.speaker.identityId)
  if (question?.name === askIsGrievance.name) await askIsGrievance.answer(turn, question.state, '1')
}

async function askFirst(turn: Turn, found: Triage): Promise<Answer> {
  await askIsGrievance.ask(turn, { words: turn.text, inboxId: turn.received.inboxId })
  return answer(plain(say('askIsGrievance', { about: `${found.category === 'other' ? '工作上' : CATEGORY[found.category]}的事` })))
}

const TALK = { greeting: 'greeting', thanks: 'thanks', goodbye: 'goodbye', apology: 'apology', chat: 'smallTalk' } as const

/** A short human answer, not the same one twice within a minute. */
export async function smallTalk(turn: Turn, kind: Triage['smalltalk']): Promise<Answer> {
  const purpose = `talk-${kind ?? 'chat'}`
  if (await sentWithin(turn.ctx, turn.conversation.id, purpose, 60_000)) return NOTHING
  return { messages: [plain(say(TALK[kind ?? 'chat'], {}))], purpose }
}


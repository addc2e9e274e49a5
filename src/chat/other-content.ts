/** Everything that is not text: files join the matter, voice is asked about, a recall takes words back. */

import { supply } from '../services/grievances/own.ts'
import { byId, ownById, ownOpen, visibleById } from '../services/grievances/read.ts'
import { sendFile } from '../services/grievances/words/speak.ts'
import { currentQuestion } from '../services/mail/dialogues.ts'
import { inboxesOf } from '../services/mail/inbox.ts'
import { gather, justRegistered, openIntake, recall } from '../services/mail/intakes.ts'
import { sentWithin } from '../services/mail/sent.ts'
import { isCadre } from '../services/people/people.ts'
import { plain } from '../texts/cards.ts'
import { say } from '../texts/text.ts'
import { answerOpenQuestion } from './dialogue.ts'
import { askVoiceDanger } from './dialogues/danger.ts'
import { askSupplement } from './dialogues/supplement.ts'
import { askTakeOut } from './dialogues/take-out.ts'
import { joined, supplied } from './employee.ts'
import { ownerSpokeOf } from './owner-spoke.ts'
import { keepWithRescuers } from './rescue.ts'
import { type Answer, about, answer, NOTHING, saidIn, type Turn } from './turn.ts'

export async function answerOther(turn: Turn): Promise<Answer> {
  const { content } = turn.received.message
  switch (content.type) {
    case 'text':
    case 'transcript':
      throw new Error('words are understood elsewhere')
    case 'entered':
      return turn.speaker.noticed ? NOTHING : { messages: [plain(say('welcome', {}))], purpose: 'welcome' }
    case 'sticker':
      return sticker(turn)
    case 'unsupported':
      return unreadable(turn)
    case 'left':
    case 'named':
    case 'bot-added':
    case 'bot-removed':
    case 'renamed':
      throw new Error('what happens without a word is handled elsewhere')
    case 'recall':
      return answerRecall(turn, content.of)
    case 'image':
    case 'voice':
    case 'video':
    case 'file':
    case 'location':
    case 'link':
      return isCadre(turn.speaker) && turn.quoted?.grievanceId != null
        ? fileFromCadre(turn, turn.quoted.grievanceId)
        : fileFromEmployee(turn)
  }
}

async function fileFromEmployee(turn: Turn): Promise<Answer> {
  const said = saidIn(turn)
  const inDanger = await keepWithRescuers(turn)
  if (inDanger !== null) return inDanger
  const question = await currentQuestion(turn.ctx, turn.conversation.id, turn.speaker.identityId)
  if (question?.name === askSupplement.name) return (await answerOpenQuestion(turn, [askSupplement], '')) ?? NOTHING
  const intake = await openIntake(turn.ctx, turn.conversation.id)
  const quoted = turn.quoted?.grievanceId == null ? null : await ownById(turn.ctx, turn.quoted.grievanceId, turn.speaker)
  const fresh = intake === null ? await justRegistered(turn.ctx, turn.conversation.id) : null
  const matter = quoted ?? (fresh === null ? ((await waiting(turn)) ?? (await ownerSpokeOf(turn))) : await byId(turn.ctx, fresh))
  const joins = intake === null && matter !== null
  if (joins && said.type !== 'voice') return fresh === null ? supplied(turn, matter) : joined(turn, matter)
  if (joins) await supply(turn.ctx, matter, said)
  else await gather(turn.ctx, turn.speaker, turn.conversation, said, false, true)
  if (said.type === 'voice') {
    await askVoiceDanger.ask(turn, { grievanceId: joins ? matter.id : null })
    return answer(plain(say('voiceDanger', {})))
  }
  return intake === null && !(await sentWithin(turn.ctx, turn.conversation.id, 'gathering', 60_000))
    ? { messages: [plain(say('gathering', {}))], purpose: 'gathering' }
    : NOTHING
}

async function unreadable(turn: Turn): Promise<Answer> {
  if (await sentWithin(turn.ctx, turn.conversation.id, 'unreadable', 60_000)) return NOTHING
  return { messages: [plain(say('fileUnreadable', {}))], purpose: 'unreadable' }
}

async function sticker(turn: Turn): Promise<Answer> {
  if (
    (await openIntake(turn.ctx, turn.conversation.id)) !== null ||
    (await sentWithin(turn.ctx, turn.conversation.id, 'talk-chat', 60_000))
  )
    return NOTHING
  return { messages: [plain(say('sticker', {}))], purpose: 'talk-chat' }
}

const waiting = async (turn: Turn) => (await ownOpen(turn.ctx, turn.speaker)).find(({ status }) => status === 'waiting') ?? null

async function fileFromCadre(turn: Turn, grievanceId: string): Promise<Answer> {
  const grievance = await visibleById(turn.ctx, grievanceId, turn.speaker)
  if (grievance === null) return NOTHING
  await sendFile(turn.ctx, grievance, turn.speaker, saidIn(turn))
  return about(grievance, plain(say('sentToEmployee', { no: grievance.no })))
}

async function answerRecall(turn: Turn, of: string): Promise<Answer> {
  const found = []
  for (const inboxId of await inboxesOf(turn.ctx, turn.received.message, of)) found.push(await recall(turn.ctx, inboxId))
  const registered = found.filter(one => one.state === 'registered')
  if (registered.length > 0) {
    await askTakeOut.ask(turn, { parts: registered.map(({ grievanceId, messageId }) => ({ grievanceId, messageId })) })
    return answer(plain(say('askTakeOut', {})))
  }
  return found.some(({ state }) => state === 'dropped') ? answer(plain(say('recalledInTime', {}))) : NOTHING
}

/** A bare number: it answers the latest question, or chooses from the latest buttons or list in that chat. Two numbers are a rating. */
import { ownById, ownOpen } from '../services/grievances/read.ts'
import { currentQuestion } from '../services/dialogues.ts'
import { latestChoices } from '../services/deliveries.ts'
import { giveRating, readRating } from './commands/rate.ts'
import { recognise, run } from './recognise.ts'
import type { Answer, Turn } from './turn.ts'

const LIST_MS = 30 * 60_000

export async function answerChoice(turn: Turn): Promise<Answer | null> {
  const rating = readRating(turn.text)
  if (rating !== null) {
    const answered = await ratable(turn)
    return answered === null ? null : giveRating(turn, answered, rating)
  }
  const place = /^\s*([0-9０-９]{1,2})\s*[.。、]?\s*$/u.exec(turn.text)?.[1]?.normalize('NFKC')
  if (place === undefined) return null
  const choices = await latestChoices(turn.ctx, turn.conversation.id, LIST_MS)
  const question = await currentQuestion(turn.ctx, turn.conversation.id, turn.speaker.identityId)
  if (choices === null || (question !== null && question.openedAt >= choices.at)) return null
  const { list, buttons } = choices.content
  const says = list.length > 0 ? list[Number(place) - 1]?.says : buttons[Number(place) - 1]?.says
  const found = says === undefined ? null : recognise(turn.speaker, says)
  return found === null ? null : run(turn, found.command, found.rest, found.said)
}

async function ratable(turn: Turn) {
  if (turn.quoted?.grievanceId != null) {
    const grievance = await ownById(turn.ctx, turn.quoted.grievanceId, turn.speaker)
    return grievance?.status === 'answered' ? grievance : null
  }
  return (await ownOpen(turn.ctx, turn.speaker)).filter(({ status }) => status === 'answered').at(-1) ?? null
}

/** A bare number: it answers the latest question, or chooses from the latest buttons or list in that chat. Two numbers, or words, are a rating. */

import { lastAsked } from '../services/grievances/outcome/follow-up.ts'
import { currentQuestion } from '../services/mail/dialogues.ts'
import { openIntake } from '../services/mail/intakes.ts'
import { latestChoices, STANDING, standingQuestion } from '../services/mail/sent.ts'
import { giveRating, readNumbers, readSingle, readWords } from './commands/employee/rate.ts'
import { ratable } from './ratable.ts'
import { recognise, run } from './recognise.ts'
import type { Answer, Turn } from './turn.ts'

const LIST_MS = 30 * 60_000

export async function answerChoice(turn: Turn): Promise<Answer | null> {
  const place = /^\s*([0-9０-９]{1,2})\s*[.。、]?\s*$/u.exec(turn.text)?.[1]?.normalize('NFKC')
  return place === undefined ? answerRating(turn) : answerPlace(turn, Number(place))
}

async function answerRating(turn: Turn): Promise<Answer | null> {
  const said = readNumbers(turn.text) ?? readWords(turn.text)
  if (said === null || (await openIntake(turn.ctx, turn.conversation.id)) !== null) return null
  const answered = await ratable(turn)
  return answered === null ? null : giveRating(turn, answered, said)
}

async function answerPlace(turn: Turn, place: number): Promise<Answer | null> {
  if (turn.quoted !== null && STANDING.some(purpose => purpose === turn.quoted?.purpose))
    return answerStanding(turn, { id: turn.quoted.id }, place)
  const question = await currentQuestion(turn.ctx, turn.conversation.id, turn.speaker.identityId)
  const choices = await latestChoices(turn.ctx, turn.conversation.id, LIST_MS)
  if (question !== null && (choices === null || question.openedAt >= choices.at)) return null
  if (choices === null) return answerStanding(turn, { lane: turn.conversation.id }, place)
  const { list, buttons } = choices.content
  if (list.length === 0 && buttons[0]?.says.startsWith('评价 ')) return ratePlace(turn, place)
  return press(turn, list.length > 0 ? list[place - 1]?.says : buttons[place - 1]?.says)
}

/** A question of days ago. */
async function answerStanding(turn: Turn, which: Parameters<typeof standingQuestion>[1], place: number): Promise<Answer | null> {
  const standing = await standingQuestion(turn.ctx, which)
  return standing === null || standing.purpose === 'rating' ? ratePlace(turn, place) : press(turn, standing.buttons[place - 1]?.says)
}

async function press(turn: Turn, says: string | undefined): Promise<Answer | null> {
  const found = says === undefined ? null : recognise(turn.speaker, says)
  return found === null ? null : run(turn, found.command, found.rest, found.said)
}

/** The follow-up is one question in two parts: a single number answers the first, days later too. */
async function ratePlace(turn: Turn, place: number): Promise<Answer | null> {
  const answered = await ratable(turn)
  const said = answered === null ? null : readSingle(place, answered)
  const asked = turn.quoted?.purpose === 'rating' || (await lastAsked(turn.ctx, turn.conversation.id)) === answered?.id
  return answered === null || said === null || !asked ? null : giveRating(turn, answered, said)
}

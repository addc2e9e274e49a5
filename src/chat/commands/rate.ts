import { plain } from '../../texts/cards.ts'
import { refusal, say } from '../../texts/text.ts'
import { rate as rateMatter, type Rating } from '../../services/grievances/own.ts'
import type { Grievance } from '../../services/grievances/read.ts'
import { defineCommand } from '../command.ts'
import { askGoOn } from '../dialogues/confirm.ts'
import { rated } from '../rated.ts'
import { about, answer, type Answer, type Turn } from '../turn.ts'

const SOLVED = [[3, /没解决|没办|没发|没人管|不行/], [2, /一部分|部分解决|解决了?一半/], [1, /解决/]] as const
const SATISFIED = [[3, /不满意/], [2, /基本满意|还行|一般/], [1, /满意/]] as const

/** Two numbers from 1 to 3 and nothing else. */
export function readRating(text: string): Rating | null {
  const found = /^\s*([1-3１-３])[\s,，、.。/]*([1-3１-３])\s*[.。!！]?\s*$/u.exec(text)
  return found === null ? null : ratingOf(Number(found[1]?.normalize('NFKC')), Number(found[2]?.normalize('NFKC')))
}

const ratingOf = (solved: number, satisfied: number): Rating => ({ solved, satisfied }) as Rating

/** `解决了，满意`; 没解决 alone is dissatisfied. */
function readWords(text: string): Rating | null {
  const solved = SOLVED.find(([, words]) => words.test(text))?.[0]
  const satisfied = SATISFIED.find(([, words]) => words.test(text))?.[0]
  if (solved === 3) return ratingOf(3, satisfied ?? 3)
  return solved === undefined || satisfied === undefined ? null : ratingOf(solved, satisfied)
}

/** 解决一部分 asks whether to go on; everything else is settled at once. */
export async function giveRating(turn: Turn, grievance: Grievance, rating: Rating): Promise<Answer> {
  if (grievance.status !== 'answered') throw refusal('wrongStatus', { no: grievance.no, status: grievance.status, action: 'rate' })
  if (rating.solved === 2 && rating.satisfied !== 3 && grievance.round < 2) {
    await askGoOn.ask(turn, { grievanceId: grievance.id, satisfied: rating.satisfied })
    return about(grievance, plain(say('askGoOn', { no: grievance.no })))
  }
  const done = await rateMatter(turn.ctx, grievance, rating, false)
  return about(done.grievance, await rated(turn, done, rating.satisfied))
}

export const rate = defineCommand({
  name: '评价', roles: 'everyone', summary: '说办得怎么样', usage: '评价 1 2', takes: 'own+text?',
  async run(turn, grievance, text) {
    const rating = readRating(text) ?? readWords(text)
    return rating === null ? answer(plain(say('ratingUnclear', {}))) : giveRating(turn, grievance, rating)
  },
})

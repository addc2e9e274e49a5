/** What a follow-up still wants to know: how satisfied, and whether to go on. */
import { z } from 'zod'
import { type Rating, rate } from '../../services/grievances/own.ts'
import { ownById } from '../../services/grievances/read.ts'
import { defineDialogue } from '../dialogue.ts'
import { rated } from '../rated.ts'
import { type Answer, about, type Turn } from '../turn.ts'

const state = z.object({ grievanceId: z.string() })
const Degree = z.union([z.literal(1), z.literal(2), z.literal(3)])

async function settle(turn: Turn, grievanceId: string, rating: Rating, goOn: boolean): Promise<Answer | null> {
  const grievance = await ownById(turn.ctx, grievanceId, turn.speaker)
  if (grievance === null || grievance.status !== 'answered') return null
  const done = await rate(turn.ctx, grievance, rating, goOn)
  return about(done.grievance, await rated(turn, done, rating.satisfied))
}

/** After 解决一部分. */
export const askGoOn = defineDialogue({
  name: 'go-on',
  version: 1,
  state: state.extend({ satisfied: Degree }),
  async answer(turn, { grievanceId, satisfied }, text) {
    if (/^(1|要|接着办|是|对|继续)$/.test(text)) return settle(turn, grievanceId, { solved: 2, satisfied }, true)
    return /^(2|不|不用|不用了|算了|就这样|不要)$/.test(text) ? settle(turn, grievanceId, { solved: 2, satisfied }, false) : null
  },
})

const HOW: readonly (readonly [RegExp, Rating['satisfied']])[] = [
  [/^(?:1|(?:很|非常|挺)?满意)(?:了|的)?$/, 1],
  [/^(?:2|基本满意|还行|一般)$/, 2],
  [/^(?:3|不(?:太|是很)?满意)$/, 3],
]

/** After 解决了 alone. */
export const askSatisfied = defineDialogue({
  name: 'satisfied',
  version: 1,
  state,
  async answer(turn, { grievanceId }, text) {
    const satisfied = HOW.find(([words]) => words.test(text))?.[1]
    return satisfied === undefined ? null : settle(turn, grievanceId, { solved: 1, satisfied }, false)
  },
})

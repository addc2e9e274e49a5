import { z } from 'zod'
import { endanger } from '../../services/grievances/own.ts'
import { type Grievance, ownById, ownOpen } from '../../services/grievances/read.ts'
import { currentQuestion } from '../../services/mail/dialogues.ts'
import { finish, gather, justRegistered, openIntake } from '../../services/mail/intakes.ts'
import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import type { Danger } from '../../triage/triage.ts'
import { dangerLines } from '../danger-lines.ts'
import { defineDialogue } from '../dialogue.ts'
import { type Answer, answer, type Turn } from '../turn.ts'

const SAID: Danger = { level: 'red', hazard: 'life', rule: 'said-when-asked', words: '', nowHappening: true, number: '110', other: false }
const YES = /^(1|有|有的|有危险|危险|是|是的)$/
const NO = /^(2|没有|没|无|没危险|没有危险|不危险|没事)$/
const EXPIRES_MS = 3_600_000

/** 现在有人身危险吗: words in a voice message wait for an ear, danger must not. The matter it joined is named, else it is being gathered. */
export const askVoiceDanger = defineDialogue({
  name: 'voice-danger',
  version: 2,
  state: z.object({ grievanceId: z.string().nullable() }),
  expiresMs: EXPIRES_MS,
  async answer(turn, { grievanceId }, text) {
    if (NO.test(text)) return answer(plain(say('voiceQueued', {})))
    if (!YES.test(text)) return null
    const grievance = await matterOf(turn, grievanceId)
    if (grievance === null)
      return {
        messages: [say('dangerHere', {}), say('dangerWhere', {}), say('dangerCallYourself', {}), number()].map(plain),
        purpose: 'danger',
        urgent: true,
      }
    const { reached } = await endanger(turn.ctx, grievance, SAID, say('voiceDangerStory', {}))
    const lines = [say('dangerReported', {}), reached > 0 ? say('dangerCalling', {}) : say('dangerCallYourself', {}), number()]
    return { messages: lines.map(plain), purpose: 'danger', urgent: true }
  },
})

const number = (): string => say('dangerNumber', { number: '110', why: '警察' })

async function matterOf(turn: Turn, grievanceId: string | null): Promise<Grievance | null> {
  if (grievanceId !== null) return ownById(turn.ctx, grievanceId, turn.speaker)
  const intake = await openIntake(turn.ctx, turn.conversation.id)
  const registered = intake === null ? null : await finish(turn.ctx, turn.speaker, turn.conversation, intake, true)
  return registered?.grievance ?? (await ownOpen(turn.ctx, turn.speaker))[0] ?? null
}

const Doubt = z.object({ words: z.string() })

/** The same of typed words that may mean danger and may not. Whoever says yes is answered like anybody in danger. */
export const askTypedDanger = defineDialogue({
  name: 'typed-danger',
  version: 1,
  state: Doubt,
  expiresMs: EXPIRES_MS,
  answer: (turn, { words }, text) => answerDoubt(turn, words, text),
})

export const isDenied = (text: string): boolean => NO.test(text)

/** The answer to 现在有人身危险吗, about words that are being gathered or are registered by now. */
export async function answerDoubt(turn: Turn, words: string, text: string): Promise<Answer | null> {
  if (NO.test(text)) return answer(plain(say('dangerDenied', {})))
  if (!YES.test(text)) return null
  const { ctx, speaker, conversation, received } = turn
  const said = { direction: 'in' as const, type: 'text' as const, text: words, inboxId: received.inboxId }
  const fresh = await justRegistered(ctx, conversation.id)
  const known = fresh === null ? null : await ownById(ctx, fresh, speaker)
  const gathered =
    (await openIntake(ctx, conversation.id)) ?? (known === null ? await gather(ctx, speaker, conversation, said, true) : null)
  const grievance = gathered === null ? known : ((await finish(ctx, speaker, conversation, gathered, true))?.grievance ?? known)
  if (grievance === null) return dangerLines(SAID, false)
  const { reached } = await endanger(ctx, grievance, SAID, say('typedDangerStory', { words }))
  return dangerLines(SAID, reached > 0)
}

/** Whether the latest question of this chat is whether anybody is in danger: none with numbers may take its place. */
export async function asksOfDanger({ ctx, conversation, speaker }: Place): Promise<boolean> {
  const question = await currentQuestion(ctx, conversation.id, speaker.identityId)
  return question !== null && ['typed-danger', 'voice-danger', 'transcript'].includes(question.name)
}

type Place = Pick<Turn, 'ctx' | 'conversation' | 'speaker'>

/** The words about which the chat is still asked whether anybody is in danger. */
export async function dangerDoubt({ ctx, conversation, speaker }: Place): Promise<string | null> {
  const question = await currentQuestion(ctx, conversation.id, speaker.identityId)
  const found = question?.name === 'typed-danger' ? Doubt.safeParse(question.state) : null
  return found?.success === true ? found.data.words : null
}

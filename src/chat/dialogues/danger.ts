import { z } from 'zod'
import { endanger } from '../../services/grievances/own.ts'
import { type Grievance, ownById, ownOpen } from '../../services/grievances/read.ts'
import { finish, gather, openIntake } from '../../services/mail/intakes.ts'
import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import type { Danger } from '../../triage/triage.ts'
import { dangerLines } from '../danger-lines.ts'
import { defineDialogue } from '../dialogue.ts'
import { answer, type Turn } from '../turn.ts'

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

/** The same of typed words that may mean danger and may not. Whoever says yes is answered like anybody in danger. */
export const askTypedDanger = defineDialogue({
  name: 'typed-danger',
  version: 1,
  state: z.object({ words: z.string() }),
  expiresMs: EXPIRES_MS,
  async answer(turn, { words }, text) {
    if (NO.test(text)) return answer(plain(say('dangerDenied', {})))
    if (!YES.test(text)) return null
    const { ctx, speaker, conversation, received } = turn
    const said = { direction: 'in' as const, type: 'text' as const, text: words, inboxId: received.inboxId }
    const intake = (await openIntake(ctx, conversation.id)) ?? (await gather(ctx, speaker, conversation, said, true))
    const registered = await finish(ctx, speaker, conversation, intake, true)
    if (registered === null) return dangerLines(SAID, false)
    const { reached } = await endanger(ctx, registered.grievance, SAID, say('typedDangerStory', { words }))
    return dangerLines(SAID, reached > 0)
  },
})

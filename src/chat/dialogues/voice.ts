import { z } from 'zod'
import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { raise } from '../../services/alerts.ts'
import { finish, openIntake } from '../../services/intakes.ts'
import { ownOpen } from '../../services/grievances/read.ts'
import { defineDialogue } from '../dialogue.ts'
import { answer } from '../turn.ts'

/** 现在有人身危险吗: words in a voice message wait for an ear, danger must not. */
export const askVoiceDanger = defineDialogue({
  name: 'voice-danger', version: 1, state: z.object({}), expiresMs: 3_600_000,
  async answer(turn, _state, text) {
    if (/^(2|没有|没|无)$/.test(text)) return answer(plain(say('voiceQueued', {})))
    if (!/^(1|有|有的|有危险)$/.test(text)) return null
    const intake = await openIntake(turn.ctx, turn.conversation.id)
    const registered = intake === null ? null : await finish(turn.ctx, turn.speaker, turn.conversation, intake, true)
    const grievance = registered?.grievance ?? (await ownOpen(turn.ctx, turn.speaker))[0]
    if (grievance === undefined) return answer(plain(say('dangerReported', {})))
    const { reached } = await raise(turn.ctx, grievance, { level: 'red', hazard: 'life', rule: 'said-in-voice', story: '语音，本人说有人身危险' })
    const lines = [say('dangerReported', {}), reached > 0 ? say('dangerCalling', {}) : say('dangerCallYourself', {}), say('dangerNumber', { number: '110', why: '警察' })]
    return { messages: lines.map(plain), purpose: 'danger', urgent: true }
  },
})

import { z } from 'zod'
import { supply } from '../../services/grievances/own.ts'
import { byId } from '../../services/grievances/read.ts'
import { gather } from '../../services/mail/intakes.ts'
import { voiceLine } from '../../services/mail/media.ts'
import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { defineDialogue } from '../dialogue.ts'
import { answer } from '../turn.ts'
import { askVoiceDanger } from './danger.ts'

/** 1 means danger here as in the question before it, which somebody may be answering still. */
const DANGER = /^(1|有|有的|有危险|危险)$/
const RIGHT = /^(2|对|对的|是|是的|没错|对，没有危险)$/
const WRONG = /^(3|不对|不是|错了|没听对|没|没有|没危险|没有危险|没事)$/
const EXPIRES_MS = 3_600_000

/** 听下来是……，对吗: what the speech service heard counts once the person says so. `of` is the voice message's id on its platform. */
export const askTranscript = defineDialogue({
  name: 'transcript',
  version: 1,
  state: z.object({ of: z.string(), words: z.string() }),
  expiresMs: EXPIRES_MS,
  async answer(turn, { of, words }, text) {
    const { ctx, speaker, conversation, received } = turn
    const line = await voiceLine(ctx, received.message, of)
    if (DANGER.test(text)) return askVoiceDanger.answer(turn, { grievanceId: line?.grievanceId ?? null }, '1')
    if (WRONG.test(text)) return answer(plain(say('voiceQueued', {})))
    if (!RIGHT.test(text)) return null
    if (line === null) return answer(plain(say('voiceQueued', {})))
    const said = { direction: 'in' as const, type: 'text' as const, text: say('transcriptLine', { words }), inboxId: received.inboxId }
    if (line.grievanceId === null) await gather(ctx, speaker, conversation, said, true)
    else await supply(ctx, await byId(ctx, line.grievanceId), said)
    return answer(plain(say('transcriptKept', {})))
  },
})

/** A voice message in words, as a speech service heard them: danger in them is not waited with, everything else is read back first. */
import { endangered } from '../services/alerts/rescue/life-danger.ts'
import { voiceLine } from '../services/mail/media.ts'
import { isCadre } from '../services/people/people.ts'
import { choice } from '../texts/cards.ts'
import { say } from '../texts/text.ts'
import { answerDanger } from './danger.ts'
import { askTranscript } from './dialogues/transcript.ts'
import { throughRelay } from './relay.ts'
import { keepFor } from './rescue.ts'
import { type Answer, answer, NOTHING, type Turn } from './turn.ts'

export async function answerTranscript(turn: Turn, of: string, words: string): Promise<Answer> {
  const { ctx, received, conversation, speaker } = turn
  // a cadre's go on as they are; what was taken back, or is nobody's any more, is not written out
  if (conversation.type === 'group' || isCadre(speaker) || (await voiceLine(ctx, received.message, of)) === null) return NOTHING
  const content = { type: 'text' as const, text: words }
  const spoken: Turn = { ...turn, text: words, received: { ...received, message: { ...received.message, content } } }
  const rescued = await endangered(ctx, speaker)
  return (
    (await throughRelay(spoken)) ??
    (await answerDanger(spoken)) ??
    (rescued === null ? null : await keepFor(spoken, rescued)) ??
    readBack(turn, of, words)
  )
}

async function readBack(turn: Turn, of: string, words: string): Promise<Answer> {
  await askTranscript.ask(turn, { of, words })
  return answer(
    choice(say('transcript', { words }), [
      ['有人身危险', '1'],
      ['对，没有危险', '2'],
      ['没听对', '3'],
    ]),
  )
}

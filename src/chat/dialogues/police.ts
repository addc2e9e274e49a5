import { z } from 'zod'
import { awaitPolice, policeAnswered } from '../../services/alerts/rescue/aftercare.ts'
import { privateConversation } from '../../services/mail/accounts.ts'
import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { defineDialogue } from '../dialogue.ts'
import { answer, reply, type Turn } from '../turn.ts'

/** Asked of whoever signed for danger to life. */
export const askPolice = defineDialogue({
  name: 'police',
  version: 1,
  state: z.object({ alertId: z.string() }),
  expiresMs: 86_400_000,
  async answer(turn, { alertId }, text) {
    const said = /^(1|１|已报警|报了|报警了|已经报警)$/.test(text) ? true : /^(2|２|不需要|不用|没有)$/.test(text) ? false : null
    if (said === null) return null
    await policeAnswered(turn.ctx, alertId, turn.speaker.personId, said)
    return answer(plain(say(said ? 'policeCalled' : 'policeNotNeeded', {})))
  },
})

/** In their own chat, also when they signed in a group. */
export async function putPolice(turn: Turn, alertId: string): Promise<void> {
  const conversation = turn.conversation.type === 'private' ? turn.conversation : await privateConversation(turn.ctx, turn.speaker.personId)
  if (conversation === null) return
  await askPolice.ask({ ...turn, conversation }, { alertId })
  await awaitPolice(turn.ctx, alertId)
  await reply({ ...turn, conversation }, { messages: [plain(say('policeAsk', {}))], alertId, purpose: 'police', urgent: true })
}

import { defineCommand } from '../command.ts'
import { plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { finish, openIntake } from '../../services/intakes.ts'
import { afterRegistration } from '../registered.ts'
import { answer, NOTHING } from '../turn.ts'

export const done = defineCommand({
  name: '完', aliases: ['完了', '说完了', '就这些', '没了', '就这样', '好了'], roles: 'everyone', summary: '话说完了，马上登记', usage: '完',
  takes: 'nothing',
  async run(turn) {
    const intake = await openIntake(turn.ctx, turn.conversation.id)
    if (intake === null) return answer(plain(say('nothingToFinish', {})))
    await afterRegistration(turn, await finish(turn.ctx, turn.speaker, turn.conversation, intake))
    return NOTHING
  },
})

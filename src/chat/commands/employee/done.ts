import { canonicalText } from '../../../domain/typed/command-text.ts'
import { ownById } from '../../../services/grievances/read.ts'
import { crowded, finish, type Intake, justRegistered, openIntake, takeDoubtful } from '../../../services/mail/intakes.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { answerOpenQuestion } from '../../dialogue.ts'
import { DIALOGUES } from '../../dialogues/index.ts'
import { forgetDoubt, smallTalk } from '../../employee.ts'
import { afterRegistration } from '../../registered.ts'
import { type Answer, about, answer, NOTHING, type Turn } from '../../turn.ts'

/** These can mean nothing else; 就这样, 好了, 没了 answer a question or say goodbye when nothing is being gathered. */
const PLAIN = ['完', '说完了', '就这些']

/** Whoever says 完 meant what they said before to be registered, whatever it sounded like. */
async function meant(turn: Turn): Promise<Intake | null> {
  await forgetDoubt(turn)
  return takeDoubtful(turn.ctx, turn.conversation.id)
}

/** The quiet time was over before they said it. */
async function finishedAlready(turn: Turn): Promise<Answer> {
  const id = await justRegistered(turn.ctx, turn.conversation.id)
  const known = id === null ? null : await ownById(turn.ctx, id, turn.speaker)
  return known === null ? answer(plain(say('nothingToFinish', {}))) : about(known, plain(say('finishedAlready', { no: known.no })))
}

export const done = defineCommand({
  name: '完',
  aliases: ['完了', '说完了', '就这些', '没了', '就这样', '好了'],
  roles: 'everyone',
  summary: '话说完了，马上登记',
  usage: '完',
  takes: 'nothing',
  async run(turn) {
    const isPlain = PLAIN.includes(canonicalText(turn.text))
    const intake = (await openIntake(turn.ctx, turn.conversation.id)) ?? (isPlain ? await meant(turn) : null)
    if (intake !== null) {
      if (await crowded(turn.ctx, turn.conversation.id)) return NOTHING
      const registered = await finish(turn.ctx, turn.speaker, turn.conversation, intake)
      await afterRegistration(turn, registered)
      return registered === null ? answer(plain(say('nothingToFinish', {}))) : NOTHING
    }
    if (isPlain) return finishedAlready(turn)
    return (await answerOpenQuestion(turn, DIALOGUES, canonicalText(turn.text))) ?? smallTalk(turn, 'goodbye')
  },
})

import { supply } from '../../../services/grievances/own.ts'
import { ownOpen } from '../../../services/grievances/read.ts'
import { gather, openIntake } from '../../../services/mail/intakes.ts'
import { cadreName } from '../../../services/people/people.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import { type Command, defineCommand } from '../../command.ts'
import { askSupplement } from '../../dialogues/supplement.ts'
import { start } from '../../employee.ts'
import { about, answer, NOTHING } from '../../turn.ts'

const later = defineCommand({
  name: '补充',
  roles: 'everyone',
  summary: '给已登记的事补充情况',
  usage: '补充 厂里一共三十多人没发',
  takes: 'own+text?',
  async run(turn, grievance, text) {
    if (text === '') {
      await askSupplement.ask(turn, { grievanceId: grievance.id })
      return about(grievance, plain(say('askSupplement', {})))
    }
    await supply(turn.ctx, grievance, { direction: 'in', type: 'text', text, inboxId: turn.received.inboxId })
    return about(grievance, plain(say('supplied', { no: grievance.no, owner: await cadreName(turn.ctx, grievance.ownerId) })))
  },
})

/** While a matter is being gathered its words join that one; with nothing open they begin one. */
export const supplement: Command = {
  ...later,
  aliases: ['再补充', '补充说明'],
  async run(turn, rest, said) {
    if (turn.quoted?.grievanceId != null || /^\s*\d/.test(rest.normalize('NFKC'))) return later.run(turn, rest, said)
    if ((await openIntake(turn.ctx, turn.conversation.id)) !== null) {
      if (rest === '') return answer(plain(say('askSupplement', {})))
      await gather(
        turn.ctx,
        turn.speaker,
        turn.conversation,
        { direction: 'in', type: 'text', text: rest, inboxId: turn.received.inboxId },
        true,
      )
      return NOTHING
    }
    return rest !== '' && (await ownOpen(turn.ctx, turn.speaker)).length === 0 ? start(turn) : later.run(turn, rest, said)
  },
}

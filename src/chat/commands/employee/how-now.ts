import { noteHowNow } from '../../../services/grievances/outcome/follow-up.ts'
import { gather, setMode } from '../../../services/mail/intakes.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { about, answer } from '../../turn.ts'
import { reopenOwn } from './reopen.ts'

const HOW = [/^(1|挺好|还好|没事|好)/, /^(2|又出问题|又)/, /^(3|有人为难|为难|被?穿小鞋)/]

/** The answer to the question four weeks after a matter was closed. */
export const howNow = defineCommand({
  name: '近况',
  roles: 'everyone',
  summary: '办结以后怎么样了',
  usage: '近况 382746156 1',
  takes: 'own+text',
  async run(turn, grievance, text) {
    const place = HOW.findIndex(words => words.test(text.normalize('NFKC')))
    if (place < 0) return answer(plain(say('usage', { usage: `近况 ${grievance.no} 1` })))
    await noteHowNow(turn.ctx, grievance, (['fine', 'again', 'retaliation'] as const)[place] ?? 'fine')
    if (place === 0) return about(grievance, plain(say('stillFine', {})))
    if (place === 1) return reopenOwn(turn, grievance, '')
    const words = say('retaliationBegins', { no: grievance.no })
    const said = { direction: 'in' as const, type: 'text' as const, text: words, inboxId: turn.received.inboxId }
    const intake = await gather(turn.ctx, turn.speaker, turn.conversation, said, false, true)
    if (grievance.mode === 'anonymous') await setMode(turn.ctx, intake, 'anonymous')
    return answer(plain(say('tellRetaliation', {})))
  },
})

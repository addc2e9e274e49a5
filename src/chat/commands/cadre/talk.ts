import { check as checkTalk, writeDown } from '../../../services/grievances/words/talk.ts'
import { CADRES } from '../../../services/people/people.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { askSupplement } from '../../dialogues/supplement.ts'
import { isCommandWord } from '../../recognise.ts'
import { about, answer } from '../../turn.ts'

export const talk = defineCommand({
  name: '接谈',
  aliases: ['接谈记录'],
  roles: CADRES,
  summary: '记下当面或电话里谈的，发给职工核对',
  usage: '接谈 382746156 王师傅来办公室，要求月底前补发，我答应周五答复',
  takes: 'seen+text',
  async run(turn, grievance, words) {
    if (isCommandWord(turn.speaker, words)) throw refusal('bodyIsCommand', { word: words })
    await writeDown(turn.ctx, grievance, turn.speaker, words)
    return about(grievance, plain(say('talkKept', { no: grievance.no })))
  },
})

/** The answer to what was read back. What was wrong joins the matter in the employee's own words. */
export const check = defineCommand({
  name: '核对',
  roles: 'everyone',
  summary: '谈话记录记得对不对',
  usage: '核对 382746156 1',
  takes: 'own+text',
  async run(turn, grievance, text) {
    const found = /^(?:(1|对|记得对)|(2|不对|不是))/.exec(text.normalize('NFKC'))
    if (found === null) return answer(plain(say('usage', { usage: `核对 ${grievance.no} 1` })))
    const right = found[1] !== undefined
    await checkTalk(turn.ctx, grievance, right)
    if (right) return about(grievance, plain(say('talkRight', {})))
    await askSupplement.ask(turn, { grievanceId: grievance.id })
    return about(grievance, plain(say('talkWrong', {})))
  },
})

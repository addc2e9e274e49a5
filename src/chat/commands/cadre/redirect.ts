import { accepted, redirect as sendAway } from '../../../services/grievances/outcome/redirect.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { isCommandWord } from '../../recognise.ts'
import { about, answer } from '../../turn.ts'
import { reopenOwn } from '../employee/reopen.ts'

export const redirect = defineCommand({
  name: '转引导',
  aliases: ['不予受理'],
  roles: ['director', 'deputy', 'supervisor', 'designated'],
  summary: '不归工作室办的，告诉职工去哪、打哪个电话、带什么',
  usage: '转引导 382746156 归社保经办，请到市社保中心二楼，电话 12333，带身份证',
  takes: 'seen+text',
  async run(turn, grievance, words) {
    if (isCommandWord(turn.speaker, words)) throw refusal('bodyIsCommand', { word: words })
    const after = await sendAway(turn.ctx, grievance, turn.speaker, words)
    return about(after, plain(say('redirected', { no: after.no })))
  },
})

/** The answer to 那边受理了吗. 没受理 brings it back. */
export const acceptance = defineCommand({
  name: '受理情况',
  roles: 'everyone',
  summary: '转去的地方受理了没有',
  usage: '受理情况 382746156 1',
  takes: 'own+text',
  async run(turn, grievance, text) {
    if (grievance.status !== 'redirected') throw refusal('wrongStatus', { no: grievance.no, status: grievance.status, action: 'accepted' })
    if (/^(1|受理了)/.test(text)) {
      const after = await accepted(turn.ctx, grievance)
      return about(after, plain(say('acceptedThere', { no: after.no })))
    }
    return /^(2|没|不)/.test(text) ? reopenOwn(turn, grievance, '') : answer(plain(say('usage', { usage: `受理情况 ${grievance.no} 1` })))
  },
})

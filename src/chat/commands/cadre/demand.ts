import { checkNumber } from '../../../domain/number.ts'
import { readLimit } from '../../../domain/typed/time-limit.ts'
import { refuseIfLocked } from '../../../services/numbers.ts'
import { demand as ask, demandFor, demandsTo, answerDemand as reply } from '../../../services/requests/demand.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand, pointerIn } from '../../command.ts'
import { isCommandWord } from '../../recognise.ts'
import { about, answer } from '../../turn.ts'

const USAGE = '提请单 382746156 11-28 请补发九月、十月工资'

export const demand = defineCommand({
  name: '提请单',
  aliases: ['开提请单'],
  roles: ['officer', 'director', 'deputy', 'leader', 'supervisor', 'designated'],
  summary: '提请单位行政解决：写明答复日期和要求，不带职工的话',
  usage: USAGE,
  takes: 'seen+text',
  async run(turn, grievance, text) {
    const usage = USAGE.replace('382746156', grievance.no)
    const limit = readLimit(text, turn.ctx.now, turn.ctx.calendar)
    if (limit === null || limit.words.length < 4) throw refusal('demandUsage', { usage })
    const sent = await ask(turn.ctx, grievance, turn.speaker, limit.words, limit.dueAt)
    return about(grievance, plain(say('demandSent', { no: grievance.no, demand: sent.no, due: sent.dueAt })))
  },
})

const ANSWER = '提请答复 104552871 工资11月25日前补发到位'

export const answerDemand = defineCommand({
  name: '提请答复',
  aliases: ['答复提请'],
  roles: ['leader', 'officer', 'director', 'deputy', 'supervisor', 'designated'],
  summary: '答复提请单；纸面来的由承办人记下',
  usage: ANSWER,
  takes: 'text',
  async run(turn, text) {
    const { digits, rest } = pointerIn(text)
    if (digits !== null && digits.length > 2) {
      await refuseIfLocked(turn.ctx, turn.speaker)
      if (checkNumber(digits) === 'typo') throw refusal('numberTypo', { no: digits })
    }
    const waiting = digits === null || digits.length <= 2 ? await demandsTo(turn.ctx, turn.speaker) : []
    const [only, ...others] = waiting
    const no = digits !== null && digits.length > 2 ? digits : only
    if (no === undefined) throw refusal('noDemand', {})
    if (others.length > 0) throw refusal('whichDemand', { nos: waiting })
    const found = await demandFor(turn.ctx, no, turn.speaker)
    if (found === null) throw refusal('noSuchNumber', {})
    const words = digits !== null && digits.length > 2 ? rest : text
    if (words.length < 2) throw refusal('usage', { usage: ANSWER.replace('104552871', no) })
    if (isCommandWord(turn.speaker, words)) throw refusal('bodyIsCommand', { word: words })
    await reply(turn.ctx, found, turn.speaker, words)
    return answer(plain(say('demandReplied', { demand: no })))
  },
})

import { phoneMissed, phoneTasksOf, ratedByPhone } from '../../../services/grievances/outcome/phone.ts'
import { CADRES } from '../../../services/people/people.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand, pointerIn } from '../../command.ts'
import { about, answer } from '../../turn.ts'
import { readNumbers, readWords } from '../employee/rate.ts'

const MISSED = /^(没打通|打不通|没人接|没接|停机|空号|关机)/
const ON = /[，,\s]*(接着办|要接着办|继续办)[。.!！]?$/

/** Who was asked to telephone says what they were told. */
export const phoned = defineCommand({
  name: '回访',
  aliases: ['电话回访'],
  roles: CADRES,
  summary: '打完回访电话，照职工说的记下来',
  usage: '回访 382746156 1 1',
  takes: 'text',
  fits: rest => rest === '' || pointerIn(rest).digits !== null || MISSED.test(rest) || readWords(rest.replace(ON, '')) !== null,
  async run(turn, text) {
    const { digits, rest } = pointerIn(text)
    const tasks = await phoneTasksOf(turn.ctx, turn.speaker)
    const byNumber = digits !== null && digits.length === 9
    const open = tasks.filter(({ status }) => status === 'answered')
    const found = byNumber
      ? tasks.find(({ no }) => no === digits)
      : (tasks.find(({ id }) => id === turn.quoted?.grievanceId) ?? (open.length === 1 ? open[0] : undefined))
    if (found === undefined) {
      if (byNumber) throw refusal('noSuchNumber', {})
      return answer(plain(open.length === 0 ? say('phoneNone', {}) : say('phoneUnclear', { no: open[0]?.no ?? '' })))
    }
    const words = (byNumber ? rest : text).trim()
    const { no } = found
    if (MISSED.test(words)) {
      await phoneMissed(turn.ctx, found, turn.speaker)
      return answer(plain(say('phoneMissed', { no })))
    }
    const said = readNumbers(words.replace(ON, '')) ?? readWords(words.replace(ON, ''))
    if (said === null || said.solved === null || said.satisfied === null) return about(found, plain(say('phoneUnclear', { no })))
    const { solved, satisfied } = said
    const done = await ratedByPhone(turn.ctx, found, turn.speaker, { solved, satisfied }, ON.test(words))
    return answer(plain(say('phoneRated', { no, ...done })))
  },
})

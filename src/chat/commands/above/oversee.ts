import { readLimit } from '../../../domain/typed/time-limit.ts'
import { oversee as press, instruct as tellOwner } from '../../../services/grievances/ownership/oversee.ts'
import { calendarOf } from '../../../services/people/hours.ts'
import { cadreName } from '../../../services/people/people.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { isCommandWord } from '../../recognise.ts'
import { about } from '../../turn.ts'

export const oversee = defineCommand({
  name: '督办',
  roles: ['supervisor', 'designated'],
  summary: '限时督办，到时没答复就提级并告诉您',
  usage: '督办 382746156 3天',
  takes: 'seen+text',
  async run(turn, grievance, text) {
    if (grievance.ownerId === turn.speaker.personId) throw refusal('overseeOwn', { no: grievance.no })
    const limit = readLimit(text, turn.ctx.now, await calendarOf(turn.ctx, grievance.unitId))
    if (limit === null) throw refusal('wrongLimit', { usage: `督办 ${grievance.no} 3天` })
    const { grievance: after, dueAt } = await press(turn.ctx, grievance, turn.speaker, limit.dueAt, limit.words)
    const owner = await cadreName(turn.ctx, after.ownerId)
    return about(after, plain(say('overseen', { no: after.no, owner, due: dueAt })))
  },
})

export const instruct = defineCommand({
  name: '批示',
  roles: ['director', 'deputy', 'leader', 'supervisor', 'designated'],
  summary: '对一件事批示，马上送到承办人手里',
  usage: '批示 382746156 本周内解决，财务配合',
  takes: 'seen+text',
  async run(turn, grievance, words) {
    if (isCommandWord(turn.speaker, words)) throw refusal('bodyIsCommand', { word: words })
    const after = await tellOwner(turn.ctx, grievance, turn.speaker, words)
    return about(after, plain(say('instructed', { no: after.no, owner: await cadreName(turn.ctx, after.ownerId) })))
  },
})

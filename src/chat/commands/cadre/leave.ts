import { readLeave } from '../../../domain/typed/leave-span.ts'
import { endLeave, takeLeave } from '../../../services/people/absences.ts'
import { CADRES } from '../../../services/people/people.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { answer } from '../../turn.ts'

const HANDLERS = ['officer', 'director', 'deputy', 'leader', 'supervisor', 'designated'] as const
const USAGE = '请假 11-25 11-27 李明'

export const leave = defineCommand({
  name: '请假',
  roles: HANDLERS,
  summary: '请假期间由谁代办：手上的事到时转过去，回来再转回',
  usage: USAGE,
  takes: 'text',
  async run(turn, text) {
    const span = readLeave(text, turn.ctx.now)
    if (span === null) throw refusal('wrongLeave', { usage: USAGE })
    const standIn = await takeLeave(turn.ctx, turn.speaker, span)
    return answer(plain(say('leaveTaken', { standIn, from: span.from, until: span.until })))
  },
})

export const back = defineCommand({
  name: '销假',
  aliases: ['我回来了'],
  roles: CADRES,
  summary: '提前回来，手上的事转回',
  usage: '销假',
  takes: 'nothing',
  async run(turn) {
    await endLeave(turn.ctx, turn.speaker)
    return answer(plain(say('leaveEnded', {})))
  },
})

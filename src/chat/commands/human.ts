import { plain } from '../../texts/cards.ts'
import { refusal, say } from '../../texts/text.ts'
import { callHuman } from '../../services/grievances/own.ts'
import { ownOpen } from '../../services/grievances/read.ts'
import { deskFor } from '../../services/duty.ts'
import { defineCommand } from '../command.ts'
import { moment as momentOf } from '../../texts/words.ts'
import { answer } from '../turn.ts'

export const human = defineCommand({
  name: '转人工', aliases: ['人工', '找人', '我要找人', '人工服务'], roles: 'everyone', summary: '请工作人员来接您的话', usage: '转人工', takes: 'nothing',
  async run(turn) {
    const [grievance] = await ownOpen(turn.ctx, turn.speaker)
    const claimed = grievance !== undefined && grievance.claimedAt !== null
    const personId = claimed ? grievance.ownerId : await deskFor(turn.ctx, turn.speaker.unitId)
    if (personId === null) throw refusal('noUnitsYet', {})
    const who = await callHuman(turn.ctx, turn.speaker, grievance ?? null, personId)
    if (turn.ctx.calendar.isWorkingTime(turn.ctx.now)) return answer(plain(say('humanCalled', { who })))
    return answer(plain(say('humanAway', { from: momentOf(turn.ctx.calendar.nextWorkingTime(turn.ctx.now)) })))
  },
})

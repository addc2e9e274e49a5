import { factsOf } from '../../../services/grievances/facts.ts'
import { ownAll, ownOpen } from '../../../services/grievances/read.ts'
import { unlinkAllOf } from '../../../services/grievances/unlink.ts'
import { openIntake } from '../../../services/mail/intakes.ts'
import { forgetPerson, knownSince } from '../../../services/people/people.ts'
import { unitById } from '../../../services/people/units.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { answer } from '../../turn.ts'

export const myData = defineCommand({
  name: '我的数据',
  aliases: ['我的信息', '隐私'],
  roles: 'everyone',
  summary: '看存了您的什么',
  usage: '我的数据',
  takes: 'nothing',
  async run(turn) {
    const matters: string[] = []
    for (const grievance of (await ownAll(turn.ctx, turn.speaker)).slice(0, 20))
      matters.push(say('matterLine', await factsOf(turn.ctx, grievance)))
    const unit = turn.speaker.unitId === null ? '' : (await unitById(turn.ctx, turn.speaker.unitId)).name
    return answer(plain(say('myData', { unit, matters, since: await knownSince(turn.ctx, turn.speaker.personId), anonymousNote: true })))
  },
})

export const eraseData = defineCommand({
  name: '删除我的数据',
  aliases: ['删除数据'],
  roles: 'everyone',
  summary: '删除您的名字、单位和谈话',
  usage: '删除我的数据',
  takes: 'nothing',
  async run(turn) {
    const [open] = await ownOpen(turn.ctx, turn.speaker)
    if (open !== undefined) throw refusal('dataNotYet', { no: open.no })
    const intake = await openIntake(turn.ctx, turn.conversation.id)
    if (intake !== null) throw refusal('dataGathering', {})
    await unlinkAllOf(turn.ctx, turn.speaker.personId)
    await forgetPerson(turn.ctx, turn.speaker)
    return answer(plain(say('dataErased', {})))
  },
})

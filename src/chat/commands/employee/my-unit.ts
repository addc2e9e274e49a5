import { unitById } from '../../../services/people/units.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { askUnit, tellUnit } from '../../dialogues/unit.ts'
import { answer } from '../../turn.ts'

export const myUnit = defineCommand({
  name: '我的单位',
  aliases: ['我单位', '单位'],
  roles: 'everyone',
  summary: '说明您是哪个单位的',
  usage: '我的单位 华北轴承三车间',
  takes: 'text?',
  fits: rest => rest.length <= 60,
  async run(turn, name) {
    if (name !== '') return tellUnit(turn, name)
    if (turn.speaker.unitId !== null) return answer(plain(say('myUnit', { unit: (await unitById(turn.ctx, turn.speaker.unitId)).name })))
    await askUnit.ask(turn, { options: [] })
    return answer(plain(say('askUnit', {})))
  },
})

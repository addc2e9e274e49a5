import { hotFor } from '../../../services/hot/read.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { answer } from '../../turn.ts'

export const hot = defineCommand({
  name: '热点',
  aliases: ['热点问题', '看热点'],
  roles: ['director', 'deputy', 'leader', 'supervisor', 'designated'],
  summary: '看好几个人都在反映的事',
  usage: '热点',
  takes: 'nothing',
  async run(turn) {
    return answer(plain(say('hotList', { list: await hotFor(turn.ctx, turn.speaker) })))
  },
})

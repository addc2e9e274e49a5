import { answerAll as tellAll } from '../../../services/alerts/handling/answer-all.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { isCommandWord } from '../../recognise.ts'
import { answer } from '../../turn.ts'
import { HANDLED, whichAlert } from '../../which-alert.ts'

const USAGE = '统一答复 锅炉周五修好，这周先开北区澡堂'

export const answerAll = defineCommand({
  name: '统一答复',
  aliases: ['一起答复'],
  roles: ['director', 'deputy', 'leader', 'supervisor'],
  summary: '把处理意见一次告诉反映同一件事的每个人',
  usage: USAGE,
  takes: 'text',
  async run(turn, text) {
    const found = await whichAlert(turn, text, { said: '统一答复', fits: ({ drill }) => !drill })
    if ('messages' in found) return found
    if (found.words === '') throw refusal('usage', { usage: USAGE })
    if (isCommandWord(turn.speaker, found.words)) throw refusal('bodyIsCommand', { word: found.words })
    const { told, left } = await tellAll(turn.ctx, found.alert.id, turn.speaker, found.words)
    return { ...answer(plain(say('answeredAll', { told, left }))), ...HANDLED, alertId: found.alert.id }
  },
})

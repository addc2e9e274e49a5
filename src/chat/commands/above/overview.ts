import { readSpanWord } from '../../../domain/typed/span-word.ts'
import { factsOf } from '../../../services/grievances/facts.ts'
import { exceptionsFor, figuresFor } from '../../../services/grievances/overview.ts'
import { silentBelow } from '../../../services/grievances/silent-units.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand } from '../../command.ts'
import { answer } from '../../turn.ts'

export const overview = defineCommand({
  name: '汇总',
  aliases: ['看汇总'],
  roles: ['supervisor', 'director', 'deputy', 'leader'],
  summary: '响应率、解决率、满意率，和要您过问的十件',
  usage: '汇总 本月',
  takes: 'text?',
  fits: rest => rest.length <= 4,
  async run(turn, text) {
    const span = readSpanWord(text === '' ? '本月' : text, turn.ctx.now)
    if (span === null) throw refusal('wrongSpan', {})
    const figures = await figuresFor(turn.ctx, turn.speaker, span.from, span.until)
    const worst = await exceptionsFor(turn.ctx, turn.speaker)
    const lines = await Promise.all(worst.map(async one => say('exceptionLine', await factsOf(turn.ctx, one))))
    const list = worst.map(({ no }) => ({ no, says: `查看 ${no}` }))
    const silent = await silentBelow(turn.ctx, turn.speaker, span.from, span.until)
    return answer({ text: say('overview', { ...figures, span: text === '' ? '本月' : text, lines, silent }), list })
  },
})

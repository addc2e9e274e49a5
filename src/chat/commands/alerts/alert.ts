import { asSeriousAs, Level } from '../../../domain/grievance.ts'
import { raise } from '../../../services/alerts/detect/raise.ts'
import { fileForSomebody } from '../../../services/grievances/file-for.ts'
import { byId } from '../../../services/grievances/read.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { LEVEL } from '../../../texts/words.ts'
import { danger } from '../../../triage/triage.ts'
import { defineCommand } from '../../command.ts'
import { about } from '../../turn.ts'

/** 预警 by somebody who sees it: filed like 代登, and an alert whatever the words are taken for. */
export const alert = defineCommand({
  name: '预警',
  aliases: ['报预警'],
  roles: ['liaison', 'officer', 'director', 'deputy', 'leader', 'supervisor'],
  summary: '自己看到了要紧的事，马上报预警',
  usage: '预警 橙 三车间三十多人聚在办公楼前要说法',
  takes: 'text',
  async run(turn, text) {
    const [, said, words = ''] = /^(红|橙)色?[\s，,：:]+([\s\S]+)$/.exec(text) ?? []
    const level = Level.options.find(one => LEVEL[one] === said)
    if (level === undefined || words.trim() === '') throw refusal('wrongAlert', {})
    const filed = await fileForSomebody(turn.ctx, turn.speaker, turn.conversation, words, turn.received.inboxId)
    const found = danger(words)
    const heard = filed.alert !== null && asSeriousAs(level).includes(filed.grievance.level) ? filed.alert : null
    const raised =
      heard ??
      (await raise(turn.ctx, await byId(turn.ctx, filed.grievance.id), {
        level,
        hazard: found?.hazard ?? (/聚|停工|堵|上访/.test(words) ? 'gathering' : 'none'),
        rule: 'said-by-cadre',
        story: words,
      }))
    return about(filed.grievance, plain(say('saidByCadre', { alertNo: raised.no, reached: raised.reached })))
  },
})

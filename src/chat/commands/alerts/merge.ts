/** 合并, 拆分: what two alerts tell of is one thing, or is not after all. */
import { merge as mergeAlerts, split as splitAlert } from '../../../services/alerts/handling/merge.ts'
import { type OpenAlert, toldTo } from '../../../services/alerts/ladder/sign.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { type Command, defineCommand, pointerIn } from '../../command.ts'
import { answer, type Turn } from '../../turn.ts'
import { HANDLED, means } from '../../which-alert.ts'

const MAY: Command['roles'] = ['director', 'deputy', 'leader', 'supervisor']

/** @throws UserError `noSuchNumber` */
async function named(turn: Turn, no: string | null): Promise<OpenAlert> {
  const found = no === null ? undefined : (await toldTo(turn.ctx, turn.speaker, { hot: true })).find(means(no))
  if (found === undefined) throw refusal('noSuchNumber', {})
  return found
}

export const merge = defineCommand({
  name: '合并',
  aliases: ['合并预警'],
  roles: MAY,
  summary: '两条预警是一件事：把前一条并到后一条，两个号都认',
  usage: '合并 104552871 382746156',
  takes: 'text',
  fits: rest => pointerIn(pointerIn(rest).rest).rest === '',
  async run(turn, text) {
    const first = pointerIn(text)
    const second = pointerIn(first.rest)
    if (first.digits?.length !== 9 || second.digits?.length !== 9) throw refusal('usage', { usage: '合并 104552871 382746156' })
    const [from, into] = [await named(turn, first.digits), await named(turn, second.digits)]
    await mergeAlerts(turn.ctx, from.id, into.id, turn.speaker)
    return { ...answer(plain(say('merged', { fromNo: from.no, intoNo: into.no }))), ...HANDLED, alertId: into.id }
  },
})

export const split = defineCommand({
  name: '拆分',
  aliases: ['拆分预警'],
  roles: MAY,
  summary: '并错了：把并进去的那条预警再拆出来',
  usage: '拆分 104552871',
  takes: 'text',
  fits: rest => pointerIn(rest).rest === '',
  async run(turn, text) {
    const { digits } = pointerIn(text)
    const into = await named(turn, digits)
    await splitAlert(turn.ctx, into.id, digits ?? '', turn.speaker)
    return { ...answer(plain(say('splitOff', { fromNo: digits ?? '', intoNo: into.no }))), ...HANDLED, alertId: into.id }
  },
})

/** 处置, 续报, 终报, 解除, 复盘, 核实: what is said about an alert by whoever was told of it. */
import { Level } from '../../../domain/grievance.ts'
import type { IncidentAction } from '../../../domain/incident.ts'
import { confirm as confirmAlert, handle, review, standDown } from '../../../services/alerts/handling/handling.ts'
import type { OpenAlert } from '../../../services/alerts/ladder/sign.ts'
import { CADRES } from '../../../services/people/people.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { LEVEL } from '../../../texts/words.ts'
import { type Command, defineCommand } from '../../command.ts'
import { type Answer, answer, type Turn } from '../../turn.ts'
import { HANDLED, whichAlert } from '../../which-alert.ts'
import { signFor } from './sign.ts'

interface Given {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly summary: string
  readonly usage: string
  /** Stood down already; else still under way. */
  readonly over?: boolean
  readonly run: (turn: Turn, alert: OpenAlert, words: string) => Promise<Answer>
}

const isOver = ({ state }: OpenAlert): boolean => state === 'stood-down' || state === 'reviewed'

function aboutAlert({ run, over = false, ...given }: Given): Command {
  return defineCommand({
    ...given,
    roles: CADRES,
    takes: 'text',
    async run(turn, text) {
      const found = await whichAlert(turn, text, { said: given.name, fits: alert => isOver(alert) === over })
      if ('messages' in found) return found
      if (found.words === '') return answer(plain(say('usage', { usage: given.usage })))
      if (!over) await signFor(turn, found.alert.id)
      return { ...(await run(turn, found.alert, found.words)), ...HANDLED, alertId: found.alert.id }
    },
  })
}

const noted = (turn: Turn, alert: OpenAlert, action: IncidentAction): Answer =>
  answer(plain(say('incidentNoted', { alertNo: alert.no, action, at: turn.ctx.now })))

const saying = (name: string, action: 'handle' | 'report' | 'final', summary: string, example: string): Command =>
  aboutAlert({
    name,
    summary,
    usage: `${name} ${example}`,
    async run(turn, alert, words) {
      await handle(turn.ctx, alert.id, turn.speaker, action, words)
      return noted(turn, alert, action)
    },
  })

export const measure = saying('处置', 'handle', '记下对预警做了什么', '已派两人到现场，停机断电')
export const progressReport = saying('续报', 'report', '续报预警的进展', '人已送医，情况稳定')
export const finalReport = saying('终报', 'final', '终报预警的结果', '人已平安，设备停用整改')

const FALSE_ALARM = /^(误报|虚惊|假的)[\s，,。：:]*/

export const over = aboutAlert({
  name: '解除',
  aliases: ['解除预警'],
  summary: '解除一条预警，写结论；是误报要两个人说',
  usage: '解除 人已平安，隐患已整改',
  async run(turn, alert, words) {
    const falseAlarm = FALSE_ALARM.test(words)
    const waits = await standDown(turn.ctx, alert.id, turn.speaker, words, falseAlarm)
    return answer(plain(waits === null ? say('stoodDown', { alertNo: alert.no }) : say('waitsForSecond', { what: '算误报' })))
  },
})

export const lookBack = aboutAlert({
  name: '复盘',
  summary: '解除以后写下哪里好、哪里要改',
  usage: '复盘 到场用了 20 分钟，值班电话要换',
  over: true,
  async run(turn, alert, words) {
    await review(turn.ctx, alert.id, turn.speaker, words)
    return noted(turn, alert, 'review')
  },
})

export const confirm = aboutAlert({
  name: '核实',
  summary: '核实一条预警的颜色；往轻里改要两个人说',
  usage: '核实 红 现场五十多人，已停机',
  async run(turn, alert, words) {
    const [said = '', ...reason] = words.split(/\s+/)
    const level = Level.options.find(one => said.startsWith(LEVEL[one]))
    if (level === undefined || reason.length === 0) throw refusal('usage', { usage: '核实 红 现场五十多人，已停机' })
    const waits = await confirmAlert(turn.ctx, alert.id, turn.speaker, level, reason.join(' '))
    return answer(
      plain(waits === null ? say('confirmed', { alertNo: alert.no, level }) : say('waitsForSecond', { what: `改为${LEVEL[level]}色` })),
    )
  },
})

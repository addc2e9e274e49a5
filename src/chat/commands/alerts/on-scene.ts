/** 出发, 到场, 预案, 做了, 已上报: what whoever is there records with one word. */
import { PLAN_OF } from '../../../domain/incident.ts'
import { nameOf, recordStep, setOut } from '../../../services/alerts/handling/handling.ts'
import { notesOf } from '../../../services/alerts/handling/notes.ts'
import { type OpenAlert, toldTo } from '../../../services/alerts/ladder/sign.ts'
import { CADRES } from '../../../services/people/people.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { PLANS } from '../../../texts/zh-cn/incident.ts'
import { type Command, defineCommand } from '../../command.ts'
import { type Answer, answer, type Turn } from '../../turn.ts'
import { HANDLED, whichAlert } from '../../which-alert.ts'
import { signFor } from './sign.ts'

interface Given {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly summary: string
  readonly usage: string
  readonly where?: Command['where']
  readonly fits?: Command['fits']
  readonly run: (turn: Turn, alert: OpenAlert, words: string) => Promise<Answer>
}

const there = ({ run, ...given }: Given): Command =>
  defineCommand({
    ...given,
    roles: CADRES,
    takes: 'text?',
    async run(turn, text) {
      const found = await whichAlert(turn, text, { said: given.name, fits: ({ state }) => state !== 'stood-down' && state !== 'reviewed' })
      return 'messages' in found ? found : { ...(await run(turn, found.alert, found.words)), ...HANDLED, alertId: found.alert.id }
    },
  })

/** Whoever is on the way, or there, has signed for it. */
export const onWay = there({
  name: '出发',
  aliases: ['出发了'],
  summary: '正往现场去，记下时间',
  usage: '出发',
  where: 'anywhere',
  fits: rest => rest === '' || /^[0-9\s]+$/.test(rest),
  async run(turn, alert) {
    await signFor(turn, alert.id)
    await setOut(turn.ctx, alert.id, turn.speaker)
    return answer(plain(say('onWay', { alertNo: alert.no, who: turn.speaker.name, at: turn.ctx.now })))
  },
})

const ON_THE_WAY =
  /^(?:我们?|咱们?)?(?:(?:这就|马上|立刻|现在就?|已经)?(?:去(?:现场|看看)|过去(?:看看)?|出发|动身|往(?:那边|现场)[去赶走])|(?:已经|正)?(?:在路上|在赶(?:过去|去)?|往(?:那边|现场)[去赶走])|(?:这就|马上|立刻|现在就?)[去到]|(?<=[我们咱])去)了?(?:[\s，,]*\S{1,6}分钟(?:就|能)?到)?[。.!！~]*$/u

/** 我去, 我在路上: about an alert that they were told of; to whoever has none these are just words. */
export async function answerOnTheWay(turn: Turn): Promise<Answer | null> {
  if (!ON_THE_WAY.test(turn.text.trim()) || (turn.quoted?.grievanceId != null && turn.quoted.alertId === null)) return null
  return (await toldTo(turn.ctx, turn.speaker)).length === 0 ? null : onWay.run(turn, '', onWay.name)
}

export const onScene = there({
  name: '到场',
  aliases: ['到现场了', '我到了', '到场了'],
  summary: '人到现场了，记下时间',
  usage: '到场',
  where: 'anywhere',
  fits: rest => rest === '' || /^[0-9\s]+$/.test(rest),
  async run(turn, alert) {
    await signFor(turn, alert.id)
    const first = await recordStep(turn.ctx, alert.id, turn.speaker, 'on-scene', '')
    return answer(plain(say('onScene', { first, minutes: Math.round((turn.ctx.now.getTime() - alert.openedAt.getTime()) / 60_000) })))
  },
})

export const plan = there({
  name: '预案',
  summary: '看这条预警的预案做到哪一步',
  usage: '预案',
  fits: rest => rest === '' || /^[0-9\s]+$/.test(rest),
  async run(turn, alert) {
    const notes = await notesOf(turn.ctx, [alert.id], ['plan-step'])
    const done = await Promise.all(
      notes.map(async ({ step = '', personId, at }) => ({
        step: Number(step),
        who: personId === undefined ? '' : await nameOf(turn.ctx, personId),
        at,
      })),
    )
    return answer(plain(say('planNow', { plan: PLAN_OF[alert.hazard], done, drill: alert.drill })))
  },
})

export const planStep = there({
  name: '做了',
  aliases: ['做完了', '这步做了'],
  summary: '预案的一步做完了',
  usage: '做了 1',
  fits: rest => /^[0-9\s]{1,14}$/.test(rest),
  async run(turn, alert, words) {
    const steps = PLANS[PLAN_OF[alert.hazard]]
    const step = Number(words)
    const name = steps[step - 1]
    if (name === undefined) throw refusal('noSuchStep', { last: steps.length })
    await recordStep(turn.ctx, alert.id, turn.speaker, 'plan-step', String(step))
    return answer(plain(say('planStepDone', { step: name, at: turn.ctx.now })))
  },
})

export const reported = there({
  name: '已上报',
  aliases: ['上报了'],
  summary: '记下谁把事故报给了谁；机器人不替您报',
  usage: '已上报 周主席 14:20 报区应急管理局值班室',
  async run(turn, alert, words) {
    if (words === '') throw refusal('usage', { usage: '已上报 周主席 14:20 报区应急管理局值班室' })
    await recordStep(turn.ctx, alert.id, turn.speaker, 'reported', '', words)
    return answer(plain(say('reportedNoted', { words, at: turn.ctx.now })))
  },
})

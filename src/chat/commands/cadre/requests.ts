import { checkNumber } from '../../../domain/number.ts'
import { readNumeral } from '../../../domain/typed/chinese-numeral.ts'
import { refuseIfLocked } from '../../../services/numbers.ts'
import { decide } from '../../../services/requests/decide.ts'
import { askExtension, MOST_DAYS } from '../../../services/requests/extend.ts'
import { object } from '../../../services/requests/objection.ts'
import { type Request, requestFor, waitingFor } from '../../../services/requests/request.ts'
import { askIdentity } from '../../../services/requests/unlock.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { defineCommand, pointerIn } from '../../command.ts'
import { type Answer, about, answer, type Turn } from '../../turn.ts'

const HANDLERS = ['officer', 'director', 'deputy', 'leader', 'supervisor', 'designated'] as const
const DECIDERS = ['director', 'deputy', 'leader', 'supervisor', 'designated'] as const

const EXTENSION = '延期 382746156 5天 配件在路上'

export const extension = defineCommand({
  name: '延期',
  roles: HANDLERS,
  summary: '办不完，请求延期：一次，最多 30 天，要批准',
  usage: EXTENSION,
  takes: 'seen+text',
  async run(turn, grievance, text) {
    const usage = EXTENSION.replace('382746156', grievance.no)
    const found = /^([0-9０-９一二两三四五六七八九十]{1,3})\s*(?:个?工作日|天|日)?[\s,，、]*(.*)$/su.exec(text)
    const days = readNumeral((found?.[1] ?? '').normalize('NFKC'))
    if (days === null || days < 1) throw refusal('usage', { usage })
    if (days > MOST_DAYS) throw refusal('tooManyDays', { usage })
    const reason = found?.[2]?.trim() ?? ''
    if (reason.length < 2) throw refusal('needsReason', { usage })
    const request = await askExtension(turn.ctx, grievance, turn.speaker, days, reason)
    return about(grievance, plain(say('requestSent', { no: grievance.no, request })))
  },
})

export const identity = defineCommand({
  name: '查看身份',
  roles: HANDLERS,
  summary: '看反映人是谁：写明理由，另一人批准，职工会知道',
  usage: '查看身份 382746156 要替他到社保局补缴，须本人姓名',
  takes: 'seen+text',
  async run(turn, grievance, reason) {
    if (reason.length < 4) throw refusal('needsReason', { usage: `查看身份 ${grievance.no} 要替他到社保局补缴，须本人姓名` })
    const request = await askIdentity(turn.ctx, grievance, turn.speaker, reason)
    return about(
      grievance,
      plain(request === null ? say('glassOpened', { no: grievance.no }) : say('requestSent', { no: grievance.no, request })),
    )
  },
})

export const objection = defineCommand({
  name: '异议',
  roles: ['director', 'deputy', 'supervisor', 'designated'],
  summary: '转来的事不归本单位：5 个工作日内提，上级定一次',
  usage: '异议 382746156 澡堂在三车间那边',
  takes: 'seen+text',
  async run(turn, grievance, reason) {
    const request = await object(turn.ctx, grievance, turn.speaker, reason)
    return about(grievance, plain(say('requestSent', { no: grievance.no, request })))
  },
})

/** By its number, or the only one that waits. */
async function meant(turn: Turn, text: string): Promise<{ request: Request; words: string }> {
  const { digits, rest } = pointerIn(text)
  if (digits !== null && digits.length > 2) {
    await refuseIfLocked(turn.ctx, turn.speaker)
    if (checkNumber(digits) === 'typo') throw refusal('numberTypo', { no: digits })
    const request = await requestFor(turn.ctx, digits, turn.speaker)
    if (request === null) throw refusal('noSuchNumber', {})
    return { request, words: rest }
  }
  const waiting = await waitingFor(turn.ctx, turn.speaker)
  const [only, ...others] = waiting
  if (only === undefined) throw refusal('nothingToDecide', {})
  if (others.length > 0) throw refusal('whichRequest', { nos: waiting.map(({ no }) => no) })
  return { request: only, words: text }
}

async function decided(turn: Turn, text: string, approved: boolean): Promise<Answer> {
  const { request, words } = await meant(turn, text)
  if (!approved && words.length < 2) throw refusal('needsReason', { usage: `驳回 ${request.no} 先把能办的办了` })
  const { outcome, due } = await decide(turn.ctx, request, turn.speaker, approved, words)
  const { no } = request.grievance
  if (outcome === 'over') return answer(plain(say('requestOver', { no })))
  return answer(plain(outcome === 'approved' ? say('requestApproved', { no, kind: request.kind, due }) : say('requestNotApproved', { no })))
}

export const approve = defineCommand({
  name: '批准',
  aliases: ['同意'],
  roles: DECIDERS,
  summary: '批准别人的申请（延期、查看身份、异议）',
  usage: '批准 382746156',
  takes: 'text?',
  fits: rest => rest === '' || pointerIn(rest).digits !== null,
  run: (turn, text) => decided(turn, text, true),
})

export const refuse = defineCommand({
  name: '驳回',
  aliases: ['不同意', '不批准'],
  roles: DECIDERS,
  summary: '驳回别人的申请，写明理由',
  usage: '驳回 382746156 先把能办的办了',
  takes: 'text?',
  run: (turn, text) => decided(turn, text, false),
})

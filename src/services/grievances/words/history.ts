/** 经过: what happened, from the ledger, and what was said, in one order. */
import { sql } from '../../../db.ts'
import { say } from '../../../texts/text.ts'
import { ACTION } from '../../../texts/words.ts'
import type { Context } from '../../context.ts'
import { cadreName } from '../../people/people.ts'
import type { Grievance } from '../read.ts'
import { type Line, lineText } from './words.ts'

const TOLD: Record<string, string> = {
  ...ACTION,
  urge: '催办',
  'objection-asked': '提出异议',
  'objection-refused': '异议驳回',
  'objection-approved': '异议成立',
  'extend-asked': '申请延期',
  'extend-refused': '驳回延期',
  'identity-asked': '申请查看身份',
  'identity-refused': '驳回查看身份',
  'identity-unlocked': '查看身份',
  talk: '接谈',
  'talk-confirmed': '职工核对接谈记录无误',
  'talk-disputed': '职工说接谈记录不对',
  'claimed-back': '本人认回',
  hearing: '听证',
  'mediation-proposed': '送出调解条款',
  'mediation-yes': '同意调解',
  'mediation-no': '不同意调解',
  'mediation-agreed': '调解协议成立',
  'review-wanted': '不服答复，请上级过问',
  'redirect-checked': '问受理了没有',
  'promise-kept': '承诺兑现',
  'promise-partly': '承诺兑现一部分',
  'promise-broken': '承诺没兑现',
  'alert-opened': '预警',
  'answer-sent': '发出答复',
  'follow-up': '回访',
  'second-try': '再次回访',
  'demand-sent': '开提请单',
  'demand-answered': '单位答复提请单',
  'demand-overdue': '提请单到期没答复',
  'join-asked': '问愿不愿意一起办',
  joined: '一起办',
  'join-declined': '单独办',
  'join-left': '改为单独办',
  'phone-asked': '请人打电话回访',
  'phone-rated': '电话回访到了',
  'phone-missed': '电话没打通',
  reply: '回话',
  supplement: '补充',
}
/** Told by the words themselves. */
const SILENT = ['reply', 'ask', 'note', 'supplement', 'supply', 'answer-sent']
const SAID = { in: '职工', out: '回话', note: '备注' } as const

export async function historyOf(ctx: Context, grievance: Grievance, lines: readonly Line[]): Promise<string[]> {
  const entries = await ctx.tx.$queryRaw<{ at: Date; type: string; actorId: string | null; actor: string }[]>(sql`
    SELECT at, type, actor_id AS "actorId", actor FROM ledger_entries WHERE grievance_id = ${grievance.id}::uuid ORDER BY id DESC LIMIT 40`)
  const happened = await Promise.all(
    entries
      .filter(({ type }) => TOLD[type] !== undefined && !SILENT.includes(type))
      .map(async entry => ({
        at: entry.at,
        text: say('historyLine', {
          at: entry.at,
          what: TOLD[entry.type] ?? '',
          who: entry.actorId === null ? (entry.actor === 'employee' ? '职工' : '') : await cadreName(ctx, entry.actorId),
          words: '',
        }),
      })),
  )
  const said = await Promise.all(
    lines
      .filter(({ direction, at }) => direction !== 'in' || at > grievance.registeredAt)
      .slice(-20)
      .map(async line => ({
        at: line.at,
        text: say('historyLine', {
          at: line.at,
          what: SAID[line.direction as keyof typeof SAID],
          who: line.authorId === null ? '' : await cadreName(ctx, line.authorId),
          words: lineText(line),
        }),
      })),
  )
  return [...happened, ...said].sort((a, b) => a.at.getTime() - b.at.getTime()).map(({ text }) => text)
}

/** 汇总 and the ten exceptions. */
import { line, text } from '../catalogue.ts'
import type { Facts } from '../facts.ts'
import { LEVEL, left, STATUS, spaced } from '../words.ts'
import { sample } from './sample.ts'

/** `90.0%（9/10）`: never a rate without what it is of. */
const rate = (part: number, whole: number): string => (whole === 0 ? '还没有' : `${((100 * part) / whole).toFixed(1)}%（${part}/${whole}）`)

export interface Figures {
  readonly received: number
  readonly open: number
  readonly overdue: number
  readonly closed: number
  readonly redirected: number
  readonly withdrawn: number
  /** A person was in touch, of them before the promise fell due; of how many whose promise fell due or was kept. */
  readonly inTime: number
  readonly contactDue: number
  /** Closed or rated: of these a rating could be had. */
  readonly ratable: number
  readonly rated: number
  readonly solved: number
  readonly satisfied: number
  readonly reopened: number
  readonly kept: number
  readonly broken: number
  /** 提请单 to management about these, answered, and late without an answer. */
  readonly demands: number
  readonly demandsAnswered: number
  readonly demandsLate: number
  /** Of the suggestions that were answered. */
  readonly adopted: number
  readonly partly: number
  readonly declined: number
}

export const overview = {
  overview: text(
    (p: Figures & { span: string; lines: readonly string[]; silent: readonly { unit: string; people: string }[] }) =>
      [
        `【汇总】${p.span}登记 ${p.received} 件：在办 ${p.open}（超时 ${p.overdue}），办结 ${p.closed}，转引导 ${p.redirected}，撤回 ${p.withdrawn}。`,
        `响应率 ${rate(p.inTime, p.contactDue)}；解决率 ${rate(p.solved, p.rated)}；满意率 ${rate(p.satisfied, p.rated)}；参评率 ${rate(p.rated, p.ratable)}。`,
        `重办和第二轮 ${p.reopened} 件；承诺兑现 ${p.kept} 个，没全兑现 ${p.broken} 个。未评价的不算满意。`,
        p.demands === 0 ? '' : `提请单 ${p.demands} 张：单位答复 ${p.demandsAnswered}，到期没答复 ${p.demandsLate}。`,
        p.adopted + p.partly + p.declined === 0
          ? ''
          : `意见建议答复 ${p.adopted + p.partly + p.declined} 条：采纳 ${p.adopted}，部分采纳 ${p.partly}，未采纳 ${p.declined}。`,
        p.silent.length === 0
          ? ''
          : `有人反映、单位却没动静（两天以上没认领、没回话、没上报）：${p.silent.map(({ unit, people }) => `${unit} ${people}`).join('、')}。请打电话问一问。`,
        p.lines.length === 0
          ? '没有要您过问的例外。'
          : `请您过问：\n${p.lines.map((one, at) => `${at + 1}. ${one}`).join('\n')}\n发前面的数字查看，“督办 数字 3天”督办。`,
      ]
        .filter(part => part !== '')
        .join('\n'),
    {
      span: '本月',
      received: 12,
      open: 3,
      overdue: 1,
      closed: 8,
      redirected: 1,
      withdrawn: 0,
      inTime: 11,
      contactDue: 12,
      ratable: 8,
      rated: 6,
      solved: 5,
      satisfied: 6,
      reopened: 1,
      kept: 2,
      broken: 1,
      demands: 2,
      demandsAnswered: 1,
      demandsLate: 1,
      adopted: 2,
      partly: 0,
      declined: 1,
      silent: [{ unit: '华北轴承', people: '5—9人' }],
      lines: ['三车间“三车间工资的事” 382 746 156 · 红 · 超 3 小时'],
    },
  ),
  exceptions: text(
    (p: { name: string; lines: readonly string[] }) =>
      [
        `${p.name}，今天请您过问这 ${p.lines.length} 件：`,
        ...p.lines.map((one, at) => `${at + 1}. ${one}`),
        '发前面的数字查看，“督办 数字 3天”督办。',
      ].join('\n'),
    { name: '孙部长', lines: ['三车间“三车间工资的事” 382 746 156 · 红 · 超 3 小时'] },
  ),
  exceptionLine: text(
    (f: Facts) =>
      [
        `${f.unit}“${f.subject}” ${spaced(f.no)}`,
        LEVEL[f.level],
        f.missed === null && (f.due === null || f.due > f.now) ? STATUS[f.status] : left(f.missed ?? f.due ?? f.now, f.now),
        f.round > 1 ? `第 ${f.round} 轮` : '',
        f.owner,
      ]
        .filter(part => part !== '')
        .join(' · '),
    sample,
  ),
  wrongSpan: line('可以看本周、本月、上月、今年。这样发：汇总 本月'),
}

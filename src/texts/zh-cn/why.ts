/** 为什么: each date in plain words. */
import type { DeadlineKind } from '../../domain/clocks/deadlines.ts'
import type { Explanation } from '../../domain/clocks/explain.ts'
import type { LegalDate, LegalKind } from '../../domain/clocks/rule-pack.ts'
import { text } from '../catalogue.ts'
import { COMPLEXITY, day, moment, spaced } from '../words.ts'

const WHAT: Record<DeadlineKind, string> = {
  claim: '有人认领',
  'first-contact': '有人联系您',
  answer: '答复',
  heartbeat: '跟您说一次办到哪了',
  'ask-timeout': '等您补充，过了就按现有情况接着办',
  promise: '兑现承诺',
  'follow-up': '回访',
  'second-try': '再问一次',
  'close-unrated': '没联系上就按未评价结案',
  care: '问问后来怎么样',
  'redirect-check': '问那边受理了没有',
}

const SINCE: Partial<Record<DeadlineKind, string>> = {
  answer: '这一轮开始',
  'follow-up': '答复',
  'second-try': '第一次问',
  'close-unrated': '第二次问',
  'ask-timeout': '向您追问',
  heartbeat: '上一次跟您说话',
  care: '办结',
  'redirect-check': '告诉您去处',
}

const UNIT = { minutes: '分钟（不分昼夜）', 'working-hours': '个工作小时', 'working-days': '个工作日', days: '天' } as const

/** `11月28日、29日`; of many only how many. */
function daysOff(dates: readonly string[]): string {
  if (dates.length > 8) return `中间 ${dates.length} 个休息日`
  return dates
    .map((date, at) =>
      at > 0 && dates[at - 1]?.slice(0, 7) === date.slice(0, 7) ? `${Number(date.slice(8))}日` : day(new Date(`${date}T04:00:00Z`)),
    )
    .join('、')
}

function hours(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000))
  return minutes < 60 ? `${minutes} 分钟` : `${Math.round(minutes / 6) / 10} 个工作小时`
}

function dateLine(one: Explanation & { promised: boolean; complexity: keyof typeof COMPLEXITY }): string {
  if (one.missed !== null && one.rule.amount === 1 && one.rule.unit === 'working-days')
    return `${moment(one.dueAt)} ${WHAT[one.kind]}：说好的 ${moment(one.missed)} 没做到，从 ${moment(one.from)} 起再限 1 个工作日`
  const since = one.kind === 'follow-up' && one.promised ? '答应的日子' : (SINCE[one.kind] ?? '登记或转手')
  const size = one.kind === 'answer' ? `（${COMPLEXITY[one.complexity]}的事）` : ''
  return [
    `${moment(one.dueAt)} ${WHAT[one.kind]}：从${since} ${moment(one.from)} 算，${one.rule.amount} ${UNIT[one.rule.unit]}${size}`,
    one.skipped.length === 0 ? '' : `跳过 ${daysOff(one.skipped)}（休息日）`,
    one.pausedMs === 0 ? '' : `等补充停了 ${hours(one.pausedMs)}，往后顺延`,
    one.extensionDays === null ? '' : `批准延期 ${one.extensionDays} 天`,
  ]
    .filter(part => part !== '')
    .join('；')
}

const LEGAL: Record<LegalKind, string> = {
  acceptance: '告知受理或不受理',
  objection: '提出异议',
  resolution: '书面答复',
  extension: '延长',
  'review-ask': '您申请复查',
  review: '作出复查意见',
  'recheck-ask': '您申请复核',
  recheck: '作出复核意见',
}

function legalLine({ kind, from, dueAt, clock }: LegalDate): string {
  const article = clock.article === null ? '（条款待核对）' : clock.article
  return `${day(dueAt)} 前${LEGAL[kind]}：从 ${day(from)} 的第二天算，${clock.days} ${clock.unit === 'working' ? '个工作日' : '天'}，《${clock.law}》${article}`
}

/** `8:30–12:00、13:30–17:30` */
const periods = (hours: readonly (readonly [from: string, to: string])[]): string =>
  hours.map(period => period.map(time => time.replace(/^0(?=\d:)/, '')).join('–')).join('、')

interface Moved {
  readonly kind: string
  readonly was: Date
  readonly now: Date
}
const MOVED: Moved = { kind: 'answer', was: new Date('2026-12-31T09:30:00Z'), now: new Date('2027-01-04T09:30:00Z') }
const movedLine = ({ kind, was, now }: Moved): string => `· ${WHAT[kind as DeadlineKind]}：原来最迟 ${moment(was)}，现在最迟 ${moment(now)}`

export const why = {
  legalNear: text(
    (p: {
      no: string
      subject: string
      kind: LegalKind
      dueAt: Date
      law: string
      article: string | null
      bound: boolean
      over: boolean
    }) =>
      `${p.over ? '法定期限已过' : '法定期限快到'}：“${p.subject}” ${spaced(p.no)} ${day(p.dueAt)} 前要${LEGAL[p.kind]}（《${p.law}》${p.article ?? ''}，${p.bound ? '对本单位有约束力' : '本单位照此标准办'}）。${p.over ? '请马上办，并如实记入台账。' : '请抓紧。'}`,
    {
      no: '382746156',
      subject: '三车间工资的事',
      kind: 'resolution' as LegalKind,
      dueAt: new Date('2027-01-25T09:30:00Z'),
      law: '信访工作条例',
      article: '第三十四条',
      bound: true,
      over: false,
    },
  ),
  why: text(
    (p: {
      no: string
      dates: readonly (Explanation & { promised: boolean; complexity: keyof typeof COMPLEXITY })[]
      legal: readonly LegalDate[]
      bound: boolean
      /** unit null: the standard hours */
      hours: { hours: readonly (readonly [from: string, to: string])[]; unit: string | null }
    }) =>
      [
        `编号 ${spaced(p.no)} 的日子是这样算的。`,
        p.dates.length === 0 ? '现在没有在走的期限。' : `工作室自己的承诺：\n${p.dates.map(one => `· ${dateLine(one)}`).join('\n')}`,
        p.legal.length === 0
          ? ''
          : `${p.bound ? '法定的期限，对本单位有约束力' : '法定的期限，本单位照这个标准办，但法律没有硬性要求'}：\n${p.legal.map(one => `· ${legalLine(one)}`).join('\n')}`,
        p.dates.some(({ rule }) => rule.unit === 'working-days' || rule.unit === 'working-hours')
          ? `工作时间${p.hours.unit === null ? '' : `按${p.hours.unit}的算，`}是上班日 ${periods(p.hours.hours)}，放假和调休按国务院通知。`
          : '',
      ]
        .filter(part => part !== '')
        .join('\n'),
    {
      no: '382746156',
      dates: [
        {
          kind: 'answer',
          from: new Date('2026-11-26T01:00:00Z'),
          dueAt: new Date('2026-12-01T09:30:00Z'),
          rule: { amount: 3, unit: 'working-days' },
          skipped: ['2026-11-28', '2026-11-29'],
          pausedMs: 5_400_000,
          extensionDays: null,
          missed: null,
          promised: false,
          complexity: 'simple',
        },
      ],
      legal: [
        {
          kind: 'resolution',
          from: new Date('2026-11-26T02:00:00Z'),
          dueAt: new Date('2027-01-25T09:30:00Z'),
          clock: { days: 60, unit: 'calendar', law: '信访工作条例', article: '第三十四条' },
        },
      ],
      bound: true,
      hours: { hours: [['08:00', '16:00']] as const, unit: '三车间' },
    },
  ),
  hoursSet: text(
    (p: { unit: string; hours: readonly (readonly [from: string, to: string])[] }) =>
      `${p.unit}的上班时间记下了：${periods(p.hours)}。往后新起算的期限按这个算，已经告诉出去的日子不变。`,
    { unit: '三车间', hours: [['08:00', '16:00'] as const] },
  ),
  hoursShown: text(
    (p: { unit: string; hours: readonly (readonly [from: string, to: string])[]; of: string | null }) =>
      `${p.unit}现在按${p.of === null ? '统一的' : p.of === p.unit ? '自己的' : `${p.of}的`}上班时间算：${periods(p.hours)}。要改，这样发：上班时间 8:00-12:00 13:00-17:00`,
    { unit: '三车间', hours: [['08:00', '16:00'] as const], of: null },
  ),
  wrongHours: text((p: { usage: string }) => `没看懂上班时间。从几点到几点都写上，分几段就空开写。这样发：${p.usage}`, {
    usage: '上班时间 8:00-12:00 13:00-17:00',
  }),
  redatedForOwner: text(
    (p: { no: string; subject: string; moved: readonly Moved[] }) =>
      `新的放假安排公布了，“${p.subject}” ${spaced(p.no)} 的日子跟着变：\n${p.moved.map(movedLine).join('\n')}`,
    { no: '382746156', subject: '三车间工资的事', moved: [MOVED] },
  ),
  redatedForYou: text(
    (p: { no: string; subject: string; moved: readonly Moved[] }) =>
      `新的放假安排公布了，${p.subject}（编号 ${spaced(p.no)}）的日子跟着变了：\n${p.moved.map(movedLine).join('\n')}`,
    { no: '382746156', subject: '三车间工资的事', moved: [MOVED] },
  ),
}

/** Chinese names of what the domain has codes for, and how times and numbers are written. */
import type { Action, Category, Complexity, IdentityMode, Kind, Level, Status } from '../domain/grievance.ts'
import type { Role } from '../domain/person.ts'

export const KIND: Record<Kind, string> = {
  inquiry: '咨询',
  request: '求助',
  complaint: '投诉举报',
  suggestion: '意见建议',
  praise: '表扬',
}

export const CATEGORY: Record<Category, string> = {
  wages: '工资报酬',
  hours: '工时休假',
  contract: '劳动合同与用工',
  insurance: '社保公积金',
  safety: '劳动安全与职业健康',
  women: '女职工权益',
  living: '后勤生活',
  hardship: '困难帮扶',
  wellbeing: '心理关怀',
  management: '管理与作风',
  union: '民主管理与工会工作',
  development: '培训晋升',
  other: '其他',
}

/** What people type for a category in 改类, besides its name. */
export const CATEGORY_WORDS: Record<Category, readonly string[]> = {
  wages: ['工资', '欠薪', '报酬'],
  hours: ['工时', '加班', '休假'],
  contract: ['合同', '用工', '劳动合同'],
  insurance: ['社保', '公积金', '保险'],
  safety: ['安全', '工伤', '职业健康', '职业病'],
  women: ['女职工', '女工'],
  living: ['后勤', '食堂', '宿舍', '班车', '生活'],
  hardship: ['困难', '帮扶'],
  wellbeing: ['心理', '关怀'],
  management: ['管理', '作风'],
  union: ['工会', '民主管理'],
  development: ['培训', '晋升'],
  other: ['别的'],
}

export const LEVEL: Record<Level, string> = { red: '红', orange: '橙', yellow: '黄', blue: '蓝' }
export const COMPLEXITY: Record<Complexity, string> = { simple: '简单', complex: '复杂' }
export const MODE: Record<IdentityMode, string> = { open: '实名', confidential: '保密', anonymous: '匿名' }
export const STATUS: Record<Status, string> = {
  registered: '已登记，待认领',
  assigned: '已派给承办人',
  handling: '办理中',
  waiting: '等职工补充',
  answered: '已答复，待回访',
  reviewing: '上级工会复查中',
  rechecking: '上级工会复核中',
  closed: '已办结',
  withdrawn: '已撤回',
  redirected: '已转引导',
}

/** What a group is for. */
export const GROUP = { leaders: '领导群', work: '工作群', duty: '值班群' } as const

export const ROLE: Record<Role, string> = {
  employee: '职工',
  officer: '工作人员',
  liaison: '联络员',
  director: '工作室主任',
  deputy: '副主任',
  leader: '领导',
  supervisor: '上级工会',
  designated: '专办员',
  adviser: '指导员',
  resident: '派驻干部',
  admin: '管理员',
}

export const ACTION: Record<Action, string> = {
  register: '登记',
  assign: '指派',
  claim: '认领',
  decline: '退回',
  recuse: '回避',
  transfer: '转送',
  escalate: '提级',
  ask: '追问',
  supply: '补充',
  timeout: '等待期满',
  answer: '答复',
  rate: '评价',
  redo: '转上一级重办',
  close: '结案',
  extend: '延期',
  review: '申请复查',
  recheck: '申请复核',
  uphold: '维持原答复',
  overturn: '撤销原答复',
  cover: '代办',
  enlist: '请人协办',
  leave: '退出协办',
  oversee: '督办',
  instruct: '批示',
  redirect: '转引导',
  accepted: '说明受理情况',
  reopen: '重办',
  withdraw: '撤回',
  reclassify: '调整',
  note: '备注',
  identify: '改身份方式',
}

const parts = (at: Date): [month: number, day: number, clock: string] => {
  const shanghai = new Date(at.getTime() + 8 * 3_600_000)
  return [shanghai.getUTCMonth() + 1, shanghai.getUTCDate(), shanghai.toISOString().slice(11, 16)]
}

/** `11月24日 17:30`, Asia/Shanghai. */
export const moment = (at: Date): string => {
  const [month, day, clock] = parts(at)
  return `${month}月${day}日 ${clock}`
}

/** `11月24日`, Asia/Shanghai. */
export const day = (at: Date): string => {
  const [month, date] = parts(at)
  return `${month}月${date}日`
}

/** `14:02`, Asia/Shanghai. */
export const clock = (at: Date): string => parts(at)[2]

/** `382 746 156`: as it is read aloud. */
export const spaced = (no: string): string => no.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3')

/** `剩 3 小时`, `剩 2 天`, `超 40 分钟`: calendar time between two instants. */
export function left(until: Date, now: Date): string {
  const minutes = Math.round((until.getTime() - now.getTime()) / 60_000)
  const size = Math.abs(minutes)
  const amount =
    size < 60 ? `${Math.max(1, size)} 分钟` : size < 48 * 60 ? `${Math.round(size / 60)} 小时` : `${Math.round(size / 1440)} 天`
  return minutes >= 0 ? `剩 ${amount}` : `超 ${amount}`
}

/** ` · 剩 3 小时`; of what was not kept in time how long ago it was due, whatever was promised since. */
export function leftOf({ due, missed, now }: { due: Date | null; missed: Date | null; now: Date }): string {
  const until = missed ?? due
  return until === null ? '' : ` · ${left(until, now)}`
}

/** A quotation of what somebody said, cut at a code point. */
export const cut = (text: string, most: number): string => {
  const points = [...text]
  return points.length <= most ? text : `${points.slice(0, most - 1).join('')}…`
}

const HOW: Readonly<Record<string, string>> = { climb: '逐级提上来', assigned: '指派', claimed: '自己认领', direct: '直送上级' }
const AMONG: Readonly<Record<string, string>> = { skill: '熟悉这类事', load: '手上的事最少' }

/** Why somebody owns a matter, as it is kept (services/grievances/ownership/owner.ts): `（没人认领前归主任，熟悉这类事）`; '' where there is nothing to say. */
export function whyOwner(kept: string): string {
  const [reason = '', ...covers] = kept.split('|cover:')
  const [how = '', code = '', , among = ''] = reason.split(':')
  const role = ROLE[code as Role]
  const what = how === 'default' && role !== undefined ? `没人认领前归${role}` : (HOW[how] ?? '')
  const parts = [what, AMONG[among] ?? '', covers.length > 0 ? '代办' : ''].filter(part => part !== '')
  return parts.length === 0 ? '' : `（${parts.join('，')}）`
}

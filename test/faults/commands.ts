/** A5: by whom each command may be said, and by whom it has an effect on a matter that somebody else owns. Written by hand from PRODUCT's table of actions. */
import { ACTIONS, type Action, type Status } from '../../src/domain/grievance.ts'
import type { Role } from '../../src/domain/person.ts'

export const ROLES = [
  'officer',
  'liaison',
  'director',
  'deputy',
  'leader',
  'supervisor',
  'designated',
  'adviser',
  'resident',
  'admin',
  'employee',
] as const satisfies Role[]
/** Where somebody stands to a matter of 三车间: in its unit, its enterprise, another one, above, below, complained about, or without their role since a moment ago. */
export const PLACES = {
  own: 'SHOP',
  studio: 'ENT',
  sibling: 'OTHER',
  parent: 'COUNTY',
  child: 'TEAM',
  conflict: 'ENT',
  revoked: 'ENT',
} as const
export type Place = keyof typeof PLACES
const IN_REACH: readonly Place[] = ['own', 'studio']
const LEADS: readonly Role[] = ['director', 'deputy', 'leader']

/** An ordinary matter that is not the viewer's: who reads it. */
export function reads(role: Role, place: Place, claimed: boolean): boolean {
  if (LEADS.includes(role)) return IN_REACH.includes(place)
  if (role === 'officer' || role === 'resident') return IN_REACH.includes(place) && !claimed
  return role === 'supervisor' && place === 'own'
}

const HANDLERS = ['officer', 'director', 'deputy', 'leader', 'supervisor', 'designated'] as const
const CADRES = [...HANDLERS, 'liaison', 'adviser', 'resident'] as const
/** By whom each command may be said, and by whom it has an effect on a matter that somebody else owns. */
export interface Command {
  readonly words: string
  readonly said: readonly Role[]
  /** Before somebody has it in hand, and afterwards. */
  readonly registered: readonly Role[]
  readonly handling: readonly Role[]
  /** Open in the statuses of this action, or in these. */
  readonly open?: Action | readonly Status[]
}

/** Words go to the employee whatever became of it: care does not end with a matter. */
const ALWAYS: readonly Status[] = ['registered', 'assigned', 'handling', 'waiting', 'answered', 'closed', 'redirected', 'withdrawn']

/** Who changes something by it on a matter that somebody else owns and that they may see. */
export function effectiveIn({ registered, handling, open = ALWAYS }: Command, status: Status): readonly Role[] {
  const statuses: readonly string[] = typeof open === 'string' ? ACTIONS[open].from : open
  if (!statuses.includes(status)) return []
  return status === 'registered' || status === 'assigned' ? registered : handling
}

export const COMMANDS: readonly Command[] = [
  { words: '查看 #', said: CADRES, registered: [], handling: [] },
  {
    open: ['registered'],
    words: '认领 #',
    said: HANDLERS,
    registered: ['officer', 'director', 'deputy', 'leader', 'supervisor'],
    handling: [],
  },
  {
    words: '回复 # 明天来修',
    said: CADRES,
    registered: ['director', 'deputy', 'leader', 'supervisor'],
    handling: ['director', 'deputy', 'leader', 'supervisor'],
  },
  { words: '追问 # 哪个澡堂', said: CADRES, registered: [], handling: [] },
  {
    open: 'note',
    words: '备注 # 已报修',
    said: CADRES,
    registered: [...HANDLERS, 'resident'],
    handling: ['director', 'deputy', 'leader', 'supervisor'],
  },
  { words: '报结 # 已修好', said: HANDLERS, registered: [], handling: [] },
  {
    open: 'assign',
    words: '转办 # 庚师傅',
    said: HANDLERS,
    registered: ['director', 'deputy', 'supervisor'],
    handling: ['director', 'deputy', 'supervisor'],
  },
  {
    open: 'transfer',
    words: '转办 # 红旗电机',
    said: HANDLERS,
    registered: ['director', 'deputy', 'supervisor'],
    handling: ['director', 'deputy', 'supervisor'],
  },
  {
    open: 'assign',
    words: '指派 # 庚师傅',
    said: ['director', 'deputy', 'supervisor', 'designated'],
    registered: ['director', 'deputy', 'supervisor'],
    handling: ['director', 'deputy', 'supervisor'],
  },
  {
    open: 'enlist',
    words: '协办 # 庚师傅 帮忙看看',
    said: HANDLERS,
    registered: ['director', 'deputy', 'supervisor'],
    handling: ['director', 'deputy', 'supervisor'],
  },
  { words: '退出协办 #', said: CADRES, registered: [], handling: [] },
  { words: '提请单 # 3天 请修好热水器', said: HANDLERS, registered: [], handling: [] },
  { words: '退回 # 不归我', said: HANDLERS, registered: [], handling: [] },
  { words: '提级 # 难办', said: HANDLERS, registered: [], handling: [] },
  { words: '回避 # 亲戚', said: HANDLERS, registered: [], handling: [] },
  { open: 'reclassify', words: '改类 # 工资', said: HANDLERS, registered: HANDLERS, handling: HANDLERS },
  { open: 'reclassify', words: '改级 # 黄 人多', said: HANDLERS, registered: HANDLERS, handling: HANDLERS },
  { words: '延期 # 5天 等配件', said: HANDLERS, registered: [], handling: [] },
  { words: '查看身份 # 要上门修，须本人姓名', said: HANDLERS, registered: [], handling: [] },
  { words: '异议 # 不归我们管', said: ['director', 'deputy', 'supervisor', 'designated'], registered: [], handling: [] },
  { words: '调解协议 # 单位三天内修好热水器', said: HANDLERS, registered: [], handling: [] },
  { words: '听证 # 明天', said: ['supervisor', 'designated'], registered: [], handling: [] },
  { words: '复查决定 # 维持 经查属实无误', said: ['supervisor', 'designated'], registered: [], handling: [] },
  { open: 'oversee', words: '督办 # 2天', said: ['supervisor', 'designated'], registered: ['supervisor'], handling: ['supervisor'] },
  {
    open: 'instruct',
    words: '批示 # 抓紧办好',
    said: ['director', 'deputy', 'leader', 'supervisor', 'designated'],
    registered: ['director', 'deputy', 'leader', 'supervisor'],
    handling: ['director', 'deputy', 'leader', 'supervisor'],
  },
  {
    words: '接谈 # 当面谈了，明天来修',
    said: CADRES,
    registered: ['director', 'deputy', 'leader', 'supervisor'],
    handling: ['director', 'deputy', 'leader', 'supervisor'],
  },
  {
    open: 'redirect',
    words: '转引导 # 归物业办，请到物业中心，电话 12345，带身份证',
    said: ['director', 'deputy', 'supervisor', 'designated'],
    registered: ['director', 'deputy', 'supervisor'],
    handling: [],
  },
  {
    open: 'reclassify',
    words: '改难易 # 复杂 花钱',
    said: ['officer', 'director', 'deputy', 'supervisor', 'designated'],
    registered: ['officer', 'director', 'deputy', 'supervisor'],
    handling: ['director', 'deputy', 'supervisor'],
  },
]

/** What is said in random histories: what an employee brings, what fits where a matter stands, and what fits nowhere in particular. */
import type { Status } from '../../src/domain/grievance.ts'

export const STORIES = [
  '澡堂的热水坏了好几天了，下班没法洗澡，请尽快修好。',
  '澡堂的热水坏了好几天了，下班没法洗澡，请尽快修好。',
  '上个月加班四十个小时，工资条上一分钱加班费都没有。',
  '请问年休假有几天，怎么算的。',
  '我在仓库干了六年，公司一直没有给我交社保，请工会帮忙补缴。',
  '劳动合同到期一个月了，人事一直拖着不续签。',
  '建议食堂增加清真窗口。',
  '我被公司辞退了，不给赔偿金，请工会帮我要个说法。',
  '我们班长褚干事天天骂人，还动手推人。',
  '工会主任张建国收了供应商的钱，招工还索要好处费。',
  '主任老是给我发黄色图片，说下流话，我很害怕。',
]

/** own: who brought it · owner · helper: who is asked to help with it · head: anybody who heads something · any: any cadre */
export type Speaks = 'own' | 'owner' | 'helper' | 'head' | 'any'

/** `#` is the number, `@` a cadre's name, `%` the number of a 提请单 that waits. */
type Line = readonly [Speaks, string]

const several = (times: number, ...lines: readonly Line[]): Line[] => Array.from({ length: times }, () => lines).flat()

const TAKE: readonly Line[] = several(4, ['owner', '认领 #'], ['any', '认领 #'])
const PASS_ON: readonly Line[] = [
  ['head', '指派 # @'],
  ['owner', '转办 # @'],
  ['head', '转办 # 红旗电机'],
  ['head', '转办 # 华北轴承'],
  ['owner', '提级 # 难办，建议上面协调'],
  ['owner', '回避 # 是我亲戚'],
]
const OVERSEE: readonly Line[] = [
  ['head', '督办 # 2天 抓紧'],
  ['head', '批示 # 抓紧办好'],
  ['owner', '改类 # 社保'],
  ['owner', '改难易 # 复杂 要花钱'],
  ['owner', '改难易 # 简单 查清了'],
  ['owner', '备注 # 已经报修'],
  ['own', '匿名 #'],
  ['own', '不反映了 #'],
]
const ANSWERS: readonly Line[] = [
  ['owner', '报结 # 采纳。经查情况属实，依据厂里规定，这次重新换了水管，已经处理好了。'],
  ['owner', '报结 # 采纳。经查情况属实，依据《劳动合同法》规定，这次重新安排，三天内解决。'],
  ['owner', '报结 # 采纳。经查情况属实，依据《工资支付条例》规定，这次单独处理，下月底前补发到卡上。'],
]

/** What fits where a matter stands. */
export const FITTING: Readonly<Record<Status, readonly Line[]>> = {
  registered: [
    ...TAKE,
    ...PASS_ON,
    ...OVERSEE,
    ['head', '转引导 # 归物业办，请到物业中心，电话 12345，带身份证'],
    ['head', '异议 # 不归我们管'],
    ['own', '催办 #'],
  ],
  assigned: [
    ...TAKE,
    ...PASS_ON,
    ...OVERSEE,
    ['owner', '退回 # 不归我管'],
    ['head', '转引导 # 归物业办，请到物业中心，电话 12345，带身份证'],
  ],
  handling: [
    ...several(5, ...ANSWERS),
    ...PASS_ON,
    ...OVERSEE,
    ...several(3, ['owner', '追问 # 是哪一天的事？'], ['owner', '延期 # 5天 配件还在路上']),
    ['owner', '回复 # 正在核实，有结果马上告诉您。'],
    ...several(2, ['owner', '协办 # @ 请帮着查考勤'], ['helper', '退出协办 # 考勤不归我管'], ['helper', '备注 # 考勤查过了']),
    ...several(2, ['owner', '提请单 # 3天 请补发两个月工资并说明原因'], ['head', '提请答复 % 本月底前补发到位']),
    ...several(
      2,
      ['owner', '一起办 #'],
      ['own', '一起办 # 1'],
      ['owner', '统一报结 # 采纳。经查情况属实，依据厂里规定，锅炉修好了，已经处理好了。'],
    ),
    ['own', '一起办 # 2'],
    ['own', '单独办'],
    ...several(2, ['owner', '调解协议 # 单位下月5日前补发两个月工资，职工不再另行主张'], ['own', '调解 # 1']),
    ['own', '调解 # 2'],
    ['owner', '接谈 # 当面谈了，下周解决'],
    ['own', '核对 # 1'],
    ['own', '核对 # 2'],
    ['own', '补充 # 又坏了一处'],
  ],
  waiting: [
    ...several(4, ['own', '补充 # 是上个月二十号的事']),
    ...ANSWERS,
    ...PASS_ON,
    ['owner', '延期 # 5天 配件还在路上'],
    ['own', '不反映了 #'],
  ],
  answered: [
    ...several(3, ['own', '评价 # 1 1'], ['own', '评价 # 3 3']),
    ['own', '评价 # 2 2'],
    ['own', '申请复查 # 处理得不公平'],
    ['any', '回访 # 1 1'],
    ['any', '回访 # 3 3'],
    ['head', '批示 # 抓紧办好'],
    ['own', '核对 # 1'],
  ],
  closed: [
    ['own', '申请复查 # 处理得不公平'],
    ['own', '申请复查 # 事实没有查清'],
    ['own', '重办 # 又出问题了，还是没热水'],
    ['head', '重办 # 有新的情况要再查'],
    ['own', '近况 # 1'],
    ['own', '近况 # 2'],
    ['own', '实名 #'],
  ],
  redirected: [
    ...several(3, ['own', '受理情况 # 1']),
    ['own', '受理情况 # 2'],
    ['head', '重办 # 有新的情况要再查'],
    ['own', '申请复查 # 处理得不公平'],
  ],
  reviewing: [
    ...several(3, ['owner', '复查决定 # 维持 经查属实无误'], ['owner', '复查决定 # 撤销 事实没有查清']),
    ['owner', '听证 # 明天 后天 市总工会三楼会议室'],
    ['own', '评价 # 1 1'],
    ['own', '不反映了 #'],
  ],
  rechecking: [
    ...several(3, ['owner', '复查决定 # 维持 经查属实无误'], ['owner', '复查决定 # 撤销 事实没有查清']),
    ['owner', '听证 # 明天 后天 市总工会三楼会议室'],
    ['own', '评价 # 3 3'],
  ],
  withdrawn: [
    ['own', '重办 # 又出问题了，还是没热水'],
    ['own', '补充 # 又坏了一处'],
    ['owner', '回复 # 正在核实，有结果马上告诉您。'],
  ],
}

/** Said at any time by any cadre, wherever the matter stands. */
export const ANYTIME: readonly string[] = [
  '认领 #',
  '查看 #',
  '为什么 #',
  '回复 # 正在核实，有结果马上告诉您。',
  '追问 # 是哪一天的事？',
  '备注 # 已经报修',
  '报结 # 采纳。经查情况属实，依据厂里规定，这次重新换了水管，已经处理好了。',
  '报结 # 已经处理好了',
  '退回 # 不归我管',
  '提级 # 难办，建议上面协调',
  '回避 # 是我亲戚',
  '改类 # 社保',
  '改类 # 后勤',
  '改级 # 黄 人多',
  '改级 # 蓝 核实过了',
  '改级 # 橙 情况危急',
  '改难易 # 复杂 要花钱',
  '延期 # 30天 要开会定',
  '督办 # 11月30日前',
  '批示 # 抓紧办好',
  '接谈 # 当面谈了，下周解决',
  '转引导 # 归物业办，请到物业中心，电话 12345，带身份证',
  '异议 # 不归我们管',
  '复查决定 # 维持 经查属实无误',
  '查看身份 # 要上门核实，须本人姓名',
  '重办 # 有新的情况要再查',
  '协办 # @ 请帮着查考勤',
  '退出协办 # 考勤不归我管',
  '提请单 # 3天 请补发两个月工资并说明原因',
  '提请答复 % 本月底前补发到位',
  '一起办 #',
  '统一报结 # 采纳。经查情况属实，依据厂里规定，锅炉修好了，已经处理好了。',
  '调解协议 # 单位下月5日前补发两个月工资，职工不再另行主张',
  '听证 # 明天 后天 市总工会三楼会议室',
  '回访 # 1 1',
  '转办 # @',
  '指派 # @',
  '转办 # 红旗电机',
  '转办 # 三车间',
  '转办 # 小河印务',
  '待办',
  '汇总',
  '销假',
]

/** The same by who brought it. */
export const BY_EMPLOYEES: readonly string[] = [
  '补充 # 又坏了一处',
  '催办 #',
  '评价 # 1 1',
  '评价 # 1 2',
  '评价 # 3 3',
  '不反映了 #',
  '申请复查 # 处理得不公平',
  '重办 # 又出问题了，还是没热水',
  '实名 #',
  '保密 #',
  '匿名 #',
  '直送上级 #',
  '为什么 #',
  '进度 #',
  '受理情况 # 1',
  '近况 # 1',
  '核对 # 1',
  '一起办 # 1',
  '一起办 # 2',
  '单独办',
  '调解 # 1',
  '调解 # 2',
  '转人工',
  '确认',
  '1',
  '2',
]

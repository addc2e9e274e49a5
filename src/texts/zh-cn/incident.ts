/** 应急处置: what whoever signed is asked, what the superior hears, the plans, and drills. */

import type { Level } from '../../domain/grievance.ts'
import type { IncidentAction, IncidentState, Plan } from '../../domain/incident.ts'
import { line, text } from '../catalogue.ts'
import { clock, LEVEL, moment, spaced } from '../words.ts'
import type { RollLine } from './alert-roll.ts'
import { sample } from './sample.ts'

/** 初报, 续报, 终报, and one that was owed and did not come. */
export type Report = 'initial' | 'progress' | 'final' | 'missed'
const REPORT: Record<Report, string> = { initial: '初报', progress: '续报', final: '终报', missed: '续报没有按时来' }
export const STATE: Record<IncidentState, string> = {
  suspected: '待核实',
  confirmed: '已核实',
  handling: '处置中',
  'stood-down': '已解除',
  reviewed: '已复盘',
}
export const ACT: Record<IncidentAction, string> = {
  confirm: '核实',
  handle: '处置',
  report: '续报',
  final: '终报',
  'stand-down': '解除',
  review: '复盘',
}
/** What was late, as the ledger has it. */
export const LATE: Readonly<Record<string, string>> = {
  unsigned: '没按时签收',
  'not-received': '上级没按时收',
  missed: '续报没按时来',
  unheard: '接通后没回话',
  'care-missed': '第二天没人问',
}

const drilled = (drill: boolean): string => (drill ? '【演练】' : '')

/** What is done first, second, third: each step ends with a person and a time. */
export const PLANS: Record<Plan, readonly string[]> = {
  life: ['派人到现场，两人以上', '打 120、110', '疏散旁人，留出通道', '派人到门口接应', '告诉家属', '记下经过'],
  'self-harm': [
    '派本人信得过的人过去，别围观、别拍',
    '打 110，要气垫打 119',
    '有人一直陪着说话，别刺激',
    '收走刀具药品，守住窗口和楼顶',
    '告诉家属，联系心理援助 12356',
    '之后一周每天有人问一问',
  ],
  violence: ['打 110', '把双方隔开，护住受害人', '送医，留好验伤材料', '保住监控和证人', '问受害人愿意谁来联系', '防止报复，记下经过'],
  fire: ['打 119，拉响警报', '断电断气，组织撤离', '清点人数', '派人到路口接消防车', '救护伤员', '守住现场，记下经过'],
  accident: [
    '打 120，别随便挪动伤员',
    '停机断电，撤出旁人',
    '派人到门口接应',
    '告诉家属，垫付医药费',
    '保护现场',
    '按规定上报，记下由谁报给谁',
    '三十天内申请工伤',
  ],
  gathering: [
    '领导到现场，先听大家说',
    '请推选代表，最多五人',
    '当场能定的当场定，不能定的说清时间',
    '备好饮水、遮挡和医护',
    '不拍照、不记名、不追究',
    '一件一件答复到人',
  ],
  'unsafe-order': ['停下这项作业，人撤出来', '查设备和票证', '告诉职工有权拒绝冒险作业', '整改并有人验收', '不因拒绝扣钱、调岗'],
}

export const incident = {
  planOpens: text(
    (p: { plan: Plan; drill: boolean }) =>
      `${drilled(p.drill)}预案，一步一步来：\n${PLANS[p.plan].map((step, at) => `${at + 1}. ${step}`).join('\n')}\n做完一步发“做了 1”。人到现场发“到场”。`,
    { plan: 'accident', drill: false },
  ),
  planNow: text(
    (p: { plan: Plan; done: readonly { step: number; who: string; at: Date }[]; drill: boolean }) =>
      `${drilled(p.drill)}${PLANS[p.plan]
        .map((step, at) => {
          const one = p.done.find(({ step: no }) => no === at + 1)
          return `${at + 1}. ${step}${one === undefined ? '' : `（${one.who} ${clock(one.at)} 做了）`}`
        })
        .join('\n')}\n做完一步发“做了 ${Math.min(PLANS[p.plan].length, p.done.length + 1)}”。`,
    { plan: 'accident', done: [{ step: 1, who: '周主席', at: sample.now }], drill: false },
  ),
  planStepDone: text((p: { step: string; at: Date }) => `记下了：${p.step}，${moment(p.at)}。`, { step: '打 120', at: sample.now }),
  noSuchStep: text((p: { last: number }) => `预案只有 ${p.last} 步。这样发：做了 1`, { last: 6 }),
  onWay: text(
    (p: { alertNo: string; who: string; at: Date }) => `记下了：${p.who} ${clock(p.at)} 出发（预警 ${spaced(p.alertNo)}）。到了回“到场”。`,
    { alertNo: '104552871', who: '郑厂长', at: sample.now },
  ),
  onWayOther: text(
    (p: { alertNo: string; who: string; drill: boolean }) => `${drilled(p.drill)}预警 ${spaced(p.alertNo)}：${p.who}已经往现场去了。`,
    { alertNo: '104552871', who: '郑厂长', drill: false },
  ),
  onScene: text(
    (p: { first: boolean; minutes: number }) =>
      p.first ? `记下了：您第一个到场，离预警 ${p.minutes} 分钟。先看人，再看事。` : `记下了：您到场了，离预警 ${p.minutes} 分钟。`,
    { first: true, minutes: 12 },
  ),
  incidentNoted: text(
    (p: { alertNo: string; action: IncidentAction; at: Date }) => `${ACT[p.action]}记下了，${moment(p.at)}（预警 ${spaced(p.alertNo)}）。`,
    {
      alertNo: '104552871',
      action: 'handle',
      at: sample.now,
    },
  ),
  incidentNews: text(
    (p: { alertNo: string; who: string; action: IncidentAction; words: string; drill: boolean }) =>
      `${drilled(p.drill)}预警 ${spaced(p.alertNo)}｜${p.who}${ACT[p.action]}：${p.words}`,
    { alertNo: '104552871', who: '周主席', action: 'handle', words: '人已送医，生产线停了', drill: false },
  ),
  incidentOver: text(
    (p: { alertNo: string; who: string; conclusion: string; falseAlarm: boolean; drill: boolean }) =>
      `${drilled(p.drill)}预警 ${spaced(p.alertNo)} 由${p.who}解除${p.falseAlarm ? '，算误报' : ''}：${p.conclusion}`,
    { alertNo: '104552871', who: '周主席', conclusion: '人已平安', falseAlarm: false, drill: false },
  ),
  groupStoodDown: text(
    (p: { alertNo: string; who: string; at: Date; falseAlarm: boolean; drill: boolean }) =>
      `${drilled(p.drill)}预警 ${spaced(p.alertNo)} 已由${p.who}解除${p.falseAlarm ? '，算误报' : ''}，${moment(p.at)}。`,
    { alertNo: '104552871', who: '周主席', at: sample.now, falseAlarm: false, drill: false },
  ),
  cardStoodDown: text((p: { at: Date }) => `已解除，${moment(p.at)}。`, { at: sample.now }),
  cardMerged: text((p: { alertNo: string }) => `已并入预警 ${spaced(p.alertNo)}。`, { alertNo: '382746156' }),
  merged: text(
    (p: { fromNo: string; intoNo: string }) =>
      `预警 ${spaced(p.fromNo)} 并入 ${spaced(p.intoNo)} 了。人一个不少，两个号都认。并错了发“拆分 ${p.fromNo}”。`,
    {
      fromNo: '104552871',
      intoNo: '382746156',
    },
  ),
  alertsMerged: text(
    (p: { fromNo: string; intoNo: string; who: string }) =>
      `${p.who}把预警 ${spaced(p.fromNo)} 并入 ${spaced(p.intoNo)}，往后当一件事办，两个号都认。`,
    { fromNo: '104552871', intoNo: '382746156', who: '郑厂长' },
  ),
  splitOff: text((p: { fromNo: string; intoNo: string }) => `预警 ${spaced(p.fromNo)} 从 ${spaced(p.intoNo)} 里拆出来了，要重新签收。`, {
    fromNo: '104552871',
    intoNo: '382746156',
  }),
  alertsSplit: text(
    (p: { fromNo: string; intoNo: string; who: string }) =>
      `${p.who}把预警 ${spaced(p.fromNo)} 从 ${spaced(p.intoNo)} 里拆出来了，各办各的。`,
    { fromNo: '104552871', intoNo: '382746156', who: '郑厂长' },
  ),
  cannotMerge: line('这两条并不了：要是同一家单位、都还没解除、同样是人身危险或同样不是，演练不和真的并，直送上级和涉及具体人的也不并。'),
  notMerged: text((p: { alertNo: string }) => `预警 ${spaced(p.alertNo)} 没有并到别处，不用拆。`, { alertNo: '104552871' }),
  stoodDown: text((p: { alertNo: string }) => `预警 ${spaced(p.alertNo)} 解除了。过两天请发“复盘 …”，写下哪里做得好、哪里要改。`, {
    alertNo: '104552871',
  }),
  waitsForSecond: text((p: { what: string }) => `记下了您的意见：${p.what}。往轻里改要两个人说，等另一位也这样发一次。`, {
    what: '算误报',
  }),
  confirmed: text((p: { alertNo: string; level: Level }) => `预警 ${spaced(p.alertNo)} 核实为${LEVEL[p.level]}色。`, {
    alertNo: '104552871',
    level: 'red',
  }),
  finalFirst: text(
    (p: { alertNo: string }) => `解除前先发终报，写清人怎样、事怎样、还欠什么。这样发：终报 ${p.alertNo} 人已平安出院，设备停用整改`,
    { alertNo: '104552871' },
  ),
  incidentState: text(
    (p: { alertNo: string; state: IncidentState }) => `预警 ${spaced(p.alertNo)} 现在是“${STATE[p.state]}”，这一步做不了。`,
    {
      alertNo: '104552871',
      state: 'stood-down',
    },
  ),
  noIncident: line('您手上没有这样的预警。先引用那条预警再发，或者带上预警号。'),
  whichIncident: text(
    (p: { what: string; lines: readonly string[] }) =>
      `“${p.what}”是说哪一条？\n${p.lines.map((one, at) => `${at + 1}. ${one}`).join('\n')}\n发前面的数字，或引用那条再发。`,
    { what: '处置', lines: ['红色｜生命安全｜东厂区'] },
  ),
  reportAsked: text(
    (p: { alertNo: string; level: Level; missed: boolean; drill: boolean }) =>
      `${drilled(p.drill)}预警 ${spaced(p.alertNo)} 该续报了${p.missed ? '（上一次没有来，已经告诉上级）' : ''}：人怎么样，事到哪一步，还要什么。这样发：续报 ${p.alertNo} 人已送医`,
    { alertNo: '104552871', level: 'red', missed: false, drill: false },
  ),
  statutory: text(
    (p: { alertNo: string; minute: number; drill: boolean }) =>
      `${drilled(p.drill)}预警 ${spaced(p.alertNo)} 提醒：要是生产安全事故，单位负责人接报后 1 小时内要报应急管理部门和有关部门，往后每级不超过 2 小时（《生产安全事故报告和调查处理条例》第九条、第十一条）。${p.minute >= 60 ? '一小时到了，这里还没有记下谁报过。' : ''}机器人不替您报。报过了请发“已上报 ${p.alertNo} 报给谁、谁报的”。`,
    { alertNo: '104552871', minute: 30, drill: false },
  ),
  reportedNoted: text((p: { words: string; at: Date }) => `记下了：${p.words}，${moment(p.at)}。这是您说的，机器人没有替您上报。`, {
    words: '报给区应急局',
    at: sample.now,
  }),

  reportUp: text(
    (p: { report: Report; alertNo: string; form: string; state: string; people: string; drill: boolean }) =>
      `【${REPORT[p.report]}】预警 ${spaced(p.alertNo)}｜${STATE[p.state as IncidentState] ?? p.state}\n${p.form.split('。请签收')[0]}。收到请回“收到”。`,
    {
      report: 'initial',
      alertNo: '104552871',
      form: '【红色】停工聚集｜华北轴承｜10—29人，未核实｜11月24日白班｜规则：停工聚集。请签收，详情见私信。',
      state: 'suspected',
      people: '10—29人',
      drill: false,
    },
  ),
  reportWords: text(
    (p: { report: Report; alertNo: string; words: string; drill: boolean }) =>
      `${drilled(p.drill)}【${REPORT[p.report]}】预警 ${spaced(p.alertNo)}：${p.words}`,
    { report: 'progress', alertNo: '104552871', words: '人已送医', drill: false },
  ),
  reportNotReceived: text(
    (p: { alertNo: string; form: string; drill: boolean }) =>
      `${drilled(p.drill)}报到值班群的预警 ${spaced(p.alertNo)} 还没人回“收到”。${p.form.split('。请签收')[0]}。请去群里回一声。`,
    { alertNo: '104552871', form: '【红色】停工聚集｜华北轴承', drill: false },
  ),
  reportReceived: text(
    (p: { alertNo: string; who: string; at: Date }) => `预警 ${spaced(p.alertNo)} 的报告，${p.who}收到，${moment(p.at)}。`,
    {
      alertNo: '104552871',
      who: '孙部长',
      at: sample.now,
    },
  ),

  drillStarted: text(
    (p: { alertNo: string; level: Level; unit: string }) =>
      `【演练】${p.unit}的${LEVEL[p.level]}色演练开始了，预警号 ${spaced(p.alertNo)}。每一步照真的来，全程都标“演练”。`,
    {
      alertNo: '104552871',
      level: 'red',
      unit: '华北轴承',
    },
  ),
  wrongDrill: line('演练要写明颜色和哪一类：火灾、事故、停工聚集、打架、轻生、冒险作业。这样发：演练 红 火灾'),
  saidByCadre: text(
    (p: { alertNo: string; reached: number }) => `预警 ${spaced(p.alertNo)} 发出去了，通知了 ${p.reached} 人。请您先到现场。`,
    { alertNo: '104552871', reached: 3 },
  ),
  answeredAll: text(
    (p: { told: number; left: number }) =>
      `已经一次发给 ${p.told} 个人，各自聊天里都能看到${p.left === 0 ? '' : `；另有 ${p.left} 人不归您看，或者先不想被联系，没有发`}。每件事照旧一件件办、一件件评价。`,
    { told: 12, left: 1 },
  ),
  alertRoll: text(
    (p: { days: number; lines: readonly string[] }) =>
      p.lines.length === 0 ? `近 ${p.days} 天没有预警。` : `近 ${p.days} 天的预警台账：\n${p.lines.join('\n')}`,
    { days: 30, lines: ['1. 11月23日 09:00 104 552 871'] },
  ),
  alertRollLine: text(
    (p: RollLine & { place: number }) =>
      [
        `${p.place}. ${drilled(p.drill)}${moment(p.at)}｜${LEVEL[p.level]}｜${p.name}｜${p.unit}｜${p.people}人｜${spaced(p.alertNo)}`,
        [
          p.signedBy === null ? '还没人签收' : `${p.signedBy} ${p.signedAfter ?? 0} 分钟签收`,
          p.onWayAfter === null ? '' : `${p.onWayAfter} 分钟出发`,
          p.onSceneAfter === null ? '' : `${p.onSceneAfter} 分钟到场`,
          p.measures === 0 ? '' : `处置 ${p.measures} 条`,
          `${STATE[p.state]}${p.falseAlarm ? '（误报）' : ''}`,
          p.late.length === 0 ? '' : `迟：${p.late.join('、')}`,
        ]
          .filter(part => part !== '')
          .join('｜'),
        p.intoNo === null ? '' : `已并入 ${spaced(p.intoNo)}`,
        p.result === null ? '' : `结果：${p.result}`,
      ]
        .filter(part => part !== '')
        .join('\n'),
    {
      place: 1,
      at: sample.now,
      alertNo: '104552871',
      level: 'red',
      name: '停工聚集',
      unit: '三车间',
      people: 12,
      state: 'reviewed',
      drill: false,
      falseAlarm: false,
      signedAfter: 3,
      signedBy: '郑厂长',
      onWayAfter: 4,
      onSceneAfter: 12,
      measures: 2,
      late: ['上级没按时收'],
      result: '工资已到账',
      intoNo: null,
      reports: [],
    },
  ),
  wrongAlert: line('报预警要写明颜色和情况。这样发：预警 橙 三车间三十多人聚在办公楼前要说法'),
}

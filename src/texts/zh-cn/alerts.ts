/** Danger: short lines to the person, closed forms to groups. A group never gets words, names, files or minutes. */
import type { Category, Level } from '../../domain/grievance.ts'
import { line, text } from '../catalogue.ts'
import { CATEGORY, LEVEL, moment, spaced } from '../words.ts'
import { sample } from './sample.ts'

export const HAZARD = {
  life: '生命安全',
  'self-harm': '生命安全',
  violence: '人身安全',
  'sexual-violence': '人身安全',
  fire: '火情爆炸',
  accident: '事故伤人',
  gathering: '停工聚集',
  'unsafe-order': '冒险作业',
  extreme: '扬言极端',
  none: '重大诉求',
} as const
export type Hazard = keyof typeof HAZARD
/** What a sharp rise is called in 预警台账. */
export const RISE_NAME = '反映的人突然多了'

/** What an alert is called: its hazard, or what it is about where no hazard was named. */
const hazardOf = ({ hazard, category }: { hazard: Hazard; category: Category }): string =>
  hazard === 'none' ? `${HAZARD.none}（${CATEGORY[category]}）` : HAZARD[hazard]

/** `5 分钟`, `2 小时`. */
const span = (minutes: number): string => (minutes < 120 ? `${minutes} 分钟` : `${Math.floor(minutes / 60)} 小时`)
const unsigned = (minutes: number): string => (minutes === 0 ? '还没人签收' : `已经 ${span(minutes)}没人签收`)
const drilled = (drill: boolean): string => (drill ? '【演练】' : '')

export const alerts = {
  dangerHere: line('我在。'),
  dangerListening: line('我在，我听着呢。'),
  dangerSeen: line('别逼近他，慢慢跟他说话，别让他一个人待着。'),
  dangerStepBack: line('您先往里退一步，坐下。'),
  dangerWhere: line('您在哪儿？说地方就行。'),
  dangerFire: line('先离开那儿，别拿东西，弯着腰走。'),
  dangerAccident: line('先别挪动伤员，除非那儿还有危险。'),
  dangerViolence: line('先躲开，往人多的地方走。'),
  dangerCalm: line('知道了。大家先别靠近危险的地方，别动手。'),
  dangerOrder: line('有危险就先停下来，人先撤出来，法律给您这个权利。'),
  dangerCalling: line('已经在叫人。'),
  dangerCallYourself: line('请马上打电话，别等我。'),
  dangerReportedUp: line('已经报给能管这事的人了。'),
  dangerWait: line('有话慢慢说，别伤着自己，也别伤着别人。'),
  dangerIfNow: text((p: { number: string }) => `要是这会儿还有危险，先离开那儿，马上打 ${p.number}。`, { number: '120' }),
  dangerNumber: text((p: { number: string; why: string }) => `${p.number}，${p.why}。`, { number: '120', why: '救人' }),
  dangerDistress: line('心里难受，也可以打 12356，有人听您说；急就打 110 或 120。'),
  dangerStay: line('您说，我一直在。'),
  dangerRobot: line('我是机器人。您说的每句话，我都转给工会的人了。'),
  dangerRobotAlone: line('我是机器人，一直守着。身边要是有人，先喊他过来。'),
  dangerPlaceKept: line('地方记下了，已经告诉来的人。'),

  dangerInWords: text(
    (p: { alertNo: string; reached: number }) =>
      `您这段话里有人身危险，我同时发了预警 ${spaced(p.alertNo)}，通知了 ${p.reached} 人。人在哪儿？说地方就行。`,
    { alertNo: '104552871', reached: 3 },
  ),
  dangerInWordsAlone: text(
    (p: { alertNo: string; reached: number }) =>
      `您这段话里有人身危险，预警 ${spaced(p.alertNo)} 记下了，可没有一个人能收到。请马上打电话叫人：报警 110，救人 120，救火 119。`,
    { alertNo: '104552871', reached: 0 },
  ),

  alertGroup: text(
    (p: {
      level: Level
      hazard: Hazard
      category: Category
      unit: string
      people: string
      verified: boolean
      shift: string
      date: string
      rule: string
      drill: boolean
      /** Another of its kind is open in another place of the house. */
      apart: boolean
    }) =>
      `${drilled(p.drill)}【${LEVEL[p.level]}色】${hazardOf(p)}${p.apart ? '（又一处）' : ''}｜${p.unit}｜${p.people}，${p.verified ? '已核实' : '未核实'}｜${p.date}${p.shift}｜规则：${p.rule}。请签收，详情见私信。先救人、先听诉求，不得追查反映人。`,
    {
      level: 'red',
      hazard: 'life',
      category: 'safety',
      unit: '东厂区',
      people: '1人',
      verified: false,
      shift: '夜班',
      date: '11月24日',
      rule: '人身危险',
      drill: false,
      apart: false,
    },
  ),
  alertPrivate: text(
    (p: {
      level: Level
      hazard: Hazard
      category: Category
      unit: string
      people: string
      no: string | null
      at: Date
      story: string
      owner: string | null
      alertNo: string
      /** Minutes that nobody has signed for it; 0 for a new one. */
      waited: number
      drill: boolean
      apart: boolean
    }) =>
      [
        p.drill ? '【演练】这是演练，请按真的办。' : '',
        p.apart ? '和前面那条不在一处，两边都要去人。' : '',
        p.waited === 0 ? '' : `${unsigned(p.waited)}，请您马上签收。`,
        `${hazardOf(p)}｜${p.unit}｜${p.people}｜${moment(p.at)}`,
        `预警号 ${spaced(p.alertNo)}${p.no === null ? '' : `，事项 ${spaced(p.no)}`}${p.owner === null ? '' : `，${p.owner}负责`}。`,
        p.story === '' ? '' : `反映：${p.story}`,
        '先救人、先听诉求，不得追查反映人。请签收。',
      ]
        .filter(part => part !== '')
        .join('\n'),
    {
      level: 'red',
      hazard: 'life',
      category: 'safety',
      unit: '华北轴承东厂区',
      people: '1人反映，未核实',
      no: '382746156',
      at: sample.now,
      story: '有人站在楼顶',
      owner: '周主席',
      alertNo: '104552871',
      waited: 2,
      drill: false,
      apart: false,
    },
  ),
  alertUrged: text(
    (p: { alertNo: string; waited: number; hazard: Hazard; category: Category; drill: boolean }) =>
      `${drilled(p.drill)}预警 ${spaced(p.alertNo)}（${hazardOf(p)}）${unsigned(p.waited)}。请您马上签收，马上去人。`,
    { alertNo: '104552871', waited: 5, hazard: 'life', category: 'safety', drill: false },
  ),
  alertPhones: text(
    (p: { alertNo: string; waited: number; lines: readonly string[]; drill: boolean }) =>
      p.lines.length === 0
        ? `${drilled(p.drill)}预警 ${spaced(p.alertNo)} ${unsigned(p.waited)}，名册上没有能打的电话。请马上当面去找人。`
        : `${drilled(p.drill)}预警 ${spaced(p.alertNo)} ${unsigned(p.waited)}。别等消息了，直接打电话叫人：\n${p.lines.join('\n')}`,
    { alertNo: '104552871', waited: 5, lines: ['郑厂长 13800000005'], drill: false },
  ),
  storyGoesOn: text((p: { length: number }) => `（全文 ${p.length} 字，发“查看”看）`, { length: 12000 }),
  alertTitle: text((p: { level: Level; drill: boolean }) => `${drilled(p.drill)}${LEVEL[p.level]}色预警`, { level: 'red', drill: false }),
  alertGrew: text(
    (p: { alertNo: string; people: string; drill: boolean }) =>
      `${drilled(p.drill)}预警 ${spaced(p.alertNo)} 又有人反映，现在${p.people}，未核实。还没签收的请签收。`,
    { alertNo: '104552871', people: '2—4人', drill: false },
  ),
  alertGrewPrivate: text(
    (p: { alertNo: string; people: string; no: string; story: string; signed: boolean }) =>
      [
        `预警 ${spaced(p.alertNo)} 又有人反映，现在${p.people}。这一件的事项号 ${spaced(p.no)}。`,
        p.story === '' ? '' : `反映：${p.story}`,
        p.signed ? '' : '还没签收的请签收。',
      ]
        .filter(part => part !== '')
        .join('\n'),
    { alertNo: '104552871', people: '2—4人反映，未核实', no: '382746156', story: '二车间也闻到气味了', signed: false },
  ),
  hotIssue: text(
    (p: { alertNo: string; level: Level; unit: string; category: Category; people: string; isNew: boolean }) =>
      p.isNew
        ? `热点（${LEVEL[p.level]}色，不用签收）：${p.unit}，${CATEGORY[p.category]}的事，两天里${p.people}都在反映。号 ${spaced(p.alertNo)}。趁事情小，早去问问、早答复。`
        : `热点 ${spaced(p.alertNo)}（${p.unit}，${CATEGORY[p.category]}的事）又有人反映，现在${p.people}。`,
    { alertNo: '104552871', level: 'yellow', unit: '三车间', category: 'living', people: '5—9人', isNew: true },
  ),
  manyAboutOne: text(
    (p: { alertNo: string; unit: string; people: string; isNew: boolean }) =>
      p.isNew
        ? `请留意（不用签收）：${p.unit}，两周里${p.people}先后反映同一个人的作风。号 ${spaced(p.alertNo)}。各人的事各办各的、各自保密，别让人知道还有谁反映。`
        : `号 ${spaced(p.alertNo)}（${p.unit}，反映同一个人的作风）又有人反映，现在${p.people}。`,
    { alertNo: '104552871', unit: '三车间', people: '5—9人', isNew: true },
  ),
  riseWarning: text(
    (p: { alertNo: string; unit: string; people: number; usual: number }) =>
      `留意（不用签收）：${p.unit}这一天有 ${p.people} 个人来反映，平常${p.usual < 0.75 ? '一天难得有一个' : `一天 ${Math.round(p.usual)} 个左右`}。说的不一定是同一件事，请去看看出了什么事。号 ${spaced(p.alertNo)}。`,
    { alertNo: '104552871', unit: '三车间', people: 9, usual: 0.6 },
  ),
  alertMore: text(
    (p: { alertNo: string; story: string }) =>
      p.story === '' ? `预警 ${spaced(p.alertNo)} 的反映人又说话了，承办人看得到。` : `预警 ${spaced(p.alertNo)} 反映人又说：${p.story}`,
    { alertNo: '104552871', story: '在三号楼顶' },
  ),
  alertNotReached: text(
    (p: { alertNo: string; who: string; why: string }) => `预警 ${spaced(p.alertNo)} 没有送到${p.who}：${p.why}。请马上打电话告诉。`,
    { alertNo: '104552871', who: '郑厂长', why: '对方收不到' },
  ),
  signed: text(
    (p: { alertNo: string; at: Date; nos: readonly string[] }) =>
      `已签收 ${moment(p.at)}（预警 ${spaced(p.alertNo)}）。请马上去人，先救人、先听诉求。动身回“我去”。${p.nos.length === 0 ? '' : `\n事项 ${p.nos.map(spaced).join('、')} 也归您包案了，不用再认领。`}`,
    { alertNo: '104552871', at: sample.now, nos: ['382746156'] },
  ),
  cardSigned: text((p: { who: string; at: Date }) => `已由${p.who}签收，${moment(p.at)}。`, { who: '郑厂长', at: sample.now }),
  signedByOther: text((p: { alertNo: string; who: string; at: Date }) => `预警 ${spaced(p.alertNo)} 已由${p.who}签收，${moment(p.at)}。`, {
    alertNo: '104552871',
    who: '郑厂长',
    at: sample.now,
  }),
  alreadySigned: text((p: { alertNo: string; who: string; at: Date }) => `这条预警${p.who}已在 ${moment(p.at)} 签收。`, {
    alertNo: '104552871',
    who: '郑厂长',
    at: sample.now,
  }),
  noAlert: line('没有等您签收的预警。'),
  whichAlert: text(
    (p: { lines: readonly string[] }) =>
      `签收哪一条？\n${p.lines.map((one, at) => `${at + 1}. ${one}`).join('\n')}\n发前面的数字，或引用那条回“签收”。`,
    { lines: ['红色｜生命安全｜东厂区'] },
  ),
  alertLine: text(
    (p: { level: Level; hazard: Hazard; unit: string; alertNo: string }) =>
      `${LEVEL[p.level]}色｜${HAZARD[p.hazard]}｜${p.unit} ${spaced(p.alertNo)}`,
    { level: 'red', hazard: 'life', unit: '东厂区', alertNo: '104552871' },
  ),
  ruleName: text(
    (p: { hazard: Hazard; category: keyof typeof CATEGORY }) => (p.hazard === 'none' ? CATEGORY[p.category] : RULE[p.hazard]),
    { hazard: 'life', category: 'wages' },
  ),
}

const RULE: Record<Exclude<Hazard, 'none'>, string> = {
  life: '人身危险',
  'self-harm': '人身危险',
  violence: '暴力正在发生',
  'sexual-violence': '暴力正在发生',
  fire: '火灾爆炸',
  accident: '事故伤人',
  gathering: '停工聚集',
  'unsafe-order': '强令冒险',
  extreme: '扬言极端',
}

/** What cadres, liaisons and directors hear. */
import type { Status } from '../../domain/grievance.ts'
import { line, text } from '../catalogue.ts'
import type { Facts } from '../facts.ts'
import { CATEGORY, COMPLEXITY, clock, day, KIND, LEVEL, left, leftOf, moment, STATUS, spaced, whyOwner } from '../words.ts'
import { sample } from './sample.ts'

const tags = (f: Facts): string =>
  [
    `${f.unit}${f.unitUncertain ? '（单位待核）' : ''}`,
    KIND[f.kind],
    f.subcategory ?? CATEGORY[f.category],
    LEVEL[f.level],
    COMPLEXITY[f.complexity],
    f.round > 1 ? `第 ${f.round} 轮` : '',
    f.direct ? '直送上级' : '',
    f.sealed ? '密' : '',
  ]
    .filter(part => part !== '')
    .join(' · ')

/** The last day is the one before `until`. */
const leaveDays = ({ from, until }: { from: Date; until: Date }): string => {
  const [first, last] = [day(from), day(new Date(until.getTime() - 1))]
  return first === last ? first : `${first}至${last}`
}

export const cadre = {
  newMatter: text((f: Facts) => `${f.subject} ${spaced(f.no)}\n${tags(f)}`, sample),
  claimBy: text((p: { due: Date }) => `请在 ${moment(p.due)} 前认领。`, { due: sample.now }),
  ownedUntilClaimed: text((p: { due: Date | null }) => `没人认领前由您负责${p.due === null ? '' : `，${moment(p.due)} 前要认领或指派`}。`, {
    due: sample.now,
  }),
  newMatterTitle: text((f: Facts) => `新诉求 · ${LEVEL[f.level]}`, sample),
  copyToSuperior: text(
    (f: Facts) => `抄送：${f.unit}新登记一件${CATEGORY[f.category]}事项（${spaced(f.no)}，${LEVEL[f.level]}），由该单位工作室办理。`,
    sample,
  ),
  assignedToYou: text(
    (p: Facts & { by: string; reason: string }) =>
      `${p.by}把这件事交给您：${p.subject} ${spaced(p.no)}\n${tags(p)}${p.reason === '' ? '' : `\n说明：${p.reason}`}${p.due === null ? '' : `\n请在 ${moment(p.due)} 前认领；办不了请尽早“退回”并说明理由。`}`,
    { ...sample, by: '周主席', reason: '你熟悉三车间' },
  ),
  takenFromYou: text(
    (p: { no: string; subject: string; owner: string }) => `“${p.subject}” ${spaced(p.no)} 已转给${p.owner}，您不用再管了。`,
    { no: '382746156', subject: '三车间工资的事', owner: '李干事' },
  ),
  claimed: text(
    (p: Facts & { story: string }) =>
      `您已认领“${p.subject}” ${spaced(p.no)}。${p.due === null ? '' : `最迟 ${moment(p.due)} 前答复。`}\n诉求全文：\n${p.story}\n\n引用本条说的话会转给职工（状态不变）；办好了用“报结”。`,
    { ...sample, story: '我们三车间两个月没发工资了' },
  ),
  claimedElsewhere: text(
    (p: { no: string; subject: string; owner: string }) => `“${p.subject}” ${spaced(p.no)} 已由${p.owner}认领，您不用再管了。`,
    { no: '382746156', subject: '三车间工资的事', owner: '李干事' },
  ),
  view: text(
    (p: Facts & { story: string; history: readonly string[]; identity: string; helpers: readonly string[]; ownerReason: string }) =>
      [
        `${p.subject} ${spaced(p.no)} · ${STATUS[p.status]}`,
        tags(p),
        `承办：${p.owner}${whyOwner(p.ownerReason)}${leftOf(p)}`,
        p.helpers.length === 0 ? '' : `协办：${p.helpers.join('、')}`,
        `反映人：${p.identity}`,
        `诉求全文：\n${p.story}`,
        p.history.length === 0 ? '' : `经过：\n${p.history.join('\n')}`,
      ]
        .filter(part => part !== '')
        .join('\n'),
    {
      ...sample,
      story: '我们三车间两个月没发工资了',
      history: ['11月23日 09:00 登记'],
      identity: '青松-42（保密）',
      helpers: ['李明'],
      ownerReason: 'default:director:0:skill',
    },
  ),
  historyLine: text(
    (p: { at: Date; what: string; who: string; words: string }) =>
      `${moment(p.at)} ${p.what}${p.who === '' ? '' : ` · ${p.who}`}${p.words === '' ? '' : `：${p.words}`}`,
    { at: sample.now, what: '认领', who: '钱书记', words: '' },
  ),
  employeeSpoke: text(
    (p: { no: string; subject: string; who: string; words: string }) => `${p.who}（${p.subject} ${spaced(p.no)}）：\n${p.words}`,
    { no: '382746156', subject: '三车间工资的事', who: '青松-42', words: '二十多个人都没发' },
  ),
  employeeUrged: text((p: { no: string; subject: string }) => `职工在催：“${p.subject}” ${spaced(p.no)}。请先回一句，让人心里有底。`, {
    no: '382746156',
    subject: '三车间工资的事',
  }),
  employeeWithdrew: text((p: { no: string; subject: string }) => `“${p.subject}” ${spaced(p.no)} 职工已撤回，不用再办。撤回也记入台账。`, {
    no: '382746156',
    subject: '三车间工资的事',
  }),
  employeeOpened: text(
    (p: { no: string; subject: string }) =>
      `“${p.subject}” ${spaced(p.no)} 的职工已公开身份。发“查看 ${p.no}”能看到姓名和电话，只可用于办这件事。`,
    { no: '382746156', subject: '三车间工资的事' },
  ),
  employeeWantsHuman: text(
    (p: { who: string; no: string }) =>
      `有职工要跟人说话：${p.who}${p.no === '' ? '' : `（编号 ${spaced(p.no)}）`}。引用本条回话，就会转给他。`,
    { who: '青松-42', no: '382746156' },
  ),
  voiceWaits: text(
    (p: { no: string; minutes: number }) =>
      `有一段语音等人听${p.no === '' ? '' : `（编号 ${spaced(p.no)}）`}，已经等了 ${p.minutes} 分钟，里面可能有急事。发“查看${p.no === '' ? '' : ` ${p.no}`}”。`,
    { no: '382746156', minutes: 15 },
  ),
  timedOut: text((p: { no: string; subject: string }) => `“${p.subject}” ${spaced(p.no)} 等了 7 天职工没补充，先按现有情况接着办。`, {
    no: '382746156',
    subject: '三车间工资的事',
  }),
  fileArrived: text(
    (p: { no: string; subject: string; who: string }) => `${p.subject} ${spaced(p.no)}：${p.who}先前发的文件取到了，在这里。`,
    {
      no: '382746156',
      subject: '三车间工资的事',
      who: '青松-42',
    },
  ),
  fileLost: text(
    (p: { no: string; subject: string; who: string }) =>
      `${p.subject} ${spaced(p.no)}：${p.who}发的一个文件，聊天平台一直不给，取不到了。已请对方重发。`,
    { no: '382746156', subject: '三车间工资的事', who: '青松-42' },
  ),
  ownFileLost: line('您刚才发的文件，聊天平台一直不给，没能存下来，也没能转出去。请再发一次，或用文字说。'),
  fileTooBig: text(
    (p: { name: string; bytes: number }) =>
      p.bytes === 0
        ? `（附件“${p.name}”是空的，没有发出。）`
        : `（附件“${p.name}”有 ${Math.ceil(p.bytes / 1024 / 1024)} MB，超过聊天平台的上限，没能发出。）`,
    { name: '现场.mp4', bytes: 60_000_000 },
  ),
  cardWithdrawn: line('这件事不由您办了，这张卡片已失效。'),
  cardTaken: text((p: { owner: string; at: Date }) => `已由${p.owner}认领，${moment(p.at)}。`, { owner: '李干事', at: sample.now }),
  cardFree: text((p: { owner: string }) => `又在等人认领，眼下由${p.owner}负责。`, { owner: '周主席' }),
  cardGiven: text((p: { owner: string }) => `已交给${p.owner}。`, { owner: '李干事' }),
  cardEnded: text((p: { status: Status }) => `${STATUS[p.status]}。`, { status: 'closed' as Status }),
  fileRefused: text((p: { name: string }) => `（附件“${p.name}”聊天平台不收，没能发出。）`, { name: '现场.mp4' }),
  wordsForEmployee: line('写给职工的话，填好再按下面的按钮'),
  sentToEmployee: text((p: { no: string }) => `已转给职工（编号 ${spaced(p.no)}，状态不变）。`, { no: '382746156' }),
  askedEmployee: text(
    (p: { no: string; until: Date; paused: boolean }) =>
      `已问职工（编号 ${spaced(p.no)}），在等回话，${p.paused ? '承诺时限暂停' : '已经问过两次，这次承诺时限照走'}；${day(p.until)}还没回就接着办。`,
    { no: '382746156', until: sample.due ?? sample.now, paused: true },
  ),
  silentToOwner: text(
    (p: { no: string; subject: string }) =>
      `“${p.subject}” ${spaced(p.no)} 已经七天没人跟职工说过话。我先替您报了平安，请今天引用本条回一句办到哪了，我转给他。`,
    { no: '382746156', subject: '三车间工资的事' },
  ),
  signedNotClaimed: text(
    (p: { no: string; subject: string; alertNo: string; who: string }) =>
      `“${p.subject}” ${spaced(p.no)}：${p.who}签收了预警 ${spaced(p.alertNo)}，正在处置；事项还没人认领，归您管。您接着办，发“认领 ${p.no}”。`,
    { no: '382746156', subject: '三车间停工的事', alertNo: '104552871', who: '郑厂长' },
  ),
  topOverdueAbove: text(
    (p: Facts & { what: string }) =>
      `超时提醒：${p.unit}“${p.subject}” ${spaced(p.no)} 没有按时${p.what}，${p.owner}负责，上面没有可提的人了，请您过问。`,
    { ...sample, what: '答复' },
  ),
  noted: text((p: { no: string }) => `备注记下了（编号 ${spaced(p.no)}），职工看不到。`, { no: '382746156' }),
  assigned: text((p: { no: string; owner: string }) => `编号 ${spaced(p.no)} 已交给${p.owner}，对方和职工都会收到消息。`, {
    no: '382746156',
    owner: '李干事',
  }),
  transferred: text((p: { no: string; unit: string; owner: string }) => `编号 ${spaced(p.no)} 已转到${p.unit}，由${p.owner}负责。`, {
    no: '382746156',
    unit: '二分厂',
    owner: '赵主席',
  }),
  declined: text((p: { no: string; owner: string }) => `编号 ${spaced(p.no)} 已退回，由${p.owner}重新安排。`, {
    no: '382746156',
    owner: '周主席',
  }),
  returnedToYou: text(
    (p: Facts & { by: string; reason: string }) => `${p.by}退回了“${p.subject}” ${spaced(p.no)}：${p.reason}\n现在由您负责，请认领或指派。`,
    { ...sample, by: '李干事', reason: '不在我管的车间' },
  ),
  escalated: text((p: { no: string; owner: string }) => `编号 ${spaced(p.no)} 已提到上一级，由${p.owner}负责。`, {
    no: '382746156',
    owner: '郑厂长',
  }),
  escalatedToYou: text(
    (p: Facts & { by: string; reason: string }) => `${p.by}提请您办：${p.subject} ${spaced(p.no)}\n${tags(p)}\n难点和建议：${p.reason}`,
    { ...sample, by: '李干事', reason: '要财务拿钱，建议开会定' },
  ),
  climbedToYou: text(
    (p: Facts & { what: string; from: string }) =>
      `超时提级：“${p.subject}” ${spaced(p.no)} ${p.from}没有按时${p.what}，现在由您负责${p.due === null ? '' : `，${moment(p.due)} 前要认领`}。\n${tags(p)}`,
    { ...sample, what: '认领', from: '周主席' },
  ),
  climbedFromYou: text(
    (p: { no: string; subject: string; what: string; owner: string }) =>
      `“${p.subject}” ${spaced(p.no)} 没有按时${p.what}，已提到${p.owner}。`,
    { no: '382746156', subject: '三车间工资的事', what: '认领', owner: '郑厂长' },
  ),
  topOverdue: text(
    (p: Facts & { what: string }) => `超时提醒：“${p.subject}” ${spaced(p.no)} 没有按时${p.what}，上面没有可提的人，仍由您负责。`,
    { ...sample, what: '答复' },
  ),
  warned: text(
    (p: { no: string; subject: string; what: string; due: Date; now: Date }) =>
      `快到时限：“${p.subject}” ${spaced(p.no)} ${moment(p.due)} 前要${p.what}（${left(p.due, p.now)}）。`,
    { no: '382746156', subject: '三车间工资的事', what: '答复', due: sample.due ?? sample.now, now: sample.now },
  ),
  severalAtOnce: text(
    (p: { lines: readonly string[] }) =>
      [`有 ${p.lines.length} 条一起到了，合成一条说：`, ...p.lines.map((line, at) => `${at + 1}. ${line}`), '发前面的数字查看。'].join(
        '\n',
      ),
    { lines: ['“三车间工资的事” 382 746 156 没有按时认领，已提到郑厂长。', '“澡堂的事” 104 552 871 没有按时认领，已提到郑厂长。'] },
  ),
  redoToYou: text(
    (p: Facts & { by: string; reason: string }) =>
      `第 ${p.round} 轮：“${p.subject}” ${spaced(p.no)} 职工对上一轮答复不认可（${p.reason}），现在由您负责。请先看上一轮是怎么办的，再说这次有什么不同。`,
    { ...sample, round: 2, by: '李干事', reason: '没解决' },
  ),
  reopenedToYou: text(
    (p: Facts & { by: string; reason: string }) =>
      `重办：“${p.subject}” ${spaced(p.no)} 办结后${p.by}要求重新办${p.reason === '' ? '' : `（${p.reason}）`}，现在由您负责。请先看上一次是怎么办的。\n${tags(p)}`,
    { ...sample, by: '职工', reason: '热水又停了' },
  ),
  coveredByYou: text(
    (p: Facts & { away: string }) =>
      `${p.away}请假，这件事由您代办：${p.subject} ${spaced(p.no)} · ${STATUS[p.status]}${leftOf(p)}\n${tags(p)}`,
    { ...sample, away: '李干事' },
  ),
  backToYou: text(
    (p: Facts & { away: string }) =>
      `您回来了，这件事转回给您：${p.subject} ${spaced(p.no)} · ${STATUS[p.status]}${leftOf(p)}。代办期间的经过发“查看 ${p.no}”。`,
    { ...sample, away: '李干事' },
  ),
  standInFor: text(
    (p: { who: string; from: Date; until: Date }) => `${p.who}${leaveDays(p)}请假，由您代办。到时他手上的事会转给您，他回来再转回去。`,
    { who: '李干事', from: sample.now, until: sample.due ?? sample.now },
  ),
  leaveTaken: text(
    (p: { standIn: string; from: Date; until: Date }) =>
      `记下了：${leaveDays(p)}请假，由${p.standIn}代办。到时手上的事转给他，回来自动转回；提前回来发“销假”。`,
    { standIn: '李明', from: sample.now, until: sample.due ?? sample.now },
  ),
  leaveEnded: line('好，您回来了。代办的事马上转回给您。'),
  overseen: text(
    (p: { no: string; owner: string; due: Date }) =>
      `已督办编号 ${spaced(p.no)}，要求${p.owner}在 ${moment(p.due)} 前答复。到时没答复就提级，并告诉您。`,
    { no: '382746156', owner: '周主席', due: sample.due ?? sample.now },
  ),
  overseenToYou: text(
    (p: Facts & { by: string; until: Date; words: string }) =>
      `${p.by}督办：${p.subject} ${spaced(p.no)}，${moment(p.until)} 前要答复职工。${p.words === '' ? '' : `\n${p.words}`}\n${tags(p)}`,
    { ...sample, by: '孙部长', until: sample.due ?? sample.now, words: '' },
  ),
  overseenLate: text((f: Facts) => `督办到期：${f.unit}“${f.subject}” ${spaced(f.no)} 还没有答复，现在由${f.owner}负责。`, sample),
  instructed: text((p: { no: string; owner: string }) => `批示已送到${p.owner}手里（编号 ${spaced(p.no)}），职工看不到。`, {
    no: '382746156',
    owner: '周主席',
  }),
  instructedToYou: text((p: Facts & { by: string; words: string }) => `${p.by}批示（${p.subject} ${spaced(p.no)}）：\n${p.words}`, {
    ...sample,
    by: '郑厂长',
    words: '本周内解决，财务配合',
  }),
  askOneLine: text(
    (p: { no: string; subject: string }) => `“${p.subject}” ${spaced(p.no)} 快七天没人跟职工说话了。引用本条回一句办到哪了，我转给他。`,
    { no: '382746156', subject: '三车间工资的事' },
  ),
  talkKept: text((p: { no: string }) => `接谈记录已存（编号 ${spaced(p.no)}），正在发给职工核对。`, { no: '382746156' }),
  talkConfirmed: text((p: { no: string; subject: string }) => `“${p.subject}” ${spaced(p.no)} 的接谈记录，职工核对过，没有错。`, {
    no: '382746156',
    subject: '三车间工资的事',
  }),
  talkDisputed: text(
    (p: { no: string; subject: string }) => `“${p.subject}” ${spaced(p.no)} 的接谈记录，职工说记得不对，正在请他说明哪里不对。`,
    { no: '382746156', subject: '三车间工资的事' },
  ),
  claimedBackFor: text(
    (p: { no: string; subject: string }) => `您代登的“${p.subject}” ${spaced(p.no)} 本人已经认回，往后的消息直接发给本人。`,
    { no: '382746156', subject: '澡堂的事' },
  ),
  recused: text((p: { no: string; owner: string }) => `已为您回避，编号 ${spaced(p.no)} 交给${p.owner}。往后这件事您看不到了。`, {
    no: '382746156',
    owner: '周主席',
  }),
  relevelled: text((p: { no: string; level: 'red' | 'orange' | 'yellow' | 'blue' }) => `编号 ${spaced(p.no)} 改为${LEVEL[p.level]}色。`, {
    no: '382746156',
    level: 'orange',
  }),
  lowerNeedsSecond: text(
    (p: { no: string; by: string; usage: string }) => `降级要两个人定。您的意见已记下，另一位能看到这件事的干部也发一遍才生效：${p.usage}`,
    { no: '382746156', by: '李干事', usage: '改级 382746156 黄 已核实' },
  ),
  recategorised: text((p: { no: string; category: keyof typeof CATEGORY }) => `编号 ${spaced(p.no)} 改为“${CATEGORY[p.category]}”。`, {
    no: '382746156',
    category: 'insurance',
  }),
  recomplexed: text(
    (p: { no: string; complexity: 'simple' | 'complex'; due: Date | null }) =>
      `编号 ${spaced(p.no)} 改为“${COMPLEXITY[p.complexity]}”${p.due === null ? '' : `，答复时限 ${moment(p.due)}`}。`,
    { no: '382746156', complexity: 'complex', due: null },
  ),
  answerSending: text(
    (p: { no: string; promised: Date | null }) =>
      `正在送给职工（编号 ${spaced(p.no)}），送到了告诉您。${p.promised === null ? '' : `承诺日期 ${day(p.promised)}，到期我会问职工兑现了没有。`}`,
    { no: '382746156', promised: new Date('2026-11-25T00:00:00Z') },
  ),
  answerDelivered: text(
    (p: { no: string; at: Date; promised: Date | null; followUp: Date | null }) =>
      `已送达职工 ${clock(p.at)}（编号 ${spaced(p.no)}）。${p.promised === null ? '' : `承诺日期 ${day(p.promised)}，到期我会问职工兑现了没有。`}${p.followUp === null ? '' : `${day(p.followUp)}回访。`}`,
    { no: '382746156', at: sample.now, promised: null, followUp: sample.due },
  ),
  numberedChoices: text(
    (p: { choices: readonly { readonly place: number; readonly label: string }[] }) =>
      p.choices.map(({ place, label }) => `发 ${place} ${label}`).join(' · '),
    {
      choices: [
        { place: 1, label: '认领' },
        { place: 2, label: '查看' },
      ],
    },
  ),
  typedChoice: text((p: { says: string }) => `发“${p.says}”，后面接着写您要说的`, { says: '报结 382746156' }),
  groupChoice: text((p: { says: string }) => `在群里发“${p.says}”`, { says: '签收 382746156' }),
  notDelivered: text(
    (p: { no: string; why: string }) => `没有送到职工（编号 ${spaced(p.no)}）：${p.why}。这件事状态没变，请换个方式联系。`,
    { no: '382746156', why: '对方收不到' },
  ),
  deliveryUnclear: text((p: { no: string }) => `编号 ${spaced(p.no)} 的消息不知道送到没有，没有自动再发。请问一下本人。`, {
    no: '382746156',
  }),
  mine: text(
    (p: { lines: readonly string[]; claimable: readonly string[]; helping: readonly string[]; demands: readonly string[] }) =>
      [
        p.lines.length === 0
          ? '您手上没有在办的事。'
          : `您有 ${p.lines.length} 件：\n${p.lines.map((one, at) => `${at + 1}. ${one}`).join('\n')}`,
        p.claimable.length === 0
          ? ''
          : `等人认领 ${p.claimable.length} 件：\n${p.claimable.map((one, at) => `${p.lines.length + at + 1}. ${one}`).join('\n')}`,
        p.helping.length === 0
          ? ''
          : `协办 ${p.helping.length} 件：\n${p.helping.map((one, at) => `${p.lines.length + p.claimable.length + at + 1}. ${one}`).join('\n')}`,
        p.demands.length === 0 ? '' : `等单位答复的提请单：\n${p.demands.join('\n')}`,
        p.lines.length + p.claimable.length + p.helping.length === 0 ? '' : '发前面的数字查看，“认领 数字”认领。',
      ]
        .filter(part => part !== '')
        .join('\n'),
    {
      lines: ['三车间工资的事 382 746 156 · 黄 · 剩 3 小时'],
      claimable: [],
      helping: [],
      demands: ['104 552 871 三车间工资的事 · 剩 2 天'],
    },
  ),
  mineNone: line('您手上没有在办的事。发“待办”看有没有等人认领的。'),
  mineLine: text((f: Facts) => `${f.subject} ${spaced(f.no)} · ${LEVEL[f.level]}${leftOf(f)}`, sample),
  digest: text(
    (p: { name: string; overdue: number; lines: readonly string[]; claimable: number }) =>
      [
        `${p.name}，您手上${p.lines.length === 0 ? '没有在办的事' : ` ${p.lines.length} 件`}${p.overdue === 0 ? '' : `，其中 ${p.overdue} 件已超时`}${p.claimable === 0 ? '' : `，另有 ${p.claimable} 件等人认领`}${p.lines.length === 0 ? '。' : '：'}`,
        ...p.lines.map((one, at) => `${at + 1}. ${one}`),
        p.lines.length === 0 ? '发“待办”看一看。' : '发前面的数字查看。',
      ].join('\n'),
    { name: '李干事', overdue: 1, lines: ['澡堂没热水 104 552 871 · 蓝 · 剩 2 天'], claimable: 0 },
  ),
  bound: text(
    (p: { name: string; roles: readonly string[] }) => `${p.name}，绑定好了。您的身份：${p.roles.join('、') || '职工'}。发“帮助”看怎么用。`,
    { name: '李干事', roles: ['华北轴承工作人员'] },
  ),
  groupHello: line(
    '我是连心桥。这个群要收预警，请工作室主任在这里发“设为领导群”；收日常提醒，发“设为工作群”。职工有事请私聊我，别在群里说。',
  ),
  groupLost: text(
    (p: { purpose: string; unit: string }) =>
      `${p.unit}的${p.purpose}把我移出去了，从现在起提醒和预警发不进去。请把我加回群里，再在群里发“设为${p.purpose}”；换一个群也行。`,
    { purpose: '领导群', unit: '华北轴承' },
  ),
  personLeft: text(
    (p: { name: string; moved: number }) =>
      `${p.name}已离职，职务即时失效。${p.moved === 0 ? '手上没有在办的事。' : `手上 ${p.moved} 件在办的事已转给接手的人。`}请更新名册。`,
    {
      name: '李干事',
      moved: 2,
    },
  ),
  groupBound: text((p: { purpose: string; unit: string }) => `本群设为${p.unit}的${p.purpose}。`, { purpose: '领导群', unit: '华北轴承' }),
  dutySet: text(
    (p: { who: string; group: string; from: Date; until: Date }) =>
      `已排班：${p.who}，${p.group}，${moment(p.from)} 至 ${moment(p.until)}。`,
    { who: '李干事', group: '值班', from: sample.now, until: sample.due ?? sample.now },
  ),
  filed: text(
    (f: Facts & { code: string }) =>
      [
        `已代登：${f.subject}，编号 ${spaced(f.no)}。结果会发给您转告。请把下面这段念给本人或抄给他：`,
        `登记好了，编号 ${spaced(f.no)}。${f.contactBy === null ? '会有人联系您。' : `最迟 ${moment(f.contactBy)} 前有人联系您。`}想在自己手机上看，加我以后发“本人认回 ${f.no} ${f.code}”。`,
      ].join('\n'),
    { ...sample, code: '104552' },
  ),
  ownOrHandle: line('您是要反映自己的事吗？发 1 是，发 2 不是。办事请发“待办”，或引用我发的消息回话。'),
  okNotOwn: line('好。发“待办”看手上的事，发“帮助”看全部用法。'),
  cadreGreeting: line('在的。发“待办”看手上的事，发“帮助”看全部用法。'),
  shortened: text((p: { text: string; left: number }) => `${p.text}\n……\n后面还有 ${p.left} 个字，点“查看”看全文。`, {
    text: '全文的开头',
    left: 4_200,
  }),
  part: text((p: { text: string; at: number; of: number }) => `（${p.at}/${p.of}）\n${p.text}`, { text: '全文的第一部分', at: 1, of: 3 }),
  poisonForDuty: text(
    (p: { at: Date }) => `有一条职工来信系统没处理好（${moment(p.at)}），原文已留存，请管理员尽快看日志，并主动联系职工。`,
    { at: sample.now },
  ),
  helpCadre: text(
    (p: { lines: readonly string[]; rest: readonly string[] }) =>
      `引用我发的消息回话，就是对那件事说。平时用这些词：\n${p.lines.join('\n')}${p.rest.length === 0 ? '' : `\n还有：${p.rest.join('、')}。\n不知道怎么用，发“帮助 ${p.rest[0]}”这样问。`}`,
    { lines: ['认领 编号 —— 认领一件诉求，由您包案'], rest: ['转引导', '延期'] },
  ),
  helpOne: text(
    (p: { name: string; summary: string; usage: string; aliases: readonly string[] }) =>
      `${p.name}：${p.summary}。\n这样发：${p.usage}${p.aliases.length === 0 ? '' : `\n也可以说：${p.aliases.join('、')}`}`,
    { name: '认领', summary: '认领一件诉求，由您包案', usage: '认领 382746156', aliases: ['接了'] },
  ),
}

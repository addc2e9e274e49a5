/** What cannot be done, and what to do instead: one clear sentence with a right example. */
import type { Action, Status } from '../../domain/grievance.ts'
import { line, text } from '../catalogue.ts'
import { ACTION, cut, day, STATUS, spaced } from '../words.ts'

const WANTED = { where: '去哪里', phone: '打哪个电话', papers: '带什么（不用带也写一句）' } as const

export const refusals = {
  noSuchNumber: line('没有这个编号，或者不归您看。请核对一下。'),
  noSuchPlace: text((p: { place: string; last: number }) => `单子上只有 ${p.last} 条，没有第 ${p.place} 条。发“待办”再看一遍。`, {
    place: '7',
    last: 3,
  }),
  listOver: line('这个数字对不上单子，单子只管 30 分钟。发“待办”重新列一遍，或写上九位编号。'),
  numberTypo: text((p: { no: string }) => `编号 ${spaced(p.no)} 不对，可能抄错了一位，请核对一下。`, { no: '382746150' }),
  numberLocked: line('试错的次数太多了，请一小时后再试。急事回“转人工”。'),
  wrongStatus: text(
    (p: { no: string; status: Status; action: Action }) =>
      `编号 ${spaced(p.no)} 现在是“${STATUS[p.status]}”，不能${ACTION[p.action]}。${instead(p.action, p.status, p.no)}`,
    { no: '382746156', status: 'closed', action: 'claim' },
  ),
  raced: text((p: { no: string }) => `编号 ${spaced(p.no)} 刚刚被别人动过，发“查看 ${p.no}”看看现在的情况。`, { no: '382746156' }),
  claimedBefore: text(
    (p: { no: string; owner: string; claimed: boolean }) =>
      p.claimed
        ? `慢了一步，编号 ${spaced(p.no)} 已由${p.owner}认领。`
        : `编号 ${spaced(p.no)} 已经交给${p.owner}了，要换人请找工作室主任指派。`,
    { no: '382746156', owner: '李干事', claimed: true },
  ),
  yoursAlready: text((p: { no: string }) => `编号 ${spaced(p.no)} 您已经认领了。`, { no: '382746156' }),
  notYourPower: text((p: { what: string; who: string }) => `“${p.what}”要由${p.who}来说。`, { what: '指派', who: '工作室主任' }),
  onlyOwner: text(
    (p: { no: string; owner: string; what: string }) =>
      `编号 ${spaced(p.no)} 由${p.owner}负责，只有承办人能${p.what}。有话要记，发“备注 ${p.no} ……”。`,
    { no: '382746156', owner: '钱书记', what: '答复' },
  ),
  notForYou: text((p: { no: string; what: string }) => `编号 ${spaced(p.no)} 不能由您来${p.what}，要由本单位工作室主任或上级工会来办。`, {
    no: '382746156',
    what: '转送',
  }),
  complexForLeaders: text((p: { no: string }) => `编号 ${spaced(p.no)} 情况复杂，要由主任或领导认领。`, { no: '382746156' }),
  cadresOnly: line('这是工作人员用的口令。问自己的事，发“进度”；有情况直接说就行。'),
  usage: text((p: { usage: string }) => `这样发：${p.usage}`, { usage: '认领 382746156' }),
  needsReason: text((p: { usage: string }) => `请写上理由。这样发：${p.usage}`, { usage: '退回 382746156 不在我管的车间' }),
  bodyIsCommand: text((p: { word: string }) => `“${p.word}”是口令，不会当成话转给职工。想说这句话，请多写几个字。`, { word: '报结' }),
  noSuchPerson: text((p: { name: string }) => `没找到“${cut(p.name, 20)}”。请写承办干部的全名，比如：转办 382746156 李明`, {
    name: '老李',
  }),
  severalPeople: text((p: { names: readonly string[] }) => `有好几位：${p.names.join('、')}。请写全名。`, { names: ['李明', '李红'] }),
  mayNotOwn: text((p: { who: string }) => `这件事不能交给${p.who}（按规定要回避，或不在职责范围）。`, { who: '王主任' }),
  mayNotClaim: text((p: { no: string }) => `编号 ${spaced(p.no)} 不能由您认领：要么按规定得回避，要么不在您的职责范围。`, {
    no: '382746156',
  }),
  noSuchUnit: text((p: { name: string }) => `没找到单位“${cut(p.name, 20)}”。请写全称或代码。`, { name: '二分厂' }),
  noSuchCategory: text((p: { names: readonly string[] }) => `没有这个类别。可以写：${p.names.join('、')}。`, {
    names: ['工资报酬', '后勤生活'],
  }),
  badCode: line('绑定码不对或已过期。请找管理员要新的。这样发：绑定 123456'),
  whichUnit: text(
    (p: { names: readonly string[]; usage: string }) =>
      `您在几个单位任职：${p.names.join('、')}。请写明是哪个。这样发：${p.usage} ${p.names[0] ?? ''}`,
    { names: ['华北轴承', '东厂区'], usage: '设为领导群' },
  ),
  onlyPrivate: line('这句话请私聊我说。'),
  onlyGroup: line('请在要设置的群里说这句话。'),
  nobodyElse: line('能接手的人都跟这件事有关，我不会交给他们。您的话已存好。请直接拨 12351 找上级工会说这件事。'),
  noUnitsYet: line('单位名册还没导入，我先把话记着。请管理员运行 org import。'),
  sameOwner: text((p: { no: string; owner: string }) => `编号 ${spaced(p.no)} 本来就由${p.owner}负责。`, {
    no: '382746156',
    owner: '李干事',
  }),
  sameUnit: text((p: { no: string; unit: string }) => `编号 ${spaced(p.no)} 本来就在${p.unit}，不用转。要换人办，发“指派 ${p.no} 姓名”。`, {
    no: '382746156',
    unit: '三车间',
  }),
  sameAsBefore: text((p: { no: string; what: string }) => `编号 ${spaced(p.no)} 现在就是“${p.what}”，不用改。`, {
    no: '382746156',
    what: '黄色',
  }),
  nobodyAbove: text((p: { no: string }) => `编号 ${spaced(p.no)} 上面没有可提的人了，请找上级工会商量。`, { no: '382746156' }),
  keptHere: text(
    (p: { no: string }) =>
      `编号 ${spaced(p.no)} 不能转出去：工资、安全、骚扰和紧急的事，工作室要自己管到底。可以一边办，一边“回复”告诉职工还能找谁。`,
    { no: '382746156' },
  ),
  redirectWants: text(
    (p: { no: string; missing: readonly ('where' | 'phone' | 'papers')[] }) =>
      `还差${p.missing.map(part => WANTED[part]).join('、')}。这样发：转引导 ${p.no} 归社保经办，请到市社保中心二楼，电话 12333，带身份证`,
    { no: '382746156', missing: ['phone', 'papers'] },
  ),
  onLeave: text(
    (p: { no: string; who: string; until: Date; standIn: string }) =>
      `${p.who}请假到${day(new Date(p.until.getTime() - 1))}，由${p.standIn}代办。这样发：指派 ${p.no} ${p.standIn}`,
    { no: '382746156', who: '李明', until: new Date('2026-11-27T16:00:00Z'), standIn: '何红' },
  ),
  wrongLeave: text((p: { usage: string }) => `没看懂。写明哪天到哪天、由谁代办，这样发：${p.usage}`, { usage: '请假 11-25 11-27 李明' }),
  alreadyAway: text(
    (p: { from: Date; until: Date }) => `您已经请了 ${day(p.from)} 到 ${day(new Date(p.until.getTime() - 1))} 的假。要改，先发“销假”再请。`,
    { from: new Date('2026-11-24T16:00:00Z'), until: new Date('2026-11-27T16:00:00Z') },
  ),
  standInSelf: line('代办的人不能是自己。这样发：请假 11-25 11-27 李明'),
  standInAway: text((p: { who: string }) => `${p.who}那几天也请了假，请换一位代办。`, { who: '李明' }),
  standInHandlesNothing: text((p: { who: string }) => `${p.who}不承办诉求，不能代办。请换一位承办干部。`, { who: '何联络' }),
  notAway: line('您没有在请假。要请假，这样发：请假 11-25 11-27 李明'),
  overseeOwn: text((p: { no: string }) => `编号 ${spaced(p.no)} 现在就由您负责，不用督办自己。要交给别人，发“转办 ${p.no} 姓名”。`, {
    no: '382746156',
  }),
  handOverHow: text((p: { no: string; name: string }) => `这句没有转给职工。要交给${p.name}办，发“转办 ${p.no} ${p.name}”。`, {
    no: '382746156',
    name: '李明',
  }),
  wrongLimit: text((p: { usage: string }) => `请写明限到什么时候，3天、24小时、11-28 都行，最多 60 天。这样发：${p.usage}`, {
    usage: '督办 382746156 3天',
  }),
  reopenedBefore: text(
    (p: { no: string }) => `编号 ${spaced(p.no)} 已经重办过一次。还有不满意的，回“转人工”请上级工会来看；有新的情况，直接说，我另记一件。`,
    { no: '382746156' },
  ),
  needsNewFacts: text(
    (p: { no: string }) => `编号 ${spaced(p.no)} 办结过了 30 天，要有新情况才能重办。这样发：重办 ${p.no} 上个月起又停发了`,
    { no: '382746156' },
  ),
  nothingEnded: line('最近 30 天没有您名下办结的事。有新情况直接说就行；要重办更早的，请带上编号。'),
  answerInFlight: text((p: { no: string }) => `编号 ${spaced(p.no)} 的答复正在送，请等送达的消息。`, { no: '382746156' }),
  wrongDuty: line('时间没看懂。这样发：值班 值班组 李明 11-23 08:30 11-24 08:30'),
}

/** What to do instead, where there is something. */
function instead(action: Action, status: Status, no: string): string {
  if (action === 'review' && ['registered', 'assigned', 'handling', 'waiting'].includes(status))
    return '等答复了再申请。现在着急，回“催办”，或者回“直送上级”。'
  if (action === 'ask' && status === 'waiting') return `已经在等职工回话了，想多说一句发“回复 ${no} ……”。`
  if (['ask', 'answer', 'decline', 'recuse'].includes(action) && (status === 'registered' || status === 'assigned'))
    return `先发“认领 ${no}”。`
  if (action === 'decline' && (status === 'handling' || status === 'waiting'))
    return `已经认领的，交给别人发“转办 ${no} 姓名”，提到上一级发“提级 ${no} 难点和建议”。`
  return ''
}

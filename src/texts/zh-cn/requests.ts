/** 申请 and its decision: what who asks, who decides and the employee hear. */
import { line, text } from '../catalogue.ts'
import { day, moment, spaced } from '../words.ts'
import { sample } from './sample.ts'

type Kind = 'extend' | 'identity' | 'glass' | 'objection'
export const REQUEST: Record<Kind, string> = { extend: '延期', identity: '查看身份', glass: '紧急查看身份', objection: '异议' }

const due = sample.due ?? sample.now

export const requests = {
  extensionAsked: text(
    (p: { request: string; no: string; subject: string; owner: string; days: number; reason: string; due: Date | null }) =>
      [
        `${p.owner}请求延期 ${p.days} 天（申请号 ${spaced(p.request)}）：${p.subject} ${spaced(p.no)}`,
        p.due === null ? '' : `现在的答复时限是 ${moment(p.due)}。`,
        `理由：${p.reason}`,
        `只能延一次，批准后会把新日期和理由告诉职工。\n发“批准 ${p.request}”，或“驳回 ${p.request} 理由”。`,
      ]
        .filter(part => part !== '')
        .join('\n'),
    { request: '104552871', no: '382746156', subject: '三车间工资的事', owner: '李干事', days: 5, reason: '配件在路上', due },
  ),
  extensionGranted: text(
    (p: { no: string; subject: string; by: string; due: Date | null }) =>
      `${p.by}批准了延期：“${p.subject}” ${spaced(p.no)}${p.due === null ? '' : `，${moment(p.due)} 前答复`}。职工已收到新日期和理由。`,
    { no: '382746156', subject: '三车间工资的事', by: '周主席', due },
  ),
  extendedForYou: text(
    (p: { no: string; owner: string; due: Date | null; reason: string }) =>
      `编号 ${spaced(p.no)} 的事要多办几天${p.due === null ? '' : `，最迟 ${day(p.due)} 答复您`}。原因：${p.reason}。仍由${p.owner}负责，只延这一次。`,
    { no: '382746156', owner: '李干事', due, reason: '配件在路上' },
  ),
  identityAsked: text(
    (p: { request: string; no: string; subject: string; owner: string; reason: string }) =>
      `${p.owner}请求查看反映人的姓名和电话（申请号 ${spaced(p.request)}）：${p.subject} ${spaced(p.no)}\n理由：${p.reason}\n确实办事需要才批。批准后职工会知道是谁看的、为什么。\n发“批准 ${p.request}”，或“驳回 ${p.request} 理由”。`,
    { request: '104552871', no: '382746156', subject: '三车间工资的事', owner: '李干事', reason: '要替他到社保局补缴，须本人姓名' },
  ),
  identityShown: text(
    (p: { no: string; name: string; phone: string }) =>
      `编号 ${spaced(p.no)} 的反映人：${p.name}${p.phone === '' ? '，没有留电话' : `，${p.phone}`}。只可用于办这件事，不得告诉别人。15 分钟后能收回的聊天会自动收回；收不回的，请看完自己删掉。`,
    { no: '382746156', name: '王师傅', phone: '13800000001' },
  ),
  identityHidden: text((p: { no: string }) => `编号 ${spaced(p.no)} 反映人的姓名和电话已收回。`, { no: '382746156' }),
  identityTold: text(
    (p: { no: string; owner: string; by: string | null; reason: string }) =>
      p.by === null
        ? `因为有人身危险，${p.owner}看了您的姓名和电话（编号 ${spaced(p.no)}），好去找您、帮您。事后会有另外的人复核。`
        : `编号 ${spaced(p.no)}：${p.owner}看了您的姓名和电话，${p.by}批准的，理由是：${p.reason}。每一次都有记录。`,
    { no: '382746156', owner: '李干事', by: '周主席', reason: '要替他到社保局补缴，须本人姓名' },
  ),
  glassOpened: text(
    (p: { no: string }) => `涉及生命安全，编号 ${spaced(p.no)} 反映人的姓名和电话单独发给您了。24 小时内会有另外的人复核。先救人。`,
    { no: '382746156' },
  ),
  glassAsked: text(
    (p: { request: string; no: string; owner: string; reason: string }) =>
      `复核（申请号 ${spaced(p.request)}）：编号 ${spaced(p.no)} 涉及生命安全，${p.owner}没等批准就看了反映人的身份，理由：${p.reason}\n请在 24 小时内复核。该看的，发“批准 ${p.request}”；不该看的，发“驳回 ${p.request} 理由”。`,
    { request: '104552871', no: '382746156', owner: '李干事', reason: '人在楼顶，要找到他' },
  ),
  glassUnreviewed: text((p: { no: string }) => `编号 ${spaced(p.no)}：有人因生命危险看了反映人的身份，24 小时了还没有人复核。请您过问。`, {
    no: '382746156',
  }),
  objectionAsked: text(
    (p: { request: string; no: string; subject: string; unit: string; from: string; reason: string }) =>
      `${p.unit}认为“${p.subject}” ${spaced(p.no)} 不归他们，是${p.from}转来的（申请号 ${spaced(p.request)}）。\n理由：${p.reason}\n您定一次就算数，不再来回转。退回${p.from}，发“批准 ${p.request}”；留在${p.unit}，发“驳回 ${p.request} 理由”。`,
    { request: '104552871', no: '382746156', subject: '澡堂的事', unit: '一车间', from: '三车间', reason: '澡堂在三车间那边' },
  ),
  unitDecided: text(
    (p: { no: string; unit: string; by: string }) => `${p.by}定了：编号 ${spaced(p.no)} 归${p.unit}办，不再转。请抓紧办。`,
    {
      no: '382746156',
      unit: '一车间',
      by: '孙部长',
    },
  ),
  unitSettled: text((p: { no: string; unit: string }) => `编号 ${spaced(p.no)} 归哪里办，上级已经定了（${p.unit}），不能再转。`, {
    no: '382746156',
    unit: '一车间',
  }),
  objectInstead: text(
    (p: { no: string; unit: string }) => `编号 ${spaced(p.no)} 是${p.unit}转来的，不能直接转回去。认为不归这里，这样发：异议 ${p.no} 理由`,
    { no: '382746156', unit: '三车间' },
  ),
  notTransferred: text(
    (p: { no: string }) => `编号 ${spaced(p.no)} 不是别的单位转来的，没有异议可提。办不了请“提级 ${p.no} 难点和建议”。`,
    {
      no: '382746156',
    },
  ),
  claimedAlready: text((p: { no: string }) => `编号 ${spaced(p.no)} 已经认领了，不能再提异议。办不了请“提级 ${p.no} 难点和建议”。`, {
    no: '382746156',
  }),
  objectionLate: text(
    (p: { no: string; until: Date }) => `编号 ${spaced(p.no)} 的异议要在 ${moment(p.until)} 前提，现在过了。请认领或“提级”。`,
    {
      no: '382746156',
      until: due,
    },
  ),
  requestSent: text(
    (p: { no: string; request: string }) => `已送去批（编号 ${spaced(p.no)}，申请号 ${spaced(p.request)}）。批了告诉您，没批之前时限照走。`,
    { no: '382746156', request: '104552871' },
  ),
  requestApproved: text(
    (p: { no: string; kind: Kind; due: Date | null }) =>
      p.kind === 'glass'
        ? `已复核：编号 ${spaced(p.no)} 该看。`
        : p.kind === 'objection'
          ? `已定：编号 ${spaced(p.no)} 退回原单位办，不再转。`
          : `已批准${REQUEST[p.kind]}（编号 ${spaced(p.no)}）${p.due === null ? '' : `，新的答复时限 ${moment(p.due)}`}。职工会收到消息。`,
    { no: '382746156', kind: 'extend' as Kind, due },
  ),
  requestNotApproved: text((p: { no: string }) => `已驳回（编号 ${spaced(p.no)}），理由已转给申请的人。`, { no: '382746156' }),
  requestRefused: text(
    (p: { no: string; kind: Kind; by: string; reason: string }) => `${p.by}没有批准${REQUEST[p.kind]}（编号 ${spaced(p.no)}）：${p.reason}`,
    { no: '382746156', kind: 'extend' as Kind, by: '周主席', reason: '先把能办的办了' },
  ),
  requestOver: text((p: { no: string }) => `编号 ${spaced(p.no)} 的情况已经变了，这个申请作废，什么都没改。`, { no: '382746156' }),
  requestOpen: text((p: { no: string }) => `编号 ${spaced(p.no)} 的申请已经送去批了，请等结果。`, { no: '382746156' }),
  nobodyDecides: text((p: { no: string }) => `编号 ${spaced(p.no)} 找不到另外一个人来批。请找上级工会商量。`, { no: '382746156' }),
  nothingToDecide: line('现在没有等您批的申请。'),
  whichRequest: text(
    (p: { nos: readonly string[] }) => `有 ${p.nos.length} 个申请等您批，请带上申请号：${p.nos.map(spaced).join('、')}。`,
    {
      nos: ['104552871', '382746156'],
    },
  ),
  decidedBefore: text((p: { no: string }) => `申请号 ${spaced(p.no)} 已经有人定了。`, { no: '104552871' }),
  extendedBefore: text((p: { no: string }) => `编号 ${spaced(p.no)} 已经延过一次，不能再延。办不完请“提级 ${p.no} 难点和建议”。`, {
    no: '382746156',
  }),
  tooManyDays: text((p: { usage: string }) => `最多延 30 天。这样发：${p.usage}`, { usage: '延期 382746156 5天 配件在路上' }),
  alreadyOpen: text((p: { no: string }) => `编号 ${spaced(p.no)} 是实名的，承办人发“查看 ${p.no}”就能看到。`, { no: '382746156' }),
  nobodyThere: text((p: { no: string }) => `编号 ${spaced(p.no)} 是匿名的，和本人的关联已经去掉，谁也查不到。`, { no: '382746156' }),
}

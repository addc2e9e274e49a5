/** 一起办: what each who brought the same, and who handles it, hear. */
import { text } from '../catalogue.ts'
import { spaced } from '../words.ts'

export const jointly = {
  joinAsk: text(
    (p: { no: string; subject: string; owner: string; byNumber: boolean }) =>
      `还有工友也反映了跟您一样的事（${p.subject}，编号 ${spaced(p.no)}）。愿意一起办吗？由${p.owner}一并办、一并答复；您的编号、期限、评价和申请复查都不变，别人看不到您是谁。发 1 一起办，发 2 单独办。${p.byNumber ? '请引用本条回。' : ''}`,
    { no: '382746156', subject: '三车间工资的事', owner: '周主席', byNumber: false },
  ),
  joinsAsked: text(
    (p: { no: string; asked: number }) =>
      `问了 ${p.asked} 位反映同一件事的职工（编号 ${spaced(p.no)}），愿意的会转到您手上。答复时发“统一报结 ${p.no} ……”。`,
    {
      no: '382746156',
      asked: 4,
    },
  ),
  joinedNow: text((p: { no: string; owner: string }) => `好，编号 ${spaced(p.no)} 一起办，由${p.owner}负责。想单独办，随时回“单独办”。`, {
    no: '382746156',
    owner: '周主席',
  }),
  notJoinedThen: text((p: { no: string }) => `好，编号 ${spaced(p.no)} 单独办，跟原来一样。`, { no: '382746156' }),
  aloneAgain: text((p: { no: string; owner: string }) => `好，编号 ${spaced(p.no)} 从现在起单独办，还由${p.owner}负责，期限不变。`, {
    no: '382746156',
    owner: '周主席',
  }),
  answerSendingAll: text(
    (p: { no: string; count: number }) => `正在送给 ${p.count} 位一起办的职工（编号 ${spaced(p.no)} 等），每个人各自评价、各自回访。`,
    {
      no: '382746156',
      count: 4,
    },
  ),
  joinKept: text((p: { no: string }) => `编号 ${spaced(p.no)} 要保密或者紧急，得单独办。`, { no: '382746156' }),
  nobodyToJoin: text((p: { no: string }) => `没有别的职工反映跟编号 ${spaced(p.no)} 一样的事，或者都问过了。`, { no: '382746156' }),
  notAskedToJoin: text((p: { no: string }) => `编号 ${spaced(p.no)} 没有问过要不要一起办。`, { no: '382746156' }),
  joinOver: text((p: { no: string }) => `那边已经办到别的步骤了，编号 ${spaced(p.no)} 还是单独办，跟原来一样。`, { no: '382746156' }),
  notJoined: text((p: { no: string }) => `编号 ${spaced(p.no)} 本来就是单独办的。`, { no: '382746156' }),
}

/** 回访: what an employee is asked after the answer. */
import { line, text } from '../catalogue.ts'
import { spaced } from '../words.ts'

const HOW = '1 解决了 2 解决一部分 3 没解决；1 满意 2 基本满意 3 不满意'

export const followUp = {
  askRating: text(
    (p: { no: string; subject: string; asker: string; promised: boolean; again: boolean; byNumber: boolean }) =>
      [
        `${p.again ? '再问一句：' : ''}${p.asker}委托回访（编号 ${spaced(p.no)}）：${p.subject}，${p.promised ? '说好的日子到了，' : ''}解决了吗，满意吗？`,
        HOW,
        p.byNumber ? `引用本条回两个数字，比如“1 2”；或者发“评价 ${p.no} 1 2”。` : '回两个数字就行，比如“1 2”。',
      ].join('\n'),
    { no: '382746156', subject: '三车间工资的事', asker: '周主席', promised: true, again: false, byNumber: false },
  ),
  askInquiry: text(
    (p: { no: string; again: boolean; byNumber: boolean }) =>
      `${p.again ? '再问一句：' : ''}您问的事（编号 ${spaced(p.no)}）说清楚了吗？发 1 清楚了，发 2 还不清楚。${p.byNumber ? '\n请引用本条回。' : ''}`,
    { no: '382746156', again: false, byNumber: false },
  ),
  askSatisfied: line('好。那办得满意吗？发 1 满意，发 2 基本满意，发 3 不满意。'),
  askInPerson: text(
    (p: { no: string; subject: string }) =>
      `“${p.subject}” ${spaced(p.no)} 涉及生命安全，不给当事人发回访问卷。请您今天当面看看，或者打个电话问问人怎么样，问完用“备注”记一笔。`,
    { no: '382746156', subject: '紧急的事' },
  ),
  leaveAlone: text(
    (p: { no: string; subject: string }) => `“${p.subject}” ${spaced(p.no)} 本人要求先不联系，不发回访。请别主动找，等本人来说。`,
    { no: '382746156', subject: '需要保密的事' },
  ),
  ratedClosed: text(
    (p: { no: string; satisfied: number }) =>
      `${p.satisfied === 1 ? '好，' : '谢谢您说实话。'}编号 ${spaced(p.no)} 办结了。${p.satisfied === 1 ? '' : '意见已记下。'}一个月内又出问题，直接跟我说。`,
    { no: '382746156', satisfied: 1 },
  ),
  ratedRedo: text(
    (p: { no: string; owner: string }) => `知道了，不算完。编号 ${spaced(p.no)} 由上一级的${p.owner}重新办，前面的过程他都看得到。`,
    { no: '382746156', owner: '郑厂长' },
  ),
  ratedSecond: text(
    (p: { no: string }) =>
      `知道了。编号 ${spaced(p.no)} 还是没让您满意，如实记下了，这一轮到这里。您还可以：回“转人工”请上级工会再看；属于劳动争议的，申请劳动仲裁；劳动监察打 12333，法律援助打 12348。`,
    { no: '382746156' },
  ),
  askGoOn: text((p: { no: string }) => `编号 ${spaced(p.no)} 还有一部分没解决，要接着办吗？发 1 接着办，发 2 就这样。`, {
    no: '382746156',
  }),
  ratingUnclear: line(`回两个数字就行，先说解决没有，再说满意不满意：\n${HOW}\n比如“1 2”。`),
  closedUnrated: text((p: { no: string }) => `编号 ${spaced(p.no)} 两次没联系上您，先按“未评价”结案，不算满意。有话随时说。`, {
    no: '382746156',
  }),
  ratingForOwner: text(
    (p: { no: string; subject: string; solved: string; satisfied: string }) =>
      `回访结果：“${p.subject}” ${spaced(p.no)}，${p.solved}，${p.satisfied}。`,
    { no: '382746156', subject: '三车间工资的事', solved: '解决了', satisfied: '满意' },
  ),
}

export const SOLVED = ['', '解决了', '解决一部分', '没解决'] as const
export const SATISFIED = ['', '满意', '基本满意', '不满意'] as const

/** 回访: what an employee is asked after the answer. */
import { line, text } from '../catalogue.ts'
import { day, spaced } from '../words.ts'

const HOW = '1 解决了 2 解决一部分 3 没解决；1 满意 2 基本满意 3 不满意'

const twoNumbers = (p: { no: string; byNumber: boolean }): string =>
  p.byNumber ? `引用本条回两个数字，比如“1 2”；或者发“评价 ${p.no} 1 2”。` : '回两个数字就行，比如“1 2”。'

export const followUp = {
  askRating: text(
    (p: { no: string; subject: string; asker: string; again: boolean; byNumber: boolean }) =>
      [
        `${p.again ? '再问一句：' : ''}${p.asker}委托回访（编号 ${spaced(p.no)}）：${p.subject}，解决了吗，满意吗？`,
        HOW,
        twoNumbers(p),
      ].join('\n'),
    { no: '382746156', subject: '三车间工资的事', asker: '周主席', again: false, byNumber: false },
  ),
  askPromise: text(
    (p: { no: string; subject: string; asker: string; owner: string; promised: Date; again: boolean; byNumber: boolean }) =>
      [
        `${p.again ? '再问一句：' : ''}${p.asker}委托回访（编号 ${spaced(p.no)}）：${p.subject}，${p.owner}答应的是${day(p.promised)}，说好的日子到了，兑现了吗，满意吗？`,
        HOW.replaceAll('解决', '兑现'),
        twoNumbers(p),
      ].join('\n'),
    {
      no: '382746156',
      subject: '三车间工资的事',
      asker: '周主席',
      owner: '钱书记',
      promised: new Date('2026-11-25T00:00:00Z'),
      again: false,
      byNumber: false,
    },
  ),
  promiseNear: text(
    (p: { no: string; subject: string; promised: Date }) =>
      `“${p.subject}” ${spaced(p.no)} 您答应职工的日子是${day(p.promised)}，快到了。到期我会问职工兑现了没有；要是来不及，请现在引用本条跟职工说一声。`,
    { no: '382746156', subject: '三车间工资的事', promised: new Date('2026-11-25T00:00:00Z') },
  ),
  askHowNow: text(
    (p: { no: string; subject: string; byNumber: boolean }) =>
      [
        `四周前办结的${p.subject}（编号 ${spaced(p.no)}），后来还好吗？有没有人因为这个为难您？`,
        `发 1 挺好，发 2 又出问题了，发 3 有人为难我。${p.byNumber ? '请引用本条回。' : ''}`,
      ].join('\n'),
    { no: '382746156', subject: '三车间工资的事', byNumber: false },
  ),
  redirectedForYou: text(
    (p: { no: string; words: string }) =>
      `编号 ${spaced(p.no)} 的事不归我们工作室办，该去的地方是：\n${p.words}\n过 7 天我问您那边受理了没有。没受理，或者您觉得不该转，回“重办”。`,
    { no: '382746156', words: '归社保经办，请到市社保中心二楼，电话 12333，带身份证。' },
  ),
  redirectedByOther: text(
    (p: { no: string; subject: string; by: string }) => `“${p.subject}” ${spaced(p.no)} ${p.by}已转引导，您不用再管了。`,
    {
      no: '382746156',
      subject: '补缴社保的事',
      by: '周主席',
    },
  ),
  redirected: text(
    (p: { no: string }) => `编号 ${spaced(p.no)} 已转引导，职工收到了去处、电话和材料。7 天后我会问他那边受理了没有，没受理就回到这里。`,
    { no: '382746156' },
  ),
  askAccepted: text(
    (p: { no: string; subject: string; byNumber: boolean }) =>
      `上周告诉您去别处办的${p.subject}（编号 ${spaced(p.no)}），那边受理了吗？发 1 受理了，发 2 没受理。${p.byNumber ? '请引用本条回。' : ''}`,
    { no: '382746156', subject: '补缴社保的事', byNumber: false },
  ),
  acceptedThere: text((p: { no: string }) => `好，那编号 ${spaced(p.no)} 我这边就办结了。那边办得不顺，30 天内回“重办”。`, {
    no: '382746156',
  }),
  stillFine: line('那就好。以后有事随时说。'),
  tellRetaliation: line(
    '这不对，不能因为您说了话就为难您。我另外记一件，只给上级工会指定的人看，本单位的人看不到。是谁、怎么为难的，接着说，说完回“完”。',
  ),
  retaliationBegins: text((p: { no: string }) => `因为反映问题（原编号 ${p.no}），后来有人为难我、给我穿小鞋。`, { no: '382746156' }),
  reopened: text((p: { no: string; owner: string }) => `好，编号 ${spaced(p.no)} 重新办，现在由${p.owner}负责，前面说过的不用再说。`, {
    no: '382746156',
    owner: '周主席',
  }),
  reopenedForYou: text(
    (p: { no: string; owner: string }) => `编号 ${spaced(p.no)} 上级工会要求重新办，现在由${p.owner}负责，有结果还发到这里。`,
    {
      no: '382746156',
      owner: '周主席',
    },
  ),
  askReopen: text(
    (p: { no: string; subject: string }) =>
      `您说的是已经办结的${p.subject}（编号 ${spaced(p.no)}）吗？发 1 就是这件，重新办；发 2 是另一件事。`,
    { no: '382746156', subject: '三车间工资的事' },
  ),
  anotherThen: line('好，另记一件。还有要补充的接着发，说完回“完”。'),
  askInquiry: text(
    (p: { no: string; again: boolean; byNumber: boolean }) =>
      `${p.again ? '再问一句：' : ''}您问的事（编号 ${spaced(p.no)}）说清楚了吗？发 1 清楚了，发 2 还不清楚。${p.byNumber ? '\n请引用本条回。' : ''}`,
    { no: '382746156', again: false, byNumber: false },
  ),
  askSatisfied: line('好。那办得满意吗？发 1 满意，发 2 基本满意，发 3 不满意。'),
  phoneTask: text(
    (p: { no: string; subject: string; owner: string; name: string; phone: string; promised: Date | null }) =>
      [
        `请您打个电话回访（编号 ${spaced(p.no)}）：${p.name} ${p.phone}。${p.owner}答复过“${p.subject}”${p.promised === null ? '' : `，答应的是${day(p.promised)}`}，发消息问过一次，没有回。`,
        `就问两句：${p.promised === null ? '解决了吗' : '兑现了吗'}？满意吗？别劝，照他说的记。`,
        `问完发“回访 ${p.no} 1 1”：第一个数 ${HOW.replace('；', '；第二个数 ')}。没打通发“回访 ${p.no} 没打通”。`,
        '姓名和电话只可用于这次回访。',
      ].join('\n'),
    { no: '382746156', subject: '三车间工资的事', owner: '钱书记', name: '王师傅', phone: '13800000001', promised: null },
  ),
  phoneNone: line('现在没有请您打的回访电话。'),
  phoneUnclear: text((p: { no: string }) => `没看懂。这样发：回访 ${p.no} 1 1（${HOW}），没打通发“回访 ${p.no} 没打通”。`, {
    no: '382746156',
  }),
  phoneMissed: text(
    (p: { no: string }) => `记下了：编号 ${spaced(p.no)} 电话没打通。打通了再记；一直没打通，过两个工作日按“未评价”结案。`,
    {
      no: '382746156',
    },
  ),
  phoneRated: text(
    (p: { no: string; how: string; owner: string | null }) =>
      `记下了：编号 ${spaced(p.no)} ${p.how}。${p.owner === null ? '' : `由上一级的${p.owner}重新办。`}也发给职工核对了。`,
    { no: '382746156', how: '没解决，不满意', owner: '郑厂长' },
  ),
  ratedByPhone: text(
    (p: { no: string; by: string; how: string; owner: string | null }) =>
      `${p.by}打电话问过您，替您记的是：${p.how}（编号 ${spaced(p.no)}）。${p.owner === null ? `记得不对，或者又出问题，回“重办 ${p.no}”。` : `由上一级的${p.owner}重新办。记得不对，直接说。`}`,
    { no: '382746156', by: '周主席', how: '解决了，满意', owner: null },
  ),
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
    (p: { no: string; bound: boolean }) =>
      `知道了。编号 ${spaced(p.no)} 还是没让您满意，如实记下了，这一轮到这里。您还可以：回“申请复查 ${p.no} 理由”，请上级工会${p.bound ? '依法复查，30 天内有效' : '督办'}；属于劳动争议的，申请劳动仲裁；劳动监察打 12333，法律援助打 12348。`,
    { no: '382746156', bound: true },
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

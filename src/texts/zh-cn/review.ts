/** 复查, 复核: what the employee, who decides and the unit hear. */
import { text } from '../catalogue.ts'
import type { Facts } from '../facts.ts'
import { day, spaced } from '../words.ts'
import { sample } from './sample.ts'

const until = new Date('2026-12-28T09:30:00Z')

export const review = {
  reviewAsked: text(
    (p: { no: string; outcome: 'review' | 'recheck'; by: string; dueAt: Date }) =>
      `已收下您的${p.outcome === 'review' ? '复查' : '复核'}申请（编号 ${spaced(p.no)}），由上级工会的${p.by}来定，${day(p.dueAt)} 前给您书面意见，原来办的人不参加。`,
    { no: '382746156', outcome: 'review', by: '孙部长', dueAt: until },
  ),
  reviewNotBound: text(
    (p: { no: string }) =>
      `编号 ${spaced(p.no)}：您单位不适用法定的复查复核，我已经替您请上级工会督办，理由也转过去了。属于劳动争议的，还可以申请劳动仲裁，时效以仲裁委认定为准，别拖。`,
    { no: '382746156' },
  ),
  reviewWanted: text(
    (p: Facts & { reason: string }) =>
      `职工不服答复，请上级过问：${p.unit}“${p.subject}” ${spaced(p.no)}\n理由：${p.reason}\n要重办，发“重办 ${p.no} 理由”；在办的，发“督办 ${p.no} 3天”。`,
    { ...sample, reason: '只补了一个月，还差一个月' },
  ),
  reviewToYou: text(
    (p: Facts & { reason: string; until: Date; again: boolean }) =>
      `请您${p.again ? '复核' : '复查'}：${p.unit}“${p.subject}” ${spaced(p.no)}\n职工的理由：${p.reason}\n${day(p.until)} 前要定。先“查看 ${p.no}”看全部经过；定了发“复查决定 ${p.no} 维持 意见”，或“复查决定 ${p.no} 撤销 意见”。`,
    { ...sample, reason: '只补了一个月，还差一个月', until, again: false },
  ),
  reviewTold: text(
    (p: { no: string; subject: string; again: boolean }) =>
      `“${p.subject}” ${spaced(p.no)} 职工申请了${p.again ? '复核' : '复查'}，由上级工会来定。请把材料备齐。`,
    { no: '382746156', subject: '三车间工资的事', again: false },
  ),
  upheldForYou: text(
    (p: { no: string; words: string; final: boolean; until: Date | null; by: string }) =>
      [
        `${p.final ? '复核' : '复查'}意见（编号 ${spaced(p.no)}）：维持原答复。`,
        p.words,
        `——${p.by}`,
        p.final || p.until === null
          ? '这是最后的意见，信访程序到这里。但工会还在，有难处随时说。'
          : `不服的，${day(p.until)} 前可以再请上一级工会复核：回“申请复核 ${p.no} 理由”。`,
      ].join('\n'),
    { no: '382746156', words: '经查，两个月工资均已发放。', final: false, until, by: '孙部长' },
  ),
  overturnedForYou: text(
    (p: { no: string; words: string; owner: string; by: string }) =>
      `复查意见（编号 ${spaced(p.no)}）：撤销原答复，重新办。\n${p.words}\n——${p.by}\n现在由${p.owner}负责，前面说过的不用再说。`,
    { no: '382746156', words: '还差一个月工资，责令补发。', owner: '周主席', by: '孙部长' },
  ),
  overturnedToYou: text(
    (p: Facts & { by: string; words: string }) =>
      `${p.by}撤销了原答复：“${p.subject}” ${spaced(p.no)} 要重新办，现在由您负责。\n意见：${p.words}`,
    { ...sample, by: '孙部长', words: '还差一个月工资，责令补发。' },
  ),
  reviewDone: text(
    (p: { no: string; upheld: boolean }) =>
      `已定：编号 ${spaced(p.no)} ${p.upheld ? '维持原答复' : '撤销原答复，交回重办'}。意见正在送给职工。`,
    {
      no: '382746156',
      upheld: false,
    },
  ),
  reviewOverdue: text(
    (f: Facts) => `法定期限已过：“${f.subject}” ${spaced(f.no)} 的复查（复核）还没有定，由${f.owner}负责。请今天就定。`,
    sample,
  ),
  reviewRight: text(
    (p: { no: string; until: Date; again: boolean }) =>
      `提醒一下：编号 ${spaced(p.no)} 的答复，您要是不服，${day(p.until)} 前可以请${p.again ? '再上一级工会复核' : '上级工会复查'}，过了就不行了。回“申请${p.again ? '复核' : '复查'} ${p.no} 理由”。不打算申请的，不用回。`,
    { no: '382746156', until, again: false },
  ),
  reviewedTwice: text((p: { no: string }) => `编号 ${spaced(p.no)} 已经复查、复核过，是最后的意见了。有新的情况，直接说，我另记一件。`, {
    no: '382746156',
  }),
  reviewLate: text(
    (p: { no: string; until: Date }) =>
      `编号 ${spaced(p.no)} 申请复查（复核）的期限到 ${day(p.until)} 为止，现在过了。有新情况，回“重办 ${p.no} 新情况”。`,
    { no: '382746156', until },
  ),
  hearingHeld: text(
    (p: { no: string; until: Date }) =>
      `记下了：编号 ${spaced(p.no)} 开听证会的日子不算在期限里，${day(p.until)} 前要作出复核意见。已告诉职工。`,
    {
      no: '382746156',
      until,
    },
  ),
  hearingForYou: text(
    (p: { no: string; from: Date; to: Date; until: Date; words: string }) =>
      `编号 ${spaced(p.no)} 的复核要开听证会：${day(p.from)}${p.to > p.from ? `至${day(p.to)}` : ''}${p.words === '' ? '' : `，${p.words}`}。您可以到场说，也可以请人陪。这几天不算在期限里，最迟 ${day(p.until)} 给您复核意见。`,
    { no: '382746156', from: sample.now, to: until, until, words: '市总工会三楼会议室' },
  ),
  noHearing: text((p: { no: string }) => `编号 ${spaced(p.no)} 不在复核当中，听证会只在复核时开。`, { no: '382746156' }),
  hearingBefore: text((p: { no: string }) => `编号 ${spaced(p.no)} 已经开过听证会，期限不能再扣一次。`, { no: '382746156' }),
  hearingLate: text((p: { no: string }) => `编号 ${spaced(p.no)} 的复核期限不够开听证会了，请按期作出意见。`, { no: '382746156' }),
  noReviewer: text((p: { no: string }) => `编号 ${spaced(p.no)} 上面找不到能复查的工会了。请直接拨 12351 说这件事。`, { no: '382746156' }),
}

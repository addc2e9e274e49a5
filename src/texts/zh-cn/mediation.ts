/** 调解协议: what either side and the owner hear. */
import { text } from '../catalogue.ts'
import { day, spaced } from '../words.ts'

const until = new Date('2026-12-23T09:30:00Z')

export const mediating = {
  mediationSent: text(
    (p: { no: string }) => `调解条款已送给职工和单位领导（编号 ${spaced(p.no)}），两边都同意才算数，谁说了什么我告诉您。`,
    {
      no: '382746156',
    },
  ),
  mediationLine: text((p: { terms: string }) => `调解条款：${p.terms}`, { terms: '单位12月5日前补发两个月工资' }),
  mediationForYou: text(
    (p: { no: string; terms: string; by: string; byNumber: boolean }) =>
      `${p.by}主持调解（编号 ${spaced(p.no)}），条款是：\n${p.terms}\n您同意吗？发 1 同意，发 2 不同意。不着急，可以先问清楚；不同意不影响接着办，也不影响您去仲裁。${p.byNumber ? '请引用本条回。' : ''}`,
    { no: '382746156', terms: '单位12月5日前补发两个月工资', by: '周主席', byNumber: false },
  ),
  mediationForUnit: text(
    (p: { no: string; terms: string; by: string }) =>
      `${p.by}主持调解（编号 ${spaced(p.no)}），请您代表单位答复。条款是：\n${p.terms}\n发 1 同意，发 2 不同意。`,
    { no: '382746156', terms: '单位12月5日前补发两个月工资', by: '周主席' },
  ),
  mediationSaid: text(
    (p: { no: string; subject: string; unit: boolean; yes: boolean }) =>
      `调解（“${p.subject}” ${spaced(p.no)}）：${p.unit ? '单位' : '职工'}${p.yes ? '同意了，等另一边' : '不同意。可以改条款再发“调解协议”，或者接着办'}。`,
    { no: '382746156', subject: '三车间工资的事', unit: false, yes: true },
  ),
  mediationOff: text((p: { no: string }) => `编号 ${spaced(p.no)} 的调解，单位没有同意，这次不算。承办人接着给您办。`, { no: '382746156' }),
  mediationNoted: text(
    (p: { no: string; outcome: 'agreed' | 'waiting' | 'refused' }) =>
      p.outcome === 'agreed'
        ? `好，两边都同意了，编号 ${spaced(p.no)} 的调解协议成立。`
        : p.outcome === 'waiting'
          ? `好，记下您同意了（编号 ${spaced(p.no)}），等另一边答复。`
          : `好，记下您不同意（编号 ${spaced(p.no)}），这份条款不算数。`,
    { no: '382746156', outcome: 'waiting' as const },
  ),
  mediationStands: text(
    (p: { no: string; subject: string; terms: string; at: Date; until: Date; who: string }) =>
      `【调解协议】${p.subject}（编号 ${spaced(p.no)}），${day(p.at)}双方同意，单位由${p.who}代表：\n${p.terms}\n请双方在纸面上签字。稳妥起见，${day(p.until)} 前可以一起去法院申请司法确认，以法院认定为准。没照做的，回“重办”或申请仲裁。`,
    { no: '382746156', subject: '三车间工资的事', terms: '单位12月5日前补发两个月工资', at: until, until, who: '郑厂长' },
  ),
  noMediation: text((p: { no: string }) => `编号 ${spaced(p.no)} 不能调解：要保密的事、骚扰和打击报复，一律不调解。`, { no: '382746156' }),
  mediationNotNow: text((p: { no: string }) => `编号 ${spaced(p.no)} 认领以后、答复以前才能调解。先发“认领 ${p.no}”。`, {
    no: '382746156',
  }),
  mediatedBefore: text((p: { no: string }) => `编号 ${spaced(p.no)} 的调解协议已经成立，不能再改。`, { no: '382746156' }),
  nothingToAgree: text((p: { no: string }) => `编号 ${spaced(p.no)} 现在没有等您答复的调解条款。`, { no: '382746156' }),
}

/** What is said when a channel was away, when a login changed everybody's id, and of what nobody knows whether it arrived. */
import { line, text } from '../catalogue.ts'
import { clock, day, moment, spaced } from '../words.ts'

const inFours = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ')

const span = (from: Date, until: Date): string =>
  day(from) === day(until) ? `${day(from)} ${clock(from)} 到 ${clock(until)}` : `${moment(from)} 到 ${moment(until)}`

const sample = { from: new Date('2026-11-24T01:02:00Z'), until: new Date('2026-11-24T01:09:00Z') }

const WHY = { logout: '微信号掉线', line: '微信服务连不上', process: '程序没在运行', unread: '' } as const

export const away = {
  gapForLeaders: text(
    (p: { from: Date; until: Date; why: keyof typeof WHY }) =>
      `【断线记录】${span(p.from, p.until)} 收不到微信消息（${WHY[p.why]}），现在已恢复。这段时间职工发来的话可能没收到，请留意有没有人另外来找。`,
    { ...sample, why: 'line' as const },
  ),
  gapForEmployee: text(
    (p: { from: Date; until: Date; no: string | null }) =>
      `${span(p.from, p.until)} 我这边断线了。那会儿您要是发过话，麻烦再发一遍。${p.no === null ? '' : `编号 ${spaced(p.no)} 的事照常在办。`}`,
    { ...sample, no: '382746156' },
  ),
  unreadMessage: text(
    (p: { at: Date }) => `${moment(p.at)} 有人发来一条微信，内容没能取下来，也不知道是谁发的。已记录在案，请留意有没有人另外来找。`,
    { at: sample.from },
  ),
  keepCode: text(
    (p: { code: string }) => `微信有时会换号，换了我就认不出您。到时发“绑定 ${inFours(p.code)}”就接上了，这串数字请留着，别给别人。`,
    {
      code: '482133779056',
    },
  ),
  findAgain: line('以前找过我？这边微信换了号，我暂时认不出您。发“绑定”加您留着的那串数字，原来的事就接上了。'),
  foundAgain: line('接上了，原来的事都还在。'),
  arrivedNoted: text((p: { no: string }) => `好，编号 ${spaced(p.no)} 的那条记为已送到。`, { no: '382746156' }),
  sentAgain: text((p: { no: string }) => `好，编号 ${spaced(p.no)} 的那条再发一次。`, { no: '382746156' }),
  nothingUnclear: text((p: { no: string }) => `编号 ${spaced(p.no)} 没有拿不准的消息。`, { no: '382746156' }),
  echoArrived: text((p: { no: string }) => `编号 ${spaced(p.no)} 的那条消息查到了，已经送到。不用再核实。`, { no: '382746156' }),
}

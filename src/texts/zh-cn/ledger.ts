/** What the ledger says by itself: the day's balance, and an employee's receipt checked. */
import { line, text } from '../catalogue.ts'
import { moment, spaced } from '../words.ts'
import { sample } from './sample.ts'

interface Root {
  readonly seq: string
  readonly hash: string
}

export const ledger = {
  balance: text(
    (p: {
      unit: string
      date: string
      received: number
      movedIn: number
      open: number
      closed: number
      redirected: number
      withdrawn: number
      movedOut: number
      holds: boolean
      root: Root | null
    }) =>
      [
        `【台账日清】${p.date} ${p.unit}`,
        `累计收到 ${p.received}，转入 ${p.movedIn}；在办 ${p.open}，办结 ${p.closed}，转引导 ${p.redirected}，撤回 ${p.withdrawn}，转出 ${p.movedOut}。`,
        p.holds ? '两边对得上。' : '两边对不上，请马上请上级工会来查台账。',
        p.root === null ? '' : `台账第 ${p.root.seq} 条，根值 ${p.root.hash}。请留存本条，日后可用来核对。`,
      ]
        .filter(part => part !== '')
        .join('\n'),
    {
      unit: '华北轴承',
      date: '11月23日',
      received: 5,
      movedIn: 1,
      open: 3,
      closed: 2,
      redirected: 0,
      withdrawn: 1,
      movedOut: 0,
      holds: true,
      root: { seq: '57', hash: '3f2a91bc04d7e6aa' },
    },
  ),
  proofHolds: text(
    (p: { no: string; seq: string; at: Date; root: (Root & { at: Date }) | null }) =>
      [
        `核验通过：编号 ${spaced(p.no)} 在 ${moment(p.at)} 登记，是台账第 ${p.seq} 条，之后没人动过。`,
        p.root === null
          ? '签名的根值稍后就有，过一分钟再核验能看到。'
          : `这一条在 ${moment(p.root.at)} 的根值 ${p.root.hash}（第 ${p.root.seq} 条）之内，领导群和见证人手里也有。`,
      ].join('\n'),
    { no: '382746156', seq: '12', at: sample.now, root: { seq: '57', hash: '3f2a91bc04d7e6aa', at: sample.now } },
  ),
  proofWaiting: line('刚登记的，几秒后就能核验。'),
  proofBroken: text(
    (p: { no: string; reported: boolean }) =>
      `编号 ${spaced(p.no)} 在台账里对不上。${p.reported ? '已经告诉上级工会来查。' : '请直接找上级工会（12351）。'}请留好登记时的消息。`,
    { no: '382746156', reported: true },
  ),
  proofBrokenForSuperior: text(
    (p: { no: string }) =>
      `台账异常：职工核验编号 ${spaced(p.no)} 没有通过，登记记录可能被改动过。请马上派人核查：保留数据库原样，运行 ledger verify。`,
    { no: '382746156' },
  ),
}

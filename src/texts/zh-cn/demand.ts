/** 提请单: what management, who asked and the employee hear. */
import { line, text } from '../catalogue.ts'
import { day, left, moment, spaced } from '../words.ts'

const due = new Date('2026-11-27T09:30:00Z')

export const demands = {
  demandForYou: text(
    (p: { demand: string; words: string; place: string; band: string; due: Date }) =>
      [
        `【提请单】${spaced(p.demand)}`,
        `工会提请单位解决：${p.words}`,
        `涉及：${p.place}，${p.band}。`,
        `请在 ${moment(p.due)} 前答复：发“提请答复 ${p.demand} ……”，答复会转给承办人和职工。不得打听、追查是谁反映的。`,
      ].join('\n'),
    { demand: '104552871', words: '请补发九月、十月工资', place: '三车间', band: '10—29人', due },
  ),
  smallMember: line('某小微成员单位'),
  wordsForDemand: line('写给工会和职工的答复，填好再按下面的按钮'),
  demandSent: text(
    (p: { no: string; demand: string; due: Date }) =>
      `提请单 ${spaced(p.demand)} 已送到单位领导（编号 ${spaced(p.no)}），要求 ${moment(p.due)} 前答复。里面没有职工的话和身份。到期没答复我告诉您和上级。`,
    { no: '382746156', demand: '104552871', due },
  ),
  demandReplied: text((p: { demand: string }) => `提请单 ${spaced(p.demand)} 的答复记下了，正在转给承办人和职工。`, {
    demand: '104552871',
  }),
  demandNote: text((p: { demand: string; words: string }) => `单位对提请单 ${spaced(p.demand)} 的答复：${p.words}`, {
    demand: '104552871',
    words: '11月25日前补发到位',
  }),
  demandAnsweredToYou: text(
    (p: { no: string; subject: string; demand: string; words: string; by: string }) =>
      `单位答复了提请单 ${spaced(p.demand)}（“${p.subject}” ${spaced(p.no)}），${p.by}：\n${p.words}\n职工也收到了。办好了用“报结”。`,
    { no: '382746156', subject: '三车间工资的事', demand: '104552871', words: '11月25日前补发到位', by: '郑厂长' },
  ),
  demandAnsweredForYou: text(
    (p: { no: string; words: string }) => `您的事（编号 ${spaced(p.no)}），工会提请了单位，单位这样答复：\n${p.words}\n承办人接着盯着办。`,
    { no: '382746156', words: '11月25日前补发到位' },
  ),
  demandOverdue: text(
    (p: { no: string; subject: string; demand: string; due: Date }) =>
      `提请单 ${spaced(p.demand)}（“${p.subject}” ${spaced(p.no)}）要求 ${day(p.due)} 前答复，单位还没有答复。请催一催，或提请上级工会过问。`,
    { no: '382746156', subject: '三车间工资的事', demand: '104552871', due },
  ),
  demandLine: text(
    (p: { demand: string; subject: string; due: Date; now: Date }) => `提请单 ${spaced(p.demand)} ${p.subject} · ${left(p.due, p.now)}`,
    { demand: '104552871', subject: '三车间工资的事', due, now: new Date('2026-11-23T01:00:00Z') },
  ),
  demandUsage: text((p: { usage: string }) => `先写要单位哪天前答复，再写要求。这样发：${p.usage}`, {
    usage: '提请单 382746156 11-28 请补发九月、十月工资',
  }),
  demandKept: text((p: { no: string }) => `编号 ${spaced(p.no)} 要保密，不开提请单。需要单位配合的，由上级工会当面去谈。`, {
    no: '382746156',
  }),
  demandNotNow: text((p: { no: string }) => `编号 ${spaced(p.no)} 认领以后、答复以前才能开提请单。先发“认领 ${p.no}”。`, {
    no: '382746156',
  }),
  demandOpen: text(
    (p: { no: string; demand: string }) => `编号 ${spaced(p.no)} 的提请单 ${spaced(p.demand)} 单位还没答复，不能再开一张。`,
    {
      no: '382746156',
      demand: '104552871',
    },
  ),
  demandTells: text(
    (p: { no: string }) => `没有送出：里面有职工的原话、名字、代号或编号 ${spaced(p.no)}，单位会猜到是谁。请换成您自己的话，只写要求。`,
    { no: '382746156' },
  ),
  noManagement: text((p: { no: string }) => `编号 ${spaced(p.no)} 的单位没有能出面的领导（或按规定要回避）。请“提级”，请上级工会去谈。`, {
    no: '382746156',
  }),
  demandAnswered: text((p: { demand: string }) => `提请单 ${spaced(p.demand)} 已经答复过了。`, { demand: '104552871' }),
  noDemand: line('现在没有等您答复的提请单。'),
  whichDemand: text(
    (p: { nos: readonly string[] }) => `有 ${p.nos.length} 张提请单等您答复，请带上号码：${p.nos.map(spaced).join('、')}。`,
    {
      nos: ['104552871', '382746156'],
    },
  ),
}

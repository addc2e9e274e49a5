/** 协办: what who is asked, who asks and the owner hear. */
import { text } from '../catalogue.ts'
import type { Facts } from '../facts.ts'
import { CATEGORY, day, LEVEL, spaced } from '../words.ts'
import { sample } from './sample.ts'

export const helping = {
  helpAsked: text(
    (p: Facts & { by: string; words: string }) =>
      [
        `${p.by}请您协办：${p.subject} ${spaced(p.no)}（${p.unit} · ${p.subcategory ?? CATEGORY[p.category]} · ${LEVEL[p.level]}）`,
        p.words,
        `由${p.owner}承办、答复。您查到的，发“备注 ${p.no} ……”，他马上看到；职工看不到。帮不上，发“退出协办 ${p.no} 理由”。`,
      ]
        .filter(part => part !== '')
        .join('\n'),
    { ...sample, by: '周主席', words: '请查十月考勤' },
  ),
  helpAskedForYou: text(
    (p: { no: string; subject: string; by: string; who: string }) =>
      `${p.by}请了${p.who}协办“${p.subject}” ${spaced(p.no)}，承办的还是您。`,
    { no: '382746156', subject: '三车间工资的事', by: '周主席', who: '李明' },
  ),
  helpSent: text((p: { no: string; who: string }) => `已请${p.who}协办编号 ${spaced(p.no)}。他能看、能备注，答复还由承办人。`, {
    no: '382746156',
    who: '李明',
  }),
  helperNoted: text(
    (p: { no: string; subject: string; who: string; words: string }) => `${p.who}（协办）备注“${p.subject}” ${spaced(p.no)}：\n${p.words}`,
    { no: '382746156', subject: '三车间工资的事', who: '李明', words: '十月考勤齐全，加班四十小时' },
  ),
  helperLeft: text(
    (p: { no: string; subject: string; who: string; reason: string }) =>
      `${p.who}不再协办“${p.subject}” ${spaced(p.no)}${p.reason === '' ? '' : `：${p.reason}`}。`,
    { no: '382746156', subject: '三车间工资的事', who: '李明', reason: '考勤不归我管' },
  ),
  helpLeft: text((p: { no: string }) => `好，编号 ${spaced(p.no)} 您不再协办了，承办人会知道。`, { no: '382746156' }),
  helpKept: text((p: { no: string }) => `编号 ${spaced(p.no)} 只有上级工会指定的人能看，不能请人协办。`, { no: '382746156' }),
  helperAway: text(
    (p: { who: string; until: Date; standIn: string }) =>
      `${p.who}请假到${day(new Date(p.until.getTime() - 1))}，由${p.standIn}代办。请换一位协办。`,
    { who: '李明', until: new Date('2026-11-27T16:00:00Z'), standIn: '何红' },
  ),
  helpsAlready: text((p: { no: string; who: string }) => `${p.who}已经在协办编号 ${spaced(p.no)} 了。`, { no: '382746156', who: '李明' }),
  notHelping: text((p: { no: string }) => `编号 ${spaced(p.no)} 您没有在协办。`, { no: '382746156' }),
}

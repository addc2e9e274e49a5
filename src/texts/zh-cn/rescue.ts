/** Between somebody in danger and whoever comes: the notice to the site, 接通, and the day after. */
import { line, text } from '../catalogue.ts'
import { spaced } from '../words.ts'
import type { Hazard } from './alerts.ts'

/** What awaits whoever goes there; nothing of who said so. */
const AWAITS: Record<Hazard, string> = {
  life: '有人有生命危险',
  'self-harm': '有人可能想不开',
  violence: '有人动手伤人',
  'sexual-violence': '有人正受侵害',
  fire: '有火情',
  accident: '有人受伤',
  gathering: '有人聚集',
  'unsafe-order': '有人在冒险作业',
  extreme: '有人可能要做危险的事',
  none: '有人需要帮助',
}

/** The unit and the place in it; said once where one names the other. */
const whereOf = ({ unit, place }: { unit: string; place: string | null }): string =>
  place === null || unit.includes(place) ? unit : place.startsWith(unit) ? place : `${unit}，${place}`

export const rescue = {
  rescueNotice: text(
    (p: { unit: string; place: string | null; hazard: Hazard; again: boolean; drill: boolean }) =>
      `${p.drill ? '【演练】' : ''}救援通知：${whereOf(p)}，${AWAITS[p.hazard]}。${p.place === null ? '具体地方还在问。' : p.again ? '这是新问到的地方。' : ''}请马上带人过去，先救人，急就打 110、120、119。别打听是谁说的。`,
    { unit: '华北轴承东厂区', place: '三号楼顶', hazard: 'self-harm', again: false, drill: false },
  ),

  relayOpened: text((p: { who: string }) => `接上人了，是工会的${p.who}。您说，对面马上就看到。`, { who: '周主席' }),
  relayOpenedCadre: text(
    (p: { who: string; story: string }) =>
      [`已接通${p.who}。您打的字原样发给对方，对方的话也直接到您这儿。说完发“结束”。`, p.story === '' ? '' : `对方说过：\n${p.story}`]
        .filter(part => part !== '')
        .join('\n'),
    { who: '青松-42', story: '我在三号楼顶，不想活了' },
  ),
  relayOpenedByOther: text((p: { alertNo: string; who: string }) => `预警 ${spaced(p.alertNo)}：${p.who}已经和本人接通，正在说话。`, {
    alertNo: '104552871',
    who: '周主席',
  }),
  relayHeard: text((p: { who: string; words: string }) => `${p.who}：${p.words}`, { who: '青松-42', words: '我在三号楼顶' }),
  relayEnded: text((p: { who: string }) => `${p.who}先说到这儿。您随时再说，我一直在。`, { who: '周主席' }),
  relayClosed: text((p: { who: string }) => `和${p.who}的通话结束了。往后您打的字不再转给对方。`, { who: '青松-42' }),
  relayIdle: line('两个小时没人说话，接通自动结束了。要接着说，再发“接通”。'),
  relayUnheard: text(
    (p: { alertNo: string; who: string }) => `预警 ${spaced(p.alertNo)}：对方说了话，${p.who}三分钟没有回。请马上打电话提醒，或者换人接。`,
    {
      alertNo: '104552871',
      who: '周主席',
    },
  ),
  relayNotDelivered: text((p: { why: string }) => `刚才那句没送到对方：${p.why}。请马上换个办法，或者打电话叫人。`, {
    why: '聊天平台一直连不上',
  }),
  relayTaken: text((p: { who: string }) => `${p.who}已经和本人接通了。要换您来，请对方先发“结束”。`, { who: '周主席' }),
  relayBusy: line('您正和另一位接通着。先发“结束”，再接这一位。'),
  relayNone: line('您现在没有接通谁。'),
  nobodyToConnect: line('没有等您接通的人。要接通，先引用那条预警回“接通”。'),
  connectToFiler: text((p: { who: string }) => `这件事是${p.who}替别人说的，没法直接接通本人。请马上联系${p.who}。`, { who: '李干事' }),
  whichConnect: text(
    (p: { lines: readonly string[] }) =>
      `接通哪一位？\n${p.lines.map((one, at) => `${at + 1}. ${one}`).join('\n')}\n发前面的数字，或引用那条回“接通”。`,
    { lines: ['青松-42 104 552 871'] },
  ),
  connectLine: text((p: { who: string; no: string }) => `${p.who} ${spaced(p.no)}`, { who: '青松-42', no: '104552871' }),

  policeAsk: line('报警了吗？发 1 已报警，发 2 不需要。'),
  policeAgain: text((p: { alertNo: string }) => `预警 ${spaced(p.alertNo)}：报警了吗？发 1 已报警，发 2 不需要。`, {
    alertNo: '104552871',
  }),
  policeCalled: line('记下了：已报警。请让人到门口接应，留住能说清情况的人。'),
  policeNotNeeded: line('记下了：不需要报警。情况一变，先打 110。'),

  careTomorrow: text(
    (p: { who: string; no: string }) =>
      `昨天有危险的那位职工（${p.who}），今天请您亲自问一问：打个电话，或者当面坐一会儿。别用机器问，也别问“满意吗”。问过了发“备注 ${p.no} 怎么样了”。`,
    { who: '青松-42', no: '382746156' },
  ),
  careMissed: text(
    (p: { who: string; no: string }) =>
      `昨天有危险的那位职工（${p.who}，${spaced(p.no)}），到现在没有人写下来问过。请今天务必有人去看一看。`,
    { who: '青松-42', no: '382746156' },
  ),
}

/** The days after: the digest, the answers, the follow-ups, a rating that sends a matter one level up. */
import { atShanghai, shanghaiDate } from '../../domain/time/calendar.ts'
import type { Cast } from '../cast.ts'
import { type Stage, show, type Talker } from '../talk.ts'

const DAY_MS = 86_400_000

/** That time of day, so many days after the scene's Monday. */
export const on = (monday: Date, days: number, time: string): Date =>
  atShanghai(shanghaiDate(new Date(monday.getTime() + days * DAY_MS)), time)

const chineseDay = (at: Date): string => {
  const [, month, date] = shanghaiDate(at).split('-').map(Number)
  return `${month}月${date}日`
}

export async function digest(stage: Stage, { zhou }: Cast, monday: Date): Promise<void> {
  stage.print.scene(stage.world.now(), '（拨到第二天早上八点：每人一条，手上有什么、哪件快到时限）')
  await stage.world.until(on(monday, 1, '08:00'))
  await show(stage)
  await zhou.hears(/周主席，您手上 \d+ 件/)
}

/** Delivered, not sent, is what moves a matter. */
export async function answers(
  { print, world, names }: Stage,
  { wang, chen, lin, ma, zhou, zheng, li }: Cast,
  no: string,
  monday: Date,
): Promise<void> {
  print.scene(world.now(), '报结：送到职工手里才算数，承诺的日子记下来')
  await world.until(on(monday, 1, '10:00'))
  await zhou.says(`报结 ${no} 已与财务核实，两个月工资${chineseDay(on(monday, 3, '12:00'))}前补发，书面承诺已贴在三车间。`)
  await zhou.hears(/依据哪条规定/)
  await zhou.says('《工资支付暂行规定》第七条：工资要按约定的日子发。')
  await zhou.hears(/职工会看到/)
  await zhou.says('1')
  await zhou.hears(new RegExp(`已送达职工[\\s\\S]*承诺日期 ${chineseDay(on(monday, 3, '12:00'))}`))
  await wang.hears(/答复[\s\S]*书面承诺/)
  const cook: Talker = names.get('winner') === li.id ? li : zhou
  await cook.quotes(/您已认领[\s\S]*食堂的菜/, '报结 已经换了供应商，每天有三个价位，餐厅门口放了意见本。')
  await chen.hears(/答复[\s\S]*三个价位/)
  await cook.hears(/已送达职工/)
  await li.quotes(/您已认领[\s\S]*上夜班/, '报结 排班表改由车间工会小组和班组长一起排，每周一上墙；班组长已谈话。')
  await lin.hears(/答复[\s\S]*每周一上墙/)
  await zheng.says(`回复 ${names.get('roof')} 人劝下来了，平安，家里人已经来接。谢谢您喊这一声。`)
  await ma.hears(/郑厂长[\s\S]*平安/)
}

export async function followUps(stage: Stage, { wang, chen, lin, zhou }: Cast, monday: Date): Promise<void> {
  const { print, world } = stage
  print.scene(world.now(), '（拨到星期五中午：不是承办人的人来回访）')
  await world.until(on(monday, 4, '12:10'))
  await show(stage)
  await chen.hears(/回访[\s\S]*解决了吗，满意吗/)
  await chen.says('1 1')
  await chen.hears(/办结了/)
  await lin.presses('解决了，基本满意')
  await lin.hears(/办结了/)
  await wang.hears(/回访[\s\S]*说好的日子到了/)
  await wang.presses('没兑现')
  await wang.hears(/不算完[\s\S]*上一级的郑厂长|不算完[\s\S]*上一级的孙部长/)
  await zhou.hears(/回访结果[\s\S]*没解决，不满意/)
}

/** Round two, one level up. */
export async function secondRound(stage: Stage, cast: Cast, no: string, monday: Date): Promise<void> {
  const { print, world } = stage
  const { wang, zheng, sun } = cast
  print.scene(world.now(), '第二轮：上一级重办，从头管到底')
  const above = await zheng.hears(/第 2 轮/).then(
    () => zheng,
    () => sun,
  )
  if (above === sun) await sun.hears(/第 2 轮/)
  await above.says(`认领 ${no}`)
  await above.hears(/您已认领/)
  await above.says(`报结 ${no} 这次没有再等：工资今天已经打到二十三个人的卡上，财务向职工道了歉。`)
  await above.hears(/查到了什么情况/)
  await above.says('上次的承诺财务没有执行，账上有钱。')
  await above.hears(/依据哪条规定/)
  await above.says('《工资支付暂行规定》第七条：工资必须在约定的日期支付。')
  await above.hears(/职工会看到/)
  await above.says('1')
  await wang.hears(/答复[\s\S]*打到二十三个人的卡上/)
  await world.until(on(monday, 9, '12:10'))
  await show(stage)
  await wang.hears(/回访[\s\S]*解决了吗，满意吗/)
  await wang.says('1 1')
  await wang.hears(/办结了/)
}

/** Monday: wages, canteen, a status question, an anonymous report, somebody on a roof. */
import type { Cast } from '../cast.ts'
import { type Stage, Unheard } from '../talk.ts'

const RECEIPT = /登记好了[\s\S]*?编号 (\d{3} \d{3} \d{3})/
const digits = (match: RegExpExecArray): string => (match[1] ?? '').replaceAll(' ', '')

/** Alerts have somewhere to go before the first employee writes. */
export async function groups({ print, world }: Stage, { zhou, leaders, work }: Cast): Promise<void> {
  print.scene(world.now(), '开张：在哪个群里说一句，哪个群就是')
  await zhou.says('设为领导群', { group: leaders.id })
  await leaders.hears(/领导群/)
  await zhou.says('设为工作群', { group: work.id })
  await work.hears(/工作群/)
}

/** @returns the number of the matter */
export async function wages({ print, world }: Stage, { wang, zhou, sun }: Cast): Promise<string> {
  print.scene(world.now(), '三车间的工资：几句话、一张照片，是一件事')
  await wang.says('在吗')
  await wang.hears(/在的/)
  await wang.says('我们三车间两个月没发工资了')
  await wang.hears(/正在记/)
  await wang.says('二十多个人都没发')
  await wang.sendsPicture('工资条.png')
  await wang.says('完')
  const no = digits(await wang.hears(RECEIPT))
  await zhou.hears(/新诉求[\s\S]*工资/)
  await sun.hears(/抄送/)
  return no
}

/** Two press the same button at once: one wins, the other is told. */
export async function canteen({ print, world, names }: Stage, { chen, li, zhou }: Cast): Promise<void> {
  print.scene(world.now(), '食堂：不说“完”也会登记；两个人同时认领，只有一个成')
  await chen.says('食堂的菜最近又贵又难吃，能不能改善一下')
  await chen.hears(/正在记/)
  await world.later(25_000)
  await chen.hears(RECEIPT)
  await li.hears(/新诉求/)
  await zhou.hears(/新诉求[\s\S]*没人认领前由您负责/)
  await Promise.all([li.startsPressing('认领'), zhou.startsPressing('认领')])
  const [won, lost] = [/您已认领[\s\S]*食堂的菜/, /慢了一步|刚刚被别人动过|您不用再管了/]
  const winner = await li.hears(won).then(
    () => li,
    () => zhou,
  )
  if (winner === zhou) await zhou.hears(won)
  await (winner === li ? zhou : li).hears(lost)
  names.set('winner', winner.id)
  await chen.hears(new RegExp(`由${winner.name}负责办`))
}

export async function status({ print, world }: Stage, { wang, zhou }: Cast, no: string): Promise<void> {
  print.scene(world.now(), '“有信儿没”：问进展不会变成新的诉求')
  await zhou.says(`认领 ${no}`)
  await zhou.hears(/您已认领[\s\S]*两个月没发工资[\s\S]*二十多个人/)
  await wang.hears(/由周主席负责办/)
  await zhou.quotes(/您已认领/, '王师傅，我在和财务核实，明天给您准话。')
  await wang.hears(/周主席[\s\S]*明天给您准话/)
  await wang.says('有信儿没')
  await wang.hears(/周主席正在办/)
  await wang.says('催办')
  await wang.hears(/已经替您催了周主席/)
  await zhou.hears(/职工在催/)
}

export async function anonymous({ print, world }: Stage, { lin, li }: Cast): Promise<void> {
  print.scene(world.now(), '匿名反映：本人和这件事的关联去掉，凭编号问')
  await lin.says('三车间排班不公平，谁给班组长送烟谁就不上夜班')
  await lin.says('匿名')
  await lin.hears(/按匿名登记/)
  await lin.says('完')
  const no = digits(await lin.hears(new RegExp(`${RECEIPT.source}[\\s\\S]*匿名`)))
  await lin.says('进度')
  await lin.hears(/没有在办的事[\s\S]*匿名/)
  await lin.says(`进度 ${no}`)
  await lin.hears(new RegExp(`编号 ${no.replace(/(\d{3})(\d{3})/, '$1 $2 ')}：`))
  await li.says(`认领 ${no}`)
  await li.hears(/您已认领[\s\S]*上夜班/)
  await lin.hears(/由李干事负责办/)
}

/** Short lines, no number; the group gets a closed form without any of the words. */
export async function roof({ print, world, names }: Stage, { ma, leaders, zheng, zhou, sun }: Cast): Promise<void> {
  print.scene(world.now(), '楼顶有人：先叫人，不发编号；领导群只见固定格式，谁签收谁包案')
  await ma.says('快来人，有人站在三号楼楼顶要往下跳')
  await ma.hears(/您在哪儿/)
  await ma.hears(/已经在叫人/)
  ma.hearsNothingOf(/编号|登记好了|满意/)
  for (const cadre of [zhou, zheng, sun]) await cadre.hears(/红色预警[\s\S]*三号楼/)
  const [alert] = await leaders.hears(/【红色】[\s\S]*请签收/)
  if (/楼顶|三号楼|老马/.test(alert)) throw new Unheard('领导群的预警里不该有职工的原话')
  await ma.says('东厂区三号楼北门，他情绪很激动')
  await ma.hears(/地方记下了/)
  await zhou.hears(/反映人又说[\s\S]*北门/)
  await zheng.says('收到', { group: leaders.id })
  await leaders.hears(/已由郑厂长签收|已签收/)
  await zhou.hears(/已由郑厂长签收/)
  names.set('roof', digits(await zheng.hears(/事项 (\d{3} \d{3} \d{3}) 也归您包案了/)))
}

/** What is done about it is noted step by step, until it is over. */
export async function safe({ print, world }: Stage, { zheng, zhou }: Cast): Promise<void> {
  print.scene(world.now(), '人平安：处置、终报、解除，一步一记，不解除就每小时催')
  await zheng.says('处置 我和民警都到了，心理老师在跟他说话，楼下拉了警戒线')
  await zheng.says('终报 人自己走下来了，平安，家里人已经来接')
  await zheng.says('解除 人平安，三号楼楼顶的门已经锁上')
  await zhou.hears(/由郑厂长解除/)
}

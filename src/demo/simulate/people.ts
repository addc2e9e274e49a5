/** Who lives the year: employees who write and rate, cadres who work, forget and go on leave. Everything they do they say in chat. */
import { sql } from '../../db.ts'
import type { MemoryChannel } from '../memory-channel.ts'
import type { Roster } from '../replay/roster.ts'
import type { World } from '../world.ts'
import type { Chance } from './chance.ts'

const WORDS = [
  '澡堂的热水坏了好几天了，下班没法洗澡，请尽快修好。',
  '食堂的菜最近又贵又难吃，能不能改善一下。',
  '上个月加班四十个小时，工资条上一分钱加班费都没有。',
  '我在仓库干了六年，公司一直没有给我交社保，请工会帮忙补缴。',
  '宿舍的窗户关不上，晚上很冷，报修了三次没人来。',
  '我们车间两个月没发工资了，家里等着用钱。',
  '劳动合同到期一个月了，人事一直拖着不续签。',
  '请问年休假有几天，怎么算的。',
  '发的劳保手套质量太差，一天就破，希望换一个牌子。',
  '我被公司辞退了，不给赔偿金，请工会帮我要个说法。',
]
/** Of somebody who answers for it themselves. */
const ABOUT_CADRES = ['工会主任张建国收了供应商的钱，招工还索要好处费。', '主任老是给我发黄色图片，说下流话，我很害怕。']
const ANSWERS = [
  '已经处理好了，请您看看。情况：去看过了，属实。依据：厂里的规定。',
  '已与相关部门核实，按规定三天内解决，请您再等一等。',
  '问题属实，这次由厂里按制度直接解决，已经安排到人。',
  '经核实情况属实，已按规定补发到卡上，这次单独给您打了电话。',
]

export interface Life {
  readonly world: World
  readonly channel: MemoryChannel
  readonly roster: Roster
  readonly chance: Chance
  /** Chat ids of cadres by person. */
  readonly chats: ReadonlyMap<string, string>
  /** The bot that each employee writes to. */
  readonly accounts: Map<string, string>
  /** Employees who were asked how it went, and of which number. */
  readonly asked: Map<string, string>
}

const says = ({ channel }: Life, id: string, text: string, account?: string): Promise<string> =>
  channel.push({ from: { id, name: '职工' }, content: { type: 'text', text }, ...(account === undefined ? {} : { account }) })

/** Some of the day's grievances, each from a chat of its own; about one in forty is about a cadre. */
export async function bring(life: Life, count: number, first: number): Promise<void> {
  const { roster, chance, world } = life
  await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const { account } = chance.pick(roster.studios)
      const id = `employee-${first + at}`
      life.accounts.set(id, account)
      await says(life, id, chance.pick(chance.of(1 / 40) ? ABOUT_CADRES : WORDS), account)
    }),
  )
  await world.settled()
}

interface Open {
  no: string
  status: string
  kind: string
  personId: string
}

/** One round at the desk: each open matter is done something about by its owner, or forgotten. An officer may take up what nobody has. */
export async function work(life: Life, forgets: number): Promise<void> {
  const { world, chats, chance } = life
  const open = await world.app.db.$queryRaw<Open[]>(sql`
    SELECT g.no, g.status, g.kind, coalesce(CASE WHEN g.status = 'registered' AND g.complexity = 'simple' AND NOT g.sealed AND NOT g.direct
      THEN (SELECT r.person_id FROM roles r WHERE r.unit_id = g.unit_id AND r.role = 'officer' ORDER BY md5(g.no || r.person_id::text) LIMIT 1) END, g.owner_id) AS "personId"
    FROM grievances g WHERE g.status IN ('registered', 'assigned', 'handling', 'reviewing', 'rechecking') AND g.answer_delivery_id IS NULL ORDER BY g.registered_at`)
  const said = open.flatMap(one => {
    const chat = chats.get(one.personId)
    if (chat === undefined || chance.of(forgets)) return []
    return [{ chat, text: stepOf(life, one) }]
  })
  await Promise.all(said.map(({ chat, text }) => says(life, chat, text)))
  await world.settled()
}

function stepOf({ chance }: Life, { no, status, kind }: Open): string {
  if (status === 'reviewing' || status === 'rechecking') return `复查决定 ${no} ${chance.of(0.8) ? '维持' : '撤销'} 已经调阅全部材料核实`
  if (status !== 'handling') return `认领 ${no}`
  if (chance.of(0.3)) return `回复 ${no} 正在跟相关部门核实，有结果马上告诉您。`
  if (chance.of(0.05)) return `延期 ${no} 5天 配件还在路上`
  return `报结 ${no} ${kind === 'suggestion' ? '部分采纳：' : ''}${chance.pick(ANSWERS)}`
}

/** Whoever decides has a look at what is asked of them; a few go on leave. */
export async function decideAndRest(life: Life): Promise<void> {
  const { world, roster, chance } = life
  const requests = await world.app.db.$queryRaw<{ n: number }[]>(sql`SELECT count(*)::int AS n FROM requests WHERE status = 'open'`)
  const directors = roster.cadres.filter(id => id.startsWith('director'))
  if ((requests[0]?.n ?? 0) > 0) await Promise.all(directors.map(id => says(life, id, '批准')))
  await world.settled()
  const officers = roster.cadres.filter(id => id.startsWith('officer') && id.endsWith('a'))
  const away = officers.filter(() => chance.of(0.01))
  // the other officer of the studio stands in
  await Promise.all(away.map(id => says(life, id, `请假 今天 后天 ${standInOf(id)}`)))
  await world.settled()
}

const SURNAMES = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王']
const standInOf = (officer: string): string => `${SURNAMES[Number(/\d+/.exec(officer)?.[0] ?? 0) % SURNAMES.length]}小红`

/** Employees who were asked how it went: six in ten say so, and not all of them are satisfied. */
export async function rate(life: Life): Promise<void> {
  const { chance, world, asked } = life
  const answers = [...asked].flatMap(([id, no]) => {
    asked.delete(id)
    if (chance.of(0.4)) return []
    return [{ id, text: `评价 ${no} ${chance.of(0.75) ? '1 1' : chance.of(0.5) ? '2 2' : '3 3'}` }]
  })
  await Promise.all(answers.map(({ id, text }) => says(life, id, text, life.accounts.get(id))))
  await world.settled()
}

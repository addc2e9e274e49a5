/** Who plays: any cadre, any employee, any command, mostly where it makes sense and often where it does not. */
import { COMMANDS } from '../../src/chat/commands/index.ts'
import { sql } from '../../src/db.ts'
import type { Chance } from '../../src/demo/simulate/chance.ts'
import { CADRES, type Cadre, HOMES, type Town } from './town.ts'

const STORIES = [
  '澡堂的热水坏了好几天了，下班没法洗澡，请尽快修好。',
  '上个月加班四十个小时，工资条上一分钱加班费都没有。',
  '请问年休假有几天，怎么算的。',
  '我在仓库干了六年，公司一直没有给我交社保，请工会帮忙补缴。',
  '劳动合同到期一个月了，人事一直拖着不续签。',
  '建议食堂增加清真窗口。',
  '我被公司辞退了，不给赔偿金，请工会帮我要个说法。',
  '我们班长褚干事天天骂人，还动手推人。',
  '工会主任张建国收了供应商的钱，招工还索要好处费。',
  '主任老是给我发黄色图片，说下流话，我很害怕。',
]

const NAMES = CADRES.map(({ name }) => name)
/** `#` is the number. What each command of a cadre may be followed by. */
const DONE: readonly string[] = [
  '认领 #',
  '认领 #',
  '认领 #',
  '认领 #',
  '认领 #',
  '查看 #',
  '为什么 #',
  '回复 # 正在核实，有结果马上告诉您。',
  '追问 # 是哪一天的事？',
  '备注 # 已经报修',
  '报结 # 采纳。经查情况属实，依据厂里规定，这次重新换了水管，已经处理好了。',
  '报结 # 采纳。经查情况属实，依据《劳动合同法》规定，这次重新安排，三天内解决。',
  '报结 # 采纳。经查情况属实，依据《工资支付条例》规定，这次单独处理，下月底前补发到卡上。',
  '报结 # 已经处理好了',
  '退回 # 不归我管',
  '提级 # 难办，建议上面协调',
  '回避 # 是我亲戚',
  '改类 # 社保',
  '改类 # 后勤',
  '改级 # 黄 人多',
  '改级 # 蓝 核实过了',
  '改级 # 橙 情况危急',
  '改难易 # 复杂 要花钱',
  '改难易 # 简单 查清了',
  '延期 # 5天 配件还在路上',
  '延期 # 30天 要开会定',
  '督办 # 2天 抓紧',
  '督办 # 11月30日前',
  '批示 # 抓紧办好',
  '接谈 # 当面谈了，下周解决',
  '转引导 # 归物业办，请到物业中心，电话 12345，带身份证',
  '异议 # 不归我们管',
  '复查决定 # 维持 经查属实无误',
  '复查决定 # 撤销 事实没有查清',
  '查看身份 # 要上门核实，须本人姓名',
  '重办 # 有新的情况要再查',
  '待办',
  '汇总',
  '销假',
]
const TO = ['转办 # @', '指派 # @', '转办 # 红旗电机', '转办 # 华北轴承', '转办 # 三车间', '转办 # 小河印务']
const SAID: readonly string[] = [
  '补充 # 又坏了一处',
  '催办 #',
  '评价 # 1 1',
  '评价 # 1 2',
  '评价 # 2 2',
  '评价 # 3 3',
  '评价 # 3 3',
  '不反映了 #',
  '申请复查 # 处理得不公平',
  '申请复查 # 事实没有查清',
  '重办 # 又出问题了，还是没热水',
  '实名 #',
  '保密 #',
  '匿名 #',
  '直送上级 #',
  '为什么 #',
  '进度 #',
  '受理情况 # 1',
  '受理情况 # 2',
  '近况 # 1',
  '近况 # 2',
  '核对 # 1',
  '转人工',
  '确认',
  '1',
  '2',
]
/** Commands that these lists do not name are said as their own example has it, whatever is added. */
const named = new Set([...DONE, ...TO, ...SAID].map(words => words.split(' ')[0]))
const OTHERS = COMMANDS.filter(
  ({ name, where }) => where !== 'group' && !named.has(name) && !/删除|绑定|演练|签收|我的单位/.test(name),
).map(({ usage }) => usage.replace(/\d{9}/, '#'))

interface Matter {
  readonly no: string
  /** Chat of whoever brought it. */
  readonly by: string
  finalFor: number
}

export interface Play {
  readonly who: { readonly id: string; readonly name: string }
  readonly text: string
  readonly no: string | null
}

export function makePlayers(town: Town, chance: Chance, most: number) {
  const matters: Matter[] = []
  let people = 0
  let owners = new Map<string, { owner: string; status: string }>()

  /** Somebody new brings something; counts as two messages. */
  async function bring(): Promise<number> {
    const who = { id: `employee-${++people}`, name: `职工${people}` }
    await town.enrol([{ id: who.id, name: who.name, unit: chance.pick(HOMES), roles: ['employee'] }])
    await town.says(who, chance.pick(STORIES))
    await town.says(who, '完')
    await town.sweeps()
    const [row] = await town.deps.db.$queryRaw<{ no: string }[]>(sql`SELECT no FROM grievances ORDER BY id DESC LIMIT 1`)
    if (row !== undefined && !matters.some(({ no }) => no === row.no)) matters.push({ no: row.no, by: who.id, finalFor: 0 })
    return 2
  }

  /** Who owns what now; those that have been over for long make room for new ones. */
  async function look(): Promise<void> {
    const rows = await town.deps.db.$queryRaw<{ no: string; status: string; name: Uint8Array; personId: string }[]>(sql`
      SELECT g.no, g.status, p.name_enc AS name, p.id AS "personId" FROM grievances g JOIN people p ON p.id = g.owner_id WHERE g.no = ANY(${matters.map(({ no }) => no)}::text[])`)
    owners = new Map(
      rows.map(({ no, status, name, personId }) => [
        no,
        { status, owner: town.deps.keys.open({ table: 'people', column: 'name_enc', row: personId }, name) },
      ]),
    )
    for (const matter of matters) if (['closed', 'withdrawn', 'redirected'].includes(owners.get(matter.no)?.status ?? '')) matter.finalFor++
    for (let at = matters.length - 1; at >= 0; at--) if ((matters[at]?.finalFor ?? 0) > 8) matters.splice(at, 1)
  }

  const requests = (): Promise<{ no: string }[]> =>
    town.deps.db.$queryRaw(sql`SELECT no FROM requests WHERE status = 'open' ORDER BY id DESC LIMIT 5`)

  async function play(): Promise<Play> {
    const { no, by } = chance.pick(matters)
    const dice = chance.next()
    if (dice < 0.25) return { who: { id: by, name: '职工' }, text: chance.pick(SAID).replace('#', no), no }
    if (dice < 0.29) {
      const open = await requests()
      if (open.length > 0) {
        const verdict = `${chance.of(0.7) ? '批准' : '驳回'} ${chance.pick(open).no} 可以`
        return { who: chance.pick(CADRES), text: verdict, no: null }
      }
    }
    if (dice < 0.31)
      return { who: chance.pick(CADRES), text: `请假 今天 ${chance.of(0.5) ? '后天' : '明天'} ${chance.pick(NAMES)}`, no: null }
    const known = CADRES.find(({ name }) => name === owners.get(no)?.owner)
    const who: Cadre = dice < 0.8 && known !== undefined ? known : chance.pick(CADRES)
    const more = chance.next()
    const text =
      more < 0.12
        ? chance.pick(TO).replace('@', chance.pick(NAMES))
        : more < 0.2 && OTHERS.length > 0
          ? chance.pick(OTHERS)
          : chance.pick(DONE)
    return { who, text: text.replace('#', no), no }
  }

  return {
    matters,
    look,
    play,
    bring,
    wantsMore: (): boolean => matters.length < most,
  }
}

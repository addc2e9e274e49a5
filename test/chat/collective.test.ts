/** 群体性: people are counted, not messages. Five of one unit about one thing are a signal, ten an alert that grows. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DEMO_UNITS } from '../../prisma/seed.ts'
import { type Chat, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let zhou: Talker, zheng: Talker, li: Talker

beforeEach(async () => {
  chat = await startChat({
    units: [...DEMO_UNITS, { code: 'HBZC8', name: '模具班', parent: 'HBZC', kind: 'department', employees: 8, province: '', nature: '' }],
  })
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  zheng = await chat.cadre('郑厂长', 'HBZC', 'leader')
  li = await chat.cadre('李干事', 'HBZC', 'officer')
  await zhou.saysIn('leaders', '设为领导群')
})
afterEach(() => chat.stop())

const WAYS = [
  '宿舍楼锅炉坏了，洗澡没有热水',
  '宿舍楼的锅炉好几天了，没热水洗澡',
  '洗澡一直是凉水，宿舍楼锅炉没人修',
  '宿舍楼锅炉又停了，热水没有',
  '大冷天宿舍楼锅炉坏，洗澡冻死',
  '宿舍楼锅炉什么时候修，要热水洗澡',
  '我们宿舍楼没热水，锅炉不烧',
  '锅炉坏了宿舍楼洗澡成问题，热水呢',
  '热水没有，宿舍楼锅炉没人管，洗澡难',
  '宿舍楼洗澡要热水，锅炉赶紧修',
  '锅炉房不烧锅炉，宿舍楼洗澡没热水',
  '宿舍楼锅炉三天没热水，怎么洗澡',
]
let people = 0
async function brings(words: string, unit = 'HBZC3', one?: Talker): Promise<Talker> {
  const who = one ?? (await chat.employee(`职工${++people}`, unit))
  await who.says(words)
  await who.says('完')
  return who
}
/** What was registered is counted a moment later. */
const soon = () => chat.later({ seconds: 3 })
const alerts = () => chat.app.db.alert.findMany({ orderBy: { openedAt: 'asc' } })

test('five are a yellow signal and no alert; ten are orange, told in the closed form, and climb like any orange', async () => {
  for (const words of WAYS.slice(0, 5)) await brings(words)
  await soon()
  expect(await alerts()).toMatchObject([{ level: 'yellow', people: 5, collective: true }])
  await chat.group('leaders').hearsNothingOf(/【/)
  for (const words of WAYS.slice(5, 10)) await brings(words)
  await soon()
  expect(await alerts()).toMatchObject([{ level: 'orange', people: 10, status: 'open' }])
  const [shown] = await chat.group('leaders').hears(/【橙色】重大诉求（后勤生活）｜三车间｜10—29人，未核实.*/)
  for (const words of WAYS) for (let at = 0; at + 4 <= words.length; at++) expect(shown).not.toContain(words.slice(at, at + 4))
  await zheng.hears(/橙色预警\n重大诉求（后勤生活）｜三车间｜10—29人反映/)
  await zheng.hearsNothingOf(/锅炉|职工\d/)
  for (const words of WAYS.slice(10)) await brings(words)
  await soon()
  expect(await alerts()).toMatchObject([{ people: 12 }])
  await chat.later({ minutes: 30 })
  await zheng.hears(/没人签收/)
  await zheng.says('签收')
  await zheng.hears(/已签收/)
})

test('one person with twelve matters is one person', async () => {
  const wang = await chat.employee('王师傅')
  for (const words of WAYS) {
    await brings(`还有一件事，${words}`, 'HBZC3', wang)
    await chat.later({ minutes: 11 })
  }
  expect(await chat.app.db.grievance.count()).toBeGreaterThan(5)
  expect(await alerts()).toEqual([])
})

test('one text that twelve pass on is one voice; their matters are all there', async () => {
  const text = '转：宿舍楼锅炉坏了一个星期没人修，洗澡没有热水，大家都去找后勤要个说法，不解决我们天天反映'
  for (let at = 0; at < 12; at++) await brings(text)
  await soon()
  expect(await chat.app.db.grievance.count()).toBe(12)
  expect((await alerts()).filter(({ level }) => level !== 'yellow')).toEqual([])
  await chat.group('leaders').hearsNothingOf(/【/)
})

test('of a unit of eight three are enough for a quiet word, and the small unit is not named in a group', async () => {
  for (const words of WAYS.slice(0, 3)) await brings(words, 'HBZC8')
  await soon()
  expect(await alerts()).toMatchObject([{ level: 'yellow', people: 3 }])
  await zhou.hears(/热点（黄色，不用签收）：.*，两天里2—4人都在反映/)
  await li.hearsNothingOf(/热点/)
  await zhou.says('签收')
  await zhou.hears(/没有等您签收的预警/)
  await chat.group('leaders').hearsNothingOf(/模具班/)
})

test('unrest takes in whoever says what it is for: one alert, which grows', async () => {
  await brings('再不发工资，明天我们五十个人就去市政府门口集体上访')
  await chat.group('leaders').hears(/【橙色】/)
  for (const words of [
    '三车间两个月没发工资了',
    '工资两个月没发，三车间都没有',
    '三车间没发工资，两个月了',
    '两个月工资没发，三车间的',
    '三车间工资两个月一分没发',
  ])
    await brings(words)
  await soon()
  expect(await alerts()).toHaveLength(1)
  expect((await alerts())[0]?.people).toBeGreaterThanOrEqual(4)
  await chat.group('leaders').hears(/又有人反映，现在(2—4|5—9)人/)
})

test('统一答复 goes to each of them once, in their own chat, and closes nothing', async () => {
  const brought: Talker[] = []
  for (const words of WAYS.slice(0, 10)) brought.push(await brings(words))
  const other = await brings('食堂的菜又馊了')
  await soon()
  await zheng.says('统一答复 锅炉周五修好，这周先开北区澡堂')
  await zheng.hears(/已经一次发给 10 个人/)
  for (const one of brought) {
    await one.hears(/郑厂长（编号 .*\n锅炉周五修好/)
    await one.hearsNothingOf(/锅炉周五修好/)
  }
  await other.hearsNothingOf(/锅炉周五/)
  expect(await chat.app.db.grievance.count({ where: { status: 'registered' } })).toBe(11)
})

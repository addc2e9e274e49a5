/** Many about one person: counted together, told in private to who may read each of them, and to nobody who could guess who said so. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { DEMO_UNITS } from '../../prisma/seed.ts'
import { type Chat, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let zhou: Talker, zheng: Talker, li: Talker, sun: Talker, qi: Talker
let people = 0

beforeAll(async () => {
  chat = await startChat({
    units: [...DEMO_UNITS, { code: 'HBZC8', name: '模具班', parent: 'HBZC', kind: 'department', employees: 8, province: '', nature: '' }],
  })
})
afterAll(() => chat.stop())
beforeEach(async () => {
  await chat.app.db.alert.updateMany({ data: { status: 'closed' } })
  await chat.clear()
  li = await chat.cadre('李干事', 'HBZC', 'officer')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  zheng = await chat.cadre('郑厂长', 'HBZC', 'leader')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
  qi = await chat.cadre('齐干事', 'BD', 'supervisor')
  await zhou.saysIn('leaders', '设为领导群')
  await qi.saysIn('above', '设为领导群')
})

const WAYS = [
  '郑厂长动不动就骂人，我要投诉他',
  '投诉郑厂长，开会当众羞辱工人',
  '我要举报郑厂长故意刁难人，乱罚款',
  '郑厂长态度恶劣，天天威胁要开除我们，我要投诉',
  '举报郑厂长任人唯亲，欺负老实人',
  '郑厂长骂我骂得很难听，我要投诉他',
  '投诉郑厂长打击报复提意见的人',
  '郑厂长索要红包，不送就给脸色，我要举报',
  '我要投诉郑厂长，说话侮辱人',
  '举报郑厂长私吞大家的奖金',
]
async function brings(words: string, unit = 'HBZC3', who?: Talker): Promise<Talker> {
  const one = who ?? (await chat.employee(`职工${++people}`, unit))
  await one.says(words)
  await one.says('完')
  return one
}
/** What was registered is counted a moment later. */
const soon = () => chat.later({ seconds: 3 })
const counted = () => chat.app.db.alert.findMany({ where: { rule: { startsWith: 'people:about:' }, status: { not: 'closed' } } })
/** Nobody of the house, and no group. */
async function houseHearsNothing(): Promise<void> {
  for (const one of [zheng, zhou, li, chat.group('leaders'), chat.group('above')]) await one.hearsNothingOf(/同一个人|预警|【/)
}

test('five: the designated person hears how many and where, and no name; ten: an alert for the same eyes only', async () => {
  for (const words of WAYS.slice(0, 4)) await brings(words)
  await soon()
  expect(await counted()).toEqual([])
  await brings(WAYS[4] ?? '')
  await soon()
  expect(await counted()).toMatchObject([{ level: 'yellow', people: 5 }])
  const [told] = await sun.hears(/请留意（不用签收）：三车间，两周里5—9人先后反映同一个人的作风.*/)
  expect(told).not.toMatch(/郑|厂长|职工\d/)
  await houseHearsNothing()
  for (const words of WAYS.slice(5)) await brings(words)
  await soon()
  expect(await counted()).toMatchObject([{ level: 'orange', people: 10 }])
  await sun.hears(/橙色预警\n重大诉求（.*）｜三车间｜10—29人反映/)
  await houseHearsNothing()
  await qi.hearsNothingOf(/同一个人|预警/)
  for (const one of [zhou, zheng, qi]) {
    await one.says('预警台账')
    await one.hearsNothingOf(/10人|重大诉求/)
  }
})

test('one person five times is one; about two people is not about one', async () => {
  const wang = await chat.employee('王师傅')
  for (const words of WAYS.slice(0, 5)) {
    await brings(`另外一件事，${words}`, 'HBZC3', wang)
    await chat.later({ minutes: 11 })
  }
  for (const words of WAYS.slice(5, 8)) await brings(words.replaceAll('郑厂长', '周主席'))
  await soon()
  expect(await counted()).toEqual([])
})

test('of a unit of eight three are enough, and it is not named', async () => {
  for (const words of WAYS.slice(0, 3)) await brings(words, 'HBZC8')
  await soon()
  const [told] = await sun.hears(/请留意（不用签收）：华北轴承，两周里2—4人先后反映同一个人的作风/)
  expect(told).not.toMatch(/模具班/)
  await houseHearsNothing()
})

test('the same words of dying, copied by ten, are ten people and no crowd', async () => {
  for (let at = 0; at < 10; at++) await (await chat.employee(`职工${++people}`)).says('我不想活了，活着没意思')
  for (let at = 0; at < 6; at++) await (await chat.employee(`职工${++people}`)).says('有人要跳楼，在三号楼顶')
  await chat.later({ seconds: 5 })
  const alerts = await chat.app.db.alert.findMany({ where: { status: { not: 'closed' } } })
  expect(alerts.filter(({ collective }) => collective)).toEqual([])
  expect(alerts).toHaveLength(11)
  await zhou.hearsNothingOf(/热点/)
})

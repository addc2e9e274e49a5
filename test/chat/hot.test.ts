/** 热点: what five people bring in other words is one issue; who hears of it, who sees how much of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Chat, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let zhou: Talker, zheng: Talker, sun: Talker, li: Talker

beforeAll(async () => {
  chat = await startChat()
})
afterAll(() => chat.stop())

beforeEach(async () => {
  await chat.app.db.hotTerm.deleteMany()
  await chat.app.db.hotMember.deleteMany()
  await chat.app.db.hotIssue.deleteMany()
  await chat.clear()
  li = await chat.cadre('李干事', 'HBZC', 'officer')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  zheng = await chat.cadre('郑厂长', 'HBZC', 'leader')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
})

const BOILER = [
  '宿舍楼锅炉坏了，洗澡没有热水',
  '宿舍楼的锅炉好几天了，没热水洗澡',
  '洗澡一直是凉水，宿舍楼锅炉没人修',
  '宿舍楼锅炉又停了，热水没有',
  '大冷天宿舍楼锅炉坏，洗澡冻死',
  '宿舍楼锅炉什么时候修，要热水洗澡',
]
let people = 0

async function brings(words: string, unit = 'HBZC3') {
  const one = await chat.employee(`职工${++people}`, unit)
  await one.says(words)
  await one.says('完')
  await one.hears(/登记好了/)
  await chat.later({ seconds: 5 })
  return one
}

const issues = () => chat.app.db.hotIssue.findMany({ where: { intoId: null }, orderBy: { people: 'desc' } })

describe('the early warning', () => {
  test('four people are none; the fifth makes it yellow and those who lead hear of it once', async () => {
    for (const words of BOILER.slice(0, 4)) await brings(words)
    await zhou.hearsNothingOf(/热点/)
    await brings(BOILER[4] ?? '')
    for (const one of [zhou, zheng]) await one.hears(/热点提醒：“.+”已有 5 个人反映。\n三车间 5 人。.*起，5 件都还没答复/)
    await li.hearsNothingOf(/热点/)
    await sun.hearsNothingOf(/热点/)
    expect(await chat.app.db.grievance.count({ where: { status: 'registered', level: 'yellow' } })).toBe(5)
    expect(await chat.app.db.ledgerEntry.count({ where: { type: 'hot-issue' } })).toBe(1)
    await brings(BOILER[5] ?? '')
    await zhou.hearsNothingOf(/热点/)
    expect(await chat.app.db.grievance.count({ where: { status: 'registered', level: 'yellow' } })).toBe(6)
  })

  test('one person who writes five times is one', async () => {
    const wang = await brings(BOILER[0] ?? '')
    for (const words of BOILER.slice(1, 5)) {
      await chat.later({ minutes: 30 })
      await wang.says(`还有一件事，${words}`)
      await wang.says('完')
      await chat.later({ seconds: 5 })
    }
    expect((await issues()).map(one => one.people)).toContain(1)
    await zhou.hearsNothingOf(/热点/)
  })

  test('what was taken back does not count', async () => {
    for (const words of BOILER.slice(0, 4)) await brings(words)
    await chat.app.db.grievance.updateMany({ where: { status: 'registered' }, data: { status: 'withdrawn' } })
    await brings(BOILER[4] ?? '')
    await zhou.hearsNothingOf(/热点/)
  })

  test('at night it waits for eight o’clock', async () => {
    await chat.until('2026-11-24', '22:00')
    for (const words of BOILER.slice(0, 5)) await brings(words)
    await zhou.hearsNothingOf(/热点/)
    await chat.until('2026-11-25', '08:01')
    await zhou.hears(/热点提醒/)
  })

  test('another enterprise’s people are counted there', async () => {
    for (const words of BOILER.slice(0, 4)) await brings(words)
    await brings(BOILER[4] ?? '', 'BD')
    await zhou.hearsNothingOf(/热点/)
    expect((await issues()).map(one => one.people).sort()).toEqual([1, 4])
  })
})

describe('热点', () => {
  test('says what, where, how many and whether it is answered; officers have no such word', async () => {
    await zhou.says('热点')
    await zhou.hears(/眼下没有热点/)
    for (const words of BOILER.slice(0, 5)) await brings(words)
    await brings(BOILER[5] ?? '', 'HBZC1')
    await zhou.says('热点')
    await zhou.hears(/1\. .+ · 6 人 · 都是这周提的\n三车间 5 人、一车间 1 人\n.*起 · 6 件都还没答复/)
    await sun.says('热点')
    await sun.hears(/6 人/)
    await li.says('热点')
    await li.hearsNothingOf(/6 人/)
  })

  test('what is kept from somebody never counts for them', async () => {
    for (const words of BOILER.slice(0, 5)) await brings(words)
    const [first] = await chat.app.db.grievance.findMany({ where: { status: 'registered' }, take: 1 })
    const role = await chat.app.db.role.findFirst({ where: { role: 'leader' } })
    await chat.app.db.exclusion.create({
      data: { grievanceId: first?.id ?? '', personId: role?.personId ?? '', reason: 'respondent' },
    })
    await zheng.says('热点')
    await zheng.hears(/眼下没有热点/)
    await zhou.says('热点')
    await zhou.hears(/5 人/)
  })

  test('what went 直送上级 gathers apart, out of the studio’s sight', async () => {
    for (const words of BOILER.slice(0, 5)) {
      const one = await brings(words)
      await one.says('直送上级')
      await chat.later({ seconds: 5 })
    }
    await zhou.says('热点')
    await zhou.hears(/眼下没有热点/)
    await sun.says('热点')
    await sun.hears(/5 人/)
    expect(await issues()).toMatchObject([{ apart: true, people: 5 }])
  })
})

test('no word of anybody stands in what is kept, and a matter that cannot be gathered holds up nothing', async () => {
  await brings('西门的自动售货机吞钱不出水')
  const [issue] = await issues()
  expect(Buffer.from(issue?.centre ?? []).toString('utf8')).not.toMatch(/售货|西门/)
  await chat.app.db.hotWaiting.create({ data: { grievanceId: '01900000-0000-7000-8000-000000000000' } })
  await brings('自动售货机又吞钱了，西门那台')
  expect((await issues())[0]?.people).toBe(2)
})

test('each Monday those who lead hear what is rising, each what counts for them; a quiet week is said to be one', async () => {
  await chat.until('2026-11-28', '09:00')
  for (const words of BOILER.slice(0, 5)) await brings(words)
  await chat.until('2026-11-30', '08:31')
  for (const one of [zhou, zheng]) await one.hears(/上周的情况：红色、橙色预警 \d+ 起[\s\S]*热点：\n1\. .* · 5 人/)
  await li.hearsNothingOf(/上周的情况/)
  await chat.app.db.grievance.updateMany({ data: { status: 'withdrawn' } })
  await chat.until('2026-12-07', '08:31')
  await zhou.hears(/上周的情况[\s\S]*没有热点。没有不等于没事/)
})

test('and a week that is told late, after a pause of the service, is the same week', async () => {
  const ma = await chat.employee('马师傅')
  await ma.says('有人拿刀在追着人砍')
  await chat.later({ minutes: 1 })
  await chat.until('2026-12-16', '10:00')
  await zhou.hears(/上周的情况：红色、橙色预警 1 起/)
})

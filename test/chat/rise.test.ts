/** 突增: many of one unit in one day, each about something else, where few are usual. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '../../src/db.ts'
import { type Chat, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let zhou: Talker, zheng: Talker, li: Talker

beforeAll(async () => {
  chat = await startChat({ at: ['2026-11-02', '09:00'] })
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  zheng = await chat.cadre('郑厂长', 'HBZC', 'leader')
  li = await chat.cadre('李干事', 'HBZC', 'officer')
})
afterAll(() => chat.stop())

const WORDS = [
  '西门的路灯不亮，下夜班看不见路',
  '食堂的菜又是馊的，没法吃',
  '我的社保少交了两个月',
  '宿舍楼道没人打扫，全是垃圾',
  '上个月的加班费没算对',
  '体检报告一直没发下来',
]
let people = 0

async function brings(words: string, unit = 'HBZC3', who?: Talker): Promise<Talker> {
  const one = who ?? (await chat.employee(`职工${++people}`, unit))
  await one.says(words)
  await one.says('完')
  await one.hears(/登记好了/)
  await chat.later({ seconds: 5 })
  return one
}

/** What was registered so far becomes so much older; clocks of matters are nobody's business here. */
async function ago(days: number): Promise<void> {
  await chat.app.db.$executeRaw(sql`UPDATE grievances SET registered_at = registered_at - ${`${days} days`}::interval`)
  await chat.app.db.$executeRaw(sql`UPDATE alerts SET opened_at = opened_at - ${`${days} days`}::interval`)
  await chat.app.db.$executeRaw(sql`UPDATE hot_members SET at = at - ${`${days} days`}::interval`)
  await chat.app.db.$executeRaw(sql`UPDATE deadlines SET cancelled_at = app_now() WHERE cancelled_at IS NULL AND fired_at IS NULL`)
}

const rises = () => chat.app.db.alert.findMany({ where: { rule: 'rise' }, orderBy: { openedAt: 'asc' } })

beforeEach(async () => {
  for (const table of ['alert_members', 'alert_notes', 'alerts', 'hot_terms', 'hot_members', 'hot_issues'])
    await chat.app.db.$executeRawUnsafe(`DELETE FROM ${table}`)
  await chat.app.db.$executeRaw(sql`UPDATE grievances SET status = 'withdrawn', registered_at = registered_at - interval '90 days'`)
  await ago(0)
  await brings('饮水机没水了')
  await ago(40)
})

test('five of one workshop in a day, each about something else: those who lead hear of it once, quietly', async () => {
  for (const words of WORDS.slice(0, 5)) await brings(words)
  await chat.later({ minutes: 11 })
  expect(await rises()).toMatchObject([{ level: 'yellow', people: 5, collective: true }])
  for (const one of [zhou, zheng]) await one.hears(/留意（不用签收）：三车间这一天有 5 个人来反映，平常一天难得有一个/)
  await li.hearsNothingOf(/留意/)
  await brings(WORDS[5] ?? '')
  await chat.later({ minutes: 30 })
  await zhou.hearsNothingOf(/留意/)
  await zhou.says('预警台账')
  await zhou.hears(/黄｜反映的人突然多了｜三车间｜5人/)
})

test('where one comes each day five are a full day and no rise', async () => {
  await chat.app.db.$executeRaw(sql`
    INSERT INTO grievances SELECT (jsonb_populate_record(g, jsonb_build_object('id', gen_random_uuid(), 'no', lpad(day::text, 9, '0'), 'serial', null,
      'registered_at', app_now() - (day + 0.5) * interval '1 day'))).* FROM generate_series(1, 27) AS day, grievances g
    WHERE g.id = (SELECT id FROM grievances WHERE status = 'registered' LIMIT 1)`)
  for (const words of WORDS.slice(0, 5)) await brings(words)
  await chat.later({ minutes: 11 })
  expect(await rises()).toEqual([])
})

test('one person with as many matters, or one text that five pass on, is no rise', async () => {
  const wang = await brings(WORDS[0] ?? '')
  for (const words of WORDS.slice(1, 5)) {
    await chat.later({ minutes: 11 })
    await brings(`还有一件事，${words}`, 'HBZC3', wang)
  }
  const text = '转：食堂换了承包商以后菜又贵又少，一份土豆丝卖到八块钱，大家都去跟后勤要个说法，不解决就天天反映'
  for (let at = 0; at < 5; at++) await brings(text)
  await chat.later({ minutes: 11 })
  expect(await rises()).toEqual([])
})

test('at night it waits for the morning; a house heard for a week has no normal yet', async () => {
  await chat.until('2026-11-26', '22:00')
  for (const words of WORDS.slice(0, 5)) await brings(words)
  await chat.later({ hours: 1 })
  expect(await rises()).toEqual([])
  await chat.until('2026-11-27', '08:01')
  await zhou.hears(/留意（不用签收）：三车间/)
  await chat.app.db.alert.deleteMany()
  await chat.app.db.$executeRaw(sql`DELETE FROM hot_members`)
  await chat.app.db.$executeRaw(sql`UPDATE grievances SET registered_at = app_now() - interval '7 days'`)
  for (const words of WORDS.slice(0, 5)) await brings(words)
  await chat.later({ minutes: 11 })
  expect(await rises()).toEqual([])
})

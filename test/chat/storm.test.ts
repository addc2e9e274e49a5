/** Storms: many people at once are one alert, one person with many messages is one person, and the leaders hear in time all the same. */
import { afterEach, expect, test } from 'vitest'
import { DEMO_UNITS } from '../../prisma/seed.ts'
import { transaction } from '../../src/services/context.ts'
import { importPeople, type UnitRow } from '../../src/services/people/roster.ts'
import { type Chat, startChat } from '../helpers/chat.ts'

let chat: Chat
afterEach(() => chat.stop())

/** STORM=10 is ten times as much. */
const SCALE = Number(process.env.STORM ?? 1)

let phones = 0
/** So many employees of a unit, imported in one go. */
async function crowd(count: number, unit: string): Promise<string[]> {
  const people = Array.from({ length: count }, (_, at) => ({
    name: `职工${at}`,
    phone: `137${String(++phones).padStart(8, '0')}`,
    unit,
    roles: ['employee' as const],
    ids: { sandbox: `${unit}-${at}` },
  }))
  await transaction(chat.app.deps, ctx => importPeople(ctx, people, async () => chat.accountId, 'demo'))
  return people.map(({ ids }) => ids.sandbox)
}
const push = (id: string, text: string) => chat.channel.push({ id, name: id }, { id, type: 'private', name: '' }, { type: 'text', text })
/** No digits: 119 would be a fire. */
const inWords = (at: number): string => [...String(at)].map(digit => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')
const report = (name: string, figures: Record<string, number>) => process.stdout.write(`${JSON.stringify({ name, ...figures })}\n`)

test('300 people once each: one alert, which grows, in the group within a minute', { timeout: 300_000 }, async () => {
  chat = await startChat({ queues: 'database' })
  const zhou = await chat.cadre('周主席', 'HBZC', 'director')
  await zhou.saysIn('leaders', '设为领导群')
  const people = await crowd(300, 'HBZC3')
  const started = Date.now()
  let first = 0
  chat.channel.onSend = ({ chat: { id } }) => {
    if (id === 'leaders' && first === 0) first = Date.now() - started
  }
  await Promise.all(people.map((id, at) => push(id, `一百多人堵在厂门口喊着还钱，${inWords(at)}也在`)))
  await chat.settled()
  report('300 people once each', { firstMs: first, allMs: Date.now() - started })
  expect(await chat.app.db.alert.findMany()).toMatchObject([{ people: 300, level: 'red', collective: true }])
  expect(first).toBeLessThan(60_000)
  expect(chat.group('leaders').screen().length).toBeLessThan(12)
  expect(zhou.screen().filter(text => /预警/.test(text)).length).toBeLessThan(20)
})

test('one person with very many messages: all stored, no collective alarm', { timeout: 300_000 }, async () => {
  chat = await startChat({ queues: 'database' })
  const zhou = await chat.cadre('周主席', 'HBZC', 'director')
  await zhou.saysIn('leaders', '设为领导群')
  const messages = 300 * SCALE
  const [wang = ''] = await crowd(1, 'HBZC3')
  for (let from = 0; from < messages; from += 50)
    await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        push(
          wang,
          ['三车间两个月没发工资了', '再不发工资我们就去市政府集体上访', '食堂的菜又馊了', '大家都要停工了'][(from + at) % 4] ?? '',
        ),
      ),
    )
  await chat.settled()
  await chat.later({ minutes: 10 })
  expect(await chat.app.db.inbox.count({ where: { status: 'handled' } })).toBe(messages + 1)
  expect(await chat.app.db.alert.count({ where: { OR: [{ collective: true }, { people: { gt: 1 } }] } })).toBe(0)
  expect(await chat.app.db.alert.count()).toBeLessThan(4)
})

test('leaders’ groups hear of incidents while others write', { timeout: 300_000 }, async () => {
  const houses = 10
  const units: UnitRow[] = [...DEMO_UNITS]
  for (let at = 0; at < houses; at++)
    units.push({ code: `E${at}`, name: `企业${at}`, parent: 'BD', kind: 'enterprise', employees: 300, province: '', nature: '' })
  chat = await startChat({ units, queues: 'database' })
  for (let at = 0; at < houses; at++) {
    const director = await chat.cadre(`主席${at}`, `E${at}`, 'director')
    await director.saysIn(`leaders-${at}`, '设为领导群')
  }
  const others = await crowd(60, 'HBZC1')
  const hurt: string[] = []
  for (let at = 0; at < houses; at++) hurt.push(...(await crowd(4 * SCALE, `E${at}`)))
  const said = new Map<string, number>()
  const took: number[] = []
  chat.channel.onSend = ({ chat: { id } }, { text }) => {
    const house = /^leaders-(\d+)$/.exec(id)?.[1]
    if (house === undefined || !/【红色】|又有人反映/.test(text)) return
    for (const [who, at] of said) if (who.startsWith(`E${house}-`)) took.push(Date.now() - at)
    for (const who of [...said.keys()]) if (who.startsWith(`E${house}-`)) said.delete(who)
  }
  const flood = Promise.all(others.map((id, at) => push(id, `食堂的菜最近又贵又难吃，第${at}天了`)))
  for (const [at, id] of hurt.entries()) {
    said.set(id, Date.now())
    await push(id, ['有人触电了，快来人', '车间着火了，有人困在里面', '有人拿刀在砍人', '一百多人堵在厂门口'][at % 4] ?? '')
  }
  await flood
  await chat.settled()
  took.sort((a, b) => a - b)
  const p99 = took[Math.ceil(took.length * 0.99) - 1] ?? Number.POSITIVE_INFINITY
  report('intake to leaders’ group while 60 others write', {
    incidents: hurt.length,
    told: took.length,
    p50Ms: took[took.length >> 1] ?? -1,
    p99Ms: p99,
  })
  expect(took.length).toBeGreaterThanOrEqual(houses)
  expect(p99).toBeLessThan(60_000)
})

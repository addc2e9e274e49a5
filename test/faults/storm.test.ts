/** I2: many people at once are one alert, one person with many messages is one person, and leaders' groups hear in time whatever else is written. */
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { DEMO_UNITS } from '../../prisma/seed.ts'
import { DeliveryError } from '../../src/channel/channel.ts'
import { sql } from '../../src/db.ts'
import { transaction } from '../../src/services/context.ts'
import { importPeople, type UnitRow } from '../../src/services/people/roster.ts'
import { type Chat, startChat } from '../helpers/chat.ts'
import { note, progress, times } from './form.ts'

const LONG = { timeout: 1_800_000 }

let chat: Chat
afterEach(() => chat.stop())

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

function report(name: string, runs: number, lost: number, slowestMs: number, figures: Record<string, number>): void {
  process.stdout.write(`${JSON.stringify({ name, runs, lost, slowestMs, ...figures })}\n`)
  note({ test: name, runs, lost, duplicates: 0, unsettled: 0, other: 0, slowestMs })
}

test('300 people once each: one alert, which grows, in the group within a minute', LONG, async () => {
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
  report('I2 300 people once each', 300, 0, first, { allMs: Date.now() - started })
  expect(await chat.app.db.alert.findMany()).toMatchObject([{ people: 300, level: 'red', collective: true }])
  expect(first).toBeLessThan(60_000)
  expect(chat.group('leaders').screen().length).toBeLessThan(12)
  expect(zhou.screen().filter(text => /预警/.test(text)).length).toBeLessThan(20)
})

test('one person with very many messages: all stored, no collective alarm', LONG, async () => {
  chat = await startChat({ queues: 'database' })
  const zhou = await chat.cadre('周主席', 'HBZC', 'director')
  await zhou.saysIn('leaders', '设为领导群')
  const messages = times(120, 10_000)
  const [wang = ''] = await crowd(1, 'HBZC3')
  const started = Date.now()
  const words = ['三车间两个月没发工资了', '再不发工资我们就去市政府集体上访', '食堂的菜又馊了', '大家都要停工了']
  for (let from = 0; from < messages; from += 50) {
    const some = Math.min(50, messages - from)
    await Promise.all(Array.from({ length: some }, (_, at) => push(wang, words[(from + at) % words.length] ?? '')))
    progress(`${from + some} of ${messages} messages of one person`)
  }
  await chat.settled()
  await chat.later({ minutes: 10 })
  const handled = await chat.app.db.inbox.count({ where: { status: 'handled' } })
  report('I2 one person, so many messages', messages, messages + 1 - handled, Date.now() - started, {})
  expect(handled).toBe(messages + 1)
  expect(await chat.app.db.alert.count({ where: { OR: [{ collective: true }, { people: { gt: 1 } }] } })).toBe(0)
  expect(await chat.app.db.alert.count()).toBeLessThan(4)
})

/** What the platforms allow: so many messages a second into one group. */
const GROUP_RATE = 5

function keepGroupRate(): void {
  const lately = new Map<string, number[]>()
  chat.channel.onSend = ({ chat: { id, type } }) => {
    if (type !== 'group') return
    const sent = (lately.get(id) ?? []).filter(at => at > Date.now() - 1_000)
    if (sent.length >= GROUP_RATE) throw new DeliveryError('rate-limited', `${GROUP_RATE} messages a second in a group`)
    lately.set(id, [...sent, Date.now()])
  }
}

/** Messages to groups that the platform took for too much at once come again. */
const waiting = (): Promise<number> =>
  chat.app.db.delivery.count({ where: { purpose: 'alert-group', status: { in: ['pending', 'sending'] } } })

/** So many in danger in each of so many houses, each an alert of its own; from their words to their house's group, in milliseconds. */
async function incidents(houses: number, each: number, spanMs: number, othersASecond: number) {
  const units: UnitRow[] = [...DEMO_UNITS]
  for (let at = 0; at < houses; at++)
    units.push({ code: `E${at}`, name: `企业${at}`, parent: 'BD', kind: 'enterprise', employees: 300, province: '', nature: '' })
  chat = await startChat({ units, queues: 'database', sweepMs: 2_000 })
  const hurt: string[] = []
  for (let at = 0; at < houses; at++) {
    const director = await chat.cadre(`主席${at}`, `E${at}`, 'director')
    await director.saysIn(`leaders-${at}`, '设为领导群')
    hurt.push(...(await crowd(each, `E${at}`)))
    progress(`${at + 1} of ${houses} houses`)
  }
  const others = await crowd(Math.max(1, Math.round((othersASecond * spanMs) / 4_000)), 'HBZC1')
  keepGroupRate()
  const started = Date.now()
  const pushed: Promise<string>[] = []
  let [inDanger, written] = [0, 0]
  while (Date.now() - started < spanMs) {
    const passed = (Date.now() - started) / spanMs
    for (; inDanger < passed * hurt.length; inDanger++) pushed.push(push(hurt[inDanger] ?? '', '我在楼顶，不想活了'))
    for (; written < (passed * othersASecond * spanMs) / 1_000; written++)
      pushed.push(
        push(others[written % others.length] ?? '', ['食堂的菜又贵又难吃', '宿舍没热水', '工资条看不明白', '谢谢'][written % 4] ?? ''),
      )
    await wait(10)
  }
  for (; inDanger < hurt.length; inDanger++) pushed.push(push(hurt[inDanger] ?? '', '我在楼顶，不想活了'))
  await Promise.all(pushed)
  await chat.settled()
  await expect.poll(waiting, { timeout: 120_000, interval: 200 }).toBe(0)
  const took = await chat.app.db.$queryRaw<{ ms: number }[]>(sql`
    SELECT (extract(epoch FROM min(d.settled_at) - min(i.received_at)) * 1000)::int AS ms FROM alerts a JOIN alert_members m ON m.alert_id = a.id
    JOIN messages w ON w.grievance_id = m.grievance_id JOIN inbox i ON i.id = w.inbox_id
    JOIN deliveries d ON d.alert_id = a.id AND d.purpose = 'alert-group' AND d.status = 'delivered'
    WHERE NOT starts_with(a.rule, 'people:') GROUP BY a.id ORDER BY 1`)
  const at = (share: number): number => took[Math.ceil(took.length * share) - 1]?.ms ?? Number.POSITIVE_INFINITY
  return { said: hurt.length, told: took.length, written, p50Ms: at(0.5), p99Ms: at(0.99) }
}

test('leaders’ groups hear of incidents while others write', LONG, async () => {
  const { said, told, written, p50Ms, p99Ms } = await incidents(times(5, 100), 10, times(8_000, 60_000), times(10, 100))
  report('I2 incidents to leaders’ groups under load', said, said - told, p99Ms, { others: written, p50Ms })
  expect(told).toBe(said)
  expect(p99Ms).toBeLessThan(60_000)
})

test('and within ten seconds while nobody else does', LONG, async () => {
  const { said, told, p50Ms, p99Ms } = await incidents(times(2, 10), 5, times(5_000, 50_000), 0)
  report('I2 incidents to leaders’ groups, idle', said, said - told, p99Ms, { p50Ms })
  expect(told).toBe(said)
  expect(p99Ms).toBeLessThan(10_000)
})

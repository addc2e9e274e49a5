/** The ladder while something is away: Redis forgets, the platform refuses a leader and the group, the platform is gone. Each rung once, and in time. */

import { setTimeout as wait } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { DeliveryError } from '../../src/channel/channel.ts'
import { sql } from '../../src/db.ts'
import { laterRungs } from '../../src/domain/incident.ts'
import { moveClock } from '../../src/services/behind.ts'
import { appNow } from '../../src/services/context.ts'
import { type Chat, startChat, type Talker } from '../helpers/chat.ts'
import { redisForTests, type TestRedis } from '../helpers/servers.ts'
import { isWhole, note, times } from './form.ts'

const LONG = { timeout: isWhole ? 1_800_000 : 120_000 }
/** RELIABILITY: a rung is climbed within five seconds. */
const IN_TIME_MS = 5_000
const RUNGS = laterRungs('collective')

let redis: TestRedis | null
let chat: Chat
let wang: Talker, zhou: Talker, zheng: Talker, qian: Talker, wu: Talker, sun: Talker
beforeAll(async () => {
  // what everybody else keeps on a given Redis is not ours to empty
  redis = process.env['REDIS_URL'] ? null : await redisForTests()
})
afterAll(() => redis?.stop())
afterEach(() => chat.stop())

async function works(queues?: { readonly redisUrl: string }): Promise<void> {
  chat = await startChat(queues === undefined ? {} : { queues })
  wang = await chat.employee('王师傅')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  zheng = await chat.cadre('郑厂长', 'HBZC', 'leader')
  qian = await chat.cadre('钱书记', 'HBZC', 'leader')
  wu = await chat.cadre('吴副主席', 'HBZC', 'deputy')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor')
  await zhou.saysIn('leaders', '设为领导群')
}

/** A stoppage that nobody signs for, to the very minute of each rung. */
async function climbs(before: (minute: number) => Promise<unknown>): Promise<void> {
  await wang.says('一百多人堵在厂门口喊着还钱')
  const { openedAt } = await chat.app.db.alert.findFirstOrThrow()
  for (const minute of RUNGS) {
    await before(minute)
    await moveClock(chat.app.db, openedAt.getTime() + minute * 60_000 - (await appNow(chat.app.db)).getTime())
    await chat.app.catchUp()
    await chat.settled()
  }
}

/** Each rung fired once and wrote one entry. @returns the latest, in ms */
async function latest(): Promise<number> {
  const rungs = await chat.app.db.$queryRaw<{ minute: number; late: number }[]>(sql`
    SELECT split_part(kind, ':', 3)::int AS minute, (extract(epoch FROM fired_at - due_at) * 1000)::float AS late
    FROM deadlines WHERE starts_with(kind, 'rung:') AND fired_at IS NOT NULL ORDER BY 1`)
  expect(rungs.map(({ minute }) => minute)).toEqual(RUNGS)
  expect(await chat.app.db.ledgerEntry.count({ where: { type: 'alert-unsigned' } })).toBe(RUNGS.length)
  return Math.max(...rungs.map(({ late }) => late))
}

const said = (who: Talker, pattern: RegExp): number => who.screen().filter(text => pattern.test(text)).length

function figure(name: string, runs: number, slowestMs: number): void {
  process.stdout.write(`${JSON.stringify({ name, runs, slowestMs: Math.round(slowestMs) })}\n`)
  note({ test: name, runs, lost: 0, duplicates: 0, unsettled: 0, other: 0, slowestMs })
}

/** Who hears what of it when everything arrives. */
function expectOnce(): void {
  for (const who of [zheng, zhou, sun]) expect(said(who, /^红色预警\n停工聚集/)).toBe(1)
  for (const who of [qian, wu]) expect(said(who, /红色预警\n已经 10 分钟没人签收/)).toBe(1)
  expect(said(zheng, /已经 5 分钟没人签收。请您马上签收/)).toBe(1)
  expect(said(chat.group('leaders'), /【红色】/)).toBe(1)
}

function allHeard(): boolean {
  try {
    expectOnce()
    return true
  } catch {
    return false
  }
}

test('Redis emptied before each rung', LONG, async ({ skip }) => {
  if (redis === null) return skip()
  let slowest = 0
  const runs = times(1, 10)
  for (let run = 0; run < runs; run++) {
    await works({ redisUrl: redis.url })
    const client = new Redis(redis.url)
    await climbs(() => client.flushall())
    client.disconnect()
    slowest = Math.max(slowest, await latest())
    expectOnce()
    if (run < runs - 1) await chat.stop()
  }
  expect(slowest).toBeLessThan(IN_TIME_MS)
  figure('ladder, Redis emptied before each rung', runs * RUNGS.length, slowest)
})

test('the platform refuses the named leader and the group: the others are told so, and the ladder keeps its time', LONG, async () => {
  await works()
  chat.channel.onSend = ({ chat: { id } }) => {
    if (id === zheng.id || id === 'leaders') throw new DeliveryError('refused', 'no')
  }
  await climbs(async () => {})
  const slowest = await latest()
  expect(said(zhou, /没有送到郑厂长/)).toBeGreaterThan(0)
  expect(said(zhou, /没有送到领导群/)).toBeGreaterThan(0)
  for (const who of [qian, wu]) expect(said(who, /红色预警\n已经 10 分钟没人签收/)).toBe(1)
  expect(slowest).toBeLessThan(IN_TIME_MS)
  figure('ladder, a leader and the group refused', RUNGS.length, slowest)
})

test('the platform is gone for eleven minutes: what waited arrives once, and the ladder keeps its time', LONG, async () => {
  await works()
  let gone = true
  chat.channel.onSend = ({ chat: { id } }) => {
    if (gone && id !== wang.id) throw new DeliveryError('unreachable', 'gone')
  }
  await climbs(async minute => {
    gone = minute <= 10
  })
  // what was put back is tried again by its own time, which is this machine's
  for (const end = Date.now() + 40_000; !allHeard() && Date.now() < end; await wait(200)) await chat.later({ seconds: 1 })
  const slowest = await latest()
  expectOnce()
  expect(slowest).toBeLessThan(IN_TIME_MS)
  figure('ladder, the platform gone for eleven minutes', RUNGS.length, slowest)
})

/** F4: Redis forgets everything. F5: the queues are away, or silent. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Queue } from 'bullmq'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADD_MS, makeQueue } from '../../src/jobs/queue.ts'
import { createLog } from '../../src/log.ts'
import { redisForTests, type TestRedis } from '../helpers/servers.ts'
import { proxyTo } from '../jobs/proxy.ts'
import { check, faults } from './checker.ts'
import { isWhole, noteRun, times } from './form.ts'
import { BACKENDS, type Backend, type Ground, HASTY, type Left, makeGround } from './ground.ts'
import { complain } from './people.ts'
import { FEISHU_LIKE } from './platform.ts'

const LONG = isWhole ? 900_000 : 300_000
const ENDLESS = 86_400_000
/** Without any reply for so long, none is to come. */
const STANDSTILL_MS = 60_000

let redis: TestRedis | null
beforeAll(async () => {
  redis = process.env['REDIS_URL'] ? null : await redisForTests()
})
afterAll(() => redis?.stop())

/** What everybody else keeps on a given Redis is not ours to flush: hence only one of our own. */
async function forget(server: TestRedis, restart: boolean): Promise<void> {
  const client = new Redis(server.url)
  await client.flushall()
  client.disconnect()
  if (restart) await server.restart()
}

/** Stops the queue of incoming messages until Redis forgets, so that it has wakes which nobody has begun with; waits until it has one. */
async function holding(ground: Ground, meanwhile: () => Promise<unknown>): Promise<void> {
  const inbound = makeQueue('inbound', ground.victim.connection, createLog('silent', 'test')) as unknown as Queue
  await inbound.pause()
  await meanwhile()
  await until(async () => (await inbound.getWaitingCount()) > 0)
  await inbound.close()
}

/** In every other round it forgets wakes that are sure to be lost. */
async function forgetting(rounds: number) {
  if (redis === null) return null
  const server = redis
  const ground = await makeGround({ rules: FEISHU_LIKE, redisUrl: server.url })
  await ground.app({ connection: ground.victim.connection, patience: HASTY })
  let slowestMs = 0
  let left: Left | null = null
  for (let round = 0; round < rounds && left === null; round++) {
    const shown = ground.platform.shown.length
    const all = () => Promise.all(Array.from({ length: 8 }, () => complain(ground.platform)))
    let said: Promise<unknown> = Promise.resolve()
    if (round % 2 === 0) await holding(ground, all)
    else {
      said = all()
      await until(() => ground.platform.shown.length > shown + 2)
    }
    await forget(server, [1, 2].includes(round % 4))
    await said
    const settled = await ground.settled()
    left = settled.left
    slowestMs = Math.max(slowestMs, settled.tookMs)
  }
  const verdict = await check(ground)
  await ground.end()
  return { verdict, slowestMs }
}

async function until(is: () => boolean | Promise<boolean>, ms = STANDSTILL_MS): Promise<void> {
  for (const end = Date.now() + ms; !(await is()) && Date.now() < end; ) await wait(10)
}

test(
  'F4: Redis emptied, and restarted empty, in the middle of the work',
  async context => {
    const run = await forgetting(times(2, 20))
    if (run === null) return context.skip('no Redis of our own')
    noteRun('F4 Redis forgets', times(2, 20), run.verdict, run.slowestMs)
    expect(faults(run.verdict)).toEqual([])
    if (isWhole) expect(run.slowestMs).toBeLessThan(60_000)
  },
  isWhole ? 1_800_000 : 300_000,
)

test('F4: seen when leases do not end: rows that nobody takes again stay', async context => {
  if (redis === null) return context.skip('no Redis of our own')
  const ground = await makeGround({ rules: FEISHU_LIKE, redisUrl: redis.url })
  await ground.app({ connection: ground.victim.connection, patience: { leaseMs: ENDLESS, sendingMs: ENDLESS } })
  await holding(ground, () => ground.platform.push('wang', '进度'))
  await forget(redis, false)
  const { left } = await ground.settled(2_500)
  expect(left).toMatchObject({ inbox: 1, outbox: 1 })
  await ground.end()
}, 120_000)

const AWAY = BACKENDS.flatMap(backend => (['cut', 'silent'] as const).map(state => ({ backend, state })))

test.for(isWhole ? AWAY : AWAY.filter(({ backend, state }) => (backend === 'redis') === (state === 'silent')))(
  'F5: the queues on $backend are $state, replies go on',
  { timeout: LONG },
  async ({ backend, state }, context) => {
    const away = await withoutQueues(backend, state, { ...HASTY, awayMs: 1_000 }, times(0, 300_000))
    if (away === null) return context.skip('no Redis of our own')
    noteRun(`F5 queues ${state} for ${Math.round(away.awayMs / 1_000)} s (${backend})`, away.replies, away.verdict, away.slowestMs)
    expect(faults(away.verdict)).toEqual([])
    expect(away.unanswered).toBe(0)
    if (!isWhole) return
    expect(away.p95Ms).toBeLessThan(10_000)
    expect(away.longestAddMs).toBeLessThan(ADD_MS + 500)
  },
)

test('F5: without going on in the process, replies stop: seen when the queues are waited for', async context => {
  const away = await withoutQueues('redis', 'cut', { ...HASTY, awayMs: ENDLESS }, 0, 2_500)
  if (away === null) return context.skip('no Redis of our own')
  expect(away.unanswered).toBe(4)
}, 120_000)

interface Impatience {
  readonly leaseMs: number
  readonly sendingMs: number
  readonly awayMs: number
}

/** Four complaints at a time with the queues away, at least once and for `ms`; each round is timed from its pushes to its first four replies. */
async function withoutQueues(backend: Backend, state: 'cut' | 'silent', patience: Impatience, ms: number, waitMs = STANDSTILL_MS) {
  if (redis === null) return null
  const ground = await makeGround({ rules: FEISHU_LIKE, redisUrl: redis.url })
  const line = await proxyTo(backend === 'redis' ? redis.url : ground.database.url)
  await ground.app({ patience, connection: backend === 'redis' ? { redisUrl: line.url } : { databaseUrl: line.url } })
  await complain(ground.platform)
  await ground.settled()
  const began = Date.now()
  line.set(state)
  const replies = () => new Set(ground.platform.shown.map(({ chat }) => chat).filter(chat => chat.startsWith('worker'))).size
  const tookMs: number[] = []
  let longestAddMs = 0
  let unanswered = 0
  do {
    const started = Date.now()
    const before = replies()
    await Promise.all(Array.from({ length: 4 }, () => complain(ground.platform)))
    longestAddMs = Math.max(longestAddMs, Date.now() - started)
    await until(() => replies() >= before + 4, waitMs)
    tookMs.push(Date.now() - started)
    unanswered += Math.max(0, before + 4 - replies())
    if (ms > 0) await wait(1_000)
  } while (unanswered === 0 && Date.now() - began < ms)
  const awayMs = Date.now() - began
  line.set('open')
  const settled = await ground.settled(unanswered === 0 ? STANDSTILL_MS : 1)
  const verdict = await check(ground)
  await ground.end()
  await line.stop()
  tookMs.sort((a, b) => a - b)
  return {
    verdict,
    awayMs,
    unanswered,
    replies: tookMs.length * 4,
    slowestMs: Math.max(settled.tookMs, ...tookMs),
    p95Ms: tookMs[Math.floor((tookMs.length - 1) * 0.95)] ?? 0,
    longestAddMs,
  }
}

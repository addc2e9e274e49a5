/** F4: Redis forgets everything. F5: the queues are away, or silent. */
import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ADD_MS } from '../../src/jobs/queue.ts'
import { redisForTests, type TestRedis } from '../helpers/servers.ts'
import { proxyTo } from '../jobs/proxy.ts'
import { check, faults } from './checker.ts'
import { isWhole, noteRun, times } from './form.ts'
import { BACKENDS, HASTY, makeGround } from './ground.ts'
import { complain } from './people.ts'
import { FEISHU_LIKE } from './platform.ts'

const LONG = isWhole ? 900_000 : 60_000

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

async function forgetting(rounds: number, patience: { leaseMs: number; sendingMs: number }, settleMs?: number, constantly = false) {
  if (redis === null) return null
  const server = redis
  const ground = await makeGround({ rules: FEISHU_LIKE, redisUrl: server.url })
  await ground.app({ patience })
  let slowestMs = 0
  for (let round = 0; round < rounds; round++) {
    const said = Promise.all(Array.from({ length: 8 }, () => complain(ground.platform)))
    await seen(() => ground.platform.shown.length > round * 20 + 2)
    await forget(server, round % 2 === 1)
    let over = !constantly
    void said.then(() => (over = true))
    while (!over) await forget(server, false)
    await said
    const { tookMs, left } = await ground.settled(settleMs)
    slowestMs = Math.max(slowestMs, tookMs)
    if (left !== null) break
  }
  const verdict = await check(ground)
  await ground.end()
  return { verdict, slowestMs }
}

const seen = async (is: () => boolean): Promise<void> => {
  for (const until = Date.now() + 10_000; !is() && Date.now() < until; ) await new Promise(resolve => setTimeout(resolve, 10))
}

test(
  'F4: Redis emptied, and restarted empty, in the middle of the work',
  async context => {
    const run = await forgetting(times(2, 20), HASTY)
    if (run === null) return context.skip('no Redis of our own')
    noteRun('F4 Redis forgets', times(2, 20), run.verdict, run.slowestMs)
    expect(faults(run.verdict)).toEqual([])
    expect(run.slowestMs).toBeLessThan(60_000)
  },
  isWhole ? 1_800_000 : 90_000,
)

test('F4: rows that nobody takes again would stay: seen when leases do not end', async context => {
  const run = await forgetting(1, { leaseMs: 86_400_000, sendingMs: 86_400_000 }, 4_000, true)
  if (run === null) return context.skip('no Redis of our own')
  expect(run.verdict.unsettled).not.toEqual([])
}, 60_000)

test.for(BACKENDS.flatMap(backend => (['cut', 'silent'] as const).map(state => ({ backend, state }))))(
  'F5: the queues on $backend are $state, replies go on',
  { timeout: LONG },
  async ({ backend, state }, context) => {
    const away = await withoutQueues(backend, state, { ...HASTY, awayMs: 1_000 }, times(1, 30))
    if (away === null) return context.skip('no Redis of our own')
    noteRun(`F5 queues ${state} (${backend})`, 1, away.verdict, away.slowestMs)
    expect(faults(away.verdict)).toEqual([])
    expect(away.p95Ms).toBeLessThan(10_000)
    expect(away.longestAddMs).toBeLessThan(ADD_MS + 500)
  },
)

test('F5: without going on in the process, replies stop: seen when the queues are waited for', async context => {
  const away = await withoutQueues('redis', 'cut', { ...HASTY, awayMs: 86_400_000 }, 1, 4_000)
  if (away === null) return context.skip('no Redis of our own')
  expect(away.repliedWhileAway).toBe(0)
}, 60_000)

/** Complaints one after the other with the queues away; each is timed from its push to its first reply. */
async function withoutQueues(
  backend: 'postgres' | 'redis',
  state: 'cut' | 'silent',
  patience: { leaseMs: number; sendingMs: number; awayMs: number },
  rounds: number,
  waitMs = 15_000,
) {
  if (backend === 'redis' && redis === null) return null
  const ground = await makeGround({ rules: FEISHU_LIKE, redisUrl: redis?.url })
  const line = await proxyTo(backend === 'redis' ? (redis?.url ?? '') : ground.database.url)
  const app = await ground.app({ patience, connection: backend === 'redis' ? { redisUrl: line.url } : { databaseUrl: line.url } })
  await complain(ground.platform)
  await ground.settled()
  line.set(state)
  const before = ground.platform.shown.length
  const replies: number[] = []
  let longestAddMs = 0
  for (let round = 0; round < rounds; round++) {
    const started = Date.now()
    const shown = ground.platform.shown.length
    const said = Promise.all(Array.from({ length: 4 }, () => complain(ground.platform)))
    await said
    longestAddMs = Math.max(longestAddMs, Date.now() - started)
    for (const until = started + waitMs; ground.platform.shown.length < shown + 4 && Date.now() < until; )
      await new Promise(resolve => setTimeout(resolve, 20))
    replies.push(Date.now() - started)
  }
  const repliedWhileAway = ground.platform.shown.length - before
  line.set('open')
  const { tookMs } = await ground.settled(waitMs > 5_000 ? 60_000 : 1)
  const verdict = await check(ground)
  void app
  await ground.end()
  await line.stop()
  replies.sort((a, b) => a - b)
  return {
    verdict,
    slowestMs: Math.max(tookMs, ...replies),
    p95Ms: replies[Math.floor((replies.length - 1) * 0.95)] ?? 0,
    longestAddMs,
    repliedWhileAway,
  }
}

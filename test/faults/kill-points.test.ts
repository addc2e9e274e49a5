/** F1: kill -9 at each point of a message's way. Points 3–5 are the spool's. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SPOOL_POINTS, type SpoolPoint } from '../../bots/spool.ts'
import { POINTS, type Point } from '../../src/services/context.ts'
import type { Patience } from '../../src/work.ts'
import { redisForTests, type TestRedis } from '../helpers/servers.ts'
import { faults } from './checker.ts'
import { isWhole, noteRun, times } from './form.ts'
import { BACKENDS, makeGround } from './ground.ts'
import { groundOn, killAt } from './killing.ts'
import { FEISHU_LIKE, WECHAT_LIKE } from './platform.ts'
import { type Nursery, openNursery } from './victims.ts'

const LONG = isWhole ? 7_200_000 : 300_000
const FOR_REAL: Patience = {}

let nursery: Nursery
let redis: TestRedis | null
beforeAll(async () => {
  nursery = openNursery()
  redis = await redisForTests()
})
afterAll(async () => {
  await nursery.stop()
  await redis?.stop()
})

const repeat = <T>(list: readonly T[], n: number): T[] => Array.from({ length: n }, () => list).flat()

const WAYS = BACKENDS.flatMap(backend => [
  { backend, like: 'Feishu', rules: FEISHU_LIKE, points: POINTS, changes: {} },
  { backend, like: 'WeChat', rules: WECHAT_LIKE, points: [...POINTS, ...SPOOL_POINTS], changes: { spool: {} } },
])
/** The short form passes some points once, others on each back end and platform. */
const SHORT: Readonly<Record<string, readonly Point[]>> = {
  'postgres Feishu': ['handled', 'send-accepted'],
  'redis WeChat': ['relay-claimed', 'receipt-committed'],
}
/** Whose kill leaves a lease that somebody waits for. */
const LEASED: readonly Point[] = ['relay-claimed', 'relay-added', 'send-claimed', 'send-accepted']

describe.concurrent('F1: killed at each point', () => {
  test.for(isWhole ? WAYS : WAYS.filter(({ backend, like }) => `${backend} ${like}` in SHORT))(
    'queues on $backend, a platform like $like',
    { timeout: LONG },
    async ({ backend, like, rules, points, changes }, context) => {
      const ground = await groundOn(backend, redis, rules)
      if (ground === null) return context.skip('no Redis to be had')
      const way = isWhole ? repeat<Point | SpoolPoint>(points, times(1, 10)) : (SHORT[`${backend} ${like}`] ?? [])
      const run = await killAt(nursery, ground, way, { changes })
      noteRun(`F1 killed at each of ${points.length} points (${backend}, like ${like})`, run.kills, run.verdict, run.slowestMs)
      expect(faults(run.verdict)).toEqual([])
    },
  )

  test('before and after the spool is written: what it took is stored once, and the gap is known', { timeout: LONG }, async () => {
    const ground = await makeGround({ rules: WECHAT_LIKE })
    const run = await killAt(nursery, ground, repeat(SPOOL_POINTS, times(1, 7)), { changes: { spool: {} } })
    noteRun('F1 killed at points 3 to 5 (postgres, like WeChat)', run.kills, run.verdict, run.slowestMs)
    expect(faults(run.verdict)).toEqual([])
    for (const { died, gap } of run.gaps) {
      expect(Date.parse(gap?.from ?? '')).toBeLessThanOrEqual(died.getTime())
      expect(Date.parse(gap?.until ?? '')).toBeGreaterThanOrEqual(died.getTime())
    }
  })

  test.skipIf(!isWhole)('with the leases of real use it goes on within a minute', { timeout: LONG }, async () => {
    const ground = await makeGround({ rules: FEISHU_LIKE })
    const run = await killAt(nursery, ground, LEASED, { changes: { patience: FOR_REAL, sweepMs: 2_000 } })
    noteRun('F1 with real leases (postgres, like Feishu)', run.kills, run.verdict, run.slowestMs)
    expect(faults(run.verdict)).toEqual([])
    expect(run.slowestMs).toBeLessThan(60_000)
  })
})

/** F2: kill -9 at any moment, under load. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { redisForTests, type TestRedis } from '../helpers/servers.ts'
import { faults } from './checker.ts'
import { isWhole, noteRun, times } from './form.ts'
import { BACKENDS } from './ground.ts'
import { groundOn, killAtRandom } from './killing.ts'
import { FEISHU_LIKE } from './platform.ts'
import { type Nursery, openNursery } from './victims.ts'

const LONG = isWhole ? 7_200_000 : 300_000
const FOR_REAL = { patience: {}, sweepMs: 2_000 }

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

describe('F2: killed at random moments under load', () => {
  test.for(isWhole ? BACKENDS : (['postgres'] as const))('queues on %s', { timeout: LONG }, async (backend, context) => {
    const ground = await groundOn(backend, redis, FEISHU_LIKE)
    if (ground === null) return context.skip('no Redis to be had')
    const run = await killAtRandom(nursery, ground, {
      kills: times(2, 60),
      everyMs: isWhole ? 200 : 400,
      pauseMs: isWhole ? 8_000 : 3_000,
      changes: isWhole ? FOR_REAL : {},
    })
    noteRun(`F2 killed at random (${backend})`, run.kills, run.verdict, run.slowestMs)
    expect(faults(run.verdict)).toEqual([])
    if (isWhole) expect(run.slowestMs).toBeLessThan(60_000)
  })
})

/** F1: kill -9 at each point of a message's way. F2: at any moment, under load. Points 3–5 are the spool's. */
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SPOOL_POINTS, type SpoolPoint } from '../../bots/spool.ts'
import type { Patience } from '../../src/app.ts'
import { within } from '../../src/jobs/patience.ts'
import { POINTS, type Point } from '../../src/services/context.ts'
import { redisForTests, type TestRedis } from '../helpers/servers.ts'
import type { TimeAway, VictimOptions } from './bridge.ts'
import { check, faults, type Verdict } from './checker.ts'
import { isWhole, noteRun, progress, times } from './form.ts'
import { BACKENDS, type Backend, type Ground, HASTY, makeGround } from './ground.ts'
import { complain } from './people.ts'
import { FEISHU_LIKE, type Rules, WECHAT_LIKE } from './platform.ts'
import { type Nursery, openNursery } from './victims.ts'

const LONG = isWhole ? 7_200_000 : 180_000
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

async function groundOn(backend: Backend, rules: Rules): Promise<Ground | null> {
  if (backend === 'redis' && redis === null) return null
  return makeGround({ rules, redisUrl: backend === 'redis' ? redis?.url : undefined })
}

/** Eight messages: three complaints of two messages each, and a director who claims and answers what came before. */
async function eightMessages(ground: Ground): Promise<void> {
  const [earlier] = await ground.deps.db.grievance.findMany({
    where: { status: 'registered' },
    select: { no: true },
    take: 1,
    orderBy: { no: 'asc' },
  })
  const director = async () => {
    await ground.platform.push('zhou', earlier === undefined ? '待办' : `认领 ${earlier.no}`)
    await ground.platform.push('zhou', earlier === undefined ? '待办' : `报结 ${earlier.no} 已经修好了`)
  }
  await Promise.all([complain(ground.platform), complain(ground.platform), complain(ground.platform), director()])
}

interface Run {
  readonly verdict: Verdict
  readonly kills: number
  /** From a victim's death, its successor loaded, until nothing was left to do. */
  readonly slowestMs: number
}

interface PointRun extends Run {
  /** For each kill: when it was, and since when nobody had listened, as the successor knows it. */
  readonly gaps: readonly { readonly died: Date; readonly gap: TimeAway | undefined }[]
}

interface Killing {
  readonly changes?: Partial<VictimOptions>
  readonly settleMs?: number
  readonly nthOf?: (round: number) => number
}

/** One kill a round, at the point, while eight messages are on their way; the successor finishes them. */
async function killAt(
  ground: Ground,
  points: readonly (Point | SpoolPoint)[],
  { changes = {}, settleMs = 120_000, nthOf = round => 1 + (round % 3) }: Killing = {},
): Promise<PointRun> {
  const options = { ...ground.victim, ...changes }
  let victim = await nursery.next()
  await victim.start(options, ground.platform)
  await eightMessages(ground)
  await ground.settled(settleMs)
  let slowestMs = 0
  const gaps: { died: Date; gap: TimeAway | undefined }[] = []
  for (const [round, point] of points.entries()) {
    victim.arm({ point, nth: nthOf(round) })
    const said = eightMessages(ground)
    await within(60_000, victim.dead)
    victim = await nursery.next()
    const died = Date.now()
    await victim.start(options, ground.platform)
    gaps.push({ died: new Date(died), gap: victim.gap() })
    await said
    const { left } = await ground.settled(settleMs)
    slowestMs = Math.max(slowestMs, Date.now() - died)
    progress(
      `${point}, round ${round + 1} of ${points.length}: ${left === null ? 'settled' : JSON.stringify(left)}, slowest ${slowestMs} ms`,
    )
    if (left !== null) break
  }
  victim.kill()
  await victim.dead
  const verdict = await check(ground, nursery.said())
  await ground.end()
  return { verdict, kills: points.length, slowestMs, gaps }
}

const repeat = <T>(list: readonly T[], n: number): T[] => Array.from({ length: n }, () => list).flat()

describe('F1: killed at each point', () => {
  const WAYS = BACKENDS.flatMap(backend => [
    { backend, like: 'Feishu', rules: FEISHU_LIKE, points: POINTS, changes: {} },
    { backend, like: 'WeChat', rules: WECHAT_LIKE, points: [...POINTS, ...SPOOL_POINTS], changes: { spool: {} } },
  ])
  /** The short form passes each point once, half of them on each back end and platform. */
  const short = WAYS.filter(({ backend, like }) => (backend === 'postgres') === (like === 'Feishu'))

  test.for(isWhole ? WAYS : short)(
    'queues on $backend, a platform like $like',
    { timeout: LONG },
    async ({ backend, like, rules, points, changes }, context) => {
      const ground = await groundOn(backend, rules)
      if (ground === null) return context.skip('no Redis to be had')
      const half = POINTS.filter((_, at) => (at % 2 === 0) === (backend === 'postgres'))
      const run = await killAt(ground, isWhole ? repeat<Point | SpoolPoint>(points, 10) : half, { changes })
      noteRun(`F1 killed at each point (${backend}, like ${like})`, run.kills, run.verdict, run.slowestMs)
      expect(faults(run.verdict)).toEqual([])
    },
  )

  test('before and after the spool is written: what it took is stored once, and the gap is known', { timeout: LONG }, async () => {
    const ground = await makeGround({ rules: WECHAT_LIKE })
    const run = await killAt(ground, repeat(SPOOL_POINTS, times(2, 7)), { changes: { spool: {} } })
    noteRun('F1 killed at points 3 to 5 (postgres, like WeChat)', run.kills, run.verdict, run.slowestMs)
    expect(faults(run.verdict)).toEqual([])
    for (const { died, gap } of run.gaps) {
      expect(Date.parse(gap?.from ?? '')).toBeLessThanOrEqual(died.getTime())
      expect(Date.parse(gap?.until ?? '')).toBeGreaterThanOrEqual(died.getTime())
    }
  })

  test.skipIf(!isWhole)(
    'with the leases of real use it goes on within a minute',
    async () => {
      const ground = await groundOn('postgres', FEISHU_LIKE)
      if (ground === null) return
      const run = await killAt(ground, POINTS, { changes: { patience: FOR_REAL, sweepMs: 2_000 } })
      noteRun('F1 with real leases (postgres, like Feishu)', run.kills, run.verdict, run.slowestMs)
      expect(faults(run.verdict)).toEqual([])
      expect(run.slowestMs).toBeLessThan(60_000)
    },
    LONG,
  )
})

const ENDLESS = 86_400_000

/** Each defence taken away, and what the checker then finds. `often`: also in the short form. */
const DEFENCES: readonly {
  readonly without: string
  readonly point: Point | SpoolPoint
  readonly found: keyof Verdict
  readonly rules?: Rules
  readonly killing?: Killing
  readonly often?: boolean
}[] = [
  {
    without: 'keys that the platform knows',
    point: 'send-accepted',
    found: 'duplicates',
    rules: { ...FEISHU_LIKE, lacks: 'keys' },
    often: true,
  },
  {
    without: 'a transaction around the handling',
    point: 'handling',
    found: 'duplicates',
    killing: { changes: { withoutTransactions: true } },
    often: true,
  },
  { without: 'ids that stay the same', point: 'stored', found: 'duplicates', rules: { ...FEISHU_LIKE, lacks: 'stable-ids' } },
  {
    without: 'storing before acknowledging',
    point: 'store',
    found: 'lost',
    rules: { ...FEISHU_LIKE, redelivers: false, lacks: 'waiting-for-acknowledgement' },
  },
  {
    without: 'writing down before acknowledging',
    point: 'spool',
    found: 'lost',
    rules: { ...WECHAT_LIKE, lacks: 'waiting-for-acknowledgement' },
    killing: { changes: { spool: {} } },
  },
  {
    without: 'what the spool hands back',
    point: 'spooled',
    found: 'lost',
    rules: WECHAT_LIKE,
    killing: { changes: { spool: { withoutReplay: true } } },
    often: true,
  },
  {
    without: 'ids that stay the same in the spool',
    point: 'stored-untrimmed',
    found: 'duplicates',
    rules: WECHAT_LIKE,
    killing: { changes: { spool: { withoutStableIds: true } } },
    often: true,
  },
  {
    without: 'leases that end',
    point: 'relay-claimed',
    found: 'unsettled',
    killing: { changes: { patience: { ...HASTY, leaseMs: ENDLESS } }, settleMs: 6_000 },
  },
  {
    without: 'sends that are taken over',
    point: 'send-claimed',
    found: 'unsettled',
    killing: { changes: { patience: { ...HASTY, sendingMs: ENDLESS } }, settleMs: 6_000 },
  },
]

test.each(DEFENCES.filter(({ often }) => isWhole || often))(
  'F1: seen without $without',
  async ({ point, found, rules = FEISHU_LIKE, killing = {} }) => {
    const ground = await groundOn('postgres', rules)
    if (ground === null) return
    const { verdict } = await killAt(ground, [point], { nthOf: () => 1, ...killing })
    expect(verdict[found]).not.toEqual([])
  },
  LONG,
)

/** The same numbers each time: a failure can be run again. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** Complaints all the time, and a kill every 2 to 8 s. */
async function killAtRandom(ground: Ground, kills: number, everyMs: number, changes: Partial<VictimOptions>): Promise<Run> {
  const options = { ...ground.victim, ...changes }
  const roll = dice(20_261_122)
  let victim = await nursery.next()
  await victim.start(options, ground.platform)
  let over = false
  const said: Promise<void>[] = []
  const load = (async () => {
    for (; !over; await wait(everyMs)) said.push(complain(ground.platform))
  })()
  for (let kill = 1; kill <= kills; kill++) {
    await wait(2_000 + roll() * 6_000)
    victim.kill()
    await victim.dead
    victim = await nursery.next()
    await victim.start(options, ground.platform)
    progress(`random kill ${kill} of ${kills}, ${ground.platform.pushes.length} messages so far`)
  }
  over = true
  const last = Date.now()
  await load
  await Promise.all(said)
  await ground.settled(180_000)
  const slowestMs = Date.now() - last
  victim.kill()
  await victim.dead
  const verdict = await check(ground, nursery.said())
  await ground.end()
  return { verdict, kills, slowestMs }
}

test.for(isWhole ? BACKENDS : (['postgres'] as const))(
  'F2: killed at random moments under load, queues on %s',
  { timeout: LONG },
  async (backend, context) => {
    const ground = await groundOn(backend, FEISHU_LIKE)
    if (ground === null) return context.skip('no Redis to be had')
    const run = await killAtRandom(ground, times(2, 60), times(400, 200), isWhole ? { patience: FOR_REAL, sweepMs: 2_000 } : {})
    noteRun(`F2 killed at random (${backend})`, run.kills, run.verdict, run.slowestMs)
    expect(faults(run.verdict)).toEqual([])
    expect(run.slowestMs).toBeLessThan(60_000)
  },
)

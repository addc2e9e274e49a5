/** Messages on their way and a service that dies: at a point, or at any moment. */
import { setTimeout as wait } from 'node:timers/promises'
import type { SpoolPoint } from '../../bots/spool.ts'
import type { Point } from '../../src/services/context.ts'
import type { TestRedis } from '../helpers/servers.ts'
import type { TimeAway, VictimOptions } from './bridge.ts'
import { check, type Verdict } from './checker.ts'
import { progress } from './form.ts'
import { type Backend, type Ground, makeGround } from './ground.ts'
import { complain } from './people.ts'
import type { Rules } from './platform.ts'
import type { Nursery, Victim } from './victims.ts'

/** Null where there is no Redis to be had. */
export async function groundOn(backend: Backend, redis: TestRedis | null, rules: Rules): Promise<Ground | null> {
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

export interface Run {
  readonly verdict: Verdict
  readonly kills: number
  /** From a victim's death, its successor loaded, until nothing was left to do. */
  readonly slowestMs: number
}

export interface PointRun extends Run {
  /** For each kill: when it was, and since when nobody had listened, as the successor knows it. */
  readonly gaps: readonly { readonly died: Date; readonly gap: TimeAway | undefined }[]
}

export interface Killing {
  readonly changes?: Partial<VictimOptions>
  /** Without any movement for so long, what is left counts as left for good. */
  readonly settleMs?: number
  readonly nthOf?: (round: number) => number
}

/** Messages, and more of them while the victim has not come to its point often enough. */
async function untilDead(ground: Ground, victim: Victim, settleMs: number): Promise<Promise<void>[]> {
  let isDead = false
  const dead = victim.dead.then(() => (isDead = true))
  const said: Promise<void>[] = []
  for (let tries = 0; !isDead; tries++) {
    if (tries === 10) throw new Error('the victim did not come to its point')
    const more = eightMessages(ground)
    said.push(more)
    // looked at no longer once the victim is dead: the ground may be gone before all is settled
    await Promise.race([dead, more.then(() => ground.settled(settleMs)).catch(() => {})])
  }
  return said
}

/** One kill a round, at the point, while eight messages are on their way; the successor finishes them. */
export async function killAt(
  nursery: Nursery,
  ground: Ground,
  points: readonly (Point | SpoolPoint)[],
  { changes = {}, settleMs = 120_000, nthOf = round => 1 + (round % 3) }: Killing = {},
): Promise<PointRun> {
  const options = { ...ground.victim, ...changes }
  let victim = await nursery.next()
  await victim.start(options, ground.platform)
  await eightMessages(ground)
  const before = await ground.settled(settleMs)
  if (before.left !== null) throw new Error(`nothing was killed yet, and left is ${JSON.stringify(before.left)}`)
  let slowestMs = 0
  const gaps: { died: Date; gap: TimeAway | undefined }[] = []
  for (const [round, point] of points.entries()) {
    victim.arm({ point, nth: nthOf(round) })
    const said = await untilDead(ground, victim, settleMs)
    victim = await nursery.next()
    const died = Date.now()
    await victim.start(options, ground.platform)
    gaps.push({ died: new Date(died), gap: victim.gap() })
    await Promise.all(said)
    const { left } = await ground.settled(settleMs)
    slowestMs = Math.max(slowestMs, Date.now() - died)
    progress(
      `${point}, round ${round + 1} of ${points.length}: ${left === null ? 'settled' : JSON.stringify(left)}, slowest ${slowestMs} ms`,
    )
    if (left !== null) break
  }
  return { ...(await judged(nursery, ground, victim)), kills: gaps.length, slowestMs, gaps }
}

/** The same numbers each time: a failure can be run again. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

export interface RandomKilling {
  readonly kills: number
  /** Between two complaints. */
  readonly everyMs: number
  /** Between two kills at most, a quarter of it at least; 8 s when missing. */
  readonly pauseMs?: number
  readonly changes?: Partial<VictimOptions>
  /** Looked at after each kill: true ends it early. */
  readonly enough?: (ground: Ground) => boolean
}

/** Complaints all the time, and a kill now and then. */
export async function killAtRandom(
  nursery: Nursery,
  ground: Ground,
  { kills, everyMs, pauseMs = 8_000, changes = {}, enough = () => false }: RandomKilling,
): Promise<Run> {
  const options = { ...ground.victim, ...changes }
  const roll = dice(20_261_122)
  let victim = await nursery.next()
  await victim.start(options, ground.platform)
  let over = false
  const said: Promise<void>[] = []
  const load = (async () => {
    for (; !over; await wait(everyMs)) said.push(complain(ground.platform))
  })()
  let killed = 0
  while (killed < kills && !enough(ground)) {
    await wait(pauseMs * (0.25 + roll() * 0.75))
    victim.kill()
    await victim.dead
    killed++
    victim = await nursery.next()
    await victim.start(options, ground.platform)
    progress(`random kill ${killed} of ${kills}, ${ground.platform.pushes.length} messages so far`)
  }
  over = true
  const last = Date.now()
  await load
  await Promise.all(said)
  await ground.settled(180_000)
  const slowestMs = Date.now() - last
  return { ...(await judged(nursery, ground, victim)), kills: killed, slowestMs }
}

async function judged(nursery: Nursery, ground: Ground, victim: Victim): Promise<{ verdict: Verdict }> {
  victim.kill()
  await victim.dead
  const verdict = await check(ground, nursery.said())
  await ground.end()
  return { verdict }
}

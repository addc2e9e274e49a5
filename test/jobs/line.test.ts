import { Redis } from 'ioredis'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { queueFigures } from '../../src/jobs/figures.ts'
import { claimDue } from '../../src/jobs/leases.ts'
import { BACKENDS, type Ground, ground, stopRedis } from './rig.ts'

afterAll(stopRedis)

describe.each(BACKENDS)('outbox to handler on %s', backend => {
  let here: Ground

  beforeEach(async context => {
    const made = await ground(backend)
    if (made === null) return context.skip()
    here = made
    return () => here.end()
  })

  test('a row is run once and removed', async () => {
    const seen: string[] = []
    here.runner(async id => void seen.push(id))
    const relay = here.relay()
    const ids = await here.write(3)
    relay.nudge()
    await here.empty()
    expect(seen.sort()).toEqual(ids.sort())
  })

  test('a nudge is enough: the poll is for what nobody nudged for', async () => {
    const seen: string[] = []
    here.runner(async id => void seen.push(id))
    const relay = here.relay({ pollMs: 60_000 })
    await here.write(1)
    relay.nudge()
    await here.empty(5_000)
    expect(seen).toHaveLength(1)
  })

  test('a handler that throws twice is run a third time within seconds', async () => {
    let runs = 0
    here.runner(async () => {
      if (++runs < 3) throw new Error('not yet')
    })
    here.relay()
    await here.write(1)
    await here.empty(15_000)
    expect(runs).toBe(3)
  })

  test('after three tries the row waits longer, and is dispatched anew until it succeeds', async () => {
    let runs = 0
    here.runner(
      async () => {
        if (++runs < 5) throw new Error('not yet')
      },
      { failedMs: 200 },
    )
    here.relay()
    await here.write(1)
    await here.empty(15_000)
    expect(runs).toBe(5)
  })

  test('a row that fails holds up none of those it shares a wake with', async () => {
    const seen: string[] = []
    const ids = await here.write(30)
    here.runner(async id => {
      if (id === ids[3]) throw new Error('never')
      seen.push(id)
    })
    here.relay()
    await vi.waitFor(() => expect(seen.sort()).toEqual(ids.filter(id => id !== ids[3]).sort()), { timeout: 10_000 })
    await vi.waitFor(async () => expect(await here.rows()).toHaveLength(1), { timeout: 10_000 })
  })

  test('the queue keeps none of the words of an error', async () => {
    let runs = 0
    here.runner(async () => {
      runs++
      throw new Error('王师傅说工资没发')
    })
    here.relay()
    await here.write(1)
    await vi.waitFor(() => expect(runs).toBe(2), { timeout: 15_000, interval: 50 })
    expect(await here.failedJobs()).toBe('[]')
    expect(await here.rows()).toMatchObject([{ dispatches: 2 }])
  })

  test('a row whose holder died is dispatched again under another id, and the dispatch before it is void', async () => {
    const [inboxId] = await here.write(1)
    const died = await claimDue(here.db, { 'handle-message': 1 }, { batch: 1, leaseMs: 300, countOut: true })
    expect(died).toMatchObject([{ dispatch: 1 }])
    const seen: string[] = []
    const runner = here.runner(async id => void seen.push(id))
    const relay = here.relay()
    relay.nudge()
    await here.empty()
    expect(seen).toEqual([inboxId])
    const row = died[0]
    if (row !== undefined) await runner.run(row)
    expect(seen).toHaveLength(1)
  })

  test('of two dispatches only the later is run, and that once', async () => {
    await here.write(1)
    const claim = (leaseMs: number) => claimDue(here.db, { 'handle-message': 1 }, { batch: 1, leaseMs, countOut: true })
    const [earlier] = await claim(1)
    const [later] = await vi.waitUntil(async () => {
      const rows = await claim(60_000)
      return rows.length > 0 && rows
    })
    if (earlier === undefined || later === undefined) throw new Error('nothing claimed')
    let runs = 0
    const runner = here.runner(async () => void runs++)
    await runner.run(earlier)
    expect(runs).toBe(0)
    await Promise.all([runner.run(later), runner.run(later)])
    expect(runs).toBe(1)
    expect(await here.rows()).toEqual([])
  })

  test('a row that another statement holds for a moment is waited for, not left until its lease runs out', async () => {
    const seen: string[] = []
    const runner = here.runner(async id => void seen.push(id))
    await here.write(1)
    const [row] = await claimDue(here.db, { 'handle-message': 1 }, { batch: 1, leaseMs: 60_000, countOut: true })
    if (row === undefined) throw new Error('nothing claimed')
    const holding = here.db.$transaction(async tx => {
      await tx.$executeRaw`SELECT 1 FROM outbox WHERE id = ${row.id}::uuid FOR UPDATE`
      await new Promise(resolve => setTimeout(resolve, 300))
    })
    await new Promise(resolve => setTimeout(resolve, 100))
    await runner.run(row)
    await holding
    expect(seen).toHaveLength(1)
  })

  test('what runs longer than a lease keeps it', async () => {
    let runs = 0
    let finish: () => void = () => {}
    here.runner(
      () => {
        runs++
        return new Promise<void>(resolve => {
          finish = resolve
        })
      },
      { leaseMs: 300 },
    )
    here.relay({ leaseMs: 300 })
    await here.write(1)
    await vi.waitFor(() => expect(runs).toBe(1), { timeout: 5_000 })
    const leases = new Set<number>()
    await vi.waitFor(
      async () => {
        leases.add((await here.rows())[0]?.lease?.getTime() ?? 0)
        expect(leases.size).toBeGreaterThanOrEqual(6)
      },
      { timeout: 10_000, interval: 50 },
    )
    expect(await here.rows()).toMatchObject([{ dispatches: 1 }])
    finish()
    await here.empty()
    expect(runs).toBe(1)
  })

  test('two relays and two runners do nothing twice', async () => {
    const seen: string[] = []
    for (const _ of [1, 2]) {
      here.runner(async id => void seen.push(id))
      here.relay({ batch: 7 })
    }
    const ids = await here.write(300)
    await here.empty(20_000)
    expect(seen.sort()).toEqual(ids.sort())
  })

  test('2,000 rows all get through, more than the queue may hold at a time', async () => {
    const seen = new Set<string>()
    here.runner(async id => void seen.add(id), { concurrency: { inbound: 50 } })
    const relay = here.relay({ window: 300 })
    await here.write(2_000)
    relay.nudge()
    await here.empty(25_000)
    expect(seen.size).toBe(2_000)
  })

  test('no more than the window is out at a time', async () => {
    const relay = here.relay({ window: 5 })
    await here.write(20)
    relay.nudge()
    await vi.waitFor(async () => expect((await here.rows()).filter(row => row.dispatches > 0)).toHaveLength(5))
    relay.nudge()
    await expect
      .poll(async () => (await queueFigures(here.db, relay)).find(({ queue }) => queue === 'inbound'))
      .toMatchObject({ waiting: 20, active: 0 })
    expect((await here.rows()).filter(row => row.dispatches > 0)).toHaveLength(5)
  })

  test('a stop waits for what runs', async () => {
    let finish: (() => void) | undefined
    const runner = here.runner(() => new Promise<void>(resolve => (finish = resolve)))
    const relay = here.relay()
    await here.write(1)
    await vi.waitFor(() => expect(finish).toBeDefined(), { timeout: 5_000 })
    expect(await queueFigures(here.db, relay)).toContainEqual(expect.objectContaining({ queue: 'inbound', active: 1, waiting: 0 }))
    const stopped = runner.stop()
    finish?.()
    await stopped
    expect(await here.rows()).toEqual([])
  })

  test('a stop leaves no connection open', async () => {
    const runner = here.runner(async () => {})
    const relay = here.relay()
    await here.write(1)
    await here.empty()
    expect(here.line.connections()).toBeGreaterThan(0)
    await relay.stop()
    await runner.stop()
    await vi.waitFor(() => expect(here.line.connections()).toBe(0))
  })

  test('a stop gives up the leases of what does not end', async () => {
    let begun = false
    const runner = here.runner(() => {
      begun = true
      return new Promise<void>(() => {})
    })
    const relay = here.relay()
    await here.write(1)
    await vi.waitFor(() => expect(begun).toBe(true), { timeout: 5_000 })
    await relay.stop()
    await runner.stop(100)
    const again = await claimDue(here.db, { 'handle-message': 1 }, { batch: 1, leaseMs: 1_000, countOut: true })
    expect(again).toMatchObject([{ dispatch: 2 }])
  })

  test.runIf(backend === 'redis')('an emptied Redis loses nothing', async () => {
    const url = 'redisUrl' in here.connection ? here.connection.redisUrl : ''
    const redis = new Redis(url)
    const relay = here.relay({ leaseMs: 1_500 })
    const ids = await here.write(50)
    relay.nudge()
    await vi.waitFor(async () => expect((await here.rows()).every(row => row.dispatches === 1)).toBe(true))
    await vi.waitFor(async () => expect((await redis.keys('*-g1')).length).toBeGreaterThanOrEqual(2))
    await redis.flushall()
    const seen: string[] = []
    here.runner(async id => void seen.push(id))
    await here.empty(15_000)
    expect(seen.sort()).toEqual(ids.sort())
    redis.disconnect()
  })
})

import { performance } from 'node:perf_hooks'
import { Redis } from 'ioredis'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { addWakes, closeQueue, makeQueue } from '../../src/jobs/queue.ts'
import { checkRedis } from '../../src/jobs/redis.ts'
import { proxyTo } from './proxy.ts'
import { BACKENDS, type Ground, ground, redisHere, silent, stopRedis } from './rig.ts'

afterAll(stopRedis)

describe.each(BACKENDS)('the queues on %s away', backend => {
  let here: Ground

  beforeEach(async context => {
    const made = await ground(backend)
    if (made === null) return context.skip()
    here = made
    return async () => {
      here.line.set('open')
      await here.end()
    }
  })

  const addition = { rows: [{ id: '0198c0de-0000-7000-8000-000000000000', dispatch: 1 }], name: 'handle-message' }

  test.each(['silent', 'cut'] as const)('adding to a line that is %s ends within 2 s', async state => {
    const queue = makeQueue('inbound', here.connection, silent)
    await queue.waitUntilReady()
    here.line.set(state)
    const started = performance.now()
    await expect(addWakes(queue, [addition])).rejects.toThrow()
    expect(performance.now() - started).toBeLessThan(2_300)
    await closeQueue(queue)
  })

  test('adding before there ever was a connection ends within 2 s', async () => {
    here.line.set('silent')
    const queue = makeQueue('inbound', here.connection, silent)
    const started = performance.now()
    await expect(addWakes(queue, [addition])).rejects.toThrow()
    expect(performance.now() - started).toBeLessThan(2_300)
    await closeQueue(queue)
  })

  test.each(['silent', 'cut'] as const)(
    'a line that goes %s is done without after the bound, and used again when it is back',
    async state => {
      const seen: string[] = []
      const runner = here.runner(async id => void seen.push(id))
      const relay = here.relay({ direct: runner, awayMs: 1_000, addMs: 500, leaseMs: 2_000 })
      const before = await here.write(1)
      await here.empty()

      here.line.set(state)
      const started = performance.now()
      const during = await here.write(100)
      relay.nudge()
      await here.empty(10_000)
      expect(performance.now() - started).toBeGreaterThan(900)
      expect(performance.now() - started).toBeLessThan(5_000)

      here.line.set('open')
      await vi.waitFor(() => expect(relay.reach()).toBe('there'), { timeout: 15_000, interval: 50 })
      const after = await here.write(50)
      relay.nudge()
      await here.empty(20_000)
      expect(seen.sort()).toEqual([...before, ...during, ...after].sort())
    },
    60_000,
  )

  test('a shorter absence only delays', async () => {
    const seen: string[] = []
    here.runner(async id => void seen.push(id))
    const relay = here.relay({ addMs: 300 })
    here.line.set('cut')
    const ids = await here.write(5)
    relay.nudge()
    await vi.waitFor(() => expect(relay.reach()).toBe('away'), { timeout: 5_000 })
    here.line.set('open')
    await here.empty(20_000)
    expect(seen.sort()).toEqual(ids.sort())
  })

  test('the queues may come after the service', async () => {
    here.line.set('cut')
    const seen: string[] = []
    const runner = here.runner(async id => void seen.push(id))
    const relay = here.relay({ direct: runner, awayMs: 500, addMs: 300, leaseMs: 2_000 })
    const without = await here.write(3)
    relay.nudge()
    await here.empty(10_000)
    here.line.set('open')
    await vi.waitFor(() => expect(relay.reach()).toBe('there'), { timeout: 15_000, interval: 50 })
    const through = await here.write(3)
    relay.nudge()
    await here.empty(20_000)
    expect(seen.sort()).toEqual([...without, ...through].sort())
  }, 60_000)

  test('a handler that fails without the queues is tried again', async () => {
    here.line.set('cut')
    let runs = 0
    const runner = here.runner(
      async () => {
        if (++runs < 3) throw new Error('not yet')
      },
      { failedMs: 100 },
    )
    here.relay({ direct: runner, awayMs: 100, addMs: 200 })
    await here.write(1)
    await here.empty(20_000)
    expect(runs).toBe(3)
  })

  test('no more than the room is run at once without the queues', async () => {
    here.line.set('cut')
    let now = 0
    let most = 0
    const runner = here.runner(
      async () => {
        most = Math.max(most, ++now)
        await here.db.$executeRaw`SELECT pg_sleep(0.02)`
        now--
      },
      { concurrency: { inbound: 4 } },
    )
    here.relay({ direct: runner, awayMs: 100, addMs: 200 })
    await here.write(40)
    await here.empty(20_000)
    expect(most).toBe(4)
  })

  test('a stop does not wait for a server that is away', async () => {
    const runner = here.runner(async () => {})
    const relay = here.relay()
    await here.write(1)
    await here.empty()
    here.line.set('cut')
    const started = performance.now()
    await relay.stop()
    await runner.stop()
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

test('the start-up check tells what to change', async context => {
  const server = await redisHere()
  if (server === null) return context.skip()
  expect(await checkRedis(server.url)).toEqual([])
  const redis = new Redis(server.url)
  await redis.config('SET', 'maxmemory-policy', 'allkeys-lru')
  await redis.config('SET', 'appendonly', 'no')
  expect(await checkRedis(server.url)).toEqual([expect.stringContaining('appendonly yes'), expect.stringContaining('noeviction')])
  await redis.config('SET', 'maxmemory-policy', 'noeviction')
  await redis.config('SET', 'appendonly', 'yes')
  redis.disconnect()
  const line = await proxyTo(server.url)
  line.set('silent')
  expect(await checkRedis(line.url, 300)).toEqual([expect.stringContaining('does not answer')])
  await line.stop()
})

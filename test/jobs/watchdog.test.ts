import { beforeEach, expect, test, vi } from 'vitest'
import { claimDue, leaseFor } from '../../src/jobs/leases.ts'
import { watchdog } from '../../src/jobs/watchdog.ts'
import { type Ground, ground } from './rig.ts'

let here: Ground
beforeEach(async context => {
  const made = await ground('postgres')
  if (made === null) return context.skip()
  here = made
  return () => here.end()
})

/** Looks at the rows many times; tells whether it barked. */
async function watch(moved: () => number, jobs: Parameters<typeof watchdog>[0]['jobs'] = ['handle-message']): Promise<boolean> {
  const limitMs = 200
  let barked = false
  let looks = 0
  const db = new Proxy(here.db, {
    get(target, key, receiver) {
      if (key === '$queryRaw') looks++
      return Reflect.get(target, key, receiver)
    },
  })
  const dog = watchdog({ db, jobs, moved, limitMs, everyMs: 20, onStuck: () => (barked = true) })
  await vi.waitFor(() => expect(barked || looks > 40).toBe(true), { timeout: 10_000, interval: 10 })
  dog.stop()
  return barked
}

test('old rows and nothing moving: it barks', async () => {
  await here.write(1)
  expect(await watch(() => 0)).toBe(true)
})

test('rows that are dispatched over and over without an end count as well', async () => {
  await here.write(1)
  await claimDue(here.db, { 'handle-message': 1 }, { batch: 1, leaseMs: 20_000, countOut: true })
  expect(await watch(() => 0)).toBe(true)
})

test("quiet while jobs end, when there are none, when they are others', and when they failed and wait", async () => {
  expect(await watch(() => 0)).toBe(false)
  await here.write(1)
  let moved = 0
  expect(await watch(() => moved++)).toBe(false)
  expect(await watch(() => 0, ['digest'])).toBe(false)
  const rows = await claimDue(here.db, { 'handle-message': 1 }, { batch: 1, leaseMs: 1_000, countOut: true })
  await leaseFor(here.db, rows, 600_000)
  expect(await watch(() => 0)).toBe(false)
})

import { pino } from 'pino'
import { expect, test, vi } from 'vitest'
import { startSweep } from '../../src/jobs/sweep.ts'
import { silent } from './rig.ts'

/** A step with so much to do, by twos. */
const step = (name: string, left: number, seen: string[]) => ({
  name,
  run: async () => {
    const done = Math.min(2, left)
    left -= done
    if (done > 0) seen.push(name)
    return done
  },
})

test('a tick does all that is due', async () => {
  const seen: string[] = []
  const sweep = startSweep({ steps: [step('a', 5, seen), step('b', 2, seen)], intervalMs: 60_000, log: silent })
  expect(await sweep.tick()).toBe(7)
  expect(seen).toEqual(['a', 'a', 'a', 'b'])
  expect(await sweep.tick()).toBe(0)
  await sweep.stop()
})

test('a step without end leaves room for the next', async () => {
  const seen: string[] = []
  const sweep = startSweep({
    steps: [step('a', Number.POSITIVE_INFINITY, seen), step('b', 1, seen)],
    intervalMs: 60_000,
    most: 3,
    log: silent,
  })
  expect(await sweep.tick()).toBe(7)
  expect(seen).toEqual(['a', 'a', 'a', 'b'])
  await sweep.stop()
})

test('an error in a step is logged and does not stop the others', async () => {
  const lines: string[] = []
  const log = pino({}, { write: line => void lines.push(line) })
  const seen: string[] = []
  const broken = { name: 'broken', run: async () => Promise.reject(new Error('bad')) }
  const sweep = startSweep({ steps: [broken, step('b', 1, seen)], intervalMs: 60_000, log })
  expect(await sweep.tick()).toBe(1)
  expect(seen).toEqual(['b'])
  expect(lines.join()).toContain('"stage":"broken"')
  await sweep.stop()
})

test('never two ticks at once', async () => {
  let now = 0
  let most = 0
  const slow = {
    name: 'slow',
    run: async () => {
      most = Math.max(most, ++now)
      await new Promise(resolve => setImmediate(resolve))
      now--
      return 0
    },
  }
  const sweep = startSweep({ steps: [slow], intervalMs: 1, log: silent })
  await Promise.all(Array.from({ length: 20 }, () => sweep.tick()))
  expect(most).toBe(1)
  await sweep.stop()
})

test('it goes round by itself until it is stopped', async () => {
  let rounds = 0
  const sweep = startSweep({ steps: [{ name: 'count', run: async () => rounds++ * 0 }], intervalMs: 5, log: silent })
  await vi.waitFor(() => expect(rounds).toBeGreaterThan(3))
  await sweep.stop()
  const then = rounds
  await vi.waitFor(() => expect(performance.now()).toBeGreaterThan(0))
  expect(rounds).toBe(then)
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BehindQueue } from '../../src/http/behind.ts'
import { howFar } from '../../src/http/sandbox/clock.ts'
import { makeWatch } from '../../src/http/sandbox/watch.ts'

describe('how far the clock is moved', () => {
  const minutes = (now: string, until: string) => howFar(new Date(now), { until }) / 60_000
  it("to the next time that Shanghai's clocks show it", () => {
    expect(minutes('2026-11-19T07:59:00+08:00', 'nextMorning')).toBe(1)
    expect(minutes('2026-11-19T08:00:00+08:00', 'nextMorning')).toBe(24 * 60)
    expect(minutes('2026-11-19T23:30:00+08:00', 'nextMorning')).toBe(8.5 * 60)
    expect(minutes('2026-11-19T00:10:00+08:00', 'nextFollowUp')).toBe(12 * 60 + 20)
    expect(minutes('2026-12-31T13:00:00+08:00', 'nextFollowUp')).toBe(23.5 * 60)
  })
  it('never backwards, never nowhere', () => {
    for (const wrong of [
      { minutes: 0 },
      { minutes: -1 },
      { minutes: Number.NaN },
      { minutes: Infinity },
      { minutes: 1e9 },
      {},
      { until: 'constructor' },
    ])
      expect(() => howFar(new Date(), wrong)).toThrow('时钟只能往前拨')
  })
})

describe('looking behind', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const open = () => {
    const told: string[] = []
    const queue = { name: 'inbound', waiting: 0, active: 0 }
    const state = { asked: 0, away: false, time: Date.now(), queue }
    const watch = makeWatch(
      {
        now: async () => new Date(state.time + Date.now()),
        moveClock: async () => new Date(state.time),
        async recent() {
          state.asked++
          if (state.away) throw new Error('away')
          return []
        },
        queues: async (): Promise<BehindQueue[]> => [{ ...state.queue }],
      },
      event => told.push(event),
      () => {},
      { elapsed: () => Date.now() },
    )
    return { watch, told, state, seconds: (count: number) => vi.advanceTimersByTimeAsync(count * 1000) }
  }

  it('once a second, only between start and stop, told only when something changed', async () => {
    const { watch, told, state, seconds } = open()
    await seconds(5)
    expect(state.asked).toBe(0)
    watch.start()
    watch.stop()
    watch.start()
    watch.start()
    await seconds(3.5)
    expect(state.asked).toBe(5)
    expect(told).toEqual(['clock', 'strip'])
    state.queue.waiting = 3
    await seconds(1)
    expect(told).toEqual(['clock', 'strip', 'strip'])
    watch.stop()
    const { asked } = state
    await seconds(10)
    expect(state.asked).toBe(asked)
    watch.start()
    await seconds(0)
    expect(told.at(-1)).toBe('strip')
  })

  it('a clock that jumped is told, one that runs is not', async () => {
    const { watch, told, state, seconds } = open()
    watch.start()
    await seconds(30)
    state.time += 3_600_000
    await seconds(1)
    expect(told).toEqual(['clock', 'strip', 'clock'])
  })

  it('trouble is told once, and its end', async () => {
    const { watch, told, state, seconds } = open()
    watch.start()
    await seconds(1)
    state.away = true
    await seconds(5)
    state.away = false
    await seconds(2)
    expect(told).toEqual(['clock', 'strip', 'trouble', 'strip'])
  })
})

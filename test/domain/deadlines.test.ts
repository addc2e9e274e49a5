import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ClockEvent,
  type ClockFacts,
  type DeadlineKind,
  deadlinesFor,
  followUpWindow,
  paused,
} from '../../src/domain/clocks/deadlines.ts'
import { atShanghai, shanghaiDate, shanghaiTime } from '../../src/domain/time/calendar.ts'
import { testCalendar } from './holidays.ts'

const calendar = testCalendar()
const at = (text: string) => atShanghai(text.slice(0, 10), text.slice(11) || '10:00')
const shown = (instant: Date | null | undefined) => instant && `${shanghaiDate(instant)}T${shanghaiTime(instant)}`
const facts = (given: Partial<ClockFacts> = {}): ClockFacts => ({
  kind: 'complaint',
  level: 'blue',
  complexity: 'simple',
  startedAt: at('2026-11-23T21:00'),
  ...given,
})
const due = (event: ClockEvent, kind: DeadlineKind, given: Partial<ClockFacts> = {}) => {
  const deadline = deadlinesFor(event, facts({ startedAt: event.at, ...given }), calendar).find(one => one.kind === kind)
  return deadline && [shown(deadline.dueAt), shown(deadline.warnAt)]
}
const register = (time: string): ClockEvent => ({ type: 'register', at: at(time) })

describe('registered on a Monday evening', () => {
  const event = register('2026-11-23T21:00')
  test.each([
    ['claim', {}, ['2026-11-24T14:00', '2026-11-24T11:30']],
    ['claim', { level: 'orange' }, ['2026-11-23T21:30', '2026-11-23T21:20']],
    ['claim', { level: 'red' }, ['2026-11-23T21:05', '2026-11-23T21:03']],
    ['first-contact', {}, ['2026-11-24T17:30', '2026-11-24T13:45']],
    ['answer', {}, ['2026-11-26T17:30', '2026-11-26T08:30']],
    ['answer', { complexity: 'complex' }, ['2026-12-07T17:30', '2026-12-04T08:30']],
    ['heartbeat', {}, ['2026-11-30T17:30', '2026-11-30T08:30']],
  ] as [DeadlineKind, Partial<ClockFacts>, string[]][])('%s %j: %j', (kind, given, expected) =>
    expect(due(event, kind, given)).toEqual(expected),
  )
  test('there is always something due', () =>
    expect(deadlinesFor(event, facts(), calendar).map(({ kind }) => kind)).toEqual(['claim', 'first-contact', 'answer', 'heartbeat']))
})

test('over Spring Festival service clocks stand still, the heartbeat does what it can', () => {
  const event = register('2026-02-14T16:00')
  expect(due(event, 'claim')?.[0]).toBe('2026-02-24T11:00')
  expect(due(event, 'first-contact')?.[0]).toBe('2026-02-24T17:30')
  expect(due(event, 'heartbeat')?.[0]).toBe('2026-02-14T17:30')
  expect(due(register('2026-02-15T10:00'), 'heartbeat')).toEqual(['2026-02-22T10:00', null])
})

test('a new handler gets a new time to claim and nothing else', () => {
  expect(
    deadlinesFor({ type: 'assign', at: at('2026-11-24T09:00') }, facts(), calendar).map(({ kind, dueAt }) => [kind, shown(dueAt)]),
  ).toEqual([['claim', '2026-11-24T14:30']])
})

test('a raised level gives the claim its own time from now', () => {
  const event: ClockEvent = { type: 'reclassify', at: at('2026-11-24T11:00') }
  const startedAt = at('2026-11-24T08:30')
  expect(due(event, 'claim', { level: 'orange', startedAt })?.[0]).toBe('2026-11-24T11:30')
  expect(due(event, 'claim', { level: 'blue', startedAt })?.[0]).toBe('2026-11-24T16:30')
})

test('complex to simple late in the day of reckoning leaves the next working day', () => {
  const event: ClockEvent = { type: 'reclassify', at: at('2026-12-01T11:00') }
  expect(due(event, 'answer', { startedAt: at('2026-11-23') })?.[0]).toBe('2026-12-02T17:30')
  expect(due(event, 'answer', { startedAt: at('2026-11-23'), complexity: 'complex' })?.[0]).toBe('2026-12-07T17:30')
})

test('waiting: seven days to answer a question, and the answer moves by the working time waited', () => {
  expect(due({ type: 'ask', at: at('2026-11-24T10:00') }, 'ask-timeout')).toEqual(['2026-12-01T17:30', '2026-11-30T08:30'])
  const supply: ClockEvent = { type: 'supply', at: at('2026-11-25T10:00') }
  const one = { from: at('2026-11-24T10:00'), until: at('2026-11-25T10:00') }
  const startedAt = at('2026-11-23')
  expect(due(supply, 'answer', { startedAt, pauses: [one] })?.[0]).toBe('2026-11-27T17:30')
  expect(due(supply, 'answer', { startedAt, pauses: [{ ...one, until: at('2027-01-20') }] })?.[0]).toBe(
    shown(paused({ kind: 'answer', dueAt: at('2026-11-26T17:30'), warnAt: null }, one.from, at('2026-12-01T17:30'), calendar).dueAt),
  )
})

test('a third question does not stop the clock', () => {
  const supply: ClockEvent = { type: 'supply', at: at('2026-11-27T10:00') }
  const pause = (day: string) => ({ from: at(`2026-11-${day}T10:00`), until: at(`2026-11-${day}T11:00`) })
  const two = due(supply, 'answer', { startedAt: at('2026-11-23'), pauses: [pause('24'), pause('25')] })
  expect(two?.[0]).toBe('2026-11-27T10:30')
  expect(due(supply, 'answer', { startedAt: at('2026-11-23'), pauses: [pause('24'), pause('25'), pause('26')] })).toEqual(two)
})

test('a pause that begins after it was due, or runs backwards, changes nothing', () => {
  const deadline = { kind: 'answer', dueAt: at('2026-11-26T17:30'), warnAt: null } as const
  expect(paused(deadline, at('2026-11-27'), at('2026-11-30'), calendar)).toBe(deadline)
  expect(paused(deadline, at('2026-11-25'), at('2026-11-24'), calendar)).toBe(deadline)
})

describe('follow-up', () => {
  const answered = (promised?: string): ClockEvent => ({
    type: 'answer',
    at: at('2026-11-24T14:02'),
    promised: promised ? at(promised) : null,
  })
  test.each([
    ['the working day after a promised date', answered('2026-11-25'), 'complaint', '2026-11-26T12:00'],
    ['a promise on a Friday', answered('2026-11-27'), 'complaint', '2026-11-30T12:00'],
    ['no promise: three working days', answered(), 'complaint', '2026-11-27T12:00'],
    ['a promise already past is none', answered('2026-11-20'), 'complaint', '2026-11-27T12:00'],
    ['an inquiry at once', answered(), 'inquiry', '2026-11-24T14:02'],
    ['an inquiry with a promise', answered('2026-11-25'), 'inquiry', '2026-11-26T12:00'],
  ] as const)('%s', (_, event, kind, expected) => expect(due(event, 'follow-up', { kind })?.[0]).toBe(expected))

  test('asked again two working days later in the evening, then closed unrated', () => {
    expect(due({ type: 'follow-up', at: at('2026-11-27T12:00') }, 'second-try')).toEqual(['2026-12-01T18:30', null])
    expect(due({ type: 'second-try', at: at('2026-12-01T18:30') }, 'close-unrated')).toEqual(['2026-12-03T17:30', null])
  })

  test.each([
    ['00:00', '24T12:00'],
    ['11:59', '24T12:00'],
    ['12:00', '24T12:00'],
    ['12:59', '24T12:59'],
    ['13:00', '24T18:30'],
    ['18:29', '24T18:30'],
    ['20:29', '24T20:29'],
    ['20:30', '25T12:00'],
    ['23:59', '25T12:00'],
  ])('due %s is asked on 11-%s', (time, expected) => expect(shown(followUpWindow(at(`2026-11-24T${time}`)))).toBe(`2026-11-${expected}`))
})

test('whatever happens: later than the event, warned between, the same again', () => {
  const types = ['register', 'assign', 'reclassify', 'contact', 'ask', 'supply', 'answer', 'follow-up', 'second-try'] as const
  fc.assert(
    fc.property(
      fc.constantFrom(...types),
      fc.integer({ min: Date.UTC(2024, 0, 1) / 1000, max: Date.UTC(2026, 11, 1) / 1000 }),
      fc.constantFrom('red', 'orange', 'yellow', 'blue'),
      fc.constantFrom('simple', 'complex'),
      fc.constantFrom('inquiry', 'complaint'),
      (type, seconds, level, complexity, kind) => {
        const moment = new Date(seconds * 1000)
        const all = () => deadlinesFor({ type, at: moment }, { kind, level, complexity, startedAt: moment }, calendar)
        const deadlines = all()
        expect(deadlines.length).toBeGreaterThan(0)
        for (const { dueAt, warnAt } of deadlines) {
          expect(dueAt.getTime()).toBeGreaterThanOrEqual(moment.getTime())
          if (warnAt) expect(warnAt > moment && warnAt < dueAt).toBe(true)
        }
        expect(all()).toEqual(deadlines)
      },
    ),
    { numRuns: 500 },
  )
})

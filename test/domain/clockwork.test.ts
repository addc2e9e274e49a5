/** Long random ledgers, by the table of actions alone: whatever order they come in, an open matter has a date, and talk moves none. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Entry, type Replayed, replay } from '../../src/domain/clocks/replay.ts'
import { ACTIONS, type Action, OPEN_STATUSES, type Status, type Transition } from '../../src/domain/grievance.ts'
import { atShanghai } from '../../src/domain/time/calendar.ts'
import { testCalendar } from './holidays.ts'

const calendar = testCalendar()
/** What an open matter is held to: reminders and what the law gives are none of it. */
const PROMISES = ['claim', 'first-contact', 'answer', 'heartbeat', 'ask-timeout', 'follow-up', 'second-try', 'close-unrated', 'review']
const TALK: readonly Action[] = ['note', 'instruct', 'cover', 'identify']

const BEGUN = atShanghai('2026-09-28', '09:00')
const facts = { kind: 'complaint', level: 'blue', complexity: 'simple' }
const register: Entry = { type: 'register', at: BEGUN, unitId: null, payload: { ...facts, to: 'registered' } }

const statusAfter = (action: Action, before: Status): Status => {
  const { to }: Transition = ACTIONS[action]
  return to === 'same' ? before : to
}

/** What each action says besides, as the service writes it. */
function payloadOf(action: Action, at: Date, dice: number): Record<string, unknown> {
  const later = new Date(at.getTime() + 86_400_000 * (1 + (dice % 20))).toISOString()
  if (action === 'extend') return { days: 1 + (dice % 30) }
  if (action === 'answer') return { promised: dice % 2 === 0 ? later.slice(0, 10) : null }
  if (['oversee', 'review', 'recheck'].includes(action)) return { until: later }
  if (action === 'escalate') return { breached: ['claim', 'answer', 'first-contact', undefined][dice % 4] }
  if (action === 'reclassify') return { column: ['level', 'complexity', 'category'][dice % 3] }
  return action === 'uphold' ? { rights: dice % 2 === 0 } : {}
}

/** Any ledger that the table of actions allows: at each step one of those that are open in its status, minutes or weeks later. */
const ledgers = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 40 * 24 * 60 }), fc.nat(1000)), { maxLength: 60 }).map(steps => {
  const entries: Entry[] = [register]
  let status: Status = 'registered'
  let at = BEGUN
  for (const [pick, minutes, dice] of steps) {
    const open = (Object.keys(ACTIONS) as Action[]).filter(one => (ACTIONS[one].from as readonly string[]).includes(status))
    const action = open[pick % Math.max(1, open.length)]
    if (action === undefined) break
    at = new Date(at.getTime() + minutes * 60_000)
    status = statusAfter(action, status)
    const level = dice % 17 === 0 ? 'orange' : 'blue'
    const complexity = dice % 3 === 0 ? 'complex' : 'simple'
    entries.push({ type: action, at, unitId: null, payload: { ...facts, level, complexity, ...payloadOf(action, at, dice), to: status } })
  }
  return entries
})

const live = ({ dates }: Replayed) => dates.filter(({ endedAt }) => endedAt === null)
const shown = (found: Replayed) =>
  live(found).map(({ kind, startedAt, dueAt }) => `${kind} ${startedAt.toISOString()} ${dueAt.toISOString()}`)
const again = (entries: readonly Entry[]) => replay(entries, () => calendar)

test('after any history an open matter has a date to be kept, and none that runs twice', () =>
  fc.assert(
    fc.property(ledgers, entries => {
      const found = again(entries)
      const kinds = live(found).map(({ kind }) => kind)
      expect(new Set(kinds).size).toBe(kinds.length)
      if ((OPEN_STATUSES as readonly Status[]).includes(found.status)) expect(kinds.filter(kind => PROMISES.includes(kind))).not.toEqual([])
      else expect(kinds.filter(kind => PROMISES.includes(kind))).toEqual([])
    }),
    { numRuns: 1_000 },
  ))

test('what is talked about among cadres, or who stands in, moves no clock', () =>
  fc.assert(
    fc.property(ledgers, fc.nat(), (entries, pick) => {
      const { status } = again(entries)
      const talk = TALK.filter(one => (ACTIONS[one].from as readonly string[]).includes(status))
      const type = talk[pick % Math.max(1, talk.length)]
      if (type === undefined) return
      const at = new Date((entries.at(-1)?.at.getTime() ?? 0) + 3_600_000)
      expect(shown(again([...entries, { type, at, unitId: null, payload: { ...facts, to: status } }]))).toEqual(shown(again(entries)))
    }),
    { numRuns: 400 },
  ))

test('no deadline is due before it begins, and each begins with an entry', () =>
  fc.assert(
    fc.property(ledgers, entries => {
      const moments = new Set(entries.map(({ at }) => at.getTime()))
      for (const { startedAt, dueAt, warnAt } of again(entries).dates) {
        expect(moments.has(startedAt.getTime())).toBe(true)
        expect(dueAt >= startedAt).toBe(true)
        if (warnAt !== null) expect(warnAt < dueAt).toBe(true)
      }
    }),
    { numRuns: 400 },
  ))

describe('改类, 改级, 改难易', () => {
  const facts = { kind: 'complaint', level: 'blue', complexity: 'simple', to: 'assigned' }
  const on = (type: Action, date: string, time: string, more = {}): Entry => ({
    type,
    at: atShanghai(date, time),
    unitId: null,
    payload: { ...facts, ...more },
  })
  const assigned = [{ ...register, at: atShanghai('2026-11-23', '09:00') }, on('assign', '2026-11-25', '09:00')]
  const due = (...more: Entry[]) => Object.fromEntries(live(again([...assigned, ...more])).map(({ kind, dueAt }) => [kind, dueAt]))
  test('another category moves no date, however late it is', () =>
    expect(due(on('reclassify', '2026-12-09', '10:00', { column: 'category' }))).toEqual(due()))
  test('a level that is raised shortens the claim, one that is lowered does not lengthen it', () => {
    const raised = on('reclassify', '2026-11-25', '10:00', { column: 'level', level: 'orange' })
    expect(due(raised)['claim']).toEqual(atShanghai('2026-11-25', '10:30'))
    expect(due(raised, on('reclassify', '2026-11-25', '10:10', { column: 'level' }))['claim']).toEqual(atShanghai('2026-11-25', '10:30'))
    expect(due(raised)['answer']).toEqual(due()['answer'])
  })
  test('simple made complex has ten working days from the start of the round', () =>
    expect(due(on('reclassify', '2026-11-25', '10:00', { column: 'complexity', complexity: 'complex' }))['answer']).toEqual(
      atShanghai('2026-12-07', '17:30'),
    ))
})

describe('passed on while it waits for the employee', () => {
  const at = (date: string, time: string) => atShanghai(date, time)
  const entry = (type: Action, when: Date, to: Status, more = {}): Entry => ({
    type,
    at: when,
    unitId: null,
    payload: { ...facts, to, ...more },
  })
  const waiting = [
    { ...register, at: at('2026-11-23', '09:00') },
    entry('claim', at('2026-11-23', '10:00'), 'handling'),
    entry('ask', at('2026-11-24', '10:00'), 'waiting'),
  ]
  test.each(['assign', 'escalate'] as const)('%s: the answer is due again, later by the working time it stood still', type => {
    const found = again([...waiting, entry(type, at('2026-11-25', '10:00'), 'assigned')])
    const due = Object.fromEntries(live(found).map(({ kind, dueAt }) => [kind, dueAt]))
    // three working days from Monday are Thursday's end; a working day of 7.5 hours stood still
    expect(due['answer']).toEqual(at('2026-11-27', '17:30'))
    expect(Object.keys(due)).toContain('heartbeat')
    expect(Object.keys(due)).not.toContain('ask-timeout')
  })
})

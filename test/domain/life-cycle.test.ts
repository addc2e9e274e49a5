import { describe, expect, test } from 'vitest'
import {
  ACTIONS,
  type Action,
  FINAL_STATUSES,
  isOpenIn,
  mayDo,
  OPEN_STATUSES,
  Status,
  type Transition,
} from '../../src/domain/grievance.ts'
import { CADRE_ROLES, Role } from '../../src/domain/person.ts'

const actions = Object.entries(ACTIONS) as [Action, Transition][]
/** Where an action leads from a status. */
const leads = ({ to }: Transition, from: string): string => (to === 'same' ? from : to)

/** What begins what had ended, always by the employee's wish. */
const AGAIN: readonly Action[] = ['reopen', 'review', 'recheck']
const isFinal = (status: Status): boolean => (FINAL_STATUSES as readonly Status[]).includes(status)

/** Every status that can be come to from `start`. */
function reachable(start: string): Set<string> {
  const seen = new Set([start])
  for (const from of seen)
    for (const [, transition] of actions) if ((transition.from as readonly string[]).includes(from)) seen.add(leads(transition, from))
  return seen
}

describe('the life of a grievance', () => {
  test('every status is reached from nothing, and open and final ones are all there are', () => {
    expect([...reachable('none')].sort()).toEqual(['none', ...Status.options].sort())
    expect([...OPEN_STATUSES, ...FINAL_STATUSES].sort()).toEqual([...Status.options].sort())
  })

  test('a final one is left by 重办, 复查 and 复核 at most; from every open one an end is reached', () => {
    for (const status of Status.options) {
      const exits = actions
        .filter(([action, { from, to }]) => !AGAIN.includes(action) && to !== 'same' && from.includes(status))
        .map(([, { to }]) => to)
        .filter(to => !isFinal(status) || !isFinal(to as Status))
      expect(exits.length === 0, status).toBe(isFinal(status))
      if (exits.length > 0)
        expect(
          FINAL_STATUSES.some(final => reachable(status).has(final)),
          status,
        ).toBe(true)
    }
  })

  test('the employee and time can each bring every open one on without a cadre', () => {
    for (const status of OPEN_STATUSES) {
      expect(
        actions.some(([, { from, by }]) => from.includes(status) && by.includes('employee')),
        `employee in ${status}`,
      ).toBe(true)
      expect(
        actions.some(([, { from, by }]) => from.includes(status) && by.includes('system')),
        `system in ${status}`,
      ).toBe(true)
    }
  })

  test.each(actions)('%s: nobody but those named, from no other status', (action, { from, by }) => {
    for (const who of [...Role.options, 'owner', 'system'] as const) expect(mayDo(action, new Set([who])), who).toBe(by.includes(who))
    for (const status of Status.options) expect(isOpenIn(action, status), status).toBe(from.includes(status))
    expect(mayDo(action, new Set())).toBe(false)
    expect(by).not.toContain('admin')
  })

  test('what the employee alone decides no cadre does for them', () => {
    for (const action of ['supply', 'rate', 'redo', 'withdraw', 'identify'] as const)
      expect(mayDo(action, new Set([...CADRE_ROLES, 'owner', 'system', 'admin'])), action).toBe(false)
  })
})

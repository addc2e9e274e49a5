import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AssignmentFacts, type Candidate, chooseOwner, climb, mayClaim } from '../../src/domain/assignment.ts'
import { Role } from '../../src/domain/person.ts'
import { NODES, TREE } from './tree.ts'

const FACTS: AssignmentFacts = { sealed: false, direct: false, complexity: 'simple' }
const ROSTER =
  'mayor@city:supervisor chen@city:designated sun@county:supervisor fang@county:designated qian@ent:director zhou@ent:deputy wu@ent:leader li@ent:officer boss@shop:leader'

/** `name@unit:role,role` with `!absent`, `!excluded`, `!open=3`, `!for=stand-in` behind it. */
const people = (text: string, marks: Record<string, string> = {}): Candidate[] =>
  text.split(' ').map(entry => {
    const [, personId = '', unitId = '', roles = ''] = /^(.+)@(.+):(.+)$/.exec(entry) ?? []
    const mark = marks[personId] ?? ''
    const standInId = /for=(\S+)/.exec(mark)?.[1]
    return {
      personId,
      unitId,
      roles: roles.split(',').map(role => Role.parse(role)),
      open: Number(/open=(\d+)/.exec(mark)?.[1] ?? 0),
      atWork: !mark.includes('absent'),
      excluded: mark.includes('excluded'),
      ...(standInId && { standInId }),
    }
  })
const input = (marks: Record<string, string> = {}, facts: Partial<AssignmentFacts> = {}, unitId = 'shop', roster = ROSTER) => ({
  candidates: people(roster, marks),
  facts: { ...FACTS, ...facts },
  chain: TREE.chain(unitId),
})
const owner = (...args: Parameters<typeof input>) => {
  const found = chooseOwner(input(...args))
  return found && `${found.ownerId}${found.deputyFor ? ` for ${found.deputyFor}` : ''} as ${found.reason.code}@${found.reason.unitId}`
}
const away = (...ids: string[]) => Object.fromEntries(ids.map(id => [id, 'absent']))
const barred = (...ids: string[]) => Object.fromEntries(ids.map(id => [id, 'excluded']))

describe('who owns what nobody has claimed', () => {
  test('the director, never the workshop’s own head', () => expect(owner()).toBe('qian as director@ent'))
  test('the deputy while the director is away', () => expect(owner(away('qian'))).toBe('zhou as deputy@ent'))
  test('the named stand-in before the deputy', () => expect(owner({ qian: 'absent for=li' })).toBe('li for qian as director@ent'))
  test('a stand-in who is away or excluded does not stand in', () => {
    expect(owner({ qian: 'absent for=li', ...away('li') })).toBe('zhou as deputy@ent')
    expect(owner({ qian: 'absent for=li', ...barred('li') })).toBe('zhou as deputy@ent')
    expect(owner({ qian: 'absent for=nobody' })).toBe('zhou as deputy@ent')
  })
  test('nobody stands in for who is excluded', () => expect(owner({ qian: 'excluded absent for=li' })).toBe('zhou as deputy@ent'))
  test('the leader after both', () => expect(owner(away('qian', 'zhou'))).toBe('wu as leader@ent'))
  test('the superior when the whole enterprise is excluded', () =>
    expect(owner(barred('qian', 'zhou', 'wu', 'li', 'boss'))).toBe('sun as supervisor@county'))
  test('and the superior’s superior', () =>
    expect(owner({ ...barred('qian', 'zhou', 'wu'), ...away('sun') })).toBe('mayor as supervisor@city'))
  test('a workshop with a studio of its own', () => expect(owner({}, {}, 'shop', `${ROSTER} he@shop:director`)).toBe('he as director@shop'))
  test('a tiny enterprise goes to its joint union', () =>
    expect(owner({}, {}, 'tiny', `${ROSTER} lu@joint:director`)).toBe('lu as director@joint'))
  test('the one with the fewest open matters, then the lower id', () => {
    const two = `${ROSTER} an@ent:director`
    expect(owner({}, {}, 'shop', two)).toBe('an as director@ent')
    expect(owner({ an: 'open=2' }, {}, 'shop', two)).toBe('qian as director@ent')
  })
  test('exclusion in one of two units holds in both', () => {
    const twice = input({}, {}, 'shop', `${ROSTER} qian@county:supervisor`)
    const candidates = twice.candidates.map(one => (one.personId === 'qian' && one.unitId === 'county' ? { ...one, excluded: true } : one))
    expect(chooseOwner({ ...twice, candidates })?.ownerId).toBe('zhou')
  })
})

describe('past the enterprise', () => {
  test('direct: the superior’s supervisor, though everybody below is at work', () =>
    expect(owner({}, { direct: true })).toBe('sun as supervisor@county'))
  test('sealed: the designated person', () => expect(owner({}, { sealed: true })).toBe('fang as designated@county'))
  test('sealed: a designated person far above before any supervisor', () =>
    expect(owner(barred('fang'), { sealed: true })).toBe('chen as designated@city'))
  test('sealed: then a supervisor', () => expect(owner(barred('fang', 'chen'), { sealed: true })).toBe('sun as supervisor@county'))
  test('sealed at the root stays with its own', () => expect(owner({}, { sealed: true }, 'city')).toBe('chen as designated@city'))
  test('sealed and nobody left: nobody, never the enterprise', () =>
    expect(owner(barred('fang', 'chen', 'sun', 'mayor'), { sealed: true })).toBe(null))
})

test('the reason tells office, climb, and whom it passed', () => {
  expect(chooseOwner(input({ ...barred('qian'), ...away('zhou', 'wu') }))?.reason).toEqual({
    code: 'supervisor',
    unitId: 'county',
    climbed: 2,
    nobodyAtWork: false,
    among: 'only',
    skipped: [
      { personId: 'qian', why: 'excluded' },
      { personId: 'zhou', why: 'absent' },
      { personId: 'wu', why: 'absent' },
    ],
  })
})

describe('of several in one office', () => {
  const unit = { id: 'ent', parentId: null, kind: 'enterprise' } as const
  const of = (personId: string, open: number, skills: string[] = [], excluded = false): Candidate => ({
    personId,
    roles: ['director'],
    unitId: 'ent',
    open,
    atWork: true,
    excluded,
    skills,
  })
  const chosen = (...candidates: Candidate[]) => {
    const found = chooseOwner({ candidates, facts: { ...FACTS, category: 'insurance' }, chain: [unit] })
    return [found?.ownerId, found?.reason.among]
  }
  test.each([
    ['whoever knows such matters, though they have more in hand', [of('a', 0), of('b', 9, ['insurance'])], ['b', 'skill']],
    ['of two who know them the one with less in hand', [of('a', 5, ['insurance']), of('b', 2, ['insurance'])], ['b', 'load']],
    ['where nobody knows them the one with least in hand', [of('a', 5, ['wages']), of('b', 2)], ['b', 'load']],
    ['never who is kept from it', [of('a', 5), of('b', 2, ['insurance'], true)], ['a', 'only']],
  ] as const)('%s', (_, candidates, expected) => expect(chosen(...candidates)).toEqual(expected))
})

test('everybody on leave: the director still owns, and that is said', () => {
  const found = chooseOwner(input(away('mayor', 'chen', 'sun', 'fang', 'qian', 'zhou', 'wu', 'li', 'boss')))
  expect([found?.ownerId, found?.reason.nobodyAtWork]).toEqual(['qian', true])
})

describe('who may claim', () => {
  const may = (...args: Parameters<typeof input>) => mayClaim(input(...args)).join(' ')
  test('simple: the studio and the workshop’s head', () => expect(may()).toBe('boss li qian wu zhou'))
  test('complex: no officers', () => expect(may({}, { complexity: 'complex' })).toBe('boss qian wu zhou'))
  test('not who is away or excluded', () => expect(may({ ...away('qian'), ...barred('boss') })).toBe('li wu zhou'))
  test('a supervisor in their own unit only', () => expect(may({}, {}, 'county')).toBe('sun'))
  test('direct: the superior’s supervisors', () =>
    expect(may({}, { direct: true }, 'shop', `${ROSTER} sun2@county:supervisor`)).toBe('sun sun2'))
  test('sealed: the designated only', () => expect(may({}, { sealed: true })).toBe('fang'))
  test('of a tiny enterprise: its joint union', () => expect(may({}, {}, 'tiny', `${ROSTER} lu@joint:officer`)).toBe('lu'))
  test('the owner, wherever they are', () => expect(mayClaim({ ...input(), ownerId: 'mayor' })).toContain('mayor'))
})

describe('one level up', () => {
  const up = (ownerId: string, ...args: Parameters<typeof input>) => climb({ ...input(...args), ownerId })?.ownerId ?? null
  test('officer to director to county to city to nobody', () =>
    expect(['li', 'qian', 'sun', 'mayor'].map(id => up(id))).toEqual(['qian', 'sun', 'mayor', null]))
  test('a deputy or leader is of the director’s level', () => expect(['zhou', 'wu'].map(id => up(id))).toEqual(['sun', 'sun']))
  test('a workshop’s head to the director', () => expect(up('boss')).toBe('qian'))
  test('past who is excluded', () => expect(up('qian', barred('sun'))).toBe('mayor'))
  test('sealed: from designated to designated', () => expect(up('fang', {}, { sealed: true })).toBe('chen'))
  test('never back to the owner as a stand-in', () => expect(up('qian', { sun: 'absent for=qian' })).toBe('mayor'))
})

test('whatever the roster: never somebody excluded, always somebody when anybody able is above', () => {
  const candidate = fc.record({
    personId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    roles: fc.subarray([...Role.options], { minLength: 1, maxLength: 2 }),
    unitId: fc.constantFrom(...NODES.map(({ id }) => id)),
    open: fc.nat(3),
    atWork: fc.boolean(),
    excluded: fc.boolean(),
  })
  const facts = fc.record({ sealed: fc.boolean(), direct: fc.boolean(), complexity: fc.constantFrom('simple', 'complex') })
  fc.assert(
    fc.property(
      fc.array(candidate, { maxLength: 12 }),
      facts,
      fc.constantFrom('shop', 'team', 'tiny', 'city', 'ent2'),
      (candidates, given, unitId) => {
        const chain = TREE.chain(unitId)
        const found = chooseOwner({ candidates, facts: given, chain })
        const rows = candidates.filter(({ personId }) => personId === found?.ownerId)
        if (found) {
          expect(rows.some(({ excluded }) => excluded)).toBe(false)
          expect(found.reason.nobodyAtWork || rows.every(({ atWork }) => atWork)).toBe(true)
          if (given.sealed) expect(['designated', 'supervisor']).toContain(found.reason.code)
          expect(mayClaim({ candidates, facts: given, chain, ownerId: found.ownerId }).includes(found.ownerId)).toBe(
            rows.every(({ atWork }) => atWork),
          )
        } else {
          const excluded = new Set(candidates.filter(one => one.excluded).map(({ personId }) => personId))
          expect(candidates.some(one => one.unitId === 'city' && one.roles.includes('supervisor') && !excluded.has(one.personId))).toBe(
            false,
          )
        }
      },
    ),
    { numRuns: 2000 },
  )
})

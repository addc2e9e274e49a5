import { describe, expect, test } from 'vitest'
import { excludedBy, isException, isSealed, maySee, type RoleHeld, type SeenFacts, sealedFor } from '../../src/domain/exclusion.ts'
import { CADRE_ROLES, Role } from '../../src/domain/person.ts'
import { makeUnitTree } from '../../src/domain/unit-tree.ts'
import { NODES, TREE } from './tree.ts'

/** `name@unit:role,role` */
const roster = (text: string): RoleHeld[] =>
  text
    .trim()
    .split(/\s+/)
    .flatMap(entry => {
      const [, personId = '', unitId = '', roles = ''] = /^(.+)@(.+):(.+)$/.exec(entry) ?? []
      return roles.split(',').map(role => ({ personId, unitId, role: Role.parse(role) }))
    })

const ROSTER = roster(`
  mayor@city:supervisor chen@city:designated sun@county:supervisor fang@county:designated
  qian@ent:director zhou@ent:deputy wu@ent:leader li@ent:officer boss@shop:leader liu@shop:liaison zhao@team:leader wang@team:employee
  ma@shop2:leader hu@shop2:employee qi@ent2:director lu@joint:director tian@tiny:employee`)

const excluded = (personId: string | null, unitId: string, leads = false) =>
  [...excludedBy({ personId, unitId, leads }, ROSTER, TREE)].sort().join(' ')

describe('a complaint about a person excludes', () => {
  test.each([
    ['a worker: themself and their team’s head', 'wang', 'team', false, 'wang zhao'],
    ['a team head: down the team, up to the enterprise', 'zhao', 'team', false, 'boss qian wang wu zhao zhou'],
    ['a workshop head', 'boss', 'shop', false, 'boss liu qian wang wu zhao zhou'],
    ['a head known by words only', null, 'shop', true, 'boss liu qian wang wu zhao zhou'],
    ['somebody in a workshop known by words only', null, 'shop', false, 'boss'],
    ['an officer: those who lead the studio', 'li', 'ent', false, 'li qian wu zhou'],
    ['a leader of the enterprise: all of it', 'wu', 'ent', false, 'boss hu li liu ma qian wang wu zhao zhou'],
    [
      'a supervisor: their federation and all below',
      'sun',
      'county',
      false,
      'boss fang hu li liu lu ma qi qian sun tian wang wu zhao zhou',
    ],
    ['a leader named elsewhere: by their roles too', 'boss', 'shop2', false, 'boss liu ma qian wang wu zhao zhou'],
    ['a worker of a tiny enterprise: only themself', 'tian', 'tiny', false, 'tian'],
  ] as const)('%s', (_, personId, unitId, leads, expected) => expect(excluded(personId, unitId, leads)).toBe(expected))
})

describe('sealed', () => {
  const facts = { harassment: false, retaliation: false, respondents: [] as string[] }
  test('harassment, retaliation, and anything about a cadre', () => {
    expect(isSealed(facts, ROSTER)).toBe(false)
    expect(isSealed({ ...facts, harassment: true }, ROSTER)).toBe(true)
    expect(isSealed({ ...facts, retaliation: true }, ROSTER)).toBe(true)
    expect(isSealed({ ...facts, respondents: ['wang'] }, ROSTER)).toBe(false)
    for (const { personId, role } of ROSTER) expect(isSealed({ ...facts, respondents: [personId] }, ROSTER)).toBe(role !== 'employee')
    expect(isSealed({ ...facts, respondents: ['root'] }, roster('root@city:admin'))).toBe(false)
  })
  test.each([
    ['the nearest designated above', 'team', [], { unitId: 'county', personIds: ['fang'] }],
    ['past who is excluded', 'team', ['fang'], { unitId: 'city', personIds: ['chen'] }],
    ['a supervisor when there is none left', 'ent', ['fang', 'chen'], { unitId: 'county', personIds: ['sun'] }],
    ['above a joint union’s member', 'tiny', [], { unitId: 'county', personIds: ['fang'] }],
    ['about the county: the city', 'county', [], { unitId: 'city', personIds: ['chen'] }],
    ['about the root: its own', 'city', [], { unitId: 'city', personIds: ['chen'] }],
    ['nobody left', 'ent', ['fang', 'chen', 'sun', 'mayor'], null],
    ['a unit that is not in the tree', 'moon', [], null],
  ] as const)('%s', (_, unitId, without, expected) => expect(sealedFor(unitId, ROSTER, TREE, new Set(without))).toEqual(expected))
})

describe('who may see, every role in every unit in every state', () => {
  /** For a grievance of `shop`: the units in which a role opens it, by state. */
  const OPEN: Record<Role, { plain: string; exception: string }> = {
    director: { plain: 'shop ent', exception: 'shop ent' },
    deputy: { plain: 'shop ent', exception: 'shop ent' },
    leader: { plain: 'shop ent', exception: 'shop ent' },
    officer: { plain: 'shop ent', exception: 'shop ent' },
    resident: { plain: 'shop ent', exception: 'shop ent' },
    supervisor: { plain: 'shop', exception: 'shop ent county city' },
    employee: { plain: '', exception: '' },
    liaison: { plain: '', exception: '' },
    designated: { plain: '', exception: '' },
    adviser: { plain: '', exception: '' },
    admin: { plain: '', exception: '' },
  }
  const yesNo = [false, true]
  const base: SeenFacts = {
    unitId: 'shop',
    ownerId: null,
    claimed: false,
    sealedTo: null,
    excluded: new Set(),
    direct: false,
    filedBy: null,
    exception: false,
  }

  test('23,000 combinations agree with the table', () => {
    let seen = 0
    for (const role of Role.options)
      for (const { id: unitId } of NODES)
        for (const claimed of yesNo)
          for (const direct of yesNo)
            for (const exception of yesNo)
              for (const barred of yesNo)
                for (const owner of yesNo)
                  for (const filed of yesNo)
                    for (const sealed of ['no', 'to me', 'to others']) {
                      const facts = {
                        ...base,
                        claimed,
                        direct,
                        exception,
                        excluded: new Set(barred ? ['me'] : ['x']),
                        ownerId: owner ? 'me' : 'x',
                        filedBy: filed ? 'me' : null,
                        sealedTo: sealed === 'no' ? null : new Set(sealed === 'to me' ? ['me'] : ['x']),
                      }
                      const inPlace =
                        OPEN[role][exception ? 'exception' : 'plain'].split(' ').includes(unitId) &&
                        !(claimed && ['officer', 'resident'].includes(role)) &&
                        !(direct && !['county', 'city'].includes(unitId))
                      const expected =
                        !barred &&
                        (sealed !== 'no'
                          ? sealed === 'to me'
                          : owner || inPlace || (filed && (CADRE_ROLES as readonly Role[]).includes(role)))
                      expect(
                        maySee({ personId: 'me', roles: [{ unitId, role }] }, facts, TREE),
                        JSON.stringify({ role, unitId, claimed, direct, exception, barred, owner, filed, sealed }),
                      ).toBe(expected)
                      seen++
                    }
    expect(seen).toBe(Role.options.length * NODES.length * 64 * 3)
  })

  test.each([
    ['joint', 'tiny', 'director', true],
    ['ent', 'site', 'director', true],
    ['ent', 'sub', 'director', false],
    ['site', 'sub', 'leader', false],
    ['sub', 'sub', 'director', true],
    ['joint', 'tiny', 'officer', true],
    ['tiny', 'tiny', 'director', true],
    ['county', 'county', 'director', true],
    ['county', 'ent', 'director', false],
    ['ent2', 'shop', 'director', false],
    ['team', 'shop', 'leader', false],
    ['shop', 'team', 'leader', true],
    ['ent', 'moon', 'director', false],
  ] as const)('%s sees %s as %s: %s', (roleUnit, unitId, role, expected) =>
    expect(maySee({ personId: 'me', roles: [{ unitId: roleUnit, role }] }, { ...base, unitId }, TREE)).toBe(expected),
  )

  test('rights add up over roles, an admin’s other roles count', () => {
    expect(
      maySee(
        {
          personId: 'me',
          roles: [
            { unitId: 'city', role: 'admin' },
            { unitId: 'ent', role: 'director' },
          ],
        },
        base,
        TREE,
      ),
    ).toBe(true)
    expect(maySee({ personId: 'me', roles: [] }, base, TREE)).toBe(false)
  })
})

test('what goes beyond the enterprise', () => {
  const plain = { direct: false, round: 1, escalated: false, overdue: false, level: 'yellow', category: 'living' } as const
  expect(isException(plain)).toBe(false)
  for (const more of [
    { direct: true },
    { round: 2 },
    { escalated: true },
    { overdue: true },
    { level: 'red' },
    { level: 'orange' },
    { category: 'wages' },
  ] as const)
    expect(isException({ ...plain, ...more })).toBe(true)
})

test('a circle in the tree is refused', () => {
  const circle = makeUnitTree([
    { id: 'a', parentId: 'b', kind: 'federation' },
    { id: 'b', parentId: 'a', kind: 'federation' },
  ])
  expect(() => circle.chain('a')).toThrow(RangeError)
})

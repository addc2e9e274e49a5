/** Who sees what: the SQL that every read carries against the pure rule, on rosters and matters made at random. */
import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bytes, sql } from '../../src/db.ts'
import { excludedBy, isException, maySee, type RoleHeld, type SeenFacts, sealedFor } from '../../src/domain/exclusion.ts'
import { Category, Level } from '../../src/domain/grievance.ts'
import { Role, UnitKind } from '../../src/domain/person.ts'
import { makeUnitTree, type UnitNode } from '../../src/domain/unit-tree.ts'
import { transaction } from '../../src/services/context.ts'
import { visibleTo } from '../../src/services/grievances/read.ts'
import type { Speaker } from '../../src/services/people/people.ts'
import { importUnits } from '../../src/services/people/roster.ts'
import { type Chat, startChat } from '../helpers/chat.ts'

let chat: Chat
beforeAll(async () => {
  chat = await startChat()
})
afterAll(() => chat.stop())

const PEOPLE = 14
const MATTERS = 40
const HOUR_MS = 3_600_000

/** A small generator, so that one number makes a whole world again. */
function dice(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const pick = <T>(of: readonly T[]): T => {
    const found = of[Math.floor(next() * of.length)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
  return { next, pick, chance: (p: number): boolean => next() < p }
}

let numbered = 0

async function world(seed: number): Promise<{ seen: number; wrong: string[] }> {
  const { next, pick, chance } = dice(seed)
  const kinds: UnitKind[] = [
    'federation',
    'federation',
    'joint',
    'enterprise',
    'enterprise',
    'department',
    'department',
    'site',
    'enterprise',
    'department',
  ]
  const code = (at: number) => `W${seed}-${at}`
  const parents = kinds.map((_, at) => (at === 0 ? -1 : Math.floor(next() * at)))
  await transaction(chat.app.deps, ctx =>
    importUnits(
      ctx,
      kinds.map((kind, at) => ({
        code: code(at),
        name: code(at),
        parent: at === 0 ? 'BD' : code(parents[at] ?? 0),
        kind,
        employees: 20,
        province: '',
        nature: '',
      })),
    ),
  )
  const units = await chat.app.db.unit.findMany({ select: { id: true, code: true, parentId: true, kind: true } })
  const tree = makeUnitTree(units.map((unit): UnitNode => ({ ...unit, kind: UnitKind.parse(unit.kind) })))
  const own = units.filter(unit => unit.code.startsWith(`W${seed}-`)).map(({ id }) => id)
  const people = await Promise.all(
    Array.from({ length: PEOPLE }, async () => {
      const id = uuid()
      await chat.app.db.person.create({
        data: { id, nameEnc: bytes(Buffer.alloc(1)), nameIdx: bytes(Buffer.from(id)), imported: true, createdAt: new Date() },
      })
      const roles = new Map(
        Array.from({ length: pick([1, 1, 2, 3]) }, () => ({ unitId: pick(own), role: pick(Role.options) })).map(held => [
          `${held.unitId} ${held.role}`,
          held,
        ]),
      )
      await chat.app.db.role.createMany({ data: [...roles.values()].map(held => ({ personId: id, ...held })) })
      return { id, roles: [...roles.values()] }
    }),
  )
  const roster: RoleHeld[] = people.flatMap(({ id, roles }) => roles.map(held => ({ personId: id, ...held })))
  const cadres = people.filter(({ roles }) => roles.some(({ role }) => role !== 'employee' && role !== 'admin'))
  const now = new Date()
  const wrong: string[] = []
  const matters: { id: string; pure: SeenFacts; told: object }[] = []
  let seen = 0
  for (let at = 0; at < MATTERS; at++) {
    const unitId = pick(own)
    const excluded = chance(0.3)
      ? excludedBy({ personId: pick(people).id, unitId: pick(own), leads: chance(0.5) }, roster, tree)
      : new Set<string>()
    const office = chance(0.3) ? sealedFor(unitId, roster, tree, excluded) : undefined
    const owner = pick(cadres).id
    const broughtBy = chance(0.5) ? pick(people).id : null
    const filedBy = chance(0.3) ? (broughtBy ?? null) : null
    const facts = {
      direct: chance(0.3),
      round: pick([1, 1, 2]),
      level: pick(Level.options),
      category: pick(Category.options),
      escalated: chance(0.2),
      overdue: chance(0.2),
    }
    const status = pick(['registered', 'assigned', 'handling', 'closed'])
    const id = uuid()
    await chat.app.db.grievance.create({
      data: {
        id,
        no: String(++numbered).padStart(9, '0'),
        serial: `${seed}-${at}`,
        unitId,
        kind: 'complaint',
        category: facts.category,
        level: facts.level,
        complexity: 'simple',
        status,
        round: facts.round,
        ownerId: owner,
        ownerReason: facts.escalated ? 'climb:supervisor:1' : 'default',
        sealed: office !== undefined,
        sealedUnitId: office?.unitId ?? null,
        direct: facts.direct,
        mode: 'confidential',
        alias: '青松-1',
        subjectEnc: bytes(Buffer.alloc(1)),
        personId: broughtBy,
        personKey: bytes(Buffer.alloc(1)),
        accessKey: bytes(Buffer.alloc(1)),
        routeId: uuid(),
        bands: [],
        triageVersion: 'test',
        filedById: filedBy,
        registeredAt: now,
        roundAt: now,
        nextDueAt: new Date(now.getTime() + (facts.overdue ? -HOUR_MS : HOUR_MS)),
        exclusions: { create: [...excluded].map(personId => ({ personId, reason: 'test' })) },
      },
    })
    const kept = new Set([...excluded, ...(broughtBy === null || filedBy !== null ? [] : [broughtBy])])
    const pure = {
      unitId,
      ownerId: owner,
      claimed: status !== 'registered',
      sealedTo: office === undefined ? null : new Set([...(office?.personIds ?? []), owner]),
      excluded: kept,
      direct: facts.direct,
      filedBy,
      exception: isException(facts),
    }
    matters.push({ id, pure, told: { of: units.find(unit => unit.id === unitId)?.code, status, sealed: office !== undefined, ...facts } })
  }
  for (const viewer of people) {
    const speaker: Speaker = { identityId: uuid(), personId: viewer.id, name: '', unitId: null, holdings: viewer.roles, noticed: true }
    const rows = await chat.app.db.$queryRaw<{ id: string }[]>(
      sql`SELECT g.id FROM grievances g JOIN units u ON u.id = g.unit_id WHERE ${visibleTo(speaker, now)}`,
    )
    const shown = new Set(rows.map(({ id }) => id))
    const named = viewer.roles.map(({ unitId, role }) => `${role}@${units.find(unit => unit.id === unitId)?.code}`)
    for (const { id, pure, told } of matters) {
      const may = maySee({ personId: viewer.id, roles: viewer.roles }, pure, tree)
      if (may) seen++
      if (shown.has(id) !== may)
        wrong.push(JSON.stringify({ may, named, parents, ...told, owner: pure.ownerId === viewer.id, filed: pure.filedBy === viewer.id }))
    }
  }
  return { seen, wrong }
}

test(`the SQL and the pure rule agree on who sees what: 6 rosters, ${6 * MATTERS * PEOPLE} pairs`, async () => {
  let seen = 0
  const property = fc.asyncProperty(fc.noShrink(fc.integer({ min: 1, max: 2 ** 30 })), async seed => {
    const found = await world(seed)
    seen += found.seen
    expect(found.wrong.slice(0, 3)).toEqual([])
  })
  await fc.assert(property, { numRuns: 6, endOnFailure: true })
  expect(seen).toBeGreaterThan(100)
}, 120_000)

/** Who owns a grievance: exactly one person at work at every instant, found by climbing the tree past whoever is away or excluded. */
import type { Category, Complexity } from './grievance.ts'
import type { Role } from './person.ts'
import { isEnterprise, superiorsIn, type UnitNode } from './unit-tree.ts'

/** One person's roles in one unit; somebody with roles in two units stands here twice. */
export interface Candidate {
  readonly personId: string
  readonly roles: readonly Role[]
  readonly unitId: string
  /** Open matters they own, the tie-breaker. */
  readonly open: number
  /** Not on leave; nothing to do with the hour of the day. */
  readonly atWork: boolean
  /** By a complaint about them or their line, by 回避, or because it is their own matter. */
  readonly excluded: boolean
  /** Who was named for the time of their leave. */
  readonly standInId?: string
  /** What they know best. */
  readonly skills?: readonly string[]
}

export interface AssignmentFacts {
  readonly sealed: boolean
  /** 直送上级 */
  readonly direct: boolean
  readonly complexity: Complexity
  readonly category?: Category
}

export interface AssignmentInput {
  readonly candidates: readonly Candidate[]
  readonly facts: AssignmentFacts
  /** The grievance's unit first, the root last; the caller ends it with DEFAULT_UNIT where that is elsewhere. */
  readonly chain: readonly UnitNode[]
}

export type OwnerCode = 'director' | 'deputy' | 'leader' | 'supervisor' | 'designated' | 'officer'

export interface OwnerReason {
  /** In which capacity; a stand-in owns in that of whom they stand in for. */
  readonly code: OwnerCode
  readonly unitId: string
  /** Offices passed on the way because nobody there could. 0: the first one asked. */
  readonly climbed: number
  readonly skipped: readonly { readonly personId: string; readonly why: 'absent' | 'excluded' }[]
  /** Nobody anywhere is at work: the owner is on leave, which somebody must be told. */
  readonly nobodyAtWork: boolean
  /** Why they and no other of their office: there was none, they know such matters, they have fewest in hand. */
  readonly among: 'only' | 'skill' | 'load'
}

export interface Owner {
  readonly ownerId: string
  readonly deputyFor: string | null
  readonly reason: OwnerReason
}

interface Office {
  readonly unit: UnitNode
  /** First one filled owns. */
  readonly roles: readonly OwnerCode[]
}

/**
 * Who owns what nobody has claimed. Ordinary: the director of the unit, else deputy, else leader, then the same one unit up; a workshop's
 * own leaders never own by default, only a director or deputy of its own studio does. 直送上级: the supervisor of the nearest union above the
 * enterprise. Sealed: its designated person, of any union above, before any supervisor. An absent person's named stand-in comes before the
 * next role. Among equals whoever knows such matters, then the one with the fewest open matters, then the lower id.
 * null: nobody on the line above may own it, see `lastResort`; an exclusion or a seal is never broken.
 */
export function chooseOwner(input: AssignmentInput): Owner | null {
  return firstIn(officesFor(input), input.candidates, input.facts.category)
}

/**
 * The owner one level up, for escalation, a second round and overdue matters: from an officer to their director, from whoever leads an office
 * to the office above. null: there is nothing above; the owner stays and the top is told.
 */
export function climb(input: AssignmentInput & { readonly ownerId: string }): Owner | null {
  const offices = officesFor(input)
  const places = input.candidates.filter(({ personId }) => personId === input.ownerId)
  const leadsAt = offices.findLastIndex(({ unit, roles }) =>
    places.some(place => place.unitId === unit.id && roles.some(role => place.roles.includes(role))),
  )
  const others = input.candidates.filter(({ personId }) => personId !== input.ownerId)
  return firstIn(
    offices.slice(leadsAt + 1),
    others.map(one => (one.standInId === input.ownerId ? withoutStandIn(one) : one)),
    input.facts.category,
  )
}

const ANYBODY: readonly OwnerCode[] = ['supervisor', 'designated', 'director', 'deputy', 'leader', 'officer']

/** Where the line above ends with those it must be kept from: whoever else holds an office, along the chain first and then in any other unit. */
export function lastResort(
  { candidates, chain }: Pick<AssignmentInput, 'candidates' | 'chain'>,
  elsewhere: readonly UnitNode[],
): Owner | null {
  const near = new Set(chain.map(({ id }) => id))
  const units = [...chain, ...elsewhere.filter(({ id }) => !near.has(id))]
  return firstIn(
    units.map((unit): Office => ({ unit, roles: ANYBODY })),
    candidates,
  )
}

const CLAIMING: readonly Role[] = ['director', 'deputy', 'leader']

/**
 * Ids of who may claim, at work and not excluded: officers (simple matters only), director, deputy and leader of its unit or one above in the
 * same enterprise; a supervisor in their own unit; whoever owns it already. Direct: the supervisors of the nearest union above. Sealed: the chosen office's people only.
 */
export function mayClaim(input: AssignmentInput & { readonly ownerId?: string }): string[] {
  const { candidates, facts, chain, ownerId } = input
  const barred = new Set(candidates.filter(({ atWork, excluded }) => excluded || !atWork).map(({ personId }) => personId))
  const able = candidates.filter(({ personId }) => !barred.has(personId))
  const owner = able.filter(({ personId }) => personId === ownerId)
  if (facts.sealed || facts.direct) {
    const office = chooseOwner(input)
    const allowed = able.filter(
      one => one.personId === office?.ownerId || (one.unitId === office?.reason.unitId && one.roles.includes(office.reason.code)),
    )
    return idsOf(allowed, owner)
  }
  const near = new Set(withinEnterprise(chain).map(({ id }) => id))
  const allowed = able.filter(
    ({ unitId, roles }) =>
      (near.has(unitId) && roles.some(role => CLAIMING.includes(role) || (role === 'officer' && facts.complexity === 'simple'))) ||
      (unitId === chain[0]?.id && roles.includes('supervisor')),
  )
  return idsOf(allowed, owner)
}

function idsOf(...lists: readonly Candidate[][]): string[] {
  return [...new Set(lists.flat().map(({ personId }) => personId))].sort()
}

/** From the unit up to its enterprise, and a joint union directly above; the unit alone when it is above all enterprises. */
function withinEnterprise(chain: readonly UnitNode[]): readonly UnitNode[] {
  const first = chain.findIndex(isEnterprise)
  if (first < 0) return chain.slice(0, 1)
  return chain.slice(0, chain[first + 1]?.kind === 'joint' ? first + 2 : first + 1)
}

function officesFor({ facts, chain }: AssignmentInput): Office[] {
  const above = superiorsIn(chain)
  const unions = above.length > 0 ? above : chain.slice(-1)
  const supervisors = unions.map((unit): Office => ({ unit, roles: ['supervisor'] }))
  if (facts.sealed) return [...unions.map((unit): Office => ({ unit, roles: ['designated'] })), ...supervisors]
  if (facts.direct) return [...supervisors, ...unions.map((unit): Office => ({ unit, roles: ['director', 'deputy'] }))]
  return chain.map((unit): Office => ({ unit, roles: rolesAt(unit) }))
}

function rolesAt(unit: UnitNode): readonly OwnerCode[] {
  if (unit.kind === 'federation') return ['supervisor', 'director', 'deputy', 'leader']
  return isEnterprise(unit) ? ['director', 'deputy', 'leader'] : ['director', 'deputy']
}

function firstIn(offices: readonly Office[], candidates: readonly Candidate[], category?: Category): Owner | null {
  return search(offices, candidates, false, category) ?? search(offices, candidates, true, category)
}

/** @param anyone also people on leave, when nobody at work was found */
function search(offices: readonly Office[], candidates: readonly Candidate[], anyone: boolean, category?: Category): Owner | null {
  const skipped: OwnerReason['skipped'][number][] = []
  const idsWhere = (holds: (one: Candidate) => boolean) => new Set(candidates.filter(holds).map(({ personId }) => personId))
  const [known, barred, away] = [idsWhere(() => true), idsWhere(({ excluded }) => excluded), idsWhere(({ atWork }) => !atWork)]
  const able = (id: string) => known.has(id) && !barred.has(id) && (anyone || !away.has(id))
  for (const [climbed, { unit, roles }] of offices.entries()) {
    for (const code of roles) {
      const knows = ({ skills = [] }: Candidate): boolean => category !== undefined && skills.includes(category)
      const here = candidates
        .filter(one => one.unitId === unit.id && one.roles.includes(code))
        .sort((a, b) => Number(knows(b)) - Number(knows(a)) || byLoad(a, b))
      const chosen = here.find(({ personId }) => able(personId))
      skipped.push(
        ...here
          .filter(({ personId }) => !able(personId))
          .map(({ personId }) => ({ personId, why: barred.has(personId) ? ('excluded' as const) : ('absent' as const) })),
      )
      const represented = here.find(({ personId, standInId }) => !barred.has(personId) && standInId !== undefined && able(standInId))
      const ownerId = chosen?.personId ?? represented?.standInId
      if (ownerId !== undefined) {
        const deputyFor = chosen ? null : (represented?.personId ?? null)
        const others = here.filter(({ personId }) => able(personId) && personId !== chosen?.personId)
        const skill = chosen !== undefined && knows(chosen) && !others.every(knows)
        const among = others.length === 0 || chosen === undefined ? 'only' : skill ? 'skill' : 'load'
        return { ownerId, deputyFor, reason: { code, unitId: unit.id, climbed, skipped, nobodyAtWork: anyone, among } }
      }
    }
  }
  return null
}

function withoutStandIn({ standInId: _, ...candidate }: Candidate): Candidate {
  return candidate
}

function byLoad(a: Candidate, b: Candidate): number {
  return a.open - b.open || (a.personId < b.personId ? -1 : 1)
}

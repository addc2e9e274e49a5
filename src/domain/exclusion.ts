/** Who must not see what: a report is kept from whoever it is about, from their line, and, when sealed, from all but one office. */
import type { Category, Level } from './grievance.ts'
import { CADRE_ROLES, type Role } from './person.ts'
import { isEnterprise, superiorsIn, type UnitTree } from './unit-tree.ts'

export interface RoleHeld {
  readonly personId: string
  readonly unitId: string
  readonly role: Role
}

/** Whose conduct a complaint is about. A unit's conduct (老板不发工资) has no respondent and excludes nobody. */
export interface Respondent {
  /** null: named in words only, not on the roster. */
  readonly personId: string | null
  readonly unitId: string
  /** A head or chief of the unit by the complaint's own words (车间主任), on the roster or not. */
  readonly leads: boolean
}

/** Roles that stand above others in their unit. */
const LEADING: readonly Role[] = ['director', 'deputy', 'leader', 'supervisor']
const CADRES: readonly Role[] = CADRE_ROLES

/**
 * Everybody the report is kept from, ids on the roster:
 * - the respondent;
 * - subordinates: whoever holds a role at or below a unit the respondent leads;
 * - superiors: who leads the respondent's unit and, when the respondent leads it too, every unit above it up to the enterprise. Above an
 *   ordinary member of a workshop stands only the workshop: the enterprise's director may still handle it.
 * A respondent in a federation excludes that federation and what is below it, never a federation above.
 */
export function excludedBy(respondent: Respondent, roster: readonly RoleHeld[], units: UnitTree): Set<string> {
  const excluded = new Set<string>(respondent.personId === null ? [] : [respondent.personId])
  const held = roster.filter(({ personId }) => personId === respondent.personId)
  const places = new Map([[respondent.unitId, respondent.leads]])
  for (const { unitId, role } of held) places.set(unitId, (places.get(unitId) ?? false) || LEADING.includes(role))
  for (const [unitId, leads] of places) {
    const above = leads ? lineAbove(unitId, units) : [unitId]
    for (const one of roster) {
      const superior = above.includes(one.unitId) && LEADING.includes(one.role)
      if (superior || (leads && units.isWithin(one.unitId, unitId))) excluded.add(one.personId)
    }
  }
  return excluded
}

function lineAbove(unitId: string, units: UnitTree): string[] {
  const chain = units.chain(unitId)
  const enterprise = chain.findIndex(isEnterprise)
  return enterprise < 0 ? [unitId] : chain.slice(0, enterprise + 1).map(({ id }) => id)
}

/** Harassment, retaliation, and anything about a cadre (any role but employee and admin). */
export function isSealed(
  facts: { harassment: boolean; retaliation: boolean; respondents: readonly string[] },
  roster: readonly RoleHeld[],
): boolean {
  return (
    facts.harassment ||
    facts.retaliation ||
    roster.some(({ personId, role }) => facts.respondents.includes(personId) && CADRES.includes(role))
  )
}

/**
 * Who alone may handle a sealed report from this unit: the designated people of the nearest union above the enterprise that has one not
 * excluded; where no union above has one, the nearest one's supervisors; where the unit has nothing above it, its own.
 * null: nobody in the tree may see it, which an operator must mend.
 */
export function sealedFor(
  unitId: string,
  roster: readonly RoleHeld[],
  units: UnitTree,
  excluded: ReadonlySet<string>,
): { unitId: string; personIds: string[] } | null {
  const chain = units.chain(unitId)
  const above = superiorsIn(chain)
  const offices = above.length > 0 ? above : chain.slice(-1)
  for (const role of ['designated', 'supervisor'] as const) {
    for (const office of offices) {
      const personIds = roster
        .filter(one => one.unitId === office.id && one.role === role && !excluded.has(one.personId))
        .map(({ personId }) => personId)
      if (personIds.length > 0) return { unitId: office.id, personIds: [...new Set(personIds)].sort() }
    }
  }
  return null
}

export interface Viewer {
  readonly personId: string
  readonly roles: readonly { readonly unitId: string; readonly role: Role }[]
}

export interface SeenFacts {
  readonly unitId: string
  readonly ownerId: string | null
  /** Somebody took it up or was given it; an owner by default has not. */
  readonly claimed: boolean
  /** From `sealedFor`; null when it is not sealed. An empty set is seen by nobody. */
  readonly sealedTo: ReadonlySet<string> | null
  readonly excluded: ReadonlySet<string>
  /** 直送上级: the enterprise does not see it. */
  readonly direct: boolean
  /** The cadre who filed it for somebody (代登). */
  readonly filedBy: string | null
  /** From `isException`. */
  readonly exception: boolean
}

/**
 * Whether a cadre may read a grievance. First what forbids: excluded, then sealed, whose designated people alone read it. Then what allows:
 * owning it; director, deputy or leader of its unit or of one above in the same enterprise (a joint union: in its enterprises too);
 * officer and resident there while nobody has claimed it; the cadre who filed it; a supervisor of its very unit, or of one above by exception.
 * Adviser, designated and admin roles open nothing by themselves: an admin sees only what another role of theirs shows.
 */
export function maySee(viewer: Viewer, facts: SeenFacts, units: UnitTree): boolean {
  if (facts.excluded.has(viewer.personId)) return false
  if (facts.sealedTo) return facts.sealedTo.has(viewer.personId)
  if (facts.ownerId === viewer.personId) return true
  if (facts.filedBy === viewer.personId && viewer.roles.some(({ role }) => CADRES.includes(role))) return true
  return viewer.roles.some(held => opens(held, facts, units))
}

function opens({ unitId, role }: { unitId: string; role: Role }, facts: SeenFacts, units: UnitTree): boolean {
  if (facts.direct && units.enterpriseOf(unitId) !== null) return false
  switch (role) {
    case 'director':
    case 'deputy':
    case 'leader':
      return inScope(unitId, facts.unitId, units)
    case 'officer':
    case 'resident':
      return !facts.claimed && inScope(unitId, facts.unitId, units)
    case 'supervisor':
      return unitId === facts.unitId || (facts.exception && units.isWithin(facts.unitId, unitId))
    case 'employee':
    case 'liaison':
    case 'designated':
    case 'adviser':
    case 'admin':
      return false
  }
}

/** What goes beyond the enterprise and so is seen from above. */
export function isException(facts: {
  direct: boolean
  round: number
  escalated: boolean
  overdue: boolean
  level: Level
  category: Category
}): boolean {
  return (
    facts.direct ||
    facts.round > 1 ||
    facts.escalated ||
    facts.overdue ||
    facts.level === 'red' ||
    facts.level === 'orange' ||
    facts.category === 'wages'
  )
}

/** The role's unit, or below it without entering another enterprise; a joint union reaches into its enterprises, a federation into nothing. */
function inScope(roleUnit: string, unitId: string, units: UnitTree): boolean {
  const chain = units.chain(unitId)
  const at = chain.findIndex(({ id }) => id === roleUnit)
  const top = chain[at]
  if (!top) return false
  return top.kind === 'federation' ? at === 0 : top.kind === 'joint' || !chain.slice(0, at).some(isEnterprise)
}

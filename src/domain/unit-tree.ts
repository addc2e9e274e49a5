/** The one tree of units: federation → joint or enterprise → department, site. */
import type { UnitKind } from './person.ts'

export interface UnitNode {
  readonly id: string
  readonly parentId: string | null
  readonly kind: UnitKind
}

export interface UnitTree {
  /** The unit itself first, the root last; empty for a unit that is not in the tree. */
  chain(id: string): readonly UnitNode[]
  /** Whether `id` is `top` or below it. */
  isWithin(id: string, top: string): boolean
  /** The nearest enterprise or joint union, the unit itself included; null above them. */
  enterpriseOf(id: string): UnitNode | null
}

const DEEPEST = 64

/** @throws RangeError from `chain` when parents form a circle */
export function makeUnitTree(units: Iterable<UnitNode>): UnitTree {
  const byId = new Map([...units].map(unit => [unit.id, unit]))

  function chain(id: string): UnitNode[] {
    const found: UnitNode[] = []
    for (let unit = byId.get(id); unit; unit = unit.parentId === null ? undefined : byId.get(unit.parentId)) {
      if (found.push(unit) > DEEPEST) throw new RangeError(`units above ${id} form a circle`)
    }
    return found
  }

  return {
    chain,
    isWithin: (id, top) => chain(id).some(unit => unit.id === top),
    enterpriseOf: id => chain(id).find(isEnterprise) ?? null,
  }
}

export function isEnterprise(unit: UnitNode): boolean {
  return unit.kind === 'enterprise' || unit.kind === 'joint'
}

/** Unions above: where reports about an enterprise's own people go. */
export function isUnion(unit: UnitNode): boolean {
  return unit.kind === 'federation' || unit.kind === 'joint'
}

/** The unions strictly above the chain's enterprise, nearest first; above the first unit when no enterprise is in the chain. */
export function superiorsIn(chain: readonly UnitNode[]): UnitNode[] {
  const enterprise = chain.findIndex(isEnterprise)
  return chain.slice(Math.max(enterprise, 0) + 1).filter(isUnion)
}

/** Who decides what an owner asks for: never who asks, never who must not know of it. */
import { type AssignmentInput, climb, mayClaim } from './assignment.ts'
import type { Role } from './person.ts'
import { isEnterprise } from './unit-tree.ts'

/** extend: 延期 · identity: 查看身份, which the employer's own leaders do not decide */
export type Asked = 'extend' | 'identity'

const DECIDING: Record<Asked, readonly Role[]> = {
  extend: ['director', 'leader', 'deputy'],
  identity: ['director', 'deputy'],
}

/**
 * Ids of those who may decide, sorted: whoever leads the studio of the matter's unit, a deputy only over who is below them; where nobody else there
 * leads, whoever stands one level above the asker. Sealed and 直送上级: the people of its office above, else the next one up. Empty: nobody.
 */
export function approvers(input: AssignmentInput & { readonly askerId: string; readonly asked: Asked }): string[] {
  const { candidates, facts, chain, askerId, asked } = input
  const able = candidates.filter(({ personId, atWork, excluded }) => personId !== askerId && atWork && !excluded)
  const found = facts.sealed || facts.direct ? mayClaim(input).filter(id => id !== askerId) : deciding()
  if (found.length > 0) return [...new Set(found)].sort()
  const above = climb({ ...input, ownerId: askerId })
  return above === null || above.ownerId === askerId ? [] : [above.ownerId]

  function deciding(): string[] {
    const top = chain.findIndex(isEnterprise)
    const near = new Set(chain.slice(0, Math.max(top, 0) + 1).map(({ id }) => id))
    const leads = candidates.some(one => one.personId === askerId && near.has(one.unitId) && one.roles.some(role => LEADING.includes(role)))
    const roles = DECIDING[asked].filter(role => role !== 'deputy' || !leads)
    const standing: readonly Role[] = top < 0 ? [...roles, 'supervisor'] : roles
    return able.filter(one => near.has(one.unitId) && one.roles.some(role => standing.includes(role))).map(({ personId }) => personId)
  }
}

const LEADING: readonly Role[] = ['director', 'leader']

/** No open matter without somebody to answer for it: when an owner loses their role, or is kept from it from now on, it goes to who owns by default. */
import { join, sql } from '../../../db.ts'
import { HANDLING_ROLES, isOpenIn } from '../../../domain/grievance.ts'
import type { Role } from '../../../domain/person.ts'
import type { Context } from '../../context.ts'
import { append } from '../../ledger/ledger.ts'
import { act } from '../act.ts'
import { byId, type Grievance } from '../read.ts'
import { assignmentInput, officeOf, ownerFor, reasonOf } from './owner.ts'

const HANDLING: readonly Role[] = HANDLING_ROLES

/** For everybody whose roles or accounts were just changed. @returns how many matters went to somebody else */
export async function reown(ctx: Context, personIds: readonly string[]): Promise<number> {
  if (personIds.length === 0) return 0
  const owned = await ctx.tx.$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM grievances WHERE owner_id IN (${join(personIds.map(id => sql`${id}::uuid`))}) AND status NOT IN ('closed', 'withdrawn', 'redirected') ORDER BY id`)
  let moved = 0
  for (const { id } of owned) if (await reownOne(ctx, await byId(ctx, id))) moved++
  return moved
}

async function reownOne(ctx: Context, grievance: Grievance): Promise<boolean> {
  const office = await officeOf(ctx, grievance)
  const { candidates } = await assignmentInput(ctx, office)
  const fit = candidates.some(
    ({ personId, roles, excluded }) => personId === grievance.ownerId && !excluded && roles.some(role => HANDLING.includes(role)),
  )
  if (fit) return false
  const owner = await ownerFor(ctx, office)
  if (owner === null || owner.ownerId === grievance.ownerId) return false
  const set = { ownerId: owner.ownerId, ownerReason: reasonOf('default', owner) }
  if (isOpenIn('assign', grievance.status)) {
    await act(ctx, grievance, 'assign', {
      actor: { as: 'system' },
      set,
      details: { reason: '原承办人不再担任这项工作', to: owner.ownerId },
    })
    return true
  }
  await ctx.tx.grievance.update({ where: { id: grievance.id }, data: { ...set, version: { increment: 1 } } })
  await append(ctx, {
    type: 'owner-changed',
    actor: { as: 'system' },
    grievanceId: grievance.id,
    unitId: grievance.unitId,
    payload: { was: grievance.ownerId, ...set },
  })
  return true
}

/** Somebody left the enterprise: their rights end at once, and what they had in hand gets another owner. */
import { sql } from '../../db.ts'
import type { Context } from '../context.ts'
import { reown } from '../grievances/ownership/orphans.ts'
import { append } from '../ledger/ledger.ts'
import { isCadre, type Speaker } from './people.ts'

export interface Left {
  /** Units in which they held a cadre's role. */
  readonly unitIds: readonly string[]
  /** Open matters that went to somebody else. */
  readonly moved: number
}

/** Of an employee nothing is told to anybody: that one of a few has left could show whose matter it is. */
export async function leave(ctx: Context, person: Speaker): Promise<Left> {
  const cadre = isCadre(person)
  await ctx.tx.$executeRaw(sql`UPDATE people SET left_at = coalesce(left_at, ${ctx.now}) WHERE id = ${person.personId}::uuid`)
  await ctx.tx.$executeRaw(sql`DELETE FROM roles WHERE person_id = ${person.personId}::uuid`)
  await ctx.tx.$executeRaw(sql`UPDATE duties SET until = ${ctx.now} WHERE person_id = ${person.personId}::uuid AND until > ${ctx.now}`)
  if (cadre)
    await append(ctx, {
      type: 'cadre-left',
      actor: { as: 'system' },
      payload: { personId: person.personId, roles: person.holdings.map(({ role, unitId }) => `${role} ${unitId}`).join('; ') },
    })
  const moved = await reown(ctx, [person.personId])
  return { unitIds: cadre ? [...new Set(person.holdings.map(({ unitId }) => unitId))] : [], moved }
}

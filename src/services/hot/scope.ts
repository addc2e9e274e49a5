/** Where a matter is counted: with those of its studio, and what that studio may not see apart, at the office above. */
import type { Context } from '../context.ts'
import { chainOf, studioOf } from '../people/units.ts'

export interface Scope {
  readonly unitId: string
  /** Sealed, or 直送上级. */
  readonly apart: boolean
}

export interface Placed {
  readonly unitId: string
  readonly sealed: boolean
  readonly sealedUnitId: string | null
  readonly direct: boolean
}

export async function scopeOf(ctx: Context, { unitId, sealed, sealedUnitId, direct }: Placed): Promise<Scope> {
  const chain = await chainOf(ctx, unitId)
  const studio = studioOf(chain)
  const at = studio === undefined ? -1 : chain.indexOf(studio)
  if (!sealed && !direct) return { unitId: studio?.id ?? unitId, apart: false }
  return { unitId: (sealed ? sealedUnitId : null) ?? chain[at + 1]?.id ?? studio?.id ?? unitId, apart: true }
}

export const scopeName = ({ unitId, apart }: Scope): string => `hot ${unitId} ${apart}`

/** Terms of one scope are other numbers in another: one table holds them all, and each is counted and looked up in its own only. */
export function termsOfScope({ unitId, apart }: Scope): (key: string) => bigint {
  const salt = BigInt(`0x${unitId.replaceAll('-', '').slice(-16)}`) ^ (apart ? 1n : 0n)
  return key => BigInt.asIntN(64, BigInt(key) ^ salt)
}

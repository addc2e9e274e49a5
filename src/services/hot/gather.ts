/** 热点: matters become clusters as they are registered; people are counted, not messages, and the fifth gives the early warning. */
import { sql } from '../../db.ts'
import { termsIn } from '../../triage/hot/bands.ts'
import { HOT, likeness, vectorOf } from '../../triage/hot/hot-vector.ts'
import { lookAtWhoIsNamed } from '../alerts/detect/about-one.ts'
import { planRise } from '../alerts/detect/rise.ts'
import { type Context, type Deps, transaction } from '../context.ts'
import { type Scope, scopeName, scopeOf } from './scope.ts'
import { areOne, beginIssue, countWords, issuesNear, leave, take, unite } from './store.ts'
import { afterJoining } from './warn.ts'

interface Waiting {
  readonly grievanceId: string
  readonly bands: Uint8Array[]
  readonly unitId: string
  readonly sealed: boolean
  readonly sealedUnitId: string | null
  readonly direct: boolean
  readonly personKey: Uint8Array
  readonly at: Date
  /** It is counted in an issue already. */
  readonly counted: boolean
  /** Somebody speaks of dying: that is no issue of many. */
  readonly alone: boolean
}

/** As many as a transaction takes: others of the same studio wait for it. */
const MOST = 40
/** One that fails so often is left alone; it is no part of an issue, and nothing else is touched by it. */
const TRIES = 20

/**
 * Puts what waits to its issue, oldest first; returns how many. Those of one studio one after the other, so that two of a kind find each other.
 * Where one of several fails they are done one by one, and the one that fails goes behind the others. @throws what failed, after counting the try
 */
export async function gatherWaiting(deps: Deps, most = MOST): Promise<number> {
  let claimed: readonly Waiting[] = []
  try {
    return await transaction(deps, async ctx => {
      claimed = await claim(ctx, most)
      const placed = await Promise.all(claimed.map(async waiting => ({ waiting, scope: await scopeOf(ctx, waiting) })))
      for (const name of [...new Set(placed.map(({ scope }) => scopeName(scope)))].sort())
        await ctx.tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
      for (const { waiting, scope } of placed) {
        await gather(ctx, scope, waiting)
        await lookAtWhoIsNamed(ctx, waiting.grievanceId)
      }
      for (const houseId of new Set(placed.flatMap(({ scope }) => (scope.apart ? [] : [scope.unitId])))) await planRise(ctx, houseId)
      await ctx.tx.$executeRaw(
        sql`DELETE FROM hot_waiting WHERE grievance_id = ANY(${claimed.map(({ grievanceId }) => grievanceId)}::uuid[])`,
      )
      return claimed.length
    })
  } catch (error) {
    const [first, ...others] = claimed
    if (others.length > 0) return gatherWaiting(deps, 1)
    if (first !== undefined)
      await deps.db.$executeRaw(sql`UPDATE hot_waiting SET tries = tries + 1 WHERE grievance_id = ${first.grievanceId}::uuid`)
    throw error
  }
}

const claim = (ctx: Context, most: number): Promise<Waiting[]> =>
  ctx.tx.$queryRaw<Waiting[]>(sql`
    SELECT g.id AS "grievanceId", g.bands, g.unit_id AS "unitId", g.sealed, g.sealed_unit_id AS "sealedUnitId", g.direct, g.person_key AS "personKey",
      g.registered_at AS at, EXISTS (SELECT 1 FROM hot_members m WHERE m.grievance_id = g.id) AS counted,
      EXISTS (SELECT 1 FROM alert_members m JOIN alerts a ON a.id = m.alert_id WHERE m.grievance_id = g.id AND a.hazard = 'self-harm') AS alone
    FROM hot_waiting w JOIN grievances g ON g.id = w.grievance_id WHERE w.tries < ${TRIES}::int
    ORDER BY w.tries, w.grievance_id LIMIT ${most}::int FOR UPDATE OF w SKIP LOCKED`)

async function gather(ctx: Context, scope: Scope, { grievanceId, bands, personKey, at, counted, alone }: Waiting): Promise<void> {
  const terms = termsIn(bands)
  if (counted) await leave(ctx, grievanceId)
  if (alone || terms.length === 0) return
  const vector = vectorOf(terms, await countWords(ctx, scope, terms))
  if (vector.size === 0) return
  const near = (await issuesNear(ctx, scope, vector))
    .map(issue => ({ issue, likeness: likeness(vector, issue.centre) }))
    .filter(one => one.likeness >= HOT.join)
    .sort((a, b) => b.likeness - a.likeness)
  const [nearest, ...others] = near
  let issue = await take(ctx, scope, nearest?.issue ?? (await beginIssue(ctx, scope, at)), vector, { grievanceId, personKey, at })
  let united = false
  for (const { issue: other } of others.slice(0, 3)) {
    if (!areOne(issue, other)) continue
    issue = await unite(ctx, issue, other)
    united = true
  }
  await afterJoining(ctx, { ...scope, ...issue }, grievanceId, united)
}

/**
 * Several people about one person of the roster: 班长, 车间主任, 厂长. They are counted together, as they would be about a boiler. What is told goes in private
 * to the office that may read each of these complaints anyway, never to a group, and names nobody: not who said it, and not whom it is about.
 */
import { sql } from '../../../db.ts'
import type { Category } from '../../../domain/grievance.ts'
import { collectiveFrom, FEWEST_COLLECTIVE } from '../../../domain/incident.ts'
import { DAY_MS } from '../../../domain/time/shanghai.ts'
import type { Context } from '../../context.ts'
import { append } from '../../ledger/ledger.ts'
import { chainOf, studioOf, type Unit } from '../../people/units.ts'
import { ABOUT_ONE, byIdOf } from '../facts.ts'
import { grow } from './grow.ts'
import { openAlert } from './open.ts'
import { countVoices, SAYS_SO, type Voice, voiceColumns } from './voices.ts'

/** Nobody complains about a boss in the hour in which others do: two weeks hold a month's one or two bad shifts, and no quarrel of last year. */
const LATELY_MS = 14 * DAY_MS

interface Said extends Voice {
  readonly unitId: string
  readonly category: Category
  readonly sealedUnitId: string | null
  readonly sealed: boolean
  readonly direct: boolean
}

/** To be called after a matter was registered or moved. Whom it names was settled then. */
export async function lookAtWhoIsNamed(ctx: Context, grievanceId: string): Promise<void> {
  const named = await ctx.tx.exclusion.findMany({
    where: { grievanceId, reason: 'respondent' },
    select: { personId: true },
    orderBy: { personId: 'asc' },
  })
  for (const { personId } of named) await lookAt(ctx, personId)
}

async function lookAt(ctx: Context, respondentId: string): Promise<void> {
  const said = await ctx.tx.$queryRaw<Said[]>(sql`
    SELECT ${voiceColumns}, g.unit_id AS "unitId", g.category, g.sealed, g.sealed_unit_id AS "sealedUnitId", g.direct
    FROM exclusions x JOIN grievances g ON g.id = x.grievance_id
    WHERE x.person_id = ${respondentId}::uuid AND x.reason = 'respondent' AND g.registered_at > ${new Date(ctx.now.getTime() - LATELY_MS)} AND ${SAYS_SO}
    ORDER BY g.id LIMIT 300`)
  const newest = said.at(-1)
  if (newest === undefined || said.length < FEWEST_COLLECTIVE) return
  const chain = await chainOf(ctx, newest.unitId)
  const place = said.every(({ unitId }) => unitId === newest.unitId) ? chain[0] : (studioOf(chain) ?? chain[0])
  if (place === undefined || countVoices(said) < collectiveFrom(place.employees)) return
  await ctx.tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`about ${respondentId}`}, 0))`)
  const rule = `${ABOUT_ONE}${respondentId}`
  const open = await ctx.tx.alert.findFirst({
    where: { rule, status: { not: 'closed' }, openedAt: { gt: new Date(ctx.now.getTime() - LATELY_MS) } },
    select: { id: true },
  })
  const alertId = open?.id ?? (await begin(ctx, officeOf(said, chain), place, said, rule))
  await grow(ctx, await byIdOf(ctx, alertId), said)
}

/** The highest of the offices that these matters went to: what is sealed is none of the house's. */
function officeOf(said: readonly Said[], chain: readonly Unit[]): string {
  const studio = studioOf(chain)
  const above = chain.slice(studio === undefined ? 0 : chain.indexOf(studio) + 1)
  const sealedTo = said.find(({ sealed, sealedUnitId }) => sealed && sealedUnitId !== null)?.sealedUnitId
  const kept = said.some(({ sealed, direct }) => sealed || direct)
  return sealedTo ?? (kept ? above[0]?.id : studio?.id) ?? chain[0]?.id ?? ''
}

async function begin(ctx: Context, houseId: string, place: Unit, said: readonly Said[], rule: string): Promise<string> {
  // what stands for all is kept from everybody that any of them is kept from: a sealed one first
  const first = said.find(({ sealed }) => sealed) ?? said.find(({ direct }) => direct) ?? said[0]
  const names = { grievanceId: first?.grievanceId ?? null, level: 'blue', hazard: 'none', rule } as const
  const category = said.at(-1)?.category ?? 'management'
  const alertId = await openAlert(ctx, { houseId, placeId: place.id, ...names, category, people: 0, collective: true })
  const payload = { rule: 'about-one', from: collectiveFrom(place.employees) }
  await append(ctx, { type: 'alert-opened', actor: { as: 'system' }, alertId, unitId: houseId, payload })
  return alertId
}

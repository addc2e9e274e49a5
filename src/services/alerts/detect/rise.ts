/**
 * 突增: more people of a unit in one day than is normal for it, whatever they write about. Those who lead hear of it quietly, once a day at most; it is
 * no alert to be signed for. What is sealed, went 直送上级 or complains about somebody is not counted: the house may not know of it.
 */
import { v7 as uuid } from 'uuid'
import { sql } from '../../../db.ts'
import { isSharpRise, type Normal, RISE, usualADay } from '../../../domain/rise.ts'
import { atShanghai, DAY_MS, HOUR_MS, msOfDay, shanghaiDate } from '../../../domain/time/shanghai.ts'
import { say } from '../../../texts/text.ts'
import { type Context, type Deps, transaction } from '../../context.ts'
import { append } from '../../ledger/ledger.ts'
import { unitById } from '../../people/units.ts'
import { byIdOf, sourceOf } from '../facts.ts'
import { tellHouse } from './grow.ts'
import { openAlert } from './open.ts'
import { COUNTED, countVoices, type Voice, voiceColumns } from './voices.ts'

const KIND = 'rise'
export const RISE_RULE = 'rise'

/** Those who come together are looked at together. */
const GATHER_MS = 10 * 60_000

/** Nobody is told at night what needs no hand before morning: from 8 to 21, any day. */
function byDay(at: Date): Date {
  const hour = msOfDay(at) / HOUR_MS
  if (hour >= 8 && hour < 21) return at
  return atShanghai(shanghaiDate(hour < 8 ? at : new Date(at.getTime() + DAY_MS)), '08:00')
}

/** Somebody of this house has brought something: soon it is looked whether many have. One look waits at a time. */
export async function planRise(ctx: Context, houseId: string): Promise<void> {
  const [last] = await ctx.tx.$queryRaw<{ at: Date | null }[]>(
    sql`SELECT max(opened_at) AS at FROM alerts WHERE unit_id = ${houseId}::uuid AND rule = ${RISE_RULE}`,
  )
  const soonest = Math.max(ctx.now.getTime() + GATHER_MS, (last?.at?.getTime() ?? 0) + DAY_MS)
  await ctx.tx.$executeRaw(sql`
    INSERT INTO deadlines (id, unit_id, kind, started_at, due_at) SELECT ${uuid()}::uuid, ${houseId}::uuid, ${KIND}, ${ctx.now}, ${byDay(new Date(soonest))}
    WHERE NOT EXISTS (SELECT 1 FROM deadlines d WHERE d.unit_id = ${houseId}::uuid AND d.kind = ${KIND} AND d.fired_at IS NULL AND d.cancelled_at IS NULL)`)
}

/** Looks at one house that is due; returns how many (0 or 1). */
export const fireRise = (deps: Deps): Promise<number> =>
  transaction(deps, async ctx => {
    const [due] = await ctx.tx.$queryRaw<{ houseId: string }[]>(sql`
      UPDATE deadlines SET fired_at = ${ctx.now} WHERE id = (SELECT id FROM deadlines WHERE kind = ${KIND} AND due_at <= ${ctx.now}
        AND fired_at IS NULL AND cancelled_at IS NULL ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING unit_id AS "houseId"`)
    if (due === undefined) return 0
    const risen = await lowestRisen(ctx, due.houseId)
    if (risen !== null) await warn(ctx, due.houseId, risen)
    return 1
  })

interface Risen {
  readonly unitId: string
  readonly people: number
  readonly before: Normal
}

/** The smallest unit of the house that has risen. */
async function lowestRisen(ctx: Context, houseId: string): Promise<Risen | null> {
  const [first] = await ctx.tx.$queryRaw<{ at: Date | null }[]>(sql`
    SELECT min(f.at) AS at FROM units u CROSS JOIN LATERAL (SELECT min(registered_at) AS at FROM grievances WHERE unit_id = u.id) f
    WHERE u.path @> ARRAY[${houseId}]::uuid[]`)
  const days = Math.min(RISE.days, Math.floor((ctx.now.getTime() - (first?.at?.getTime() ?? ctx.now.getTime())) / DAY_MS) - 1)
  if (days < RISE.fewestDays) return null
  const found = await ctx.tx.$queryRaw<{ unitId: string; depth: number; people: number; before: number }[]>(sql`
    SELECT unit AS "unitId", max(depth)::int AS depth, count(DISTINCT person_key) FILTER (WHERE ago = 0)::int AS people,
      count(DISTINCT (ago, person_key)) FILTER (WHERE ago BETWEEN 1 AND ${days}::int)::int AS before
    FROM (SELECT g.person_key, floor(extract(epoch FROM ${ctx.now}::timestamptz - g.registered_at) / 86400)::int AS ago, place.unit, place.depth
      FROM grievances g JOIN units u ON u.id = g.unit_id CROSS JOIN LATERAL unnest(u.path) WITH ORDINALITY AS place(unit, depth)
      WHERE u.path @> ARRAY[${houseId}]::uuid[] AND place.depth >= array_position(u.path, ${houseId}::uuid)
        AND g.registered_at > ${daysAgo(ctx, RISE.days + 1)} AND ${OF_HOUSE}) came
    GROUP BY unit HAVING count(DISTINCT person_key) FILTER (WHERE ago = 0) >= ${RISE.fewest}::int ORDER BY depth DESC, unit`)
  for (const { unitId, people, before } of found) {
    const normal = { people: before, days }
    if (!isSharpRise(people, normal)) continue
    const voices = countVoices(await voicesToday(ctx, unitId), people)
    if (isSharpRise(voices, normal)) return { unitId, people: voices, before: normal }
  }
  return null
}

const daysAgo = (ctx: Context, days: number): Date => new Date(ctx.now.getTime() - days * DAY_MS)

const OF_HOUSE = sql`NOT g.sealed AND NOT g.direct AND ${COUNTED}`

const MOST_READ = 300

const voicesToday = (ctx: Context, unitId: string): Promise<Voice[]> =>
  ctx.tx.$queryRaw<Voice[]>(sql`
    SELECT ${voiceColumns} FROM grievances g JOIN units u ON u.id = g.unit_id
    WHERE u.path @> ARRAY[${unitId}]::uuid[] AND g.registered_at > ${daysAgo(ctx, 1)} AND ${OF_HOUSE} ORDER BY g.id LIMIT ${MOST_READ}::int`)

async function warn(ctx: Context, houseId: string, { unitId, people, before }: Risen): Promise<void> {
  const names = { grievanceId: null, level: 'yellow', hazard: 'none', category: 'other', rule: RISE_RULE } as const
  const alertId = await openAlert(ctx, { houseId, placeId: unitId, ...names, people, collective: true })
  await append(ctx, {
    type: 'alert-opened',
    actor: { as: 'system' },
    alertId,
    unitId,
    payload: { rule: RISE_RULE, people, before, chance: RISE.chance },
  })
  const alert = await byIdOf(ctx, alertId)
  const { name } = await unitById(ctx, unitId)
  await tellHouse(
    ctx,
    alert,
    await sourceOf(ctx, alert),
    say('riseWarning', { unit: name, people, usual: usualADay(before), alertNo: alert.no }),
  )
}

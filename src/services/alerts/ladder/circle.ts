/** Who stands where around an alert: its leaders in their order, the offices above, whoever is on duty. Never whoever is complained about. */
import { sql } from '../../../db.ts'
import { isNight, type Station } from '../../../domain/incident.ts'
import type { Role } from '../../../domain/person.ts'
import { type Context, once } from '../../context.ts'
import { excludedFrom } from '../../grievances/ownership/owner.ts'
import type { Grievance } from '../../grievances/read.ts'
import { cadresIn } from '../../people/people.ts'
import { chainOf, studioOf } from '../../people/units.ts'

/** What an alert is about, as far as telling it goes; in a drill there is no matter behind it. */
export type Source = Pick<
  Grievance,
  'unitId' | 'unitName' | 'sealed' | 'sealedUnitId' | 'direct' | 'sensitive' | 'personId' | 'category'
> & {
  readonly id: string | null
  readonly no: string | null
  readonly ownerId: string | null
  /** Kept from these as well: of many matters it is told as one. */
  readonly besides?: ReadonlySet<string>
}

type Placed = Awaited<ReturnType<typeof cadresIn>>[number]

export interface Circle {
  /** Of the house, nearest unit first; empty for what is kept from it. */
  readonly own: readonly Placed[]
  /** Offices above it, the nearest first, each with those who answer there. */
  readonly offices: readonly (readonly string[])[]
  readonly excluded: ReadonlySet<string>
  /** On duty now in the house. */
  readonly onDuty: readonly string[]
  readonly ownerId: string | null
}

export async function circleOf(ctx: Context, source: Source): Promise<Circle> {
  const chain = await chainOf(ctx, source.unitId)
  const studio = studioOf(chain)
  const inside = studio === undefined ? [] : chain.slice(0, chain.indexOf(studio) + 1)
  const kept = source.sealed || source.direct
  const above = chain.slice(inside.length)
  const excluded = new Set([
    ...(source.id === null ? [] : await excludedFrom(ctx, { id: source.id, personId: source.personId })),
    ...(source.besides ?? []),
  ])
  const place = new Map(chain.map(({ id }, at) => [id, at]))
  const ids = inside.map(({ id }) => id)
  const own = kept ? [] : [...(await cadresIn(ctx, ids))].sort((a, b) => (place.get(a.unitId) ?? 0) - (place.get(b.unitId) ?? 0))
  const offices = await officesOf(
    ctx,
    source,
    (above.length > 0 ? above : chain).map(({ id }) => id),
    excluded,
  )
  const standIns = await standInsOf(ctx, [...own.map(({ personId }) => personId), ...offices.flat()])
  const inTurn = (id: string): string[] =>
    [standIns.get(id) ?? id, id].filter((one, at, both) => both.indexOf(one) === at && !excluded.has(one))
  return {
    own: own.flatMap(row => inTurn(row.personId).map(personId => ({ ...row, personId }))),
    offices: offices.map(office => [...new Set(office.flatMap(inTurn))]),
    excluded,
    onDuty: kept ? [] : (await dutyIn(ctx, ids)).filter(personId => !excluded.has(personId)),
    ownerId: source.ownerId,
  }
}

/** Who stands in for those who are away at this moment: they stand before them on every rung. */
async function standInsOf(ctx: Context, personIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.tx.$queryRaw<{ personId: string; standInId: string }[]>(sql`
    SELECT DISTINCT ON (a.person_id) a.person_id AS "personId", a.stand_in_id AS "standInId" FROM absences a JOIN people p ON p.id = a.stand_in_id AND p.left_at IS NULL
    WHERE a.person_id = ANY(${[...personIds]}::uuid[]) AND a."from" <= ${ctx.now} AND a.until > ${ctx.now} ORDER BY a.person_id, a."from" DESC`)
  return new Map(rows.map(({ personId, standInId }) => [personId, standInId]))
}

/** Office by office: on duty there, then supervisors; of a sealed matter the people it is sealed to before all of them. */
async function officesOf(ctx: Context, source: Source, above: readonly string[], excluded: ReadonlySet<string>): Promise<string[][]> {
  const cadres = await cadresIn(ctx, above)
  const holding = (unitId: string | null, role: Role): string[] =>
    cadres.filter(one => one.unitId === unitId && one.role === role).map(({ personId }) => personId)
  const sealedTo = source.sealedUnitId === null ? [] : [holding(source.sealedUnitId, 'designated')]
  const designated = source.sealed ? above.map(id => holding(id, 'designated')) : []
  const plain = await Promise.all(above.map(async id => [...(source.sealed ? [] : await dutyIn(ctx, [id])), ...holding(id, 'supervisor')]))
  return [...sealedTo, ...designated, ...plain]
    .map(people => [...new Set(people)].filter(id => !excluded.has(id)))
    .filter(people => people.length > 0)
}

/** On duty at this moment in these units, the latest shift first. */
const dutyIn = (ctx: Context, unitIds: readonly string[]): Promise<string[]> =>
  once(ctx, `duty|${unitIds.join()}`, async () => {
    if (unitIds.length === 0) return []
    const rows = await ctx.tx.$queryRaw<{ personId: string }[]>(sql`
      SELECT d.person_id AS "personId" FROM duties d JOIN people p ON p.id = d.person_id AND p.left_at IS NULL
      WHERE d.unit_id = ANY(${[...unitIds]}::uuid[]) AND d."from" <= ${ctx.now} AND d.until > ${ctx.now} ORDER BY d."from" DESC`)
    return rows.map(({ personId }) => personId)
  })

/** Those of a station. @param told who heard of the alert before: `above` is the next office that none of them belongs to */
export function peopleAt(station: Station, circle: Circle, told: ReadonlySet<string>): string[] {
  const { own, offices } = circle
  const holding = (role: Role): string[] => [...new Set(own.filter(one => one.role === role).map(({ personId }) => personId))]
  const leaders = holding('leader')
  switch (station) {
    case 'named-leader':
      return leaders.slice(0, 1)
    case 'next-leaders':
      return leaders.slice(1)
    case 'deputies':
      return holding('deputy')
    case 'directors':
      return [
        ...new Set([...holding('director'), ...(circle.ownerId === null || circle.excluded.has(circle.ownerId) ? [] : [circle.ownerId])]),
      ]
    case 'superior':
      return [...(offices[0] ?? [])]
    case 'above':
      return [...(offices.find(office => !office.some(id => told.has(id))) ?? [])]
    case 'phone-list':
      return []
  }
}

/** At night an orange alert wakes whoever is on duty; where nobody is, those of the day. */
export const atNight = (ctx: Context, { onDuty }: Circle): readonly string[] => (isNight(ctx.now) ? onDuty : [])

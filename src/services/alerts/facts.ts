/** An alert as it stands, and what it is about. */
import { sql } from '../../db.ts'
import { Category, type Level } from '../../domain/grievance.ts'
import { type Ladder, ladderOf } from '../../domain/incident.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import { say } from '../../texts/text.ts'
import { HAZARD, type Hazard } from '../../texts/zh-cn/alerts.ts'
import type { Context } from '../context.ts'
import { byId, type Grievance } from '../grievances/read.ts'
import { linesOf, storyOf } from '../grievances/words/words.ts'
import { unitById } from '../people/units.ts'
import type { Source } from './ladder/circle.ts'
import { isLifeDanger, storyToTell } from './rescue/life-danger.ts'

export interface AlertFacts {
  readonly id: string
  readonly no: string
  readonly unitId: string
  readonly shownUnitId: string | null
  readonly level: Level
  readonly hazard: Hazard
  readonly life: boolean
  readonly grievanceId: string | null
  readonly category: Category
  readonly rule: string
  readonly status: string
  readonly state: string
  readonly people: number
  readonly collective: boolean
  readonly drill: boolean
  readonly openedAt: Date
  readonly signedAt: Date | null
  readonly signedById: string | null
  readonly stoodDownAt: Date | null
  /** 合并: the alert that answers for it. */
  readonly intoId: string | null
  /** Another of its kind was open in another place of the house, see places.ts. */
  readonly apart: boolean
}

const COLUMNS = sql`a.id, a.no, a.unit_id AS "unitId", a.shown_unit_id AS "shownUnitId", a.level, a.hazard, a.grievance_id AS "grievanceId", a.category, a.rule,
  a.status, a.state, a.people, a.collective, a.drill, a.opened_at AS "openedAt", a.signed_at AS "signedAt", a.signed_by_id AS "signedById",
  a.stood_down_at AS "stoodDownAt", a.into_id AS "intoId",
  EXISTS (SELECT 1 FROM alert_notes n WHERE n.alert_id = a.id AND n.kind = 'apart') AS apart`

type Row = Omit<AlertFacts, 'life' | 'category' | 'hazard'> & { category: string; hazard: string }

const factsOf = (row: Row): AlertFacts => {
  const hazard: Hazard = row.hazard in HAZARD ? (row.hazard as Hazard) : 'none'
  const category = Category.safeParse(row.category)
  return { ...row, hazard, category: category.success ? category.data : 'other', life: isLifeDanger({ level: row.level, hazard }) }
}

export async function byIdOf(ctx: Context, alertId: string): Promise<AlertFacts> {
  const [row] = await ctx.tx.$queryRaw<Row[]>(sql`SELECT ${COLUMNS} FROM alerts a WHERE a.id = ${alertId}::uuid`)
  if (row === undefined) throw new Error(`alert ${alertId} has no row`)
  return factsOf(row)
}

/** Ladder of an alert as it stands; null: nobody need sign for it. */
export const ladderFor = ({ level, life }: Pick<AlertFacts, 'level' | 'life'>): Ladder | null => ladderOf(level, life)

/** It was counted out of what many said: no single matter stands for it, and nobody's words. */
export const isOfMany = ({ rule }: Pick<AlertFacts, 'rule'>): boolean => rule.startsWith('people:')

/** Of those: many about one person, see about-one.ts. */
export const ABOUT_ONE = 'people:about:'
export const isAboutOne = ({ rule }: Pick<AlertFacts, 'rule'>): boolean => rule.startsWith(ABOUT_ONE)

/** Whether this person is kept from what `alerts a` is about; of many about one person from any of them. */
export const keptFrom = (
  personId: string,
): Prisma.Sql => sql`EXISTS (SELECT 1 FROM exclusions x WHERE x.person_id = ${personId}::uuid AND (x.grievance_id = a.grievance_id
  OR starts_with(a.rule, ${ABOUT_ONE}) AND x.grievance_id IN (SELECT m.grievance_id FROM alert_members m WHERE m.alert_id = a.id)))`

/** The alert of that column and those that were merged into it. */
export const withMerged = (alertId: Prisma.Sql): Prisma.Sql =>
  sql`(SELECT o.id FROM alerts o WHERE o.id = ${alertId} OR o.into_id = ${alertId})`

/** The matter that opened it; of a drill its unit alone. */
export async function sourceOf(
  ctx: Context,
  alert: Pick<AlertFacts, 'id' | 'grievanceId' | 'unitId' | 'shownUnitId' | 'category' | 'rule'>,
): Promise<Source> {
  if (alert.grievanceId !== null) {
    const matter = await byId(ctx, alert.grievanceId)
    if (isAboutOne(alert)) return aboutOne(ctx, alert, matter)
    return isOfMany(alert) ? { ...matter, no: null, ownerId: null } : matter
  }
  const { name } = await unitById(ctx, alert.unitId)
  const nobody = { id: null, no: null, ownerId: null, personId: null, sensitive: null, sealed: false, sealedUnitId: null, direct: false }
  return { ...nobody, unitId: alert.unitId, unitName: name, category: alert.category }
}

/** Kept from everybody that any of them is kept from, and from who brought one; a place is named as in a group. */
async function aboutOne(ctx: Context, { id, shownUnitId }: Pick<AlertFacts, 'id' | 'shownUnitId'>, matter: Grievance): Promise<Source> {
  const kept = await ctx.tx.$queryRaw<{ personId: string }[]>(sql`
    SELECT x.person_id AS "personId" FROM alert_members m JOIN exclusions x ON x.grievance_id = m.grievance_id WHERE m.alert_id = ${id}::uuid
    UNION SELECT g.person_id FROM alert_members m JOIN grievances g ON g.id = m.grievance_id WHERE m.alert_id = ${id}::uuid AND g.person_id IS NOT NULL`)
  const unitName = shownUnitId === null ? say('smallMember', {}) : (await unitById(ctx, shownUnitId)).name
  return { ...matter, no: null, ownerId: null, unitName, besides: new Set(kept.map(({ personId }) => personId)) }
}

/** What the matter's own words are by now, as whoever is alerted in private is told them. */
export async function storyNow(ctx: Context, { id, no }: Source): Promise<string> {
  return id === null || no === null ? '' : storyToTell(storyOf(await linesOf(ctx, { grievanceId: id })), '')
}

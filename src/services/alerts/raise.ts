/** 预警, first form: one message about something red or orange makes one alert, which grows with more people. */
import { v7 as uuid } from 'uuid'
import { bytes, join, sql } from '../../db.ts'
import { asSeriousAs, type Level } from '../../domain/grievance.ts'
import type { Hazard } from '../../texts/zh-cn/alerts.ts'
import type { Context } from '../context.ts'
import type { Grievance } from '../grievances/read.ts'
import { append } from '../ledger/ledger.ts'
import { giveNumber } from '../numbers.ts'
import { chainOf, studioOf, type Unit } from '../people/units.ts'
import { excludedBesides, shownUnit, spread } from './spread.ts'
import { tellMore } from './told.ts'

export interface Alarm {
  readonly level: Level
  readonly hazard: Hazard
  readonly rule: string
  /** What was said, for private messages only; empty when it must stay with the owner. */
  readonly story: string
}

export interface Raised {
  readonly id: string
  readonly no: string
  /** People with a way to reach them, to whom a delivery is queued. */
  readonly reached: number
  readonly isNew: boolean
}

/**
 * Opens an alert, or lets one that is there grow: the matter's own, signed or not, unless this is more serious; else the open one of
 * this studio and hazard. Counts people, not messages: more words of the same person are told in private and change nothing else.
 */
export async function raise(ctx: Context, grievance: Grievance, alarm: Alarm): Promise<Raised> {
  const chain = await chainOf(ctx, grievance.unitId)
  const studio = studioOf(chain)
  const unitId = studio?.id ?? grievance.unitId
  await ctx.tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`alert ${unitId}`}, 0))`)
  const open = (await ownAlert(ctx, grievance, alarm)) ?? (await openAlert(ctx, unitId, grievance, alarm))
  const alert = open ?? (await create(ctx, grievance, alarm, chain, studio))
  await ctx.tx.$executeRaw(sql`
    INSERT INTO alert_members (alert_id, grievance_id, person_key) VALUES (${alert.id}::uuid, ${grievance.id}::uuid, ${bytes(grievance.personKey)}) ON CONFLICT DO NOTHING`)
  const [count] = await ctx.tx.$queryRaw<{ people: number }[]>(
    sql`SELECT count(DISTINCT person_key)::int AS people FROM alert_members WHERE alert_id = ${alert.id}::uuid`,
  )
  const people = count?.people ?? 1
  await ctx.tx.alert.update({ where: { id: alert.id }, data: { people } })
  await append(ctx, {
    type: open === null ? 'alert-opened' : 'alert-grew',
    actor: { as: 'system' },
    grievanceId: grievance.id,
    alertId: alert.id,
    unitId: grievance.unitId,
    payload: { level: alarm.level, hazard: alarm.hazard, rule: alarm.rule, people },
  })
  if (open !== null && people <= open.people) {
    const told = await tellMore(ctx, alert.id, grievance, alarm.story)
    if (told > 0) return { id: alert.id, no: alert.no, reached: told, isNew: false }
  }
  const reached = await spread(ctx, { ...alert, people, grewFrom: open?.people ?? null }, grievance, alarm, chain)
  return { id: alert.id, no: alert.no, reached, isNew: open === null }
}

export interface AlertRow {
  id: string
  no: string
  people: number
}

export interface Spreading extends AlertRow {
  /** How many people there were before; null for a new alert. */
  readonly grewFrom: number | null
}

const ONGOING_MS = 48 * 3_600_000
const row = { id: true, no: true, people: true } as const

async function ownAlert(ctx: Context, grievance: Grievance, alarm: Alarm): Promise<AlertRow | null> {
  return ctx.tx.alert.findFirst({
    where: {
      members: { some: { grievanceId: grievance.id } },
      level: { in: asSeriousAs(alarm.level) },
      openedAt: { gt: new Date(ctx.now.getTime() - ONGOING_MS) },
    },
    select: row,
    orderBy: { openedAt: 'desc' },
  })
}

/** Sealed matters and 直送上级 never join another alert, nor is another joined to theirs: joining would tell who else reported. */
async function openAlert(ctx: Context, unitId: string, grievance: Grievance, alarm: Alarm): Promise<AlertRow | null> {
  if (grievance.sealed || grievance.direct || (await excludedBesides(ctx, grievance)).size > 0) return null
  const [found] = await ctx.tx.$queryRaw<AlertRow[]>(sql`
    SELECT a.id, a.no, a.people FROM alerts a JOIN grievances g ON g.id = a.grievance_id
    WHERE a.unit_id = ${unitId}::uuid AND a.status = 'open' AND a.hazard = ${alarm.hazard} AND a.level IN (${join(asSeriousAs(alarm.level))})
      AND a.opened_at > ${new Date(ctx.now.getTime() - ONGOING_MS)} AND NOT g.sealed AND NOT g.direct
      AND NOT EXISTS (SELECT 1 FROM exclusions x WHERE x.grievance_id = g.id) ORDER BY a.opened_at DESC LIMIT 1`)
  return found ?? null
}

async function create(
  ctx: Context,
  grievance: Grievance,
  alarm: Alarm,
  chain: readonly Unit[],
  studio: Unit | undefined,
): Promise<AlertRow> {
  const id = uuid()
  const no = await giveNumber(ctx, 'alert', id)
  const shown = shownUnit(chain)
  await ctx.tx.alert.create({
    data: {
      id,
      no,
      grievanceId: grievance.id,
      unitId: studio?.id ?? grievance.unitId,
      shownUnitId: shown?.id ?? null,
      level: alarm.level,
      hazard: alarm.hazard,
      category: grievance.category,
      rule: alarm.rule,
      status: 'open',
      people: 1,
      openedAt: ctx.now,
    },
  })
  return { id, no, people: 1 }
}

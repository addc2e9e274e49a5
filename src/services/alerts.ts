/** 预警, first form: one message about something red or orange makes one alert, told in the closed form, signed for by 签收. */
import { v7 as uuid } from 'uuid'
import { headBand, rollUpUnit, shiftDate, shiftOf } from '../domain/head-count.ts'
import type { Level } from '../domain/grievance.ts'
import { bytes, sql } from '../db.ts'
import { alertCard, plain } from '../texts/cards.ts'
import { refusal, say } from '../texts/text.ts'
import { day } from '../texts/words.ts'
import { HAZARD, type Hazard } from '../texts/zh-cn/alerts.ts'
import type { Conversation } from './accounts.ts'
import type { Context } from './context.ts'
import { send } from './deliveries.ts'
import { excludedFrom } from './grievances/owner.ts'
import type { Grievance } from './grievances/read.ts'
import { append } from './ledger.ts'
import { giveNumber } from './numbers.ts'
import { cadreName, cadresIn, type Speaker } from './people.ts'
import { chainOf, studioOf, type Unit } from './units.ts'

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

/** Opens an alert, or lets the open one of this studio and hazard grow. Counts people, not messages. */
export async function raise(ctx: Context, grievance: Grievance, alarm: Alarm): Promise<Raised> {
  const chain = await chainOf(ctx, grievance.unitId)
  const studio = studioOf(chain)
  const open = await openAlert(ctx, studio?.id ?? grievance.unitId, grievance, alarm)
  const alert = open ?? (await create(ctx, grievance, alarm, chain, studio))
  await ctx.tx.$executeRaw(sql`
    INSERT INTO alert_members (alert_id, grievance_id, person_key) VALUES (${alert.id}::uuid, ${grievance.id}::uuid, ${bytes(grievance.personKey)}) ON CONFLICT DO NOTHING`)
  const [count] = await ctx.tx.$queryRaw<{ people: number }[]>(sql`SELECT count(DISTINCT person_key)::int AS people FROM alert_members WHERE alert_id = ${alert.id}::uuid`)
  const people = count?.people ?? 1
  await ctx.tx.alert.update({ where: { id: alert.id }, data: { people } })
  await append(ctx, { type: open === null ? 'alert-opened' : 'alert-grew', actor: { as: 'system' }, grievanceId: grievance.id, alertId: alert.id, unitId: grievance.unitId, payload: { level: alarm.level, hazard: alarm.hazard, rule: alarm.rule, people } })
  const reached = await spread(ctx, { ...alert, people }, grievance, alarm, chain, open !== null)
  return { id: alert.id, no: alert.no, reached, isNew: open === null }
}

interface AlertRow {
  id: string
  no: string
  people: number
}

/** Sexual violence and sealed matters never join another alert: joining would tell who else reported. */
async function openAlert(ctx: Context, studioId: string, grievance: Grievance, alarm: Alarm): Promise<AlertRow | null> {
  if (grievance.sealed) return null
  return ctx.tx.alert.findFirst({
    where: { unitId: studioId, status: 'open', hazard: alarm.hazard, openedAt: { gt: new Date(ctx.now.getTime() - 48 * 3_600_000) } },
    select: { id: true, no: true, people: true }, orderBy: { openedAt: 'desc' },
  })
}

async function create(ctx: Context, grievance: Grievance, alarm: Alarm, chain: readonly Unit[], studio: Unit | undefined): Promise<AlertRow> {
  const id = uuid()
  const no = await giveNumber(ctx, 'alert', id)
  const shown = shownUnit(chain)
  await ctx.tx.alert.create({
    data: {
      id, no, grievanceId: grievance.id, unitId: studio?.id ?? grievance.unitId, shownUnitId: shown?.id ?? null, level: alarm.level, hazard: alarm.hazard,
      category: grievance.category, rule: alarm.rule, status: 'open', people: 1, openedAt: ctx.now,
    },
  })
  return { id, no, people: 1 }
}

/** The unit that a group may be told; null: some small member unit. A head-count of 0 in the roster means unknown. */
function shownUnit(chain: readonly Unit[]): Unit | null {
  const rolled = rollUpUnit(chain.map(unit => ({ ...unit, employees: unit.employees === 0 ? null : unit.employees })))
  return rolled?.as === 'unit' ? (chain.find(({ id }) => id === rolled.unitId) ?? null) : null
}

/** Who is told: the studio's director, deputies and leaders in private, their group in the closed form, the superior's duty as well for red. */
async function spread(ctx: Context, alert: AlertRow, grievance: Grievance, alarm: Alarm, chain: readonly Unit[], grown: boolean): Promise<number> {
  const excluded = await excludedFrom(ctx, grievance)
  const studio = studioOf(chain)
  const above = chain.slice(studio === undefined ? 0 : chain.indexOf(studio) + 1)
  const own = grievance.sealed || grievance.direct || studio === undefined ? [] : await cadresIn(ctx, chain.slice(0, chain.indexOf(studio) + 1).map(({ id }) => id))
  const near = own.filter(({ role, personId }) => ['director', 'deputy', 'leader'].includes(role) && !excluded.has(personId)).map(({ personId }) => personId)
  const superiors = await nearestSupervisors(ctx, above, excluded, grievance.sealed)
  const who = new Set([...near, grievance.ownerId, ...(alarm.level === 'red' || near.length === 0 ? superiors : [])].filter(id => !excluded.has(id)))
  let reached = 0
  for (const personId of who) if (await tellPrivately(ctx, personId, alert, grievance, alarm, grown)) reached++
  if (reached === 0) for (const personId of superiors) if (!who.has(personId) && (await tellPrivately(ctx, personId, alert, grievance, alarm, grown))) reached++
  await tellGroup(ctx, alert, grievance, alarm, chain, excluded, grown)
  return reached
}

async function nearestSupervisors(ctx: Context, above: readonly Unit[], excluded: ReadonlySet<string>, sealed: boolean): Promise<string[]> {
  for (const unit of above) {
    const found = (await cadresIn(ctx, [unit.id])).filter(({ role, personId }) => (sealed ? role === 'designated' || role === 'supervisor' : role === 'supervisor') && !excluded.has(personId))
    if (found.length > 0) return [...new Set(found.map(({ personId }) => personId))]
  }
  return []
}

async function tellPrivately(ctx: Context, personId: string, alert: AlertRow, grievance: Grievance, alarm: Alarm, grown: boolean): Promise<boolean> {
  const people = `${headBand(alert.people)}反映，未核实`
  const body = grown
    ? say('alertGrew', { alertNo: alert.no, people })
    : say('alertPrivate', {
        level: alarm.level, hazard: alarm.hazard, unit: grievance.unitName, people, no: grievance.no, at: ctx.now,
        story: grievance.sealed && personId !== grievance.ownerId ? '' : alarm.story, owner: await cadreName(ctx, grievance.ownerId), alertNo: alert.no,
      })
  const id = await send(ctx, { personId }, alertCard(alarm.level, body, alert.no, grievance.no), { purpose: 'alert', grievanceId: grievance.id, alertId: alert.id, urgent: true })
  return id !== null
}

/**
 * The closed form: level, category, a unit of ten or more, a band of people, shift and date, the rule. Never for sealed matters or violence
 * against a person in private; not to a group that holds somebody complained about: then to the next one up.
 */
async function tellGroup(ctx: Context, alert: AlertRow, grievance: Grievance, alarm: Alarm, chain: readonly Unit[], excluded: ReadonlySet<string>, grown: boolean): Promise<void> {
  if (grievance.sealed || alarm.hazard === 'sexual-violence') return
  const shown = shownUnit(chain)
  const studio = studioOf(chain)
  const from = grievance.direct && studio !== undefined ? chain.indexOf(studio) + 1 : 0
  const group = await leadersGroup(ctx, chain.slice(from), excluded, shown)
  if (group === null) return
  const unit = shown?.name ?? '某小微成员单位'
  const body = say('alertGroup', {
    level: alarm.level, hazard: alarm.hazard, unit, people: headBand(alert.people), verified: false, shift: shiftOf(ctx.now), date: day(new Date(`${shiftDate(ctx.now)}T12:00:00+08:00`)),
    rule: say('ruleName', { hazard: alarm.hazard, category: grievance.category }), drill: false,
  })
  await send(ctx, { conversation: group }, grown ? plain(say('alertGrew', { alertNo: alert.no, people: headBand(alert.people) })) : { title: say('alertTitle', { level: alarm.level }), tone: alarm.level, text: body, buttons: [{ label: '签收', says: `签收 ${alert.no}`, style: 'danger' }] }, { purpose: 'alert-group', alertId: alert.id, urgent: true })
}

/** The nearest bound leaders' group at or above, skipping those with somebody excluded in them and, for a small unit, the unit's own. */
async function leadersGroup(ctx: Context, chain: readonly Unit[], excluded: ReadonlySet<string>, shown: { id: string } | null): Promise<Conversation | null> {
  const showable = shown === null ? chain.slice(1) : chain
  for (const unit of showable) {
    const [row] = await ctx.tx.$queryRaw<(Conversation & { members: string[] })[]>(sql`
      SELECT c.id, c.account_id AS "accountId", a.channel, c.type,
        ARRAY(SELECT person_id FROM group_members m WHERE m.conversation_id = c.id)
        || ARRAY(SELECT person_id FROM roles r WHERE r.unit_id = g.unit_id AND r.role IN ('director', 'deputy', 'leader')) AS members
      FROM groups g JOIN conversations c ON c.id = g.conversation_id JOIN channel_accounts a ON a.id = c.account_id
      WHERE g.unit_id = ${unit.id}::uuid AND g.purpose = 'leaders'`)
    if (row !== undefined && !row.members.some(id => excluded.has(id))) return { id: row.id, accountId: row.accountId, channel: row.channel, type: row.type }
  }
  return null
}

/** More words about an open alert's matter go to whoever was told in private. */
export async function tellMore(ctx: Context, alertId: string, grievance: Grievance, story: string): Promise<void> {
  const alert = await ctx.tx.alert.findUniqueOrThrow({ where: { id: alertId }, select: { no: true } })
  const told = await ctx.tx.delivery.findMany({ where: { alertId, purpose: 'alert', personId: { not: null } }, select: { personId: true }, distinct: ['personId'] })
  for (const { personId } of told) {
    if (personId === null || (grievance.sealed && personId !== grievance.ownerId)) continue
    await send(ctx, { personId }, plain(say('alertMore', { alertNo: alert.no, story })), { purpose: 'alert-more', grievanceId: grievance.id, alertId, urgent: true })
  }
}

export interface OpenAlert {
  readonly id: string
  readonly no: string
  readonly level: Level
  readonly hazard: Hazard
  readonly unit: string
  readonly signedAt: Date | null
  readonly signedById: string | null
}

/** Alerts that were told to this person, or in a group of a unit they lead; newest first. */
export async function toldTo(ctx: Context, speaker: Speaker): Promise<OpenAlert[]> {
  const found = await ctx.tx.$queryRaw<OpenAlert[]>(sql`
    SELECT a.id, a.no, a.level, a.hazard, coalesce(u.name, '某小微成员单位') AS unit, a.signed_at AS "signedAt", a.signed_by_id AS "signedById"
    FROM alerts a LEFT JOIN units u ON u.id = a.shown_unit_id
    WHERE a.opened_at > ${new Date(ctx.now.getTime() - 7 * 86_400_000)} AND EXISTS (SELECT 1 FROM deliveries d WHERE d.alert_id = a.id AND d.person_id = ${speaker.personId}::uuid)
    ORDER BY a.opened_at DESC LIMIT 20`)
  return found.map(row => ({ ...row, hazard: row.hazard in HAZARD ? row.hazard : 'none' }))
}

/** @throws UserError `alreadySigned` when somebody was first; two at once have one winner */
export async function sign(ctx: Context, alert: OpenAlert, speaker: Speaker): Promise<void> {
  const won = await ctx.tx.alert.updateMany({ where: { id: alert.id, signedAt: null }, data: { signedAt: ctx.now, signedById: speaker.personId, status: 'signed' } })
  if (won.count === 0) {
    const now = await ctx.tx.alert.findUniqueOrThrow({ where: { id: alert.id }, select: { signedById: true, signedAt: true } })
    throw refusal('alreadySigned', { alertNo: alert.no, who: now.signedById === null ? '' : await cadreName(ctx, now.signedById), at: now.signedAt ?? ctx.now })
  }
  await append(ctx, { type: 'alert-signed', actor: { as: 'cadre', personId: speaker.personId }, alertId: alert.id })
  const text = plain(say('signedByOther', { alertNo: alert.no, who: speaker.name, at: ctx.now }))
  const told = await ctx.tx.delivery.findMany({ where: { alertId: alert.id, purpose: 'alert', personId: { not: null } }, select: { personId: true }, distinct: ['personId'] })
  for (const { personId } of told) if (personId !== null && personId !== speaker.personId) await send(ctx, { personId }, text, { purpose: 'alert-signed', alertId: alert.id })
  const groups = await ctx.tx.$queryRaw<Conversation[]>(sql`
    SELECT DISTINCT c.id, c.account_id AS "accountId", a.channel, c.type FROM deliveries d JOIN conversations c ON c.id = d.conversation_id
    JOIN channel_accounts a ON a.id = c.account_id WHERE d.alert_id = ${alert.id}::uuid AND d.purpose = 'alert-group'`)
  for (const conversation of groups) await send(ctx, { conversation }, text, { purpose: 'alert-signed', alertId: alert.id })
}

/** Whether an alert about this matter was opened within these hours. */
export async function alertedWithin(ctx: Context, grievanceId: string, hours: number): Promise<boolean> {
  const found = await ctx.tx.alertMember.findFirst({ where: { grievanceId, alert: { openedAt: { gt: new Date(ctx.now.getTime() - hours * 3_600_000) } } }, select: { alertId: true } })
  return found !== null
}

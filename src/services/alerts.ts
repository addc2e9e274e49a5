/** 预警, first form: one message about something red or orange makes one alert, told in the closed form, signed for by 签收. */
import { v7 as uuid } from 'uuid'
import { bytes, join, sql } from '../db.ts'
import type { Level } from '../domain/grievance.ts'
import { headBand, rollUpUnit, shiftDate, shiftOf } from '../domain/head-count.ts'
import type { Role } from '../domain/person.ts'
import { alertCard, button, plain } from '../texts/cards.ts'
import { refusal, say } from '../texts/text.ts'
import { day } from '../texts/words.ts'
import { HAZARD, type Hazard } from '../texts/zh-cn/alerts.ts'
import type { Conversation } from './accounts.ts'
import type { Context } from './context.ts'
import { send } from './deliveries.ts'
import { superiors } from './grievances/notify.ts'
import { excludedFrom } from './grievances/owner.ts'
import { byId, type Grievance } from './grievances/read.ts'
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

const RANK: readonly Level[] = ['blue', 'yellow', 'orange', 'red']

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

interface AlertRow {
  id: string
  no: string
  people: number
}

interface Spreading extends AlertRow {
  /** How many people there were before; null for a new alert. */
  readonly grewFrom: number | null
}

const ONGOING_MS = 48 * 3_600_000
const row = { id: true, no: true, people: true } as const

async function ownAlert(ctx: Context, grievance: Grievance, alarm: Alarm): Promise<AlertRow | null> {
  return ctx.tx.alert.findFirst({
    where: {
      members: { some: { grievanceId: grievance.id } },
      level: { in: RANK.slice(RANK.indexOf(alarm.level)) },
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
    WHERE a.unit_id = ${unitId}::uuid AND a.status = 'open' AND a.hazard = ${alarm.hazard} AND a.level IN (${join(RANK.slice(RANK.indexOf(alarm.level)))})
      AND a.opened_at > ${new Date(ctx.now.getTime() - ONGOING_MS)} AND NOT g.sealed AND NOT g.direct
      AND NOT EXISTS (SELECT 1 FROM exclusions x WHERE x.grievance_id = g.id) ORDER BY a.opened_at DESC LIMIT 1`)
  return found ?? null
}

/** Who is complained about, without whoever brought it. */
async function excludedBesides(ctx: Context, grievance: Grievance): Promise<Set<string>> {
  const found = await ctx.tx.exclusion.findMany({ where: { grievanceId: grievance.id }, select: { personId: true } })
  return new Set(found.map(({ personId }) => personId))
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

/** The unit that a group may be told; null: some small member unit. A head-count of 0 in the roster means unknown. */
function shownUnit(chain: readonly Unit[]): Unit | null {
  const rolled = rollUpUnit(chain.map(unit => ({ ...unit, employees: unit.employees === 0 ? null : unit.employees })))
  return rolled?.as === 'unit' ? (chain.find(({ id }) => id === rolled.unitId) ?? null) : null
}

/** Who is told: the studio's director, deputies and leaders in private, their group in the closed form, the superior's as well for red. */
async function spread(ctx: Context, alert: Spreading, grievance: Grievance, alarm: Alarm, chain: readonly Unit[]): Promise<number> {
  const excluded = await excludedFrom(ctx, grievance)
  const studio = studioOf(chain)
  const above = chain.slice(studio === undefined ? 0 : chain.indexOf(studio) + 1)
  const own =
    grievance.sealed || grievance.direct || studio === undefined
      ? []
      : await cadresIn(
          ctx,
          chain.slice(0, chain.indexOf(studio) + 1).map(({ id }) => id),
        )
  const near = own.filter(({ role }) => ['director', 'deputy', 'leader'].includes(role)).map(({ personId }) => personId)
  const told = new Set<string>()
  const tell = async (people: readonly string[]): Promise<number> => {
    let reached = 0
    for (const personId of people) {
      if (told.has(personId) || excluded.has(personId)) continue
      told.add(personId)
      if (await tellPrivately(ctx, personId, alert, grievance, alarm)) reached++
    }
    return reached
  }
  let reached = await tell([...near, grievance.ownerId])
  let higher = 0
  for (const people of await superiorOffices(ctx, grievance, above.length > 0 ? above : chain)) {
    if (higher > 0 || (alarm.level !== 'red' && reached > 0)) break
    higher = await tell(people)
    reached += higher
  }
  await tellGroup(ctx, alert, grievance, alarm, chain)
  return reached
}

/** Supervisors office by office, the nearest first; of a sealed matter the people it is sealed to before them. */
async function superiorOffices(ctx: Context, grievance: Grievance, above: readonly Unit[]): Promise<string[][]> {
  const cadres = await cadresIn(
    ctx,
    above.map(({ id }) => id),
  )
  const office = (unitId: string | null, role: Role): string[] => [
    ...new Set(cadres.filter(one => one.unitId === unitId && one.role === role).map(({ personId }) => personId)),
  ]
  const designated = grievance.sealed ? above.map(({ id }) => office(id, 'designated')) : []
  const first = grievance.sealedUnitId === null ? [] : [office(grievance.sealedUnitId, 'designated')]
  return [...first, ...designated, ...above.map(({ id }) => office(id, 'supervisor'))].filter(people => people.length > 0)
}

async function tellPrivately(ctx: Context, personId: string, alert: Spreading, grievance: Grievance, alarm: Alarm): Promise<boolean> {
  const people = `${headBand(alert.people)}反映，未核实`
  const story = grievance.sealed && personId !== grievance.ownerId ? '' : alarm.story
  const body =
    alert.grewFrom === null
      ? say('alertPrivate', {
          level: alarm.level,
          hazard: alarm.hazard,
          unit: grievance.unitName,
          people,
          no: grievance.no,
          at: ctx.now,
          story,
          owner: await cadreName(ctx, grievance.ownerId),
          alertNo: alert.no,
        })
      : say('alertGrewPrivate', { alertNo: alert.no, people, no: grievance.no, story })
  const id = await send(ctx, { personId }, alertCard(alarm.level, body, alert.no, grievance.no), {
    purpose: 'alert',
    grievanceId: grievance.id,
    alertId: alert.id,
    urgent: true,
  })
  return id !== null
}

/**
 * The closed form: level, category, a unit of ten or more, a band of people, shift and date, the rule. Never for harassment or sexual violence;
 * of what is sealed or went 直送上级 only above the studio; not to a group that holds somebody complained about: then to the next one up.
 */
async function tellGroup(ctx: Context, alert: Spreading, grievance: Grievance, alarm: Alarm, chain: readonly Unit[]): Promise<void> {
  if (grievance.sensitive === 'harassment' || alarm.hazard === 'sexual-violence') return
  if (alert.grewFrom !== null && headBand(alert.grewFrom) === headBand(alert.people)) return
  const shown = shownUnit(chain)
  const studio = studioOf(chain)
  const from = (grievance.direct || grievance.sealed) && studio !== undefined ? chain.indexOf(studio) + 1 : 0
  const group = await leadersGroup(ctx, chain.slice(from), await excludedBesides(ctx, grievance), shown === null && from === 0)
  if (group === null) return
  const unit = shown?.name ?? '某小微成员单位'
  const text =
    alert.grewFrom !== null
      ? say('alertGrew', { alertNo: alert.no, people: headBand(alert.people) })
      : say('alertGroup', {
          level: alarm.level,
          hazard: alarm.hazard,
          unit,
          people: headBand(alert.people),
          verified: false,
          shift: shiftOf(ctx.now),
          date: day(new Date(`${shiftDate(ctx.now)}T12:00:00+08:00`)),
          rule: say('ruleName', { hazard: alarm.hazard, category: grievance.category }),
          drill: false,
        })
  const card = {
    title: say('alertTitle', { level: alarm.level }),
    tone: alarm.level,
    text,
    buttons: [button('签收', `签收 ${alert.no}`, 'danger')],
  }
  await send(ctx, { conversation: group }, card, { purpose: 'alert-group', alertId: alert.id, urgent: true })
}

/**
 * The nearest bound leaders' group at or above, skipping those that hold somebody complained about and, for a small enterprise, its own.
 * Whoever brought it may be in the group: the closed form doesn't tell who.
 */
async function leadersGroup(
  ctx: Context,
  chain: readonly Unit[],
  excluded: ReadonlySet<string>,
  small: boolean,
): Promise<Conversation | null> {
  const studio = studioOf(chain)
  const showable = small && studio !== undefined ? chain.slice(chain.indexOf(studio) + 1) : chain
  for (const unit of showable) {
    const [found] = await ctx.tx.$queryRaw<(Conversation & { members: string[] })[]>(sql`
      SELECT c.id, c.account_id AS "accountId", a.channel, c.type,
        ARRAY(SELECT person_id FROM group_members m WHERE m.conversation_id = c.id)
        || ARRAY(SELECT person_id FROM roles r WHERE r.unit_id = g.unit_id AND r.role IN ('director', 'deputy', 'leader', 'supervisor')) AS members
      FROM groups g JOIN conversations c ON c.id = g.conversation_id JOIN channel_accounts a ON a.id = c.account_id
      WHERE g.unit_id = ${unit.id}::uuid AND g.purpose = 'leaders'`)
    if (found !== undefined && !found.members.some(id => excluded.has(id)))
      return { id: found.id, accountId: found.accountId, channel: found.channel, type: found.type }
  }
  return null
}

/** More words about an alert's matter go to whoever was told in private; of a sealed one only that there is more. @returns how many were told */
export async function tellMore(ctx: Context, alertId: string, grievance: Grievance, story: string): Promise<number> {
  const alert = await ctx.tx.alert.findUniqueOrThrow({ where: { id: alertId }, select: { no: true } })
  const told = await ctx.tx.delivery.findMany({
    where: { alertId, purpose: 'alert', personId: { not: null } },
    select: { personId: true },
    distinct: ['personId'],
  })
  const excluded = await excludedFrom(ctx, grievance)
  let reached = 0
  for (const { personId } of told) {
    if (personId === null || excluded.has(personId)) continue
    const words = grievance.sealed && personId !== grievance.ownerId ? '' : story
    const id = await send(ctx, { personId }, plain(say('alertMore', { alertNo: alert.no, story: words })), {
      purpose: 'alert-more',
      grievanceId: grievance.id,
      alertId,
      urgent: true,
    })
    if (id !== null) reached++
  }
  return reached
}

/** An alert that did not arrive is told to everybody else it was sent to, else to the superior. `personId` null: it was for a group. */
export async function tellNotReached(ctx: Context, alertId: string, personId: string | null, why: string): Promise<void> {
  const alert = await ctx.tx.alert.findUniqueOrThrow({ where: { id: alertId }, select: { no: true, grievanceId: true } })
  const told = await ctx.tx.delivery.findMany({
    where: { alertId, purpose: 'alert', personId: { not: null } },
    select: { personId: true },
    distinct: ['personId'],
  })
  const others = told.flatMap(row => (row.personId === null || row.personId === personId ? [] : [row.personId]))
  const to = others.length > 0 ? others : (await superiors(ctx, await byId(ctx, alert.grievanceId))).filter(id => id !== personId)
  const text = plain(say('alertNotReached', { alertNo: alert.no, who: personId === null ? '领导群' : await cadreName(ctx, personId), why }))
  for (const one of to) await send(ctx, { personId: one }, text, { purpose: 'alert-not-reached', alertId, urgent: true })
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

/**
 * Alerts that were told to this person, or in a group they speak in and whose unit, or one above it, they lead; newest first. Never one about a
 * matter they are kept from.
 */
export async function toldTo(ctx: Context, speaker: Speaker): Promise<OpenAlert[]> {
  const found = await ctx.tx.$queryRaw<OpenAlert[]>(sql`
    SELECT a.id, a.no, a.level, a.hazard, coalesce(u.name, '某小微成员单位') AS unit, a.signed_at AS "signedAt", a.signed_by_id AS "signedById"
    FROM alerts a JOIN units own ON own.id = a.unit_id LEFT JOIN units u ON u.id = a.shown_unit_id
    WHERE a.opened_at > ${new Date(ctx.now.getTime() - 7 * 86_400_000)} AND (
      EXISTS (SELECT 1 FROM deliveries d WHERE d.alert_id = a.id AND d.person_id = ${speaker.personId}::uuid AND d.purpose = 'alert')
      OR (EXISTS (SELECT 1 FROM deliveries d JOIN group_members m ON m.conversation_id = d.conversation_id
          WHERE d.alert_id = a.id AND d.purpose = 'alert-group' AND m.person_id = ${speaker.personId}::uuid)
        AND EXISTS (SELECT 1 FROM roles r WHERE r.person_id = ${speaker.personId}::uuid AND r.unit_id = ANY(own.path)
          AND r.role IN ('director', 'deputy', 'leader', 'supervisor'))))
      AND NOT EXISTS (SELECT 1 FROM exclusions x WHERE x.grievance_id = a.grievance_id AND x.person_id = ${speaker.personId}::uuid)
    ORDER BY a.opened_at DESC LIMIT 20`)
  return found.map(one => ({ ...one, hazard: one.hazard in HAZARD ? one.hazard : 'none' }))
}

/** @throws UserError `alreadySigned` when somebody was first; two at once have one winner */
export async function sign(ctx: Context, alert: OpenAlert, speaker: Speaker): Promise<void> {
  const won = await ctx.tx.alert.updateMany({
    where: { id: alert.id, signedAt: null },
    data: { signedAt: ctx.now, signedById: speaker.personId, status: 'signed' },
  })
  if (won.count === 0) {
    const now = await ctx.tx.alert.findUniqueOrThrow({ where: { id: alert.id }, select: { signedById: true, signedAt: true } })
    throw refusal('alreadySigned', {
      alertNo: alert.no,
      who: now.signedById === null ? '' : await cadreName(ctx, now.signedById),
      at: now.signedAt ?? ctx.now,
    })
  }
  await append(ctx, { type: 'alert-signed', actor: { as: 'cadre', personId: speaker.personId }, alertId: alert.id })
  const text = plain(say('signedByOther', { alertNo: alert.no, who: speaker.name, at: ctx.now }))
  const told = await ctx.tx.delivery.findMany({
    where: { alertId: alert.id, purpose: 'alert', personId: { not: null } },
    select: { personId: true },
    distinct: ['personId'],
  })
  for (const { personId } of told)
    if (personId !== null && personId !== speaker.personId)
      await send(ctx, { personId }, text, { purpose: 'alert-signed', alertId: alert.id })
  const groups = await ctx.tx.$queryRaw<Conversation[]>(sql`
    SELECT DISTINCT c.id, c.account_id AS "accountId", a.channel, c.type FROM deliveries d JOIN conversations c ON c.id = d.conversation_id
    JOIN channel_accounts a ON a.id = c.account_id WHERE d.alert_id = ${alert.id}::uuid AND d.purpose = 'alert-group'`)
  for (const conversation of groups) await send(ctx, { conversation }, text, { purpose: 'alert-signed', alertId: alert.id })
}

/** Whether an alert about this matter was opened within these hours, of this level or a more serious one, of this hazard where it is given. */
export async function alertedWithin(
  ctx: Context,
  grievanceId: string,
  hours: number,
  { level = 'blue', hazard }: { level?: Level; hazard?: Hazard } = {},
): Promise<boolean> {
  const openedAt = { gt: new Date(ctx.now.getTime() - hours * 3_600_000) }
  const alert = { openedAt, level: { in: RANK.slice(RANK.indexOf(level)) }, ...(hazard === undefined ? {} : { hazard }) }
  return (await ctx.tx.alertMember.count({ where: { grievanceId, alert } })) > 0
}

/** Whether this group was told of such danger within these hours: who speaks of it there speaks of the same. */
export const groupKnows = async (ctx: Context, conversationId: string, hazard: Hazard, hours: number): Promise<boolean> =>
  (
    await ctx.tx.$queryRaw<unknown[]>(sql`
    SELECT 1 FROM deliveries d JOIN alerts a ON a.id = d.alert_id
    WHERE d.conversation_id = ${conversationId}::uuid AND d.purpose = 'alert-group' AND a.hazard = ${hazard} AND d.created_at > ${new Date(ctx.now.getTime() - hours * 3_600_000)} LIMIT 1`)
  ).length > 0

/** 预警: one message about something red or orange makes one alert, which grows with more people and is raised by what is more serious. */
import { bytes, join, sql } from '../../../db.ts'
import { asSeriousAs, type Level } from '../../../domain/grievance.ts'
import { collectiveFrom, oneMoreSerious, RAISED_FROM, SIGNED_HOLDS_MS, TOGETHER_MS } from '../../../domain/incident.ts'
import type { Hazard } from '../../../texts/zh-cn/alerts.ts'
import { placeIn } from '../../../triage/place.ts'
import { type Context, mustBeAlone } from '../../context.ts'
import type { Grievance } from '../../grievances/read.ts'
import { append } from '../../ledger/ledger.ts'
import { chainOf, studioOf } from '../../people/units.ts'
import { type AlertFacts, byIdOf, ladderFor } from '../facts.ts'
import { lay } from '../ladder/clocks.ts'
import { excludedBesides } from '../ladder/group.ts'
import { tellFirst, tellGrowth } from '../ladder/spread.ts'
import { tellMore } from '../ladder/told.ts'
import { planCare } from '../rescue/aftercare.ts'
import { isLifeDanger } from '../rescue/life-danger.ts'
import { noticeToSite } from '../rescue/rescue-notice.ts'
import { reportUp } from '../upward.ts'
import { openAlert } from './open.ts'
import { keepPlaces, showHouse, type Where, whereIs, whichIsThere } from './places.ts'
import { countVoices, voicesOf } from './voices.ts'

export interface Alarm {
  readonly level: Level
  readonly hazard: Hazard
  readonly rule: string
  /** What was said, for private messages only; empty when it must stay with the owner. */
  readonly story: string
  /** Whoever says so is the one in danger: that is nobody else's danger. */
  readonly own?: boolean
}

export interface Raised {
  readonly id: string
  readonly no: string
  /** People with a way to reach them, to whom a delivery is queued. */
  readonly reached: number
  readonly isNew: boolean
}

/**
 * Opens an alert, or lets one that is there grow: the matter's own, else one of this studio about the same. Counts people, not messages: more
 * words of the same person are told in private and change nothing else. What is more serious than the alert it joins raises it, and its ladder
 * begins anew; danger to life never joins what is none.
 */
export async function raise(ctx: Context, grievance: Grievance, alarm: Alarm): Promise<Raised> {
  mustBeAlone(ctx, 'an alert waits for nobody')
  const chain = await chainOf(ctx, grievance.unitId)
  const studio = studioOf(chain)
  const unitId = studio?.id ?? grievance.unitId
  await ctx.tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`alert ${unitId}`}, 0))`)
  const where = await whereIs(ctx, unitId, grievance, alarm.story)
  const own = await ownAlert(ctx, grievance, alarm)
  const { id: joined, apart } = own === null ? await othersAlert(ctx, unitId, grievance, alarm, where) : { id: own, apart: false }
  const before = joined === null ? null : await byIdOf(ctx, joined)
  const { level: first, hazard: named, rule } = alarm
  const about = { grievanceId: grievance.id, category: grievance.category }
  const id =
    joined ?? (await openAlert(ctx, { houseId: unitId, placeId: grievance.unitId, ...about, level: first, hazard: named, rule, people: 1 }))
  await ctx.tx.$executeRaw(sql`
    INSERT INTO alert_members (alert_id, grievance_id, person_key) VALUES (${id}::uuid, ${grievance.id}::uuid, ${bytes(grievance.personKey)}) ON CONFLICT DO NOTHING`)
  const { people, voices } = await counted(ctx, id, before)
  // whoever wants to die is one person, however many say it in the same words
  const collective = before?.collective === true || (alarm.hazard !== 'self-harm' && voices >= collectiveFrom(studio?.employees ?? null))
  const level = levelAfter(alarm, before, voices)
  // who threatened alone has others with them now
  const hazard = before !== null && !before.life && alarm.hazard === 'gathering' ? { hazard: 'gathering' } : {}
  await ctx.tx.alert.update({ where: { id }, data: { people, collective, level, ...hazard } })
  await append(ctx, {
    type: before === null ? 'alert-opened' : 'alert-grew',
    actor: { as: 'system' },
    grievanceId: grievance.id,
    alertId: id,
    unitId: grievance.unitId,
    payload: { level, hazard: alarm.hazard, rule: alarm.rule, people, voices, collective },
  })
  if (isLifeDanger(alarm)) await keepPlaces(ctx, id, where, apart)
  if (apart && before !== null) await showHouse(ctx, before, chain)
  const alert = await byIdOf(ctx, id)
  const reached = await tell(ctx, alert, before, grievance, alarm.story, apart)
  return { id, no: alert.no, reached, isNew: before === null }
}

/** New, more serious than before or in one place more: told to everybody again, and the ladder begins. Else those who were told hear what is new. */
async function tell(
  ctx: Context,
  alert: AlertFacts,
  before: AlertFacts | null,
  grievance: Grievance,
  story: string,
  apart: boolean,
): Promise<number> {
  if (before === null || apart || before.level !== alert.level || before.hazard !== alert.hazard) {
    const ladder = ladderFor(alert)
    if (ladder !== null) await lay(ctx, alert.id, ladder)
    if (before !== null) {
      await ctx.tx.alert.update({ where: { id: alert.id }, data: { signedAt: null, signedById: null, status: 'open' } })
      await append(ctx, {
        type: 'alert-raised',
        actor: { as: 'system' },
        alertId: alert.id,
        payload: { was: before.level, now: alert.level },
      })
    }
    const reached = await tellFirst(ctx, alert, grievance, story)
    await reportUp(ctx, alert, grievance, 'initial', '')
    if (alert.life) await noticeToSite(ctx, alert, grievance, placeIn(story))
    if (alert.life && before === null) await planCare(ctx, alert.id)
    return reached
  }
  if (alert.life) await noticeToSite(ctx, alert, grievance, placeIn(story))
  const told =
    alert.people <= before.people
      ? await tellMore(ctx, alert.id, grievance, story)
      : await tellGrowth(ctx, alert, grievance, story, before.people)
  return told > 0 ? told : tellFirst(ctx, alert, grievance, story)
}

/** Ten people make it one level more serious, once; danger to life stands highest anyway. */
function levelAfter(alarm: Alarm, before: AlertFacts | null, voices: number): Level {
  if (before === null) return alarm.level
  const worse = asSeriousAs(before.level).includes(alarm.level) ? alarm.level : before.level
  const grown = !before.life && voices >= RAISED_FROM && before.level !== 'red' && worse === before.level
  return grown ? oneMoreSerious(before.level) : worse
}

/** Voices are looked at closely only where their number may decide something. */
async function counted(ctx: Context, alertId: string, before: AlertFacts | null): Promise<{ people: number; voices: number }> {
  const [count] = await ctx.tx.$queryRaw<{ people: number }[]>(
    sql`SELECT count(DISTINCT person_key)::int AS people FROM alert_members WHERE alert_id = ${alertId}::uuid`,
  )
  const people = count?.people ?? 1
  const decides = before !== null && people >= 3 && (!before.collective || (people >= RAISED_FROM && before.level !== 'red'))
  return { people, voices: decides ? countVoices(await voicesOf(ctx, alertId)) : people < 3 ? people : 0 }
}

const lately = (ctx: Context): Date => new Date(ctx.now.getTime() - TOGETHER_MS)

async function ownAlert(ctx: Context, grievance: Grievance, alarm: Alarm): Promise<string | null> {
  const [found] = await ctx.tx.$queryRaw<{ id: string; level: Level; hazard: Hazard }[]>(sql`
    SELECT a.id, a.level, a.hazard FROM alerts a JOIN alert_members m ON m.alert_id = a.id
    WHERE m.grievance_id = ${grievance.id}::uuid AND a.status <> 'closed' AND a.opened_at > ${lately(ctx)} ORDER BY a.opened_at DESC LIMIT 1`)
  if (found === undefined) return null
  const serious = asSeriousAs(alarm.level).includes(found.level)
  if (isLifeDanger(found)) return serious ? found.id : null
  return isLifeDanger(alarm) ? null : found.id
}

/** Hazards that are one unrest: somebody threatens, some gather, others only say what for. */
const UNREST: readonly Hazard[] = ['gathering', 'extreme', 'none']

/** One saw a threat with a knife, another the blow: of the same level these are one kind. */
const KIN: readonly Hazard[] = ['violence', 'extreme']
const kinOf = (hazard: Hazard): Hazard[] => (KIN.includes(hazard) ? [...KIN] : [hazard])

/**
 * Sealed matters and 直送上级 never join another alert, nor is another joined to theirs: joining would tell who else reported. Danger to life in
 * another place is an alert of its own.
 */
async function othersAlert(
  ctx: Context,
  unitId: string,
  grievance: Grievance,
  alarm: Alarm,
  where: Where,
): Promise<{ id: string | null; apart: boolean }> {
  const alone = grievance.sealed || grievance.direct || alarm.own === true || (await excludedBesides(ctx, grievance)).size > 0
  if (alone) return { id: null, apart: false }
  const life = isLifeDanger(alarm)
  const same = life
    ? sql`a.hazard = ANY(${kinOf(alarm.hazard)}::text[]) AND a.level IN (${join(asSeriousAs(alarm.level))}) AND (a.signed_at IS NULL OR a.signed_at > ${new Date(ctx.now.getTime() - SIGNED_HOLDS_MS)})`
    : sql`NOT (a.level = 'red' AND a.hazard NOT IN ('gathering', 'none')) AND (a.hazard = ${alarm.hazard} AND a.hazard NOT IN ('none', 'self-harm')
        OR a.hazard = ANY(${[...UNREST]}::text[]) AND ${UNREST.includes(alarm.hazard)} AND a.category = ${grievance.category})`
  const open = await ctx.tx.$queryRaw<{ id: string; unitId: string }[]>(sql`
    SELECT a.id, g.unit_id AS "unitId" FROM alerts a JOIN grievances g ON g.id = a.grievance_id
    WHERE a.unit_id = ${unitId}::uuid AND a.status <> 'closed' AND NOT a.drill AND a.opened_at > ${lately(ctx)} AND (${same})
      AND NOT g.sealed AND NOT g.direct AND NOT EXISTS (SELECT 1 FROM exclusions x WHERE x.grievance_id = g.id) ORDER BY a.opened_at DESC LIMIT 8`)
  return life ? whichIsThere(ctx, open, where, alarm.hazard === 'fire') : { id: open[0]?.id ?? null, apart: false }
}

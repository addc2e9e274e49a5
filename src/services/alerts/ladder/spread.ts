/** Who an alert is told to in private, rung by rung; never whoever is complained about. */
import { sql } from '../../../db.ts'
import { headBand } from '../../../domain/head-count.ts'
import { type Rung, rungAt, type Station } from '../../../domain/incident.ts'
import { alertCard, plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import type { Context } from '../../context.ts'
import type { Grievance } from '../../grievances/read.ts'
import { type Conversation, everyPrivateConversation } from '../../mail/accounts.ts'
import { type Meta, send } from '../../mail/letters.ts'
import { cadreName } from '../../people/people.ts'
import { phonesOf } from '../../people/phones.ts'
import { type AlertFacts, ladderFor, storyNow, withMerged } from '../facts.ts'
import { atNight, type Circle, circleOf, peopleAt, type Source } from './circle.ts'
import { tellGroup } from './group.ts'

/** Whom to try one after the other when nobody of a rung can be written to. */
const FALL_BACK: readonly Station[] = ['named-leader', 'directors', 'deputies', 'next-leaders', 'superior', 'above']

/** Who has heard of an alert in private. */
export async function toldOf(ctx: Context, alertId: string): Promise<Set<string>> {
  const rows = await ctx.tx.$queryRaw<{ personId: string }[]>(sql`
    SELECT DISTINCT person_id AS "personId" FROM deliveries
    WHERE alert_id IN ${withMerged(sql`${alertId}::uuid`)} AND purpose = 'alert' AND person_id IS NOT NULL`)
  return new Set(rows.map(({ personId }) => personId))
}

/** The groups that were told of it. */
export const groupsTold = (ctx: Context, alertId: string): Promise<Conversation[]> =>
  ctx.tx.$queryRaw<Conversation[]>(sql`
    SELECT DISTINCT c.id, c.account_id AS "accountId", a.channel, c.type FROM deliveries d JOIN conversations c ON c.id = d.conversation_id
    JOIN channel_accounts a ON a.id = c.account_id WHERE d.alert_id IN ${withMerged(sql`${alertId}::uuid`)} AND d.purpose = 'alert-group'`)

/**
 * Minute 0: the first rung in private, the leaders' group in the closed form. Where no group can be told, the other leaders hear at once what it
 * would have told them. At night an orange alert goes to whoever is on duty. @returns how many people with a way to reach them were told
 */
export async function tellFirst(ctx: Context, alert: AlertFacts, source: Source, story: string): Promise<number> {
  const circle = await circleOf(ctx, source)
  const ladder = ladderFor(alert)
  const inGroup = await tellGroup(ctx, alert, source, null)
  const night = ladder === 'orange' ? atNight(ctx, circle) : []
  const first = ladder === null ? (['directors'] as const) : rungAt(ladder, 0).tell
  const stations: readonly Station[] = inGroup || ladder === 'life' ? first : [...first, 'deputies', 'next-leaders']
  const people = night.length > 0 ? [...night, ...peopleAt('directors', circle, new Set())] : around(stations, circle, new Set())
  const reached = await tellThese(ctx, alert, source, people, story)
  return reached > 0 ? reached : fallBack(ctx, alert, source, circle, new Set(people), story)
}

const around = (stations: readonly Station[], circle: Circle, told: ReadonlySet<string>): string[] => [
  ...new Set(stations.flatMap(station => peopleAt(station, circle, told))),
]

/** Nobody of those could be written to: station by station until somebody can. */
async function fallBack(
  ctx: Context,
  alert: AlertFacts,
  source: Source,
  circle: Circle,
  tried: Set<string>,
  story: string,
): Promise<number> {
  for (const station of FALL_BACK)
    for (let people = untried(station, circle, tried); people.length > 0; people = untried(station, circle, tried)) {
      const reached = await tellThese(ctx, alert, source, people, story)
      if (reached > 0) return reached
      for (const id of people) tried.add(id)
    }
  return 0
}

const untried = (station: Station, circle: Circle, tried: ReadonlySet<string>): string[] =>
  peopleAt(station, circle, tried).filter(id => !tried.has(id))

async function tellThese(ctx: Context, alert: AlertFacts, source: Source, people: readonly string[], story: string): Promise<number> {
  const told = await Promise.all(people.map(personId => tellPrivately(ctx, personId, alert, source, story)))
  return told.filter(Boolean).length
}

/** A later rung: whoever is new hears all of it, whoever was told is urged by every way there is to them. @returns how many were told or urged */
export async function tellRung(ctx: Context, alert: AlertFacts, source: Source, { tell }: Rung): Promise<number> {
  const circle = await circleOf(ctx, source)
  const told = await toldOf(ctx, alert.id)
  const story = await storyNow(ctx, source)
  const people = around(tell, circle, told)
  const fresh = people.filter(id => !told.has(id))
  let reached = await tellThese(ctx, alert, source, fresh, story)
  for (const personId of people.filter(id => told.has(id))) if (await urge(ctx, personId, alert, source)) reached++
  if (reached === 0) reached = await fallBack(ctx, alert, source, circle, new Set([...told, ...people]), story)
  if (tell.includes('phone-list')) reached += await tellPhones(ctx, alert, source, circle)
  return reached
}

const waited = (ctx: Context, { openedAt, signedAt }: AlertFacts): number =>
  signedAt !== null ? 0 : Math.round((ctx.now.getTime() - openedAt.getTime()) / 60_000)

const metaOf = (alert: AlertFacts, source: Source, purpose: string): Meta => ({
  purpose,
  grievanceId: source.id ?? undefined,
  alertId: alert.id,
  urgent: true,
  ...(alert.drill ? {} : { rings: alert.life ? 'life' : 'alert' }),
})

async function tellPrivately(ctx: Context, personId: string, alert: AlertFacts, source: Source, story: string): Promise<boolean> {
  const { level, hazard, category, drill, apart } = alert
  const body = say('alertPrivate', {
    level,
    hazard,
    category,
    unit: source.unitName,
    people: `${headBand(alert.people)}反映，未核实`,
    no: source.no,
    at: alert.openedAt,
    story: storyFor(source, personId, story),
    owner: source.ownerId === null ? null : await cadreName(ctx, source.ownerId),
    alertNo: alert.no,
    waited: waited(ctx, alert),
    drill,
    apart,
  })
  return (await send(ctx, { personId }, alertCard({ level, drill }, body, alert.no, source.no), metaOf(alert, source, 'alert'))) !== null
}

const storyFor = (source: Source, personId: string, story: string): string => (source.sealed && personId !== source.ownerId ? '' : story)

/** By every way: a channel may be dead without anybody knowing it yet. */
async function urge(ctx: Context, personId: string, alert: AlertFacts, source: Source): Promise<boolean> {
  const { level, drill } = alert
  const card = alertCard(
    { level, drill },
    say('alertUrged', { alertNo: alert.no, waited: waited(ctx, alert), hazard: alert.hazard, category: alert.category, drill }),
    alert.no,
    source.no,
  )
  const ways = await everyPrivateConversation(ctx, personId)
  for (const by of ways) await send(ctx, { personId, by }, card, metaOf(alert, source, 'alert-urge'))
  return ways.length > 0
}

/** A message that nobody reads is followed by a call: everybody told so far hears whom to ring up. */
async function tellPhones(ctx: Context, alert: AlertFacts, source: Source, circle: Circle): Promise<number> {
  const answerable = around(['named-leader', 'directors', 'deputies', 'next-leaders', 'superior'], circle, new Set())
  const lines = await phonesOf(ctx, [...new Set([...circle.onDuty, ...answerable])])
  let reached = 0
  for (const personId of await toldOf(ctx, alert.id)) {
    if (circle.excluded.has(personId)) continue
    const text = say('alertPhones', {
      alertNo: alert.no,
      waited: waited(ctx, alert),
      lines: lines.map(({ name, phone }) => `${name} ${phone}`),
      drill: alert.drill,
    })
    if ((await send(ctx, { personId }, plain(text), { ...metaOf(alert, source, 'alert-phones') })) !== null) reached++
  }
  return reached
}

/** So many are told of one by one; after that the band says enough, and three hundred messages would be read by nobody. */
const ONE_BY_ONE = { life: 20, else: 5 } as const

/** One person more: those who know hear it, in private with the words, the group when the band has changed. */
export async function tellGrowth(ctx: Context, alert: AlertFacts, grievance: Grievance, story: string, grewFrom: number): Promise<number> {
  const told = [...(await toldOf(ctx, alert.id))]
  await tellGroup(ctx, alert, grievance, grewFrom)
  if (alert.people > ONE_BY_ONE[alert.life ? 'life' : 'else'] && headBand(grewFrom) === headBand(alert.people)) return told.length
  const { excluded } = await circleOf(ctx, grievance)
  let reached = 0
  for (const personId of told) {
    if (excluded.has(personId)) continue
    const people = `${headBand(alert.people)}反映，未核实`
    const body = say('alertGrewPrivate', {
      alertNo: alert.no,
      people,
      no: grievance.no,
      story: storyFor(grievance, personId, story),
      signed: alert.signedAt !== null,
    })
    const card = alertCard({ level: alert.level, drill: alert.drill }, body, alert.no, grievance.no, alert.signedAt !== null)
    if ((await send(ctx, { personId }, card, metaOf(alert, grievance, 'alert'))) !== null) reached++
  }
  return reached
}

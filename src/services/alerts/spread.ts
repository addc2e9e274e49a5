/** Who an alert is told to: people in private, groups in the closed form. Never whoever is complained about. */
import { sql } from '../../db.ts'
import { headBand, rollUpUnit, shiftDate, shiftOf } from '../../domain/head-count.ts'
import type { Role } from '../../domain/person.ts'
import { alertCard, button } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import { day } from '../../texts/words.ts'
import type { Context } from '../context.ts'
import { excludedFrom } from '../grievances/owner.ts'
import type { Grievance } from '../grievances/read.ts'
import type { Conversation } from '../mail/accounts.ts'
import { send } from '../mail/letters.ts'
import { cadreName, cadresIn } from '../people/people.ts'
import { studioOf, type Unit } from '../people/units.ts'
import { isLifeDanger } from './life-danger.ts'
import type { Alarm, Spreading } from './raise.ts'

/** The unit that a group may be told; null: some small member unit. A head-count of 0 in the roster means unknown. */
export function shownUnit(chain: readonly Unit[]): Unit | null {
  const rolled = rollUpUnit(chain.map(unit => ({ ...unit, employees: unit.employees === 0 ? null : unit.employees })))
  return rolled?.as === 'unit' ? (chain.find(({ id }) => id === rolled.unitId) ?? null) : null
}

/** Who is told: the studio's director, deputies and leaders in private, their group in the closed form, the superior's as well for red. */
export async function spread(ctx: Context, alert: Spreading, grievance: Grievance, alarm: Alarm, chain: readonly Unit[]): Promise<number> {
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
    rings: isLifeDanger(alarm) ? 'life' : 'alert',
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

/** Who is complained about, without whoever brought it. */
export async function excludedBesides(ctx: Context, grievance: Grievance): Promise<Set<string>> {
  const found = await ctx.tx.exclusion.findMany({ where: { grievanceId: grievance.id }, select: { personId: true } })
  return new Set(found.map(({ personId }) => personId))
}

/** An alert in groups: the closed form, which says what, where roughly and how many, and nothing that anybody wrote. */
import { sql } from '../../../db.ts'
import { headBand, rollUpUnit, SMALLEST_NAMED, shiftDate, shiftOf } from '../../../domain/head-count.ts'
import { button } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import { day } from '../../../texts/words.ts'
import type { Context } from '../../context.ts'
import type { Conversation } from '../../mail/accounts.ts'
import { send } from '../../mail/letters.ts'
import { allUnits, chainOf, studioOf, type Unit } from '../../people/units.ts'
import { type AlertFacts, isAboutOne } from '../facts.ts'
import type { Source } from './circle.ts'

/** The unit that a group may be told; null: some small member unit. A head-count of 0 in the roster means unknown. */
export async function shownUnit(ctx: Context, chain: readonly Unit[]): Promise<Unit | null> {
  const units = await allUnits(ctx)
  const namedIn = (parentId: string | null): number =>
    units
      .filter(one => one.parentId === parentId && INSIDE.includes(one.kind) && one.employees >= SMALLEST_NAMED)
      .reduce((sum, { employees }) => sum + employees, 0)
  const counted = chain.map((unit, at) => {
    const above = chain[at + 1]
    const rest =
      above === undefined || above.employees === 0 || !INSIDE.includes(unit.kind) ? {} : { restAbove: above.employees - namedIn(above.id) }
    return { ...unit, employees: unit.employees === 0 ? null : unit.employees, namedBelow: namedIn(unit.id), ...rest }
  })
  const rolled = rollUpUnit(counted)
  return rolled?.as === 'unit' ? (chain.find(({ id }) => id === rolled.unitId) ?? null) : null
}

/** Units of one enterprise. */
const INSIDE: readonly Unit['kind'][] = ['department', 'site']

/** Never for harassment or sexual violence, nor that many complain about one person: a group would guess who. */
export const isForGroups = (alert: Pick<AlertFacts, 'hazard' | 'rule'>, { sensitive }: Source): boolean =>
  sensitive !== 'harassment' && alert.hazard !== 'sexual-violence' && !isAboutOne(alert)

/** Level, category, a unit of ten or more, a band of people, shift and date, the rule. The shift is the one in which it began, whenever it is told. */
export async function closedForm(ctx: Context, alert: AlertFacts): Promise<string> {
  const shown =
    alert.shownUnitId === null ? null : await ctx.tx.unit.findUnique({ where: { id: alert.shownUnitId }, select: { name: true } })
  return say('alertGroup', {
    level: alert.level,
    hazard: alert.hazard,
    category: alert.category,
    unit: shown?.name ?? '某小微成员单位',
    people: headBand(alert.people),
    verified: alert.state !== 'suspected',
    shift: shiftOf(alert.openedAt),
    date: day(new Date(`${shiftDate(alert.openedAt)}T12:00:00+08:00`)),
    rule: say('ruleName', { hazard: alert.hazard, category: alert.category }),
    drill: alert.drill,
    apart: alert.apart,
  })
}

/**
 * To the leaders' group: of what is sealed or went 直送上级 only above the studio; not to a group that holds somebody complained about: then to the
 * next one up. @param grewFrom how many there were before; told again only when the band has changed. @returns whether a group was told
 */
export async function tellGroup(ctx: Context, alert: AlertFacts, source: Source, grewFrom: number | null): Promise<boolean> {
  if (!isForGroups(alert, source)) return false
  if (grewFrom !== null && headBand(grewFrom) === headBand(alert.people)) return true
  const group = await groupFor(ctx, alert, source)
  if (group === null) return false
  const card = {
    title: say('alertTitle', { level: alert.level, drill: alert.drill }),
    tone: alert.level,
    text:
      grewFrom !== null
        ? say('alertGrew', { alertNo: alert.no, people: headBand(alert.people), drill: alert.drill })
        : await closedForm(ctx, alert),
    buttons: [button('签收', `签收 ${alert.no}`, 'danger')],
  }
  await send(ctx, { conversation: group }, card, { purpose: 'alert-group', alertId: alert.id, urgent: true })
  return true
}

async function groupFor(ctx: Context, alert: AlertFacts, source: Source): Promise<Conversation | null> {
  const chain = await chainOf(ctx, source.unitId)
  const studio = studioOf(chain)
  const from = (source.direct || source.sealed) && studio !== undefined ? chain.indexOf(studio) + 1 : 0
  const excluded = source.id === null ? new Set<string>() : await excludedBesides(ctx, { id: source.id })
  return leadersGroup(ctx, chain.slice(from), excluded, alert.shownUnitId === null && from === 0)
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
    const found = await boundGroup(ctx, unit.id, 'leaders')
    if (found !== null && !found.members.some(id => excluded.has(id))) return found.conversation
  }
  return null
}

/** The group of a unit and who is in it, as far as is known: who spoke there, and who leads the unit. */
export async function boundGroup(
  ctx: Context,
  unitId: string,
  purpose: 'leaders' | 'duty',
): Promise<{ conversation: Conversation; members: string[] } | null> {
  const [found] = await ctx.tx.$queryRaw<(Conversation & { members: string[] })[]>(sql`
    SELECT c.id, c.account_id AS "accountId", a.channel, c.type,
      ARRAY(SELECT person_id FROM group_members m WHERE m.conversation_id = c.id)
      || ARRAY(SELECT person_id FROM roles r WHERE r.unit_id = g.unit_id AND r.role IN ('director', 'deputy', 'leader', 'supervisor')) AS members
    FROM groups g JOIN conversations c ON c.id = g.conversation_id JOIN channel_accounts a ON a.id = c.account_id
    WHERE g.unit_id = ${unitId}::uuid AND g.purpose = ${purpose}`)
  if (found === undefined) return null
  const { members, ...conversation } = found
  return { conversation, members }
}

/** Who is complained about, without whoever brought it. */
export async function excludedBesides(ctx: Context, { id }: { readonly id: string }): Promise<Set<string>> {
  const found = await ctx.tx.exclusion.findMany({ where: { grievanceId: id }, select: { personId: true } })
  return new Set(found.map(({ personId }) => personId))
}

/**
 * 救援通知: whoever is on site is told where somebody needs help and what kind of danger it is, and not from whom that is known. It goes out at once,
 * also where the boss is who is complained about: only who was named is left out, and whoever has the alert itself.
 */
import { sql } from '../../../db.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import { type Context, once } from '../../context.ts'
import type { Grievance } from '../../grievances/read.ts'
import { append } from '../../ledger/ledger.ts'
import { send } from '../../mail/letters.ts'
import { cadresIn } from '../../people/people.ts'
import { chainOf, studioOf } from '../../people/units.ts'
import { type AlertFacts, byIdOf } from '../facts.ts'
import { note, notesOf } from '../handling/notes.ts'
import type { Source } from '../ladder/circle.ts'
import { toldOf } from '../ladder/spread.ts'

/** Somebody who moves is followed; somebody who only talks makes no more notices than this. */
const MOST = 4

/** @param place null: not known yet. A place that was told already is not told again. @returns how many were told */
export async function noticeToSite(ctx: Context, alert: AlertFacts, source: Source, place: string | null): Promise<number> {
  const before = await notesOf(ctx, [alert.id], ['rescue-notice'])
  if (before.length >= MOST || before.some(({ words }) => words === (place ?? ''))) return 0
  await note(ctx, { alertId: alert.id, kind: 'rescue-notice', words: place ?? '' })
  const told = await toldOf(ctx, alert.id)
  const text = say('rescueNotice', { unit: source.unitName, place, hazard: alert.hazard, again: before.length > 0, drill: alert.drill })
  const ids = await Promise.all(
    (await siteDuty(ctx, source))
      .filter(personId => !told.has(personId))
      .map(personId =>
        send(ctx, { personId }, plain(text), {
          purpose: 'rescue-notice',
          alertId: alert.id,
          urgent: true,
          ...(alert.drill ? {} : { rings: 'life' }),
        }),
      ),
  )
  const reached = ids.filter(id => id !== null).length
  await append(ctx, {
    type: 'rescue-notice',
    actor: { as: 'system' },
    alertId: alert.id,
    payload: { told: reached, place: place !== null },
  })
  return reached
}

/** Somebody in danger has said where they are. */
export async function placeKnown(ctx: Context, grievance: Grievance, place: string): Promise<void> {
  const member = await ctx.tx.alertMember.findFirst({
    where: { grievanceId: grievance.id },
    select: { alertId: true },
    orderBy: { alertId: 'desc' },
  })
  const alert = member === null ? null : await byIdOf(ctx, member.alertId)
  if (alert?.life === true && alert.status !== 'closed') await noticeToSite(ctx, alert, grievance, place)
}

/** On duty in the unit or its house now; else who works nearest to it. */
async function siteDuty(ctx: Context, source: Source): Promise<string[]> {
  const chain = await chainOf(ctx, source.unitId)
  const studio = studioOf(chain)
  const inside = chain.slice(0, studio === undefined ? 1 : chain.indexOf(studio) + 1).map(({ id }) => id)
  const named = await namedIn(ctx, source)
  const onDuty = await ctx.tx.$queryRaw<{ personId: string }[]>(sql`
    SELECT DISTINCT d.person_id AS "personId" FROM duties d JOIN people p ON p.id = d.person_id AND p.left_at IS NULL
    WHERE d.unit_id = ANY(${inside}::uuid[]) AND d."from" <= ${ctx.now} AND d.until > ${ctx.now}`)
  const may = (personId: string): boolean => !named.has(personId) && personId !== source.personId
  const duty = onDuty.map(({ personId }) => personId).filter(may)
  if (duty.length > 0) return duty
  const cadres = await cadresIn(ctx, inside)
  for (const unitId of inside) {
    const here = cadres.filter(one => one.unitId === unitId && ['liaison', 'officer', 'deputy'].includes(one.role) && may(one.personId))
    if (here.length > 0) return [...new Set(here.map(({ personId }) => personId))]
  }
  return []
}

/** Whom the words themselves are about. */
const namedIn = (ctx: Context, { id }: Source): Promise<Set<string>> =>
  once(ctx, `named|${id}`, async () => {
    if (id === null) return new Set<string>()
    const rows = await ctx.tx.exclusion.findMany({ where: { grievanceId: id, reason: 'respondent' }, select: { personId: true } })
    return new Set(rows.map(({ personId }) => personId))
  })

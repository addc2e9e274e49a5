/** An alert that grows by itself, as more people say the same: told when the band of its head-count changes, not person by person. */
import { sql } from '../../../db.ts'
import type { Level } from '../../../domain/grievance.ts'
import { headBand } from '../../../domain/head-count.ts'
import { oneMoreSerious, RAISED_FROM } from '../../../domain/incident.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import { PEOPLE_FOR_WARNING } from '../../../triage/hot/hot-issues.ts'
import type { Context } from '../../context.ts'
import { append } from '../../ledger/ledger.ts'
import { send } from '../../mail/letters.ts'
import { type AlertFacts, byIdOf, isAboutOne, ladderFor, sourceOf } from '../facts.ts'
import { circleOf, peopleAt, type Source } from '../ladder/circle.ts'
import { lay } from '../ladder/clocks.ts'
import { tellGroup } from '../ladder/group.ts'
import { tellFirst, toldOf } from '../ladder/spread.ts'
import { reportUp } from '../upward.ts'
import { countVoices, voicesOf } from './voices.ts'

/** Members of the alert already change nothing. */
export async function grow(
  ctx: Context,
  before: AlertFacts,
  members: readonly { grievanceId: string; personKey: Uint8Array }[],
): Promise<void> {
  const added = await ctx.tx.$executeRaw(sql`
    INSERT INTO alert_members (alert_id, grievance_id, person_key)
    SELECT ${before.id}::uuid, * FROM unnest(${members.map(({ grievanceId }) => grievanceId)}::uuid[], ${members.map(({ personKey }) => Buffer.from(personKey))}::bytea[])
    ON CONFLICT DO NOTHING`)
  if (added === 0) return
  const [count] = await ctx.tx.$queryRaw<{ people: number }[]>(
    sql`SELECT count(DISTINCT person_key)::int AS people FROM alert_members WHERE alert_id = ${before.id}::uuid`,
  )
  const people = count?.people ?? before.people
  const decides = mayRise(before) && (people >= RAISED_FROM || before.people === 0)
  const voices = decides ? countVoices(await voicesOf(ctx, before.id)) : people
  const level = levelFor(before, voices)
  await ctx.tx.alert.update({ where: { id: before.id }, data: { people, level, collective: true } })
  await append(ctx, {
    type: 'alert-grew',
    actor: { as: 'system' },
    alertId: before.id,
    unitId: before.unitId,
    payload: { people, voices, added, level },
  })
  await tell(ctx, await byIdOf(ctx, before.id), before)
}

/** Whether its level depends on how many there are. */
const mayRise = ({ level, rule }: AlertFacts): boolean => level !== 'red' && (level !== 'orange' || !rule.startsWith('people:'))

/** Five about something blue make yellow, ten one level more; what was raised by what somebody said stays where it is. */
function levelFor(before: AlertFacts, voices: number): Level {
  if (before.level === 'blue') return voices >= RAISED_FROM ? 'orange' : 'yellow'
  return voices >= RAISED_FROM && mayRise(before) ? oneMoreSerious(before.level) : before.level
}

async function tell(ctx: Context, alert: AlertFacts, before: AlertFacts): Promise<void> {
  const source = await sourceOf(ctx, alert)
  const ladder = ladderFor(alert)
  if (ladder !== null && alert.level !== before.level) {
    await ctx.tx.alert.update({ where: { id: alert.id }, data: { signedAt: null, signedById: null, status: 'open' } })
    if (before.people > 0)
      await append(ctx, {
        type: 'alert-raised',
        actor: { as: 'system' },
        alertId: alert.id,
        payload: { was: before.level, now: alert.level },
      })
    await lay(ctx, alert.id, ladder)
    await tellFirst(ctx, alert, source, '')
    await reportUp(ctx, alert, source, 'initial', '')
    return
  }
  if (before.people > 0 && headBand(before.people) === headBand(alert.people)) return
  if (ladder !== null) await tellGroup(ctx, alert, source, before.people)
  // from five on the early warning of hot issues says it, at the desk
  if (ladder !== null || isAboutOne(alert) || alert.people < PEOPLE_FOR_WARNING)
    await tellHouse(ctx, alert, source, newsOf(alert, source, before.people === 0))
}

function newsOf(alert: AlertFacts, { unitName: unit }: Source, isNew: boolean): string {
  const { no: alertNo, level, category } = alert
  const people = headBand(alert.people)
  return isAboutOne(alert)
    ? say('manyAboutOne', { alertNo, unit, people, isNew })
    : say('hotIssue', { alertNo, level, unit, category, people, isNew })
}

/** To whoever answers for the house, or for what is kept from it, without a ring and with nothing to sign for. */
export async function tellHouse(ctx: Context, alert: AlertFacts, source: Source, text: string): Promise<void> {
  const circle = await circleOf(ctx, source)
  const people = new Set([
    ...(await toldOf(ctx, alert.id)),
    ...peopleAt('named-leader', circle, new Set()),
    ...peopleAt('directors', circle, new Set()),
    ...(source.sealed || source.direct ? peopleAt('superior', circle, new Set()) : []),
  ])
  for (const personId of people)
    if (!circle.excluded.has(personId)) await send(ctx, { personId }, plain(text), { purpose: 'hot-issue', alertId: alert.id })
}

/** 听证 in a 复核: the days it takes are not counted in the law's thirty (信访工作条例 Art. 36). */
import { sql } from '../../../db.ts'
import { legalDue } from '../../../domain/clocks/rule-pack.ts'
import { instantOf } from '../../../domain/time/shanghai.ts'
import type { DaySpan } from '../../../domain/typed/leave-span.ts'
import { plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import type { Context } from '../../context.ts'
import { send } from '../../mail/letters.ts'
import type { Speaker } from '../../people/people.ts'
import { wantsNoContact } from '../contact.ts'
import { notch } from '../dates/clocks.ts'
import { legalOf } from '../dates/why.ts'
import { employeeOf } from '../notify.ts'
import { cadreActor, mustOwn } from '../ownership/moves.ts'
import type { Grievance } from '../read.ts'

/** Once: a second would put the day off without end. @returns by when it is to be decided now @throws UserError `onlyOwner`, `noHearing`, `hearingBefore`, `hearingLate` */
export async function hold(ctx: Context, grievance: Grievance, speaker: Speaker, { first, last, rest }: DaySpan): Promise<Date> {
  const { id, no } = grievance
  await mustOwn(ctx, grievance, speaker, '听证')
  if (grievance.status !== 'rechecking') throw refusal('noHearing', { no })
  const { dates, hearingDays } = await legalOf(ctx, grievance)
  if (hearingDays > 0) throw refusal('hearingBefore', { no })
  const [legal] = dates
  const [from, to] = [instantOf(first, 0), instantOf(last, 0)]
  if (legal === undefined || ctx.now > legal.dueAt || from > legal.dueAt) throw refusal('hearingLate', { no })
  const days = last - first + 1
  const until = legalDue({ ...legal.clock, days: legal.clock.days + days }, legal.from, ctx.calendar)
  await notch(ctx, 'hearing', grievance, cadreActor(speaker), {
    days,
    from: from.toISOString(),
    to: to.toISOString(),
    until: until.toISOString(),
  })
  if (!wantsNoContact(grievance))
    await send(ctx, employeeOf(grievance), plain(say('hearingForYou', { no, from, to, until, words: rest.trim() })), {
      purpose: 'review-hearing',
      grievanceId: id,
    })
  return until
}

/** How many days of hearing the present 复核 has, by its ledger. */
export async function hearingDaysOf(ctx: Context, grievanceId: string, since: Date): Promise<number> {
  const rows = await ctx.tx.$queryRaw<{ id: string; payload: Uint8Array | null }[]>(sql`
    SELECT e.id, p.payload_enc AS payload FROM ledger_entries e LEFT JOIN ledger_payloads p ON p.entry_id = e.id
    WHERE e.grievance_id = ${grievanceId}::uuid AND e.type = 'hearing' AND e.at >= ${since}`)
  return rows.reduce((sum, { id, payload }) => {
    if (payload === null) return sum
    const said = JSON.parse(ctx.keys.open({ table: 'ledger_payloads', column: 'payload_enc', row: id }, payload)) as {
      payload?: { days?: number }
    }
    return sum + (said.payload?.days ?? 0)
  }, 0)
}

/**
 * 调解协议 (信访工作条例 Art. 33): the owner writes the terms down, the employee and a leader of the unit each say yes or no to them. It stands with the second
 * yes; both hear until when a court can be asked to confirm it. Never of harassment, retaliation or what is sealed.
 */
import { bytes } from '../../../db.ts'
import { choice, plain } from '../../../texts/cards.ts'
import { refusal, say } from '../../../texts/text.ts'
import { type Context, claimFor } from '../../context.ts'
import { append } from '../../ledger/ledger.ts'
import { send } from '../../mail/letters.ts'
import { cadreName, cadresIn, type Speaker } from '../../people/people.ts'
import { chainOf, studioOf } from '../../people/units.ts'
import { employeeOf } from '../notify.ts'
import { cadreActor, mustOwn } from '../ownership/moves.ts'
import { excludedFrom } from '../ownership/owner.ts'
import type { Grievance } from '../read.ts'
import { record } from '../words/words.ts'

const place = (row: string) => ({ table: 'mediations', column: 'terms_enc', row })
/** So long the two may ask a court together to confirm it, 人民调解法 Art. 33. */
const CONFIRM_DAYS = 30

/** Leaders of the studio who may know of it; never who handles the matter, who stands between the two. */
async function unitSide(ctx: Context, grievance: Grievance): Promise<string[]> {
  const studio = studioOf(await chainOf(ctx, grievance.unitId))
  const kept = await excludedFrom(ctx, grievance)
  const found = (await cadresIn(ctx, [studio?.id ?? grievance.unitId])).filter(
    ({ role, personId }) => role === 'leader' && personId !== grievance.ownerId && !kept.has(personId),
  )
  return [...new Set(found.map(({ personId }) => personId))]
}

/** New terms take the place of those that nobody has agreed to yet. @throws UserError `onlyOwner`, `noMediation`, `mediationNotNow`, `mediatedBefore`, `noManagement` */
export async function propose(ctx: Context, grievance: Grievance, speaker: Speaker, terms: string): Promise<void> {
  const { id, no, status, sealed, direct, sensitive, mode, unitId } = grievance
  await mustOwn(ctx, grievance, speaker, '主持调解')
  if (sealed || direct || sensitive !== null) throw refusal('noMediation', { no })
  if (status !== 'handling' && status !== 'waiting') throw refusal('mediationNotNow', { no })
  claimFor(ctx, `mediation|${id}`)
  if ((await ctx.tx.mediation.count({ where: { grievanceId: id, state: 'agreed' } })) > 0) throw refusal('mediatedBefore', { no })
  const leaders = await unitSide(ctx, grievance)
  if (leaders.length === 0) throw refusal('noManagement', { no })
  const fresh = { employeeAgreedAt: null, unitAgreedAt: null, unitById: null, state: 'open' }
  const data = { termsEnc: bytes(ctx.keys.seal(place(id), terms)), proposedById: speaker.personId, proposedAt: ctx.now, ...fresh }
  await ctx.tx.mediation.upsert({ where: { grievanceId: id }, create: { grievanceId: id, ...data }, update: data })
  await append(ctx, { type: 'mediation-proposed', actor: cadreActor(speaker), grievanceId: id, unitId, payload: { terms } })
  await record(
    ctx,
    { grievanceId: id },
    { direction: 'out', type: 'text', text: say('mediationLine', { terms }), authorId: speaker.personId },
  )
  const answers = [
    ['同意', `调解 ${no} 1`],
    ['不同意', `调解 ${no} 2`],
  ] as const
  const asked = choice(say('mediationForYou', { no, terms, by: speaker.name, byNumber: mode === 'anonymous' }), answers)
  await send(ctx, employeeOf(grievance), asked, { purpose: 'mediation', grievanceId: id })
  const toUnit = choice(say('mediationForUnit', { no, terms, by: speaker.name }), answers)
  for (const personId of leaders) await send(ctx, { personId }, toUnit, { purpose: 'mediation-unit', grievanceId: id })
}

/** @param speaker null: the employee @returns whether it stands now @throws UserError `nothingToAgree`, `notForYou` */
export async function agree(
  ctx: Context,
  grievance: Grievance,
  speaker: Speaker | null,
  yes: boolean,
): Promise<'agreed' | 'waiting' | 'refused'> {
  const { id, no, unitId } = grievance
  if (speaker !== null && !(await unitSide(ctx, grievance)).includes(speaker.personId))
    throw refusal('notForYou', { no, what: '代表单位同意调解' })
  claimFor(ctx, `mediation|${id}`)
  const row = await ctx.tx.mediation.findUnique({ where: { grievanceId: id } })
  const open = ['handling', 'waiting', 'answered'].includes(grievance.status)
  if (row === null || row.state !== 'open' || !open) throw refusal('nothingToAgree', { no })
  const side = speaker === null ? 'employee' : 'unit'
  const actor = speaker === null ? ({ as: 'employee' } as const) : cadreActor(speaker)
  const said = speaker === null ? { employeeAgreedAt: ctx.now } : { unitAgreedAt: ctx.now, unitById: speaker.personId }
  const both = yes && (speaker === null ? row.unitAgreedAt : row.employeeAgreedAt) !== null
  const state = !yes ? 'refused' : both ? 'agreed' : 'open'
  const { count } = await ctx.tx.mediation.updateMany({
    where: { grievanceId: id, state: 'open', proposedAt: row.proposedAt },
    data: { ...(yes ? said : {}), state },
  })
  if (count === 0) throw refusal('nothingToAgree', { no })
  await append(ctx, { type: `mediation-${yes ? 'yes' : 'no'}`, actor, grievanceId: id, unitId, payload: { side } })
  if (both) await stands(ctx, grievance, speaker?.personId ?? row.unitById ?? '', ctx.keys.open(place(id), row.termsEnc))
  else await tellOwner(ctx, grievance, say('mediationSaid', { no, subject: grievance.subject, unit: speaker !== null, yes }))
  if (!yes && speaker !== null)
    await send(ctx, employeeOf(grievance), plain(say('mediationOff', { no })), { purpose: 'mediation-off', grievanceId: id })
  return both ? 'agreed' : yes ? 'waiting' : 'refused'
}

const tellOwner = (ctx: Context, { id, ownerId }: Grievance, text: string) =>
  send(ctx, { personId: ownerId }, plain(text), { purpose: 'mediation-said', grievanceId: id })

async function stands(ctx: Context, grievance: Grievance, unitById: string, terms: string): Promise<void> {
  const { id, no, unitId, subject } = grievance
  const until = ctx.calendar.addCalendarDays(ctx.now, CONFIRM_DAYS)
  await append(ctx, {
    type: 'mediation-agreed',
    actor: { as: 'system' },
    grievanceId: id,
    unitId,
    payload: { terms, confirmUntil: until.toISOString() },
  })
  const text = say('mediationStands', {
    no,
    subject: grievance.sensitive === null ? subject : '您说的事',
    terms,
    at: ctx.now,
    until,
    who: await cadreName(ctx, unitById),
  })
  await send(ctx, employeeOf(grievance), plain(text), { purpose: 'mediation-stands', grievanceId: id })
  for (const personId of new Set([grievance.ownerId, unitById]))
    await send(ctx, { personId }, plain(text), { purpose: 'mediation-said', grievanceId: id })
}

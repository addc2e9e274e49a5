/**
 * 提请单: management is asked for something by a day, by a number of its own: demand, place, a band of heads. Never anybody's words, name or alias. What
 * management answers goes back to the owner, who asked and the employee; a day that passed is told to the owner and above.
 */
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { bytes, sql } from '../../db.ts'
import { headBand } from '../../domain/head-count.ts'
import { quotes } from '../../domain/typed/demand-words.ts'
import { button, plain } from '../../texts/cards.ts'
import { refusal, say } from '../../texts/text.ts'
import { shownUnit } from '../alerts/ladder/group.ts'
import { type Context, claimFor } from '../context.ts'
import { wantsNoContact } from '../grievances/contact.ts'
import { remind } from '../grievances/dates/clocks.ts'
import { employeeOf, superiors } from '../grievances/notify.ts'
import { mustOwn } from '../grievances/ownership/moves.ts'
import { excludedFrom, mayHear } from '../grievances/ownership/owner.ts'
import { byId, type Grievance } from '../grievances/read.ts'
import { linesOf, record, storyOf } from '../grievances/words/words.ts'
import { append } from '../ledger/ledger.ts'
import { send } from '../mail/letters.ts'
import { giveNumber } from '../numbers.ts'
import { openIdentity } from '../people/identities.ts'
import { cadresIn, type Speaker } from '../people/people.ts'
import { chainOf, studioOf } from '../people/units.ts'

const Body = z.object({ words: z.string(), place: z.string(), band: z.string() })

export interface Demand extends z.infer<typeof Body> {
  readonly id: string
  readonly no: string
  readonly grievanceId: string
  readonly askedById: string
  readonly dueAt: Date
  readonly repliedAt: Date | null
}

const bodyAt = (row: string) => ({ table: 'demands', column: 'body_enc', row })
const replyAt = (row: string) => ({ table: 'demands', column: 'reply_enc', row })

async function read(ctx: Context, where: { id: string } | { no: string }): Promise<Demand | null> {
  const row = await ctx.tx.demand.findFirst({ where })
  if (row === null) return null
  const { id, no, grievanceId, askedById, dueAt, repliedAt } = row
  return { id, no, grievanceId, askedById, dueAt, repliedAt, ...Body.parse(JSON.parse(ctx.keys.open(bodyAt(id), row.bodyEnc))) }
}

/** Leaders of the studio, who may know of it; where there are none, nobody. */
async function management(ctx: Context, grievance: Grievance): Promise<{ unitId: string; people: string[] }> {
  const studio = studioOf(await chainOf(ctx, grievance.unitId))
  const unitId = studio?.id ?? grievance.unitId
  const kept = await excludedFrom(ctx, grievance)
  const people = (await cadresIn(ctx, [unitId])).filter(({ role, personId }) => role === 'leader' && !kept.has(personId))
  return { unitId, people: [...new Set(people.map(({ personId }) => personId))] }
}

/** @throws UserError `demandTells` where it carries words or the name of who brought it */
async function mustTellNothing(ctx: Context, grievance: Grievance, words: string): Promise<void> {
  const story = storyOf(await linesOf(ctx, { grievanceId: grievance.id }))
  const { name, phone } = grievance.personId === null ? { name: '', phone: '' } : await openIdentity(ctx, grievance)
  const named = [name, phone, grievance.alias, grievance.no].filter(one => one.length > 1).some(one => words.includes(one))
  if (named || quotes(words, story)) throw refusal('demandTells', { no: grievance.no })
}

/** @throws UserError `onlyOwner`, `demandNotNow`, `demandKept`, `demandOpen`, `demandTells`, `noManagement` */
export async function demand(ctx: Context, grievance: Grievance, speaker: Speaker, words: string, dueAt: Date): Promise<Demand> {
  const { no, status, sealed, direct, sensitive } = grievance
  await mustOwn(ctx, grievance, speaker, '开提请单')
  if (status !== 'handling' && status !== 'waiting') throw refusal('demandNotNow', { no })
  // of 直送上级 the unit knows nothing
  if (sealed || direct || sensitive !== null) throw refusal('demandKept', { no })
  claimFor(ctx, `grievance|${grievance.id}`)
  const open = await ctx.tx.demand.findFirst({ where: { grievanceId: grievance.id, repliedAt: null }, select: { no: true } })
  if (open !== null) throw refusal('demandOpen', { no, demand: open.no })
  await mustTellNothing(ctx, grievance, words)
  const { unitId, people } = await management(ctx, grievance)
  const others = people.filter(personId => personId !== speaker.personId)
  if (others.length === 0) throw refusal('noManagement', { no })
  const id = uuid()
  const number = await giveNumber(ctx, 'request', id)
  const place = (await shownUnit(ctx, await chainOf(ctx, grievance.unitId)))?.name ?? say('smallMember', {})
  const body = { words, place, band: headBand(Math.max(1, grievance.people ?? 1)) }
  const bodyEnc = bytes(ctx.keys.seal(bodyAt(id), JSON.stringify(body)))
  const row = { id, no: number, grievanceId: grievance.id, unitId, askedById: speaker.personId, askedAt: ctx.now, dueAt, bodyEnc }
  await ctx.tx.demand.create({ data: row })
  const payload = { no: number, ...body, dueAt: dueAt.toISOString(), to: others }
  const actor = { as: 'cadre', personId: speaker.personId } as const
  await append(ctx, { type: 'demand-sent', actor, grievanceId: grievance.id, unitId: grievance.unitId, payload })
  await remind(ctx, grievance.id, 'demand', dueAt)
  // it names no grievance: quoting it, or pressing its button, means the 提请单
  const text = say('demandForYou', { demand: number, ...body, due: dueAt })
  for (const personId of others)
    await send(
      ctx,
      { personId },
      { text, buttons: [{ ...button('答复', `提请答复 ${number}`, 'primary'), asks: say('wordsForDemand', {}) }] },
      { purpose: 'demand' },
    )
  return { ...row, ...body, repliedAt: null }
}

/** By its number: for management of the unit, and for who asked or owns the matter now, who write down what came on paper. Null alike for everybody else. */
export async function demandFor(ctx: Context, no: string, speaker: Speaker): Promise<{ demand: Demand; grievance: Grievance } | null> {
  const found = await read(ctx, { no })
  if (found === null) return null
  const grievance = await byId(ctx, found.grievanceId)
  if ((await excludedFrom(ctx, grievance)).has(speaker.personId)) return null
  const owns = grievance.ownerId === speaker.personId || found.askedById === speaker.personId
  return owns || (await management(ctx, grievance)).people.includes(speaker.personId) ? { demand: found, grievance } : null
}

/** What waits for this leader's word, by number. */
export async function demandsTo(ctx: Context, speaker: Speaker): Promise<string[]> {
  const units = speaker.holdings.filter(({ role }) => role === 'leader').map(({ unitId }) => unitId)
  const open = await ctx.tx.demand.findMany({ where: { unitId: { in: units }, repliedAt: null }, orderBy: { dueAt: 'asc' }, take: 20 })
  const found: string[] = []
  for (const { no } of open) if ((await demandFor(ctx, no, speaker)) !== null) found.push(no)
  return found
}

/** Management's answer goes back to everybody concerned. @throws UserError `demandAnswered` */
export async function answerDemand(
  ctx: Context,
  { demand: asked, grievance }: { readonly demand: Demand; readonly grievance: Grievance },
  speaker: Speaker,
  words: string,
): Promise<void> {
  const { id, no } = asked
  claimFor(ctx, `demand|${id}`)
  const replyEnc = bytes(ctx.keys.seal(replyAt(id), words))
  const { count } = await ctx.tx.demand.updateMany({
    where: { id, repliedAt: null },
    data: { repliedAt: ctx.now, repliedById: speaker.personId, replyEnc },
  })
  if (count === 0) throw refusal('demandAnswered', { demand: no })
  const actor = { as: 'cadre', personId: speaker.personId } as const
  const late = ctx.now > asked.dueAt
  await append(ctx, { type: 'demand-answered', actor, grievanceId: grievance.id, unitId: grievance.unitId, payload: { no, words, late } })
  const note = say('demandNote', { demand: no, words })
  await record(ctx, { grievanceId: grievance.id }, { direction: 'note', type: 'text', text: note, authorId: speaker.personId })
  const told = plain(say('demandAnsweredToYou', { no: grievance.no, subject: grievance.subject, demand: no, words, by: speaker.name }))
  for (const personId of await mayHear(ctx, grievance, [grievance.ownerId, asked.askedById]))
    if (personId !== speaker.personId) await send(ctx, { personId }, told, { purpose: 'demand-answered', grievanceId: grievance.id })
  const over = ['closed', 'withdrawn', 'redirected'].includes(grievance.status)
  if (!over && !wantsNoContact(grievance))
    await send(ctx, employeeOf(grievance), plain(say('demandAnsweredForYou', { no: grievance.no, words })), {
      purpose: 'words',
      grievanceId: grievance.id,
    })
}

/** The day is over and management said nothing: the owner and whoever stands above hear so, once more each five working days. */
export async function demandOverdue(ctx: Context, grievance: Grievance): Promise<void> {
  const row = await ctx.tx.demand.findFirst({ where: { grievanceId: grievance.id, repliedAt: null }, select: { id: true } })
  const late = row === null ? null : await read(ctx, { id: row.id })
  if (late === null || late.dueAt > ctx.now || ['withdrawn', 'redirected'].includes(grievance.status)) return
  const { no, subject, ownerId } = grievance
  await append(ctx, {
    type: 'demand-overdue',
    actor: { as: 'system' },
    grievanceId: grievance.id,
    unitId: grievance.unitId,
    payload: { no: late.no },
  })
  for (const personId of await mayHear(ctx, grievance, [ownerId, late.askedById, ...(await superiors(ctx, grievance))]))
    await send(ctx, { personId }, plain(say('demandOverdue', { no, subject, demand: late.no, due: late.dueAt })), {
      purpose: 'overdue',
      grievanceId: grievance.id,
    })
  await remind(ctx, grievance.id, 'demand', ctx.calendar.addWorkingDays(ctx.now, 5))
}

/** Lines of what this cadre asked management for, or owns now, and waits for; the oldest date first. */
export async function openDemands(ctx: Context, personId: string): Promise<string[]> {
  const open = await ctx.tx.$queryRaw<{ no: string; dueAt: Date; id: string }[]>(sql`
    SELECT d.no, d.due_at AS "dueAt", g.id FROM demands d JOIN grievances g ON g.id = d.grievance_id
    WHERE d.replied_at IS NULL AND g.owner_id = ${personId}::uuid AND g.status NOT IN ('withdrawn', 'redirected') ORDER BY d.due_at LIMIT 10`)
  return Promise.all(
    open.map(async ({ no, dueAt, id }) =>
      say('demandLine', { demand: no, subject: (await byId(ctx, id)).subject, due: dueAt, now: ctx.now }),
    ),
  )
}

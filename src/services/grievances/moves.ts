/** What cadres do to a grievance. Each is one action, with who may and what it changes. */

import { sql } from '../../db.ts'
import { shanghaiDate } from '../../domain/calendar.ts'
import type { Category, Complexity, Level } from '../../domain/grievance.ts'
import { promisedDate } from '../../domain/promised-date.ts'
import { plain } from '../../texts/cards.ts'
import { refusal, say } from '../../texts/text.ts'
import { CATEGORY, COMPLEXITY, LEVEL } from '../../texts/words.ts'
import { raise } from '../alerts/raise.ts'
import { type Context, claimFor } from '../context.ts'
import { type Actor, append } from '../ledger/ledger.ts'
import { send } from '../mail/letters.ts'
import { awayNow } from '../people/absences.ts'
import { cadreName, holds, type Speaker } from '../people/people.ts'
import { act } from './act.ts'
import { employeeOf } from './notify.ts'
import { claimants, officeOf, ownerAbove, ownerFor, placeFor, reasonOf } from './owner.ts'
import { byId, type Grievance } from './read.ts'
import { linesOf, lineText, record, type Said, storyOf } from './words.ts'

const cadreActor = (speaker: Speaker): Actor => ({ as: 'cadre', personId: speaker.personId })

/** @throws UserError `onlyOwner` */
export async function mustOwn(ctx: Context, grievance: Grievance, speaker: Speaker, what: string): Promise<void> {
  if (grievance.ownerId !== speaker.personId)
    throw refusal('onlyOwner', { no: grievance.no, owner: await cadreName(ctx, grievance.ownerId), what })
}

/** 认领: the first one wins, whoever comes second is told who it was. @throws UserError `yoursAlready`, `claimedBefore`, `complexForLeaders`, `mayNotClaim` */
export async function claim(ctx: Context, seen: Grievance, speaker: Speaker): Promise<Grievance> {
  claimFor(ctx, `grievance|${seen.id}`)
  await ctx.tx.$executeRaw(sql`SELECT 1 FROM grievances WHERE id = ${seen.id}::uuid FOR UPDATE`)
  const grievance = await byId(ctx, seen.id)
  if (grievance.status === 'handling' || grievance.status === 'waiting') {
    if (grievance.ownerId === speaker.personId) throw refusal('yoursAlready', { no: grievance.no })
    throw refusal('claimedBefore', { no: grievance.no, owner: await cadreName(ctx, grievance.ownerId) })
  }
  if (grievance.status === 'registered' || grievance.status === 'assigned') await mustBeAbleToClaim(ctx, grievance, speaker)
  return act(ctx, grievance, 'claim', {
    actor: cadreActor(speaker),
    set: { ownerId: speaker.personId, ownerReason: reasonOf('claimed', null), claimedAt: ctx.now, claimedById: speaker.personId },
  })
}

async function mustBeAbleToClaim(ctx: Context, grievance: Grievance, speaker: Speaker): Promise<void> {
  if (grievance.ownerId === speaker.personId) return
  if (grievance.status === 'assigned') throw refusal('claimedBefore', { no: grievance.no, owner: await cadreName(ctx, grievance.ownerId) })
  if ((await claimants(ctx, grievance)).includes(speaker.personId)) return
  if (grievance.complexity === 'complex' && holds(speaker, 'officer')) throw refusal('complexForLeaders', { no: grievance.no })
  throw refusal('mayNotClaim', { no: grievance.no })
}

/**
 * 指派, 转办 to a person.
 * @throws UserError `mayNotOwn` when they are excluded, handle no matters on the chain, or the matter is sealed to or went up to others; `onLeave`
 */
export async function assign(
  ctx: Context,
  grievance: Grievance,
  speaker: Speaker,
  to: { personId: string; name: string },
  reason: string,
): Promise<Grievance> {
  if (to.personId === grievance.ownerId) throw refusal('sameOwner', { no: grievance.no, owner: to.name })
  const { fit, atWork } = await placeFor(ctx, grievance, to.personId)
  if (!fit) throw refusal('mayNotOwn', { who: to.name })
  const away = atWork ? null : await awayNow(ctx, to.personId)
  if (away !== null) throw refusal('onLeave', { no: grievance.no, who: to.name, ...away })
  return act(ctx, grievance, 'assign', {
    actor: cadreActor(speaker),
    set: { ownerId: to.personId, ownerReason: reasonOf('assigned', null) },
    details: { reason, to: to.personId },
  })
}

/** 退回: back to whoever owns what nobody has claimed; when that is the same person, one level up. */
export async function decline(ctx: Context, grievance: Grievance, speaker: Speaker, reason: string): Promise<Grievance> {
  await mustOwn(ctx, grievance, speaker, '退回')
  const owner = await ownerFor(ctx, await officeOf(ctx, grievance))
  const next = owner?.ownerId === speaker.personId ? await ownerAbove(ctx, grievance) : owner
  if (next === null) throw refusal('nobodyAbove', { no: grievance.no })
  return act(ctx, grievance, 'decline', {
    actor: cadreActor(speaker),
    set: { ownerId: next.ownerId, ownerReason: reasonOf('default', next) },
    details: { reason },
  })
}

/** 回避: never theirs again, never seen again. */
export async function recuse(ctx: Context, grievance: Grievance, speaker: Speaker, reason: string): Promise<Grievance> {
  await mustOwn(ctx, grievance, speaker, '回避')
  await ctx.tx.exclusion.createMany({
    data: [{ grievanceId: grievance.id, personId: speaker.personId, reason: 'recused' }],
    skipDuplicates: true,
  })
  const owner = await ownerFor(ctx, await officeOf(ctx, grievance))
  if (owner === null) throw refusal('nobodyAbove', { no: grievance.no })
  return act(ctx, grievance, 'recuse', {
    actor: cadreActor(speaker),
    set: { ownerId: owner.ownerId, ownerReason: reasonOf('default', owner), claimedAt: null, claimedById: null },
    details: { reason },
  })
}

/** 提级: one level up. Null when there is nothing above: the owner stays. */
export async function escalate(
  ctx: Context,
  grievance: Grievance,
  actor: Actor,
  details: Readonly<Record<string, string>>,
): Promise<Grievance | null> {
  const owner = await ownerAbove(ctx, grievance)
  if (owner === null) return null
  return act(ctx, grievance, 'escalate', { actor, set: { ownerId: owner.ownerId, ownerReason: reasonOf('climb', owner) }, details })
}

/**
 * Who talks with the employee: the owner, who leads, and whoever was asked to by 转人工 or called by an alert. An officer who has only seen
 * the card talks to nobody by quoting it.
 * @throws UserError `onlyOwner`
 */
export async function mustBeInTouch(ctx: Context, grievance: Grievance, speaker: Speaker): Promise<void> {
  if (grievance.ownerId === speaker.personId || holds(speaker, 'director', 'deputy', 'leader', 'supervisor', 'designated')) return
  const called = await ctx.tx.delivery.count({
    where: { grievanceId: grievance.id, personId: speaker.personId, purpose: { in: ['human', 'alert'] } },
  })
  if (called === 0) await mustOwn(ctx, grievance, speaker, '给职工回话')
}

/** 回复: words to the employee, no status. The first contact is made when they are delivered. @throws UserError `onlyOwner` */
export async function reply(ctx: Context, grievance: Grievance, speaker: Speaker, words: string): Promise<void> {
  await mustBeInTouch(ctx, grievance, speaker)
  await record(ctx, { grievanceId: grievance.id }, { direction: 'out', type: 'text', text: words, authorId: speaker.personId })
  await append(ctx, { type: 'reply', actor: cadreActor(speaker), grievanceId: grievance.id, unitId: grievance.unitId })
  await send(ctx, employeeOf(grievance), plain(say('wordsFromOwner', { owner: speaker.name, words, no: grievance.no })), {
    purpose: 'words',
    grievanceId: grievance.id,
  })
}

/** A picture or file that the owner sends on by quoting; one that is still to be fetched goes out when it is there (mail/media.ts). */
export async function sendFile(ctx: Context, grievance: Grievance, speaker: Speaker, said: Said): Promise<void> {
  await mustBeInTouch(ctx, grievance, speaker)
  const inboxId = said.fetching === true ? (said.inboxId ?? null) : null
  await record(ctx, { grievanceId: grievance.id }, { ...said, direction: 'out', authorId: speaker.personId, inboxId })
  await append(ctx, { type: 'reply', actor: cadreActor(speaker), grievanceId: grievance.id, unitId: grievance.unitId })
  if (said.fetching !== true) await sendOn(ctx, grievance, speaker.name, said)
}

export async function sendOn(
  ctx: Context,
  grievance: Grievance,
  owner: string,
  said: Pick<Said, 'type' | 'text' | 'attachmentId'>,
): Promise<void> {
  const attachments = said.attachmentId == null ? [] : [{ id: said.attachmentId, name: said.text, mime: '' }]
  await send(
    ctx,
    employeeOf(grievance),
    { text: say('wordsFromOwner', { owner, words: lineText(said), no: grievance.no }), attachments },
    { purpose: 'words', grievanceId: grievance.id },
  )
}

/** 追问 */
export async function ask(ctx: Context, grievance: Grievance, speaker: Speaker, words: string): Promise<Grievance> {
  await mustOwn(ctx, grievance, speaker, '追问')
  await record(ctx, { grievanceId: grievance.id }, { direction: 'out', type: 'text', text: words, authorId: speaker.personId })
  return act(ctx, grievance, 'ask', { actor: cadreActor(speaker), details: { words } })
}

/** 备注: among cadres. */
export async function note(ctx: Context, grievance: Grievance, speaker: Speaker, words: string): Promise<void> {
  await record(ctx, { grievanceId: grievance.id }, { direction: 'note', type: 'text', text: words, authorId: speaker.personId })
  await act(ctx, grievance, 'note', { actor: cadreActor(speaker) })
}

/** What a column of dates keeps is the UTC date: the day as it is in Shanghai. */
const dateOf = (at: Date): Date => new Date(`${shanghaiDate(at)}T00:00:00Z`)

/** What the employee did not accept once must not come again in the same words. */
const SAYS_WHAT_DIFFERS = /[这本][一]?[次回轮]|不同|不一样|改[为成由]|换[了成由]|重新|另外/

/** 报结: the answer is sent; the status moves when it is delivered (`answerDelivered`). @throws UserError `sayWhatDiffers` in a second round */
export async function answer(ctx: Context, grievance: Grievance, speaker: Speaker, words: string): Promise<{ promised: Date | null }> {
  await mustOwn(ctx, grievance, speaker, '答复')
  if (grievance.status !== 'handling' && grievance.status !== 'waiting')
    throw refusal('wrongStatus', { no: grievance.no, status: grievance.status, action: 'answer' })
  if (grievance.answerDeliveryId !== null) throw refusal('answerInFlight', { no: grievance.no })
  if (grievance.round > 1 && !SAYS_WHAT_DIFFERS.test(words)) throw refusal('sayWhatDiffers', { no: grievance.no })
  const promised = promisedDate(words, ctx.now, ctx.calendar)
  await record(ctx, { grievanceId: grievance.id }, { direction: 'out', type: 'text', text: words, authorId: speaker.personId })
  const text = say('answerForYou', {
    owner: speaker.name,
    words,
    no: grievance.no,
    subject: grievance.sensitive === null ? grievance.subject : '您说的事',
  })
  const delivery = await send(ctx, employeeOf(grievance), plain(text), { purpose: 'answer', grievanceId: grievance.id })
  const { count } = await ctx.tx.grievance.updateMany({
    where: { id: grievance.id, version: grievance.version },
    data: {
      answerDeliveryId: delivery,
      answeredById: speaker.personId,
      promisedOn: promised && dateOf(promised),
      version: grievance.version + 1,
    },
  })
  if (count === 0) throw refusal('raced', { no: grievance.no })
  await append(ctx, {
    type: 'answer-sent',
    actor: cadreActor(speaker),
    grievanceId: grievance.id,
    unitId: grievance.unitId,
    payload: { promised },
  })
  return { promised }
}

/** @throws UserError `sameAsBefore` */
export async function recategorise(ctx: Context, grievance: Grievance, speaker: Speaker, category: Category): Promise<Grievance> {
  if (grievance.category === category) throw refusal('sameAsBefore', { no: grievance.no, what: CATEGORY[category] })
  return act(ctx, grievance, 'reclassify', {
    actor: cadreActor(speaker),
    set: { category, subcategory: null },
    details: { column: 'category', was: grievance.category, now: category },
  })
}

/** @throws UserError `sameAsBefore` */
export async function recomplex(
  ctx: Context,
  grievance: Grievance,
  speaker: Speaker,
  complexity: Complexity,
  reason: string,
): Promise<Grievance> {
  if (grievance.complexity === complexity) throw refusal('sameAsBefore', { no: grievance.no, what: COMPLEXITY[complexity] })
  return act(ctx, grievance, 'reclassify', {
    actor: cadreActor(speaker),
    set: { complexity },
    details: { column: 'complexity', was: grievance.complexity, now: complexity, reason },
  })
}

const RANK: readonly Level[] = ['blue', 'yellow', 'orange', 'red']

/**
 * 改级: one person raises, two lower. The first to lower is noted in the ledger; the change is made when another says the same within a week
 * and nothing about the matter's kind or level has been changed in between.
 * @returns whether it was changed, and who waits for a second voice
 * @throws UserError `sameAsBefore`
 */
export async function relevel(
  ctx: Context,
  grievance: Grievance,
  speaker: Speaker,
  level: Level,
  reason: string,
): Promise<{ done: boolean; first: string | null }> {
  if (grievance.level === level) throw refusal('sameAsBefore', { no: grievance.no, what: `${LEVEL[level]}色` })
  const lowers = RANK.indexOf(level) < RANK.indexOf(grievance.level)
  if (lowers && !(await secondVoice(ctx, grievance, speaker, level))) {
    await append(ctx, {
      type: `lower-wanted:${level}`,
      actor: cadreActor(speaker),
      grievanceId: grievance.id,
      unitId: grievance.unitId,
      payload: { reason },
    })
    return { done: false, first: speaker.name }
  }
  const after = await act(ctx, grievance, 'reclassify', {
    actor: cadreActor(speaker),
    set: { level },
    details: { column: 'level', was: grievance.level, now: level, reason },
  })
  if (!lowers && (level === 'red' || level === 'orange'))
    await raise(ctx, after, {
      level,
      hazard: 'none',
      rule: 'raised-by-cadre',
      story: storyOf(await linesOf(ctx, { grievanceId: after.id })),
    })
  return { done: true, first: null }
}

const NIL = '00000000-0000-0000-0000-000000000000'

async function secondVoice(ctx: Context, grievance: Grievance, speaker: Speaker, level: Level): Promise<boolean> {
  const since = new Date(ctx.now.getTime() - 7 * 86_400_000)
  const [row] = await ctx.tx.$queryRaw<{ found: boolean }[]>(sql`
    SELECT EXISTS (SELECT 1 FROM ledger_entries WHERE grievance_id = ${grievance.id}::uuid AND type = ${`lower-wanted:${level}`}
      AND actor_id <> ${speaker.personId}::uuid AND at > ${since}
      AND id > coalesce((SELECT max(id::text)::uuid FROM ledger_entries WHERE grievance_id = ${grievance.id}::uuid AND type = 'reclassify'), ${NIL}::uuid)) AS found`)
  return row?.found ?? false
}

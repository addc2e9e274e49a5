/** What an employee does to a matter of their own. */

import { sql } from '../../db.ts'
import type { Owner } from '../../domain/assignment.ts'
import type { IdentityMode } from '../../domain/grievance.ts'
import { plain } from '../../texts/cards.ts'
import { refusal, say } from '../../texts/text.ts'
import { cut } from '../../texts/words.ts'
import type { Danger } from '../../triage/triage.ts'
import { type Raised, raise } from '../alerts/detect/raise.ts'
import { tellMore } from '../alerts/ladder/told.ts'
import { storyToTell } from '../alerts/rescue/life-danger.ts'
import { relayById, sayToCadre } from '../alerts/rescue/relay.ts'
import type { Context } from '../context.ts'
import { append } from '../ledger/ledger.ts'
import { wipe } from '../mail/inbox.ts'
import { send } from '../mail/letters.ts'
import { deskFor } from '../people/duty.ts'
import { calendarOf } from '../people/hours.ts'
import { cadreName } from '../people/people.ts'
import { act } from './act.ts'
import { wantsNoContact } from './contact.ts'
import { awaitEar, notch, remind } from './dates/clocks.ts'
import { atDesk, isPressing, nextDesk } from './notify.ts'
import { excludedFrom, officeOf, ownerAbove, ownerFor, reasonOf } from './ownership/owner.ts'
import { byId, type Grievance } from './read.ts'
import { unlink } from './unlink.ts'
import { blank, lineText, record, type Said } from './words/words.ts'

const EMPLOYEE = { as: 'employee' } as const

/** 补充: words join the matter and go to its owner; a matter that waited for them goes on. */
export async function supply(ctx: Context, grievance: Grievance, said: Said): Promise<void> {
  await keepWords(ctx, grievance, said)
  const words = cut(lineText(said), MOST_QUOTED)
  if (grievance.status === 'waiting') {
    await act(ctx, grievance, 'supply', { actor: EMPLOYEE, details: { words } })
    return
  }
  if (grievance.status !== 'registered' && !(await crowd(ctx, grievance)))
    await send(
      ctx,
      { personId: grievance.ownerId },
      plain(say('employeeSpoke', { no: grievance.no, subject: grievance.subject, who: grievance.alias, words })),
      { purpose: 'supplied', grievanceId: grievance.id },
    )
}

/** Longest quotation in a message to a cadre; 查看 shows the whole. */
const MOST_QUOTED = 1_500
/** So many messages a minute are passed on to the owner one by one; the rest stands in the matter. */
const MOST_PASSED = 10

const crowd = async (ctx: Context, grievance: Grievance): Promise<boolean> =>
  (await ctx.tx.delivery.count({
    where: {
      grievanceId: grievance.id,
      purpose: 'supplied',
      personId: grievance.ownerId,
      createdAt: { gt: new Date(ctx.now.getTime() - 60_000) },
    },
  })) >= MOST_PASSED

/** Danger in words about a matter that is already here: an alert at once, on that matter. */
export async function endanger(ctx: Context, grievance: Grievance, found: Danger, story: string): Promise<Raised> {
  if (grievance.level !== found.level && grievance.level !== 'red')
    await act(ctx, grievance, 'reclassify', {
      actor: { as: 'system' },
      set: { level: found.level },
      details: { column: 'level', was: grievance.level, now: found.level, reason: found.rule },
    })
  return raise(ctx, await byId(ctx, grievance.id), {
    level: found.level,
    hazard: found.hazard,
    rule: found.rule,
    story: storyToTell(story, found.words),
    own: found.hazard === 'self-harm' && !found.other,
  })
}

/** No more than so many of somebody's messages go to the rescuers in a minute: the rest stands in the matter. */
const MOST_TOLD = 20

/** More words from somebody in danger: kept, and told straight to whoever was alerted. @returns whether they reach anybody now */
export async function tellRescuers(ctx: Context, grievance: Grievance, said: Said): Promise<boolean> {
  await keepWords(ctx, grievance, said)
  if (grievance.status === 'waiting') await act(ctx, grievance, 'supply', { actor: EMPLOYEE, details: { words: lineText(said) } })
  const alert = await ctx.tx.alertMember.findFirst({
    where: { grievanceId: grievance.id },
    select: { alertId: true },
    orderBy: { alertId: 'desc' },
  })
  if (alert === null) return false
  const [lately] = await ctx.tx.$queryRaw<{ told: number }[]>(sql`
    SELECT count(*)::int AS told FROM deliveries WHERE grievance_id = ${grievance.id}::uuid AND purpose = 'alert-more'
      AND created_at > ${new Date(ctx.now.getTime() - 60_000)} AND person_id = (SELECT min(person_id::text)::uuid FROM deliveries WHERE alert_id = ${alert.alertId}::uuid AND purpose = 'alert')`)
  if ((lately?.told ?? 0) >= MOST_TOLD) return false
  return (await tellMore(ctx, alert.alertId, grievance, cut(lineText(said), MOST_QUOTED))) > 0
}

/** Words to the cadre who is talking to them: kept, and passed on as they are. */
export async function sayThrough(ctx: Context, relayId: string, grievance: Grievance, said: Said): Promise<void> {
  const relay = await relayById(ctx, relayId)
  await keepWords(ctx, grievance, said)
  await sayToCadre(ctx, relay, grievance, said)
}

export async function keepWords(ctx: Context, grievance: Grievance, said: Said): Promise<void> {
  await record(ctx, { grievanceId: grievance.id }, grievance.mode === 'anonymous' ? { ...said, inboxId: null } : said)
  if (grievance.mode === 'anonymous' && said.inboxId != null) await wipe(ctx, [said.inboxId])
  if (said.type === 'voice') await awaitEar(ctx, grievance.id, ctx.now)
  await append(ctx, { type: 'supplement', actor: EMPLOYEE, grievanceId: grievance.id, unitId: grievance.unitId })
}

const DAY_MS = 86_400_000

/**
 * 催办: once a day reaches the owner, in studio hours unless the matter is pressing. @returns when it does, null when it was done today
 */
export async function urge(ctx: Context, grievance: Grievance): Promise<Date | null> {
  if (grievance.urgedAt !== null && ctx.now.getTime() - grievance.urgedAt.getTime() < DAY_MS) return null
  await ctx.tx.grievance.update({ where: { id: grievance.id }, data: { urgedAt: ctx.now } })
  await append(ctx, { type: 'urge', actor: EMPLOYEE, grievanceId: grievance.id, unitId: grievance.unitId })
  const calendar = await calendarOf(ctx, grievance.unitId)
  const at = isPressing(grievance) || atDesk(calendar, ctx.now) ? ctx.now : nextDesk(calendar, ctx.now)
  if (at > ctx.now) await remind(ctx, grievance.id, 'urged', at)
  else await tellUrged(ctx, grievance)
  return at
}

/** To whoever has it by now. */
export async function tellUrged(ctx: Context, { id, no, subject, ownerId }: Grievance): Promise<void> {
  await send(ctx, { personId: ownerId }, plain(say('employeeUrged', { no, subject })), { purpose: 'urged', grievanceId: id })
}

export const withdraw = (ctx: Context, grievance: Grievance): Promise<Grievance> =>
  act(ctx, grievance, 'withdraw', { actor: EMPLOYEE, set: { closedAt: ctx.now } })

/**
 * 实名, 保密, 匿名. 匿名 removes the link to the person, and the chat its words came from, for good; only the sealed route and the
 * keyed hash of the account remain.
 * @throws UserError `anonymousStays`
 */
export async function identify(ctx: Context, grievance: Grievance, mode: IdentityMode): Promise<Grievance> {
  if (grievance.mode === mode) return grievance
  if (grievance.mode === 'anonymous') throw refusal('anonymousStays', { no: grievance.no })
  if (mode === 'anonymous') await unlink(ctx, grievance)
  return act(ctx, grievance, 'identify', {
    actor: EMPLOYEE,
    set: { mode, ...(mode === 'anonymous' ? { personId: null } : {}) },
    details: { was: grievance.mode, now: mode },
  })
}

/** 直送上级: out of the unit's sight, owned above. @throws UserError `noSuperior` */
export async function sendUp(ctx: Context, grievance: Grievance): Promise<Grievance> {
  if (grievance.direct || grievance.sealed) return grievance
  const office = await officeOf(ctx, grievance)
  const owner = await ownerFor(ctx, { ...office, facts: { ...office.facts, direct: true } })
  if (owner === null || owner.ownerId === grievance.ownerId) throw refusal('noSuperior', {})
  return act(ctx, grievance, 'escalate', {
    actor: EMPLOYEE,
    set: { direct: true, ownerId: owner.ownerId, ownerReason: reasonOf('direct', owner) },
    details: { reason: '' },
  })
}

export interface Rating {
  /** 1 解决了 2 解决一部分 3 没解决 */
  readonly solved: 1 | 2 | 3
  /** 1 满意 2 基本满意 3 不满意 */
  readonly satisfied: 1 | 2 | 3
}

/** 评价: dissatisfied the first time goes one level up; a second time closes it, as it was said. */
export async function rate(
  ctx: Context,
  grievance: Grievance,
  { solved, satisfied }: Rating,
  goOn: boolean,
): Promise<{ grievance: Grievance; outcome: 'closed' | 'redo' | 'second' }> {
  const promise = grievance.promisedOn === null ? null : KEPT[solved]
  const details = { solved, satisfied, promise }
  const dissatisfied = goOn || solved === 3 || satisfied === 3
  // where everybody above is on leave, whoever leads the studio
  const above = dissatisfied && grievance.round < 2 ? ((await ownerAbove(ctx, grievance)) ?? (await besides(ctx, grievance))) : null
  if (above !== null) {
    const set = {
      solved,
      satisfied,
      round: grievance.round + 1,
      roundAt: ctx.now,
      ownerId: above.ownerId,
      ownerReason: reasonOf('climb', above),
      claimedAt: null,
      claimedById: null,
      complexity: 'complex',
      promisedOn: null,
      adoption: null,
    }
    await notePromise(ctx, grievance, promise)
    return { grievance: await act(ctx, grievance, 'redo', { actor: EMPLOYEE, set, details }), outcome: 'redo' }
  }
  await notePromise(ctx, grievance, promise)
  const set = { solved, satisfied, closedAt: ctx.now }
  const after = await act(ctx, grievance, 'rate', { actor: EMPLOYEE, set, details: { ...details, rights: dissatisfied } })
  return { grievance: after, outcome: dissatisfied ? 'second' : 'closed' }
}

/** Who owns by default and did not handle it, at work. */
async function besides(ctx: Context, grievance: Grievance): Promise<Owner | null> {
  const owner = await ownerFor(ctx, await officeOf(ctx, grievance))
  const handled = [grievance.ownerId, grievance.answeredById]
  return owner === null || owner.reason.nobodyAtWork || handled.includes(owner.ownerId) ? null : owner
}

/** What became of a date in an answer, by what the employee said of it. */
const KEPT = { 1: 'kept', 2: 'partly', 3: 'broken' } as const

/** An entry of its own, so that kept and broken promises are counted. */
async function notePromise(ctx: Context, grievance: Grievance, promise: string | null): Promise<void> {
  if (promise === null) return
  const payload = { promisedOn: grievance.promisedOn?.toISOString().slice(0, 10), by: grievance.answeredById }
  await append(ctx, { type: `promise-${promise}`, actor: EMPLOYEE, grievanceId: grievance.id, unitId: grievance.unitId, payload })
}

/** 拿掉: words taken back after they were registered; what was written is wiped, that something was stays in the ledger. */
export async function takeOut(ctx: Context, grievance: Grievance, messageId: string): Promise<void> {
  await blank(ctx, messageId)
  await append(ctx, { type: 'words-taken-out', actor: EMPLOYEE, grievanceId: grievance.id, unitId: grievance.unitId })
}

/** 谁联系您合适, 什么时候方便. Whoever wants no contact for now is left alone by the clocks that promise one. */
export async function setContact(ctx: Context, grievance: Grievance, { who, when }: { who: string; when: string }): Promise<void> {
  const contact = [who, when.replace(/\p{C}/gu, ' ').trim()].filter(part => part !== '').join('；')
  await ctx.tx.grievance.update({ where: { id: grievance.id }, data: { contact } })
  await notch(ctx, 'contact-wanted', grievance, EMPLOYEE, { contact, leaveAlone: wantsNoContact({ contact }) })
}

/** 转人工: the owner once it is claimed, or where nobody else may know of it; else whoever sits at the desk. @returns who was asked */
export async function callHuman(ctx: Context, grievance: Grievance): Promise<string> {
  const kept = grievance.claimedAt !== null || grievance.sealed || grievance.direct
  const desk = kept ? null : await deskFor(ctx, grievance.unitId)
  const personId = desk === null || (await excludedFrom(ctx, grievance)).has(desk) ? grievance.ownerId : desk
  await append(ctx, { type: 'human-wanted', actor: EMPLOYEE, grievanceId: grievance.id, unitId: grievance.unitId })
  await send(ctx, { personId }, plain(say('employeeWantsHuman', { who: grievance.alias, no: grievance.no })), {
    purpose: 'human',
    grievanceId: grievance.id,
  })
  return cadreName(ctx, personId)
}

/** What happens when a deadline falls due. The sweep claims rows oldest first; each is done once, in one transaction. */
import { sql } from '../../../db.ts'
import { plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import { underwayBy } from '../../alerts/ladder/take-up.ts'
import { wasLifeDanger } from '../../alerts/rescue/life-danger.ts'
import { type Context, type Deps, transaction } from '../../context.ts'
import { type Meta, send } from '../../mail/letters.ts'
import { cadreName } from '../../people/people.ts'
import { demandOverdue } from '../../requests/demand.ts'
import { reviewersOf } from '../../requests/request.ts'
import { hideShown } from '../../requests/unlock.ts'
import { act } from '../act.ts'
import { wantsNoContact } from '../contact.ts'
import { factsOf } from '../facts.ts'
import { announce, employeeOf, isPressing, superiors } from '../notify.ts'
import { askAgain, askFollowUp, askHowNow, remindOfPromise } from '../outcome/follow-up.ts'
import { askIfAccepted } from '../outcome/redirect.ts'
import { reviewLate, tellRight } from '../outcome/review.ts'
import { tellUrged } from '../own.ts'
import { escalate } from '../ownership/moves.ts'
import { overseenLate } from '../ownership/oversee.ts'
import { mayHear } from '../ownership/owner.ts'
import { byIds, type Grievance } from '../read.ts'
import { type LegalRow, notch, remind } from './clocks.ts'
import { deadlinesOf, liveDeadlines } from './deadlines.ts'
import { redate } from './redate.ts'
import { legalOf, watchLegal } from './why.ts'

interface DueRow {
  id: string
  grievanceId: string
  kind: string
  dueAt: Date
}

/** What was promised, in the words of the reminder: 没有按时认领. */
const WHAT: Record<string, string> = { claim: '认领', 'first-contact': '联系职工', answer: '答复', heartbeat: '联系职工' }

/** As many as a transaction shares its cost among. */
const MOST = 500

/**
 * Claims and handles due deadlines, oldest first and at most one of each grievance; returns how many. Several sweeps at once take different
 * grievances: two deadlines of one would wait for each other. Where one of them fails the first half is tried, down to
 * the one that fails, which goes behind all others, so that it holds up nothing. @throws what failed, after counting the try
 */
export async function fireDue(deps: Deps, most = MOST): Promise<number> {
  let claimed: readonly DueRow[] = []
  try {
    return await transaction(deps, async ctx => {
      claimed = firstOfEach(await lockDue(ctx, most))
      if (claimed.length === 0) return 0
      const [grievances] = await Promise.all([
        byIds(
          ctx,
          claimed.map(({ grievanceId }) => grievanceId),
        ),
        ctx.tx.$executeRaw(sql`UPDATE deadlines SET fired_at = ${ctx.now} WHERE id = ANY(${claimed.map(({ id }) => id)}::uuid[])`),
      ])
      await Promise.all(claimed.map(row => fire(ctx, row, known(grievances, row))))
      return claimed.length
    })
  } catch (error) {
    const [first, ...others] = claimed
    if (others.length > 0) return fireDue(deps, Math.ceil(claimed.length / 2))
    if (first !== undefined) await deps.db.$executeRaw(sql`UPDATE deadlines SET tries = tries + 1 WHERE id = ${first.id}::uuid`)
    throw error
  }
}

const lockDue = (ctx: Context, most: number): Promise<DueRow[]> =>
  ctx.tx.$queryRaw<DueRow[]>(sql`
    SELECT d.id, d.grievance_id AS "grievanceId", d.kind, d.due_at AS "dueAt" FROM deadlines d JOIN grievances g ON g.id = d.grievance_id
    WHERE d.due_at <= ${ctx.now} AND d.fired_at IS NULL AND d.cancelled_at IS NULL ORDER BY d.tries, d.due_at LIMIT ${most}::int FOR UPDATE SKIP LOCKED`)

const firstOfEach = (rows: readonly DueRow[]): DueRow[] =>
  [...new Map([...rows].reverse().map(row => [row.grievanceId, row])).values()].reverse()

function known(grievances: readonly Grievance[], { grievanceId }: DueRow): Grievance {
  const found = grievances.find(({ id }) => id === grievanceId)
  if (found === undefined) throw new Error(`grievance ${grievanceId} has no row`)
  return found
}

async function fire(ctx: Context, { kind, dueAt }: DueRow, grievance: Grievance): Promise<void> {
  if (kind.startsWith('warn:')) return warn(ctx, grievance, kind.slice('warn:'.length))
  switch (kind) {
    case 'announce':
      return grievance.status === 'registered' ? announce(ctx, grievance) : undefined
    case 'urged':
      return tellUrged(ctx, grievance)
    case 'claim':
    case 'first-contact':
    case 'answer':
      return overdue(ctx, grievance, kind, dueAt)
    case 'heartbeat':
      return stillHere(ctx, grievance)
    case 'ask-timeout':
      return void (await act(ctx, grievance, 'timeout', { actor: { as: 'system' } }))
    case 'promise':
      return remindOfPromise(ctx, grievance)
    case 'redirect-check':
      return askIfAccepted(ctx, grievance)
    case 'care':
      return (await askedInPerson(ctx, grievance)) ? undefined : askHowNow(ctx, grievance)
    case 'follow-up':
    case 'second-try':
      return notch(ctx, kind, grievance, { as: 'system' }, await followUp(ctx, grievance, kind === 'second-try'))
    case 'close-unrated': {
      const quiet = await askedInPerson(ctx, grievance)
      return void (await act(ctx, grievance, 'close', { actor: { as: 'system' }, set: { closedAt: ctx.now }, details: { quiet } }))
    }
    case 'review':
      return reviewLate(ctx, grievance)
    case 'right-15':
    case 'right-25':
      return tellRight(ctx, grievance)
    case 'redate':
      return redate(ctx, grievance)
    case 'oversee':
      return overseenLate(ctx, grievance)
    case 'legal-acceptance':
    case 'legal-resolution':
      return legalNear(ctx, grievance)
    case 'hide-identity':
      return hideShown(ctx, grievance)
    case 'glass-review':
      return unreviewed(ctx, grievance)
    case 'demand':
      return demandOverdue(ctx, grievance)
    case 'voice':
      return voiceWaits(ctx, grievance, dueAt)
    default:
      throw new Error(`no deadline of kind ${kind}`)
  }
}

async function warn(ctx: Context, grievance: Grievance, kind: string): Promise<void> {
  const what = WHAT[kind]
  const dueAt = (await liveDeadlines(ctx, grievance.id))[kind]
  // after an outage both are due: then the breach itself is told, not that it comes near
  if (dueAt === undefined || dueAt <= ctx.now) return
  if (kind === 'ask-timeout') return remindEmployee(ctx, grievance)
  if (what === undefined) return
  const { no, subject } = grievance
  if (kind === 'heartbeat') {
    await send(ctx, { personId: grievance.ownerId }, plain(say('askOneLine', { no, subject })), reminder(grievance, 'warning'))
    return
  }
  await send(
    ctx,
    { personId: grievance.ownerId },
    plain(say('warned', { no: grievance.no, subject: grievance.subject, what, due: dueAt, now: ctx.now })),
    reminder(grievance, 'warning'),
  )
}

const reminder = (grievance: Grievance, purpose: string): Meta => ({
  purpose,
  grievanceId: grievance.id,
  ...(isPressing(grievance) ? {} : { reminderOf: grievance.no }),
})

async function remindEmployee(ctx: Context, grievance: Grievance): Promise<void> {
  const text = say('askReminder', { owner: await cadreName(ctx, grievance.ownerId), no: grievance.no, mode: grievance.mode })
  await send(ctx, employeeOf(grievance), plain(text), { purpose: 'ask-reminder', grievanceId: grievance.id })
}

/**
 * At the breach it goes one level up, and what was promised is due again a working day later: one level further then. At the top it stays,
 * is told again each working day, and is seen from above. Who is to claim it has the hours of an escalation for that.
 */
async function overdue(ctx: Context, grievance: Grievance, kind: string, dueAt: Date): Promise<void> {
  const what = WHAT[kind] ?? ''
  if (kind === 'claim' && (await isUnderway(ctx, grievance, what))) return
  const climbed = await escalate(ctx, grievance, { as: 'system' }, { what, breached: kind })
  if (climbed === null) {
    const facts = await factsOf(ctx, grievance)
    await send(ctx, { personId: grievance.ownerId }, plain(say('topOverdue', { ...facts, what })), reminder(grievance, 'overdue'))
    for (const personId of await superiors(ctx, grievance))
      await send(ctx, { personId }, plain(say('topOverdueAbove', { ...facts, what })), reminder(grievance, 'overdue'))
    await notch(ctx, 'overdue', grievance, { as: 'system' }, { what, breached: kind })
  }
  if (kind === 'first-contact') return ownUp(ctx, climbed ?? grievance, dueAt)
  await watchLegal(ctx, climbed ?? grievance)
}

/** Somebody signed for its alert who may not own it: whoever does hears who is at it, and is asked again a working day later; it does not climb. */
async function isUnderway(ctx: Context, grievance: Grievance, what: string): Promise<boolean> {
  const underway = await underwayBy(ctx, grievance.id)
  if (underway === null) return false
  const { no, subject, ownerId } = grievance
  const text = say('signedNotClaimed', { no, subject, alertNo: underway.alertNo, who: await cadreName(ctx, underway.personId) })
  await send(ctx, { personId: ownerId }, plain(text), reminder(grievance, 'overdue'))
  await notch(ctx, 'overdue', grievance, { as: 'system' }, { what, breached: 'claim', underway: underway.alertNo })
  return true
}

/** The receipt promised the employee a person by this date: they hear, once, that the promise was not kept and whose it is now. */
async function ownUp(ctx: Context, grievance: Grievance, promised: Date): Promise<void> {
  const first = (await deadlinesOf(ctx, grievance.id)).missed['first-contact']
  if (first?.getTime() !== promised.getTime() || (await askedInPerson(ctx, grievance))) return
  const text = say('contactLate', { ...(await factsOf(ctx, grievance)), promised })
  await send(ctx, employeeOf(grievance), plain(text), { purpose: 'contact-late', grievanceId: grievance.id })
}

/** The owner and whoever stands above hear when the law's own day comes near, and when it is over. */
async function legalNear(ctx: Context, grievance: Grievance): Promise<void> {
  const { dates, bound } = await legalOf(ctx, grievance)
  const found = dates.find(({ kind }) => kind === 'acceptance' || kind === 'resolution')
  if (found === undefined) return
  const { no, subject } = grievance
  const { dueAt, clock, kind } = found
  const text = say('legalNear', { no, subject, kind, dueAt, law: clock.law, article: clock.article, bound, over: dueAt <= ctx.now })
  for (const personId of new Set([grievance.ownerId, ...(await superiors(ctx, grievance))]))
    await send(ctx, { personId }, plain(text), reminder(grievance, 'legal'))
  if (dueAt > ctx.now) await remind(ctx, grievance.id, `legal-${kind}` as LegalRow, dueAt)
}

/** Never silent for seven days: the employee hears that it is not forgotten, the owner that nobody spoke. */
async function stillHere(ctx: Context, grievance: Grievance): Promise<void> {
  if (!wantsNoContact(grievance))
    await send(ctx, employeeOf(grievance), plain(say('stillHere', await factsOf(ctx, grievance))), {
      purpose: 'heartbeat',
      grievanceId: grievance.id,
    })
  const { no, subject, ownerId } = grievance
  await send(ctx, { personId: ownerId }, plain(say('silentToOwner', { no, subject })), reminder(grievance, 'warning'))
  await notch(ctx, 'silent', grievance, { as: 'system' })
}

/** After danger to life, and to somebody who wants no contact, nobody sends a question with numbers. */
const askedInPerson = async (ctx: Context, grievance: Grievance): Promise<boolean> =>
  wantsNoContact(grievance) || wasLifeDanger(ctx, grievance.id)

/** @returns what the ledger is to say of it */
async function followUp(ctx: Context, grievance: Grievance, again: boolean): Promise<Readonly<Record<string, string | boolean>>> {
  if (await askedInPerson(ctx, grievance)) return { asker: await remindToAsk(ctx, grievance), inPerson: true }
  if (again) return { ...(await askAgain(ctx, grievance)), inPerson: false }
  return { asker: await askFollowUp(ctx, grievance), inPerson: false }
}

/** @returns who is to ask */
async function remindToAsk(ctx: Context, grievance: Grievance): Promise<string> {
  const { no, subject } = grievance
  const [personId = grievance.ownerId] = await mayHear(ctx, grievance, [grievance.answeredById ?? grievance.ownerId])
  const text = say(wantsNoContact(grievance) ? 'leaveAlone' : 'askInPerson', { no, subject })
  await send(ctx, { personId }, plain(text), { purpose: 'ask-in-person', grievanceId: grievance.id })
  return cadreName(ctx, personId)
}

/** Nobody has said whether it was right to look at who is in danger: whoever could have hears so, and it goes above. */
async function unreviewed(ctx: Context, grievance: Grievance): Promise<void> {
  const reviewers = await reviewersOf(ctx, grievance)
  if (reviewers === null) return
  for (const personId of await mayHear(ctx, grievance, [...reviewers, ...(await superiors(ctx, grievance))]))
    await send(ctx, { personId }, plain(say('glassUnreviewed', { no: grievance.no })), { purpose: 'overdue', grievanceId: grievance.id })
}

async function voiceWaits(ctx: Context, grievance: Grievance, since: Date): Promise<void> {
  const unheard = await ctx.tx.message.count({ where: { grievanceId: grievance.id, type: 'voice', heardAt: null, withdrawnAt: null } })
  if (unheard === 0) return
  const minutes = Math.round((ctx.now.getTime() - since.getTime()) / 60_000) + 15
  await send(ctx, { personId: grievance.ownerId }, plain(say('voiceWaits', { no: grievance.no, minutes })), {
    purpose: 'voice',
    grievanceId: grievance.id,
  })
}

/** 回访: asked by the bot in the name of somebody who did not handle it. */
import { sql } from '../../../db.ts'
import { choice, plain } from '../../../texts/cards.ts'
import { say } from '../../../texts/text.ts'
import type { Context } from '../../context.ts'
import { append } from '../../ledger/ledger.ts'
import { everyPrivateConversation } from '../../mail/accounts.ts'
import { type Recipient, send } from '../../mail/letters.ts'
import { cadreName, cadresIn } from '../../people/people.ts'
import { chainOf } from '../../people/units.ts'
import { employeeOf } from '../notify.ts'
import { excludedFrom } from '../ownership/owner.ts'
import type { Grievance } from '../read.ts'
import { askToPhone } from './phone.ts'

const ANSWERS: readonly (readonly [label: string, rating: string])[] = [
  ['解决了，满意', '1 1'],
  ['解决了，基本满意', '1 2'],
  ['解决一部分', '2 2'],
  ['没解决', '3 3'],
]
const KEPT: typeof ANSWERS = [
  ['兑现了，满意', '1 1'],
  ['兑现了，基本满意', '1 2'],
  ['兑现一部分', '2 2'],
  ['没兑现', '3 3'],
]
const CLEAR: typeof ANSWERS = [
  ['清楚了', '1 1'],
  ['还不清楚', '3 3'],
]

/** Somebody who did not handle it, and what they are called to the employee. */
interface Asker {
  readonly personId: string | null
  readonly name: string
}

/** The director of the studio, unless they handled it or must not know of it; then whoever stands above. Sealed and 直送上级: from above only, unnamed. */
async function askerOf(ctx: Context, grievance: Grievance): Promise<Asker> {
  if (grievance.sealed || grievance.direct) return { personId: null, name: '上级工会' }
  const kept = await excludedFrom(ctx, grievance)
  for (const unit of await chainOf(ctx, grievance.unitId)) {
    const found = (await cadresIn(ctx, [unit.id])).find(
      ({ role, personId }) =>
        (role === 'director' || role === 'supervisor') &&
        personId !== grievance.answeredById &&
        personId !== grievance.claimedById &&
        !kept.has(personId),
    )
    if (found !== undefined) return { personId: found.personId, name: await cadreName(ctx, found.personId) }
  }
  return { personId: null, name: '工会' }
}

/** The second try goes another way: by another chat of theirs, else somebody telephones; where there is neither, the same chat in the evening. @returns in whose name */
export async function askAgain(
  ctx: Context,
  grievance: Grievance,
): Promise<{ readonly asker: string; readonly way: 'chat' | 'phone' | 'same' }> {
  const { personId, name } = await askerOf(ctx, grievance)
  const other = await otherChatOf(ctx, grievance)
  if (other === null && personId !== null && (await askToPhone(ctx, grievance, personId))) return { asker: name, way: 'phone' }
  await askFollowUp(ctx, grievance, true, other)
  return { asker: name, way: other === null ? 'same' : 'chat' }
}

/** On another account than the one that was asked first. Of what is 匿名 nobody knows whose it is. */
async function otherChatOf(ctx: Context, { id, personId, filedById }: Grievance): Promise<Recipient | null> {
  if (personId === null || filedById !== null) return null
  const first = await ctx.tx.delivery.findFirst({
    where: { grievanceId: id, purpose: 'rating' },
    orderBy: { seq: 'desc' },
    select: { conversationId: true },
  })
  const chats = await everyPrivateConversation(ctx, personId)
  const asked = chats.find(chat => chat.id === first?.conversationId)
  const other = asked === undefined ? undefined : chats.find(chat => chat.accountId !== asked.accountId)
  return other === undefined ? null : { personId, by: other }
}

/** @returns in whose name */
export async function askFollowUp(ctx: Context, grievance: Grievance, again = false, to: Recipient | null = null): Promise<string> {
  const { no, mode, kind, sensitive } = grievance
  const byNumber = mode === 'anonymous'
  const { name: asker } = await askerOf(ctx, grievance)
  const subject = sensitive === null ? grievance.subject : '您说的事'
  const promised = grievance.promisedOn
  const owner = await cadreName(ctx, grievance.answeredById ?? grievance.ownerId)
  const text =
    promised !== null
      ? say('askPromise', { no, subject, asker, owner, promised, again, byNumber })
      : kind === 'inquiry'
        ? say('askInquiry', { no, again, byNumber })
        : say('askRating', { no, subject, asker, again, byNumber })
  const answers = (promised !== null ? KEPT : kind === 'inquiry' ? CLEAR : ANSWERS).map(
    ([label, rating]) => [label, `评价 ${no} ${rating}`] as const,
  )
  await send(ctx, to ?? employeeOf(grievance), choice(text, answers), { purpose: 'rating', grievanceId: grievance.id })
  return asker
}

/** The day before what was promised is due: its owner hears so. */
export async function remindOfPromise(ctx: Context, grievance: Grievance): Promise<void> {
  if (grievance.promisedOn === null) return
  const { no, subject, promisedOn: promised } = grievance
  await send(ctx, { personId: grievance.ownerId }, plain(say('promiseNear', { no, subject, promised })), {
    purpose: 'promise-near',
    grievanceId: grievance.id,
  })
}

const HOW_NOW: readonly (readonly [label: string, place: number])[] = [
  ['挺好', 1],
  ['又出问题了', 2],
  ['有人为难我', 3],
]

/** Four weeks after: whether it stayed solved, and whether anybody made them pay for having spoken. */
export async function askHowNow(ctx: Context, grievance: Grievance): Promise<void> {
  const { no, mode, sensitive } = grievance
  const subject = sensitive === null ? grievance.subject : '您说的事'
  const text = say('askHowNow', { no, subject, byNumber: mode === 'anonymous' })
  const answers = HOW_NOW.map(([label, place]) => [label, `近况 ${no} ${place}`] as const)
  await send(ctx, employeeOf(grievance), choice(text, answers), { purpose: 'how-now', grievanceId: grievance.id })
  await append(ctx, { type: 'care-asked', actor: { as: 'system' }, grievanceId: grievance.id, unitId: grievance.unitId })
}

export async function noteHowNow(ctx: Context, grievance: Grievance, how: 'fine' | 'again' | 'retaliation'): Promise<void> {
  await append(ctx, { type: `care-${how}`, actor: { as: 'employee' }, grievanceId: grievance.id, unitId: grievance.unitId })
}

/** The matter that this chat was last asked to rate; null when it never was. */
export async function lastAsked(ctx: Context, conversationId: string): Promise<string | null> {
  const [row] = await ctx.tx.$queryRaw<{ grievanceId: string | null }[]>(sql`
    SELECT grievance_id AS "grievanceId" FROM deliveries WHERE lane = ${conversationId}::uuid AND purpose = 'rating' ORDER BY created_at DESC LIMIT 1`)
  return row?.grievanceId ?? null
}

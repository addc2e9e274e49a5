/** 回访: asked by the bot in the name of somebody who did not handle it. */
import { sql } from '../../db.ts'
import { choice, plain } from '../../texts/cards.ts'
import { say } from '../../texts/text.ts'
import type { Context } from '../context.ts'
import { append } from '../ledger/ledger.ts'
import { send } from '../mail/letters.ts'
import { cadreName, cadresIn } from '../people/people.ts'
import { chainOf } from '../people/units.ts'
import { employeeOf } from './notify.ts'
import { excludedFrom } from './owner.ts'
import type { Grievance } from './read.ts'

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

/** The director of the studio, unless they handled it or must not know of it; then whoever stands above. Sealed and 直送上级: from above only, unnamed. */
async function askerOf(ctx: Context, grievance: Grievance): Promise<string> {
  if (grievance.sealed || grievance.direct) return '上级工会'
  const kept = await excludedFrom(ctx, grievance)
  for (const unit of await chainOf(ctx, grievance.unitId)) {
    const found = (await cadresIn(ctx, [unit.id])).find(
      ({ role, personId }) =>
        (role === 'director' || role === 'supervisor') &&
        personId !== grievance.answeredById &&
        personId !== grievance.claimedById &&
        !kept.has(personId),
    )
    if (found !== undefined) return cadreName(ctx, found.personId)
  }
  return '工会'
}

/** @returns in whose name */
export async function askFollowUp(ctx: Context, grievance: Grievance, again: boolean): Promise<string> {
  const { no, mode, kind, sensitive } = grievance
  const byNumber = mode === 'anonymous'
  const asker = await askerOf(ctx, grievance)
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
  await send(ctx, employeeOf(grievance), choice(text, answers), { purpose: 'rating', grievanceId: grievance.id })
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

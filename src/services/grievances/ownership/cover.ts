/** 代办: what somebody on leave owned is in the hands of their stand-in, as it stands, and comes back to them afterwards. */
import { sql } from '../../../db.ts'
import { type Context, type Deps, transaction } from '../../context.ts'
import { cadreName } from '../../people/people.ts'
import { act } from '../act.ts'
import { byId, type Grievance } from '../read.ts'
import { officeOf, ownerAbove, ownerFor, placeFor } from './owner.ts'

interface Due {
  id: string
  personId: string
  standInId: string
  until: Date
  begins: boolean
}

/** One leave that begins or is over; returns how many (0 or 1). */
export const moveForLeave = (deps: Deps): Promise<number> =>
  transaction(deps, async ctx => {
    const [due] = await ctx.tx.$queryRaw<Due[]>(sql`
      SELECT id, person_id AS "personId", stand_in_id AS "standInId", until, moved_at IS NULL AND until > ${ctx.now} AS begins FROM absences
      WHERE ("from" <= ${ctx.now} AND moved_at IS NULL) OR (until <= ${ctx.now} AND back_at IS NULL) ORDER BY "from", id LIMIT 1 FOR UPDATE SKIP LOCKED`)
    if (due === undefined) return 0
    if (due.begins) await begin(ctx, due)
    else await end(ctx, due)
    const done = due.begins ? sql`moved_at = ${ctx.now}` : sql`moved_at = coalesce(moved_at, ${ctx.now}), back_at = ${ctx.now}`
    await ctx.tx.$executeRaw(sql`UPDATE absences SET ${done} WHERE id = ${due.id}::uuid`)
    return 1
  })

const OPEN = sql`status NOT IN ('closed', 'withdrawn', 'redirected')`
const MARK = '|cover:'

async function begin(ctx: Context, { personId, standInId, until }: Due): Promise<void> {
  const owned = await ctx.tx.$queryRaw<{ id: string }[]>(
    sql`SELECT id FROM grievances WHERE owner_id = ${personId}::uuid AND ${OPEN} ORDER BY id FOR UPDATE`,
  )
  for (const { id } of owned) {
    const grievance = await byId(ctx, id)
    const ownerId = (await canHave(ctx, grievance, standInId)) ? standInId : await otherwise(ctx, grievance)
    if (ownerId !== null)
      await hand(ctx, grievance, ownerId, `${grievance.ownerReason}${MARK}${personId}`, { back: false, until: until.toISOString() })
  }
}

/** Somebody who stands in may be on leave by now themselves, and who is back may be away again. */
async function canHave(ctx: Context, grievance: Grievance, personId: string): Promise<boolean> {
  const { fit, atWork } = await placeFor(ctx, grievance, personId)
  return fit && atWork && !(isReviewed(grievance) && HANDLED.some(by => grievance[by] === personId))
}

/** Nobody decides on a review of what they handled. */
const HANDLED = ['answeredById', 'claimedById'] as const
const isReviewed = ({ status }: Grievance): boolean => status === 'reviewing' || status === 'rechecking'

/** The stand-in must not know of it, or is away: whoever owns by default. */
async function otherwise(ctx: Context, grievance: Grievance): Promise<string | null> {
  const owner = isReviewed(grievance) ? await ownerAbove(ctx, grievance) : await ownerFor(ctx, await officeOf(ctx, grievance))
  return owner === null || owner.ownerId === grievance.ownerId ? null : owner.ownerId
}

/** Back to whoever had it, unless it went on to others meanwhile. */
async function end(ctx: Context, { personId }: Due): Promise<void> {
  const mark = `${MARK}${personId}`
  const covered = await ctx.tx.$queryRaw<{ id: string }[]>(
    sql`SELECT id FROM grievances WHERE right(owner_reason, ${mark.length}::int) = ${mark} AND ${OPEN} ORDER BY id FOR UPDATE`,
  )
  for (const { id } of covered) {
    const grievance = await byId(ctx, id)
    if (await canHave(ctx, grievance, personId))
      await hand(ctx, grievance, personId, grievance.ownerReason.slice(0, -mark.length), { back: true, until: '' })
  }
}

async function hand(
  ctx: Context,
  grievance: Grievance,
  ownerId: string,
  ownerReason: string,
  { back, until }: { back: boolean; until: string },
): Promise<void> {
  await act(ctx, grievance, 'cover', {
    actor: { as: 'system' },
    set: { ownerId, ownerReason },
    details: { back, until, away: await cadreName(ctx, back ? ownerId : grievance.ownerId) },
  })
}

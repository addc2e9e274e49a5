/** 申请: what somebody asks to be allowed, by a number of its own; those who may decide it get it with two buttons, the first decision counts. */
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { sql } from '../../db.ts'
import { approvers } from '../../domain/approval.ts'
import type { Request as RequestRow } from '../../generated/prisma/client.ts'
import { button } from '../../texts/cards.ts'
import { refusal } from '../../texts/text.ts'
import { type Context, claimFor } from '../context.ts'
import { assignmentInput, officeOf } from '../grievances/ownership/owner.ts'
import { byId, type Grievance } from '../grievances/read.ts'
import { append } from '../ledger/ledger.ts'
import { sendAll } from '../mail/letters.ts'
import { giveNumber } from '../numbers.ts'
import type { Speaker } from '../people/people.ts'
import { fallbackUnit } from '../people/units.ts'
import { aboveBoth } from './objection.ts'

/** glass: who somebody is was looked at in danger to life, and is to be reviewed afterwards */
export const RequestKind = z.enum(['extend', 'identity', 'glass', 'objection'])
export type RequestKind = z.infer<typeof RequestKind>

const Body = z.object({ reason: z.string(), days: z.number().nullable().default(null) })
type Body = z.infer<typeof Body>

export interface Request extends Body {
  readonly id: string
  readonly no: string
  readonly kind: RequestKind
  readonly askedById: string
  readonly grievance: Grievance
}

const bodyAt = (row: string) => ({ table: 'requests', column: 'body_enc', row })

async function decidersOf(ctx: Context, grievance: Grievance, askerId: string, kind: RequestKind): Promise<string[]> {
  if (kind === 'objection') return aboveBoth(ctx, grievance, askerId)
  const asked = kind === 'extend' ? 'extend' : 'identity'
  return approvers({ ...(await assignmentInput(ctx, await officeOf(ctx, grievance))), askerId, asked })
}

export const isAsked = async (ctx: Context, grievance: Grievance, asker: Speaker, kind: RequestKind): Promise<boolean> =>
  (await ctx.tx.request.count({ where: { grievanceId: grievance.id, askedById: asker.personId, kind, status: 'open' } })) > 0

/**
 * Asks whoever may decide it; `card` says what it is about, by the request's number.
 * @throws UserError `requestOpen` when the same is asked already, `nobodyDecides`
 */
export async function ask(
  ctx: Context,
  grievance: Grievance,
  asker: Speaker,
  kind: RequestKind,
  body: { readonly reason: string; readonly days?: number },
  card: (no: string) => string,
): Promise<string> {
  if (await isAsked(ctx, grievance, asker, kind)) throw refusal('requestOpen', { no: grievance.no })
  const deciders = await decidersOf(ctx, grievance, asker.personId, kind)
  // in danger to life nothing waits for anybody
  if (deciders.length === 0 && kind !== 'glass') throw refusal('nobodyDecides', { no: grievance.no })
  const id = uuid()
  const no = await giveNumber(ctx, 'request', id)
  const bodyEnc = Uint8Array.from(ctx.keys.seal(bodyAt(id), JSON.stringify(Body.parse(body))))
  await ctx.tx.request.create({
    data: { id, no, kind, grievanceId: grievance.id, askedById: asker.personId, askedAt: ctx.now, bodyEnc },
  })
  await append(ctx, {
    type: `${kind}-asked`,
    actor: { as: 'cadre', personId: asker.personId },
    grievanceId: grievance.id,
    unitId: grievance.unitId,
    payload: { no, ...body },
  })
  const message = { text: card(no), buttons: [button('批准', `批准 ${no}`, 'primary'), button('驳回', `驳回 ${no}`)] }
  await sendAll(
    ctx,
    deciders.map(personId => ({ to: { personId }, message, meta: { purpose: 'request', grievanceId: grievance.id } })),
  )
  return no
}

async function readRequest(ctx: Context, where: { no: string } | { id: string }): Promise<Request | null> {
  const row = await ctx.tx.request.findFirst({ where: { ...where, status: 'open' } })
  return row === null ? null : requestOf(ctx, row)
}

async function requestOf(ctx: Context, row: RequestRow): Promise<Request> {
  const body = Body.parse(JSON.parse(ctx.keys.open(bodyAt(row.id), row.bodyEnc)))
  const { id, no, askedById } = row
  return { id, no, kind: RequestKind.parse(row.kind), askedById, grievance: await byId(ctx, row.grievanceId), ...body }
}

export const mayDecide = async (ctx: Context, { grievance, askedById, kind }: Request, speaker: Speaker): Promise<boolean> =>
  (await decidersOf(ctx, grievance, askedById, kind)).includes(speaker.personId)

/** Null for no such number and for what is not theirs to decide alike. @throws UserError `decidedBefore` to who could have decided it */
export async function requestFor(ctx: Context, no: string, speaker: Speaker): Promise<Request | null> {
  const request = await readRequest(ctx, { no })
  if (request !== null) return (await mayDecide(ctx, request, speaker)) ? request : null
  const over = await ctx.tx.request.findFirst({ where: { no } })
  if (over === null) return null
  const asked = { grievance: await byId(ctx, over.grievanceId), askedById: over.askedById, kind: RequestKind.parse(over.kind) }
  if ((await decidersOf(ctx, asked.grievance, asked.askedById, asked.kind)).includes(speaker.personId))
    throw refusal('decidedBefore', { no })
  return null
}

/** Who could review that somebody in danger was looked up. Null: it is reviewed. */
export async function reviewersOf(ctx: Context, grievance: Grievance): Promise<string[] | null> {
  const open = await ctx.tx.request.findFirst({ where: { grievanceId: grievance.id, kind: 'glass', status: 'open' } })
  return open === null ? null : decidersOf(ctx, grievance, open.askedById, 'glass')
}

/** What waits for this cadre's word, oldest first; of the last thirty days. Only who stands on the line of its unit, or is the last resort, ever decides. */
export async function waitingFor(ctx: Context, speaker: Speaker): Promise<Request[]> {
  const units = speaker.holdings.map(({ unitId }) => unitId)
  const anywhere = units.includes((await fallbackUnit(ctx)).id)
  const near = await ctx.tx.$queryRaw<{ id: string }[]>(sql`
    SELECT r.id FROM requests r JOIN grievances g ON g.id = r.grievance_id JOIN units u ON u.id = g.unit_id
    WHERE r.status = 'open' AND r.asked_by_id <> ${speaker.personId}::uuid AND r.asked_at > ${new Date(ctx.now.getTime() - 30 * 86_400_000)}
      AND (${anywhere}::boolean OR u.path && ${units}::uuid[]) ORDER BY r.asked_at LIMIT 50`)
  const open = await ctx.tx.request.findMany({ where: { id: { in: near.map(({ id }) => id) } }, orderBy: { askedAt: 'asc' } })
  const requests = await Promise.all(open.map(row => requestOf(ctx, row)))
  const may = await Promise.all(requests.map(request => mayDecide(ctx, request, speaker)))
  return requests.filter((_, at) => may[at])
}

/** Whoever is first decides. @throws UserError `decidedBefore` */
export async function settle(
  ctx: Context,
  { id, no }: Request,
  status: 'approved' | 'refused' | 'void',
  by: Speaker | null,
): Promise<void> {
  claimFor(ctx, `request|${id}`)
  const { count } = await ctx.tx.request.updateMany({
    where: { id, status: 'open' },
    data: { status, decidedById: by?.personId ?? null, decidedAt: ctx.now },
  })
  if (count === 0) throw refusal('decidedBefore', { no })
}

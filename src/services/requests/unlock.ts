/** 查看身份: who a 保密 matter is from, for a written reason and with a second person's word; in danger to life at once, reviewed afterwards. */
import { sql } from '../../db.ts'
import { button, plain } from '../../texts/cards.ts'
import { refusal, say } from '../../texts/text.ts'
import { lifeDangerNow } from '../alerts/rescue/life-danger.ts'
import type { Context } from '../context.ts'
import { wantsNoContact } from '../grievances/contact.ts'
import { remind } from '../grievances/dates/clocks.ts'
import { employeeOf } from '../grievances/notify.ts'
import { mustOwn } from '../grievances/ownership/moves.ts'
import type { Grievance } from '../grievances/read.ts'
import { append } from '../ledger/ledger.ts'
import { send } from '../mail/letters.ts'
import { openIdentity } from '../people/identities.ts'
import { cadreName, type Speaker } from '../people/people.ts'
import { ask, isAsked, type Request } from './request.ts'

/** How long a name stays in a chat that can take it back. */
export const SHOWN_MS = 15 * 60_000
const REVIEW_MS = 24 * 3_600_000

/** @returns the request's number, or null when it was opened at once @throws UserError `alreadyOpen`, `nobodyThere`, `onlyOwner`, and those of `ask` */
export async function askIdentity(ctx: Context, grievance: Grievance, speaker: Speaker, reason: string): Promise<string | null> {
  if (grievance.mode === 'open') throw refusal('alreadyOpen', { no: grievance.no })
  if (grievance.personId === null) throw refusal('nobodyThere', { no: grievance.no })
  const { no, subject } = grievance
  if ((await lifeDangerNow(ctx, grievance.id)) && (await wasCalled(ctx, grievance, speaker))) {
    await show(ctx, grievance, speaker.personId, reason, null)
    if (!(await isAsked(ctx, grievance, speaker, 'glass')))
      await ask(ctx, grievance, speaker, 'glass', { reason }, request => say('glassAsked', { request, no, owner: speaker.name, reason }))
    await remind(ctx, grievance.id, 'glass-review', new Date(ctx.now.getTime() + REVIEW_MS))
    return null
  }
  await mustOwn(ctx, grievance, speaker, '查看身份')
  return ask(ctx, grievance, speaker, 'identity', { reason }, request =>
    say('identityAsked', { request, no, subject, owner: speaker.name, reason }),
  )
}

/** The owner, and whoever the alert went to. */
const wasCalled = async (ctx: Context, grievance: Grievance, speaker: Speaker): Promise<boolean> =>
  grievance.ownerId === speaker.personId ||
  (await ctx.tx.delivery.count({ where: { grievanceId: grievance.id, personId: speaker.personId, purpose: 'alert' } })) > 0

/** False: the asker has nothing to do with it any more. */
export async function unlock(ctx: Context, { grievance, askedById, reason }: Request, by: Speaker): Promise<boolean> {
  if (grievance.ownerId !== askedById || grievance.personId === null || ['closed', 'withdrawn', 'redirected'].includes(grievance.status))
    return false
  await show(ctx, grievance, askedById, reason, by)
  return true
}

async function show(ctx: Context, grievance: Grievance, viewerId: string, reason: string, by: Speaker | null): Promise<void> {
  const { name, phone } = await openIdentity(ctx, grievance)
  await append(ctx, {
    type: 'identity-unlocked',
    actor: { as: 'cadre', personId: viewerId },
    grievanceId: grievance.id,
    unitId: grievance.unitId,
    payload: { reason, approvedBy: by?.personId ?? null },
  })
  const text = say('identityShown', { no: grievance.no, name, phone })
  await send(
    ctx,
    { personId: viewerId },
    { text, buttons: [button('查看', `查看 ${grievance.no}`)] },
    { purpose: 'identity', grievanceId: grievance.id },
  )
  if (
    (await ctx.tx.deadline.count({ where: { grievanceId: grievance.id, kind: 'hide-identity', firedAt: null, cancelledAt: null } })) === 0
  )
    await remind(ctx, grievance.id, 'hide-identity', new Date(ctx.now.getTime() + SHOWN_MS))
  if (wantsNoContact(grievance)) return
  const approvedBy = by === null ? null : await cadreName(ctx, by.personId)
  const owner = await cadreName(ctx, viewerId)
  await send(ctx, employeeOf(grievance), plain(say('identityTold', { no: grievance.no, owner, by: approvedBy, reason })), {
    purpose: 'identity-told',
    grievanceId: grievance.id,
  })
}

/** After fifteen minutes: taken out of the chats that can take it back, and out of what is kept of the message in any case. */
export async function hideShown(ctx: Context, grievance: Grievance): Promise<void> {
  const rows = await ctx.tx.$queryRaw<
    { id: string; lane: string; channel: 'sandbox'; conversationId: string | null; at: Date; there: boolean }[]
  >(sql`
    SELECT id, lane, channel, conversation_id AS "conversationId", created_at AS at, message_enc IS NOT NULL AS there FROM deliveries
    WHERE grievance_id = ${grievance.id}::uuid AND purpose = 'identity' AND edits IS NULL AND octet_length(body_enc) > 0
      AND status NOT IN ('pending', 'sending')`)
  const old = rows.filter(({ at }) => ctx.now.getTime() - at.getTime() >= SHOWN_MS - 1_000)
  for (const { id, lane, channel, conversationId, there } of old) {
    if (there)
      await send(
        ctx,
        { way: { lane, channel, conversationId, routeId: null } },
        { text: say('identityHidden', { no: grievance.no }), buttons: [] },
        { purpose: 'change', grievanceId: grievance.id, edits: id },
      )
    await ctx.tx.$executeRaw(sql`UPDATE deliveries SET body_enc = ''::bytea, choices = false WHERE id = ${id}::uuid`)
  }
  const next = rows.filter(row => !old.includes(row)).map(({ at }) => at.getTime())
  if (next.length > 0) await remind(ctx, grievance.id, 'hide-identity', new Date(Math.min(...next) + SHOWN_MS))
}

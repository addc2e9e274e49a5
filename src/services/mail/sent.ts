/** What was sent into a chat: which message is quoted, what a number means, what need not be said again. */
import { Outgoing } from '../../channel/message.ts'
import { sql } from '../../db.ts'
import type { Context } from '../context.ts'
import { messageIndex } from './deliveries.ts'
import { bodyAt, type Meta } from './letters.ts'

/** Which delivery a quoted message is, so that quoting it means its grievance. */
export async function quoted(
  ctx: Context,
  channel: string,
  messageId: string,
): Promise<{ id: string; purpose: string; grievanceId: string | null; alertId: string | null } | null> {
  const index = messageIndex(ctx.keys, channel, messageId)
  return ctx.tx.delivery.findFirst({
    where: { messageIdx: Uint8Array.from(index) },
    select: { id: true, purpose: true, grievanceId: true, alertId: true },
  })
}

/**
 * What a bare number can mean in a chat: the choices of the message that offered any and was shown last, within `ms` of app time. What is urgent
 * overtakes what was written before it.
 */
export async function latestChoices(ctx: Context, lane: string, ms: number): Promise<{ at: Date; content: Outgoing } | null> {
  const [row] = await ctx.tx.$queryRaw<{ id: string; bodyEnc: Uint8Array; createdAt: Date }[]>(sql`
    SELECT id, body_enc AS "bodyEnc", created_at AS "createdAt" FROM (
      SELECT * FROM deliveries WHERE lane = ${lane}::uuid AND choices AND created_at > ${new Date(ctx.now.getTime() - ms)} ORDER BY seq DESC LIMIT 20) d
    WHERE status NOT IN ('pending', 'failed') ORDER BY coalesce(settled_at, ${ctx.now}) DESC, urgent, seq DESC LIMIT 1`)
  return row === undefined ? null : { at: row.createdAt, content: Outgoing.parse(JSON.parse(ctx.keys.open(bodyAt(row.id), row.bodyEnc))) }
}

/** Questions that may be answered by their number days later. */
export const STANDING = ['rating', 'how-now', 'redirect-check', 'talk-check', 'join', 'mediation', 'mediation-unit'] as const
/** Longer than this nobody remembers what a number would mean. */
const STANDING_MS = 10 * 86_400_000

export interface Standing {
  readonly purpose: string
  readonly buttons: Outgoing['buttons']
}

/** The latest of the standing questions in a chat, or the one that is quoted. Null when there is none. */
export async function standingQuestion(ctx: Context, which: { readonly lane: string } | { readonly id: string }): Promise<Standing | null> {
  const here = 'id' in which ? sql`id = ${which.id}::uuid` : sql`lane = ${which.lane}::uuid`
  const [row] = await ctx.tx.$queryRaw<{ id: string; purpose: string; bodyEnc: Uint8Array }[]>(sql`
    SELECT id, purpose, body_enc AS "bodyEnc" FROM deliveries WHERE ${here} AND purpose = ANY(${[...STANDING]}::text[])
      AND created_at > ${new Date(ctx.now.getTime() - STANDING_MS)} ORDER BY created_at DESC LIMIT 1`)
  if (row === undefined) return null
  return { purpose: row.purpose, buttons: Outgoing.parse(JSON.parse(ctx.keys.open(bodyAt(row.id), row.bodyEnc))).buttons }
}

/** What the lines of the latest numbered list in a chat stand for; null when there is none within `ms` of app time. */
export async function latestList(ctx: Context, lane: string, ms: number): Promise<Outgoing['list'] | null> {
  const found = await ctx.tx.$queryRaw<{ id: string; bodyEnc: Uint8Array }[]>(sql`
    SELECT id, body_enc AS "bodyEnc" FROM deliveries
    WHERE lane = ${lane}::uuid AND choices AND created_at > ${new Date(ctx.now.getTime() - ms)} ORDER BY seq DESC LIMIT 20`)
  for (const row of found) {
    const { list } = Outgoing.parse(JSON.parse(ctx.keys.open(bodyAt(row.id), row.bodyEnc)))
    if (list.length > 0) return list
  }
  return null
}

/** Whether a message of this purpose went into the lane within the last `ms` of app time: for replies that should not repeat. */
export async function sentWithin(ctx: Context, lane: string, purpose: string, ms: number): Promise<boolean> {
  const [row] = await ctx.tx.$queryRaw<{ found: boolean }[]>(sql`
    SELECT EXISTS (SELECT 1 FROM deliveries WHERE lane = ${lane}::uuid AND purpose = ${purpose} AND created_at > ${new Date(ctx.now.getTime() - ms)}) AS found`)
  return row?.found ?? false
}

/** The matter of the latest message with one of these purposes in a chat, within `ms` of app time. */
export async function latestMatter(ctx: Context, lane: string, purposes: readonly string[], ms: number): Promise<string | null> {
  const [row] = await ctx.tx.$queryRaw<{ grievanceId: string }[]>(sql`
    SELECT grievance_id AS "grievanceId" FROM deliveries
    WHERE lane = ${lane}::uuid AND purpose = ANY(${[...purposes]}::text[]) AND created_at > ${new Date(ctx.now.getTime() - ms)} AND grievance_id IS NOT NULL
    ORDER BY created_at DESC LIMIT 1`)
  return row?.grievanceId ?? null
}

/** What a delivery carried, to be sent again another way. */
export async function sentBefore(ctx: Context, id: string): Promise<{ message: Outgoing; meta: Meta }> {
  const select = { bodyEnc: true, purpose: true, grievanceId: true, alertId: true, urgent: true, rings: true } as const
  const { bodyEnc, grievanceId, alertId, rings, ...meta } = await ctx.tx.delivery.findUniqueOrThrow({ where: { id }, select })
  return {
    message: Outgoing.parse(JSON.parse(ctx.keys.open(bodyAt(id), bodyEnc))),
    meta: {
      ...meta,
      grievanceId: grievanceId ?? undefined,
      alertId: alertId ?? undefined,
      rings: rings === 'life' || rings === 'alert' ? rings : undefined,
    },
  }
}

/** Cards that change where they stand: whoever was offered a matter sees what became of it, also when somebody else was first. */
import { Outgoing } from '../../channel/message.ts'
import { sql } from '../../db.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import { SealError } from '../../keys.ts'
import type { Context } from '../context.ts'
import { CHANGEABLE_DAYS } from './deliveries.ts'
import { bodyAt, sendAll, type Way } from './letters.ts'

/** Purposes of messages whose buttons offer what may be somebody else's by the time they are pressed. */
export const CHANGEABLE: readonly string[] = [
  'new-matter',
  'assigned',
  'returned',
  'escalated',
  'redo',
  'alert',
  'alert-urge',
  'alert-group',
]

/** And the one that shows who somebody is, which is taken back; see requests/unlock.ts. */
export const TAKEN_BACK: readonly string[] = ['identity']

export interface Card {
  readonly purpose: string
  /** Whose it is; null for a group's. */
  readonly personId: string | null
  /** As it was first sent. */
  readonly first: Outgoing
  /** It was changed before. */
  readonly changed: boolean
}

interface Row extends Way {
  id: string
  purpose: string
  personId: string | null
  grievanceId: string | null
  alertId: string | null
  bodyEnc: Uint8Array
  latestId: string | null
  latestEnc: Uint8Array | null
}

/** Of a matter, or of an alert. Queued like every message and behind the first sending; what would look the same is left out. */
export async function changeCards(
  ctx: Context,
  of: { readonly grievanceId: string } | { readonly alertId: string },
  become: (card: Card) => Outgoing | null,
): Promise<void> {
  const which: Prisma.Sql =
    'alertId' in of ? sql`d.alert_id = ${of.alertId}::uuid` : sql`d.grievance_id = ${of.grievanceId}::uuid AND d.alert_id IS NULL`
  const rows = await ctx.tx.$queryRaw<Row[]>(sql`
    SELECT d.id, d.purpose, d.person_id AS "personId", d.grievance_id AS "grievanceId", d.alert_id AS "alertId", d.body_enc AS "bodyEnc",
      d.lane, d.channel, d.conversation_id AS "conversationId", d.route_id AS "routeId", e.id AS "latestId", e.body_enc AS "latestEnc"
    FROM deliveries d LEFT JOIN LATERAL (SELECT id, body_enc FROM deliveries e WHERE ${'alertId' in of ? sql`e.alert_id = d.alert_id` : sql`e.grievance_id = d.grievance_id`} AND e.edits = d.id ORDER BY seq DESC LIMIT 1) e ON true
    WHERE ${which} AND d.purpose = ANY(${[...CHANGEABLE]}::text[]) AND d.edits IS NULL AND octet_length(d.body_enc) > 0
      AND (d.status IN ('pending', 'sending') OR d.message_enc IS NOT NULL)
      AND d.created_at > ${new Date(ctx.now.getTime() - CHANGEABLE_DAYS * 86_400_000)} ORDER BY d.seq`)
  const letters = rows.flatMap(row => {
    const { id, latestId, latestEnc, grievanceId, alertId, lane, channel, conversationId, routeId } = row
    const first = read(ctx, id, row.bodyEnc)
    const shown = latestId === null || latestEnc === null ? first : read(ctx, latestId, latestEnc)
    const next =
      first === null || first.buttons.length === 0
        ? null
        : become({ purpose: row.purpose, personId: row.personId, first, changed: latestId !== null })
    if (next === null || JSON.stringify(Outgoing.parse(next)) === JSON.stringify(shown)) return []
    const to = { way: { lane, channel, conversationId, routeId } }
    const meta = { purpose: 'change', grievanceId: grievanceId ?? undefined, alertId: alertId ?? undefined, edits: id }
    return [{ to, message: next, meta }]
  })
  await sendAll(ctx, letters)
}

/** Null when its key is gone: an old card must not keep its matter from moving. */
function read(ctx: Context, id: string, sealed: Uint8Array): Outgoing | null {
  try {
    return Outgoing.parse(JSON.parse(ctx.keys.open(bodyAt(id), sealed)))
  } catch (error) {
    if (error instanceof SealError) return null
    throw error
  }
}

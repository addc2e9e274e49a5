/** Whom a cadre may talk to: those in danger to life whose alert they were told of, or while they are on duty there. */
import { sql } from '../../../db.ts'
import type { Context } from '../../context.ts'
import type { Speaker } from '../../people/people.ts'
import { withMerged } from '../facts.ts'
import { LIFE } from './life-danger.ts'

export interface Connectable {
  readonly alertId: string
  readonly alertNo: string
  readonly grievanceId: string
  readonly no: string
  readonly alias: string
  readonly signedAt: Date | null
}

const LATELY_MS = 3 * 86_400_000

/** Newest first. Never about a matter they are kept from. */
export const connectable = (ctx: Context, { personId }: Speaker): Promise<Connectable[]> =>
  ctx.tx.$queryRaw<Connectable[]>(sql`
    SELECT a.id AS "alertId", a.no AS "alertNo", g.id AS "grievanceId", g.no, g.alias, a.signed_at AS "signedAt"
    FROM alerts a JOIN units own ON own.id = a.unit_id JOIN alert_members m ON m.alert_id = a.id JOIN grievances g ON g.id = m.grievance_id
    WHERE a.opened_at > ${new Date(ctx.now.getTime() - LATELY_MS)} AND a.status <> 'closed' AND NOT a.drill AND ${LIFE}
      AND g.person_id IS DISTINCT FROM ${personId}::uuid
      AND (EXISTS (SELECT 1 FROM deliveries d WHERE d.alert_id IN ${withMerged(sql`a.id`)} AND d.person_id = ${personId}::uuid AND d.purpose = 'alert')
        OR NOT g.sealed AND NOT g.direct AND EXISTS (SELECT 1 FROM duties y WHERE y.person_id = ${personId}::uuid AND y.unit_id = ANY(own.path)
          AND y."from" <= ${ctx.now} AND y.until > ${ctx.now}))
      AND NOT EXISTS (SELECT 1 FROM exclusions x WHERE x.grievance_id = g.id AND x.person_id = ${personId}::uuid)
    ORDER BY g.id DESC LIMIT 20`)

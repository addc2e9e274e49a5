/** What waits to be put to a hot issue: registered, or moved to where others are counted. */
import { sql } from '../../db.ts'
import type { Context } from '../context.ts'

/** After a matter went to another unit, was sealed or went 直送上级: it leaves the issue it was in and is looked at anew. */
export async function gatherAgain(ctx: Context, grievanceId: string): Promise<void> {
  await ctx.tx.$executeRaw(sql`INSERT INTO hot_waiting (grievance_id) VALUES (${grievanceId}::uuid) ON CONFLICT DO NOTHING`)
}

/** 加急 by phone and text message costs money: what was used of the day's allowance. */
import type { Allowance } from '../../channel/pace.ts'
import { type Db, sql } from '../../db.ts'

const TODAY = sql`(app_now() AT TIME ZONE 'Asia/Shanghai')::date`

/** @param most a day, in Shanghai by app time, of all processes together */
export const dailyAllowance = (db: Db, accountId: () => Promise<string>, most: number): Allowance => ({
  async take(wanted) {
    const id = await accountId()
    await db.$executeRaw(sql`INSERT INTO urgent_days (account_id, day, used) SELECT ${id}::uuid, ${TODAY}, 0 ON CONFLICT DO NOTHING`)
    const [row] = await db.$queryRaw<{ taken: number }[]>(sql`
      UPDATE urgent_days u SET used = before.used + before.taken
      FROM (SELECT account_id, day, used, greatest(0, least(${wanted}::int, ${most}::int - used)) AS taken FROM urgent_days
        WHERE account_id = ${id}::uuid AND day = ${TODAY} FOR UPDATE) before
      WHERE u.account_id = before.account_id AND u.day = before.day RETURNING before.taken`)
    return row?.taken ?? 0
  },
})

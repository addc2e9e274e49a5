/** What the process of each channel last said of itself: whether people can be heard and written to. */
import type { ChannelName } from '../../channel/message.ts'
import { type Db, sql } from '../../db.ts'

export interface Standing {
  readonly state: 'up' | 'starting' | 'down'
  /** One line for an operator that says what to do; no secrets. */
  readonly detail: string
}

/** To be repeated while the process lives: an old word counts for nothing. */
export async function report(db: Db, accountId: string, { state, detail }: Standing): Promise<void> {
  await db.$executeRaw(sql`
    INSERT INTO channel_standings (account_id, state, detail, at) VALUES (${accountId}::uuid, ${state}, ${detail}, clock_timestamp())
    ON CONFLICT (account_id) DO UPDATE SET state = EXCLUDED.state, detail = EXCLUDED.detail, at = EXCLUDED.at`)
}

/** Silent this long, the process is taken for dead. */
const STALE_SECONDS = 30

/** Of the account, or a line that says that its process is not there. */
export async function standingOf(db: Pick<Db, '$queryRaw'>, channel: ChannelName, account: string): Promise<Standing> {
  const [row] = await db.$queryRaw<(Standing & { ageSeconds: number })[]>(sql`
    SELECT s.state, s.detail, extract(epoch FROM clock_timestamp() - s.at)::float8 AS "ageSeconds"
    FROM channel_standings s JOIN channel_accounts a ON a.id = s.account_id WHERE a.channel = ${channel} AND a.account = ${account}`)
  if (row === undefined) return { state: 'down', detail: `the ${channel} process has not come up yet: see its lines in the log` }
  if (row.ageSeconds > STALE_SECONDS)
    return {
      state: 'down',
      detail: `the ${channel} process does not run (last heard of ${Math.round(row.ageSeconds)} s ago): see its lines in the log`,
    }
  return { state: row.state, detail: row.detail }
}

/** Seconds since the account's last message was stored, by the service's clock; null when there was none. */
export async function silentSeconds(db: Pick<Db, '$queryRaw'>, channel: ChannelName, account: string): Promise<number | null> {
  const [row] = await db.$queryRaw<{ seconds: number }[]>(sql`
    SELECT greatest(extract(epoch FROM app_now() - i.received_at), 0)::float8 AS seconds
    FROM inbox i JOIN channel_accounts a ON a.id = i.account_id WHERE a.channel = ${channel} AND a.account = ${account} ORDER BY i.id DESC LIMIT 1`)
  return row?.seconds ?? null
}

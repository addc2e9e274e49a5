/** The code that somebody has to scan so that a channel is logged in: whoever has it has the account, so it is sealed and soon forgotten. */
import { type Db, sql } from '../../db.ts'
import type { Keys } from '../../keys.ts'

interface Deps {
  readonly db: Db
  readonly keys: Keys
}

/** Platforms give a new one sooner. */
const HOLDS_SECONDS = 120

const place = (row: string) => ({ table: 'channel_standings', column: 'code_enc', row })

/** Null: the last one no longer holds. */
export async function setLoginCode({ db, keys }: Deps, accountId: string, code: string | null): Promise<void> {
  const sealed = code === null ? null : keys.seal(place(accountId), code)
  await db.$executeRaw(sql`
    INSERT INTO channel_standings (account_id, state, at, code_enc, code_until)
      VALUES (${accountId}::uuid, 'starting', clock_timestamp(), ${sealed}, clock_timestamp() + ${HOLDS_SECONDS}::int * interval '1 second')
    ON CONFLICT (account_id) DO UPDATE SET code_enc = EXCLUDED.code_enc, code_until = EXCLUDED.code_until`)
}

/** Null when there is none that holds. */
export async function loginCode({ db, keys }: Deps, accountId: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ sealed: Uint8Array | null }[]>(sql`
    SELECT code_enc AS sealed FROM channel_standings WHERE account_id = ${accountId}::uuid AND code_until > clock_timestamp()`)
  return row?.sealed == null ? null : keys.open(place(accountId), row.sealed)
}

/** What the process of a channel remembers of itself from one run to the next. */
import { z } from 'zod'
import { type Db, sql } from '../../db.ts'
import type { Keys } from '../../keys.ts'

/** Times as ISO texts, by the machine's clock. */
export const ChannelMemory = z.object({
  /** Who was logged in last. */
  selfId: z.string().optional(),
  /** Since when. */
  since: z.string().optional(),
  /** Of the ids; see channel/login-scope.ts. */
  numbering: z.number().int().nonnegative().default(0),
  /** When it last changed. */
  changedAt: z.string().optional(),
})
export type ChannelMemory = z.infer<typeof ChannelMemory>

interface Deps {
  readonly db: Db
  readonly keys: Keys
}

const place = (row: string) => ({ table: 'channel_accounts', column: 'memory_enc', row })

export async function recall({ db, keys }: Deps, accountId: string): Promise<ChannelMemory> {
  const [row] = await db.$queryRaw<{ sealed: Uint8Array | null }[]>(
    sql`SELECT memory_enc AS sealed FROM channel_accounts WHERE id = ${accountId}::uuid`,
  )
  return ChannelMemory.parse(row?.sealed == null ? {} : JSON.parse(keys.open(place(accountId), row.sealed)))
}

export async function remember({ db, keys }: Deps, accountId: string, memory: ChannelMemory): Promise<void> {
  const sealed = keys.seal(place(accountId), JSON.stringify(memory))
  await db.$executeRaw(sql`UPDATE channel_accounts SET memory_enc = ${sealed} WHERE id = ${accountId}::uuid`)
}

/** Whether a login may give everybody another id there. */
export async function setStableIds({ db }: Pick<Deps, 'db'>, accountId: string, stable: boolean): Promise<void> {
  await db.$executeRaw(sql`UPDATE channel_accounts SET stable_ids = ${stable} WHERE id = ${accountId}::uuid`)
}

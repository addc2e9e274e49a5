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
  /** Friend requests that are not done with. */
  asked: z
    .array(
      z.object({
        id: z.string(),
        at: z.string(),
        contactId: z.string().optional(),
        unit: z.string().nullable().optional(),
        due: z.string().optional(),
        failed: z.number().optional(),
        accepted: z.boolean().optional(),
      }),
    )
    .default([]),
})
export type ChannelMemory = z.infer<typeof ChannelMemory>

interface Deps {
  readonly db: Db
  readonly keys: Keys
}

const place = (row: string) => ({ table: 'channel_accounts', column: 'memory_enc', row })

async function recall({ db, keys }: Deps, accountId: string): Promise<ChannelMemory> {
  const [row] = await db.$queryRaw<{ sealed: Uint8Array | null }[]>(
    sql`SELECT memory_enc AS sealed FROM channel_accounts WHERE id = ${accountId}::uuid`,
  )
  return ChannelMemory.parse(row?.sealed == null ? {} : JSON.parse(keys.open(place(accountId), row.sealed)))
}

async function remember({ db, keys }: Deps, accountId: string, memory: ChannelMemory): Promise<void> {
  const sealed = keys.seal(place(accountId), JSON.stringify(memory))
  await db.$executeRaw(sql`UPDATE channel_accounts SET memory_enc = ${sealed} WHERE id = ${accountId}::uuid`)
}

/** What is known, and how parts of it are replaced: written one after the other, so that the latest stands at the end. One process an account. */
export async function openMemory(deps: Deps, accountId: string) {
  const known = await recall(deps, accountId)
  let memory = known
  let last: Promise<void> = Promise.resolve()
  return {
    known,
    replace(part: Partial<ChannelMemory>): Promise<void> {
      memory = { ...memory, ...part }
      last = last.catch(() => {}).then(() => remember(deps, accountId, memory)) // whoever asked for it has heard
      return last
    },
  }
}

/** Whether a login may give everybody another id there. */
export async function setStableIds({ db }: Pick<Deps, 'db'>, accountId: string, stable: boolean): Promise<void> {
  await db.$executeRaw(sql`UPDATE channel_accounts SET stable_ids = ${stable} WHERE id = ${accountId}::uuid`)
}

/** Who settles and who waits for what is being settled lock in one order: neither waits for what the other holds. */
import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Db, openDb, sql } from '../../src/db.ts'
import { openKeys, parseKeyRing } from '../../src/keys.ts'
import type { Deps } from '../../src/services/context.ts'
import { freed, settle } from '../../src/services/mail/deliveries.ts'
import { freshDatabase, type TestDatabase } from '../helpers/servers.ts'

let database: TestDatabase
let db: Db
beforeAll(async () => {
  database = await freshDatabase()
  db = openDb(database.url)
})
afterAll(async () => {
  await db.$disconnect()
  await database.drop()
})

const keys = openKeys(parseKeyRing(`test:${randomBytes(32).toString('base64')}`))
const id = (last: string): string => `00000000-0000-7000-8000-0000000000${last}`
/** Two chats, in each one message on its way and one behind it; the second ones in the other order. */
const [FIRST, OTHER, BEHIND_FIRST, BEHIND_OTHER] = [id('01'), id('02'), id('12'), id('11')]

test('the ways of two chats become free together', async () => {
  const [lane, otherLane] = [uuid(), uuid()]
  const rows = [
    [FIRST, lane, 'sending'],
    [OTHER, otherLane, 'sending'],
    [BEHIND_OTHER, otherLane, 'pending'],
    [BEHIND_FIRST, lane, 'pending'],
  ] as const
  for (const [delivery, at, status] of rows)
    await db.$executeRaw(sql`
      INSERT INTO deliveries (id, channel, lane, purpose, body_enc, status, lease_until, created_at)
      VALUES (${delivery}::uuid, 'sandbox', ${at}::uuid, 'reply', ''::bytea, ${status}, clock_timestamp() + interval '1 minute', app_now())`)
  const waits = async (): Promise<void> => {
    const [row] = await db.$queryRaw<{ n: number }[]>(sql`
      SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)
    expect(row?.n).toBe(1)
  }
  let free: Promise<string[]> | undefined
  await db.$transaction(async tx => {
    await tx.$queryRaw(sql`SELECT 1 FROM deliveries WHERE id = ${FIRST}::uuid FOR UPDATE`)
    free = freed({ db } as Deps, [BEHIND_FIRST, BEHIND_OTHER], true)
    await vi.waitFor(waits, { timeout: 5_000, interval: 20 })
    const outcome = { status: 'delivered', messageId: null } as const
    await settle(tx, keys, [
      { id: FIRST, channel: 'sandbox', outcome },
      { id: OTHER, channel: 'sandbox', outcome },
    ])
  })
  expect((await free)?.sort()).toEqual([BEHIND_OTHER, BEHIND_FIRST])
})

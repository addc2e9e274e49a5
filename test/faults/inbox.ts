/** The inbox of a real database, behind a line that can be cut, without what works it off. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { InboundMessage } from '../../src/channel/message.ts'
import { openDb, sql } from '../../src/db.ts'
import { openKeys, parseKeyRing } from '../../src/keys.ts'
import type { Deps } from '../../src/services/context.ts'
import { store } from '../../src/services/mail/inbox.ts'
import { freshDatabase } from '../helpers/servers.ts'
import { proxyTo } from '../jobs/proxy.ts'

export async function openInbox() {
  const database = await freshDatabase()
  const folder = mkdtempSync(path.join(tmpdir(), 'lianxinqiao-inbox-'))
  const line = await proxyTo(database.url)
  const db = openDb(line.url)
  const keys = openKeys(parseKeyRing(`test:${randomBytes(32).toString('base64')}`))
  const deps = { db, keys, attachmentsDir: folder, nudge: () => {} } as unknown as Deps
  return {
    /** Cut, silent or open. */
    set: line.set,
    receive: async (message: InboundMessage) => void (await store(deps, message)),
    count: async (): Promise<number> => (await db.$queryRaw<{ n: number }[]>(sql`SELECT count(*)::int AS n FROM inbox`))[0]?.n ?? 0,
    async close(): Promise<void> {
      await db.$disconnect()
      await line.stop()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

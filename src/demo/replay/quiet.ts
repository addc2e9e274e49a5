/** When a chat is quiet: all that came in is handled, all that goes out is settled. One look for everybody who waits. */
import { setTimeout as pause } from 'node:timers/promises'
import type { App } from '../../app.ts'
import { sql } from '../../db.ts'
import { chatIndex, ensureAccount } from '../../services/mail/accounts.ts'

const LOOK_MS = 15

/** @param stopped ends every wait */
export function makeQuiet(app: App, stopped: () => boolean) {
  const accounts = new Map<string, Promise<string>>()
  let waiting: { chat: string; resolve: () => void }[] = []
  let looking = false

  const accountId = (account: string): Promise<string> => {
    const known = accounts.get(account) ?? ensureAccount(app.deps, 'sandbox', account)
    accounts.set(account, known)
    return known
  }

  async function look(): Promise<void> {
    looking = true
    while (waiting.length > 0) {
      const now = [...waiting]
      const rows = await app.db.$queryRaw<{ chat: string }[]>(sql`
        SELECT encode(chat_idx, 'hex') AS chat FROM inbox WHERE status = 'pending'
        UNION SELECT encode(c.chat_idx, 'hex') FROM deliveries d JOIN conversations c ON c.id = d.conversation_id WHERE d.status IN ('pending', 'sending')`)
      const busy = new Set(rows.map(({ chat }) => chat))
      const quiet = now.filter(({ chat }) => stopped() || !busy.has(chat))
      waiting = waiting.filter(one => !quiet.includes(one))
      for (const { resolve } of quiet) resolve()
      await pause(LOOK_MS)
    }
    looking = false
  }

  return async (account: string, chat: string): Promise<void> => {
    const index = chatIndex(app.deps.keys, await accountId(account), chat).toString('hex')
    return new Promise((resolve, reject) => {
      waiting.push({ chat: index, resolve })
      if (!looking) look().catch(reject)
    })
  }
}

export type Quiet = ReturnType<typeof makeQuiet>

/** What stands after a restore, and exactly what is missing. */
import { type Db, sql } from '../../db.ts'
import type { Keys } from '../../keys.ts'
import { verify } from '../../services/ledger/ledger.ts'
import { check } from '../../services/mail/blobs.ts'
import { verdictLine } from '../ledger.ts'
import { say } from '../output.ts'
import { depsOf, type Server, withDb } from '../station.ts'
import type { End, Manifest } from './manifest.ts'

export const whatStands = (server: Server, keys: Keys, manifest: Manifest, end: End) =>
  withDb(server, async db => {
    const deps = depsOf(server.config, db, keys)
    const ledger = await verify(deps)
    const attachments = { rows: 0, missing: [] as string[], damaged: [] as string[] }
    for (const { id, sha256 } of await db.attachment.findMany({ select: { id: true, sha256: true }, orderBy: { id: 'asc' } })) {
      attachments.rows++
      const state = await check(deps, id, sha256)
      if (state !== 'whole') attachments[state].push(id)
    }
    const unsettled = await unsettledOf(db)
    const rows = Object.values(manifest.tables).reduce((all, count) => all + count, 0)
    const ok = ledger.broken.length === 0 && ledger.unchained === 0 && attachments.missing.length + attachments.damaged.length === 0
    say(
      `${rows} rows and ${end.attachments} attachments of ${manifest.madeAt} are restored; whatever came later is not in this backup, nor is .env`,
    )
    say(verdictLine(ledger))
    for (const kind of ['missing', 'damaged'] as const)
      if (attachments[kind].length > 0)
        say(
          `${attachments[kind].length} attachments are ${kind}: ${attachments[kind].slice(0, 5).join(', ')}${attachments[kind].length > 5 ? ' …' : ''}`,
        )
    if (unsettled.deliveries > 0)
      say(
        `${unsettled.deliveries} messages were on their way out when the backup was made: the service sends them when it starts, and people may get them twice`,
      )
    return { ok, rows, tables: manifest.tables, ledger, attachments, unsettled }
  })

async function unsettledOf(db: Db): Promise<{ deliveries: number; messages: number }> {
  const [row] = await db.$queryRaw<{ deliveries: number; messages: number }[]>(sql`
    SELECT (SELECT count(*)::int FROM deliveries WHERE status IN ('pending', 'sending')) AS deliveries, (SELECT count(*)::int FROM inbox WHERE status = 'pending') AS messages`)
  return row ?? { deliveries: 0, messages: 0 }
}

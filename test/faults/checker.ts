/** Decides from the database and the platform's own record what became of everything that was said. Empty lists: all is well. */
import { DEMO_PEOPLE } from '../../prisma/seed.ts'
import { sql } from '../../src/db.ts'
import type { Deps } from '../../src/services/context.ts'
import { verify } from '../../src/services/ledger/ledger.ts'
import { StoredMessage } from '../../src/services/mail/inbox.ts'
import { type Left, leftOver } from './ground.ts'
import { MARK } from './people.ts'
import type { Platform } from './platform.ts'

export interface Verdict {
  /** Acknowledged messages that were not handled, and complaints without a grievance. */
  readonly lost: readonly string[]
  /** Grievances, words or shown messages that are there twice. */
  readonly duplicates: readonly string[]
  /** What still waits, and what was set aside. */
  readonly unsettled: readonly string[]
  /** Rows that say what the platform knows to be untrue. */
  readonly untrue: readonly string[]
  /** Messages shown in another order than they were written in. */
  readonly disorder: readonly string[]
  readonly ledger: readonly string[]
  /** Open grievances without an owner or a date. */
  readonly ownerless: readonly string[]
  readonly leaks: readonly string[]
}

const CADRES: ReadonlySet<string> = new Set(
  DEMO_PEOPLE.filter(({ roles }) => !roles.includes('employee')).map(({ ids }) => ids.sandbox ?? ''),
)

interface DeliveryRow {
  id: string
  seq: bigint
  lane: string
  urgent: boolean
  status: string
  purpose: string
  grievanceId: string | null
}

/** @param logs all that the service wrote */
export async function check({ deps, platform }: { deps: Deps; platform: Platform }, logs = ''): Promise<Verdict> {
  const deliveries = await deps.db.$queryRaw<DeliveryRow[]>(
    sql`SELECT id, seq, coalesce(conversation_id, lane) AS lane, urgent, status, purpose, grievance_id AS "grievanceId" FROM deliveries ORDER BY seq`,
  )
  const incoming = await checkIncoming(deps, platform)
  return {
    lost: incoming.lost,
    duplicates: [...incoming.duplicates, ...shownTwice(platform), ...receiptsTwice(deliveries)],
    unsettled: [...waiting(await leftOver(deps)), ...incoming.setAside],
    untrue: untrue(deliveries, platform),
    disorder: disorder(deliveries, platform),
    ledger: await checkLedger(deps),
    ownerless: await checkOwners(deps),
    leaks: leaks(logs),
  }
}

/** All that is wrong, in one list. */
export const faults = (verdict: Verdict): string[] =>
  Object.entries(verdict).flatMap(([what, list]) => (list as readonly string[]).map(item => `${what}: ${item}`))

const repeated = (items: readonly string[]): string[] => {
  const seen = new Set<string>()
  return [...new Set(items.filter(item => seen.has(item) || !seen.add(item)))]
}

/** Every row of the inbox, with the platform's id of its message. */
export async function storedMessages({ db, keys }: Pick<Deps, 'db' | 'keys'>): Promise<{ readonly status: string; readonly id: string }[]> {
  const rows = await db.inbox.findMany({ select: { id: true, bodyEnc: true, status: true } })
  return rows.map(row => ({
    status: row.status,
    id:
      row.bodyEnc === null
        ? ''
        : StoredMessage.parse(JSON.parse(keys.open({ table: 'inbox', column: 'body_enc', row: row.id }, row.bodyEnc))).message.id,
  }))
}

async function checkIncoming({ db, keys }: Deps, platform: Platform) {
  const stored = await storedMessages({ db, keys })
  const handled = new Set(stored.filter(({ status }) => status === 'handled').map(({ id }) => id))
  const words = (await db.message.findMany({ where: { direction: 'in' }, select: { id: true, bodyEnc: true, grievanceId: true } })).map(
    row => ({
      grievanceId: row.grievanceId,
      text: keys.open({ table: 'messages', column: 'body_enc', row: row.id }, row.bodyEnc),
    }),
  )
  const marks = (text: string): string[] => [...text.matchAll(MARK)].map(([mark]) => mark)
  const kept = words.flatMap(({ text }) => marks(text))
  const registered = new Set(words.filter(({ grievanceId }) => grievanceId !== null).flatMap(({ text }) => marks(text)))
  const acknowledged = platform.pushes.filter(push => push.acknowledged)
  return {
    lost: [
      ...acknowledged.filter(({ id }) => !handled.has(id)).map(({ id }) => `message ${id} was acknowledged and not handled`),
      ...acknowledged
        .flatMap(({ text }) => marks(text))
        .filter(mark => !registered.has(mark))
        .map(mark => `no grievance has ${mark}`),
    ],
    duplicates: [
      ...repeated(stored.map(({ id }) => id)).map(id => `message ${id} is stored twice`),
      ...repeated(kept).map(mark => `the words of ${mark} are kept twice`),
    ],
    setAside: stored.filter(({ status }) => status === 'poison').map(({ id }) => `message ${id} was set aside`),
  }
}

const shownTwice = ({ shown }: Platform): string[] => repeated(shown.map(({ key }) => key)).map(key => `delivery ${key} is shown twice`)

const receiptsTwice = (rows: readonly DeliveryRow[]): string[] =>
  repeated(
    rows.filter(({ purpose, grievanceId }) => purpose === 'receipt' && grievanceId !== null).map(({ grievanceId }) => grievanceId ?? ''),
  ).map(id => `grievance ${id} has two receipts`)

const waiting = (left: Left): string[] =>
  Object.entries(left)
    .filter(([, count]) => count > 0)
    .map(([table, count]) => `${count} left in ${table}`)

function untrue(rows: readonly DeliveryRow[], platform: Platform): string[] {
  const shown = new Set(platform.shown.map(({ key }) => key))
  const known = new Set(rows.map(({ id }) => id))
  const allowed = (row: DeliveryRow): boolean => {
    if (row.status === 'delivered') return shown.has(row.id)
    if (row.status === 'failed') return !shown.has(row.id)
    return row.status !== 'unknown' || !platform.rules.sendsOnce
  }
  return [
    ...rows
      .filter(row => !allowed(row))
      .map(({ id, status, purpose }) => `delivery ${id} (${purpose}) is ${status} and ${shown.has(id) ? 'was' : 'was not'} shown`),
    ...[...shown].filter(key => !known.has(key)).map(key => `${key} was shown and is no delivery`),
  ]
}

/** In an employee's chat by the conversation's sequence; urgent ones may overtake. What several people cause at once in a cadre's chat has no order. */
function disorder(rows: readonly DeliveryRow[], platform: Platform): string[] {
  const place = new Map(platform.shown.map(({ key, chat }, at) => [key, CADRES.has(chat) ? undefined : at]))
  const last = new Map<string, number>()
  const found: string[] = []
  for (const { id, lane, urgent } of rows) {
    const at = place.get(id)
    if (at === undefined || urgent) continue
    if (at < (last.get(lane) ?? -1)) found.push(`delivery ${id} was shown before an earlier one of its chat`)
    last.set(lane, Math.max(at, last.get(lane) ?? -1))
  }
  return found
}

async function checkLedger(deps: Deps): Promise<string[]> {
  const { entries, sealed, broken, unchained } = await verify(deps)
  return [
    ...broken.map(seq => `link ${seq} is broken`),
    ...(unchained > 0 ? [`${unchained} entries are in no chain`] : []),
    ...(sealed < entries ? [`${entries - sealed} entries are not sealed`] : []),
  ]
}

async function checkOwners({ db }: Deps): Promise<string[]> {
  const found = await db.$queryRaw<{ no: string }[]>(sql`
    SELECT no FROM grievances g WHERE status NOT IN ('closed', 'withdrawn', 'redirected')
      AND (next_due_at IS NULL OR NOT EXISTS (SELECT 1 FROM roles r JOIN people p ON p.id = r.person_id AND p.left_at IS NULL WHERE r.person_id = g.owner_id))`)
  return found.map(({ no }) => `${no} has no owner or no date`)
}

function leaks(logs: string): string[] {
  const told = [...new Set(logs.match(MARK) ?? []), ...['王师傅', '周主席', '13800000001'].filter(canary => logs.includes(canary))]
  return told.map(canary => `the log tells ${canary}`)
}

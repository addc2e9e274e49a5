/** The invariants of a matter's life, held against the database after any history. Each is shown to see its fault in histories.test.ts. */
import { sql } from '../../src/db.ts'
import { ACTIONS, type Action, type Transition } from '../../src/domain/grievance.ts'
import { type Context, transaction } from '../../src/services/context.ts'
import { claimableBy, claimants, officeOf, ownerFor } from '../../src/services/grievances/ownership/owner.ts'
import { byId, ownedBy, unclaimedFor, visibleById, worstFor } from '../../src/services/grievances/read.ts'
import { verifyDates } from '../../src/services/ledger/dates.ts'
import { speakerOf } from '../../src/services/people/people.ts'
import type { Town } from './town.ts'

const OPEN = sql`g.status NOT IN ('closed', 'withdrawn', 'redirected')`
const PROMISES = ['claim', 'first-contact', 'answer', 'heartbeat', 'ask-timeout', 'follow-up', 'second-try', 'close-unrated', 'review']
/** Without a reason these are not to be had. */
const WITH_REASON: readonly string[] = ['decline', 'recuse', 'extend', 'reopen', 'review', 'recheck']

/** What must be compared with what is there afterwards. */
export interface Before {
  readonly rows: ReadonlyMap<string, string>
  readonly entries: ReadonlyMap<string, number>
  readonly kept: readonly { readonly grievanceId: string; readonly personId: string }[]
  readonly lastDelivery: bigint
}

const idsOf = async (town: Town, nos: readonly string[]): Promise<string[]> =>
  (await town.deps.db.$queryRaw<{ id: string }[]>(sql`SELECT id FROM grievances WHERE no = ANY(${[...nos]}::text[])`)).map(({ id }) => id)

interface State {
  id: string
  row: Record<string, unknown>
  entries: number
}

/** What follows from other columns, or is given by the sweep. */
const states = (town: Town, ids: readonly string[]): Promise<State[]> =>
  town.deps.db.$queryRaw(sql`
    SELECT g.id, to_jsonb(g) - ARRAY['next_due_at', 'serial', 'version', 'bands'] AS row,
      (SELECT count(*)::int FROM ledger_entries e WHERE e.grievance_id = g.id) AS entries FROM grievances g WHERE g.id = ANY(${[...ids]}::uuid[])`)

export async function before(town: Town, nos: readonly string[]): Promise<Before> {
  const ids = await idsOf(town, nos)
  const rows = await states(town, ids)
  const [last] = await town.deps.db.$queryRaw<{ seq: bigint }[]>(sql`SELECT coalesce(max(seq), 0)::bigint AS seq FROM deliveries`)
  return {
    rows: new Map(rows.map(({ id, row }) => [id, JSON.stringify(row)])),
    entries: new Map(rows.map(({ id, entries }) => [id, entries])),
    kept: await town.deps.db.$queryRaw(
      sql`SELECT grievance_id AS "grievanceId", person_id AS "personId" FROM exclusions WHERE grievance_id = ANY(${ids}::uuid[])`,
    ),
    lastDelivery: last?.seq ?? 0n,
  }
}

/** What is wrong with these matters now; time has been swept. One line each, the invariant first. */
export async function faults(town: Town, nos: readonly string[], earlier: Before): Promise<string[]> {
  const ids = await idsOf(town, nos)
  const dates = await verifyDates(town.deps, ids)
  return [
    ...(await owners(town, ids)),
    ...(await deadlines(town, ids)),
    ...(await silentChanges(town, ids, earlier)),
    ...(await chains(town, ids)),
    ...(await exclusions(town, earlier)),
    ...dates.differing.map(one => `dates: ${one.no} ${one.kind} kept ${one.kept} computed ${one.computed}`),
    ...(dates.unreadable > 0 ? [`dates: ${dates.unreadable} unreadable`] : []),
  ]
}

async function owners(town: Town, ids: readonly string[]): Promise<string[]> {
  const rows = await town.deps.db.$queryRaw<{ id: string; no: string; gone: boolean; kept: boolean; away: boolean; how: string }[]>(sql`
    SELECT g.id, g.no, concat_ws(' ', g.status, CASE WHEN g.sealed THEN 'sealed' END, CASE WHEN g.direct THEN 'direct' END, g.owner_reason,
        (SELECT string_agg(type, ' ' ORDER BY id DESC) FROM (SELECT id, type FROM ledger_entries WHERE grievance_id = g.id ORDER BY id DESC LIMIT 4) e)) AS how,
      NOT EXISTS (SELECT 1 FROM roles r JOIN people p ON p.id = r.person_id AND p.left_at IS NULL
        WHERE r.person_id = g.owner_id AND r.role NOT IN ('employee', 'admin', 'liaison', 'adviser', 'resident')) AS gone,
      EXISTS (SELECT 1 FROM exclusions x WHERE x.grievance_id = g.id AND x.person_id = g.owner_id) AS kept,
      EXISTS (SELECT 1 FROM absences a WHERE a.person_id = g.owner_id AND a."from" <= app_now() AND a.until > app_now()) AS away
    FROM grievances g WHERE g.id = ANY(${[...ids]}::uuid[]) AND ${OPEN}`)
  const wrong: string[] = []
  for (const { id, no, gone, kept, away, how } of rows) {
    if (gone) wrong.push(`owner: ${no} belongs to somebody without an office`)
    if (kept) wrong.push(`owner: ${no} belongs to somebody who is kept from it`)
    if (away && !(await nobodyElse(town, id))) wrong.push(`owner: ${no} belongs to somebody on leave: ${how}`)
  }
  return wrong
}

const nobodyElse = (town: Town, id: string): Promise<boolean> =>
  transaction(town.deps, async ctx => (await ownerFor(ctx, await officeOf(ctx, await byId(ctx, id))))?.reason.nobodyAtWork ?? true)

async function deadlines(town: Town, ids: readonly string[]): Promise<string[]> {
  const rows = await town.deps.db.$queryRaw<
    { no: string; open: boolean; kept: Date | null; first: Date | null; now: Date; sent: boolean }[]
  >(sql`
    SELECT g.no, ${OPEN} AS open, g.next_due_at AS kept, app_now() AS now, g.answer_delivery_id IS NOT NULL AS sent,
      (SELECT min(d.due_at) FROM deadlines d WHERE d.grievance_id = g.id AND d.fired_at IS NULL AND d.cancelled_at IS NULL AND d.kind = ANY(${PROMISES}::text[])) AS first
    FROM grievances g WHERE g.id = ANY(${[...ids]}::uuid[])`)
  return rows.flatMap(({ no, open, kept, first, now }) => [
    ...(open && first === null ? [`deadline: ${no} is open and nothing is due of it`] : []),
    ...(!open && first !== null ? [`deadline: ${no} is over and something is due of it`] : []),
    ...(kept?.getTime() !== first?.getTime() ? [`deadline: ${no} says ${kept?.toISOString()}, due is ${first?.toISOString()}`] : []),
    ...(first !== null && first.getTime() < now.getTime() - 60_000
      ? [`deadline: ${no} was due ${first.toISOString()} and nothing came of it`]
      : []),
  ])
}

async function silentChanges(town: Town, ids: readonly string[], earlier: Before): Promise<string[]> {
  return (await states(town, ids)).flatMap(({ id, row, entries }) => {
    const was = earlier.rows.get(id)
    const changed = was !== undefined && was !== JSON.stringify(row)
    if (!changed || entries > (earlier.entries.get(id) ?? 0)) return []
    const old = JSON.parse(was) as Record<string, unknown>
    const columns = Object.keys(row).filter(column => JSON.stringify(row[column]) !== JSON.stringify(old[column]))
    return [`silent: ${String(row['no'])} changed without an entry: ${columns.join()}`]
  })
}

interface Told {
  readonly no: string
  readonly status: string
  readonly ownerId: string
  readonly type: string
  readonly entry: string
  readonly actor: string
  readonly actorId: string | null
  readonly payload: Uint8Array
}

/** Each action begins in the status in which the one before it ended, is open there, and has an actor; the last one says who owns it. */
async function chains(town: Town, ids: readonly string[]): Promise<string[]> {
  const rows = await town.deps.db.$queryRaw<Told[]>(sql`
    SELECT g.no, g.status, g.owner_id AS "ownerId", e.type, e.id AS entry, e.actor, e.actor_id AS "actorId", p.payload_enc AS payload
    FROM ledger_entries e JOIN grievances g ON g.id = e.grievance_id JOIN ledger_payloads p ON p.entry_id = e.id
    WHERE g.id = ANY(${[...ids]}::uuid[]) AND (e.type = ANY(${Object.keys(ACTIONS)}::text[]) OR e.type = 'owner-changed') ORDER BY g.id, e.id`)
  const wrong: string[] = []
  const now = new Map<string, string>()
  const owner = new Map<string, unknown>()
  for (const { no, type, entry, actor, actorId, payload } of rows) {
    const text = town.deps.keys.open({ table: 'ledger_payloads', column: 'payload_enc', row: entry }, payload)
    const { payload: said = {} } = JSON.parse(text) as { payload?: Record<string, unknown> }
    if (type !== 'register' && owner.get(no) !== said['ownerId'] && !said['ownerReason'])
      wrong.push(`reason: ${no} ${type} gave it to somebody, why is not said`)
    owner.set(no, said['ownerId'])
    if ((actor === 'cadre') !== (actorId !== null)) wrong.push(`actor: ${no} ${type} by ${actor}`)
    if (type === 'owner-changed') continue
    const { from, by }: Transition = ACTIONS[type as Action]
    const [was, is] = [now.get(no) ?? 'none', String(said['to'])]
    if (type !== 'register' && said['from'] !== was) wrong.push(`chain: ${no} ${type} from ${String(said['from'])}, it was ${was}`)
    if (!(from as readonly string[]).includes(was)) wrong.push(`chain: ${no} ${type} while ${was}`)
    if (actor !== 'cadre' && type !== 'register' && !by.includes(actor as 'employee')) wrong.push(`actor: ${no} ${type} by ${actor}`)
    if (actor === 'cadre' && WITH_REASON.includes(type) && String(said['reason'] ?? '') === '')
      wrong.push(`reason: ${no} ${type} without one`)
    now.set(no, is)
  }
  for (const { no, status, ownerId } of new Map(rows.map(row => [row.no, row])).values()) {
    if (now.get(no) !== status) wrong.push(`chain: ${no} is ${status}, the ledger says ${now.get(no)}`)
    if (owner.get(no) !== ownerId) wrong.push(`owner: ${no} belongs to another than the ledger says`)
  }
  return wrong
}

/** Pairs looked at in one go: each costs several queries. */
const PAIRS = 6

/** Whoever is kept from a matter finds it in no list, by no number, among no claimants, and is sent nothing about it. */
async function exclusions(town: Town, { kept, lastDelivery }: Before): Promise<string[]> {
  const wrong: string[] = []
  const told = await town.deps.db.$queryRaw<{ no: string; purpose: string }[]>(sql`
    SELECT g.no, d.purpose FROM deliveries d JOIN grievances g ON g.id = d.grievance_id
    JOIN unnest(${kept.map(one => one.grievanceId)}::uuid[], ${kept.map(one => one.personId)}::uuid[]) AS k(grievance, person)
      ON k.grievance = d.grievance_id AND k.person = d.person_id WHERE d.seq > ${lastDelivery}`)
  wrong.push(...told.map(({ no, purpose }) => `exclusion: ${no} was told to whoever is kept from it: ${purpose}`))
  const some = [...kept].sort(() => Math.random() - 0.5).slice(0, PAIRS)
  for (const { grievanceId, personId } of some)
    wrong.push(
      ...(await transaction(town.deps, ctx => seenBy(ctx, grievanceId, personId))).map(where => `exclusion: ${grievanceId} ${where}`),
    )
  return wrong
}

async function seenBy(ctx: Context, grievanceId: string, personId: string): Promise<string[]> {
  const [identity] = await ctx.tx.$queryRaw<{ id: string }[]>(sql`SELECT id FROM identities WHERE person_id = ${personId}::uuid LIMIT 1`)
  if (identity === undefined) return []
  const speaker = await speakerOf(ctx, identity.id)
  const lists = {
    待办: await ownedBy(ctx, personId),
    'what may be claimed': await claimableBy(ctx, speaker),
    'what nobody has claimed': await unclaimedFor(ctx, speaker, 1_000),
    汇总: await worstFor(ctx, speaker, 1_000),
  }
  const found = Object.entries(lists).flatMap(([name, list]) => (list.some(({ id }) => id === grievanceId) ? [`stands in ${name}`] : []))
  if ((await visibleById(ctx, grievanceId, speaker)) !== null) found.push('is read by number')
  if ((await claimants(ctx, await byId(ctx, grievanceId))).includes(personId)) found.push('may be claimed')
  return found
}

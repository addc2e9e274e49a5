/** 台账. Entries are inserted in the transaction of what they tell of; one sealer chains them afterwards. */
import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { sql } from '../../db.ts'
import { type Context, type Deps, together, transaction } from '../context.ts'

/** Who did it. Employees are never named in the ledger. */
export type Actor = { readonly as: 'cadre'; readonly personId: string } | { readonly as: 'employee' } | { readonly as: 'system' }

export interface Entry {
  readonly type: string
  readonly actor: Actor
  readonly grievanceId?: string
  readonly alertId?: string
  readonly unitId?: string
  /** Facts and reasons; kept encrypted behind the commitment. */
  readonly payload?: Readonly<Record<string, unknown>>
}

const sha256 = (...parts: (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

export async function append(ctx: Context, entry: Entry): Promise<string> {
  const id = uuid()
  const actorId = entry.actor.as === 'cadre' ? entry.actor.personId : null
  const text = JSON.stringify({ ...entry, actorId, at: ctx.now })
  const salt = randomBytes(16)
  const sealed = ctx.keys.seal({ table: 'ledger_payloads', column: 'payload_enc', row: id }, text)
  const { type, grievanceId = null, alertId = null, unitId = null, actor } = entry
  const row = { id, type, grievanceId, alertId, unitId, actorId, actor: actor.as, commitment: sha256(salt, text), salt, sealed }
  return together(ctx, 'ledger', (rows: readonly (typeof row)[]) => insert(ctx, rows))(row)
}

interface Row {
  readonly id: string
  readonly type: string
  readonly grievanceId: string | null
  readonly alertId: string | null
  readonly unitId: string | null
  readonly actorId: string | null
  readonly actor: Actor['as']
  readonly commitment: Buffer
  readonly salt: Buffer
  readonly sealed: Buffer
}

async function insert(ctx: Context, rows: readonly Row[]): Promise<string[]> {
  const each = <T>(read: (row: Row) => T): T[] => rows.map(read)
  const ids = each(({ id }) => id)
  await ctx.tx.$executeRaw(sql`
    WITH e AS (
      INSERT INTO ledger_entries (id, at, type, grievance_id, alert_id, unit_id, actor_id, actor, commitment)
      SELECT id, ${ctx.now}, type, grievance_id, alert_id, unit_id, actor_id, actor, commitment
      FROM unnest(${ids}::uuid[], ${each(({ type }) => type)}::text[], ${each(({ grievanceId }) => grievanceId)}::uuid[], ${each(({ alertId }) => alertId)}::uuid[],
        ${each(({ unitId }) => unitId)}::uuid[], ${each(({ actorId }) => actorId)}::uuid[], ${each(({ actor }) => actor)}::text[],
        ${each(({ commitment }) => commitment)}::bytea[]) AS t(id, type, grievance_id, alert_id, unit_id, actor_id, actor, commitment)
    ), p AS (
      INSERT INTO ledger_payloads (entry_id, salt, payload_enc)
      SELECT * FROM unnest(${ids}::uuid[], ${each(({ salt }) => salt)}::bytea[], ${each(({ sealed }) => sealed)}::bytea[])
    )
    INSERT INTO ledger_unsealed (entry_id) SELECT unnest(${ids}::uuid[])`)
  return ids
}

interface Unchained {
  id: string
  at: Date
  type: string
  commitment: Uint8Array
}

/** SHA256(prev ‖ seq ‖ at ‖ type ‖ commitment): each hash vouches for all before it. */
const link = (prev: Uint8Array, seq: bigint, entry: Unchained): Buffer =>
  sha256(prev, String(seq), entry.at.toISOString(), entry.type, entry.commitment)

const GENESIS = Buffer.alloc(32)
const SEALER_LOCK = 7_314_001

/** Chains up to 500 waiting entries; returns how many. Several sealers at once wait for each other. */
export async function seal(deps: Deps): Promise<number> {
  return transaction({ ...deps, nudge: () => {} }, async ctx => {
    await ctx.tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(${SEALER_LOCK}::bigint)`)
    const waiting = await ctx.tx.$queryRaw<Unchained[]>(sql`
      WITH taken AS (
        DELETE FROM ledger_unsealed WHERE entry_id IN (SELECT entry_id FROM ledger_unsealed ORDER BY entry_id LIMIT 500) RETURNING entry_id
      )
      SELECT e.id, e.at, e.type, e.commitment FROM ledger_entries e JOIN taken ON taken.entry_id = e.id ORDER BY e.id`)
    if (waiting.length === 0) return 0
    const [head] = await ctx.tx.$queryRaw<{ seq: bigint; hash: Uint8Array }[]>(
      sql`SELECT seq, hash FROM ledger_chain ORDER BY seq DESC LIMIT 1`,
    )
    let seq = head?.seq ?? 0n
    let prev: Uint8Array = head?.hash ?? GENESIS
    const rows = waiting.map(entry => {
      seq += 1n
      const hash = link(prev, seq, entry)
      const row = { seq, entryId: entry.id, prev, hash }
      prev = hash
      return row
    })
    await ctx.tx.$executeRaw(sql`
      INSERT INTO ledger_chain (seq, entry_id, prev, hash, at)
      SELECT seq, entry_id, prev, hash, ${ctx.now} FROM unnest(${rows.map(row => row.seq)}::bigint[], ${rows.map(({ entryId }) => entryId)}::uuid[],
        ${rows.map(row => row.prev)}::bytea[], ${rows.map(({ hash }) => hash)}::bytea[]) AS r(seq, entry_id, prev, hash) ORDER BY seq`)
    return rows.length
  })
}

/** Whether one link of the chain stands on the one before it and still says what its entry says. */
export async function linkHolds(ctx: Pick<Context, 'tx' | 'keys'>, seq: bigint): Promise<boolean> {
  const [row] = await ctx.tx.$queryRaw<(Chained & Unchained & { prev: Uint8Array; hash: Uint8Array; before: Uint8Array | null })[]>(sql`
    SELECT c.prev, c.hash, b.hash AS before, c.entry_id AS entry, e.id, e.at, e.type, e.commitment, p.salt, p.payload_enc AS payload,
      e.grievance_id AS "grievanceId", e.alert_id AS "alertId", e.unit_id AS "unitId", e.actor_id AS "actorId", e.actor
    FROM ledger_chain c JOIN ledger_entries e ON e.id = c.entry_id LEFT JOIN ledger_payloads p ON p.entry_id = e.id LEFT JOIN ledger_chain b ON b.seq = c.seq - 1
    WHERE c.seq = ${seq}`)
  if (row === undefined) return false
  const follows = Buffer.compare(row.prev, row.before ?? GENESIS) === 0
  return follows && Buffer.compare(link(row.prev, seq, row), row.hash) === 0 && contentHolds(ctx.keys, row)
}

export interface Verdict {
  readonly entries: number
  readonly sealed: number
  readonly unsealed: number
  /** Sequence numbers whose link, order or content doesn't hold. */
  readonly broken: readonly string[]
  /** Entries that neither the chain nor the waiting list knows. */
  readonly unchained: number
  /** Sealed entries whose payload is gone: of them only time, type and order can still be checked. */
  readonly erased: number
  readonly head: string | null
}

/** Walks the whole chain, and opens each payload that still stands against its commitment. */
export async function verify(deps: Pick<Deps, 'db' | 'keys'>): Promise<Verdict> {
  const broken: string[] = []
  let erased = 0
  let prev: Uint8Array = GENESIS
  let seq = 0n
  for (;;) {
    const rows = await deps.db.$queryRaw<(Chained & Unchained & { seq: bigint; prev: Uint8Array; hash: Uint8Array })[]>(sql`
      SELECT c.seq, c.prev, c.hash, c.entry_id AS entry, e.id, e.at, e.type, e.commitment, p.salt, p.payload_enc AS payload,
        e.grievance_id AS "grievanceId", e.alert_id AS "alertId", e.unit_id AS "unitId", e.actor_id AS "actorId", e.actor
      FROM ledger_chain c LEFT JOIN ledger_entries e ON e.id = c.entry_id LEFT JOIN ledger_payloads p ON p.entry_id = c.entry_id
      WHERE c.seq > ${seq} ORDER BY c.seq LIMIT 1000`)
    if (rows.length === 0) break
    for (const row of rows) {
      seq += 1n
      const whole =
        row.id !== null &&
        row.seq === seq &&
        Buffer.compare(row.prev, prev) === 0 &&
        Buffer.compare(link(prev, row.seq, row), row.hash) === 0
      if (!whole || !contentHolds(deps.keys, row)) broken.push(String(row.seq))
      if (row.payload === null) erased += 1
      prev = row.hash
      seq = row.seq
    }
  }
  const [counts] = await deps.db.$queryRaw<{ entries: bigint; unsealed: bigint; unchained: bigint }[]>(sql`
    SELECT (SELECT count(*) FROM ledger_entries) AS entries, (SELECT count(*) FROM ledger_unsealed) AS unsealed,
      (SELECT count(*) FROM ledger_entries e WHERE NOT EXISTS (SELECT 1 FROM ledger_chain c WHERE c.entry_id = e.id)
        AND NOT EXISTS (SELECT 1 FROM ledger_unsealed u WHERE u.entry_id = e.id)) AS unchained`)
  return {
    entries: Number(counts?.entries ?? 0),
    sealed: Number(seq),
    unsealed: Number(counts?.unsealed ?? 0),
    unchained: Number(counts?.unchained ?? 0),
    erased,
    broken,
    head: seq === 0n ? null : Buffer.from(prev).toString('hex'),
  }
}

/** What an entry's row says, and what it is checked against. */
interface Chained {
  entry: string
  type: string
  grievanceId: string | null
  alertId: string | null
  unitId: string | null
  actorId: string | null
  actor: string
  commitment: Uint8Array
  salt: Uint8Array | null
  payload: Uint8Array | null
}

/** The hash covers the payload alone, so the row's own columns must say what the payload says. An erased payload is no break: the commitment stays in the chain. */
function contentHolds(keys: Deps['keys'], row: Chained): boolean {
  if (row.salt === null || row.payload === null) return true
  try {
    const text = keys.open({ table: 'ledger_payloads', column: 'payload_enc', row: row.entry }, row.payload)
    const said = JSON.parse(text) as Entry & { actorId: string | null }
    const columns = [said.type, said.grievanceId ?? null, said.alertId ?? null, said.unitId ?? null, said.actorId, said.actor.as]
    const same = columns.every((value, at) => value === [row.type, row.grievanceId, row.alertId, row.unitId, row.actorId, row.actor][at])
    return same && Buffer.compare(sha256(row.salt, text), row.commitment) === 0
  } catch {
    return false
  }
}

/** What whoever owns the database may do to the ledger with its triggers off. Each edit is made, looked at, and rolled back. */
import { createHash } from 'node:crypto'
import type pg from 'pg'

export interface Edit {
  readonly name: string
  /** Given the position of a link, a number from 0 that differs each time. */
  readonly sql: string
}

/** `$1` is a sequence number that has a link before and after it. */
const ENTRY = '(SELECT entry_id FROM ledger_chain WHERE seq = $1)'
const column = (name: string, value: string): Edit => ({
  name: `entry ${name}`,
  sql: `UPDATE ledger_entries SET ${name} = ${value} WHERE id = ${ENTRY}`,
})

export const EDITS: readonly Edit[] = [
  column('at', "at - interval '1 day'"),
  column('type', "'claim-never'"),
  column('commitment', "sha256('x'::bytea)"),
  column('actor', "'nobody'"),
  column('actor_id', 'gen_random_uuid()'),
  column('grievance_id', 'gen_random_uuid()'),
  column('unit_id', 'gen_random_uuid()'),
  column('alert_id', 'gen_random_uuid()'),
  { name: 'entry deleted', sql: `DELETE FROM ledger_entries WHERE id = ${ENTRY}` },
  { name: 'link deleted', sql: 'DELETE FROM ledger_chain WHERE seq = $1' },
  {
    name: 'link and entry deleted',
    sql: `WITH gone AS (DELETE FROM ledger_chain WHERE seq = $1 RETURNING entry_id) DELETE FROM ledger_entries WHERE id IN (SELECT entry_id FROM gone)`,
  },
  {
    name: 'end cut off',
    sql: 'WITH gone AS (DELETE FROM ledger_chain WHERE seq >= $1 RETURNING entry_id) DELETE FROM ledger_entries WHERE id IN (SELECT entry_id FROM gone)',
  },
  {
    name: 'all emptied',
    sql: 'WITH gone AS (DELETE FROM ledger_chain WHERE seq >= $1 - 1000000 RETURNING entry_id) DELETE FROM ledger_entries WHERE id IN (SELECT entry_id FROM gone)',
  },
  { name: 'prev altered', sql: "UPDATE ledger_chain SET prev = sha256('x'::bytea) WHERE seq = $1" },
  { name: 'hash altered', sql: "UPDATE ledger_chain SET hash = sha256('x'::bytea) WHERE seq = $1" },
  { name: 'number altered', sql: 'UPDATE ledger_chain SET seq = seq + 1000000 WHERE seq = $1' },
  { name: 'entry of another link', sql: `UPDATE ledger_chain SET entry_id = gen_random_uuid() WHERE seq = $1` },
  {
    name: 'payload altered',
    sql: `UPDATE ledger_payloads SET payload_enc = set_byte(payload_enc, length(payload_enc) / 2, (get_byte(payload_enc, length(payload_enc) / 2) + 1) % 256) WHERE entry_id = ${ENTRY}`,
  },
  {
    name: 'payload of another',
    sql: `UPDATE ledger_payloads p SET payload_enc = o.payload_enc, salt = o.salt FROM ledger_payloads o WHERE p.entry_id = ${ENTRY} AND o.entry_id = (SELECT entry_id FROM ledger_chain WHERE seq = $1 + 1)`,
  },
  { name: 'payload gone', sql: `DELETE FROM ledger_payloads WHERE entry_id = ${ENTRY}` },
  { name: 'salt altered', sql: `UPDATE ledger_payloads SET salt = sha256('x'::bytea) WHERE entry_id = ${ENTRY}` },
  {
    name: 'entry slipped in',
    sql: `INSERT INTO ledger_entries (id, at, type, actor, commitment) SELECT gen_random_uuid(), at, type, actor, commitment FROM ledger_entries WHERE id = ${ENTRY}`,
  },
  { name: 'two links exchanged', sql: 'UPDATE ledger_chain c SET hash = o.hash FROM ledger_chain o WHERE c.seq = $1 AND o.seq = $1 + 1' },
]

/** Triggers off for the session, as a superuser can. */
async function unguarded(owner: pg.Client, work: () => Promise<void>): Promise<void> {
  await owner.query("SET session_replication_role = 'replica'")
  try {
    await work()
  } finally {
    await owner.query("SET session_replication_role = 'origin'")
  }
}

const TABLES = ['ledger_entries', 'ledger_payloads', 'ledger_chain']

/** Others must see the edit, so it is committed, and put back from a copy. */
async function restoring(owner: pg.Client, work: () => Promise<void>): Promise<void> {
  for (const table of TABLES) await owner.query(`CREATE TEMP TABLE kept_${table} AS SELECT * FROM ${table}`)
  await unguarded(owner, async () => {
    try {
      await work()
    } finally {
      for (const table of TABLES) await owner.query(`DELETE FROM ${table}`)
      for (const table of TABLES) await owner.query(`INSERT INTO ${table} SELECT * FROM kept_${table}`)
      for (const table of TABLES) await owner.query(`DROP TABLE kept_${table}`)
    }
  })
}

export async function touching(owner: pg.Client, edit: Edit, nth: number, look: () => Promise<void>): Promise<void> {
  const { rows } = await owner.query<{ last: string }>('SELECT max(seq) AS last FROM ledger_chain')
  const last = Number(rows[0]?.last ?? 0)
  await restoring(owner, async () => {
    const { rowCount } = await owner.query(edit.sql, [2 + ((nth * 7) % (last - 3))])
    if (rowCount === 0) throw new Error(`${edit.name} touched nothing`)
    await look()
  })
}

/** Drops the second entry and chains what is left anew, by the same rule. */
export async function rewriteChain(owner: pg.Client, look: () => Promise<void>): Promise<void> {
  await restoring(owner, async () => {
    const { rows } = await owner.query<{ id: string; at: Date; type: string; commitment: Buffer }>(
      'SELECT e.id, e.at, e.type, e.commitment FROM ledger_chain c JOIN ledger_entries e ON e.id = c.entry_id ORDER BY c.seq',
    )
    const [, dropped] = rows
    const kept = rows.filter(row => row !== dropped)
    await owner.query('DELETE FROM ledger_chain')
    await owner.query('DELETE FROM ledger_payloads WHERE entry_id = $1', [dropped?.id])
    await owner.query('DELETE FROM ledger_entries WHERE id = $1', [dropped?.id])
    let prev: Buffer = Buffer.alloc(32)
    for (const [at, entry] of kept.entries()) {
      const hash = createHash('sha256')
        .update(prev)
        .update(String(at + 1))
        .update(entry.at.toISOString())
        .update(entry.type)
        .update(entry.commitment)
        .digest()
      await owner.query('INSERT INTO ledger_chain (seq, entry_id, prev, hash, at) VALUES ($1, $2, $3, $4, now())', [
        at + 1,
        entry.id,
        prev,
        hash,
      ])
      prev = hash
    }
    await look()
  })
}

/**
 * Grievances of former years in bulk, with everything that hangs on them: nothing in them can be opened, nothing of them is to be touched.
 * A matter's usual life leaves 1 intake, 4 messages in, 9 out, 6 deadlines and 6 ledger entries; one in fifty is still open, one in a hundred had an
 * alarm, and each person has two. Ids grow with time, blind indexes and keys are scattered, as real ones are.
 */
import pg from 'pg'
import type { Ground } from '../demo/world.ts'
import type { Run } from './run.ts'

const CHUNK = 25_000

/** `n` is the matter, `at(n)` its moment, `id(kind, n)` the id of what hangs on it, `enc` so many bytes that look sealed, `idx` a blind index. */
const FUNCTIONS = `
  CREATE SCHEMA IF NOT EXISTS bench;
  CREATE OR REPLACE FUNCTION bench.at(n bigint) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS
    $$ SELECT to_timestamp(1735689600 + n * 30) $$;
  CREATE OR REPLACE FUNCTION bench.id(kind int, n bigint, part int DEFAULT 0) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$ SELECT (lpad(to_hex(1735689600000 + n * 30000), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8' || lpad(to_hex(part), 3, '0') || lpad(to_hex(n), 12, '0'))::uuid $$;
  CREATE OR REPLACE FUNCTION bench.enc(n bigint, bytes int) RETURNS bytea LANGUAGE sql IMMUTABLE AS
    $$ SELECT decode(repeat(md5(n::text), bytes / 16), 'hex') $$;
  CREATE OR REPLACE FUNCTION bench.idx(what text, n bigint) RETURNS bytea LANGUAGE sql IMMUTABLE AS
    $$ SELECT sha256(convert_to(what || n, 'UTF8')) $$;
  CREATE OR REPLACE FUNCTION bench.no(n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT lpad((n * 54119629 % 100000000)::text, 8, '0') || 'x' $$;
  CREATE TABLE IF NOT EXISTS bench.places AS
    SELECT row_number() OVER (ORDER BY u.code) - 1 AS place, u.id AS unit, a.id AS account, d.person_id AS director, o.person_id AS officer,
      i.id AS cadre, gen_random_uuid() AS lane, sha256(convert_to('cadre' || u.code, 'UTF8')) AS chat
    FROM units u JOIN channel_accounts a ON a.unit_id = u.id JOIN roles d ON d.unit_id = u.id AND d.role = 'director'
      JOIN LATERAL (SELECT person_id FROM roles WHERE unit_id = u.id AND role = 'officer' LIMIT 1) o ON true
      JOIN identities i ON i.person_id = o.person_id;`

/** Each for the matters $1 to $2. Of the two people in `m`, the employee's rows carry the matter's half. */
const STEPS: readonly string[] = [
  `INSERT INTO people (id, unit_id, name_enc, name_idx, noticed_at, created_at)
    SELECT bench.id(1, n), unit, bench.enc(n, 48), bench.idx('name', n % 5000), bench.at(n), bench.at(n) FROM m WHERE n % 2 = 0`,
  `INSERT INTO identities (id, account_id, person_id, external_enc, external_idx)
    SELECT bench.id(2, n), account, bench.id(1, n), bench.enc(n, 64), bench.idx('identity', n) FROM m WHERE n % 2 = 0`,
  `INSERT INTO conversations (id, account_id, chat_idx, chat_enc, type, identity_id)
    SELECT bench.id(3, n), account, bench.idx('chat', n), bench.enc(n, 96), 'private', bench.id(2, n) FROM m WHERE n % 2 = 0`,
  `INSERT INTO inbox (id, account_id, chat_idx, body_enc, status, received_at, handled_at)
    SELECT bench.id(4, n, part), account, CASE WHEN part IN (0, 3) THEN bench.idx('chat', n - n % 2) ELSE chat END, bench.enc(n + part, 400), 'handled',
      bench.at(n), bench.at(n) FROM m, generate_series(0, 3) part`,
  `INSERT INTO dedupe_keys (key, inbox_id) SELECT bench.idx('dedupe' || part, n), bench.id(4, n, part) FROM m, generate_series(0, 3) part`,
  `INSERT INTO intakes (id, conversation_id, person_id, identity_id, status, opened_at, quiet_at, latest_at, grievance_id)
    SELECT bench.id(5, n), bench.id(3, n - n % 2), bench.id(1, n - n % 2), bench.id(2, n - n % 2), 'registered', bench.at(n), bench.at(n), bench.at(n), bench.id(6, n) FROM m`,
  `INSERT INTO numbers (no, kind, id) SELECT bench.no(n), 'grievance', bench.id(6, n) FROM m`,
  `INSERT INTO reply_routes (id, channel, route_enc) SELECT bench.id(7, n), 'sandbox', bench.enc(n, 192) FROM m`,
  `INSERT INTO grievances (id, no, serial, unit_id, kind, category, subcategory, level, complexity, status, version, owner_id, owner_reason, mode, alias,
      subject_enc, person_id, person_key, access_key, route_id, bands, triage_version, registered_at, round_at, claimed_at, claimed_by_id, contacted_at, answered_at,
      answered_by_id, closed_at, solved, satisfied, next_due_at)
    SELECT bench.id(6, n), bench.no(n), to_char(bench.at(n), 'YYYY') || '-' || lpad(n::text, 7, '0'), unit, (ARRAY['complaint', 'request', 'inquiry'])[1 + n % 3],
      (ARRAY['wages', 'hours', 'contract', 'insurance', 'safety', 'living', 'hardship', 'management'])[1 + n % 8], NULL, CASE n % 100 WHEN 37 THEN 'orange' ELSE 'blue' END,
      'simple', CASE WHEN open THEN 'handling' ELSE 'closed' END, 5, officer, 'claimed', 'confidential', '青松-' || n % 99, bench.enc(n, 48), bench.id(1, n - n % 2),
      bench.idx('person', n - n % 2), bench.idx('access', n), bench.id(7, n), ARRAY[bench.idx('band', n), bench.idx('band', n + 1), bench.idx('band', n + 2), bench.idx('band', n + 3)],
      'bench', bench.at(n), bench.at(n), bench.at(n), officer, bench.at(n), CASE WHEN open THEN NULL ELSE bench.at(n) END, CASE WHEN open THEN NULL ELSE officer END,
      CASE WHEN open THEN NULL ELSE bench.at(n) END, 1, 1, CASE WHEN open THEN app_now() + interval '20 days' END FROM m`,
  `INSERT INTO messages (id, grievance_id, intake_id, direction, author_id, type, body_enc, inbox_id, at)
    SELECT bench.id(8, n, part), bench.id(6, n), CASE part WHEN 0 THEN bench.id(5, n) END, CASE part WHEN 0 THEN 'in' ELSE 'out' END, CASE part WHEN 1 THEN officer END, 'text',
      bench.enc(n, 160), bench.id(4, n, part), bench.at(n) FROM m, generate_series(0, 1) part`,
  `INSERT INTO deadlines (id, grievance_id, kind, started_at, due_at, fired_at, cancelled_at)
    SELECT bench.id(9, n, part), bench.id(6, n), (ARRAY['claim', 'warn:claim', 'first-contact', 'answer', 'heartbeat', 'follow-up'])[1 + part], bench.at(n),
      CASE WHEN open AND part IN (3, 4) THEN app_now() + (10 + n % 30) * interval '1 day' ELSE bench.at(n) + interval '1 day' END,
      CASE WHEN part IN (1, 5) THEN bench.at(n) + interval '1 day' END, CASE WHEN part IN (1, 5) OR open AND part IN (3, 4) THEN NULL ELSE bench.at(n) + interval '1 hour' END
    FROM m, generate_series(0, 5) part`,
  `INSERT INTO deliveries (id, channel, lane, conversation_id, grievance_id, purpose, choices, body_enc, status, tries, message_idx, first_try_at, created_at, settled_at)
    SELECT bench.id(10, n, part), 'sandbox', to_whom, to_whom, bench.id(6, n),
      (ARRAY['receipt', 'claimed', 'answer', 'rating', 'new-matter', 'new-matter', 'reply', 'answer-delivered', 'rated'])[1 + part], part IN (3, 4, 5), bench.enc(n + part, 240),
      'delivered', 1, bench.idx('delivered' || part, n), bench.at(n), bench.at(n), bench.at(n)
    FROM m, generate_series(0, 8) part, LATERAL (SELECT CASE WHEN part < 4 THEN bench.id(3, n - n % 2) ELSE lane END AS to_whom) w`,
  `INSERT INTO ledger_entries (id, at, type, grievance_id, unit_id, actor_id, actor, commitment)
    SELECT bench.id(11, n, part), bench.at(n), (ARRAY['register', 'claim', 'answer-sent', 'answer', 'follow-up', 'rate'])[1 + part], bench.id(6, n), unit, officer, 'cadre',
      bench.idx('commitment' || part, n) FROM m, generate_series(0, 5) part`,
  `INSERT INTO ledger_payloads (entry_id, salt, payload_enc) SELECT bench.id(11, n, part), bench.enc(n, 16), bench.enc(n, 320) FROM m, generate_series(0, 5) part`,
  `INSERT INTO ledger_chain (seq, entry_id, prev, hash, at)
    SELECT (SELECT coalesce(max(seq), 0) FROM ledger_chain) + row_number() OVER (ORDER BY n, part), bench.id(11, n, part), bench.idx('chain', n * 6 + part - 1),
      bench.idx('chain', n * 6 + part), bench.at(n) FROM m, generate_series(0, 5) part`,
  `INSERT INTO alerts (id, no, unit_id, shown_unit_id, level, hazard, grievance_id, category, rule, status, people, opened_at, signed_at, signed_by_id)
    SELECT bench.id(12, n), bench.no(n + 400000000), unit, unit, 'orange', 'none', bench.id(6, n), 'safety', 'level', 'signed', 1, bench.at(n), bench.at(n), director
    FROM m WHERE n % 100 = 37`,
  `INSERT INTO alert_members (alert_id, grievance_id, person_key) SELECT bench.id(12, n), bench.id(6, n), bench.idx('person', n - n % 2) FROM m WHERE n % 100 = 37`,
]

const matters = (from: number, to: number): string =>
  `WITH m AS MATERIALIZED (SELECT s.n, s.n % 50 = 7 AS open, p.* FROM generate_series(${from}::bigint, ${to}::bigint) AS s(n)
    JOIN bench.places p ON p.place = s.n / 2 % (SELECT count(*) FROM bench.places))\n`

const TABLES = [
  ...['people', 'identities', 'conversations', 'inbox', 'dedupe_keys', 'intakes', 'numbers', 'reply_routes', 'grievances', 'messages'],
  ...['deadlines', 'deliveries', 'ledger_entries', 'ledger_payloads', 'ledger_chain', 'alerts', 'alert_members'],
]

/** Rows that one matter leaves, about. */
export const ROWS_EACH = 52

/** Matters `from` to `to - 1`, as the owner, with triggers and all but the primary keys out of the way. No service may run meanwhile. */
export async function fill(run: Run, { postgres }: Ground, from: number, to: number): Promise<void> {
  const owner = new pg.Client({ connectionString: postgres.ownerUrl })
  await owner.connect()
  try {
    await owner.query(
      "SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '512MB'; SET work_mem = '64MB'",
    )
    await owner.query(FUNCTIONS)
    const { rows: indexes } = await owner.query<{ name: string; made: string }>(
      `SELECT indexname AS name, indexdef AS made FROM pg_indexes WHERE schemaname = 'public' AND tablename = ANY($1)
        AND indexname NOT IN (SELECT conname FROM pg_constraint)`,
      [TABLES],
    )
    for (const { name } of indexes) await owner.query(`DROP INDEX public."${name}"`)
    for (let at = from; at < to && !run.interrupt.stopped(); at += CHUNK) {
      for (const [step, text] of STEPS.entries()) {
        run.tell('storing former matters', Math.round(at + ((Math.min(to, at + CHUNK) - at) * step) / STEPS.length), to)
        await owner.query(insertOf(text, matters(at, Math.min(to, at + CHUNK) - 1)))
      }
    }
    for (const [at, { made }] of indexes.entries()) {
      run.tell('indexes', at, indexes.length)
      if (!run.interrupt.stopped()) await owner.query(made)
    }
    run.tell('vacuum', 0, 1)
    if (!run.interrupt.stopped()) await owner.query('VACUUM ANALYZE')
    await owner.query('CHECKPOINT')
  } finally {
    await owner.end()
  }
}

/** The WITH of an INSERT … SELECT stands before its SELECT. */
const insertOf = (step: string, matters: string): string => step.replace(/\)\s+SELECT/, `)\n${matters} SELECT`)

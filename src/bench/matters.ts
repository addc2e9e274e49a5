/** Open matters stored in bulk, whole enough for the sweep to act on them. */
import { randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { sql } from '../db.ts'
import { makeNumber } from '../domain/number.ts'
import { subjectAt } from '../services/grievances/read.ts'
import type { Run } from './run.ts'
import type { Town } from './town.ts'

const WRITERS = 200
const BATCH = 1_000

interface Place {
  /** Of an employee whom the bot knows. */
  readonly conversation: string
  readonly account: string
  readonly person: string
  readonly unit: string
  /** Who is to claim it. */
  readonly director: string
}

/** @returns the moment from which the clock moves on: all are registered before it */
export async function storeMatters(run: Run, town: Town, count: number): Promise<void> {
  const { db } = town.world.app
  await town.known(WRITERS)
  const places = await db.$queryRaw<Place[]>(sql`
    SELECT c.id AS conversation, c.account_id AS account, p.id AS person, p.unit_id AS unit, r.person_id AS director
    FROM conversations c JOIN identities i ON i.id = c.identity_id JOIN people p ON p.id = i.person_id JOIN roles r ON r.unit_id = p.unit_id AND r.role = 'director'
    WHERE NOT p.imported`)
  const now = town.world.now()
  const numbers = new Set<string>()
  while (numbers.size < count) numbers.add(makeNumber(Math.random))
  const all = [...numbers]
  for (let from = 0; from < count && !run.interrupt.stopped(); from += BATCH) {
    const rows = all.slice(from, from + BATCH).map((no, at) => rowOf(town, no, places[(from + at) % places.length] as Place))
    await db.$executeRaw(sql`
      WITH r AS MATERIALIZED (
        SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          AS r(id uuid, no text, unit uuid, director uuid, person uuid, route uuid, sealed text, subject text, key text)
      ), routes AS (
        INSERT INTO reply_routes (id, channel, route_enc) SELECT route, 'sandbox', decode(sealed, 'hex') FROM r
      ), given AS (
        INSERT INTO numbers (no, kind, id) SELECT no, 'grievance', id FROM r
      )
      INSERT INTO grievances (id, no, unit_id, kind, category, level, complexity, status, owner_id, owner_reason, mode, alias, subject_enc, person_id,
        person_key, access_key, route_id, triage_version, registered_at, round_at)
      SELECT id, no, unit, 'complaint', 'living', 'blue', 'simple', 'registered', director, 'default', 'confidential', '青松-42', decode(subject, 'hex'),
        person, decode(key, 'hex'), decode(key, 'hex'), route, 'bench', ${now}, ${now} FROM r`)
    run.tell('storing open matters', from, count)
  }
}

function rowOf({ world }: Town, no: string, { conversation, account, person, unit, director }: Place) {
  const { keys } = world.app.deps
  const [id, route] = [uuid(), uuid()]
  const chat = JSON.stringify({ id: conversation, accountId: account, channel: 'sandbox', type: 'private' })
  return {
    id,
    no,
    unit,
    director,
    person,
    route,
    sealed: hex(keys.seal({ table: 'reply_routes', column: 'route_enc', row: route }, chat)),
    subject: hex(keys.seal(subjectAt(id), '食堂的事')),
    key: hex(randomBytes(32)),
  }
}

const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex')

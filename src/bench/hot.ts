/** What it costs to put a matter to its hot issue when ten thousand, a hundred thousand, a million lie there already. */
import { randomBytes } from 'node:crypto'
import { sql } from '../db.ts'
import { gatherWaiting } from '../services/hot/gather.ts'
import { bands } from '../triage/hot/bands.ts'
import { figure } from './figure.ts'
import { storeMatters } from './matters.ts'
import { median } from './rate.ts'
import type { Alone, Run } from './run.ts'
import { sentence } from './sentences.ts'
import { type Town, withTown } from './town.ts'

export const hot: Alone = {
  summary: 'milliseconds to put a matter to its hot issue with 10,000, 100,000 and 1,000,000 stored',
  run: run => withTown(run, {}, town => measure(run, town)),
}

/** Milliseconds a matter. */
const MOST = 10
const TERMS_EACH = 10
const BATCH = 10_000
/** Of a stored centre: a term and its weight. */
const CENTRE_ENTRY = 12
const TERM_BYTES = 8

async function measure(run: Run, town: Town): Promise<void> {
  const { growthEach, growthRounds, stored } = run.sizes
  // terms of real matters, under which all that is filled in is listed too: the lists that are looked up are as long as they get
  await gathered(run, town, 3 * growthEach)
  const pool = await poolOf(town)
  let before = 0
  for (const size of stored) {
    await fill(run, town, pool, before, size)
    const costs: number[] = []
    for (let round = 0; round < growthRounds && !run.interrupt.stopped(); round++) costs.push(await gathered(run, town, growthEach))
    if (run.interrupt.stopped()) return
    run.found(
      figure(`hot issue of a matter with ${size} stored`, median(costs), 'ms', { name: 'at the most', value: MOST }, { most: MOST }),
    )
    before = size
  }
}

/** Milliseconds each, of so many new matters. */
async function gathered(run: Run, town: Town, count: number): Promise<number> {
  const { deps, db } = town.world.app
  await storeMatters(run, town, count)
  const fresh = await db.$queryRaw<{ id: string }[]>(sql`SELECT id FROM grievances WHERE coalesce(cardinality(bands), 0) = 0`)
  for (const [at, { id }] of fresh.entries())
    await db.$executeRaw(
      sql`UPDATE grievances SET bands = ${bands(sentence(at), term => deps.keys.blindIndex('band', term))}::bytea[] WHERE id = ${id}::uuid`,
    )
  await db.$executeRaw(sql`INSERT INTO hot_waiting (grievance_id) SELECT unnest(${fresh.map(({ id }) => id)}::uuid[])`)
  const started = performance.now()
  // the service's own sweep may take some of them: what counts is when all are done
  for (let left = fresh.length; left > 0 && !run.interrupt.stopped(); ) {
    await gatherWaiting(deps)
    const [row] = await db.$queryRaw<{ left: number }[]>(sql`SELECT count(*)::int AS left FROM hot_waiting`)
    left = row?.left ?? 0
  }
  return (performance.now() - started) / fresh.length
}

/** What real matters left: the filling is made of it. */
interface Pool {
  readonly units: readonly string[]
  readonly centres: readonly Uint8Array[]
  readonly terms: readonly bigint[]
}

async function poolOf({ world }: Town): Promise<Pool> {
  const issues = await world.app.db.$queryRaw<{ unit: string; centre: Uint8Array }[]>(
    sql`SELECT unit_id AS unit, centre FROM hot_issues WHERE centre IS NOT NULL LIMIT 200`,
  )
  const terms = await world.app.db.$queryRaw<{ term: bigint }[]>(sql`SELECT DISTINCT term FROM hot_terms`)
  return {
    units: issues.map(({ unit }) => unit),
    centres: issues.map(({ centre }) => elsewhere(centre)),
    terms: terms.map(({ term }) => term),
  }
}

/** As heavy as this centre, and about other things. */
function elsewhere(centre: Uint8Array): Uint8Array {
  const bytes = Buffer.from(centre)
  for (let at = 0; at < bytes.length; at += CENTRE_ENTRY) randomBytes(TERM_BYTES).copy(bytes, at)
  return bytes
}

async function fill(run: Run, town: Town, { units, centres, terms }: Pool, from: number, to: number): Promise<void> {
  const { db } = town.world.app
  for (let at = from; at < to && !run.interrupt.stopped(); at += BATCH) {
    await db.$executeRaw(sql`
      WITH p AS MATERIALIZED (SELECT ${[...units]}::uuid[] AS units, ${centres.map(one => Buffer.from(one))}::bytea[] AS centres, ${[...terms]}::bigint[] AS terms),
        made AS (
          INSERT INTO hot_issues (id, unit_id, apart, centre, people, weight, began_at, last_at)
          SELECT gen_random_uuid(), units[1 + i % cardinality(units)], false, centres[1 + i % cardinality(centres)], 1, 1, at, at
          FROM p, generate_series(${at}::int, ${Math.min(to, at + BATCH) - 1}::int) i, LATERAL (SELECT app_now() - i * interval '1 second' AS at) t
          RETURNING id, last_at)
      INSERT INTO hot_terms (term, issue_id, at)
      SELECT p.terms[1 + floor(random() * cardinality(p.terms))::int], made.id, made.last_at FROM p, made, generate_series(1, ${TERMS_EACH}::int)
      ON CONFLICT DO NOTHING`)
    run.tell('hot issues stored', at, to)
  }
}

/** How long the sweep takes when very much falls due at once, as after an outage. */
import { setTimeout as pause } from 'node:timers/promises'
import { type Db, sql } from '../db.ts'
import { pool } from '../demo/replay/pool.ts'
import { moveClock } from '../services/behind.ts'
import { figure } from './figure.ts'
import { storeMatters } from './matters.ts'
import { makeRawTable } from './raw.ts'
import type { Alone, Run } from './run.ts'
import { type Town, withTown } from './town.ts'

export const sweeping: Alone = {
  summary: 'seconds until nothing is due any more, beside as many one-row UPDATEs',
  run: run => withTown(run, {}, town => measure(run, town)),
}

/** The app's. */
const LANES = 4
const HOUR_MS = 3_600_000
/** Seconds for 100,000. */
const MOST = 60
/** Updates that are measured; the rest is reckoned. */
const SAMPLE = 5_000

async function measure(run: Run, town: Town): Promise<void> {
  const { db } = town.world.app
  const { due } = run.sizes
  await makeRawTable(town.world.ground)
  const perSecond = await updateRate(run, db, Math.min(due, SAMPLE))
  await storeMatters(run, town, due)
  await town.world.settled()
  await db.$executeRaw(sql`
    INSERT INTO deadlines (id, grievance_id, kind, started_at, due_at)
    SELECT gen_random_uuid(), id, (ARRAY['claim', 'warn:claim', 'heartbeat'])[1 + (row_number() OVER (ORDER BY id)) % 3], registered_at, app_now() + interval '1 hour' FROM grievances`)
  const started = performance.now()
  await moveClock(db, HOUR_MS)
  for (let left = due; left > 0; left = await dueIn(db)) {
    if (run.interrupt.stopped()) return
    run.tell('fired', due - left, due)
    await pause(left > 5_000 ? 1_000 : 50)
  }
  const seconds = (performance.now() - started) / 1_000
  const scaled = due > SAMPLE ? ` (reckoned from ${SAMPLE})` : ''
  run.found(
    figure(
      `sweep of ${due} due rows`,
      seconds,
      's',
      { name: `as many one-row UPDATEs, 4 at a time${scaled}`, value: due / perSecond },
      {
        most: (MOST * due) / 100_000,
      },
    ),
  )
}

async function dueIn(db: Db): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>(
    sql`SELECT count(*)::int AS count FROM deadlines WHERE due_at <= (SELECT app_now()) AND fired_at IS NULL AND cancelled_at IS NULL`,
  )
  return row?.count ?? 0
}

async function updateRate(run: Run, db: Db, count: number): Promise<number> {
  const ids = await db.$queryRaw<{ id: string }[]>(sql`
    INSERT INTO bench_raw (id, body, at) SELECT gen_random_uuid(), '\\x00', 'epoch' FROM generate_series(1, ${count}::int) RETURNING id`)
  const started = performance.now()
  await pool(ids, LANES, run.interrupt.stopped, async ({ id }) => {
    await db.$executeRaw(sql`UPDATE bench_raw SET at = clock_timestamp() WHERE id = ${id}::uuid AND at = 'epoch'`)
  })
  return count / ((performance.now() - started) / 1_000)
}

/**
 * The outbox by state and lease: a row is due while nobody holds it. Machine time, not app_now(), since a lease is about who is alive;
 * compared as `statement_timestamp()`, because no index serves a comparison with the volatile `clock_timestamp()`.
 * `takeRows` and `removeRows` wait for a row that another statement holds, and lock in order; the others skip it and never wait: no deadlocks.
 * (A taker that skipped a row whose lease was being renewed would let it lie until that lease ran out.)
 */
import { type Db, sql } from '../db.ts'
import type { JobName } from './table.ts'

export const LEASE_MS = 30_000

/** One dispatch of one row: a later dispatch of the same row makes it void. */
export interface Dispatch {
  readonly id: string
  readonly dispatch: number
}

export interface Claimed extends Dispatch {
  readonly job: JobName
}

export interface Held extends Claimed {
  readonly payload: unknown
}

/** Most rows a job may have out at once. */
export type Room = Partial<Record<JobName, number>>

export interface ClaimOptions {
  /** Most rows of one job at a time, of those due for the first time and of those due again. */
  readonly batch: number
  readonly leaseMs: number
  /** Rows out already, whoever holds them, take room; those that failed and wait hold a longer lease and take none. */
  readonly countOut: boolean
}

/** Takes due rows, oldest first, and counts the dispatch. */
export function claimDue(db: Db, room: Room, { batch, leaseMs, countOut }: ClaimOptions): Promise<Claimed[]> {
  const jobs = Object.keys(room)
  const most = Object.values(room)
  return db.$queryRaw<Claimed[]>(sql`
    WITH room AS MATERIALIZED (
      SELECT j.job, least(${batch}::int, j.most - (SELECT count(*) FROM outbox o WHERE ${countOut} AND o.job = j.job
        AND o.lease_until > statement_timestamp() AND o.lease_until <= statement_timestamp() + ${leaseMs}::int * interval '1 ms')) AS n
      FROM unnest(${jobs}::text[], ${most}::int[]) AS j(job, most)
    ), again AS MATERIALIZED (
      SELECT d.id FROM room r, LATERAL (SELECT id FROM outbox WHERE job = r.job AND lease_until <= statement_timestamp()
        ORDER BY lease_until, id LIMIT greatest(r.n, 0) FOR UPDATE SKIP LOCKED) d
    ), fresh AS MATERIALIZED (
      SELECT d.id FROM room r, LATERAL (SELECT id FROM outbox WHERE job = r.job AND lease_until IS NULL
        ORDER BY id LIMIT greatest(r.n, 0) FOR UPDATE SKIP LOCKED) d
    )
    UPDATE outbox o SET dispatches = o.dispatches + 1, lease_until = clock_timestamp() + ${leaseMs}::int * interval '1 ms'
    FROM (SELECT id FROM again UNION ALL SELECT id FROM fresh) due
    WHERE o.id = due.id
    RETURNING o.id, o.job, o.dispatches AS dispatch`)
}

/** Whoever is about to run a dispatch takes the row anew; rows that are gone, or dispatched again since, are missing from the answer. */
export function takeRows(db: Db, dispatches: readonly Dispatch[], leaseMs: number): Promise<Held[]> {
  return db.$queryRaw<Held[]>(sql`
    UPDATE outbox o SET lease_until = clock_timestamp() + ${leaseMs}::int * interval '1 ms'
    WHERE o.id IN (
      SELECT t.id FROM outbox t JOIN unnest(${dispatches.map(d => d.id)}::uuid[], ${dispatches.map(d => d.dispatch)}::int[]) AS w(id, dispatch)
        ON t.id = w.id AND t.dispatches = w.dispatch
      ORDER BY t.id FOR UPDATE OF t)
    RETURNING o.id, o.job, o.dispatches AS dispatch, o.payload`)
}

/** Ends or lengthens the leases of these dispatches: from now on `ms`, 0 = due at once. */
export async function leaseFor(db: Db, dispatches: readonly Dispatch[], ms: number): Promise<void> {
  if (dispatches.length === 0) return
  await db.$executeRaw(sql`
    UPDATE outbox o SET lease_until = clock_timestamp() + ${ms}::int * interval '1 ms'
    WHERE o.id IN (
      SELECT t.id FROM outbox t JOIN unnest(${dispatches.map(d => d.id)}::uuid[], ${dispatches.map(d => d.dispatch)}::int[]) AS w(id, dispatch)
        ON t.id = w.id AND t.dispatches = w.dispatch
      FOR UPDATE OF t SKIP LOCKED)`)
}

/** The work is done, whichever dispatch did it. */
export async function removeRows(db: Db, ids: readonly string[]): Promise<void> {
  await db.$executeRaw(
    sql`DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE)`,
  )
}

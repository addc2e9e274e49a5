/** What every service is given: one transaction, its moment, and the tools that stay the same for the process. */

import { type Db, sql, type Tx } from '../db.ts'
import type { RulePack } from '../domain/clocks/rule-pack.ts'
import type { Calendar } from '../domain/time/calendar.ts'
import { UserError } from '../errors.ts'
import type { Keys } from '../keys.ts'

/**
 * Where a fault test may kill the process; see `Deps.at`. In order: before the inbox row, after it and before the acknowledgement ·
 * inside the handling transaction, before its commit, after it · relay before and after it filled the queues ·
 * sender before the platform's call, after the platform accepted · inside the receipt's transaction, after it.
 */
export const POINTS = [
  'store',
  'stored',
  'handling',
  'handled',
  'handled-committed',
  'relay-claimed',
  'relay-added',
  'send-claimed',
  'send-accepted',
  'receipt',
  'receipt-committed',
] as const
export type Point = (typeof POINTS)[number]

export interface Deps {
  readonly db: Db
  readonly keys: Keys
  readonly calendar: Calendar
  /** The rule pack of a province; '' for where none is named. */
  readonly rules: (province: string) => RulePack
  readonly quietSeconds: number
  /** Code of the unit that owns what nobody else can; unset: the tree's root. */
  readonly defaultUnit: string | undefined
  readonly attachmentsDir: string
  /** 0 ≤ x < 1, from a cryptographic source. */
  readonly random: () => number
  /** Tells the relay that rows may be waiting. */
  readonly nudge: () => void
  /** Called at each of POINTS; only fault tests give one. */
  readonly at?: ((point: Point) => void | Promise<void>) | undefined
  /** Milliseconds of machine time after which a send without an outcome counts as left by a dead sender; 40 s when missing. */
  readonly sendingMs?: number | undefined
  /** Milliseconds before the second try of a send that failed; 1 s when missing. */
  readonly retryMs?: number | undefined
}

export interface Context extends Deps {
  readonly tx: Tx
  /** app_now() at the start of the transaction. */
  readonly now: Date
  /** What {@link once} has read in this transaction. */
  readonly memo: Map<string, Promise<unknown>>
  /** What {@link ahead} has read; each of those who share a transaction has its own. */
  readonly early: Map<string, Promise<unknown>>
  /** What {@link together} is about to do. */
  readonly gathering: Map<string, Call[]>
  /** Where several share the transaction, see shared.ts: what each of them has taken for itself. */
  readonly shared?: { readonly taken: Map<string, symbol>; readonly by: symbol } | undefined
}

/** Work that shares a transaction and needs one of its own: all is undone, and this done again by itself. */
export class NeedsItsOwn extends Error {
  override name = 'NeedsItsOwn'
}

/** Says that a row or a lock is this work's until the end. Against other transactions the server keeps it; here, against those who share this one. @throws NeedsItsOwn */
export function claimFor({ shared }: Context, key: string): void {
  if (shared === undefined) return
  if ((shared.taken.get(key) ?? shared.by) !== shared.by) throw new NeedsItsOwn(`${key} is in use`)
  shared.taken.set(key, shared.by)
}

/** @throws NeedsItsOwn */
export function mustBeAlone({ shared }: Context, why: string): void {
  if (shared !== undefined) throw new NeedsItsOwn(why)
}

/** Reads once a transaction. For what the transaction itself does not change: units, names of cadres. */
export function once<T>(ctx: Context, key: string, read: () => Promise<T>): Promise<T> {
  const known = ctx.memo.get(key) as Promise<T> | undefined
  if (known !== undefined) return known
  const reading = read()
  ctx.memo.set(key, reading)
  return reading
}

/** Begins a read that will be wanted: reads begun together go to the server together. */
export function ahead<T>(ctx: Context, key: string, read: () => Promise<T>): void {
  const reading = read()
  reading.catch(() => {})
  ctx.early.set(key, reading)
}

/** What was read ahead, for whoever asks first; afterwards, and after {@link stale}, it is read anew. */
export function taken<T>(ctx: Context, key: string, read: () => Promise<T>): Promise<T> {
  const early = ctx.early.get(key) as Promise<T> | undefined
  ctx.early.delete(key)
  return early ?? read()
}

/** The same, kept for all who ask until {@link stale}. */
export function known<T>(ctx: Context, key: string, read: () => Promise<T>): Promise<T> {
  if (!ctx.early.has(key)) ahead(ctx, key, read)
  return ctx.early.get(key) as Promise<T>
}

/** To be called before a write to what is read ahead or kept. */
export function stale(ctx: Context): void {
  ctx.early.clear()
}

interface Call {
  readonly item: unknown
  resolve(result: unknown): void
  reject(error: unknown): void
}

/**
 * Calls of one transaction that come together are made as one: where two hundred deadlines fall due at once, one statement
 * does what two hundred would. `run` begins its statement at once and gives the results in the order of the items, so calls keep their order on
 * the connection, also with those of other keys.
 */
export function together<T, R>(ctx: Context, key: string, run: (items: readonly T[]) => Promise<readonly R[]>): (item: T) => Promise<R> {
  const calls = ctx.gathering.get(key) ?? []
  ctx.gathering.set(key, calls)
  async function begin(): Promise<void> {
    const now = calls.splice(0)
    try {
      const results = await run(now.map(({ item }) => item as T))
      for (const [at, { resolve }] of now.entries()) resolve(results[at])
    } catch (error) {
      for (const { reject } of now) reject(error)
    }
  }
  return item =>
    new Promise<R>((resolve, reject) => {
      calls.push({ item, resolve: resolve as Call['resolve'], reject })
      if (calls.length === 1) process.nextTick(() => void begin())
    })
}

/** What was read for several at once, each one's own in the order in which it was read; `of` says whose a row is. */
export function listsOf<T extends { readonly of: string }>(ids: readonly string[], rows: readonly T[]): T[][] {
  const lists = new Map<string, T[]>(ids.map(id => [id, []]))
  for (const row of rows) lists.get(row.of)?.push(row)
  return ids.map(id => lists.get(id) ?? [])
}

export const appNow = async (db: Db | Tx): Promise<Date> => {
  const [row] = await db.$queryRaw<{ now: Date }[]>(sql`SELECT app_now() AS now`)
  if (row === undefined) throw new Error('app_now() gave no row')
  return row.now
}

/** One transaction. What it queued starts to move once it has committed. */
export async function transaction<T>(deps: Deps, run: (ctx: Context) => Promise<T>): Promise<T> {
  const result = await deps.db.$transaction(async (tx, now) =>
    run({ ...deps, tx, now, memo: new Map(), early: new Map(), gathering: new Map() }),
  )
  deps.nudge()
  return result
}

/** Runs `step` so that a throw undoes only what it wrote, not the whole transaction. */
export async function savepoint<T>(ctx: Context, step: () => Promise<T>): Promise<T> {
  if (ctx.shared !== undefined)
    return step().catch(error => {
      throw error instanceof UserError ? new NeedsItsOwn('a step was refused', { cause: error }) : error
    })
  const begun = ctx.tx.$executeRaw(sql`SAVEPOINT step`)
  try {
    const [result] = await Promise.all([step(), begun])
    // sent with what comes next: should it fail, so does everything after it
    ctx.tx.$executeRaw(sql`RELEASE SAVEPOINT step`).catch(() => {})
    return result
  } catch (error) {
    await ctx.tx.$executeRaw(sql`ROLLBACK TO SAVEPOINT step`)
    throw error
  }
}

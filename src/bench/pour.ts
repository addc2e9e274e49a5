/** Grievances poured in, and the check that every one of them arrived. */
import { sql } from '../db.ts'
import { pool } from '../demo/replay/pool.ts'
import { OperatorError } from '../errors.ts'
import type { Writer } from './people.ts'
import type { Run } from './run.ts'
import { sentence } from './sentences.ts'
import type { Town } from './town.ts'

export interface Poured {
  readonly count: number
  /** From the first push to the last receipt. */
  readonly seconds: number
  /** From the first push until everybody else was told as well. */
  readonly settledSeconds: number
  /** Milliseconds from push to receipt. */
  readonly waits: readonly number[]
}

let said = 0

/** One message and its receipt; null: none came. */
export async function tellOne({ channel, receipts }: Town, run: Run, { chat, account }: Writer): Promise<number | null> {
  const receipt = receipts.next(chat, run.sizes.patienceMs, run.interrupt.promise)
  await channel.push({ from: { id: chat, name: '职工' }, account, content: { type: 'text', text: sentence(said++) } })
  return receipt
}

/** Each writer one grievance, `inFlight` between push and receipt at a time. @throws OperatorError when one did not arrive */
export async function pour(run: Run, town: Town, name: string, writers: readonly Writer[], inFlight: number): Promise<Poured> {
  const before = await registeredIn(town)
  const waits: number[] = []
  let last = 0
  const started = performance.now()
  await pool(writers, inFlight, run.interrupt.stopped, async writer => {
    const pushed = performance.now()
    const at = await tellOne(town, run, writer)
    if (at === null) return
    waits.push(at - pushed)
    last = Math.max(last, at)
    run.tell(name, waits.length, writers.length)
  })
  await Promise.race([town.world.settled(), run.interrupt.promise])
  const settledSeconds = (performance.now() - started) / 1_000
  if (!run.interrupt.stopped())
    mustBeAll(name, { pushed: writers.length, registered: (await registeredIn(town)) - before, receipts: waits.length })
  return { count: writers.length, seconds: (last - started) / 1_000, settledSeconds, waits }
}

/** A rate of things that got lost is none. @throws OperatorError */
export function mustBeAll(
  name: string,
  { pushed, registered, receipts }: { readonly pushed: number; readonly registered: number; readonly receipts: number },
): void {
  if (registered !== pushed || receipts !== pushed)
    throw new OperatorError(`${name}: ${pushed} pushed, ${registered} registered, ${receipts} receipts: no figure is worth anything then`)
}

export async function registeredIn({ world }: Town): Promise<number> {
  const [row] = await world.app.db.$queryRaw<{ count: number }[]>(sql`SELECT count(*)::int AS count FROM grievances`)
  return row?.count ?? 0
}

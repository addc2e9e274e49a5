/** How the queues stand, for metrics and readiness: waiting and age from the outbox, which is the truth; active from the back end. */
import { type Db, sql } from '../db.ts'
import type { Relay } from './outbox.ts'
import { JOBS, type JobName } from './table.ts'

export interface QueueFigures {
  readonly queue: string
  readonly waiting: number
  readonly active: number
  /** Age of the oldest row not done, 0 without rows. */
  readonly oldestSeconds: number
}

export async function queueFigures(db: Db, relay: Pick<Relay, 'active'>): Promise<readonly QueueFigures[]> {
  const [rows, active] = await Promise.all([
    db.$queryRaw<{ job: string; count: number; oldest: number }[]>(sql`
      SELECT job, count(*)::int AS count, extract(epoch FROM clock_timestamp() - min(created_at))::float8 AS oldest FROM outbox GROUP BY job`),
    relay.active(),
  ])
  const queues = [...new Set((Object.keys(JOBS) as JobName[]).map(job => JOBS[job].queue))]
  return queues.map(queue => {
    const mine = rows.filter(row => JOBS[row.job as JobName]?.queue === queue)
    const total = mine.reduce((sum, row) => sum + row.count, 0)
    const running = active.get(queue) ?? 0
    return { queue, active: running, waiting: Math.max(0, total - running), oldestSeconds: Math.max(0, ...mine.map(row => row.oldest)) }
  })
}

/** BullMQ by itself: what is added is processed by an empty handler. No service that queues can be faster. */
import { v7 as uuid } from 'uuid'
import { closeQueue, makeQueue, makeWorker, type QueueConnection } from '../jobs/queue.ts'
import { createLog } from '../log.ts'
import { rateOf } from './rate.ts'
import type { Run } from './run.ts'

/** The runner's. */
const WORKER_CONCURRENCY = 20

/** Jobs a second, from `add` until the handler saw them, `inFlight` at a time. */
export async function wakeRate(run: Run, connection: QueueConnection, inFlight: number, ms: number): Promise<number> {
  let ending = false
  // a worker's connection may outlive it, and end with the server
  const log = createLog('warn', 'bench', { write: (line: string): void => void (ending || process.stderr.write(line)) })
  const queue = makeQueue('bench', connection, log)
  const seen = new Map<string, () => void>()
  const worker = makeWorker('bench', connection, async ({ data }) => seen.get(data.rows[0]?.id ?? '')?.(), {
    concurrency: WORKER_CONCURRENCY,
    log,
  })
  try {
    await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()])
    const one = async (): Promise<void> => {
      const id = uuid()
      const handled = new Promise<void>(resolve => seen.set(id, resolve))
      await queue.add('wake', { rows: [{ id, dispatch: 1 }] }, { jobId: `${id}-g1` })
      await Promise.race([handled, run.interrupt.promise])
      seen.delete(id)
    }
    await rateOf(run, inFlight, ms / 5, one)
    return await rateOf(run, inFlight, ms, one)
  } finally {
    ending = true
    // a worker on PostgreSQL would wait for the end of its long look
    await Promise.all([closeQueue(worker, 200), closeQueue(queue)])
  }
}

/** Prometheus figures of each stage; read from the database when they are asked for. */
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { App } from './app.ts'
import { sql } from './db.ts'

interface Standing {
  unhandled: number
  oldestUnhandled: number
  undelivered: number
  oldestUndelivered: number
  unsealed: number
  due: number
  open: number
}

const standing = async (app: App): Promise<Standing | undefined> => {
  const [row] = await app.db.$queryRaw<Standing[]>(sql`
    SELECT (SELECT count(*)::int FROM inbox WHERE status = 'pending') AS unhandled,
      (SELECT coalesce(extract(epoch FROM app_now() - min(received_at)), 0)::float8 FROM inbox WHERE status = 'pending') AS "oldestUnhandled",
      (SELECT count(*)::int FROM deliveries WHERE status IN ('pending', 'sending')) AS undelivered,
      (SELECT coalesce(extract(epoch FROM app_now() - min(created_at)), 0)::float8 FROM deliveries WHERE status IN ('pending', 'sending')) AS "oldestUndelivered",
      (SELECT count(*)::int FROM ledger_unsealed) AS unsealed,
      (SELECT count(*)::int FROM deadlines WHERE fired_at IS NULL AND cancelled_at IS NULL AND due_at <= (SELECT app_now())) AS due,
      (SELECT count(*)::int FROM grievances WHERE status NOT IN ('closed', 'withdrawn')) AS open`)
  return row
}

const GAUGES: readonly [name: string, help: string, of: keyof Standing][] = [
  ['lianxinqiao_inbox_unhandled', 'Messages stored and not handled', 'unhandled'],
  ['lianxinqiao_inbox_oldest_seconds', 'Age of the oldest message not handled', 'oldestUnhandled'],
  ['lianxinqiao_deliveries_unsettled', 'Deliveries not settled', 'undelivered'],
  ['lianxinqiao_deliveries_oldest_seconds', 'Age of the oldest delivery not settled', 'oldestUndelivered'],
  ['lianxinqiao_ledger_unsealed', 'Ledger entries not chained yet', 'unsealed'],
  ['lianxinqiao_deadlines_due', 'Deadlines that are due and have not fired', 'due'],
  ['lianxinqiao_grievances_open', 'Open grievances', 'open'],
]

export function makeMetrics(app: App): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const gauges = GAUGES.map(([name, help, of]) => ({ gauge: new Gauge({ name, help, registers: [registry] }), of }))
  const waiting = new Gauge({ name: 'lianxinqiao_queue_waiting', help: 'Jobs waiting', labelNames: ['queue'], registers: [registry] })
  const oldest = new Gauge({
    name: 'lianxinqiao_queue_oldest_seconds',
    help: 'Age of the oldest job not done',
    labelNames: ['queue'],
    registers: [registry],
  })
  const metrics = registry.metrics.bind(registry)
  registry.metrics = async () => {
    const now = await standing(app)
    if (now !== undefined) for (const { gauge, of } of gauges) gauge.set(now[of])
    for (const { queue, waiting: count, oldestSeconds } of await app.figures()) {
      waiting.set({ queue }, count)
      oldest.set({ queue }, oldestSeconds)
    }
    return metrics()
  }
  return registry
}

/** Prometheus figures of each stage; read from the database when they are asked for. */
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { App } from './app.ts'
import { sql } from './db.ts'
import type { RealChannel } from './readiness.ts'
import { standingOf } from './services/mail/standings.ts'

interface Standing {
  unhandled: number
  oldestUnhandled: number
  undelivered: number
  oldestUndelivered: number
  unsealed: number
  due: number
  open: number
  failed: number
  unknown: number
  setAside: number
}

const standing = async (app: App): Promise<Standing | undefined> => {
  const [row] = await app.db.$queryRaw<Standing[]>(sql`
    SELECT (SELECT count(*)::int FROM inbox WHERE status = 'pending') AS unhandled,
      (SELECT coalesce(extract(epoch FROM app_now() - min(received_at)), 0)::float8 FROM inbox WHERE status = 'pending') AS "oldestUnhandled",
      (SELECT count(*)::int FROM deliveries WHERE status IN ('pending', 'sending')) AS undelivered,
      (SELECT coalesce(extract(epoch FROM app_now() - min(created_at)), 0)::float8 FROM deliveries WHERE status IN ('pending', 'sending')) AS "oldestUndelivered",
      (SELECT count(*)::int FROM ledger_unsealed) AS unsealed,
      (SELECT count(*)::int FROM deadlines WHERE fired_at IS NULL AND cancelled_at IS NULL AND due_at <= (SELECT app_now())) AS due,
      (SELECT count(*)::int FROM grievances WHERE status NOT IN ('closed', 'withdrawn', 'redirected')) AS open,
      (SELECT count(*)::int FROM deliveries WHERE status IN ('failed', 'unknown') AND status = 'failed' AND settled_at > (SELECT app_now()) - interval '1 day') AS failed,
      (SELECT count(*)::int FROM deliveries WHERE status IN ('failed', 'unknown') AND status = 'unknown' AND settled_at > (SELECT app_now()) - interval '1 day') AS unknown,
      (SELECT count(*)::int FROM inbox WHERE status = 'poison' AND handled_at > (SELECT app_now()) - interval '1 day') AS "setAside"`)
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
  ['lianxinqiao_deliveries_failed_day', 'Deliveries of the last day that a platform refused for good', 'failed'],
  ['lianxinqiao_deliveries_unknown_day', 'Deliveries of the last day of which nobody knows whether they arrived', 'unknown'],
  ['lianxinqiao_inbox_set_aside_day', 'Messages of the last day that could not be handled and were given to duty', 'setAside'],
]

export function makeMetrics(app: App, channels: readonly RealChannel[] = []): Registry {
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
  const up = new Gauge({
    name: 'lianxinqiao_channel_up',
    help: '1 while the process of a channel says that it is connected',
    labelNames: ['channel'],
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
    for (const { name, account } of channels) up.set({ channel: name }, (await standingOf(app.db, name, account)).state === 'up' ? 1 : 0)
    return metrics()
  }
  return registry
}

/** Is the process up, can it work, and its figures. */
import { Hono } from 'hono'

export interface Check {
  /** database, queue … */
  readonly name: string
  readonly ok: boolean
  /** What to do about it; no secrets, anyone may read it. */
  readonly detail?: string
}

/** Any check that isn't ok makes /readyz answer 503; warnings never do. */
export interface Readiness {
  readonly checks: readonly Check[]
  readonly warnings: readonly string[]
}

/** A prom-client registry fits. */
export interface Metrics {
  readonly contentType: string
  metrics(): Promise<string>
}

const READY_LIMIT_MS = 3000

const unready = (detail: string): Readiness => ({ checks: [{ name: 'readiness', ok: false, detail }], warnings: [] })

/** A check that hangs is an answer too. */
const bounded = async (ready: () => Promise<Readiness>, limitMs: number): Promise<Readiness> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Readiness>(resolve => {
    timer = setTimeout(() => resolve(unready(`no answer within ${limitMs / 1000} s`)), limitMs)
  })
  try {
    return await Promise.race([ready(), late])
  } catch {
    return unready('the check itself failed; the log says why')
  } finally {
    clearTimeout(timer)
  }
}

/** @param options.limitMs how long the readiness check may take */
export const healthRoutes = (ready: () => Promise<Readiness>, metrics: Metrics, { limitMs = READY_LIMIT_MS } = {}): Hono => {
  const app = new Hono()
  app.get('/healthz', c => c.json({ ok: true }))
  app.get('/readyz', async c => {
    const { checks, warnings } = await bounded(ready, limitMs)
    const ok = checks.every(check => check.ok)
    return c.json({ ok, checks, warnings }, ok ? 200 : 503)
  })
  app.get('/metrics', async c => c.body(await metrics.metrics(), 200, { 'content-type': metrics.contentType }))
  return app
}

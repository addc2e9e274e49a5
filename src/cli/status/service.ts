/** Whether the service answers on its port. */
import { z } from 'zod'
import type { Config } from '../../config.ts'

export interface Answer {
  readonly up: boolean
  readonly url: string
  readonly ready: boolean
  /** Checks of /readyz that are not ok, with what to do. */
  readonly failing: readonly string[]
  readonly warnings: readonly string[]
}

const Readiness = z.object({
  ok: z.boolean(),
  checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string().optional() })),
  warnings: z.array(z.string()),
})

const PATIENCE_MS = 4_000

export async function askService({ host, port }: Pick<Config, 'host' | 'port'>): Promise<Answer> {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const url = `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
  try {
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(PATIENCE_MS) })
    const { ok, checks, warnings } = Readiness.parse(await answer.json())
    const failing = checks.filter(check => !check.ok).map(({ name, detail }) => detail ?? name)
    return { up: true, url, ready: ok, failing, warnings: [...failing, ...warnings] }
  } catch {
    // refused, silent, or another program's port: in each case our service is not there
    return { up: false, url, ready: false, failing: [], warnings: [] }
  }
}

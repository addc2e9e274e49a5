/** Whether the service can work, and what an operator should know although it can. */
import type { App } from './app.ts'
import { sql } from './db.ts'
import type { Readiness } from './http/health.ts'
import type { Deps } from './services/context.ts'

export async function readiness(app: App): Promise<Readiness> {
  const database = await app.db.$queryRaw(sql`SELECT 1`).then(
    () => true,
    () => false,
  )
  if (!database) return { checks: [{ name: 'database', ok: false, detail: 'PostgreSQL does not answer: see that it runs' }], warnings: [] }
  const reach = app.relay.reach()
  return {
    checks: [
      { name: 'database', ok: true },
      {
        name: 'queue',
        ok: reach === 'there',
        ...(reach === 'there' ? {} : { detail: 'the queue is away: jobs run in this process meanwhile; see that Redis runs' }),
      },
    ],
    warnings: await warningsOf({ db: app.db, defaultUnit: app.deps.defaultUnit }),
  }
}

export async function warningsOf({ db, defaultUnit }: Pick<Deps, 'db' | 'defaultUnit'>): Promise<string[]> {
  const [row] = await db.$queryRaw<{ units: number; bound: boolean }[]>(sql`
    SELECT (SELECT count(*)::int FROM units) AS units,
      EXISTS (SELECT 1 FROM roles r JOIN units u ON u.id = r.unit_id JOIN identities i ON i.person_id = r.person_id
        WHERE r.role IN ('director', 'deputy', 'leader', 'supervisor') AND CASE WHEN ${defaultUnit ?? null}::text IS NULL THEN u.parent_id IS NULL ELSE u.code = ${defaultUnit ?? null} END) AS bound`)
  if ((row?.units ?? 0) === 0) return ['no units yet: run "npm run cli -- org import <units.csv> <people.csv>"']
  return row?.bound === true
    ? []
    : ['the unit that owns what nobody else can has no cadre with a bound account: give one a code (npm run cli -- org code <name>)']
}

/** F2, for the ladder: kill -9 while rungs fall due. Each is climbed once, by each person heard once, and not late. */
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '../../src/db.ts'
import { moveClock } from '../../src/services/behind.ts'
import { appNow, type Deps } from '../../src/services/context.ts'
import type { VictimOptions } from './bridge.ts'
import { check, faults } from './checker.ts'
import { isWhole, noteControl, noteRun, times } from './form.ts'
import { type Ground, makeGround } from './ground.ts'
import { FEISHU_LIKE } from './platform.ts'
import { type Nursery, openNursery } from './victims.ts'

const LONG = isWhole ? 1_800_000 : 300_000
/** More than one transaction of the sweep takes. */
const PEOPLE = 45
/** The rungs of danger to life after the first. */
const RUNGS = [2, 5, 15]

let nursery: Nursery
beforeAll(() => {
  nursery = openNursery()
})
afterAll(() => nursery.stop())

const DUE = sql`alert_id IS NOT NULL AND starts_with(kind, 'rung:') AND due_at <= app_now() AND fired_at IS NULL AND cancelled_at IS NULL`
const due = async ({ db }: Deps): Promise<number> =>
  (await db.$queryRaw<{ count: number }[]>(sql`SELECT count(*)::int AS count FROM deadlines WHERE ${DUE}`))[0]?.count ?? 0
/** Some transaction is at them. */
async function held({ db }: Deps, all: number): Promise<boolean> {
  const free = await db.$queryRaw<unknown[]>(sql`SELECT 1 FROM deadlines WHERE ${DUE} FOR NO KEY UPDATE SKIP LOCKED`)
  return free.length < all
}

/** What of the ladder is missing or there twice. */
async function uneven({ deps: { db }, platform }: Ground): Promise<string[]> {
  const alerts = await db.$queryRaw<{ no: string; entries: number; rungs: number; twice: number }[]>(sql`
    SELECT a.no, (SELECT count(*) FROM ledger_entries e WHERE e.alert_id = a.id AND e.type = 'alert-unsigned')::int AS entries,
      (SELECT count(DISTINCT n.step) FROM alert_notes n WHERE n.alert_id = a.id AND n.kind = 'unsigned')::int AS rungs,
      (SELECT count(*) FROM (SELECT 1 FROM deliveries d WHERE d.alert_id = a.id AND d.purpose = 'alert' GROUP BY d.person_id HAVING count(*) > 1) t)::int AS twice
    FROM alerts a`)
  const calls = platform.shown.filter(({ text }) => text.includes('直接打电话叫人')).length
  const told = new Set(platform.shown.filter(({ text }) => text.includes('直接打电话叫人')).map(({ chat }) => chat)).size
  const found = alerts
    .filter(({ entries, rungs, twice }) => entries !== RUNGS.length || rungs !== RUNGS.length || twice > 0)
    .map(({ no, entries, rungs, twice }) => `${no}: ${entries} entries of ${rungs} rungs, ${twice} people told twice`)
  // the numbers to call come at the fifth and the fifteenth minute
  if (calls !== alerts.length * 2 * told)
    found.push(`${calls} messages with numbers to call for ${alerts.length} alerts and ${told} people`)
  return alerts.length === PEOPLE ? found : [...found, `${alerts.length} alerts`]
}

async function killWhileClimbing(ground: Ground, changes: Partial<VictimOptions> = {}) {
  const { deps, platform } = ground
  const options = { ...ground.victim, ...changes }
  let victim = await nursery.next()
  await victim.start(options, platform)
  await Promise.all(Array.from({ length: PEOPLE }, (_, at) => platform.push(`danger-${at}`, '我在三号楼顶，不想活了')))
  await ground.settled()
  const [last] = await deps.db.$queryRaw<{ at: Date }[]>(sql`SELECT max(opened_at) AS at FROM alerts`)
  let latestMs = 0
  for (const minute of RUNGS) {
    const at = (last?.at.getTime() ?? 0) + minute * 60_000
    await moveClock(deps.db, Math.max(0, at - (await appNow(deps.db)).getTime()))
    const fell = await appNow(deps.db)
    const all = await due(deps)
    for (let tries = 0; tries < 200 && !(await held(deps, all)) && (await due(deps)) === all; tries++);
    victim.kill()
    await victim.dead
    victim = await nursery.next()
    await victim.start(options, platform)
    while ((await due(deps)) > 0) await wait(100)
    const [done] = await deps.db.$queryRaw<{ at: Date }[]>(
      sql`SELECT max(fired_at) AS at FROM deadlines WHERE kind = ${`rung:life:${minute}`}`,
    )
    latestMs = Math.max(latestMs, (done?.at.getTime() ?? Number.POSITIVE_INFINITY) - fell.getTime())
    await ground.settled()
  }
  victim.kill()
  await victim.dead
  const verdict = { ...(await check(ground, nursery.said())), uneven: await uneven(ground) }
  await ground.end()
  return { verdict, latestMs }
}

describe('F2: killed while the rungs of a ladder fall due', () => {
  test('each is climbed once', { timeout: LONG }, async () => {
    const runs = times(1, 10)
    for (let run = 0; run < runs; run++) {
      const { verdict, latestMs } = await killWhileClimbing(await makeGround({ rules: FEISHU_LIKE }))
      noteRun(`F2 killed while rungs of ${PEOPLE} ladders fall due`, RUNGS.length, verdict, latestMs)
      expect(faults(verdict)).toEqual([])
      process.stdout.write(`${JSON.stringify({ name: 'latest rung through kill -9', ms: Math.round(latestMs), ladders: PEOPLE })}\n`)
    }
  })

  test.skipIf(!isWhole)('seen without a transaction around them', { timeout: LONG }, async () => {
    const { verdict } = await killWhileClimbing(await makeGround({ rules: FEISHU_LIKE }), { withoutTransactions: true })
    noteControl('F2 without a transaction around rungs', 1, verdict)
    expect(verdict.uneven).not.toEqual([])
  })
})

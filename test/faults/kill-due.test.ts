/** F2, for what time makes due: kill -9 in the middle of the transaction that handles many deadlines. */
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '../../src/db.ts'
import { moveClock } from '../../src/services/behind.ts'
import { appNow, type Deps } from '../../src/services/context.ts'
import type { VictimOptions } from './bridge.ts'
import { check, faults } from './checker.ts'
import { isWhole, noteControl, noteRun, times } from './form.ts'
import { type Ground, makeGround } from './ground.ts'
import { complain } from './people.ts'
import { FEISHU_LIKE } from './platform.ts'
import { type Nursery, openNursery } from './victims.ts'

const LONG = isWhole ? 1_800_000 : 300_000
/** More than one transaction of the sweep takes. */
const MATTERS = 210

let nursery: Nursery
beforeAll(() => {
  nursery = openNursery()
})
afterAll(() => nursery.stop())

/** Deadlines that fell due and are not done; `held`: a transaction is at them, or did some that count no longer. */
async function due({ db }: Deps): Promise<{ all: number; held: boolean }> {
  const [all, free] = await Promise.all([
    db.$queryRaw<{ id: string }[]>(sql`SELECT id FROM deadlines WHERE ${DUE}`),
    db.$queryRaw<{ id: string }[]>(sql`SELECT id FROM deadlines WHERE ${DUE} FOR NO KEY UPDATE SKIP LOCKED`),
  ])
  return { all: all.length, held: free.length < all.length }
}
const DUE = sql`due_at <= app_now() AND fired_at IS NULL AND cancelled_at IS NULL`

/** What an owner at the top is told at each breach, alone or in a list. */
const TOLD = /超时提醒：“[^”]*” (\d{3}) (\d{3}) (\d{3}) 没有按时[^，]{1,8}，上面没有可提的人，仍由您负责/g

/** Nobody claims anything: each working day every matter goes one level up or, at the top, is told again. Whose numbers don't agree. */
async function uneven({ deps: { db }, platform }: Ground): Promise<string[]> {
  const reminders = platform.shown.flatMap(({ text }) => [...text.matchAll(TOLD)].map(([, ...parts]) => parts.join('')))
  const found = await db.$queryRaw<{ no: string; fired: number; climbed: number }[]>(sql`
    SELECT g.no, (SELECT count(*) FROM deadlines d WHERE d.grievance_id = g.id AND d.kind IN ('claim', 'first-contact', 'answer') AND d.fired_at IS NOT NULL)::int AS fired,
      (SELECT count(*) FROM ledger_entries e WHERE e.grievance_id = g.id AND e.type = 'escalate')::int AS climbed FROM grievances g`)
  return found
    .map(one => ({ ...one, told: reminders.filter(no => no === one.no).length }))
    .filter(({ fired, climbed, told }) => fired === 0 || fired !== climbed + told)
    .map(({ no, fired, climbed, told }) => `${no}: ${fired} fell due, ${climbed} went up, ${told} were told`)
}

async function killWhileDue(ground: Ground, days: number, changes: Partial<VictimOptions> = {}, settleMs = 60_000) {
  const { deps, platform } = ground
  const options = { ...ground.victim, ...changes }
  let victim = await nursery.next()
  await victim.start(options, platform)
  await Promise.all(Array.from({ length: MATTERS }, () => complain(platform)))
  await ground.settled()
  let slowestMs = 0
  for (let day = 0; day < days; day++) {
    const now = await appNow(deps.db)
    await moveClock(deps.db, deps.calendar.addWorkingDays(now, 1).getTime() + 3_600_000 - now.getTime())
    const { all } = await due(deps)
    for (let left = await due(deps); !left.held && left.all === all && all > 0; ) left = await due(deps)
    victim.kill()
    await victim.dead
    victim = await nursery.next()
    const died = Date.now()
    await victim.start(options, platform)
    while ((await due(deps)).all > 0) await wait(250)
    await ground.settled(settleMs)
    slowestMs = Math.max(slowestMs, Date.now() - died)
  }
  victim.kill()
  await victim.dead
  const verdict = { ...(await check(ground, nursery.said())), uneven: await uneven(ground) }
  await ground.end()
  return { verdict, slowestMs }
}

describe('F2: killed while deadlines fall due', () => {
  test('each is done once', { timeout: LONG }, async () => {
    const days = times(1, 20)
    const { verdict, slowestMs } = await killWhileDue(await makeGround({ rules: FEISHU_LIKE }), days)
    noteRun(`F2 killed while ${MATTERS} deadlines fall due`, days, verdict, slowestMs)
    expect(faults(verdict)).toEqual([])
  })

  test.skipIf(!isWhole)('seen without a transaction around them', { timeout: LONG }, async () => {
    const { verdict } = await killWhileDue(await makeGround({ rules: FEISHU_LIKE }), 1, { withoutTransactions: true }, 5_000)
    noteControl('F2 without a transaction around deadlines', 1, verdict)
    expect(verdict.uneven).not.toEqual([])
  })
})

/**
 * A year of petitions as they came: each at its own hour, from a chat of its writer, all to one house whose leaders only read. What of it grew into
 * something that many bring, and when they were told.
 */

import { timeOf } from '../../cli/hot.ts'
import { sql } from '../../db.ts'
import { gatherWaiting } from '../../services/hot/gather.ts'
import { EXIT_INTERRUPTED, type Interrupt, onInterrupt } from '../interrupt.ts'
import { ACCOUNT, memoryChannel } from '../memory-channel.ts'
import { plainMonday, type World, withWorld } from '../world.ts'
import type { Asked } from './arguments.ts'
import type { Case } from './case.ts'
import { findIssues } from './found.ts'
import { fragmentsOf } from './fragments.ts'
import { reportIssues } from './issues.ts'
import { makeMeter } from './meter.ts'
import { pool } from './pool.ts'
import { makeProgress } from './progress.ts'
import { makeQuiet } from './quiet.ts'
import { makeRoster, type Roster } from './roster.ts'
import type { Row } from './rows.ts'
import type { Run } from './run.ts'
import { tellOne } from './telling.ts'
import { makeWatch } from './watch.ts'

type Write = (line: string) => void

/** One who writes, when they wrote, and when they write here. */
export interface Dated extends Case {
  /** Milliseconds. */
  readonly wrote: number
  /** Of app time. */
  readonly moment: Date
}

const WEEK_MS = 7 * 86_400_000
/** A silence that is longer than this many weeks is shortened to it. */
const LONGEST_SILENCE = 4

/** By whole weeks, so that weekdays and hours stay what they were. */
function datedOf(rows: readonly Row[], { studios: [studio] }: Roster, from: Date): Dated[] {
  if (studio === undefined) throw new Error('no studio')
  const inOrder = rows.map((row, at) => ({ row, at, wrote: timeOf(row.time) })).sort((a, b) => a.wrote - b.wrote)
  let ahead = Math.ceil((from.getTime() - (inOrder[0]?.wrote ?? 0)) / WEEK_MS) * WEEK_MS
  let before = inOrder[0]?.wrote ?? 0
  return inOrder.map(({ row, at, wrote }) => {
    const weeks = Math.floor((wrote - before) / WEEK_MS)
    if (weeks > LONGEST_SILENCE) ahead -= (weeks - LONGEST_SILENCE) * WEEK_MS
    before = wrote
    const parts = [row.title.trim(), ...fragmentsOf(row.text, at)].filter(part => part !== '')
    const chat = { chat: `writer-${row.user}`, account: studio.account, studio, parts }
    return { at, row, wrote, moment: new Date(wrote + ahead), ...chat, asked: false, no: null, fault: null, ratings: 0 }
  })
}

/** 0 when everything that came in was handled, 1 when something was not, 130 after Ctrl-C. */
export async function replayIncidents(
  rows: readonly Row[],
  { chats, only }: Pick<Asked, 'chats' | 'only'>,
  write: Write,
  say: Write,
): Promise<number> {
  const interrupt = onInterrupt()
  const progress = makeProgress()
  const watch = makeWatch()
  const channel = memoryChannel(watch.shown)
  try {
    return await withWorld({ channel, onProgress: say }, async world => {
      await world.jump(plainMonday())
      const roster = await makeRoster(world.app, 1)
      const run: Run = {
        world,
        channel,
        watch,
        roster,
        interrupt,
        chats,
        quiet: makeQuiet(world.app, interrupt.stopped),
        meter: makeMeter(),
        tell: progress.tell,
      }
      await bindLeadersGroup(run)
      const dated = datedOf(rows, roster, world.now()).filter(({ at }) => only === undefined || only.includes(at + 1))
      const started = performance.now()
      await tellYear(run, dated, interrupt)
      const seconds = (performance.now() - started) / 1_000
      progress.end()
      const found = await findIssues(run, dated)
      reportIssues(found, { rows: dated.length, seconds, stopped: interrupt.stopped() }, write)
      if (interrupt.stopped()) return EXIT_INTERRUPTED
      return found.unhandled > 0 ? 1 : 0
    })
  } finally {
    interrupt.forget()
  }
}

async function bindLeadersGroup({ channel, world }: Run): Promise<void> {
  const chat = { id: 'leaders', type: 'group', name: '领导群' } as const
  await channel.push({ from: { id: 'director-0', name: '' }, account: ACCOUNT, chat, content: { type: 'text', text: '设为领导群' } })
  await world.settled()
}

/** So long a step of the clock is: those who write within it write at its end, at the same time. */
const STEP_MS = 2 * 3_600_000

/** Nobody stands twice in a step: what they say next is to come after. */
function* stepsOf(dated: readonly Dated[]): Generator<Dated[]> {
  let step: Dated[] = []
  for (const one of dated) {
    const first = step[0]
    if (first !== undefined && (one.moment.getTime() - first.moment.getTime() > STEP_MS || step.some(({ chat }) => chat === one.chat))) {
      yield step
      step = []
    }
    step.push(one)
  }
  if (step.length > 0) yield step
}

async function tellYear(run: Run, dated: readonly Dated[], { stopped }: Interrupt): Promise<void> {
  const { world, chats, tell } = run
  let done = 0
  for (const step of stepsOf(dated)) {
    const moment = step.at(-1)?.moment
    if (stopped() || moment === undefined) return
    await tellWaiting(world, moment)
    await world.jump(moment)
    await pool(step, chats, stopped, one => tellOne(run, one))
    while ((await gatherWaiting(world.app.deps)) > 0);
    await stopClocks(world)
    done += step.length
    tell('petitions', done, dated.length)
  }
  const last = dated.at(-1)
  if (last !== undefined && !stopped()) await tellWaiting(world, new Date(last.moment.getTime() + WEEK_MS))
}

/** Nobody works in this house. A year of overdue notices about each of its matters would take hours, and is not what is looked for. */
const stopClocks = (world: World): Promise<number> =>
  world.app.db.$executeRaw(sql`
    UPDATE deadlines SET cancelled_at = app_now() WHERE grievance_id IS NOT NULL AND fired_at IS NULL AND cancelled_at IS NULL`)

/** A warning that waits for the morning is told in the morning, and not when the next petition comes. */
async function tellWaiting(world: World, before: Date): Promise<void> {
  for (;;) {
    const [row] = await world.app.db.$queryRaw<{ at: Date | null }[]>(
      sql`SELECT min(tell_at) AS at FROM hot_issues WHERE tell_at < ${before}`,
    )
    if (row?.at == null) return
    await world.jump(row.at)
  }
}

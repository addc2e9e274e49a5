/** The clock moves from follow-up to follow-up; everybody who is asked rates; what comes back is handled once more. */
import { sql } from '../../db.ts'
import type { Case } from './case.ts'
import { ratingOf } from './case.ts'
import { handleAll, standings } from './desk.ts'
import { pool } from './pool.ts'
import { type Run, says } from './run.ts'

/** What falls due within half a day is asked and rated together: minute by minute three thousand matters take thousands of steps. */
const HALF_DAY_MS = 12 * 3_600_000

/** No petition needs as many follow-up days. */
const MOST_DAYS = 1_000

export async function followUpAll(run: Run, cases: readonly Case[]): Promise<void> {
  const { world, meter, interrupt } = run
  for (let days = 0; days < MOST_DAYS && !interrupt.stopped(); days++) {
    const due = await nextFollowUp(run)
    if (due === null) return
    await meter.time('followed up', () => world.jump(new Date(due.getTime() + HALF_DAY_MS)))
    if (await rateAll(run, cases)) await handleAll(run, cases)
  }
}

async function nextFollowUp({ world }: Run): Promise<Date | null> {
  const [row] = await world.app.db.$queryRaw<{ at: Date | null }[]>(sql`
    SELECT min(due_at) AS at FROM deadlines WHERE kind IN ('follow-up', 'second-try', 'close-unrated') AND fired_at IS NULL AND cancelled_at IS NULL`)
  return row?.at ?? null
}

/** @returns whether somebody was not content, so that work is waiting again */
async function rateAll(run: Run, cases: readonly Case[]): Promise<boolean> {
  const { channel, meter, interrupt, chats, tell } = run
  const at = await standings(run)
  const due = cases.filter(one => one.no !== null && at.get(one.no)?.status === 'answered' && asked(run, one) > one.ratings)
  const before = meter.count('rated')
  await meter.time('rated', () =>
    pool(due, chats, interrupt.stopped, async one => {
      const round = at.get(one.no ?? '')?.round ?? 1
      const rating = ratingOf(one, asked(run, one), round)
      if (rating === 'silent') return
      const started = performance.now()
      const from = channel.in(one.chat).length
      await says(run, one, rating.says)
      await run.quiet(one.account, one.chat)
      if (rating.after !== undefined) {
        await says(run, one, rating.after)
        await run.quiet(one.account, one.chat)
      }
      const [last] = channel
        .in(one.chat)
        .slice(from)
        .filter(({ content }) => /办结了|不算完|如实记下/.test(content.text))
      if (last === undefined) one.fault ??= `rating: ${channel.in(one.chat).at(-1)?.content.text.slice(0, 60)}`
      else meter.one('rated', last.at - started)
      one.ratings = asked(run, one)
      tell('rated', meter.count('rated') - before, due.length)
    }),
  )
  return due.some(one => one.at % 20 === 0 || one.at % 20 === 4)
}

const asked = ({ channel }: Run, { chat, no }: Case): number =>
  channel.in(chat).filter(({ content }) => content.buttons.some(({ says }) => says.startsWith(`评价 ${no}`))).length

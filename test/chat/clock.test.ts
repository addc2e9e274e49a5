/** O3: whatever the machine's zone and however its clock jumps, each deadline falls due once, on the right date in Shanghai. */
import { afterEach, describe, expect, test } from 'vitest'
import { atShanghai } from '../../src/domain/time/calendar.ts'
import { type Chat, startChat, type Talker } from '../helpers/chat.ts'

const BATH = '澡堂的热水坏了好几天了，下班没法洗澡'
const zone = process.env['TZ']

let chat: Chat
let wang: Talker, zhou: Talker, sun: Talker

afterEach(async () => {
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
  await chat.stop()
})

/** A studio whose clock shows this moment in Shanghai. */
async function startAt(date: string, time: string): Promise<void> {
  chat = await startChat()
  const ms = atShanghai(date, time).getTime() - (await chat.app.now()).getTime()
  await jump(ms)
  wang = await chat.employee('王师傅')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor')
}

/** As an operator or a time server would: forwards or back. */
const jump = (ms: number): Promise<number> =>
  chat.app.db.$executeRaw`UPDATE app_clock SET ahead = ahead + ${`${ms} milliseconds`}::interval`

async function brings(): Promise<void> {
  await wang.says(BATH)
  await wang.says('完')
}

// registered at, then by hand: the first contact by the end of the next working day; the claim within four hours of work
type Moment = readonly [date: string, time: string]

const DATES: readonly { name: string; at: Moment; contact: string; claim: Moment }[] = [
  { name: 'a plain Monday', at: ['2026-11-23', '09:00'], contact: '11月24日 17:30', claim: ['2026-11-23', '14:30'] },
  { name: 'the last hour of a year', at: ['2026-12-31', '16:30'], contact: '1月4日 17:30', claim: ['2027-01-04', '11:30'] },
  { name: 'the day before a leap day', at: ['2028-02-28', '16:30'], contact: '2月29日 17:30', claim: ['2028-02-29', '11:30'] },
  { name: 'a minute before midnight', at: ['2026-11-23', '23:59'], contact: '11月24日 17:30', claim: ['2026-11-24', '14:00'] },
]

describe.each(['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])('in a process whose zone is %s', where => {
  test.each(DATES)('$name', async ({ at, contact, claim }) => {
    process.env['TZ'] = where
    await startAt(...at)
    await brings()
    await wang.hears(new RegExp(`最迟 ${contact} 前有人联系您`))
    const due = await chat.app.db.deadline.findFirstOrThrow({ where: { kind: 'claim' } })
    // to the minute: the seconds are those of the receipt
    expect(due.dueAt.toISOString().slice(0, 16)).toBe(
      atShanghai(...claim)
        .toISOString()
        .slice(0, 16),
    )
  })
})

test('a clock that jumps an hour and a day, forwards and back: what fell due is not due again', async () => {
  await startAt('2026-11-23', '09:00')
  await brings()
  const hour = 3_600_000
  for (const ms of [-hour, hour, -24 * hour, 24 * hour, 24 * hour, -24 * hour, 24 * hour, -hour, hour]) {
    await jump(ms)
    await chat.app.catchUp()
  }
  await chat.settled()
  // within a working day: warned, and one level up, which is from the director to the supervisor
  const claims = await chat.app.db.ledgerEntry.count({ where: { type: 'escalate' } })
  expect(claims).toBe(1)
  expect(zhou.screen().filter(text => text.includes('新诉求'))).toHaveLength(1)
  expect(sun.screen().filter(text => text.includes('超时提级'))).toHaveLength(1)
  const twice = await chat.app.db.$queryRaw<{ kind: string }[]>`
    SELECT kind FROM deadlines WHERE fired_at IS NOT NULL GROUP BY kind, due_at, grievance_id, unit_id HAVING count(*) > 1`
  expect(twice).toEqual([])
})

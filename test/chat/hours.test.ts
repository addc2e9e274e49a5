/** Hours of a unit's own, and a holiday notice that comes late. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_UNITS } from '../../prisma/seed.ts'
import { publishedNotices } from '../../src/calendar.ts'
import { calendarOfNotices, type HolidayNotice } from '../../src/domain/time/holiday-notices.ts'
import { fireDue } from '../../src/services/grievances/dates/due.ts'
import { verifyDates } from '../../src/services/ledger/dates.ts'
import { takeNotices } from '../../src/services/ledger/notices.ts'
import { type Chat, digits, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let zhou: Talker
beforeAll(async () => {
  chat = await startChat({ units: DEMO_UNITS })
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
})
afterAll(() => chat.stop())

async function brings(name: string): Promise<{ who: Talker; no: string }> {
  const who = await chat.employee(name)
  await who.says('澡堂的热水坏了好几天了，下班没法洗澡')
  await who.says('完')
  return { who, no: digits(await who.hears(/登记好了.*编号 (\d{3} \d{3} \d{3})/)) }
}
const sound = async () => expect((await verifyDates(chat.app.deps)).differing).toEqual([])

test('上班时间 of a workshop: its matters are claimed by its hours, and 为什么 says whose they are', async () => {
  const before = await brings('王师傅')
  await zhou.says('上班时间')
  await zhou.hears(/现在按统一的上班时间算：8:30–12:00、13:30–17:30/)
  await zhou.says('上班时间 三车间 6:00-14:00')
  await zhou.hears(/三车间的上班时间记下了：6:00–14:00。往后新起算的期限按这个算，已经告诉出去的日子不变/)
  const after = await brings('李师傅')
  await after.who.says('为什么')
  // four hours from after nine end after one here, and an hour and a half later elsewhere
  await after.who.hears(/11月23日 13:\d\d 有人认领.*工作时间按.*三车间的算，是上班日 6:00–14:00/s)
  await before.who.says('为什么')
  await before.who.hears(/11月23日 1[45]:\d\d 有人认领/)
  await sound()
  await zhou.says('上班时间 三车间 随便')
  await zhou.hears(/没看懂上班时间.*这样发：上班时间 8:00-12:00 13:00-17:00/)
  await zhou.says('上班时间 三车间 8:30-12:00 13:30-17:30')
  await sound()
})

test('a notice that comes late moves the dates that still run, whoever goes by them hears so, and nothing else is touched', async () => {
  const { who, no } = await brings('赵师傅')
  const gone = await brings('钱师傅')
  await gone.who.says('不反映了')
  await gone.who.says('1')
  const year = publishedNotices().find(notice => notice.year === 2026)
  if (year === undefined) throw new Error('no notice of 2026')
  const late: HolidayNotice = {
    year: 2026,
    holidays: [...year.holidays, '2026-11-26', '2026-11-27'],
    makeUpDays: [...year.makeUpDays, '2026-11-28'],
  }
  const notices = [...publishedNotices().filter(notice => notice.year !== 2026), late]
  const deps = { ...chat.app.deps, calendar: calendarOfNotices(notices) }
  expect(await takeNotices(deps, notices)).toBe(1)
  expect(await takeNotices(deps, notices)).toBe(0)
  while ((await fireDue(deps)) > 0);
  await who.hears(/新的放假安排公布了.*答复：原来最迟 11月26日 17:30，现在最迟 11月28日 17:30/s)
  await zhou.hears(new RegExp(`新的放假安排公布了.*${no.replace(/(...)(...)(...)/, '$1 $2 $3')}.*现在最迟 11月28日 17:30`, 's'))
  await gone.who.hearsNothingOf(/放假安排/)
  expect((await verifyDates(deps)).differing).toEqual([])
  const due = await chat.app.db.deadline.findMany({ where: { kind: { in: ['claim', 'first-contact'] }, cancelledAt: null, firedAt: null } })
  // what is due before the holiday stays where it was
  for (const one of due) expect(one.dueAt.toISOString() < '2026-11-24T10:00').toBe(true)
})

test('the digest comes by the unit’s own hours', async () => {
  const feng = await chat.cadre('冯主席', 'HBZC3', 'director')
  const { no } = await brings('孙师傅')
  await feng.says(`认领 ${no}`)
  await zhou.says('上班时间 三车间 6:00-14:00')
  await chat.until('2026-12-22', '05:00')
  const before = feng.screen().length
  await chat.until('2026-12-22', '06:59')
  expect(feng.screen().slice(before).join('\n')).not.toMatch(/手上/)
  await chat.until('2026-12-22', '07:01')
  await feng.hears(/手上/)
  await zhou.says('上班时间 三车间 8:30-12:00 13:30-17:30')
})

/** Sends whose end nobody knows: never repeated by themselves, settled by the echo or by whoever is asked. */
import { afterEach, expect, test } from 'vitest'
import { transaction } from '../../src/services/context.ts'
import { sendAll } from '../../src/services/mail/letters.ts'
import { startTown, type Town } from './town.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

async function claimed(here: Town) {
  await here.connected()
  const li = await here.cadre('李干事', 'HBZC', 'officer')
  const wang = here.employee('王师傅')
  await wang.says('我的单位 华北轴承三车间')
  await wang.says('三车间食堂的饭菜老是馊的，没人管')
  await wang.says('完')
  await li.says('1')
  await li.hears(/您已认领/)
  await wang.hears(/李干事/)
  const { no } = await here.app.db.grievance.findFirstOrThrow()
  return { li, wang, no }
}

const statusOf = async (here: Town) => (await here.app.db.grievance.findFirstOrThrow()).status

test('accepted, then cut off: the echo tells that it arrived, and nobody is asked', async () => {
  town = await startTown({ echoMs: 2_000 })
  const { li, wang, no } = await claimed(town)
  town.platform.faults.next('text', 'cut', 1, /换了供应商/)
  await li.says(`报结 ${no} 已换了供应商`)
  await town.settled()
  expect(wang.heard().filter(({ text }) => /换了供应商/.test(text))).toHaveLength(1)
  await li.hears(/已送达职工/)
  expect(await statusOf(town)).toBe('answered')
})

test('no echo: it is unknown, the answer does not count, the officer is asked, and says that it arrived', async () => {
  town = await startTown()
  town.platform.puppet.manners.echoes = false
  const { li, wang, no } = await claimed(town)
  town.platform.faults.next('text', 'cut', 1, /换了供应商/)
  await li.says(`报结 ${no} 已换了供应商`)
  const { said } = await li.hears(/不知道送到没有/)
  expect(said.text).toMatch(/发 1 已送到 · 发 2 没送到，再发/)
  expect(await statusOf(town)).toBe('handling')
  expect(wang.heard().filter(({ text }) => /换了供应商/.test(text))).toHaveLength(1)
  await li.says('1')
  await li.hears(/已送达职工/)
  expect(await statusOf(town)).toBe('answered')
})

test('lost on the way: the officer says so, and the same words go out once more', async () => {
  town = await startTown()
  const { li, wang, no } = await claimed(town)
  town.platform.faults.next('text', 'lost', 1, /换了供应商/)
  await li.says(`报结 ${no} 已换了供应商`)
  await li.hears(/不知道送到没有/)
  expect(wang.heard().some(({ text }) => /换了供应商/.test(text))).toBe(false)
  await li.says(`没送到 ${no}`)
  await li.hears(/再发一次/)
  await wang.hears(/换了供应商/)
  await li.hears(/已送达职工/)
  expect(await statusOf(town)).toBe('answered')
})

test('an echo that comes late settles it all the same, and the officer need not look any more', async () => {
  town = await startTown({ echoMs: 50 })
  town.platform.puppet.manners.echoes = false
  const { li, wang, no } = await claimed(town)
  town.platform.faults.next('text', 'cut', 1, /换了供应商/)
  await li.says(`报结 ${no} 已换了供应商`)
  await li.hears(/不知道送到没有/)
  const said = wang.heard().at(-1)
  if (said !== undefined) town.platform.puppet.tell(said)
  await town.until(async () => (town === undefined ? '' : await statusOf(town)) === 'answered')
  await li.hears(/查到了，已经送到/)
})

test('refused for good: the officer hears why, within a minute and without a second try', async () => {
  town = await startTown()
  const { li, wang, no } = await claimed(town)
  wang.contact.friend = false
  const before = wang.heard().length
  await li.says(`回复 ${no} 明天去看`)
  await li.hears(/没有送到|没能送到/)
  expect(wang.heard()).toHaveLength(before)
})

test('while nobody is logged in nothing is tried, and it goes out afterwards', async () => {
  town = await startTown()
  const { wang } = await claimed(town)
  const before = wang.heard().length
  await town.platform.logout()
  await town.until(async () => !(await town?.ready())?.checks.every(({ ok }) => ok))
  const matter = await town.app.db.grievance.findFirstOrThrow()
  await transaction(town.app.deps, ctx =>
    sendAll(
      ctx,
      ['第一句', '第二句'].map(text => ({
        to: { routeId: matter.routeId, anonymous: false },
        message: { text },
        meta: { purpose: 'reply' },
      })),
    ),
  )
  town.app.relay.nudge()
  await new Promise(resolve => setTimeout(resolve, 500))
  expect(await town.app.db.delivery.findMany({ where: { status: { in: ['pending', 'sending'] } }, select: { tries: true } })).toHaveLength(
    2,
  )
  town.platform.login()
  await town.connected()
  await town.app.db.delivery.updateMany({ where: { status: 'pending' }, data: { nextTryAt: new Date() } })
  await town.settled()
  expect(
    wang
      .heard()
      .slice(before)
      .map(({ text }) => text),
  ).toEqual(['第一句', '第二句'])
})

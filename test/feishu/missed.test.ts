/** What people wrote while the channel did not run, and no push ever brings, is answered all the same. */
import { afterEach, expect, test } from 'vitest'
import { silentSeconds } from '../../src/services/mail/standings.ts'
import { startTown, type Town } from './town.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

test.each(['ws', 'webhook'] as const)('by %s', async mode => {
  town = await startTown({ mode })
  await town.connected()
  await town.cadre('李干事', 'HBZC', 'officer')
  await town.cadre('周主席', 'HBZC', 'director')
  const wang = town.employee('王师傅')
  await wang.says('你好')
  await wang.hears(/在的/)
  await town.process().stop()
  town.platform.pushes.lose(2)
  await wang.says('我们三车间食堂的饭菜老是馊的，没人管')
  await wang.says('完')
  await town.restart()
  await town.until(async () => wang.heard().some(({ text }) => text.includes('登记好了')))
})

test('status tells when somebody was last heard, so that a way in which brings nothing is seen', async () => {
  town = await startTown()
  await town.connected()
  const account = town.feishu.appId
  expect(await silentSeconds(town.app.db, 'feishu', account)).toBeNull()
  await town.employee('王师傅').says('你好')
  await town.later({ minutes: 10 })
  const seconds = await silentSeconds(town.app.db, 'feishu', account)
  expect(seconds).toBeGreaterThanOrEqual(600)
  expect(seconds).toBeLessThan(660)
})

/** A4: whoever may not do something by typing may not by a button either, on whatever card it stands. */
import { afterEach, expect, test } from 'vitest'
import { sql } from '../../src/db.ts'
import { startTown, type Town } from './town.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

test('others press what an officer was offered, on that card and on one of their own: nothing comes of it, and the officer still may', async () => {
  town = await startTown()
  await town.connected()
  const { platform, app } = town
  const li = await town.cadre('李干事', 'HBZC', 'officer')
  await town.cadre('周主席', 'HBZC', 'director')
  const [wang, sun, stranger] = [town.employee('王师傅'), town.employee('孙师傅'), platform.person('别处的人')]
  await wang.says('我们三车间食堂的饭菜老是馊的，没人管')
  await wang.says('完')
  const { seen } = await li.hears(/食堂/)
  const offered = seen.buttons.map(({ value }) => value as { says: string; in: string })
  const no = /\d{3} ?\d{3} ?\d{3}/.exec(offered.map(({ says }) => says).join())?.[0] ?? ''
  expect(no).not.toBe('')
  const state = () =>
    app.db.$queryRaw(sql`
      SELECT status, version, owner_id, (SELECT count(*)::int FROM ledger_entries) AS entries FROM grievances`)
  const before = await state()

  const group = platform.group('老乡群', [platform.person('群里的人')])
  await group.addBot()
  const says = [
    ...offered.map(value => value.says),
    `认领 ${no}`,
    `查看 ${no}`,
    `报结 ${no} 办好了`,
    `退回 ${no} 不归我`,
    `改级 ${no} 蓝`,
    `指派 孙师傅 ${no}`,
  ]
  for (const words of says)
    for (const who of [sun, stranger])
      for (const [on, place] of [
        [seen.messageId, 'private'],
        [platform.world.add({ chatId: group.chatId, from: null, type: 'interactive', content: '{}' }).messageId, 'group'],
      ] as const) {
        const { answer } = await who.press(on, { tag: 'button', value: { says: words, in: place } })
        expect(answer).toMatchObject({ code: 200 })
      }
  await town.settled()
  expect(await state()).toEqual(before)
  for (const told of [...sun.heard(), ...stranger.heard(), ...group.screen()]) expect(told.text).not.toMatch(/食堂|王师傅/)

  await li.presses('认领')
  await li.hears(/您已认领/)
  expect(await state()).not.toEqual(before)
})

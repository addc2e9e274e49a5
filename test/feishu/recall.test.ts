/** Taking back a post takes back its words and its pictures, before it is registered and after. */
import { afterEach, expect, test } from 'vitest'
import { sql } from '../../src/db.ts'
import * as contents from './platform/contents.ts'
import { startTown, type Town } from './town.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

test('a post with pictures', async () => {
  town = await startTown()
  await town.connected()
  const { app, platform } = town
  await town.cadre('李干事', 'HBZC', 'officer')
  await town.cadre('周主席', 'HBZC', 'director')
  const wang = town.employee('王师傅')
  const picture = () => ({ image: platform.world.keep(Buffer.from('图'), 'a.png', 'image/png').key })
  const standing = async () =>
    (await app.db.$queryRaw<{ type: string }[]>(sql`SELECT type FROM messages WHERE withdrawn_at IS NULL ORDER BY id`)).map(
      ({ type }) => type,
    )

  const first = await wang.sends(contents.post('', [[{ text: '班长骂人骂得很难听' }, picture(), picture()]]))
  expect(await standing()).toEqual(['text', 'image', 'image'])
  await wang.recalls(first.messageId)
  await wang.hears(/没有记/)
  expect(await standing()).toEqual([])

  const second = await wang.sends(contents.post('', [[{ text: '我们三车间食堂的饭菜老是馊的，没人管' }, picture()]]))
  await wang.says('完')
  await wang.hears(/登记好了/)
  await wang.recalls(second.messageId)
  await wang.hears(/回“拿掉”/)
  expect(await standing()).toEqual(['text', 'image'])
  await wang.says('拿掉')
  await wang.hears(/已经.*拿掉了/)
  expect(await standing()).toEqual([])
})

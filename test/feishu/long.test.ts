/** A long story: the card stays one card, and everything is one press away. */
import { afterEach, expect, test } from 'vitest'
import { startTown, type Town } from './town.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

test('six thousand characters: the handler claims, sees how it begins, presses 查看 and reads all of it', async () => {
  town = await startTown()
  await town.connected()
  const li = await town.cadre('李干事', 'HBZC', 'officer')
  const wang = town.employee('王师傅')
  const story = `我们三车间食堂的饭菜老是馊的，没人管。${Array.from({ length: 500 }, (_, at) => `第${at + 1}天又是剩菜。`).join('')}`
  await wang.says(story)
  await wang.says('完')
  await wang.hears(/登记好了/)
  const before = li.heard().length
  await li.presses('认领')
  const { seen } = await li.hears(/您已认领[\s\S]*后面还有 \d+ 个字，点“查看”看全文。/)
  expect(li.heard().slice(before)).toHaveLength(1)
  expect(seen.buttons.map(({ label }) => label)).toEqual(['查看', '报结', '回复'])
  await li.presses('查看')
  const after = li.heard().slice(before + 1)
  expect(after.map(({ type }) => type)).toEqual(['text', 'interactive'])
  const read = after.map(({ text }) => text.replace(/（\d\/\d）\n/, '')).join('')
  expect(read.replaceAll('\n', '')).toContain(story)
  await li.presses('报结', { form: { words: '换了供应商' } })
  await wang.hears(/换了供应商/)
})

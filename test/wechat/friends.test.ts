/** Friend requests. */
import { afterEach, expect, test } from 'vitest'
import { startTown, type Town } from './town.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

test('who names a unit’s code is taken on after a while, belongs to that unit, and reads the notice first', async () => {
  town = await startTown({ friendMs: [300, 600] })
  await town.connected()
  await town.cadre('李干事', 'HBZC', 'officer')
  const wang = town.employee('王师傅', { friend: false })
  const began = Date.now()
  const request = await wang.asksToBeFriends('我是王师傅，hbzc3')
  await town.until(() => request.accepted !== null)
  expect(request.accepted?.getTime()).toBeGreaterThanOrEqual(began + 290)
  await town.until(() => wang.heard().some(({ text }) => /这里是工会群众工作室/.test(text)))
  expect(wang.heard()[0]?.text).toMatch(/三车间/)
  await town.settled()
  expect(wang.heard().find(({ text }) => /工会群众工作室/.test(text))?.text).toMatch(/绑定 \d{4} \d{4} \d{4}/)
  await wang.says('食堂的饭菜老是馊的，没人管')
  await wang.says('完')
  const { said } = await wang.hears(/登记好了/)
  expect(said.text).not.toMatch(/单位还没核实/)
})

test('who names none waits for a person, and the operator is told', async () => {
  town = await startTown({ friendMs: [1, 2] })
  await town.connected()
  const request = await town.employee('陌生人', { friend: false }).asksToBeFriends('你好，加一下')
  await town.until(async () => (await town?.ready())?.warnings.some(line => /1 friend requests/.test(line)) ?? false)
  expect(request.accepted).toBe(null)
})

test('a request outlives the process that heard of it, and so does what waits for a person', async () => {
  town = await startTown({ friendMs: [700, 800] })
  await town.connected()
  await town.cadre('李干事', 'HBZC', 'officer')
  const stranger = await town.employee('陌生人', { friend: false }).asksToBeFriends('你好，加一下')
  const wang = town.employee('王师傅', { friend: false })
  const request = await wang.asksToBeFriends('我是王师傅，hbzc3')
  await town.until(async () => (await town?.ready())?.warnings.some(line => /1 friend requests/.test(line)) ?? false)
  await new Promise(resolve => setTimeout(resolve, 200))
  expect(request.accepted).toBe(null)
  await town.restart()
  await town.connected()
  await town.until(() => request.accepted !== null)
  await town.until(() => wang.heard().some(({ text }) => /这里是工会群众工作室/.test(text)))
  expect(wang.heard().filter(({ text }) => /三车间/.test(text))).toHaveLength(1)
  expect((await town.ready()).warnings).toContainEqual(expect.stringMatching(/1 friend requests/))
  expect(stranger.accepted).toBe(null)
})

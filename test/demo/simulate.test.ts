/** A few simulated weeks: every grievance ends owned, answered or provably late; and what is wrong is seen. */
import { expect, test } from 'vitest'
import { chance } from '../../src/demo/simulate/chance.ts'
import { faultsOf, gini } from '../../src/demo/simulate/verdict.ts'
import { runSimulate } from '../../src/demo/simulate.ts'
import type { World } from '../../src/demo/world.ts'
import { startChat } from '../helpers/chat.ts'

test('months in one studio: nothing lost, hidden or nobody’s; each rate with what it is of', async () => {
  const [said, told]: [string[], string[]] = [[], []]
  const code = await runSimulate(
    ['--studios', '1', '--grievances', '6', '--days', '2'],
    line => void said.push(line),
    line => void told.push(line),
  )
  const last = JSON.parse(said.at(-1) ?? '{}')
  expect(last).toMatchObject({
    registered: 6,
    unowned: 0,
    undated: 0,
    hidden: 0,
    conflicted: 0,
    unswept: 0,
    unhandled: 0,
    brokenLinks: 0,
    misdated: 0,
    ok: true,
  })
  expect(code).toBe(0)
  expect(told.join('\n')).toMatch(/\| 市总工会 \| 6 \| .*\/6\) \|/)
}, 60_000)

test('wrong use says how', async () => {
  const told: string[] = []
  expect(
    await runSimulate(
      ['--studios', 'many'],
      () => {},
      line => void told.push(line),
    ),
  ).toBe(2)
  expect(told.join('\n')).toMatch(/npm run simulate/)
})

test('a load that is spread evenly has no inequality, one that is all one person’s nearly all', () => {
  expect(gini([3, 3, 3])).toBe(0)
  expect(gini([0, 0, 0, 8])).toBe(0.75)
})

test('the same seed is the same year', () => {
  const [a, b] = [chance(7), chance(7)]
  for (let at = 0; at < 50; at++) expect(a.next()).toBe(b.next())
  expect(chance(8).next()).not.toBe(chance(7).next())
})

test('a matter that is nobody’s, that nothing is due of, and whose owner is kept from it, are each found', async () => {
  const chat = await startChat()
  const wang = await chat.employee('王师傅')
  await chat.cadre('周主席', 'HBZC', 'director')
  await wang.says('澡堂的热水坏了好几天了，下班没法洗澡')
  await wang.says('完')
  const world = { app: chat.app } as unknown as World
  const none = { unowned: 0, undated: 0, hidden: 0, conflicted: 0, unswept: 0, unhandled: 0 }
  expect(await faultsOf(world)).toEqual(none)
  const { id, ownerId } = await chat.app.db.grievance.findFirstOrThrow()
  await chat.app.db.grievance.update({ where: { id }, data: { nextDueAt: null } })
  await chat.app.db.exclusion.create({ data: { grievanceId: id, personId: ownerId, reason: 'test' } })
  await chat.app.db.role.deleteMany({ where: { personId: ownerId } })
  await chat.app.db.deadline.updateMany({ where: { grievanceId: id, kind: 'claim' }, data: { firedAt: await chat.app.now() } })
  await chat.app.db.deadline.updateMany({
    where: { grievanceId: id, kind: 'answer' },
    data: { dueAt: new Date((await chat.app.now()).getTime() - 600_000) },
  })
  expect(await faultsOf(world)).toEqual({ ...none, unowned: 1, undated: 1, hidden: 1, conflicted: 1, unswept: 1 })
  await chat.stop()
})

/** Names, departments, people who leave, groups that the bot comes into or is taken out of. */
import { afterEach, expect, test } from 'vitest'
import { transaction } from '../../src/services/context.ts'
import { importPeople } from '../../src/services/people/roster.ts'
import { startTown, type Town } from './town.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

async function workshop() {
  town = await startTown()
  await town.connected()
  const zhou = await town.cadre('周主席', 'HBZC', 'director')
  const li = await town.cadre('李干事', 'HBZC', 'officer')
  return { ...town, zhou, li }
}

test('实名 shows the name that Feishu tells, and a department that can be but one unit spares the question', async () => {
  const { platform, dweller, li, app } = await workshop()
  const wang = dweller(platform.person('王建国', { departments: [platform.department('三车间', platform.department('华北轴承'))] }))
  await wang.says('食堂的饭菜老是馊的，没人管')
  await wang.says('完')
  await wang.says('实名')
  await li.presses('认领')
  await li.presses('查看')
  await li.hears(/王建国.*（实名）/)
  const [unit] = await app.db.$queryRawUnsafe<{ code: string }[]>('SELECT u.code FROM grievances g JOIN units u ON u.id = g.unit_id')
  expect(unit?.code).toBe('HBZC3')
})

test('without the permission people are heard all the same', async () => {
  const { platform, employee, li } = await workshop()
  platform.withheld.add('contact')
  const wang = employee('王建国')
  await wang.says('食堂的饭菜老是馊的，没人管')
  await wang.says('完')
  await wang.hears(/登记好了/)
  await li.hears(/食堂/)
})

test('whoever leaves has no rights from that moment, and what they had in hand gets another owner', async () => {
  const { employee, zhou, li, app } = await workshop()
  const wang = employee('王师傅')
  await wang.says('食堂的饭菜老是馊的，没人管')
  await wang.says('完')
  await li.presses('认领')
  await li.leaves()
  await zhou.hears(/李干事已离职[\s\S]*1 件/)
  const [left] = await app.db.$queryRawUnsafe<{ owner: string; roles: number; entries: number }[]>(`
    SELECT (SELECT name FROM units LIMIT 0) AS owner, (SELECT count(*)::int FROM roles r JOIN people p ON p.id = r.person_id WHERE p.left_at IS NOT NULL) AS roles,
      (SELECT count(*)::int FROM ledger_entries WHERE type = 'cadre-left') AS entries`)
  expect(left).toMatchObject({ roles: 0, entries: 1 })
  await zhou.says('待办')
  await zhou.hears(/三车间食堂|食堂的事/)
  const before = li.heard().length
  await li.says('待办')
  expect(
    li
      .heard()
      .slice(before)
      .map(({ text }) => text)
      .join(),
  ).not.toMatch(/食堂/)
})

test('who is called something else is, wherever we knew them by that name; whoever is not known stays unknown', async () => {
  const { employee, li, app } = await workshop()
  const wang = employee('王建国')
  await wang.says('食堂的饭菜老是馊的，没人管')
  await wang.says('完')
  await wang.says('实名')
  await wang.isCalled('王建军')
  await li.isCalled('李小明')
  await li.presses('认领')
  await wang.hears(/由李小明负责办/)
  await li.presses('查看')
  await li.hears(/王建军.*（实名）/)
  const people = await app.db.person.count()
  await employee('从没来过').isCalled('还是没来过')
  expect(await app.db.person.count()).toBe(people)
  expect(await app.db.ledgerEntry.count({ where: { type: 'name-changed' } })).toBe(2)
})

test('what the union calls somebody on its roster stays, where Feishu called them something else before', async () => {
  const { platform, dweller, app, accountId, employee } = await workshop()
  const li = platform.person('向阳花')
  const row = { name: '李向阳', phone: '', unit: 'HBZC', roles: ['officer' as const], ids: { feishu: li.openId } }
  await transaction(app.deps, ctx => importPeople(ctx, [row], async () => accountId, 'demo'))
  await dweller(li).isCalled('太阳花')
  const wang = employee('王师傅')
  await wang.says('食堂的饭菜老是馊的，没人管')
  await wang.says('完')
  await dweller(li).presses('认领')
  await wang.hears(/由李向阳负责办/)
  expect(await app.db.ledgerEntry.count({ where: { type: 'name-changed' } })).toBe(0)
})

test('a group serves its unit until the bot is taken out; the director and whoever runs the software hear of it', async () => {
  const { platform, zhou, li, cadre, settled, app } = await workshop()
  const he = await cadre('何工', 'BD', 'admin')
  const other = await cadre('一车间管理员', 'HBZC1', 'admin')
  const leaders = platform.group('领导群', [zhou, li])
  await leaders.addBot()
  await settled()
  expect(leaders.screen().at(-1)?.text).toMatch(/我是连心桥.*设为领导群/)
  await zhou.says('设为领导群', { in: leaders.chatId, mentionsBot: true })
  expect(leaders.screen().at(-1)?.text).toMatch(/本群设为华北轴承的领导群/)
  await leaders.rename('领导班子')
  await leaders.removeBot()
  await settled()
  await zhou.hears(/领导群把我移出去了/)
  await he.hears(/领导群把我移出去了/)
  expect(
    li
      .heard()
      .concat(other.heard())
      .some(({ text }) => /移出去了/.test(text)),
  ).toBe(false)
  expect(await app.db.group.count()).toBe(0)
  expect(await app.db.ledgerEntry.count({ where: { type: 'group-unbound' } })).toBe(1)
})

test('a group with people of other enterprises is refused', async () => {
  const { platform, zhou, li, settled, app } = await workshop()
  const mixed = platform.group('项目群', [zhou, li], { external: true })
  await mixed.addBot()
  await settled()
  expect(mixed.screen().at(-1)?.text).toMatch(/有外单位的人/)
  await zhou.says('设为领导群', { in: mixed.chatId, mentionsBot: true })
  expect(mixed.screen().at(-1)?.text).toMatch(/有外单位的人/)
  expect(await app.db.group.count()).toBe(0)
})

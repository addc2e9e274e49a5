/** 绑定, groups and duty. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '../../src/db.ts'
import { transaction } from '../../src/services/context.ts'
import { makeCode } from '../../src/services/people/binding.ts'
import { importPeople } from '../../src/services/people/roster.ts'
import { type Chat, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let li: Talker, zhou: Talker, sun: Talker

beforeAll(async () => {
  chat = await startChat()
  li = await chat.cadre('李明', 'HBZC', 'officer')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor')
})
afterAll(() => chat.stop())

const codeFor = (name: string, phone: string) =>
  transaction(chat.app.deps, async ctx => {
    await importPeople(ctx, [{ name, phone, unit: 'HBZC', roles: ['officer'], ids: {} }], async () => chat.accountId, 'demo')
    const person = await ctx.tx.person.findFirstOrThrow({ where: { phoneIdx: Uint8Array.from(ctx.keys.blindIndex('phone', phone)) } })
    return makeCode(ctx, person.id)
  })

test('绑定: once, with the right code, told what one is', async () => {
  const code = await codeFor('新干事', '13911110001')
  const phone = chat.stranger('手机')
  await phone.says('绑定')
  await phone.hears(/这样发：绑定 123456/)
  await phone.says('绑定 11111111')
  await phone.hears(/绑定码不对或已过期。请找管理员要新的/)
  await phone.says(`绑定 ${code.slice(0, 4)} ${code.slice(4)}`)
  await phone.hears(/新干事，绑定好了。您的身份：华北轴承工作人员/)
  await phone.says('待办')
  await phone.hears(/您手上没有在办的事/)
  const other = chat.stranger('别人')
  await other.says(`绑定 ${code}`)
  await other.hears(/绑定码不对或已过期/)
  const entries = await chat.app.db.$queryRaw<{ type: string; actor: string; named: boolean }[]>(
    sql`SELECT type, actor, actor_id IS NOT NULL AS named FROM ledger_entries WHERE type IN ('bind-code-made', 'account-bound') ORDER BY id`,
  )
  expect(entries).toEqual([
    { type: 'bind-code-made', actor: 'system', named: false },
    { type: 'account-bound', actor: 'cadre', named: true },
  ])
})

test('绑定: ten wrong codes, and even the right one waits', async () => {
  const code = await codeFor('慢干事', '13911110002')
  const thief = chat.stranger('小偷')
  for (let at = 0; at < 10; at++) await thief.says(`绑定 ${10_000_000 + at}`)
  await thief.says(`绑定 ${code}`)
  await thief.hears(/试错的次数太多了，请一小时后再试/)
  await chat.later({ minutes: 61 })
  await thief.says(`绑定 ${code}`)
  await thief.hears(/慢干事，绑定好了/)
})

test('绑定 an account of somebody else leaves their matters with them', async () => {
  const wang = await chat.employee('王师傅')
  await wang.says('澡堂的热水坏了好几天了，下班没法洗澡')
  await wang.says('完')
  await wang.hears(/登记好了/)
  const [{ personId } = { personId: null }] = await chat.app.db.grievance.findMany({ orderBy: { registeredAt: 'desc' } })
  await wang.says(`绑定 ${await codeFor('借机干事', '13911110003')}`)
  await wang.hears(/绑定好了/)
  expect((await chat.app.db.grievance.findMany({ orderBy: { registeredAt: 'desc' } }))[0]?.personId).toBe(personId)
})

test('a group is set in the group, by who may, for their unit; the last one holds', async () => {
  await zhou.says('设为领导群')
  await zhou.hears(/请在要设置的群里说这句话/)
  await li.saysIn('a', '设为工作群')
  await chat.group('a').hears(/“设为工作群”要由工作室主任、上级工会来说/)
  await zhou.saysIn('a', '@连心桥 设为工作群')
  await chat.group('a').hears(/本群设为华北轴承的工作群/)
  await zhou.saysIn('b', '设为值班群')
  await chat.group('b').hears(/值班群/)
  await zhou.saysIn('a', '设为领导群')
  await sun.saysIn('c', '设为领导群')
  await chat.group('c').hears(/本群设为保定市总工会的领导群/)
  const groups = await chat.app.db.group.findMany({ orderBy: { purpose: 'asc' } })
  expect(groups.map(({ purpose }) => purpose)).toEqual(['duty', 'leaders', 'leaders'])
  await zhou.saysIn('d', '设为领导群')
  expect(await chat.app.db.group.count()).toBe(3)
})

test('whoever holds two units says which', async () => {
  const two = await chat.cadre('双主席', 'HBZC1', 'director')
  await transaction(chat.app.deps, ctx =>
    importPeople(
      ctx,
      [{ name: '双主席', phone: '', unit: 'HBZCD', roles: ['director'], ids: { sandbox: two.id } }],
      async () => chat.accountId,
      'demo',
    ),
  )
  await two.saysIn('e', '设为工作群')
  await chat.group('e').hears(/您在几个单位任职：.*请写明是哪个。这样发：设为工作群 /)
  await two.saysIn('e', '设为工作群 东厂区')
  await chat.group('e').hears(/本群设为东厂区的工作群/)
})

test('in groups the bot keeps quiet: no matter is shown, small talk is nobody’s', async () => {
  const before = chat.group('a').screen().length
  await zhou.saysIn('a', '今天开会别忘了')
  await zhou.saysIn('a', '收到')
  expect(chat.group('a').screen()).toHaveLength(before)
  await zhou.saysIn('a', '待办')
  expect(chat.group('a').screen().at(-1)).toMatch(/私聊/)
})

test('值班: read, refused with an example, used for who answers', async () => {
  await zhou.says('值班 值班组 李明 11-23 08:30 11-24 08:30')
  await zhou.hears(/已排班：李明，值班组，11月23日 08:30 至 11月24日 08:30/)
  for (const words of [
    '值班',
    '值班 李明',
    '值班 值班组 李明 11-24 08:30 11-23 08:30',
    '值班 值班组 李明 13-45 08:30 13-46 08:30',
    '值班 值班组 李明 11-20 08:30 11-21 08:30',
  ]) {
    await zhou.says(words)
    await zhou.hears(/这样发：值班 值班组 李明/)
  }
  await zhou.says('值班 值班组 没这人 11月25日 8点 11月26日 8点')
  await zhou.hears(/没找到“没这人”/)
  await li.says('值班 值班组 李明 11-23 08:30 11-24 08:30')
  await li.hears(/“值班”要由工作室主任、上级工会来说/)
})

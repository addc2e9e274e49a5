/** Provable: signed roots, the day's balance, and a receipt that the employee can check. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '../../src/services/context.ts'
import { balanceOf, balances } from '../../src/services/ledger/balance.ts'
import { seal, verify } from '../../src/services/ledger/ledger.ts'
import { heard, signHead, witness } from '../../src/services/ledger/witness.ts'
import { type Chat, digits, startChat, type Talker } from '../helpers/chat.ts'

const file = path.join(mkdtempSync(path.join(tmpdir(), 'lianxinqiao-witness-')), 'roots.jsonl')
let chat: Chat
let wang: Talker, zhou: Talker, sun: Talker

async function sealed(): Promise<void> {
  while ((await seal(chat.app.deps)) > 0);
}

/** As whoever owns the database: without the triggers. */
async function forge(query: string): Promise<void> {
  const client = new pg.Client({ connectionString: chat.database.ownerUrl })
  await client.connect()
  await client.query(`SET session_replication_role = replica; ${query}`)
  await client.end()
}

beforeAll(async () => {
  chat = await startChat()
  wang = await chat.employee('王师傅')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  sun = await chat.cadre('孙部长', 'BD', 'supervisor')
  await zhou.saysIn('leaders', '设为领导群')
})
afterAll(() => chat.stop())

let no: string

test('an employee checks the receipt, and finds it under a signed root', async () => {
  await wang.says('澡堂的热水坏了好几天了，下班没法洗澡')
  await wang.says('完')
  no = digits(await wang.hears(/登记好了.*编号 (\d{3} \d{3} \d{3})/))
  await sealed()
  await wang.says(`核验 ${no}`)
  await wang.hears(/核验通过.*\n签名的根值稍后就有/)
  expect(await witness(chat.app.deps, file)).toBe(1)
  expect(await witness(chat.app.deps, file)).toBe(0)
  await wang.says('核验')
  await wang.hears(/核验通过[\s\S]*根值 [0-9a-f]{16}/)
  expect(await heard(chat.app.deps, file)).toEqual({ roots: 1, contradicted: [], unreadable: 0 })
})

test('somebody else cannot', async () => {
  const li = await chat.employee('李师傅')
  await li.says(`核验 ${no}`)
  await li.hears(/没有这个编号/)
})

test('the day’s balance goes to the leaders’ group by itself, with the root', async () => {
  await chat.later({ seconds: 1 })
  await chat.until('2026-11-23', '17:31')
  const group = chat.group('leaders')
  await group.hears(
    /台账日清】11月23日 华北轴承\n累计收到 1，转入 0；在办 1，办结 0，转引导 0，撤回 0，转出 0。\n两边对得上。\n台账第 \d+ 条，根值 [0-9a-f]{16}/,
  )
  await group.hearsNothingOf(/台账日清/)
  await sealed()
  await chat.until('2026-11-24', '09:00')
  await chat.until('2026-11-24', '17:31')
  await group.hears(/台账日清】11月24日/)
})

test('a root that the balance signed goes to the witness as well', async () => {
  await sealed()
  await transaction(chat.app.deps, async ctx => void (await signHead(ctx)))
  const before = (await heard(chat.app.deps, file)).roots
  expect(await witness(chat.app.deps, file)).toBe(1)
  expect(await witness(chat.app.deps, file)).toBe(0)
  expect(await heard(chat.app.deps, file)).toEqual({ roots: before + 1, contradicted: [], unreadable: 0 })
})

test('a matter that moves up is out here and in there; both sides still balance', async () => {
  await zhou.says(`转办 ${no} 保定市总工会`)
  const { studio, city } = await transaction(chat.app.deps, async ctx => {
    const unit = async (code: string) => (await ctx.tx.unit.findUniqueOrThrow({ where: { code }, select: { id: true } })).id
    return { studio: await balanceOf(ctx, await unit('HBZC')), city: await balanceOf(ctx, await unit('BD')) }
  })
  expect(studio).toMatchObject({ received: 1, movedOut: 1, open: 0 })
  expect(balances(studio)).toBe(true)
  expect(city).toMatchObject({ received: 1, open: 1 })
  expect(balances(city)).toBe(true)
})

test('a grievance made to vanish no longer balances', async () => {
  const gone = await wang.brings('食堂的菜最近又贵又难吃，能不能改善一下')
  await forge(`DELETE FROM grievances WHERE no = '${gone}'`)
  await chat.until('2026-11-25', '17:31')
  await chat.group('leaders').hears(/台账日清】11月25日[\s\S]*对不上/)
})

test('two who sign the same head at once sign the same root', async () => {
  await wang.brings('更衣室的灯坏了半个月')
  await sealed()
  const roots = await Promise.all(Array.from({ length: 4 }, () => transaction(chat.app.deps, signHead)))
  expect(new Set(roots.map(signed => signed?.root.signature)).size).toBe(1)
  expect(roots.filter(signed => signed?.isNew)).toHaveLength(1)
})

test('an altered registration fails the check, and the superior hears of it', async () => {
  const altered = await wang.brings('班车老是晚点，天天迟到扣钱')
  await sealed()
  await forge(
    `UPDATE ledger_entries SET at = at - interval '3 days' WHERE type = 'register' AND grievance_id = (SELECT id FROM grievances WHERE no = '${altered}')`,
  )
  await wang.says(`核验 ${altered}`)
  await wang.hears(/对不上.*已经告诉上级工会/)
  await sun.hears(/台账异常/)
})

test('a chain rewritten from the start is whole in itself, and contradicts the witness', async () => {
  await sealed()
  await witness(chat.app.deps, file)
  await forge('INSERT INTO ledger_unsealed SELECT entry_id FROM ledger_chain; DELETE FROM ledger_chain')
  await sealed()
  expect((await verify(chat.app.deps)).broken).toEqual([])
  const testimony = await heard(chat.app.deps, file)
  expect(testimony.contradicted.length).toBeGreaterThan(0)
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"seq":"\d+"/, '"seq":"1"'))
  expect((await heard(chat.app.deps, file)).unreadable).toBe(1)
})

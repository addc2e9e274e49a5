/** The second try of a follow-up goes another way: another chat of theirs, else somebody who did not handle the matter telephones. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transaction } from '../../src/services/context.ts'
import { ensureAccount } from '../../src/services/mail/accounts.ts'
import { addIdentity } from '../../src/services/people/people.ts'
import { type Chat, startChat, type Talker } from '../helpers/chat.ts'

let chat: Chat
let li: Talker, zhou: Talker, zheng: Talker
let count = 0

beforeAll(async () => {
  chat = await startChat()
  li = await chat.cadre('李干事', 'HBZC', 'officer')
  zhou = await chat.cadre('周主席', 'HBZC', 'director')
  zheng = await chat.cadre('郑厂长', 'HBZC', 'leader')
  await chat.cadre('孙部长', 'BD', 'supervisor', 'designated')
})
afterAll(() => chat.stop())

const row = (no: string) => chat.app.db.grievance.findUniqueOrThrow({ where: { no } })
const entries = async (no: string, type: string) => chat.app.db.ledgerEntry.count({ where: { grievanceId: (await row(no)).id, type } })

async function answered(words: readonly string[] = []): Promise<[Talker, string]> {
  const wang = await chat.employee(`王师傅${++count}`)
  const no = await wang.brings('澡堂的热水坏了好几天了')
  for (const one of words) await wang.says(one)
  await li.says(`认领 ${no}`)
  await li.says(`报结 ${no} 已经修好了`)
  await wang.hears(/答复：/)
  return [wang, no]
}

/** Lets days go by until somebody hears it. */
async function until(who: Talker, pattern: RegExp): Promise<void> {
  for (let day = 0; day < 12 && !who.screen().some(text => pattern.test(text)); day++) await chat.later({ days: 1 })
  await who.hears(pattern)
}

test('who shows their name is telephoned by somebody else than the handler, who writes down what they say', async () => {
  const [wang, no] = await answered(['实名'])
  await until(wang, /周主席委托回访/)
  await until(zhou, new RegExp(`请您打个电话回访[\\s\\S]*王师傅${count} 139[\\s\\S]*李干事答复过“澡堂的事”[\\s\\S]*回访 ${no} 1 1`))
  await wang.hearsNothingOf(/再问一句/)
  await li.says(`回访 ${no} 1 1`)
  await li.hears(/没有这个编号/)
  await zhou.says(`回访 ${no} 挺好的`)
  await zhou.hears(/没看懂。这样发：回访/)
  await zhou.says(`回访 ${no} 没打通`)
  await zhou.hears(/电话没打通/)
  await zhou.quotes(/请您打个电话回访/, '回访 1 2')
  await zhou.hears(/记下了：编号 .* 解决了，基本满意。也发给职工核对了/)
  await wang.hears(/周主席打电话问过您，替您记的是：解决了，基本满意（编号 .*）。记得不对，或者又出问题，回“重办/)
  expect(await row(no)).toMatchObject({ status: 'closed', solved: 1, satisfied: 2 })
  expect([await entries(no, 'phone-asked'), await entries(no, 'phone-missed'), await entries(no, 'phone-rated')]).toEqual([1, 1, 1])
  await zhou.says(`回访 ${no} 3 3`)
  await zhou.hears(/现在是“已办结”，不能评价/)
  await zhou.says('回访 3 3')
  await zhou.hears(/没有请您打的回访电话/)
})

test('said on the telephone that it is not solved, it goes one level up like any rating; nobody reached, it ends unrated', async () => {
  const [wang, no] = await answered(['实名'])
  await until(zhou, new RegExp(`请您打个电话回访[\\s\\S]*回访 ${no} 1 1`))
  await zhou.says('回访 没解决，不满意')
  await wang.hears(/替您记的是：没解决，不满意.*由上一级的.*重新办/)
  expect(await row(no)).toMatchObject({ round: 2, status: 'registered' })
  const [ma, second] = await answered(['实名'])
  await until(zhou, new RegExp(`请您打个电话回访[\\s\\S]*回访 ${second} 1 1`))
  await zhou.says(`回访 ${second} 没人接`)
  await until(ma, /先按“未评价”结案/)
  expect(await row(second)).toMatchObject({ status: 'closed', solved: null, satisfied: null })
})

test('whoever must not know of it since is not told whom to call, and reads no number', async () => {
  const [, no] = await answered(['实名'])
  await until(zhou, new RegExp(`请您打个电话回访[\\s\\S]*回访 ${no} 1 1`))
  const { id, personId } = await row(no)
  const boss = await chat.app.db.delivery.findFirstOrThrow({ where: { grievanceId: id, purpose: 'phone-task' } })
  await chat.app.db.exclusion.create({ data: { grievanceId: id, personId: boss.personId ?? '', reason: 'test' } })
  await zhou.says(`回访 ${no} 1 1`)
  await zhou.hears(/没有这个编号/)
  expect(personId).not.toBeNull()
  expect(await row(no)).toMatchObject({ status: 'answered' })
})

test('保密 keeps its promise: nobody gets name or number, the same chat is asked in the evening', async () => {
  const [wang, no] = await answered()
  await until(wang, /再问一句/)
  for (const one of [zhou, zheng, li]) await one.hearsNothingOf(new RegExp(`请您打个电话回访.*${no}`))
  expect(await entries(no, 'phone-asked')).toBe(0)
})

test('another chat of theirs comes before the telephone', async () => {
  const [wang, no] = await answered(['实名'])
  const { personId } = await row(no)
  const other = await ensureAccount(chat.app.deps, 'sandbox', 'second')
  await transaction(chat.app.deps, ctx => addIdentity(ctx, other, 'wang-elsewhere', personId ?? ''))
  const elsewhere = chat.talker('wang-elsewhere', '王师傅')
  await until(elsewhere, /再问一句：周主席委托回访/)
  await wang.hearsNothingOf(/再问一句/)
  expect(await entries(no, 'phone-asked')).toBe(0)
  await wang.says(`评价 ${no} 1 1`)
  await wang.hears(/办结了/)
})

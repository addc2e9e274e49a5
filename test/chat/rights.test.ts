/** Rights that are lost, numbers that are guessed, claims at once; every command × role × place: test/faults/rights.test.ts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeNumber } from '../../src/domain/number.ts'
import { transaction } from '../../src/services/context.ts'
import { importPeople, type UnitRow } from '../../src/services/people/roster.ts'
import { type Chat, digits, startChat, type Talker } from '../helpers/chat.ts'

const unit = (code: string, name: string, parent: string, kind: UnitRow['kind']): UnitRow => ({
  code,
  name,
  parent,
  kind,
  employees: 90,
  province: '',
  nature: '',
})
const UNITS = [
  unit('CITY', '保定市总工会', '', 'federation'),
  unit('COUNTY', '竞秀区总工会', 'CITY', 'federation'),
  unit('ENT', '华北轴承', 'COUNTY', 'enterprise'),
  unit('SHOP', '三车间', 'ENT', 'department'),
  unit('TEAM', '三车间磨工班', 'SHOP', 'department'),
  unit('OTHER', '红旗电机', 'COUNTY', 'enterprise'),
]

let chat: Chat
let wang: Talker

beforeAll(async () => {
  chat = await startChat({ units: UNITS })
  await chat.cadre('丁主席', 'ENT', 'director')
  await chat.cadre('戊干事', 'ENT', 'officer')
  await chat.cadre('己部长', 'COUNTY', 'supervisor', 'designated')
})
afterAll(() => chat.stop())

const STORY = '澡堂的热水坏了好几天了，下班没法洗澡'
async function brings(): Promise<{ no: string; id: string }> {
  wang = await chat.employee('王师傅', 'SHOP')
  await wang.says(STORY)
  await wang.says('完')
  const no = digits(await wang.hears(/登记好了.*编号 (\d{3} \d{3} \d{3})/))
  return chat.app.db.grievance.findUniqueOrThrow({ where: { no }, select: { no: true, id: true } })
}

/** Everybody says it at the same moment; each waits for nothing. */
async function atOnce(said: readonly (readonly [Talker, string])[]): Promise<void> {
  await Promise.all(
    said.map(([{ id, name }, text]) => chat.channel.push({ id, name }, { id, type: 'private', name: '' }, { type: 'text', text })),
  )
  await chat.settled()
}

describe('A5', () => {
  test('a revoked owner keeps nothing, and the matter goes on with somebody else', async () => {
    const { no, id } = await brings()
    const who = await chat.cadre('壬干事', 'ENT', 'officer')
    await who.says(`认领 ${no}`)
    await who.hears(/您已认领/)
    await transaction(chat.app.deps, ctx =>
      importPeople(
        ctx,
        [{ name: who.name, phone: '', unit: 'ENT', roles: ['employee'], ids: { sandbox: who.id } }],
        async () => chat.accountId,
        'demo',
      ),
    )
    await who.says(`回复 ${no} 再见`)
    await who.hears(/工作人员用的口令/)
    await wang.hears(/现在由(?!壬干事).*负责/)
    expect(await chat.app.db.grievance.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: 'assigned' })
  })
})

describe('A6', () => {
  test('whoever is locked still works through lists and quotations', async () => {
    const { no } = await brings()
    const clumsy = await chat.cadre('癸干事', 'ENT', 'officer')
    await clumsy.says('待办')
    for (let at = 0; at < 11; at++) await clumsy.says(`查看 ${makeNumber(Math.random)}`)
    await clumsy.hears(/试错的次数太多了/)
    await clumsy.says(`查看 ${no}`)
    await clumsy.hears(/试错的次数太多了/)
    await clumsy.says('认领 1')
    await clumsy.hears(/您已认领/)
  })
})

describe('O1', () => {
  const ROUNDS = Number(process.env['CLAIM_ROUNDS'] ?? 2)

  test(
    `100 claims at once × ${ROUNDS}: one winner, one entry, the others told who`,
    async () => {
      const many: Talker[] = []
      for (let at = 0; at < 100; at++) many.push(await chat.cadre(`争${at}`, 'ENT', 'officer'))
      for (let round = 0; round < ROUNDS; round++) {
        const { no, id } = await brings()
        await atOnce(many.map(one => [one, `认领 ${no}`] as const))
        const last = many.map(one => one.screen().at(-1) ?? '')
        expect(last.filter(text => text.startsWith('您已认领'))).toHaveLength(1)
        expect(last.filter(text => !/^您已认领|慢了一步|没有这个编号，或者不归您看/.test(text))).toEqual([])
        expect(await chat.app.db.ledgerEntry.count({ where: { grievanceId: id, type: 'claim' } })).toBe(1)
        await chat.app.db.miss.deleteMany()
      }
    },
    60_000 + ROUNDS * 30_000,
  )
})

/** A login that gives everybody another id: nobody is taken for somebody else, what was for them is held, and by their code they are found again. */
import { afterEach, expect, test } from 'vitest'
import { transaction } from '../../src/services/context.ts'
import { sendAll } from '../../src/services/mail/letters.ts'
import { makeCode } from '../../src/services/people/binding.ts'
import { startTown, type Town } from './town.ts'

let town: Town | undefined
afterEach(async () => {
  await town?.stop()
  town = undefined
})

const codeIn = (texts: readonly string[]): string =>
  texts.map(text => /绑定 (\d{4} \d{4} \d{4})/.exec(text)?.[1]).findLast(code => code !== undefined) ?? ''

test('100 people whose ids were dealt anew: none gets what was for another, and all get theirs once they have sent their code', {
  timeout: 180_000,
}, async () => {
  town = await startTown()
  const here = town
  await here.connected()
  const people = Array.from({ length: 100 }, (_, at) => here.employee(`职工${at}`))
  for (const { tell } of people) await tell('我的单位 华北轴承三车间')
  await here.until(async () => (await here.app.db.identity.count()) === 100, 60_000)
  await here.settled()
  const identities = await here.app.db.identity.findMany({ select: { personId: true } })
  expect(identities).toHaveLength(100)
  const codes = people.map(person => codeIn(person.heard().map(({ text }) => text)))
  expect(new Set(codes).size).toBe(100)
  const named = await transaction(here.app.deps, async ctx =>
    Promise.all(
      identities.map(async ({ personId }) => {
        const row = await ctx.tx.person.findUniqueOrThrow({ where: { id: personId } })
        return { personId, name: ctx.keys.open({ table: 'people', column: 'name_enc', row: personId }, row.nameEnc) }
      }),
    ),
  )
  // the worst that a puppet can do: the same ids, for other people
  await here.platform.relogin('dealt')
  await here.connected()
  await transaction(here.app.deps, ctx =>
    sendAll(
      ctx,
      named.map(({ personId, name }) => ({ to: { personId }, message: { text: `这是给${name}的` }, meta: { purpose: 'reply' } })),
    ),
  )
  here.app.relay.nudge()
  await new Promise(resolve => setTimeout(resolve, 1_500))
  const got = () =>
    people.map(person =>
      person
        .heard()
        .map(({ text }) => text)
        .filter(text => text.startsWith('这是给')),
    )
  expect(got().flat()).toEqual([])
  // somebody who bears another's former id now is nobody yet
  await people[0]?.tell('进度')
  await here.until(() => people[0]?.heard().some(({ text }) => /暂时认不出您/.test(text)) ?? false)
  for (const [at, { tell }] of people.entries()) await tell(`绑定 ${codes[at]}`)
  await here.until(async () => {
    await here.app.catchUp()
    return got().flat().length === 100
  }, 90_000)
  await here.settled()
  expect(got()).toEqual(people.map(({ name }) => [`这是给${name}的`]))
})

test('an employee who comes back by the code has the matter, and hears the answer that was held', async () => {
  town = await startTown()
  await town.connected()
  const li = await town.cadre('李干事', 'HBZC', 'officer')
  const wang = town.employee('王师傅')
  await wang.says('我的单位 华北轴承三车间')
  await wang.says('三车间食堂的饭菜老是馊的，没人管')
  await wang.says('完')
  const code = codeIn(wang.heard().map(({ text }) => text))
  await li.says('1')
  await li.hears(/您已认领/)
  const cadreCode = await transaction(town.app.deps, async ctx => {
    const { ownerId } = await ctx.tx.grievance.findFirstOrThrow()
    return makeCode(ctx, ownerId)
  })
  await town.platform.relogin()
  await town.connected()
  await town.until(async () => (await town?.ready())?.warnings.some(line => /gave everybody in WeChat another id/.test(line)) ?? false)
  await li.says(`绑定 ${cadreCode}`)
  await li.hears(/绑定好了/)
  const { no } = await town.app.db.grievance.findFirstOrThrow()
  await li.tell(`报结 ${no} 已换了供应商`)
  await town.until(async () => (await town?.app.db.delivery.count({ where: { purpose: 'answer' } })) === 1)
  expect(wang.heard().some(({ text }) => /换了供应商/.test(text))).toBe(false)
  await wang.says(`绑定 ${code}`)
  await wang.hears(/接上了/)
  await wang.hears(/换了供应商/)
  await wang.says('进度')
  await wang.hears(new RegExp(no.replace(/(\d{3})(?=\d)/g, '$1 ')))
  await li.hears(/已送达职工/)
})

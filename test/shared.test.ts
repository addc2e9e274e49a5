/** Work of several chats in one transaction: what one of them breaks is broken for nobody else. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '../src/db.ts'
import { UserError } from '../src/errors.ts'
import { type Context, claimFor, mustBeAlone, savepoint, together } from '../src/services/context.ts'
import { verify } from '../src/services/ledger/ledger.ts'
import { sharedTransaction } from '../src/services/shared.ts'
import { type Chat, startChat, type Talker } from './helpers/chat.ts'

let chat: Chat
beforeAll(async () => {
  chat = await startChat()
})
afterAll(() => chat.stop())
beforeEach(async () => void (await chat.app.db.setting.deleteMany({ where: { key: { startsWith: 'w-' } } })))

const write = (ctx: Context, key: string): Promise<number> =>
  ctx.tx.$executeRaw(sql`INSERT INTO settings (key, value) VALUES (${key}, pg_current_xact_id()::text)`)

/** Each of them by one call, all at once. */
const share = <T>(works: readonly ((ctx: Context) => Promise<T>)[]): Promise<PromiseSettledResult<T>[]> =>
  Promise.allSettled(works.map(work => sharedTransaction(chat.app.deps, work)))

/** Who wrote, and in how many transactions. */
async function written(): Promise<{ keys: string[]; transactions: number }> {
  const rows = await chat.app.db.setting.findMany({ where: { key: { startsWith: 'w-' } }, orderBy: { key: 'asc' } })
  return { keys: rows.map(({ key }) => key), transactions: new Set(rows.map(({ value }) => value)).size }
}

const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `w-${String(i).padStart(2, '0')}`)

test('what comes at once is committed at once, and everybody gets their own answer', async () => {
  const ends = await share(names(10).map(name => async ctx => `${await write(ctx, name)} ${name}`))
  expect(ends).toEqual(names(10).map(name => ({ status: 'fulfilled', value: `1 ${name}` })))
  expect(await written()).toEqual({ keys: names(10), transactions: 1 })
})

test.each<[string, (ctx: Context, name: string) => Promise<unknown>]>([
  [
    'throws',
    async () => {
      throw new TypeError('no')
    },
  ],
  ['has a statement refused', ctx => ctx.tx.$executeRaw(sql`INSERT INTO settings (key, value) VALUES ('w-x', NULL)`)],
  [
    'has one refused that it never waited for',
    async ctx => {
      ctx.tx.$executeRaw(sql`INSERT INTO settings (key, value) VALUES ('w-x', NULL)`).catch(() => {})
      await ctx.tx.$executeRaw(sql`SELECT 1`)
    },
  ],
])('one that %s is undone alone', async (_, fails) => {
  const ends = await share(
    names(6).map((name, at) => async (ctx: Context): Promise<unknown> => {
      const writes = write(ctx, name)
      if (at === 3) await fails(ctx, name)
      return writes
    }),
  )
  expect(ends.map(({ status }) => status)).toEqual(names(6).map((_name, at) => (at === 3 ? 'rejected' : 'fulfilled')))
  expect((await written()).keys).toEqual(names(6).filter((_name, at) => at !== 3))
})

test('whoever must be alone, and whoever comes second to what another has taken, has a transaction of their own', async () => {
  const ends = await share(
    names(6).map((name, at) => async ctx => {
      if (at === 1) mustBeAlone(ctx, 'for the test')
      if (at === 2 || at === 4) claimFor(ctx, 'the same')
      return write(ctx, name)
    }),
  )
  expect(ends.every(({ status }) => status === 'fulfilled')).toBe(true)
  expect(await written()).toEqual({ keys: names(6), transactions: 3 })
})

test('a step that is refused undoes what it wrote, and only that', async () => {
  await share(
    names(4).map((name, at) => async ctx => {
      await write(ctx, name)
      const step = savepoint(ctx, async () => {
        await write(ctx, `${name}-step`)
        if (at === 2) throw new UserError('noSuchNumber', {})
      })
      await step.catch(error => {
        if (!(error instanceof UserError)) throw error
      })
    }),
  )
  expect((await written()).keys).toEqual(['w-00', 'w-00-step', 'w-01', 'w-01-step', 'w-02', 'w-03', 'w-03-step'])
})

test('somebody who waits for a lock holds up those who are with them, and who comes later goes on', async () => {
  const order: string[] = []
  let release = () => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  const key = sql`SELECT pg_advisory_xact_lock(4711)`
  let locked = () => {}
  const isLocked = new Promise<void>(resolve => {
    locked = resolve
  })
  const holder = chat.app.db.$transaction(async tx => {
    await tx.$executeRaw(key)
    locked()
    await held
  })
  await isLocked
  const waiting = sharedTransaction(chat.app.deps, async ctx => void (await ctx.tx.$executeRaw(key))).then(() => order.push('waited'))
  await new Promise(resolve => setTimeout(resolve, 50))
  await sharedTransaction(chat.app.deps, async ctx => void (await write(ctx, 'w-later')))
  order.push('later')
  release()
  await Promise.all([waiting, holder])
  expect(order).toEqual(['later', 'waited'])
})

test('calls of several chats are made as one', async () => {
  const asked: number[] = []
  const ends = await share(
    names(5).map(
      name => ctx =>
        together(ctx, 'test', async (items: readonly string[]) => {
          asked.push(items.length)
          return items.map(item => `of ${item}`)
        })(name),
    ),
  )
  expect(ends.map(end => (end.status === 'fulfilled' ? end.value : end.reason))).toEqual(names(5).map(name => `of ${name}`))
  expect(asked).toEqual([5])
})

test('forty people write at once, one of them in danger, and two cadres want the same matter: each is answered as if they were alone', async () => {
  const [officer, director] = [await chat.cadre('李干事', 'HBZC', 'officer'), await chat.cadre('周主席', 'HBZC', 'director')]
  const people: Talker[] = []
  for (let i = 0; i < 40; i++) people.push(await chat.employee(`师傅${i}`))
  await Promise.all(people.map((one, i) => one.says(i === 7 ? '我被机器压住了，手出血了快来人' : `${i} 号宿舍的热水器坏了一个星期没人修`)))
  await Promise.all(people.map((one, i) => (i === 7 ? one.hears(/120/) : one.says('完'))))
  const numbers = await Promise.all(
    people.filter((_, i) => i !== 7).map(async one => (await one.hears(/登记好了.*编号 (\d{3} \d{3} \d{3})/))[1] ?? ''),
  )
  expect(new Set(numbers).size).toBe(39)
  await Promise.all(people.map(one => one.hearsNothingOf(/登记好了/)))
  await Promise.all([
    officer.says(`认领 ${numbers[0]}`),
    director.says(`认领 ${numbers[0]}`),
    officer.says('认领 999 999 999'),
    ...people.filter((_, i) => i > 30).map((one, i) => one.says(i % 2 === 0 ? '评价 999 999 999 1 1' : '大概什么时候能来修')),
  ])
  const heard = [...officer.screen(), ...director.screen()]
  expect(heard.filter(text => text.includes('您已认领'))).toHaveLength(1)
  expect(await verify(chat.app.deps)).toMatchObject({ broken: [], unchained: 0 })
})

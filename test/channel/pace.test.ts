/** One count for all processes, in Redis and in PostgreSQL alike. */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDb } from '../../src/db.ts'
import { makePace, type SharedPace } from '../../src/jobs/pace.ts'
import { openKeys, parseKeyRing } from '../../src/keys.ts'
import { freshDatabase, redisForTests, type TestDatabase } from '../helpers/servers.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
const redis = await redisForTests()
afterAll(() => Promise.all([database.drop(), redis?.stop()]))

const keys = openKeys(parseKeyRing(`test:${randomBytes(32).toString('base64')}`))

describe.each([['postgres'], ...(redis === null ? [] : [['redis']])])('on %s', where => {
  async function pair(): Promise<{ first: SharedPace; second: SharedPace; close(): Promise<void> }> {
    const connection = where === 'redis' && redis !== null ? { redisUrl: redis.url, namespace: 'test' } : { databaseUrl: database.url }
    const dbs = [openDb(database.url, { pool: 4 }), openDb(database.url, { pool: 4 })] as const
    const [first, second] = [makePace({ db: dbs[0], keys, connection }), makePace({ db: dbs[1], keys, connection })]
    return {
      first,
      second,
      async close() {
        first.close()
        second.close()
        await Promise.all(dbs.map(db => db.$disconnect()))
      },
    }
  }

  test('a burst goes at once, then each waits its turn, whichever process it is of', async () => {
    const { first, second, close } = await pair()
    const limit = { key: `chat ${where}`, everyMs: 1_000, burst: 2 }
    const waits: number[] = []
    for (let at = 0; at < 8; at++) waits.push(await (at % 2 === 0 ? first : second).book([limit]))
    expect(waits.slice(0, 3)).toEqual([0, 0, 0])
    for (const [at, wait] of waits.slice(3).entries()) expect(Math.abs(wait - (at + 1) * 1_000)).toBeLessThan(700)
    await close()
  })

  test('the strictest of several limits counts, and chats do not hold each other up', async () => {
    const { first, close } = await pair()
    const app = { key: `app ${where}`, everyMs: 10, burst: 100 }
    const chat = (name: string) => ({ key: `${where} ${name}`, everyMs: 5_000, burst: 0 })
    expect(await first.book([app, chat('a')])).toBe(0)
    expect(await first.book([app, chat('a')])).toBeGreaterThan(3_000)
    expect(await first.book([app, chat('b')])).toBe(0)
    await close()
  })

  test('fifty at once are spread out, none twice on one turn', async () => {
    const { first, second, close } = await pair()
    const limit = { key: `many ${where}`, everyMs: 100, burst: 0 }
    const waits = await Promise.all(Array.from({ length: 50 }, (_, at) => (at % 2 === 0 ? first : second).book([limit])))
    expect(Math.max(...waits)).toBeGreaterThan(3_500)
    expect(new Set(waits.map(wait => Math.round(wait / 100))).size).toBeGreaterThan(35)
    await close()
  })
})

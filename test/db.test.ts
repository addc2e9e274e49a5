/** The door to PostgreSQL: SQL by hand and typed calls on one connection, and what a connection does that is no more. */
import { performance } from 'node:perf_hooks'
import { beforeEach, expect, test } from 'vitest'
import { type Db, openDb, sql, type Tx } from '../src/db.ts'
import { freshDatabase } from './helpers/servers.ts'
import { type Proxy as Line, proxyTo } from './jobs/proxy.ts'

let db: Db
let line: Line

beforeEach(async () => {
  const database = await freshDatabase()
  line = await proxyTo(database.url)
  db = openDb(line.url, { pool: 3, statementTimeoutMs: 1_000 })
  return async () => {
    line.set('open')
    await db.$disconnect()
    await line.stop()
    await database.drop()
  }
})

const setting = (key: string, value: string) => sql`INSERT INTO settings (key, value) VALUES (${key}, ${value})`
const settings = async (): Promise<string[]> => (await db.setting.findMany({ orderBy: { key: 'asc' } })).map(({ key }) => key)

test('what comes out of it', async () => {
  const at = new Date('2026-11-22T08:00:00.123Z')
  const [row] = await db.$queryRaw<Record<string, unknown>[]>(sql`
    SELECT 9007199254740993::int8 AS big, 1.5::numeric AS amount, 7 AS small, ${at}::timestamptz AS at, '2026-01-01'::date AS day,
      ${Buffer.from([0, 255])}::bytea AS bytes, ARRAY[${'01a20403-39f3-77c0-91b4-75c475432715'}]::uuid[] AS ids, '{"a":[1]}'::jsonb AS json, ${null}::text AS none`)
  expect(row).toEqual({
    big: 9007199254740993n,
    amount: 1.5,
    small: 7,
    at,
    day: new Date('2026-01-01T00:00:00Z'),
    bytes: Buffer.from([0, 255]),
    ids: ['01a20403-39f3-77c0-91b4-75c475432715'],
    json: { a: [1] },
    none: null,
  })
})

test('a transaction holds both kinds of statements, and takes both back', async () => {
  await db.$transaction(async tx => {
    await tx.$executeRaw(setting('a', '1'))
    await tx.setting.create({ data: { key: 'b', value: '2' } })
    expect(await tx.setting.count()).toBe(2)
    expect(await db.setting.count()).toBe(0)
  })
  expect(await settings()).toEqual(['a', 'b'])
  const failing = db.$transaction(async tx => {
    await tx.$executeRaw(setting('c', '3'))
    await tx.setting.create({ data: { key: 'd', value: '4' } })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await settings()).toEqual(['a', 'b'])
})

test('nothing is committed when the last statement, which is not waited for, fails: it and the commit go out together', async () => {
  let last: Promise<unknown> = Promise.resolve()
  await db
    .$transaction(async tx => {
      await tx.$executeRaw(setting('a', '1'))
      last = tx.$executeRaw(setting('a', '2'))
      last.catch(() => {})
    })
    .catch(() => {})
  await expect(last).rejects.toThrow(/duplicate/)
  expect(await settings()).toEqual([])
})

test('a transaction on a line that is gone fails at its beginning, though BEGIN is not waited for', async () => {
  await db.setting.count()
  line.set('cut')
  await expect(db.$transaction(async () => 'done')).rejects.toThrow()
})

test('twenty transactions at once never meet on a connection', async () => {
  const seen = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      db.$transaction(async tx => {
        await tx.$executeRaw(setting(`${at}`, 'x'))
        return tx.$queryRaw<{ key: string }[]>(sql`SELECT key FROM settings WHERE xmin = pg_current_xact_id()::xid`)
      }),
    ),
  )
  expect(seen.map(rows => rows.map(({ key }) => key))).toEqual(Array.from({ length: 20 }, (_, at) => [`${at}`]))
})

test('a statement of a transaction that has ended is refused', async () => {
  let kept: Tx | undefined
  await db.$transaction(async tx => {
    kept = tx
  })
  await expect(kept?.$executeRaw(setting('late', '1'))).rejects.toThrow('ended already')
  await expect(kept?.$queryRaw(sql`SELECT 1`)).rejects.toThrow('ended already')
  expect(await settings()).toEqual([])
})

test('statements sent together stand in their order, and a failing one spoils those after it', async () => {
  const spoilt = db.$transaction(tx =>
    Promise.all([tx.$executeRaw(setting('a', '1')), tx.$executeRaw(setting('a', '2')), tx.$executeRaw(setting('b', '3'))]),
  )
  await expect(spoilt).rejects.toThrow(/duplicate key/)
  expect(await settings()).toEqual([])
  await db.$transaction(tx =>
    Promise.all([tx.$executeRaw(setting('a', '1')), tx.$executeRaw(sql`UPDATE settings SET value = '9' WHERE key = 'a'`)]),
  )
  expect(await db.setting.findMany()).toEqual([{ key: 'a', value: '9' }])
})

test.each(['silent', 'cut'] as const)(
  'a line that goes %s ends what waits on it, and is made anew',
  async state => {
    await db.$queryRaw(sql`SELECT 1`)
    line.set(state)
    const started = performance.now()
    await expect(db.$queryRaw(sql`SELECT 2`)).rejects.toThrow()
    await expect(db.$transaction(tx => tx.$queryRaw(sql`SELECT 3`))).rejects.toThrow()
    expect(performance.now() - started).toBeLessThan(25_000)
    line.set('open')
    await expect.poll(() => db.$queryRaw(sql`SELECT 4 AS n`).catch(() => null), { timeout: 20_000 }).toEqual([{ n: 4 }])
  },
  60_000,
)
